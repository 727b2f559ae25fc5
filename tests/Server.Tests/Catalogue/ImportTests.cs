using System.Text.Json;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Catalogue.Import;

namespace Zhiheng.Server.Tests.Catalogue;

/// <summary>Items from a file: checked, shown, and then all of them or none.</summary>
public class ImportTests
{
    [Theory, Both]
    public async Task Nothing_enters_the_catalogue_before_it_is_published_and_then_everything_with_its_record(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var clerk = await city.SignInAsync(Clerk.Account);
        var (items, facts) = await CountsAsync(city);
        var ready = await clerk.ImportAsync(Clerk.Json(Clerk.Item("T1"), Clerk.Item("T2")));
        Assert.Equal(("Ready", 2), (ready.State(), ready.Count("new")));
        Assert.Equal((items, facts), await CountsAsync(city));
        Assert.Equal(404, (await clerk.GetAsync("/api/items/T1")).Status);
        await city.ApprovedAsync(ready.Id);
        Assert.Equal((items, facts), await CountsAsync(city));
        var key = Officer.Key();
        var done = (await city.PublishAsync(ready.Id, key)).Ok();
        Assert.Equal(done.Text, (await city.PublishAsync(ready.Id, key)).Ok().Text);
        Assert.Equal((items + 2, facts + 2), await CountsAsync(city));
        Assert.Equal("践踏花坛", (await clerk.GetAsync("/api/items/T1")).Ok().Json.GetProperty("item").GetProperty("name").GetString());
        Assert.Equal(409, (await clerk.ProposeAsync(ready.Id)).Status);
        Assert.Equal(409, (await clerk.CancelAsync(ready.Id)).Status);
        Assert.Equal(409, (await city.PublishAsync(ready.Id)).Status);
        await city.AssertSoundAsync();
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task A_new_version_ends_the_one_before_and_a_correction_is_asked_for(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var clerk = await city.SignInAsync(Clerk.Account);
        await city.PublishedAsync((await clerk.ImportAsync(Clerk.Json(Clerk.Item("T1")))).Id);
        var newer = Clerk.Json(Clerk.Item("T1", from: "2026-09-01", name: "践踏花坛、草坪"), Clerk.Item("T1"));
        Assert.Equal(["1 起始日期 新版本自 2026-09-01 起适用，这一天已经过去"], (await clerk.ImportAsync(newer)).Faults());
        var next = await clerk.ImportAsync(newer, corrections: true);
        Assert.Equal((1, 1), (next.Count("versions"), next.Count("same")));
        await city.PublishedAsync(next.Id);
        Assert.Equal("2026-08-31", (await clerk.GetAsync("/api/items/T1?on=2026-08-01")).Ok().Json.GetProperty("item").GetProperty("to").GetString());
        Assert.Equal("践踏花坛、草坪", (await clerk.GetAsync("/api/items/T1?on=2026-09-01")).Ok().Json.GetProperty("item").GetProperty("name").GetString());
        var wrong = Clerk.Json(Clerk.Item("T1", from: "2026-09-01", name: "践踏花坛和草坪"));
        var refused = await clerk.ImportAsync(wrong);
        Assert.Equal("Faulty", refused.State());
        Assert.Equal(["1 事项编码 编码 T1 自 2026-09-01 起的版本已在目录中，内容不同"], refused.Faults());
        Assert.Equal(409, (await clerk.ProposeAsync(refused.Id)).Status);
        var corrected = await clerk.ImportAsync(wrong, corrections: true);
        Assert.Equal(1, corrected.Count("corrections"));
        await city.PublishedAsync(corrected.Id);
        Assert.Equal(4, await city.ValueAsync<int>("SELECT count(*) FROM journal_lines WHERE stream = 'catalogue' AND payload LIKE '%\"T1\"%'"));
        await city.AssertSoundAsync();
    }

    [Theory, Both]
    public async Task Mistakes_are_named_by_row_and_column_and_stop_everything(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var clerk = await city.SignInAsync(Clerk.Account);
        (await clerk.SendStatuteAsync(Clerk.Text())).Ok();
        var (items, facts) = await CountsAsync(city);
        var stall = JsonSerializer.Deserialize<Item>((await clerk.GetAsync("/api/items/LP02225")).Ok().Json.GetProperty("item").GetRawText(), ItemShelf.Json)!;
        var reply = await clerk.ImportAsync(Clerk.Json(
            Clerk.Item("T1"), Clerk.Item("T1"), Clerk.Item("T2", basis: "第四条"), Clerk.Item("T3", basis: "3条"), Clerk.Item("T4") with { Kinds = ["责令改正"] },
            Clerk.Item("T5", to: "2019-01-01"), Clerk.Item("LP02225"), stall with { Name = "别的" }, Clerk.Item("T6") with { Lists = [] }, Clerk.Item("坏编码"),
            Clerk.Item("T7") with { Fines = [new FineRange("个人", 300, 200, "元", "", "", [], true)] }, Clerk.Item("T8") with { LawLevel = "规范性文件" }));
        Assert.Equal("Faulty", reply.State());
        Assert.Equal(
            [
                "2 事项编码 与第 1 个事项的编码和起始日期相同",
                "3 处罚依据 《示例市花坛管理条例》（2020-03-05 版本）没有第四条，最近的是第三条、第三条之一、第五条。",
                "4 处罚依据 “3条”不是条、款、项的写法，应写作“第三十二条第二款第三项”，多处以顿号分开。",
                "5 处罚种类 “责令改正”不在可填的值内",
                "5 处罚种类 写了罚款幅度，处罚种类里没有罚款",
                "6 终止日期 终止日期 2019-01-01 早于起始日期 2020-05-01",
                $"7 事项编码 编码 LP02225 已用于《{stall.Law}》的“{stall.Name}”",
                $"8 事项编码 编码 LP02225 自 {stall.From:yyyy-MM-dd} 起的版本已在目录中，内容不同",
                "9 执法目录 没有填写",
                "10 事项编码 “坏编码”不是编码",
                "11 下限 下限 300 大于上限 200",
                "12 效力级别 “规范性文件”不在可填的值内",
            ], reply.Faults());
        Assert.Equal((items, facts), await CountsAsync(city));
        var page = await clerk.PageAsync($"/catalogue/imports/{reply.Id}");
        Assert.Contains("没有第四条，最近的是", page, StringComparison.Ordinal);
        Assert.DoesNotContain("提出导入", page, StringComparison.Ordinal);
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task A_check_is_stopped_half_way_and_nothing_is_imported(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var clerk = await city.SignInAsync(Clerk.Account);
        var before = await CountsAsync(city);
        var sent = await clerk.SendAsync("/api/catalogue/imports?name=%E5%A4%A7", Clerk.Json([.. Enumerable.Range(1, 20_000).Select(n => Clerk.Item($"T{n}"))]));
        Assert.Equal((202, "Checking"), (sent.Status, sent.State()));
        (await clerk.CancelAsync(sent.Id)).Ok();
        Assert.Contains("已经取消", await clerk.PageAsync($"/catalogue/imports/{sent.Id}"), StringComparison.Ordinal);
        // The next file waits for the same worker: when it is through, the first one has long stopped.
        Assert.Equal("Ready", (await clerk.ImportAsync(Clerk.Json(Clerk.Item("T1")))).State());
        var stopped = await clerk.CheckedAsync(sent.Id);
        Assert.Equal("Cancelled", stopped.State());
        Assert.InRange(stopped.Json.GetProperty("checked").GetInt32(), 0, 19_999);
        Assert.Equal(409, (await clerk.ProposeAsync(sent.Id)).Status);
        Assert.Equal(before, await CountsAsync(city));
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task Six_thousand_rows_of_Excel_are_imported_in_one_go(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var clerk = await city.SignInAsync(Clerk.Account);
        var (items, facts) = await CountsAsync(city);
        var ready = await clerk.ImportAsync(WorkbookWriter.Write(Enumerable.Range(1, 3000).Select(n => Clerk.Item($"T{n}"))));
        Assert.Equal(("Ready", 3000, 3000), (ready.State(), ready.Count("new"), ready.Json.GetProperty("checked").GetInt32()));
        await city.PublishedAsync(ready.Id);
        Assert.Equal((items + 3000, facts + 3000), await CountsAsync(city));
        Assert.Equal("", await city.ValueAsync<string>($"SELECT content FROM catalogue_imports WHERE id = '{ready.Id}'"));
        await city.AssertSoundAsync();
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task Of_two_imports_of_one_item_one_is_published_and_a_third_of_another_item_is_not_held_up(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var clerk = await city.SignInAsync(Clerk.Account);
        var first = await city.ApprovedAsync((await clerk.ImportAsync(Clerk.Json(Clerk.Item("T1")))).Id);
        var second = await city.ApprovedAsync((await clerk.ImportAsync(Clerk.Json(Clerk.Item("T1", name: "另一个名称")))).Id);
        var third = await city.ApprovedAsync((await clerk.ImportAsync(Clerk.Json(Clerk.Item("T3")))).Id);
        var replies = await Task.WhenAll(city.PublishAsync(first), city.PublishAsync(second));
        Assert.Single(replies, reply => reply.Status == 200);
        Assert.Equal((409, "stale-version"), replies.Where(reply => reply.Status != 200).Select(reply => (reply.Status, reply.Code)).Single());
        (await city.PublishAsync(third)).Ok();
        Assert.Equal(2, await city.ValueAsync<int>("SELECT count(*) FROM catalogue_items WHERE id LIKE 'T%'"));
        await city.AssertSoundAsync();
    }

    [Theory, Both]
    public async Task An_import_is_reviewed_by_others_and_one_that_is_returned_leaves_the_catalogue_alone(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var clerk = await city.SignInAsync(Clerk.Account);
        var before = await CountsAsync(city);
        var id = (await clerk.ImportAsync(Clerk.Json(Clerk.Item("T1"), Clerk.Item("T2")))).Id;
        Assert.Equal(400, (await clerk.PostAsync($"/api/catalogue/imports/{id}/proposal", new { source = "", reason = "列入" })).Status);
        Assert.Equal(403, (await (await city.SignInAsync("wangmin")).ProposeAsync(id)).Status);
        (await clerk.ProposeAsync(id)).Ok();
        Assert.Equal(409, (await clerk.ProposeAsync(id)).Status);
        var desks = new Changes(city);
        Assert.Equal(403, (await desks.ActAsync(Clerk.Account, id, "review", new { version = 1, opinion = "好" })).Status);
        var early = await desks.ActAsync(Clerk.Account, id, "publication", new { version = 1, on = $"{city.Clock.Now:yyyy-MM-dd}", where = "网站" });
        Assert.Equal((409, "change-in-order"), (early.Status, early.Code));
        var reviewer = await city.SignInAsync(Changes.Reviewer);
        var page = await reviewer.PageAsync($"/changes/{id}");
        Assert.All(["导入：新增 2", "T1 践踏花坛", "送审的事项（Excel）", "合法性审核"], words => Assert.Contains(words, page, StringComparison.Ordinal));
        Assert.Equal(2, ItemFile.Read((await reviewer.GetAsync($"/api/changes/{id}/items.xlsx")).Ok().Bytes).Candidates.Count);
        (await desks.ActAsync(Changes.Reviewer, id, "return", new { version = 1, reasons = "缺少违反条款" })).Ok();
        Assert.Contains("已经退回", await clerk.PageAsync("/changes"), StringComparison.Ordinal);
        Assert.Equal(2, ItemFile.Read((await reviewer.GetAsync($"/api/changes/{id}/items.xlsx")).Ok().Bytes).Candidates.Count);
        Assert.Equal(409, (await city.PublishAsync(id)).Status);
        Assert.Equal(before, await CountsAsync(city));
        await city.AssertSoundAsync();
    }

    [Theory, Both]
    public async Task An_import_whose_article_is_gone_by_the_day_of_publication_is_not_published(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var clerk = await city.SignInAsync(Clerk.Account);
        var id = await city.ApprovedAsync((await clerk.ImportAsync(Clerk.Json(Clerk.Item("T1", basis: "第四条")))).Id);
        (await clerk.SendStatuteAsync(Clerk.Text())).Ok();
        var refused = await city.PublishAsync(id);
        Assert.Equal((409, true), (refused.Status, refused.Detail.Contains("没有第四条", StringComparison.Ordinal)));
        Assert.Equal(0, await city.ValueAsync<int>("SELECT count(*) FROM catalogue_items WHERE id = 'T1'"));
        await city.AssertSoundAsync();
    }

    [Theory, Both]
    public async Task What_an_import_touches_is_counted_before_it_is_published(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var office = await new Office(city).FiledAsync();
        var clerk = await city.SignInAsync(Clerk.Account);
        var piling = await new Changes(city).ItemAsync();
        var id = (await clerk.ImportAsync(Clerk.Json(piling with { From = new DateOnly(2026, 12, 1), LawVersion = "2026-11-01" }, Clerk.Item("T1")))).Id;
        (await clerk.ProposeAsync(id)).Ok();
        var effects = (await clerk.GetAsync($"/api/changes/{id}/effects")).Ok().Json;
        Assert.Equal(2, effects.GetProperty("all").GetInt32());
        var touched = Assert.Single(effects.GetProperty("items").EnumerateArray());
        Assert.Equal((Office.Piling, 1), (touched.GetProperty("itemId").GetString(), touched.GetProperty("openCases").GetInt32()));
        Assert.Contains(Office.Piling, await clerk.PageAsync($"/changes/{id}/effects"), StringComparison.Ordinal);
        Assert.Equal("普通程序", (await office.ReadAsync()).GetProperty("procedure").GetString());
    }

    [Theory, Both]
    public async Task A_file_that_cannot_be_read_is_refused_at_once_and_leaves_nothing(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var clerk = await city.SignInAsync(Clerk.Account);
        var rows = await city.RowsAsync();
        foreach (var (name, bytes) in BadFiles.All())
        {
            var reply = await clerk.SendAsync("/api/catalogue/imports", bytes);
            Assert.True(reply.Status == 400 && reply.Detail.Any(c => c is >= '\u4e00' and <= '\u9fff'), $"{name}: {reply.Status} {reply.Text}");
        }
        Assert.Equal((413, "file-too-large"), await clerk.SendAsync("/api/catalogue/imports", new byte[ItemFile.MostBytes + 1]) is var large ? (large.Status, large.Code) : default);
        Assert.Equal(403, (await (await city.SignInAsync("wangmin")).SendAsync("/api/catalogue/imports", Clerk.Json(Clerk.Item("T1")))).Status);
        Assert.Equal(rows, await city.RowsAsync());
        Assert.Equal(404, (await clerk.GetAsync("/api/catalogue/imports/none")).Status);
        Assert.Equal(404, (await clerk.ProposeAsync("none")).Status);
        Assert.Equal(404, (await clerk.CancelAsync("none")).Status);
        Assert.Empty(city.Errors);
    }

    static async Task<(int Items, int Facts)> CountsAsync(City city) => (await city.ValueAsync<int>("SELECT count(*) FROM catalogue_items"),
        await city.ValueAsync<int>("SELECT count(*) FROM journal_lines WHERE stream = 'catalogue'"));
}
