using System.Text;

namespace Zhiheng.Server.Tests.Catalogue;

/// <summary>Statutes as an administrator brings them in, and as officers read them.</summary>
public class StatuteTests
{
    [Theory, Both]
    public async Task A_statute_is_imported_replaced_and_kept_in_its_older_version(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var clerk = await city.SignInAsync(Clerk.Account);
        var first = (await clerk.SendStatuteAsync(Clerk.Text())).Ok().Json;
        Assert.Equal(("已导入", 6, 1, 2), (first.GetProperty("done").GetString(), first.GetProperty("articles").GetInt32(),
            first.GetProperty("gaps").GetArrayLength(), first.GetProperty("doubts").GetArrayLength()));
        var facts = await FactsAsync(city);
        Assert.Equal("没有变化", (await clerk.SendStatuteAsync(Clerk.Text())).Ok().Json.GetProperty("done").GetString());
        Assert.Equal(facts, await FactsAsync(city));
        var shorter = Clerk.Text().Replace("第六条 本条例自2020年5月1日起施行。", "", StringComparison.Ordinal).Replace("喂蜜蜂喝酒", "喂蜜蜂喝茶", StringComparison.Ordinal);
        Assert.Equal("已替换", (await clerk.SendStatuteAsync(shorter)).Ok().Json.GetProperty("done").GetString());
        Assert.Equal(5, await city.ValueAsync<int>("SELECT count(*) FROM catalogue_articles"));
        Assert.Equal("已导入", (await clerk.SendStatuteAsync(Clerk.Text("2024"))).Ok().Json.GetProperty("done").GetString());
        Assert.Equal(facts + 2, await FactsAsync(city));
        var old = (await clerk.GetAsync($"/api/statutes/{Uri.EscapeDataString(Clerk.Law)}@2020-03-05")).Ok();
        Assert.Contains("喂蜜蜂喝茶", old.Text, StringComparison.Ordinal);
        Assert.Equal([true, false], (await clerk.GetAsync("/api/statutes")).Ok().Json.EnumerateArray().Select(line => line.GetProperty("current").GetBoolean()));
        await city.AssertSoundAsync();
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task What_is_no_statute_is_refused_in_Chinese_and_nothing_is_kept(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var clerk = await city.SignInAsync(Clerk.Account);
        var rows = await city.RowsAsync();
        var text = Encoding.UTF8.GetBytes(Clerk.Text());
        var bad = new Dictionary<string, byte[]>
        {
            ["empty"] = [],
            ["no heading"] = "第一条 甲。"u8.ToArray(),
            ["no article"] = "# 条例\n\n2020年1月1日通过\n"u8.ToArray(),
            ["no version"] = "# 条例\n\n第一条 甲。\n"u8.ToArray(),
            ["Big5"] = CodePagesEncodingProvider.Instance.GetEncoding("big5")!.GetBytes("# 花壇管理條例\n\n2020年1月1日通過\n\n第一條 為了看護花壇，制定本條例，對違反的處以罰款。\n"),
            ["UTF-16"] = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Clerk.Text())],
            ["broken UTF-8"] = [.. text[..200], 0xFF, 0xFE, 0x00, .. text[200..]],
            ["a picture"] = Documents.Samples.Png,
            ["too large"] = new byte[9 * 1024 * 1024],
        };
        foreach (var (name, bytes) in bad)
        {
            var reply = await clerk.SendAsync("/api/statutes?file=x.md", bytes);
            Assert.True(reply.Status == 400 && reply.Detail.Any(c => c is >= '\u4e00' and <= '\u9fff'), $"{name}: {reply.Status} {reply.Text}");
        }
        Assert.Equal(rows, await city.RowsAsync());
        Assert.Equal(403, (await (await city.SignInAsync("wangmin")).SendStatuteAsync(Clerk.Text())).Status);
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding("GBK")!.GetBytes(Clerk.Text());
        Assert.Equal(Clerk.Law, (await clerk.SendAsync("/api/statutes?file=x.md", gbk)).Ok().Json.GetProperty("law").GetString());
        foreach (var path in new[] { "/api/statutes/none", "/api/statutes/x@2020-02-30", $"/api/statutes/{Clerk.Law}@2019-01-01" })
        {
            Assert.Equal(404, (await clerk.GetAsync(path)).Status);
        }
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task An_item_shows_the_words_it_cites_or_says_that_they_are_not_imported(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var clerk = await city.SignInAsync(Clerk.Account);
        var wang = await city.SignInAsync("wangmin");
        await city.PublishedAsync((await clerk.ImportAsync(Clerk.Json(Clerk.Item("T1")))).Id);
        var before = (await wang.GetAsync("/api/items/T1")).Ok().Json.GetProperty("text");
        Assert.Contains("没有导入", before.GetProperty("note").GetString(), StringComparison.Ordinal);
        (await clerk.SendStatuteAsync(Clerk.Text())).Ok();
        var text = (await wang.GetAsync("/api/items/T1")).Ok().Json.GetProperty("text");
        Assert.Equal("", text.GetProperty("note").GetString());
        Assert.Equal($"{Clerk.Law}@2020-03-05", text.GetProperty("statute").GetString());
        Assert.Equal("第三条第一款第（一）项", text.GetProperty("violated")[0].GetProperty("anchor").GetString());
        Assert.Equal("有前款第三项行为的，处二十元以上二百元以下罚款。", text.GetProperty("basis")[0].GetProperty("text").GetString());
        var page = await wang.PageAsync("/items/T1");
        Assert.Contains("有前款第三项行为的，处二十元以上二百元以下罚款。", page, StringComparison.Ordinal);
        Assert.DoesNotContain("没有导入", page, StringComparison.Ordinal);
        var whole = await wang.PageAsync($"/statutes/{Uri.EscapeDataString(Clerk.Law)}@2020-03-05");
        Assert.Contains("id=\"第三条第一款第（一）项\"", whole, StringComparison.Ordinal);
        var found = await wang.PageAsync($"/statutes/{Uri.EscapeDataString(Clerk.Law)}@2020-03-05?q={Uri.EscapeDataString("摘花")}");
        Assert.Contains("<strong>2</strong> 条含", found, StringComparison.Ordinal);
        Assert.Contains("<mark>摘花</mark>", found, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"第一条\"", found, StringComparison.Ordinal);
        Assert.Contains(Clerk.Law, await wang.PageAsync("/statutes"), StringComparison.Ordinal);
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task Who_changes_a_statute_or_an_item_behind_the_record_is_found(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var clerk = await city.SignInAsync(Clerk.Account);
        (await clerk.SendStatuteAsync(Clerk.Text())).Ok();
        await city.AssertSoundAsync();
        foreach (var sql in new[]
        {
            "UPDATE catalogue_articles SET content = replace(content, '二百元', '二千元') WHERE at = 3",
            "DELETE FROM catalogue_articles WHERE at = 6",
            "UPDATE catalogue_statutes SET valid_from = '2019-01-01'",
            "UPDATE catalogue_items SET content = replace(content, '\"max\":50,', '\"max\":5000,') WHERE id = 'LP02225'",
            "UPDATE catalogue_items SET valid_to = '2026-01-01' WHERE id = 'LP02225'",
            "DELETE FROM catalogue_items WHERE id = 'LP02225'",
        })
        {
            await using var connection = await city.ConnectAsync();
            var tables = new[] { "catalogue_items", "catalogue_statutes", "catalogue_articles" };
            await connection.RunAsync(string.Join(';', tables.Select(table => $"CREATE TABLE kept_{table} AS SELECT * FROM {table}")));
            Assert.True(await connection.RunAsync(sql) > 0, $"the attack itself did nothing: {sql}");
            Assert.True((await CheckAsync(city)).Count > 0, $"not found: {sql}");
            await connection.RunAsync("DELETE FROM catalogue_articles; DELETE FROM catalogue_statutes; DELETE FROM catalogue_items");
            await connection.RunAsync(string.Join(';', tables.Select(table => $"INSERT INTO {table} SELECT * FROM kept_{table}; DROP TABLE kept_{table}")));
        }
        await city.AssertSoundAsync();
    }

    static Task<IReadOnlyList<Zhiheng.Rules.Record.ChainFault>> CheckAsync(City city) => city.InScopeAsync(services =>
        Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Modules.Catalogue.CatalogueCheck>(services).RunAsync(default));

    static Task<int> FactsAsync(City city) => city.ValueAsync<int>("SELECT count(*) FROM journal_lines WHERE stream = 'catalogue'");
}
