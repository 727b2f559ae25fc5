using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Zhiheng.Server.Modules.Discretion;
using Zhiheng.Server.Tests.Catalogue;
using Zhiheng.Server.Tests.Documents;

namespace Zhiheng.Server.Tests.Discretion;

/// <summary>Benchmarks as the legal department writes them, and as everybody reads them.</summary>
public class BenchmarkTests
{
    const string Piling = Office.Piling;

    internal static string Text(string item = Piling) => File.ReadAllText(Path.Combine(Repository.Root, $"data/benchmarks/{item}.json"));

    static string Next(string from = "2026-11-01") => Text().Replace("示例2026.1", "示例2026.2", StringComparison.Ordinal)
        .Replace("\"from\": \"2026-01-01\"", $"\"from\": \"{from}\"", StringComparison.Ordinal).Replace("\"max\": 1500", "\"max\": 1400", StringComparison.Ordinal)
        .Replace("\"min\": 1500, \"max\": 2000", "\"min\": 1400, \"max\": 2000", StringComparison.Ordinal);

    static Task<Reply> PublishAsync(Officer who, string text, string reason = "修订") => who.PostAsync("/api/benchmarks", new { text, reason });

    [Theory, Both]
    public async Task The_demo_city_has_its_examples_each_marked_as_one(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var wang = await city.SignInAsync("wangmin");
        var all = (await wang.GetAsync("/api/benchmarks")).Ok().Json.EnumerateArray().ToList();
        Assert.Equal(42, all.Count);
        Assert.All(all, line => Assert.Equal(("示例", 0), (line.GetProperty("status").GetString(), line.GetProperty("faults").GetInt32())));
        var page = await wang.PageAsync("/benchmarks/" + Piling);
        Assert.Contains("不能作为处罚的根据", page, StringComparison.Ordinal);
        Assert.Contains("占地面积超过5平方米、10平方米以下", page, StringComparison.Ordinal);
        Assert.Contains("单位 1,500～2,000 元", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/benchmarks/{Piling}\"", await wang.PageAsync("/items/" + Piling), StringComparison.Ordinal);
        Assert.Contains("没有裁量基准", await wang.PageAsync("/benchmarks/LP02234"), StringComparison.Ordinal);
        Assert.DoesNotContain("LP02225", await wang.PageAsync("/benchmarks?domain=" + Uri.EscapeDataString("城乡规划")), StringComparison.Ordinal);
        foreach (var path in new[] { "/api/benchmarks/LP02234", "/api/benchmarks/none", $"/api/benchmarks/{Piling}?on=2025-12-31", "/benchmarks/none" })
        {
            Assert.Equal(404, (await wang.GetAsync(path)).Status);
        }
        await city.AssertSoundAsync();
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task A_new_version_ends_the_one_before_it_and_acts_keep_the_version_of_their_day(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var chen = await city.SignInAsync(Office.Chen);
        var before = await city.ValueAsync<int>("SELECT count(*) FROM journal_lines WHERE stream = 'benchmarks'");
        Assert.Equal("已发布 1 个版本。", (await PublishAsync(chen, Next())).Ok().Json.GetProperty("message").GetString());
        Assert.Equal(before + 2, await city.ValueAsync<int>("SELECT count(*) FROM journal_lines WHERE stream = 'benchmarks'"));
        Assert.Equal(("示例2026.1", "2026-10-31"), await VersionAsync(chen, "2026-10-31"));
        Assert.Equal(("示例2026.2", null), await VersionAsync(chen, "2026-11-01"));
        Assert.Equal("没有变化，没有发布新的版本。", (await PublishAsync(chen, Next())).Ok().Json.GetProperty("message").GetString());
        (await PublishAsync(chen, Next().Replace("示例2026.2", "示例2026.2b", StringComparison.Ordinal), "更正录入错误")).Ok();
        Assert.Equal(("示例2026.2b", null), await VersionAsync(chen, "2026-11-01"));
        var page = await chen.PageAsync("/benchmarks/" + Piling);
        Assert.Contains("chenfa：自 2026-11-01 起 的版本，更正录入错误", page, StringComparison.Ordinal);
        Assert.Contains("只适用于以前的行为", await PageOnAsync(city, chen, 30), StringComparison.Ordinal);
        await city.AssertSoundAsync(await city.AnchorAsync());
        Assert.Empty(city.Errors);
    }

    static async Task<string> PageOnAsync(City city, Officer chen, int days)
    {
        city.Clock.Wait(TimeSpan.FromDays(days));
        return await (await city.SignInAsync(chen.Account)).PageAsync("/benchmarks/" + Piling);
    }

    static async Task<(string?, string?)> VersionAsync(Officer who, string day)
    {
        var line = (await who.GetAsync($"/api/benchmarks/{Piling}?on={day}")).Ok().Json.GetProperty("benchmark");
        return (line.GetProperty("version").GetString(), line.GetProperty("to").GetString());
    }

    [Theory, Both]
    public async Task What_is_wrong_is_refused_line_by_line_and_nothing_is_saved(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var chen = await city.SignInAsync(Office.Chen);
        var rows = await city.RowsAsync();
        var bad = new Dictionary<string, (string Text, string Says)>
        {
            ["not JSON"] = ("{", "JSON"),
            ["nothing"] = ("null", "文件为空"),
            ["a list"] = ("[]", "第1行"),
            ["a spelling"] = (Text().Replace("\"tiers\"", "\"tires\"", StringComparison.Ordinal), "不认识的字段"),
            ["a gap"] = (Next().Replace("超过5，10以下", "超过6，10以下", StringComparison.Ordinal), "占地面积"),
            ["outside the statute"] = (Next().Replace("\"max\": 3000", "\"max\": 4000", StringComparison.Ordinal), "3,000"),
            ["an unknown item"] = (Next().Replace(Piling, "LP99999", StringComparison.Ordinal), "目录里没有编号为 LP99999 的事项"),
            ["an overlap"] = (Next("2025-06-01"), "重叠"),
            ["a published one without a number"] = (Next().Replace("\"示例\"", "\"已发布\"", StringComparison.Ordinal), "文号"),
        };
        foreach (var (name, (text, says)) in bad)
        {
            var reply = await PublishAsync(chen, text);
            Assert.True(reply.Status == 400 && reply.Detail.Contains(says, StringComparison.Ordinal), $"{name}: {reply.Status} {reply.Text}");
            var check = (await chen.PostAsync("/api/benchmarks/check", new { text })).Ok().Json;
            Assert.False(check.GetProperty("isSound").GetBoolean(), name);
            Assert.NotEmpty(check.GetProperty("errors").EnumerateArray());
        }
        foreach (var body in new object[] { new { text = "", reason = "x" }, new { text = Next(), reason = "" }, new { text = Next() }, "[]", new { text = new string('x', 60_001), reason = "x" } })
        {
            Assert.Equal(400, (await chen.PostAsync("/api/benchmarks", body)).Status);
        }
        Assert.Equal(400, (await chen.PostAsync("/api/benchmarks/check", "{\"text\":1}")).Status);
        Assert.True((await chen.PostAsync("/api/benchmarks/check", new { text = Next() })).Ok().Json.GetProperty("isSound").GetBoolean());
        Assert.Equal(rows, await city.RowsAsync());
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task Only_the_legal_department_and_the_catalogues_administrators_publish(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var rows = await city.RowsAsync();
        foreach (var account in new[] { "wangmin", "zhoujianguo", "zhaozheng", "sunjie" })
        {
            var who = await city.SignInAsync(account);
            Assert.Equal(403, (await PublishAsync(who, Next())).Status);
            Assert.Equal(403, (await who.GetAsync("/benchmarks/edit")).Status);
            Assert.DoesNotContain("/benchmarks/edit", await who.PageAsync("/benchmarks/" + Piling), StringComparison.Ordinal);
        }
        Assert.Equal(rows, await city.RowsAsync());
        (await PublishAsync(await city.SignInAsync(Clerk.Account), Next())).Ok();
        Assert.Contains(WebUtility.HtmlDecode("示例2026.2"), await (await city.SignInAsync(Office.Chen)).PageAsync("/benchmarks/edit?item=" + Piling), StringComparison.Ordinal);
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task Outside_the_demo_city_an_example_is_neither_published_nor_used(Engine engine)
    {
        await using var city = await City.StartAsync(engine, demo: false);
        var chen = await city.SignInAsync(Office.Chen);
        var refused = await PublishAsync(chen, Next());
        Assert.Equal(400, refused.Status);
        Assert.Contains("示例没有公布，不能作为处罚的根据", refused.Detail, StringComparison.Ordinal);
        var office = await new Office(city).InvestigatedAsync();
        async Task<JsonElement> WeighAsync() => (await (await office.AsAsync(Office.Wang)).PostAsync($"/api/cases/{office.Id}/weighing",
            new { version = 1, measured = new Dictionary<string, string> { ["占地面积"] = "9" } })).Ok().Json;
        Assert.Contains("没有适用于", (await WeighAsync()).GetProperty("note").GetString(), StringComparison.Ordinal);
        var own = Text().Replace("\"示例\"", "\"已发布\"", StringComparison.Ordinal).Replace("示例2026.1", "2026.1", StringComparison.Ordinal)
            .Replace("\"issuer\": \"浙江省嘉兴市\"", "\"issuer\": \"杭州市某局\", \"number\": \"杭某〔2026〕1号\"", StringComparison.Ordinal);
        (await PublishAsync(await city.SignInAsync(Office.Chen), own, "杭某〔2026〕1号")).Ok();
        var weighed = await WeighAsync();
        Assert.Equal((false, 1750m), (weighed.GetProperty("isExample").GetBoolean(), weighed.GetProperty("recommended").GetDecimal()));
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task Who_changes_a_benchmark_behind_the_record_is_found(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        foreach (var sql in new[]
        {
            "UPDATE discretion_benchmarks SET text = replace(text, '3000', '30000') WHERE item = 'LP02222'",
            "UPDATE discretion_benchmarks SET valid_to = '2026-06-30' WHERE item = 'LP02225'",
            "DELETE FROM discretion_benchmarks WHERE item = 'LP02230'",
        })
        {
            Assert.True(await city.SqlAsync(sql) > 0);
        }
        var faults = await city.InScopeAsync(services => services.GetRequiredService<BenchmarkRecord>().CheckAsync(default));
        Assert.Equal(3, faults.Count);
        Assert.Equal(["LP02222", "LP02225", "LP02230"], faults.Select(fault => fault.What[5..12]).Order());
    }
}
