using System.Globalization;

namespace Zhiheng.Server.Tests.Catalogue;

/// <summary>What a county gives to its towns, and what follows for their cases.</summary>
static class Grants
{
    public const string County = "xuzhengping", Town = "330102012";

    public static object Giving(string item, string from = "2026-10-20", long version = 0) => new
    {
        version, items = new[] { item }, from, source = "上城区2026年赋权清单", publishedOn = "2026-10-20", reason = "高频多发、易发现易处置",
    };

    public static async Task<Reply> GiveAsync(City city, string item, string from = "2026-10-20", long version = 0, string account = County, string? key = null) =>
        await (await city.SignInAsync(account)).PostAsync($"/api/grants/{Town}/giving", Giving(item, from, version), key);
}

public class GrantTests
{
    [Theory, Both]
    public async Task Once_a_list_is_published_a_town_handles_what_it_names_and_is_told_who_handles_the_rest(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var wang = await city.SignInAsync("wangmin");
        Assert.Contains("属于乡镇目录", (await wang.OpenAsync()).Ok().Text, StringComparison.Ordinal);
        (await Grants.GiveAsync(city, Office.Piling)).Ok();
        var refused = await wang.OpenAsync();
        Assert.Equal((409, "item-in-list"), (refused.Status, refused.Code));
        Assert.Contains("县（市、区）公布的清单没有把它交给本机关", refused.Detail, StringComparison.Ordinal);
        Assert.StartsWith("移送杭州市上城区综合行政执法局办理（属于综合目录）", refused.Json.GetProperty("remedy").GetString(), StringComparison.Ordinal);
        Assert.Contains("上城区2026年赋权清单自 2026-10-20 起赋权，由本机关办理", (await wang.OpenAsync(new { itemId = Office.Piling })).Ok().Text, StringComparison.Ordinal);
        var bodies = (await wang.GetAsync($"/api/items/{Officer.Stall}/competence")).Ok().Json.EnumerateArray().Select(body => body.GetProperty("may").GetBoolean());
        Assert.Equal([false, true, true], bodies);
        Assert.Contains("不能办理", await wang.PageAsync($"/items/{Officer.Stall}"), StringComparison.Ordinal);
        Assert.Equal(1, await city.ValueAsync<int>("SELECT count(*) FROM journal_lines WHERE stream LIKE 'case:%' AND payload LIKE '%\"Grants\"%'"));
        await city.AssertSoundAsync();
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task A_grant_is_given_once_by_the_county_alone_and_ends_on_its_last_day(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var before = await city.RowsAsync();
        Assert.Equal(403, (await Grants.GiveAsync(city, Office.Piling, account: "wangmin")).Status);
        Assert.Equal((409, "grant-by-county"), await Grants.GiveAsync(city, Office.Piling, account: "zhaozheng") is var town ? (town.Status, town.Code) : default);
        // The head of another district does not see this town.
        Assert.Equal(404, (await Grants.GiveAsync(city, Office.Piling, account: "jiajianjun")).Status);
        Assert.Equal((409, "grant-published"), await Grants.GiveAsync(city, Office.Piling, from: "2026-10-19") is var early ? (early.Status, early.Code) : default);
        Assert.Equal((409, "grant-of-items-in-force"), await Grants.GiveAsync(city, "NONE") is var none ? (none.Status, none.Code) : default);
        Assert.Equal(400, (await (await city.SignInAsync(Grants.County)).PostAsync($"/api/grants/{Grants.Town}/giving", Officer.Merge(Grants.Giving("x"), new { items = Array.Empty<string>() }))).Status);
        Assert.Equal(before, await city.RowsAsync());
        var key = Officer.Key();
        var done = (await Grants.GiveAsync(city, Office.Piling, key: key)).Ok();
        Assert.Equal(done.Text, (await Grants.GiveAsync(city, Office.Piling, key: key)).Ok().Text);
        Assert.Equal((409, "stale-version"), await Grants.GiveAsync(city, Officer.Stall) is var stale ? (stale.Status, stale.Code) : default);
        Assert.Equal((409, "grant-once"), await Grants.GiveAsync(city, Office.Piling, version: 1) is var twice ? (twice.Status, twice.Code) : default);
        var county = await city.SignInAsync(Grants.County);
        (await county.PostAsync($"/api/grants/{Grants.Town}/withdrawal", new { version = 1, items = new[] { Office.Piling }, lastDay = "2026-10-20", reason = "评估后收回" })).Ok();
        var wang = await city.SignInAsync("wangmin");
        (await wang.OpenAsync(new { itemId = Office.Piling })).Ok();
        city.Clock.Wait(TimeSpan.FromDays(1));
        var ended = await (await city.SignInAsync("wangmin")).OpenAsync(new { itemId = Office.Piling });
        Assert.Equal((409, "上城区2026年赋权清单的赋权已于 2026-10-20 终止"), (ended.Status, ended.Detail[(ended.Detail.LastIndexOf('：') + 1)..].TrimEnd('。')));
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task Need_and_capacity_are_counted_from_cases_and_people(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        await new Office(city).FiledAsync();
        await new Office(city) { Place = "别处" }.LeadAsync();
        (await (await city.SignInAsync("wangmin")).OpenAsync()).Ok();
        var town = (await (await city.SignInAsync(Grants.County)).GetAsync($"/api/grants/{Grants.Town}?years=1")).Ok().Json;
        var needs = town.GetProperty("needs").EnumerateArray().ToDictionary(need => need.GetProperty("itemId").GetString()!);
        // Two leads began with a complaint; one of them is filed and counts as a case.
        Assert.Equal((2, 1, 1), (needs[Office.Piling].GetProperty("complaints").GetInt32(), needs[Office.Piling].GetProperty("cases").GetInt32(), needs[Office.Piling].GetProperty("byTown").GetInt32()));
        Assert.Equal((0, 1), (needs[Officer.Stall].GetProperty("complaints").GetInt32(), needs[Officer.Stall].GetProperty("cases").GetInt32()));
        var capacity = town.GetProperty("capacity");
        var officers = await city.ValueAsync<int>("SELECT count(*) FROM people_accounts WHERE body_id = '330102012' AND kind = '执法人员' AND (';' || roles || ';') LIKE '%;officer;%'");
        Assert.Equal((officers, 2), (capacity.GetProperty("officers").GetInt32(), capacity.GetProperty("cases").GetInt32()));
        Assert.InRange(capacity.GetProperty("certified").GetInt32(), 2, officers);
        Assert.Equal(decimal.Round(2m / capacity.GetProperty("certified").GetInt32(), 1, MidpointRounding.AwayFromZero), capacity.GetProperty("each").GetDecimal());
        Assert.Equal(200, (await (await city.SignInAsync("wangmin")).GetAsync($"/api/grants/{Grants.Town}/need.xlsx")).Status);
        Assert.Equal(404, (await (await city.SignInAsync("wangmin")).GetAsync("/api/grants/330102")).Status);
        Assert.Equal(14.ToString(CultureInfo.InvariantCulture), (await (await city.SignInAsync("wangmin")).GetAsync("/api/grants")).Ok().Json.GetArrayLength().ToString(CultureInfo.InvariantCulture));
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task A_list_is_evaluated_every_year_and_help_is_recorded(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        (await Grants.GiveAsync(city, Office.Piling)).Ok();
        var county = await city.SignInAsync(Grants.County);
        var body = new { version = 1, year = 2026, verdict = "Keep", opinion = "能够承接" };
        (await county.PostAsync($"/api/grants/{Grants.Town}/evaluation", body)).Ok();
        Assert.Equal((409, "evaluate-once-a-year"), await county.PostAsync($"/api/grants/{Grants.Town}/evaluation", Officer.Merge(body, new { version = 2 })) is var twice ? (twice.Status, twice.Code) : default);
        var wang = await city.SignInAsync("wangmin");
        var help = new { version = 2, itemId = Office.Piling, askedOn = "2026-10-18", asked = "请派测绘人员", answeredOn = "2026-10-19", answer = "已派两人到场" };
        Assert.Equal(400, (await wang.PostAsync($"/api/grants/{Grants.Town}/assistance", Officer.Merge(help, new { itemId = "NONE" }))).Status);
        Assert.Equal((409, "assistance-days"), await wang.PostAsync($"/api/grants/{Grants.Town}/assistance", Officer.Merge(help, new { answeredOn = "2026-10-17" })) is var wrong ? (wrong.Status, wrong.Code) : default);
        (await wang.PostAsync($"/api/grants/{Grants.Town}/assistance", help)).Ok();
        Assert.Equal(404, (await (await city.SignInAsync("wangmin2")).PostAsync($"/api/grants/{Grants.Town}/assistance", help)).Status);
        var page = await wang.PageAsync($"/grants/{Grants.Town}");
        Assert.Contains("继续赋权", page, StringComparison.Ordinal);
        Assert.Contains("已派两人到场", page, StringComparison.Ordinal);
        await city.AssertSoundAsync();
        Assert.Empty(city.Errors);
    }
}
