using Zhiheng.Rules.Cases;

namespace Zhiheng.Server.Tests.Catalogue;

/// <summary>An item's amount changes while cases are open: which are touched, and which law holds for each (行政处罚法第三十七条).</summary>
public class LawChangeTests
{
    [Theory, Both]
    public async Task The_simulation_counts_open_cases_benchmarks_and_grants_before_anything_is_published(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        await new Office(city).FiledAsync();
        await new Office(city) { Place = "别处" }.LeadAsync();
        await Grants.GiveAsync(city, Changes.Piling);
        var id = (await new Changes(city).ProposeAsync(new { from = "2026-11-01" })).Ok().Id;
        var before = await city.RowsAsync();
        var effects = (await (await city.SignInAsync(Changes.Head)).GetAsync($"/api/changes/{id}/effects")).Ok().Json;
        Assert.Equal((2, 2, 2), (effects.GetProperty("cases").GetInt32(), effects.GetProperty("ofOldLaw").GetInt32(), effects.GetProperty("lines").GetArrayLength()));
        Assert.Equal(1, effects.GetProperty("grants").GetArrayLength());
        var benchmark = Assert.Single(effects.GetProperty("benchmarks").EnumerateArray());
        Assert.Contains("2000", benchmark.GetProperty("faults").GetRawText().Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(effects.GetProperty("comparisons").EnumerateArray(), found => Assert.Equal("NewerLighter", found.GetProperty("verdict").GetString()));
        // Whoever is outside the reach of a case learns the number, not the case.
        var other = (await (await city.SignInAsync("wangmin2")).GetAsync($"/api/changes/{id}/effects")).Ok().Json;
        Assert.Equal((2, 0), (other.GetProperty("cases").GetInt32(), other.GetProperty("lines").GetArrayLength()));
        Assert.Equal(before, await city.RowsAsync());
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task A_case_of_an_older_act_takes_the_lighter_newer_law_at_its_decision(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var office = await new Office(city).ReportedAsync(2500);
        var today = office.Day();
        await new Changes(city).PublishedAsync(new { from = today });
        var page = await (await office.AsAsync(Office.Wang)).PageAsync($"/cases/{office.Id}");
        Assert.Contains("适用较轻的新版本", page, StringComparison.Ordinal);
        var heavy = await office.TryAsync(Office.Wang, "proposal", Office.Disposal(2500));
        Assert.Equal(409, heavy.Status);
        Assert.Contains("lighter-law-maximum", heavy.Text, StringComparison.Ordinal);
        Assert.Contains("较轻版本的上限 2,000 元", heavy.Text, StringComparison.Ordinal);
        await office.DoAsync(Office.Wang, "proposal", Office.Disposal(1900));
        var draft = await (await office.AsAsync(Office.Zhou)).PageAsync($"/cases/{office.Id}/drafts/{await office.DraftIdAsync()}");
        Assert.Contains("从旧兼从轻", draft, StringComparison.Ordinal);
        Assert.Contains($"{today} 起有新版本", draft, StringComparison.Ordinal);
        await city.AssertSoundAsync();
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task A_draft_from_before_the_change_is_not_approved_as_if_nothing_had_happened(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var office = await new Office(city).ProposedAsync(1700);
        await office.ApproveAsync(Office.Zhou, Office.Chen);
        await new Changes(city).PublishedAsync(new { from = office.Day() });
        var late = await office.TryApproveAsync(Office.Zhao);
        Assert.Equal((409, "lighter-law"), (late.Status, late.Code));
        Assert.Contains("退回承办人员", late.Json.GetProperty("remedy").GetString(), StringComparison.Ordinal);
    }

    [Theory, Both]
    public async Task A_heavier_newer_law_leaves_an_older_act_where_it_was(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var office = await new Office(city).ReportedAsync(2500);
        await new Changes(city).PublishedAsync(new { from = office.Day(), fines = "单位 | 1000 | 5000 | 元 | 应当 | 逾期不改正\n个人 | 200 | 1000 | 元 | 应当 | 逾期不改正" });
        Assert.Contains("适用行为时的版本", await (await office.AsAsync(Office.Wang)).PageAsync($"/cases/{office.Id}"), StringComparison.Ordinal);
        Assert.Equal(409, (await office.TryAsync(Office.Wang, "proposal", Office.Disposal(4000))).Status);
        await office.DoAsync(Office.Wang, "proposal", Office.Disposal(1900));
    }
}
