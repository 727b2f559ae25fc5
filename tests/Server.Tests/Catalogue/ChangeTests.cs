using System.IO.Compression;
using System.Net;

namespace Zhiheng.Server.Tests.Catalogue;

/// <summary>提出、审核、批准、公布 of a change, and the difference between two days.</summary>
public class ChangeTests
{
    [Theory, Both]
    public async Task A_change_passes_four_desks_and_then_the_catalogue_says_it(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var changes = new Changes(city);
        var id = await changes.ApprovedAsync();
        Assert.Null((await changes.ItemAsync()).To);
        var key = Officer.Key();
        var body = new { version = 3, on = "2026-10-20", where = "市政府网站" };
        var done = (await changes.ActAsync(Clerk.Account, id, "publication", body, key)).Ok();
        Assert.Equal(done.Text, (await changes.ActAsync(Clerk.Account, id, "publication", body, key)).Ok().Text);
        Assert.Equal(new DateOnly(2026, 11, 30), (await changes.ItemAsync()).To);
        Assert.Equal([2000m, 800m], (await changes.ItemAsync(on: "2026-12-01")).Fines.Select(fine => fine.Max));
        Assert.Equal(2, await city.ValueAsync<int>("SELECT count(*) FROM catalogue_items WHERE id = 'LP02222'"));
        Assert.Equal(4, await city.ValueAsync<int>("SELECT count(*) FROM journal_lines WHERE stream = 'catalogue-changes'"));
        var officer = await city.SignInAsync("wangmin");
        Assert.Contains("市政府网站", await officer.PageAsync($"/changes/{id}"), StringComparison.Ordinal);
        Assert.Contains("2026-12-01（周二） 起有新版本", await officer.PageAsync("/items/LP02222"), StringComparison.Ordinal);
        await city.AssertSoundAsync();
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task Mistakes_are_named_at_their_field_and_nothing_is_kept(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var changes = new Changes(city);
        var before = await city.RowsAsync();
        foreach (var (but, says) in new (object, string)[]
        {
            (new { fines = "单位 500 3000" }, "罚款幅度第 1 行看不懂"), (new { fines = "单位 | 500 | 3000 | 斤 | 应当" }, "“斤”不在可填的值内"),
            (new { fines = "单位 | 3000 | 500 | 元 | 应当" }, "下限 3000 大于上限 500"), (new { kinds = Array.Empty<string>() }, "没有填写"),
            (new { name = "" }, "请填写事项名称"), (new { lawVersion = "去年" }, "不是日期"), (new { from = (string?)null }, "请填写从哪一天"),
        })
        {
            var reply = await changes.ProposeAsync(but);
            Assert.True(reply.Status == 400 && reply.Detail.Contains(says, StringComparison.Ordinal), $"{says}: {reply.Status} {reply.Text}");
        }
        foreach (var (but, code) in new (object, string)[]
        {
            (new { from = "2026-10-01" }, "change-not-backwards"),
            (new { fines = "单位 | 500 | 3000 | 元 | 应当 | 逾期不改正\n个人 | 200 | 1000 | 元 | 应当 | 逾期不改正" }, "change-fits"),
        })
        {
            var reply = await changes.ProposeAsync(but);
            Assert.Equal((409, code), (reply.Status, reply.Code));
            Assert.StartsWith("《", reply.Json.GetProperty("article").GetString(), StringComparison.Ordinal);
        }
        Assert.Equal(404, (await (await city.SignInAsync(Clerk.Account)).PostAsync("/api/items/NONE/change", Changes.Form(await changes.ItemAsync()))).Status);
        Assert.Equal(before, await city.RowsAsync());
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task Each_desk_does_its_own_step_and_no_other(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var changes = new Changes(city);
        Assert.Equal(403, (await changes.ProposeAsync(account: "wangmin")).Status);
        // 俞静姝 may propose and review, but not review her own.
        var own = (await changes.ProposeAsync(account: "yujingshu")).Ok().Id;
        Assert.Equal((409, "change-apart"), await changes.ActAsync("yujingshu", own, "review", new { version = 1, opinion = "同意" }) is var self ? (self.Status, self.Code) : default);
        Assert.Equal((409, "change-one-at-a-time"), await changes.ProposeAsync() is var second ? (second.Status, second.Code) : default);
        // A reviewer of a district has no say in the city's catalogue.
        Assert.Equal(404, (await changes.ActAsync("chenfa", own, "review", new { version = 1, opinion = "同意" })).Status);
        Assert.Equal(403, (await changes.ActAsync(Changes.Head, own, "review", new { version = 1, opinion = "同意" })).Status);
        Assert.Equal((409, "change-in-order"), await changes.ActAsync(Changes.Head, own, "approval", new { version = 1, opinion = "同意" }) is var early ? (early.Status, early.Code) : default);
        (await changes.ActAsync(Changes.Reviewer, own, "review", new { version = 1, opinion = "合法" })).Ok();
        Assert.Equal((409, "stale-version"), await changes.ActAsync(Changes.Reviewer, own, "return", new { version = 1, reasons = "不妥" }) is var stale ? (stale.Status, stale.Code) : default);
        (await changes.ActAsync(Changes.Head, own, "refusal", new { version = 2, reasons = "等条例公布" })).Ok();
        Assert.Equal(409, (await changes.ActAsync(Clerk.Account, own, "publication", new { version = 3, on = "2026-10-20", where = "网站" })).Status);
        Assert.Equal(404, (await changes.ActAsync(Changes.Reviewer, "none", "review", new { version = 1, opinion = "同意" })).Status);
        Assert.Equal(1, await city.ValueAsync<int>("SELECT count(*) FROM catalogue_items WHERE id = 'LP02222'"));
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task An_item_ends_and_two_days_differ_by_it(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var changes = new Changes(city);
        await changes.PublishedAsync();
        var clerk = await city.SignInAsync(Clerk.Account);
        var id = (await clerk.PostAsync("/api/items/LP02225/ending", new { to = "2026-11-30", source = "废止决定", reason = "条例废止" })).Ok().Id;
        (await changes.ActAsync(Changes.Reviewer, id, "review", new { version = 1, opinion = "合法" })).Ok();
        (await changes.ActAsync(Changes.Head, id, "approval", new { version = 2, opinion = "同意" })).Ok();
        (await changes.ActAsync(Clerk.Account, id, "publication", new { version = 3, on = "2026-10-20", where = "公报" })).Ok();
        var reply = (await clerk.GetAsync("/api/catalogue/difference?one=2026-11-30&other=2026-12-01")).Ok().Json;
        Assert.Equal((0, 1, 1), (reply.GetProperty("added").GetInt32(), reply.GetProperty("ended").GetInt32(), reply.GetProperty("changed").GetInt32()));
        var changed = reply.GetProperty("lines").EnumerateArray().Single(line => line.GetProperty("kind").GetString() == "变更");
        Assert.Equal(["起始日期", "终止日期", "罚款幅度"], changed.GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString()!));
        var excel = (await clerk.GetAsync("/api/catalogue/difference.xlsx?one=2026-11-30&other=2026-12-01")).Ok();
        using var zip = new ZipArchive(new MemoryStream(excel.Bytes));
        using var sheet = new StreamReader(zip.Entries.First(entry => entry.FullName.Contains("sheet", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal) && !entry.FullName.Contains("workbook", StringComparison.Ordinal)).Open());
        Assert.Contains("终止", await sheet.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(400, (await clerk.GetAsync("/api/catalogue/difference?one=2026-11-30&other=2026-12-01&list=x")).Status);
        Assert.Contains("终止 1 项", WebUtility.HtmlDecode((await clerk.GetAsync("/catalogue/difference?one=2026-11-30&other=2026-12-01")).Ok().Text).Replace("<strong>", "", StringComparison.Ordinal).Replace("</strong>", "", StringComparison.Ordinal), StringComparison.Ordinal);
        await city.AssertSoundAsync();
    }

    [Theory, Both]
    public async Task Two_publications_at_once_both_arrive_and_the_record_stays_whole(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var changes = new Changes(city);
        var one = await changes.ApprovedAsync();
        var clerk = await city.SignInAsync(Clerk.Account);
        var other = (await clerk.PostAsync("/api/items/LP02225/ending", new { to = "2026-11-30", source = "废止决定", reason = "条例废止" })).Ok().Id;
        (await changes.ActAsync(Changes.Reviewer, other, "review", new { version = 1, opinion = "合法" })).Ok();
        (await changes.ActAsync(Changes.Head, other, "approval", new { version = 2, opinion = "同意" })).Ok();
        var body = new { version = 3, on = "2026-10-20", where = "公报" };
        var replies = await Task.WhenAll(
            clerk.PostAsync($"/api/changes/{one}/publication", body), clerk.PostAsync($"/api/changes/{other}/publication", body), clerk.PostAsync($"/api/changes/{one}/publication", body));
        Assert.Equal(2, replies.Count(reply => reply.Status == 200));
        await city.AssertSoundAsync();
    }
}
