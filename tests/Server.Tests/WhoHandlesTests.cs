using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Caching.Memory;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Tests.Catalogue;
using Zhiheng.Server.Tests.Documents;

namespace Zhiheng.Server.Tests;

/// <summary>Who handles an item at a place, before anything is opened; and the guide beside an item.</summary>
public partial class WhoHandlesTests
{
    static async Task<JsonElement> AskAsync(Officer officer, string item = "", string place = "", string division = "") =>
        (await officer.GetAsync($"/api/competence?item={item}&place={Uri.EscapeDataString(place)}&division={division}")).Ok().Json;

    static string[] Codes(JsonElement answer) => [.. answer.GetProperty("against").EnumerateArray().Select(no => no.GetProperty("code").GetString()!)];

    static string? Body(JsonElement answer) => answer.GetProperty("competent") is { ValueKind: JsonValueKind.Object } body ? body.GetProperty("name").GetString() : null;

    [Theory, Both]
    public async Task An_item_and_a_place_tell_the_body_its_article_and_the_officers_who_may(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var wang = await city.SignInAsync("wangmin");
        await city.SqlAsync("UPDATE people_accounts SET credential_to = '2026-01-01' WHERE user_name = 'liqiang'");
        var rows = await city.RowsAsync();
        var own = await AskAsync(wang, Officer.Stall, "采荷街道秋涛路12号");
        Assert.Equal(("330102012", "地点写有“采荷街道”"), (own.GetProperty("division").GetString(), own.GetProperty("divisionFrom").GetString()));
        Assert.Empty(Codes(own));
        Assert.Contains("条例", own.GetProperty("article").GetString(), StringComparison.Ordinal);
        Assert.Null(Body(own));
        var handlers = own.GetProperty("handlers").EnumerateArray().ToDictionary(h => h.GetProperty("account").GetString()!, h => (May: h.GetProperty("may").GetBoolean(), Why: h.GetProperty("why").GetString()!));
        Assert.True(handlers["wangmin"].May);
        Assert.Contains("执法证", handlers["wangmin"].Why, StringComparison.Ordinal);
        Assert.False(handlers["liqiang"].May);
        Assert.Contains("到期", handlers["liqiang"].Why, StringComparison.Ordinal);

        var beyond = await AskAsync(wang, Officer.Stall, "四季青街道婺江路");
        Assert.Equal(["place-of-act"], Codes(beyond));
        Assert.Contains("四季青", Body(beyond), StringComparison.Ordinal);
        Assert.Empty(beyond.GetProperty("handlers").EnumerateArray());
        // What stands against it here is what the opening itself says.
        var refused = await wang.OpenAsync(new { division = "330102014", place = "四季青街道婺江路", colleague = "wangmin" });
        Assert.Contains(beyond.GetProperty("against")[0].GetProperty("reason").GetString()!, JsonDocument.Parse(refused.Text).RootElement.ToString(), StringComparison.Ordinal);

        var mixed = await AskAsync(wang, Officer.Stall, "四季青街道婺江路", Officer.Town);
        Assert.Equal("330102014", mixed.GetProperty("proposed").GetProperty("code").GetString());
        Assert.Empty(Codes(mixed));
        Assert.Contains("四季青", Body(mixed), StringComparison.Ordinal);
        Assert.Contains("没有编号为", (await AskAsync(wang, "LP99999")).GetProperty("itemFrom").GetString(), StringComparison.Ordinal);
        Assert.Contains("有权办理", await wang.PageAsync($"/competence?item={Officer.Stall}"), StringComparison.Ordinal);
        Assert.DoesNotContain("<html", await wang.PageAsync($"/competence?item={Officer.Stall}&part=true"), StringComparison.Ordinal);
        foreach (var bad in new[] { "division=x", "division=%00", "division=990102", "place=" + new string('a', 201), "on=yesterday" })
        {
            Assert.Equal(400, (await wang.GetAsync($"/api/competence?item={Officer.Stall}&{bad}")).Status);
            Assert.Equal(400, (await wang.GetAsync($"/competence?item={Officer.Stall}&{bad}")).Status);
        }
        Assert.Equal(200, (await wang.GetAsync("/api/competence?item=%00&place=%00")).Status);
        Assert.Equal(403, (await (await city.SignInAsync(Clerk.Account)).GetAsync("/api/competence")).Status);
        Assert.Equal(rows, await city.RowsAsync());
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task An_item_that_the_town_was_not_given_leads_to_the_district(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var wang = await city.SignInAsync("wangmin");
        var item = await city.ValueAsync<string>("SELECT id FROM catalogue_items WHERE lists = '综合' AND valid_to IS NULL ORDER BY id LIMIT 1");
        var answer = await AskAsync(wang, item, "采荷街道秋涛路12号");
        Assert.Contains("item-in-list", Codes(answer));
        Assert.Equal("杭州市上城区综合行政执法局", Body(answer));
        var page = await wang.PageAsync($"/competence?item={item}&place={Uri.EscapeDataString("采荷街道")}");
        Assert.Contains("由 <strong>杭州市上城区综合行政执法局</strong> 办理", page, StringComparison.Ordinal);
        Assert.Empty(city.Errors);
    }

    [Theory]
    [InlineData("/cases/new")]
    [InlineData("/leads/new")]
    public async Task Without_script_a_button_answers_the_form_and_the_place_fills_in_the_division(string path)
    {
        await using var city = await City.StartAsync(Engine.Sqlite);
        var district = await city.SignInAsync(await city.ValueAsync<string>("SELECT user_name FROM people_accounts WHERE body_id = '330102' AND roles LIKE '%officer%' ORDER BY user_name LIMIT 1"));
        var form = (await district.GetAsync(path)).Ok().Text;
        Assert.Contains($"formaction=\"{path}/competence#competence\"", form, StringComparison.Ordinal);
        MultipartFormDataContent Sent(string token) => new()
        {
            { new StringContent(token), "__RequestVerificationToken" }, { new StringContent("三轮车占道"), "Seen" },
            { new StringContent(Officer.Stall), "ItemId" }, { new StringContent("采荷街道秋涛路12号"), "Place" }, { new StringContent("330102"), "Division" },
        };
        var before = await city.RowsAsync();
        var page = WebUtility.HtmlDecode((await district.PostAsync($"{path}/competence", Sent(Token().Match(form).Groups[1].Value))).Ok().Text);
        Assert.Matches("<option value=\"330102012\" selected", page);
        Assert.Contains("地点写有“采荷街道”", page, StringComparison.Ordinal);
        Assert.Contains("三轮车占道", page, StringComparison.Ordinal);
        Assert.Equal(before, await city.RowsAsync());
        Assert.NotEqual(200, (await district.PostAsync($"{path}/competence", Sent("forged"))).Status);
        Assert.Empty(city.Errors);
    }

    [Fact]
    public async Task A_guide_of_the_domain_stands_beside_the_item_and_a_domain_without_a_file_has_none()
    {
        var folder = TestRun.NewFolder();
        Item Of(string domain, string id = Office.Piling) => Clerk.Item(id) with { Domain = domain };
        Assert.Empty(new GuideShelf(new ReferenceData(folder), new MemoryCache(new MemoryCacheOptions())).Of(Of("市容环卫")));
        Directory.CreateDirectory(Path.Combine(folder, "catalogue/guides"));
        File.Copy(Path.Combine(Repository.Root, "tests/Rules.Tests/Catalogue/guide-sample.md"), Path.Combine(folder, "catalogue/guides/urban-appearance.md"));
        var shelf = new GuideShelf(new ReferenceData(folder), new MemoryCache(new MemoryCacheOptions()));
        Assert.Equal(["本事项", "现场要问的"], shelf.Of(Of("市容环卫")).Select(section => section.Heading));
        Assert.Empty(shelf.Of(Of("消防")));
        await using var city = await City.StartAsync(Engine.Sqlite);
        var wang = await city.SignInAsync("wangmin");
        var guide = (await wang.GetAsync($"/api/items/{Officer.Stall}/links")).Ok().Json.GetProperty("guide").GetArrayLength();
        Assert.Equal(guide > 0, (await wang.PageAsync($"/items/{Officer.Stall}/links")).Contains("办案指引（本项目编写，非法规）", StringComparison.Ordinal));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
