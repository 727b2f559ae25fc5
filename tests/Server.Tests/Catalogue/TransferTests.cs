namespace Zhiheng.Server.Tests.Catalogue;

/// <summary>Fields taken over from other departments: duties, training, first case, coverage, growth; items that sleep.</summary>
public class TransferTests
{
    static object Field(string field = "市容环卫", string on = "2026-10-01", long version = 0) => new
    {
        version, field, on, sourceDepartment = "市城市管理局", duties = "原部门负责日常监管，发现违法的三日内移送线索", special = false,
        trainedOn = "2026-09-20", training = "两天，40 人", casesBefore = 2,
    };

    static async Task<Reply> RegisterAsync(City city, object field, string account = Clerk.Account, string id = "new", string? key = null) =>
        await (await city.SignInAsync(account)).PostAsync($"/api/transfers/{id}/field", field, key);

    [Theory, Both]
    public async Task A_field_has_a_first_case_that_its_handlers_analyse_and_counts_as_covered(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var key = Officer.Key();
        var done = (await RegisterAsync(city, Field(), key: key)).Ok();
        Assert.Equal(done.Text, (await RegisterAsync(city, Field(), key: key)).Ok().Text);
        (await RegisterAsync(city, Field("大气/油烟"))).Ok();
        (await RegisterAsync(city, Officer.Merge(Field("人防"), new { special = true }))).Ok();
        var wang = await city.SignInAsync("wangmin");
        Assert.Equal((409, "first-case-analysed-by-handler"), await wang.PostAsync("/api/transfers/市容环卫/analysis", new { version = 1, text = "x" }) is var none ? (none.Status, none.Code) : default);
        var number = (await wang.OpenAsync()).Ok().Number;
        Assert.Equal((409, "first-case-analysed-by-handler"), await (await city.SignInAsync("wangmin2")).PostAsync("/api/transfers/市容环卫/analysis", new { version = 1, text = "x" }) is var other ? (other.Status, other.Code) : default);
        (await wang.PostAsync("/api/transfers/市容环卫/analysis", new { version = 1, text = "取证以拒不改正的复查为关键" })).Ok();
        Assert.Equal(409, (await wang.PostAsync("/api/transfers/市容环卫/analysis", new { version = 1, text = "迟到" })).Status);
        var all = (await wang.GetAsync("/api/transfers")).Ok().Json;
        var coverage = all.GetProperty("coverage");
        Assert.Equal((2, 1, 1, 50m), (coverage.GetProperty("counted").GetInt32(), coverage.GetProperty("used").GetInt32(), coverage.GetProperty("setAside").GetInt32(), coverage.GetProperty("percent").GetDecimal()));
        var first = all.GetProperty("fields").EnumerateArray().Single(line => line.GetProperty("id").GetString() == "市容环卫");
        Assert.Equal((number, 2, 1, false), (first.GetProperty("first").GetProperty("number").GetString(), first.GetProperty("before").GetInt32(), first.GetProperty("after").GetInt32(), first.GetProperty("fullYear").GetBoolean()));
        var page = await wang.PageAsync("/transfers");
        Assert.Contains("取证以拒不改正的复查为关键", page, StringComparison.Ordinal);
        Assert.Contains("覆盖率 50.0%", page, StringComparison.Ordinal);
        city.Clock.Wait(TimeSpan.FromDays(400));
        var grown = (await (await city.SignInAsync("wangmin")).GetAsync("/api/transfers")).Ok().Json.GetProperty("fields").EnumerateArray().Single(line => line.GetProperty("id").GetString() == "市容环卫");
        Assert.Equal(-50.0m, grown.GetProperty("growth").GetDecimal());
        await city.AssertSoundAsync();
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task What_is_wrong_with_a_field_is_said_and_not_kept(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var before = await city.RowsAsync();
        Assert.Equal(403, (await RegisterAsync(city, Field(), "wangmin")).Status);
        Assert.Equal(400, (await RegisterAsync(city, Field("没有的领域"))).Status);
        Assert.Equal(400, (await RegisterAsync(city, Officer.Merge(Field(), new { duties = "" }))).Status);
        Assert.Equal((409, "transfer-duties"), await RegisterAsync(city, Officer.Merge(Field(), new { training = "" })) is var trained ? (trained.Status, trained.Code) : default);
        Assert.Equal(before, await city.RowsAsync());
        (await RegisterAsync(city, Field())).Ok();
        Assert.Equal((409, "stale-version"), await RegisterAsync(city, Field()) is var twice ? (twice.Status, twice.Code) : default);
        (await RegisterAsync(city, Field(version: 1), id: "市容环卫")).Ok();
        Assert.Equal(400, (await RegisterAsync(city, Field("消防", version: 0), id: "市容环卫")).Status);
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task Items_that_sleep_and_items_never_used_are_told_apart(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var wang = await city.SignInAsync("wangmin");
        (await wang.OpenAsync()).Ok();
        var now = (await wang.GetAsync("/api/catalogue/use?years=2&list=%E4%B9%A1%E9%95%87")).Ok().Json;
        var inForce = now.GetProperty("inForce").GetInt32();
        Assert.Equal((0, inForce - 1), (now.GetProperty("dormant").GetArrayLength(), now.GetProperty("never").GetArrayLength()));
        city.Clock.Wait(TimeSpan.FromDays(800));
        var later = await city.SignInAsync("wangmin");
        var dormant = Assert.Single((await later.GetAsync("/api/catalogue/use?years=2")).Ok().Json.GetProperty("dormant").EnumerateArray());
        Assert.Equal((Officer.Stall, 1), (dormant.GetProperty("id").GetString(), dormant.GetProperty("cases").GetInt32()));
        Assert.Empty((await later.GetAsync("/api/catalogue/use?years=3")).Ok().Json.GetProperty("dormant").EnumerateArray());
        Assert.Equal(200, (await later.GetAsync("/api/catalogue/use.xlsx")).Status);
        Assert.Equal(200, (await later.GetAsync("/api/transfers.xlsx")).Status);
        Assert.Equal(400, (await later.GetAsync("/api/catalogue/use?list=x")).Status);
        Assert.Contains("从未使用", await later.PageAsync("/catalogue/use"), StringComparison.Ordinal);
        Assert.Empty(city.Errors);
    }
}
