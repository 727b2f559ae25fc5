using Zhiheng.Server.Modules.Cases;

namespace Zhiheng.Server.Tests.Catalogue;

/// <summary>The law moves while cases are open: which amount each of them comes to, in figures (行政处罚法第三十七条).</summary>
public class LawInTimeTests
{
    static object Measured => new { measured = new Dictionary<string, string> { ["占地面积"] = "12" } };

    static async Task<(decimal Low, decimal High, decimal Recommended, string First)> WeighAsync(Office office)
    {
        var w = (await (await office.AsAsync(Office.Wang)).PostAsync($"/api/cases/{office.Id}/weighing", Officer.Merge(new { version = 1 }, Measured))).Ok().Json;
        return (w.GetProperty("low").GetDecimal(), w.GetProperty("high").GetDecimal(), w.GetProperty("recommended").GetDecimal(), w.GetProperty("steps")[0].GetString()!);
    }

    static string Fines(int low, int high) => $"单位 | {low} | {high} | 元 | 应当 | 逾期不改正\n个人 | 200 | 800 | 元 | 应当 | 逾期不改正";

    [Theory, Both]
    public async Task An_amount_changes_from_a_day_and_an_older_act_keeps_its_law_unless_the_newer_is_lighter(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var old = await new Office(city).ReportedAsync();
        Assert.Equal((2000m, 3000m, 2500m), await Figures(old));

        // From tomorrow 300 to 1,000 yuan: the case that is touched is listed before anything is published, and its amount stays.
        var changes = new Changes(city);
        var from = old.Day(1);
        var id = await changes.ApprovedAsync(new { from, fines = Fines(300, 1000) });
        var effects = (await (await old.AsAsync(Office.Wang)).GetAsync($"/api/changes/{id}/effects")).Ok().Json;
        Assert.Equal((1, 1), (effects.GetProperty("cases").GetInt32(), effects.GetProperty("ofOldLaw").GetInt32()));
        Assert.Equal(old.Id, Assert.Single(effects.GetProperty("lines").EnumerateArray()).GetProperty("id").GetString());
        (await changes.ActAsync(Clerk.Account, id, "publication", new { version = 3, on = $"{city.Clock.Now:yyyy-MM-dd}", where = "市政府网站" })).Ok();
        Assert.Equal((2000m, 3000m, 2500m), await Figures(old));

        // On the day itself the lighter law is weighed, and 2,500 yuan can no longer be proposed.
        old.Wait(1);
        var lighter = await WeighAsync(old);
        Assert.Equal((1000m, 1000m, 1000m), (lighter.Low, lighter.High, lighter.Recommended));
        Assert.Contains($"适用事项 {from} 起的新版本", lighter.First, StringComparison.Ordinal);
        Assert.Contains("第三十七条", lighter.First, StringComparison.Ordinal);
        var heavy = await old.TryAsync(Office.Wang, "proposal", Officer.Merge(Office.Disposal(2500), Measured));
        Assert.Equal(409, heavy.Status);
        Assert.Contains("lighter-law-maximum", heavy.Text, StringComparison.Ordinal);
        await old.DoAsync(Office.Wang, "proposal", Officer.Merge(Office.Disposal(1000), Measured));

        // An act of that day falls under the newer version outright; when it becomes heavier later, that act keeps it.
        var young = await new Office(city) { Place = "秋涛路99号门前" }.InvestigatedAsync();
        Assert.Equal((1000m, 1000m, 1000m), await Figures(young));
        await changes.PublishedAsync(new { from = young.Day(), fines = Fines(2000, 8000) });
        Assert.Equal((1000m, 1000m, 1000m), await Figures(young));
        Assert.DoesNotContain("起的新版本", (await WeighAsync(young)).First, StringComparison.Ordinal);
        await city.AssertSoundAsync();
        Assert.Empty(city.Errors);
    }

    static async Task<(decimal, decimal, decimal)> Figures(Office office)
    {
        var weighed = await WeighAsync(office);
        return (weighed.Low, weighed.High, weighed.Recommended);
    }

    [Theory, Both]
    public async Task Procedure_follows_the_day_of_the_step_and_not_that_of_the_act(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var wang = await city.SignInAsync("wangmin");
        // One act of December 2023; reconsideration comes first for what was decided since 1 January 2024 (复议法第二十三条).
        foreach (var (decided, first) in new[] { ("2023-12-29T10:00:00", "false"), ("2024-01-02T10:00:00", "true") })
        {
            var id = (await wang.PostAsync("/api/admissions", new
            {
                seen = "占道摆摊", itemId = Officer.Stall, at = "2023-12-28T09:00:00", decidedAt = decided, place = $"秋涛路{first}号", division = Officer.Town,
                officers = "wangmin,liqiang", partyKind = "Person", partyName = "某人", decisionNumber = $"纸质{first}号", fine = 20, reasons = "拒不改正",
            })).Ok().Id;
            var told = await city.ValueAsync<long>($"SELECT count(*) FROM journal_lines WHERE stream = '{CaseDesk.StreamOf(id)}' AND payload LIKE '%\"ReconsiderationFirstTold\":{first}%'");
            Assert.Equal(1, told);
            var findings = (await wang.GetAsync($"/api/cases/{id}")).Ok().Text;
            Assert.DoesNotContain("reconsideration-first", findings, StringComparison.Ordinal);
        }
        Assert.Empty(city.Errors);
    }
}
