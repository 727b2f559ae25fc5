using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Cases;
using Zhiheng.Server.Tests.Catalogue;

namespace Zhiheng.Server.Tests.Discretion;

/// <summary>Amounts of cases as their benchmark makes them: asked for, weighed, kept, left with reasons.</summary>
public class AmountTests
{
    static object Measured(string area) => new { measured = new Dictionary<string, string> { ["占地面积"] = area } };

    static async Task<Reply> WeighAsync(Office office, object? but = null, string who = Office.Wang) =>
        await (await office.AsAsync(who)).PostAsync($"/api/cases/{office.Id}/weighing", Officer.Merge(new { version = 1 }, but));

    [Theory, Both]
    public async Task A_case_is_weighed_from_what_it_knows_and_nothing_is_saved(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var office = await new Office(city).InvestigatedAsync();
        await AddEarlierAsync(city, 1600, 1700, 1800, 1900, 2000);
        var rows = await city.RowsAsync();
        var w = (await WeighAsync(office, Officer.Merge(Measured("9"), new { fine = 1700 }))).Ok().Json;
        Assert.Equal(("处罚", "一般", 1500m, 2000m, 1750m, true), (w.GetProperty("ending").GetString(), w.GetProperty("tier").GetString(),
            w.GetProperty("low").GetDecimal(), w.GetProperty("high").GetDecimal(), w.GetProperty("recommended").GetDecimal(), w.GetProperty("isExample").GetBoolean()));
        Assert.Equal(["占地面积", "其他法定从轻或者减轻情形", "违反突发事件应对措施"], w.GetProperty("asked").EnumerateArray().Select(name => name.GetString()));
        Assert.Contains("改正情况 逾期不改正 复查记录（2026-10-24）", w.GetProperty("known").EnumerateArray().Select(known => string.Join(' ', known.EnumerateObject().Select(p => p.Value.GetString()))));
        Assert.Equal(13, w.GetProperty("factors").GetArrayLength());
        Assert.Contains(w.GetProperty("steps").EnumerateArray(), step => step.GetString()!.Contains("占地面积 9 平方米（现场笔录（2026-10-20））", StringComparison.Ordinal));
        Assert.Contains(w.GetProperty("whatIf").EnumerateArray(), other => other.GetString()!.StartsWith("若占地面积为 5 平方米：少 750 元", StringComparison.Ordinal));
        Assert.Contains("在本阶次", w.GetProperty("deviation").GetString(), StringComparison.Ordinal);
        var like = w.GetProperty("likeCases");
        Assert.Equal((5, 1800m, 1700m, 1900m, 1), (like.GetProperty("count").GetInt32(), like.GetProperty("median").GetDecimal(), like.GetProperty("q1").GetDecimal(),
            like.GetProperty("q3").GetDecimal(), like.GetProperty("equal").GetInt32()));
        Assert.Equal(rows, await city.RowsAsync());
        Assert.Empty(city.Errors);
    }

    /// <summary>Earlier decisions for the same item and tier, straight into the list that is asked.</summary>
    static Task<int> AddEarlierAsync(City city, params decimal[] fines) => city.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        db.Cases.AddRange(fines.Select(fine => new CaseRow
        {
            Id = Guid.NewGuid().ToString("N"), BodyId = Officer.Town, BodyPath = "330100/330102/330102013", Number = Guid.NewGuid().ToString("N"),
            ItemId = Office.Piling, Tier = "一般", Fine = fine, ActDay = new(2026, 5, 1), DecidedOn = new(2026, 6, 1),
        }));
        return await db.SaveChangesAsync();
    });

    [Theory, Both]
    public async Task What_the_benchmark_asks_has_to_be_answered_and_tier_and_range_are_never_taken_from_outside(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var office = await new Office(city).InvestigatedAsync();
        var rows = await city.RowsAsync();
        var report = Officer.Merge(Office.Disposal(), new { evidence = "1 堆放物料照片：证明堆放的地点" });
        var missing = await office.TryAsync(Office.Wang, "investigation-report", Officer.Merge(report, new { measured = new { } }));
        Assert.Equal((409, "missing"), (missing.Status, missing.Code));
        Assert.Contains("占地面积", missing.Detail, StringComparison.Ordinal);
        foreach (var (area, says) in new[] { ("九", "占地面积应为数字（平方米）。"), ("1e3", "数字") })
        {
            var wrong = await office.TryAsync(Office.Wang, "investigation-report", Officer.Merge(report, Measured(area)));
            Assert.True(wrong.Status == 400 && wrong.Detail.Contains(says, StringComparison.Ordinal), wrong.Text);
        }
        Assert.Equal(409, (await office.TryAsync(Office.Wang, "investigation-report", Officer.Merge(report, Measured("99999999999999999999")))).Status);
        Assert.Equal(400, (await office.TryAsync(Office.Wang, "investigation-report", Officer.Merge(report, new { measured = new Dictionary<string, string> { ["面积"] = "9" } }))).Status);
        Assert.Equal(400, (await office.TryAsync(Office.Wang, "investigation-report", Officer.Merge(report, new { measured = new Dictionary<string, string?> { ["占地面积"] = null } }))).Status);
        foreach (var typed in new object[] { new { tier = "从轻" }, new { low = 0, high = 5000 }, new { isExample = false }, new { benchmark = "自己的" }, new { recommended = 1 } })
        {
            Assert.Equal(400, (await office.TryAsync(Office.Wang, "investigation-report", Officer.Merge(report, typed))).Status);
        }
        foreach (var body in new object[] { "", "null", "[]", "{\"version\":1,\"measured\":[]}", "{\"version\":1,\"measured\":{\"占地面积\":null}}", "{\"version\":0}", "{\"version\":1,\"fine\":-1}" })
        {
            Assert.Equal(400, (await (await office.AsAsync(Office.Wang)).PostAsync($"/api/cases/{office.Id}/weighing", body)).Status);
        }
        Assert.Equal(rows, await city.RowsAsync());
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task A_lighter_benchmark_that_came_after_the_act_applies_and_a_heavier_one_does_not(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var office = await new Office(city).InvestigatedAsync();
        var chen = await office.AsAsync(Office.Chen);
        string From(string day, string version, int low, int high) => BenchmarkTests.Text().Replace("示例2026.1", version, StringComparison.Ordinal)
            .Replace("2026-01-01", day, StringComparison.Ordinal).Replace("\"min\": 500, \"max\": 1500", $"\"min\": 500, \"max\": {low}", StringComparison.Ordinal)
            .Replace("\"min\": 1500, \"max\": 2000", $"\"min\": {low}, \"max\": {high}", StringComparison.Ordinal)
            .Replace("\"min\": 2000, \"max\": 3000", $"\"min\": {high}, \"max\": 3000", StringComparison.Ordinal);
        (await chen.PostAsync("/api/benchmarks", new { text = From("2026-10-22", "示例重", 1800, 2400), reason = "修订" })).Ok();
        var w = (await WeighAsync(office, Measured("9"))).Ok().Json;
        Assert.Equal(1750, w.GetProperty("recommended").GetDecimal());
        (await chen.PostAsync("/api/benchmarks", new { text = From("2026-10-23", "示例轻", 1000, 1200), reason = "修订" })).Ok();
        w = (await WeighAsync(office, Measured("9"))).Ok().Json;
        Assert.Equal(1100, w.GetProperty("recommended").GetDecimal());
        Assert.Contains("第三十七条", w.GetProperty("steps")[0].GetString(), StringComparison.Ordinal);
        Assert.Contains("示例轻", w.GetProperty("benchmark").GetString(), StringComparison.Ordinal);
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task The_report_keeps_what_was_measured_and_the_next_form_begins_with_it(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var office = await new Office(city).ReportedAsync();
        var wang = await office.AsAsync(Office.Wang);
        var page = await wang.PageAsync($"/cases/{office.Id}/do/proposal");
        Assert.Contains("name=\"Measured.占地面积\" type=\"number\" value=\"9\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"现场笔录（2026-10-20）\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"Fine\" type=\"number\" value=\"1700\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"Lines\"", page, StringComparison.Ordinal);
        await office.DoAsync(Office.Wang, "proposal", Office.Disposal());
        var draft = await wang.PageAsync($"/cases/{office.Id}/drafts/{await office.DraftIdAsync()}");
        foreach (var words in new[] { "示例基准", "一般", "1500–2000 元", "建议 1750 元", "没有认定的法定情节", "如果情况不同", "若占地面积为 5 平方米：少 750 元（应为 1,000 元）" })
        {
            Assert.Contains(words, draft, StringComparison.Ordinal);
        }
        await city.AssertSoundAsync();
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task An_amount_outside_the_tier_takes_reasons_and_a_discussion(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var office = await new Office(city).ReportedAsync();
        var bare = await office.TryAsync(Office.Wang, "proposal", Office.Disposal(2600));
        Assert.Equal((409, "benchmark-deviation"), (bare.Status, bare.Code));
        Assert.Contains("1500–2000 元", bare.Detail, StringComparison.Ordinal);
        await office.DoAsync(Office.Wang, "proposal", Office.Disposal(2600, new { deviationReason = "三个月内第二次堆放" }));
        await office.ApproveAsync(Office.Zhou, Office.Chen, Office.Zhao);
        await office.IssueAsync(Modules.Documents.Contract.DocumentKinds.Find("prior-notice")!.Code);
        await office.ServeAsync();
        office.Wait(8);
        await office.DoAsync(Office.Wang, "defence", new { kind = "NotMade" });
        await office.DoAsync(Office.Wang, "decision", Office.Disposal(2600, new { deviationReason = "三个月内第二次堆放" }));
        await office.ApproveAsync(Office.Zhou, Office.Chen);
        Assert.Equal("discussion-due", (await office.TryApproveAsync(Office.Zhao)).Code);
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task On_the_spot_the_amount_follows_the_benchmark_and_the_paper_says_so(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var walk = await (await Walk.InAsync(city)).HeardAsync();
        var form = await walk.Wang.PageAsync($"/cases/{walk.Id}/do/on-the-spot-decision");
        Assert.Contains("示例，不能作为处罚的根据", form, StringComparison.Ordinal);
        await walk.DoAsync(walk.Wang, "on-the-spot-decision", Walk.Decision());
        await walk.DoAsync(walk.Wang, "documents", new { kind = "on-the-spot-decision" });
        Assert.Equal("从轻", await city.ValueAsync<string>("SELECT tier FROM cases_cases"));
        // The same person the next day: a second penalty within the year is another tier.
        city.Clock.Wait(TimeSpan.FromDays(1));
        var again = await (await Walk.InAsync(city)).RecheckedAsync();
        var untold = await again.Wang.DoAsync(again.Id, "rights", Walk.Rights());
        Assert.Equal((409, "benchmark-told"), (untold.Status, untold.Code));
        Assert.Contains("35–35 元", untold.Detail, StringComparison.Ordinal);
        Assert.Contains("name=\"Fine\" type=\"number\" value=\"35\"", await again.Wang.PageAsync($"/cases/{again.Id}/do/rights"), StringComparison.Ordinal);
        await again.DoAsync(again.Wang, "rights", Walk.Rights(35));
        await again.DoAsync(again.Wang, "defence", new { kind = "NotMade" });
        Assert.Equal("benchmark-on-the-spot", (await again.Wang.DoAsync(again.Id, "on-the-spot-decision", Walk.Decision())).Code);
        Assert.Equal(409, (await again.Wang.DoAsync(again.Id, "on-the-spot-decision", Walk.Decision(36))).Status);
        await again.DoAsync(again.Wang, "on-the-spot-decision", Walk.Decision(35));
        await city.AssertSoundAsync();
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task What_is_told_on_the_spot_is_weighed_and_the_decision_begins_with_it(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var wang = await city.SignInAsync("wangmin");
        var walk = await Walk.InAsync(city);
        await walk.RecheckedAsync(itemId: Office.Piling);
        object Told(decimal fine, object? but = null) => Officer.Merge(Walk.Rights(fine), but);
        var missing = await wang.DoAsync(walk.Id, "rights", Told(200));
        Assert.Equal((409, "missing"), (missing.Status, missing.Code));
        Assert.Contains("占地面积", missing.Detail, StringComparison.Ordinal);
        Assert.Equal("benchmark-told", (await wang.DoAsync(walk.Id, "rights", Told(200, Measured("9")))).Code);
        Assert.Equal(400, (await wang.DoAsync(walk.Id, "rights", Told(200, Measured("九")))).Status);
        await walk.DoAsync(wang, "rights", Told(200, Officer.Merge(Measured("3"), new { slightHarm = true, sources = new Dictionary<string, string> { ["占地面积"] = "测量照片" } })));
        await walk.DoAsync(wang, "defence", new { kind = "NotMade" });
        var form = await wang.PageAsync($"/cases/{walk.Id}/do/on-the-spot-decision");
        foreach (var begun in new[] { "name=\"Measured.占地面积\" type=\"number\" value=\"3\"", "value=\"测量照片\"", "name=\"Fine\" type=\"number\" value=\"200\"" })
        {
            Assert.Contains(begun, form, StringComparison.Ordinal);
        }
        var more = await wang.DoAsync(walk.Id, "on-the-spot-decision", Officer.Merge(Walk.Decision(250), Measured("3")));
        Assert.Equal(409, more.Status);
        Assert.Contains("告知拟罚款 200 元，决定罚款 250 元，重于告知", more.Text, StringComparison.Ordinal);
        await walk.DoAsync(wang, "on-the-spot-decision", Officer.Merge(new { fine = 200, factsFound = "堆放物料", reasons = "占地小" }, Measured("3")));
        Assert.Equal("从轻", await city.ValueAsync<string>("SELECT tier FROM cases_cases"));
        await city.AssertSoundAsync();
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task An_admitted_penalty_is_held_against_the_benchmark_and_what_is_wrong_stands_as_a_finding(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var wang = await city.SignInAsync("wangmin");
        async Task<Reply> Admit(object but, string item = Office.Piling) => await wang.PostAsync("/api/admissions", Officer.Merge(new
        {
            seen = "门前堆放建材", itemId = item, at = "2026-10-19T09:00:00", decidedAt = "2026-10-19T10:00:00", place = "秋涛路14号", division = Officer.Town,
            officers = "wangmin,liqiang", partyKind = "Organisation", partyName = "杭州示例建材有限公司", identifier = "91330100799655058B",
            decisionNumber = "纸质第1号", fine = 1700, reasons = "逾期不改正",
        }, but));
        async Task<string> Findings(Reply admitted) => (await wang.GetAsync($"/api/cases/{admitted.Ok().Id}")).Ok().Text;
        const string rule = "benchmark-on-the-spot";
        // On paper nobody rechecked the correction: the statute's own prerequisite is missing, and the finding says so.
        var bare = await Findings(await Admit(new { }));
        Assert.Contains(rule, bare, StringComparison.Ordinal);
        Assert.Contains("没有得出阶次", bare, StringComparison.Ordinal);
        Assert.DoesNotContain(rule, await Findings(await Admit(new { place = "秋涛路16号", fine = 20, partyKind = "Person", partyName = "某人", identifier = "" }, "LP02234")), StringComparison.Ordinal);
        object Parked(decimal fine, string place) => new { place, fine, partyKind = "Person", partyName = "某人", identifier = "", measured = "一年内被处罚次数：0" };
        Assert.DoesNotContain(rule, await Findings(await Admit(Parked(100, "秋涛路18号"), "LP01272")), StringComparison.Ordinal);
        var outside = await Findings(await Admit(Parked(150, "秋涛路20号"), "LP01272"));
        Assert.Contains("罚款 150 元不在基准“从轻”的 100–100 元之内", outside, StringComparison.Ordinal);
        foreach (var (lines, says) in new[] { ("占地面积", "写作 要素：数值"), ("占地面积：九", "应为数字"), ("层数：2", "不问“层数”") })
        {
            var wrong = await Admit(new { measured = lines });
            Assert.True(wrong.Status == 400 && wrong.Detail.Contains(says, StringComparison.Ordinal), wrong.Text);
        }
        await city.AssertSoundAsync();
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task To_leave_a_superiors_benchmark_takes_its_makers_consent_and_the_reviewer_sees_it(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var office = await new Office(city).ReportedAsync();
        var made = BenchmarkTests.Text().Replace("示例2026.1", "2026.2", StringComparison.Ordinal).Replace("\"示例\"", "\"已发布\"", StringComparison.Ordinal)
            .Replace("\"issuer\": \"浙江省嘉兴市\"", "\"issuer\": \"杭州市综合行政执法局\", \"number\": \"杭综执〔2026〕1号\"", StringComparison.Ordinal)
            .Replace("2026-01-01", "2026-10-01", StringComparison.Ordinal);
        (await (await office.AsAsync(Office.Chen)).PostAsync("/api/benchmarks", new { text = made, reason = "市局公布" })).Ok();
        var leaving = new { deviationReason = "三个月内第二次堆放" };
        var bare = await office.TryAsync(Office.Wang, "proposal", Office.Disposal(2600, leaving));
        Assert.Equal((409, "deviation-maker"), (bare.Status, bare.Code));
        Assert.Contains("杭州市综合行政执法局", bare.Detail, StringComparison.Ordinal);
        Assert.Equal(400, (await office.TryAsync(Office.Wang, "proposal", Office.Disposal(2600, Officer.Merge(leaving, new { makerNumber = "杭综执函〔2026〕9号" })))).Status);
        await office.DoAsync(Office.Wang, "proposal", Office.Disposal(2600, Officer.Merge(leaving, new { makerNumber = "杭综执函〔2026〕9号", makerOn = office.Day(-1) })));
        var draft = await (await office.AsAsync(Office.Zhou)).PageAsync($"/cases/{office.Id}/drafts/{await office.DraftIdAsync()}");
        Assert.Contains("杭州市综合行政执法局同意偏离：杭综执函〔2026〕9号", draft, StringComparison.Ordinal);
        await city.AssertSoundAsync();
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task A_fine_for_a_situation_waits_on_the_form_until_the_situation_is_chosen(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var wang = await city.SignInAsync("wangmin");
        var walk = await Walk.InAsync(city);
        // LP02224: 500 to 3,000 yuan for whoever set the thing up or keeps it, and for nobody else.
        await walk.RecheckedAsync(itemId: "LP02224", firm: true);
        var page = await wang.PageAsync($"/cases/{walk.Id}/do/rights");
        Assert.Contains("对设置或者管理单位", page, StringComparison.Ordinal);
        await walk.DoAsync(wang, "rights", Walk.Rights(500));
        await walk.DoAsync(wang, "defence", new { kind = "NotMade" });
        var refused = await wang.DoAsync(walk.Id, "on-the-spot-decision", Walk.Decision(500));
        Assert.Equal(409, refused.Status);
        Assert.Contains("没有选定法定情形", refused.Text, StringComparison.Ordinal);
        var chosen = Officer.Merge(new { fine = 500, factsFound = "破损", reasons = "拒不改正" }, new { situation = "对设置或者管理单位" });
        await walk.DoAsync(wang, "on-the-spot-decision", chosen);
        await city.AssertSoundAsync();
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task An_item_without_a_benchmark_says_so_and_its_reasons_stand_alone(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var wang = await city.SignInAsync("wangmin");
        var id = (await wang.OpenAsync(new { itemId = "LP02234" })).Ok().Id;
        async Task<JsonElement> Weigh() => (await wang.PostAsync($"/api/cases/{id}/weighing", new { version = 1 })).Ok().Json;
        Assert.Contains("还没有登记当事人", (await Weigh()).GetProperty("note").GetString(), StringComparison.Ordinal);
        (await wang.DoAsync(id, "party", new { kind = "Person", name = "白佳怡", certificateNumber = Walk.Certificate(1), certificateKind = "IdentityCard" })).Ok();
        Assert.Contains("没有适用于 2026-10-20 的裁量基准", (await Weigh()).GetProperty("note").GetString(), StringComparison.Ordinal);
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task Nobody_weighs_the_case_of_another_town_or_without_handling_cases(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var office = await new Office(city).InvestigatedAsync();
        Assert.Equal(404, (await WeighAsync(office, Measured("9"), "wangmin2")).Status);
        Assert.Equal(403, (await WeighAsync(office, Measured("9"), Office.Sun)).Status);
        Assert.Equal(404, (await (await office.AsAsync(Office.Wang)).PostAsync("/api/cases/none/weighing", new { version = 1 })).Status);
        Assert.Empty(city.Errors);
    }
}
