namespace Zhiheng.Server.Tests;

/// <summary>What choosing an item brings with it, and which of its cases a person may see there.</summary>
public class ItemLinksTests
{
    const string Path = $"/api/items/{Officer.Stall}/links";

    [Theory, Both]
    public async Task An_item_tells_its_procedure_clocks_papers_and_the_cases_within_reach(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var wang = await city.SignInAsync("wangmin");
        var before = (await wang.GetAsync(Path)).Ok().Json;
        Assert.Equal(0, before.GetProperty("cases").GetInt32());
        Assert.Equal("可以当场处罚", before.GetProperty("prospect").GetProperty("procedure").GetProperty("what").GetString());
        Assert.NotEmpty(before.GetProperty("prospect").GetProperty("clocks").EnumerateArray());

        var opened = (await wang.OpenAsync()).Ok().Id;
        var links = (await wang.GetAsync(Path)).Ok().Json;
        Assert.Equal(1, links.GetProperty("cases").GetInt32());
        Assert.Equal(opened, links.GetProperty("recent")[0].GetProperty("id").GetString());
        var page = (await wang.GetAsync($"/items/{Officer.Stall}/links")).Ok().Text;
        Assert.Contains(opened, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", (await wang.GetAsync($"/items/{Officer.Stall}/links?part=true")).Ok().Text, StringComparison.Ordinal);

        var elsewhere = await city.SignInAsync(await city.ValueAsync<string>(
            "SELECT user_name FROM people_accounts WHERE roles LIKE '%officer%' AND body_id LIKE '330105%' ORDER BY user_name LIMIT 1"));
        Assert.Equal(0, (await elsewhere.GetAsync(Path)).Ok().Json.GetProperty("cases").GetInt32());
        Assert.Equal(404, (await wang.GetAsync("/api/items/LP99999/links")).Status);
        Assert.Equal(404, (await wang.GetAsync("/items/LP99999/links")).Status);
        Assert.Equal(400, (await wang.GetAsync(Path + "?on=yesterday")).Status);
        Assert.Empty(city.Errors);
    }
}
