using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Cases;
using Zhiheng.Server.Modules.Catalogue;
using Zhiheng.Server.Modules.Parties;
using Zhiheng.Server.Modules.Parties.Contract;
using Zhiheng.Server.Tests.Catalogue;

namespace Zhiheng.Server.Tests;

/// <summary>Earlier cases of a party, and credit classes: what is told, to whom, and what is not.</summary>
public partial class PartyHistoryTests
{
    const string Street = "330102013";

    static async Task<(string Note, List<string> Counts, List<string> Cases, List<string> Beyond, List<string> Credit)> ReadAsync(Officer officer, string id)
    {
        var json = (await officer.GetAsync($"/api/cases/{id}/party-history")).Ok().Json;
        List<string> Of(string name, params string[] fields) => [.. json.GetProperty(name).EnumerateArray().Select(line => string.Join(' ', fields.Select(field => line.GetProperty(field).ToString())))];
        return (json.GetProperty("note").GetString()!, Of("counts", "answer"), Of("cases", "outcome", "fine", "sameItem"), Of("beyond", "body", "cases"), Of("credit", "class", "source", "asOf"));
    }

    static async Task<Walk> DecidedAsync(City city, int person = 1)
    {
        var walk = await (await Walk.InAsync(city)).HeardAsync(person);
        await walk.DoAsync(walk.Wang, "on-the-spot-decision", Walk.Decision());
        return walk;
    }

    /// <summary>Cases of the same party that another town handles, straight into the list that is asked.</summary>
    static Task<int> AddElsewhereAsync(City city, string like, int cases, string stage = "结案") => city.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        var hash = db.Cases.Single(row => row.Id == like).PartyHash;
        db.Cases.AddRange(Enumerable.Range(0, cases).Select(i => new CaseRow
        {
            Id = Guid.NewGuid().ToString("N"), BodyId = Street, BodyPath = $"330100/330102/{Street}", Number = $"外街道{Guid.NewGuid():N}", Title = "别处的案件", PartyHash = hash,
            ItemId = Officer.Stall, ItemName = "占道", ActDay = new(2026, 5, 1), Stage = stage,
            Fine = stage == "结案" ? 30 : 0, DecidedOn = stage == "结案" ? new(2026, 6, 1) : null, Outcome = stage == "结案" ? "罚款 30 元" : "",
        }));
        return await db.SaveChangesAsync();
    });

    [Theory, Both]
    public async Task Earlier_cases_of_the_party_stand_beside_the_case_and_a_revoked_one_does_not_count(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var first = await DecidedAsync(city);
        var now = await ReadAsync(first.Wang, first.Id);
        Assert.Equal(("", "首次"), (now.Note, now.Counts[0]));
        Assert.Empty(now.Cases);
        await DecidedAsync(city, person: 2);
        var second = await (await Walk.InAsync(city)).SceneAsync(Walk.Certificate(1));
        now = await ReadAsync(second.Wang, second.Id);
        Assert.Equal("第 2 次", now.Counts[0]);
        Assert.Equal(["罚款 20 元 20 True"], now.Cases.Select(line => line.Replace("20.0", "20", StringComparison.Ordinal)));
        var page = await second.Wang.PageAsync($"/cases/{second.Id}/party-history");
        Assert.Contains("第 2 次", page, StringComparison.Ordinal);
        Assert.Contains("没有信用记录", page, StringComparison.Ordinal);
        Assert.DoesNotContain("白佳怡", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Walk.Certificate(1), page, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", await second.Wang.PageAsync($"/cases/{second.Id}/party-history?part=true"), StringComparison.Ordinal);
        Assert.Contains($"/cases/{second.Id}/party-history", await second.Wang.PageAsync($"/cases/{second.Id}"), StringComparison.Ordinal);
        await first.DoAsync(await city.SignInAsync("zhaozheng"), "revocation", new { reason = "当事人认定错误" });
        now = await ReadAsync(second.Wang, second.Id);
        Assert.Equal(("首次", "已撤销"), (now.Counts[0], now.Cases.Single().Split(' ')[0]));
        // Looked at five times, written down once for each case.
        Assert.Equal(2, await city.ValueAsync<int>("SELECT count(*) FROM journal_reads"));
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task A_slight_offence_left_without_penalty_makes_the_next_one_no_first(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var slight = await (await Walk.InAsync(city)).SceneAsync(Walk.Certificate(1));
        await slight.DoAsync(slight.Wang, "correction-order", new { content = "立即收摊", deadline = slight.Day() });
        await slight.DoAsync(slight.Wang, "recheck", new { result = "Corrected", note = "当场收摊" });
        await slight.DoAsync(await city.SignInAsync("zhaozheng"), "no-penalty", new { ground = "FirstTimeSlight", reason = "初次占道，当场收摊", education = "讲解市容条例" });
        var next = await (await Walk.InAsync(city)).SceneAsync(Walk.Certificate(1));
        var now = await ReadAsync(next.Wang, next.Id);
        Assert.Equal(("第 2 次", "不予处罚"), (now.Counts[0], now.Cases.Single().Split(' ')[0]));
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task Of_cases_beyond_reach_only_number_and_body_are_told(Engine engine)
    {
        await using var city = await City.StartAsync(engine, counting: true);
        var walk = await (await Walk.InAsync(city)).SceneAsync(Walk.Certificate(1));
        await ReadAsync(walk.Wang, walk.Id);
        async Task<int> QueriesAsync()
        {
            var before = city.Queries;
            await ReadAsync(walk.Wang, walk.Id);
            return city.Queries - before;
        }
        await AddElsewhereAsync(city, walk.Id, 1);
        var one = await QueriesAsync();
        await AddElsewhereAsync(city, walk.Id, 4);
        Assert.Equal(one, await QueriesAsync());
        await AddElsewhereAsync(city, walk.Id, 2, "线索");
        var now = await ReadAsync(walk.Wang, walk.Id);
        Assert.Empty(now.Cases);
        Assert.EndsWith(" 5", Assert.Single(now.Beyond), StringComparison.Ordinal);
        Assert.Equal("第 6 次", now.Counts[0]);
        foreach (var path in new[] { $"/api/cases/{walk.Id}/party-history", $"/cases/{walk.Id}/party-history" })
        {
            var text = (await walk.Wang.GetAsync(path)).Ok().Text;
            Assert.False(text.Contains("外街道", StringComparison.Ordinal) || text.Contains("别处的案件", StringComparison.Ordinal), text);
        }
        var chen = await ReadAsync(await city.SignInAsync("chenfa"), walk.Id);
        Assert.Equal((7, 0), (chen.Cases.Count, chen.Beyond.Count));

        var other = await city.SignInAsync("wangmin2");
        foreach (var path in new[] { "/api/cases/{0}/party-history", "/cases/{0}/party-history", "/cases/{0}/party-history?part=true" })
        {
            var (hidden, none) = (await other.GetAsync(string.Format(null, path, walk.Id)), await other.GetAsync(string.Format(null, path, "nosuchcase")));
            Assert.Equal((404, 404), (hidden.Status, none.Status));
            Assert.Equal(Without(none.Text), Without(hidden.Text));
        }
        Assert.Equal(403, (await (await city.SignInAsync(Clerk.Account)).GetAsync($"/api/cases/{walk.Id}/party-history")).Status);
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task A_party_that_cannot_be_told_from_others_is_said_to_be_one(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var walk = await (await Walk.InAsync(city)).OpenedAsync();
        Assert.Equal("还没有登记当事人。", (await ReadAsync(walk.Wang, walk.Id)).Note);
        await walk.DoAsync(walk.Wang, "party", new { kind = "Person", name = "白佳怡", born = "1990-01-01", certificateKind = "IdentityCard" });
        Assert.StartsWith("不能查询", (await ReadAsync(walk.Wang, walk.Id)).Note, StringComparison.Ordinal);
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task The_form_of_the_party_tells_earlier_cases_before_it_is_saved_and_the_asking_is_written_down(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        await DecidedAsync(city);
        var walk = await (await Walk.InAsync(city)).OpenedAsync();
        async Task<Reply> AskAsync(Officer officer, string id, string certificate)
        {
            var form = (await officer.GetAsync($"/cases/{walk.Id}/do/party")).Text;
            return await officer.PostAsync($"/cases/{id}/do/party/history", new MultipartFormDataContent
            {
                { new StringContent(Token().Match(form).Groups[1].Value), "__RequestVerificationToken" }, { new StringContent("1"), "version" },
                { new StringContent("Person"), "Kind" }, { new StringContent("白佳怡"), "Name" },
                { new StringContent("IdentityCard"), "CertificateKind" }, { new StringContent(certificate), "CertificateNumber" },
            });
        }
        var before = await city.ValueAsync<int>("SELECT count(*) FROM journal_lines");
        var page = WebUtility.HtmlDecode((await AskAsync(walk.Wang, walk.Id, Walk.Certificate(1))).Ok().Text);
        Assert.Contains("第 2 次", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{Walk.Certificate(1)}\"", page, StringComparison.Ordinal);
        Assert.Contains("不能查询", WebUtility.HtmlDecode((await AskAsync(walk.Wang, walk.Id, "")).Ok().Text), StringComparison.Ordinal);
        Assert.Contains("首次", WebUtility.HtmlDecode((await AskAsync(walk.Wang, walk.Id, Walk.Certificate(2))).Ok().Text), StringComparison.Ordinal);
        Assert.Equal(2, await city.ValueAsync<int>("SELECT count(*) FROM journal_reads WHERE actor = 'wangmin' AND about LIKE 'party:%'"));
        Assert.Equal(403, (await AskAsync(await city.SignInAsync("chenfa"), walk.Id, Walk.Certificate(1))).Status);
        Assert.Equal(404, (await AskAsync(await city.SignInAsync("wangmin2"), walk.Id, Walk.Certificate(1))).Status);
        Assert.Equal(2, await city.ValueAsync<int>("SELECT count(*) FROM journal_reads"));
        Assert.Equal(before, await city.ValueAsync<int>("SELECT count(*) FROM journal_lines"));
        Assert.Empty(city.Errors);
    }

    /// <summary>Every answer has a trace id, and every page a token, of its own.</summary>
    static string Without(string text) => Trace().Replace(text, "");

    [GeneratedRegex("\"traceId\":\"[^\"]*\"|value=\"CfDJ8[^\"]*\"")]
    private static partial Regex Trace();

    const string Head = "标识,信用等级,来源,评价日期\n";

    [Theory, Both]
    public async Task A_credit_class_is_shown_with_source_and_day_and_the_newest_of_a_source_stands(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var walk = await (await Walk.InAsync(city)).SceneAsync(Walk.Certificate(1));
        Assert.Empty((await ReadAsync(walk.Wang, walk.Id)).Credit);
        async Task<(int, int)> ImportAsync(string rows)
        {
            var (lines, errors) = CreditFile.Read(Head + rows, new(2026, 10, 20));
            Assert.Empty(errors);
            return await city.InScopeAsync(services => services.GetRequiredService<CreditRecords>().ImportAsync(lines, default));
        }
        Assert.Equal((3, 0), await ImportAsync($"{Walk.Certificate(1)},b级,市场监管,2026-06-30\n{Walk.Certificate(1)},良好,省平台,2026-05-31\n91330100799655058B,A,市场监管,2026-06-30\n"));
        Assert.Equal(["B 市场监管 2026-06-30", "良好 省平台 2026-05-31"], (await ReadAsync(walk.Wang, walk.Id)).Credit);
        Assert.Equal((0, 1), await ImportAsync($"{Walk.Certificate(1)},D,市场监管,2026-01-31\n"));
        Assert.Equal((1, 0), await ImportAsync($"{Walk.Certificate(1)},C,市场监管,2026-09-30\n"));
        Assert.Equal(["C 市场监管 2026-09-30", "良好 省平台 2026-05-31"], (await ReadAsync(walk.Wang, walk.Id)).Credit);
        Assert.Contains("不影响裁量数额", await walk.Wang.PageAsync($"/cases/{walk.Id}/party-history"), StringComparison.Ordinal);
        Assert.Equal(0, await city.ValueAsync<int>($"SELECT count(*) FROM parties_credit WHERE identifier_hash LIKE '%{Walk.Certificate(1)}%' OR source LIKE '%{Walk.Certificate(1)}%'"));
        Assert.Empty(city.Errors);
    }

    [Theory]
    [InlineData("", "文件里没有记录。")]
    [InlineData("9133,A,市场监管,2026-06-30\n", "第 2 行：标识")]
    [InlineData("330102199001010013,A,市场监管,2026-06-30\n", "第 2 行：标识")]
    [InlineData("91330100799655058B,F,市场监管,2026-06-30\n", "第 2 行：信用等级")]
    [InlineData("91330100799655058B,A,,2026-06-30\n", "第 2 行：来源")]
    [InlineData("91330100799655058B,A,市场监管,2026-13-30\n", "第 2 行：评价日期")]
    [InlineData("91330100799655058B,A,市场监管,2026-10-21\n", "第 2 行：评价日期")]
    [InlineData("91330100799655058B,A,市场监管,2026-06-30\n\n91330100799655058b,B,市场监管,2026-06-30\n", "第 4 行：同一来源")]
    [InlineData("91330100799655058B,A,\"市场监管,2026-06-30\n", "引号没有成对")]
    public void A_row_that_is_wrong_refuses_the_whole_file_and_does_not_repeat_the_number(string rows, string says)
    {
        var (lines, errors) = CreditFile.Read(Head + rows, new(2026, 10, 20));
        Assert.Empty(lines);
        Assert.Contains(says, Assert.Single(errors), StringComparison.Ordinal);
        Assert.DoesNotContain("91330100799655058", errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_credit_file_may_be_gbk_and_its_columns_stand_in_any_order()
    {
        var gbk = System.Text.CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        var (lines, errors) = CreditFile.Read(FileText.Read(gbk.GetBytes("来源,标识,备注,评价日期,信用等级\n市场监管,91330100799655058B,略,2026-06-30,良好\n"))!, new(2026, 10, 20));
        Assert.Empty(errors);
        Assert.Equal(new CreditLine("91330100799655058B", new CreditClass("良好", "市场监管", new(2026, 6, 30))), Assert.Single(lines));
        Assert.Contains("表头", Assert.Single(CreditFile.Read("甲,乙\n", default).Errors), StringComparison.Ordinal);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
