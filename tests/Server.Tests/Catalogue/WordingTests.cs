using Microsoft.Extensions.DependencyInjection;
using Zhiheng.Server.Modules.Catalogue.Contract;

namespace Zhiheng.Server.Tests.Catalogue;

/// <summary>What officers' choices teach, and that a person stays in charge of it.</summary>
public class WordingTests
{
    const string Seen = "老头支个咖喱鱼蛋档口";
    const string Path = $"/api/items/{Officer.Stall}/wordings";

    static Task<bool> RefreshAsync(City city) => city.InScopeAsync(services =>
    {
        services.GetRequiredService<ItemShelf>().Refresh();
        return Task.FromResult(true);
    });

    static async Task<List<string>> LearnedAsync(City city, Officer clerk)
    {
        await RefreshAsync(city);
        return [.. (await clerk.GetAsync(Path)).Ok().Json.GetProperty("learned").EnumerateArray().Select(wording => wording.GetProperty("text").GetString()!)];
    }

    static async Task<Walk> DecidedAsync(City city, Officer first, Officer second, int person)
    {
        var walk = await new Walk(city, first, second) { Seen = Seen + (person % 2 == 0 ? "，挡住了路人" : "") }.HeardAsync(person);
        await walk.DoAsync(first, "on-the-spot-decision", Walk.Decision());
        return walk;
    }

    static async Task<int> RankAsync(Officer officer, string text = "咖喱鱼蛋档口") =>
        (await officer.GetAsync($"/api/items?most=30&q={Uri.EscapeDataString(text)}")).Ok().Json.GetProperty("hits").EnumerateArray().ToList()
            .FindIndex(hit => hit.GetProperty("id").GetString() == Officer.Stall);

    [Theory, Both]
    public async Task What_two_officers_chose_finds_the_item_and_what_is_rejected_no_longer_does(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var (wang, li, clerk) = (await city.SignInAsync("wangmin"), await city.SignInAsync("liqiang"), await city.SignInAsync(Clerk.Account));
        Assert.NotEqual(0, await RankAsync(wang));
        (await wang.OpenAsync(new { seen = Seen })).Ok();
        (await li.OpenAsync(new { seen = Seen, colleague = "wangmin" })).Ok();
        Assert.Empty(await LearnedAsync(city, clerk));
        await DecidedAsync(city, wang, li, 1);
        await DecidedAsync(city, wang, li, 3);
        Assert.Empty(await LearnedAsync(city, clerk));
        var second = await DecidedAsync(city, li, wang, 2);
        Assert.Equal([Seen], await LearnedAsync(city, clerk));
        Assert.Equal(0, await RankAsync(wang));
        Assert.Contains(Seen, await clerk.PageAsync("/catalogue/wordings"), StringComparison.Ordinal);
        Assert.Contains("2 件", await clerk.PageAsync($"/items/{Officer.Stall}/wordings"), StringComparison.Ordinal);

        // A decision taken back no longer speaks for the choice.
        await second.DoAsync(await city.SignInAsync("zhaozheng"), "revocation", new { reason = "当事人认定错误" });
        Assert.Empty(await LearnedAsync(city, clerk));
        await DecidedAsync(city, li, wang, 4);
        Assert.Equal([Seen], await LearnedAsync(city, clerk));

        var key = Officer.Key();
        var rejection = new { wording = Seen, reason = "别处的玩笑话" };
        var done = (await clerk.PostAsync(Path + "/rejection", rejection, key)).Ok();
        Assert.Equal(done.Text, (await clerk.PostAsync(Path + "/rejection", rejection, key)).Ok().Text);
        Assert.Empty(await LearnedAsync(city, clerk));
        Assert.NotEqual(0, await RankAsync(wang));
        var page = await clerk.PageAsync($"/items/{Officer.Stall}/wordings");
        Assert.Contains("别处的玩笑话", page, StringComparison.Ordinal);
        (await clerk.PostAsync(Path + "/restoration", new { wording = Seen, reason = "又有人这样说" })).Ok();
        Assert.Equal([Seen], await LearnedAsync(city, clerk));
        Assert.Equal(0, await RankAsync(wang));
        Assert.DoesNotContain("别处的玩笑话", await clerk.PageAsync($"/items/{Officer.Stall}/wordings"), StringComparison.Ordinal);
        Assert.Equal(400, (await clerk.PostAsync(Path + "/restoration", new { wording = Seen, reason = "没有否定的" })).Status);
        Assert.Equal(2, await city.ValueAsync<int>("SELECT count(*) FROM journal_lines WHERE stream = 'catalogue-wordings'"));
        await city.AssertSoundAsync();
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task Only_a_catalogue_manager_rejects_and_only_what_was_learned_with_a_reason(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var (wang, clerk) = (await city.SignInAsync("wangmin"), await city.SignInAsync(Clerk.Account));
        var before = await city.RowsAsync();
        foreach (var path in new[] { Path, "/api/catalogue/wordings", "/catalogue/wordings", $"/items/{Officer.Stall}/wordings", $"/items/{Officer.Stall}/wordings/rejection", $"/items/{Officer.Stall}/wordings/restoration" })
        {
            Assert.Equal(403, (await wang.GetAsync(path)).Status);
            Assert.Equal(200, (await clerk.GetAsync(path)).Status);
        }
        Assert.Equal(403, (await wang.PostAsync(Path + "/rejection", new { wording = Seen, reason = "x" })).Status);
        Assert.Equal(403, (await wang.PostAsync(Path + "/restoration", new { wording = Seen, reason = "x" })).Status);
        Assert.Equal(404, (await clerk.PostAsync("/api/items/LP99999/wordings/restoration", new { wording = Seen, reason = "x" })).Status);
        Assert.Equal(404, (await clerk.PostAsync("/api/items/LP99999/wordings/rejection", new { wording = Seen, reason = "x" })).Status);
        Assert.Equal(404, (await clerk.GetAsync("/items/LP99999/wordings/rejection")).Status);
        foreach (var body in new object[] { new { wording = Seen, reason = "没有学到过" }, new { wording = Seen, reason = "" }, new { wording = "", reason = "x" }, "{\"wording\":null}", "[]", "" })
        {
            Assert.Equal(400, (await clerk.PostAsync(Path + "/rejection", body)).Status);
        }
        Assert.Equal(before, await city.RowsAsync());
        Assert.Empty(city.Errors);
    }
}
