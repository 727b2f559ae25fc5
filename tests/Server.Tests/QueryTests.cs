using Microsoft.Extensions.DependencyInjection;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Cases;
using Zhiheng.Server.Tests.Catalogue;

namespace Zhiheng.Server.Tests;

/// <summary>What a page asks of the database does not grow with the rows it shows.</summary>
public class QueryTests
{
    /// <summary>Commands for one page, once what is kept in memory has been read.</summary>
    static async Task<int> CountAsync(City city, Officer who, string path)
    {
        (await who.GetAsync(path)).Ok();
        var before = city.Queries;
        (await who.GetAsync(path)).Ok();
        return city.Queries - before;
    }

    static async Task RegisterAsync(City city, params string[] fields)
    {
        var clerk = await city.SignInAsync(Clerk.Account);
        foreach (var field in fields)
        {
            (await clerk.PostAsync("/api/transfers/new/field", new
            {
                version = 0, field, on = "2026-10-01", sourceDepartment = "原部门", duties = "原部门负责日常监管", special = false, trainedOn = "2026-09-20", training = "两天",
            })).Ok();
        }
    }

    [Theory, Both]
    public async Task The_fields_taken_over_cost_the_same_queries_whether_one_or_seven(Engine engine)
    {
        await using var city = await City.StartAsync(engine, counting: true);
        var wang = await city.SignInAsync("wangmin");
        (await wang.OpenAsync()).Ok();
        await RegisterAsync(city, "市容环卫");
        var one = await CountAsync(city, wang, "/transfers");
        await RegisterAsync(city, "大气/油烟", "人防", "消防", "燃气", "供排水", "噪声");
        Assert.Equal(one, await CountAsync(city, wang, "/transfers"));
        Assert.InRange(one, 1, 6);
        var fields = (await wang.GetAsync("/api/transfers")).Ok().Json.GetProperty("fields").EnumerateArray().ToList();
        Assert.Equal((7, 1), (fields.Count, fields.Count(line => line.GetProperty("first").ValueKind == System.Text.Json.JsonValueKind.Object)));
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task A_field_counts_the_days_of_its_own_two_years_and_begins_with_its_own_first_case(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        await city.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            // The last minute of a day and the first of the next lie on both sides of each limit, in local time.
            foreach (var (at, domain) in new[]
            {
                ("2024-09-30T23:59:00", "市容环卫"), ("2024-10-01T00:00:00", "市容环卫"), ("2025-09-30T23:59:00", "市容环卫"), ("2025-10-01T00:00:00", "市容环卫"),
                ("2026-09-30T23:59:00", "市容环卫"), ("2026-10-01T00:00:00", "市容环卫"), ("2025-12-01T08:00:00", "人防"), ("2025-10-01T00:00:00", "人防"),
            })
            {
                var id = Guid.NewGuid().ToString("N");
                db.Cases.Add(new CaseRow
                {
                    Id = id, BodyId = Officer.Town, BodyPath = "330100/330102/330102012", Number = $"{domain} {at}", Domain = domain, Procedure = "简易程序",
                    OpenedMs = Clock.ToMs(DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture)),
                });
            }
            return await db.SaveChangesAsync();
        });
        var clerk = await city.SignInAsync(Clerk.Account);
        foreach (var (field, on) in new[] { ("市容环卫", "2025-10-01"), ("人防", "2025-11-01") })
        {
            (await clerk.PostAsync("/api/transfers/new/field", new
            {
                version = 0, field, on, sourceDepartment = "原部门", duties = "原部门负责日常监管", special = false, trainedOn = "2025-09-20", training = "两天",
            })).Ok();
        }
        var fields = (await clerk.GetAsync("/api/transfers")).Ok().Json.GetProperty("fields").EnumerateArray().Select(line =>
            $"{line.GetProperty("before")} {line.GetProperty("after")} {line.GetProperty("first").GetProperty("number").GetString()}").Order(StringComparer.Ordinal);
        Assert.Equal(["1 1 人防 2025-12-01T08:00:00", "2 2 市容环卫 2025-10-01T00:00:00"], fields);
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task Lists_cost_the_same_queries_with_one_row_and_with_six(Engine engine)
    {
        await using var city = await City.StartAsync(engine, counting: true);
        (string Who, string Path)[] pages =
        [
            (Office.Wang, "/"), (Office.Wang, "/cases"), (Office.Wang, "/cases?q=" + Uri.EscapeDataString("三轮车")),
            (Office.Wang, "/items?q=" + Uri.EscapeDataString("摆摊")), (Office.Wang, "/benchmarks"), (Office.Zhou, "/"), (Office.Zhou, "/approvals"),
        ];
        async Task<List<string>> Counts()
        {
            var counts = new List<string>();
            foreach (var (who, path) in pages)
            {
                counts.Add($"{who} {path} {await CountAsync(city, await city.SignInAsync(who), path)}");
            }
            return counts;
        }
        async Task Add(int at)
        {
            (await (await city.SignInAsync("wangmin")).OpenAsync(new { place = $"秋涛路{at}号" })).Ok();
            await new Office(city) { Place = $"望江路{at}号" }.FilingAsync();
        }
        await Add(0);
        var few = await Counts();
        for (var at = 1; at < 6; at++)
        {
            await Add(at);
        }
        Assert.Equal(few, await Counts());
        Assert.Empty(city.Errors);
    }
}
