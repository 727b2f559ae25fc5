using Zhiheng.Rules.Cases;

namespace Zhiheng.Server.Tests;

/// <summary>Ordinary cases over HTTP, from the lead on, by everybody whose turn it is.</summary>
public class OrdinaryCaseTests
{
    [Theory, Both]
    public async Task An_ordinary_case_goes_from_the_lead_to_the_archive_through_three_levels(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var office = await new Office(city).LeadAsync();
        Assert.Equal(("核查线索", 0, 0), (await TodoAsync(office, Office.Wang), await InboxAsync(office, Office.Zhou), await InboxAsync(office, Office.Zhao)));
        Assert.Equal("杭上（采荷）综执来登字〔2026〕第000001号", (await office.ReadAsync()).GetProperty("number").GetString());

        office = await new Office(city) { Place = "秋涛路20号" }.ArchivedAsync();
        var read = await office.ReadAsync();
        Assert.Equal("杭上（采荷）综执立字〔2026〕第000001号", read.GetProperty("number").GetString());
        Assert.Equal("普通程序", read.GetProperty("procedure").GetString());
        Assert.Equal((1700m, 0m), (read.GetProperty("fine").GetDecimal(), read.GetProperty("fineDue").GetDecimal()));
        var history = read.GetProperty("history").EnumerateArray().ToList();
        Assert.Equal(
            [
                "opened.1", "lead-verified.1", "party.1", "draft.1", "draft-approved.1", "draft-approved.1", "present.1", "scene.1", "evidence.1", "correction.1",
                "interview.1", "recheck.1", "investigation.1", "draft.1", "draft-approved.1", "draft-approved.1", "draft-approved.1", "document.1",
                "served.1", "defence.1", "draft.1", "draft-approved.1", "draft-approved.1", "draft-approved.1", "document.1", "served.1",
                "published.1", "payment.1", "draft.1", "draft-approved.1", "draft-approved.1", "document.1", "archived.1",
            ],
            history.Select(e => e.GetProperty("fact").GetString()));
        Assert.Equal(["wangmin", "zhoujianguo", "zhaozheng", "liqiang", "chenfa", "sunjie"], history.Select(e => e.GetProperty("by").GetString()).Distinct());
        Assert.Equal(3, read.GetProperty("drafts").EnumerateArray().Count(d => d.GetProperty("waits").GetString() == "" && d.GetProperty("matter").GetString() != "立案"));
        Assert.Equal(0, await city.ValueAsync<int>("SELECT count(*) FROM cases_drafts"));
        Assert.Equal(2, await city.ValueAsync<int>("SELECT count(*) FROM cases_interviews"));
        await city.AssertSoundAsync(await city.AnchorAsync());
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task Each_step_shows_in_the_queue_and_inbox_of_whoever_comes_next(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var office = await new Office(city).FilingAsync();
        Assert.Equal(("审查立案", 1, 0, ""), (await TodoAsync(office, Office.Zhou), await InboxAsync(office, Office.Zhou), await InboxAsync(office, Office.Zhao), await TodoAsync(office, Office.Wang)));
        await office.ApproveAsync(Office.Zhou);
        Assert.Equal((0, 1, "审批立案"), (await InboxAsync(office, Office.Zhou), await InboxAsync(office, Office.Zhao), await TodoAsync(office, Office.Zhao)));
        await office.ApproveAsync(Office.Zhao);
        Assert.Equal("调查取证", await TodoAsync(office, Office.Wang));

        // While a preservation lies with the heads, the handlers go on.
        await office.DoAsync(Office.Wang, "preservation", new
        {
            items = "黄沙，3 吨\n木板，20 块，2.4 米长", place = office.Place, keeper = "林建国", inPlace = true, reason = "当事人可能运走", workingDays = 7,
        });
        Assert.Equal(("调查取证", "审查先行登记保存"), (await TodoAsync(office, Office.Wang), await TodoAsync(office, Office.Zhou)));
        await office.ApproveAsync(Office.Zhou, Office.Zhao);
        var kept = (await office.ReadAsync()).GetProperty("drafts").EnumerateArray().Last().GetProperty("id").GetString();
        await office.DoAsync(Office.Wang, "preservation-disposal", new { draftId = kept, end = "Returned", note = "拍照后退还" });
        Assert.Equal((0, 0), (await InboxAsync(office, Office.Zhou), await InboxAsync(office, Office.Chen)));
        await city.AssertSoundAsync();
    }

    [Theory, Both]
    public async Task Legal_review_returns_a_proposal_twice_and_the_third_goes_through(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var office = await new Office(city).ProposedAsync();
        for (var times = 1; times <= 2; times++)
        {
            await office.ApproveAsync(Office.Zhou);
            Assert.Equal((1, times - 1), (await InboxAsync(office, Office.Chen), await ReturnsAsync(office)));
            await office.ReturnAsync(Office.Chen);
            Assert.Equal("修改后重新报批拟处理意见", await TodoAsync(office, Office.Wang));
            await office.DoAsync(Office.Wang, "proposal", Office.Disposal(but: new { reasons = $"第 {times} 次补充：占用面积约九平方米，幅度中段处罚" }));
        }
        await office.ApproveAsync(Office.Zhou);
        Assert.Equal(2, await ReturnsAsync(office));
        await office.ApproveAsync(Office.Chen, Office.Zhao);
        Assert.Equal("出具事先告知书", await TodoAsync(office, Office.Wang));
        var drafts = (await office.ReadAsync()).GetProperty("drafts").EnumerateArray().Where(d => d.GetProperty("matter").GetString() == "拟处理意见").ToList();
        Assert.Equal([true, true, false], drafts.Select(d => d.GetProperty("returned").GetBoolean()));
        await city.AssertSoundAsync();
    }

    [Theory, Both]
    public async Task A_case_that_outgrows_the_street_waits_for_its_filing(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var walk = await (await Walk.InAsync(city)).SceneAsync(Walk.Certificate(1));
        await walk.DoAsync(walk.Wang, "ordinary-procedure", new { reason = "当事人对事实有争议" });
        var office = new Office(city) { Id = walk.Id };
        Assert.Equal("报批立案", await TodoAsync(office, Office.Wang));
        Assert.Equal("普通程序", await city.ValueAsync<string>("SELECT procedure FROM cases_cases"));
        await office.DoAsync(Office.Wang, "filing", new { first = Office.Wang, second = Office.Li, reason = "转普通程序立案调查" });
        await office.ApproveAsync(Office.Zhou, Office.Zhao);
        Assert.Equal("杭上（采荷）综执立字〔2026〕第000001号", (await office.ReadAsync()).GetProperty("number").GetString());
        await city.AssertSoundAsync();
    }

    [Theory, Both]
    public async Task Each_way_a_case_may_come_out_says_what_is_next(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var unfounded = await new Office(city).LeadAsync();
        await unfounded.DoAsync(Office.Zhou, "lead-extension", new { days = 10, reason = "需要再次到场核查" });
        await unfounded.DoAsync(Office.Wang, "lead-verification", new { result = "Unfounded", note = "现场没有堆放物料" });
        Assert.Equal("报批不予立案", await TodoAsync(unfounded, Office.Wang));
        await unfounded.DoAsync(Office.Wang, "no-filing", new { reason = "经核查不属实" });
        await unfounded.ApproveAsync(Office.Zhou, Office.Zhao);
        Assert.Equal("报批结案", await TodoAsync(unfounded, Office.Wang));
        await unfounded.DoAsync(Office.Wang, "closing", new { reason = "NotFiled", summary = "不予立案" });
        await unfounded.ApproveAsync(Office.Zhou, Office.Zhao);
        Assert.Equal("归档", await TodoAsync(unfounded, Office.Sun));

        var transferred = await new Office(city) { Place = "秋涛路30号" }.ReportedAsync();
        await transferred.DoAsync(Office.Wang, "proposal", Office.Disposal(0, new { kind = "Transferred", to = "杭州市上城区市场监督管理局" }));
        await transferred.ApproveAsync(Office.Zhou, Office.Chen, Office.Zhao);
        Assert.Equal("报批处理决定", await TodoAsync(transferred, Office.Wang));
        await transferred.DoAsync(Office.Wang, "decision", Office.Disposal(0, new { kind = "Transferred", to = "杭州市上城区市场监督管理局" }));
        await transferred.ApproveAsync(Office.Zhou, Office.Chen, Office.Zhao);
        Assert.Equal("登记移送", await TodoAsync(transferred, Office.Wang));
        await transferred.DoAsync(Office.Wang, "transfer", new { receiver = "杭州市上城区市场监督管理局", receipt = "回执 12" });
        Assert.Equal("报批结案", await TodoAsync(transferred, Office.Wang));
        await city.AssertSoundAsync();
    }

    [Theory, Both]
    public async Task A_notice_that_nobody_takes_is_announced_and_a_void_one_is_issued_anew(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var office = await new Office(city).ProposedAsync();
        await office.ApproveAsync(Office.Zhou, Office.Chen, Office.Zhao);
        await office.IssueAsync(DocumentCodes.PriorNotice);
        await office.DoAsync(Office.Wang, "void", new { documentId = await office.ToServeAsync(), reason = "联系电话写错" });
        Assert.Equal("出具事先告知书", await TodoAsync(office, Office.Wang));
        await office.IssueAsync(DocumentCodes.PriorNotice);
        var notice = await office.ToServeAsync();
        await office.DoAsync(Office.Wang, "service-failure", new { documentId = notice, method = "Direct", why = "店铺关闭，电话不通" });
        await office.DoAsync(Office.Wang, "service-failure", new { documentId = notice, method = "Posted", why = "邮件退回" });
        await office.DoAsync(Office.Wang, "announcement", new { documentId = notice, channel = "上城区人民政府网站", reason = "其他方式无法送达" });
        Assert.Equal("公告期满登记送达", await TodoAsync(office, Office.Wang));
        office.Wait(33);
        await office.DoAsync(Office.Wang, "service", new { documentId = notice, method = "Announced", on = office.Day(-3), signature = "NotPresent", signatureNote = "公告送达" });
        Assert.Equal("记录陈述申辩", await TodoAsync(office, Office.Wang));
        var paper = await office.PhotoAsync("送达地址确认书", 77);
        await office.DoAsync(Office.Wang, "address", new { channel = "手机短信", address = "13812345678", signature = "Signed", evidenceId = paper });
        Assert.Equal(0, await city.ValueAsync<int>("SELECT count(*) FROM journal_lines WHERE payload LIKE '%13812345678%'"));
        await city.AssertSoundAsync();
    }

    [Theory, Both]
    public async Task Evidence_passes_from_hand_to_hand_and_heads_discuss_what_is_grave(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var office = await new Office(city).ToldAsync();
        var photo = (await office.ReadAsync()).GetProperty("evidences")[0].GetProperty("id").GetString();
        await office.DoAsync(Office.Wang, "custody", new { evidenceId = photo, to = "证据室", place = "采荷中队", reason = "入库" });
        await office.DoAsync(Office.Wang, "custody", new { evidenceId = photo, to = "李强", place = "采荷中队", reason = "送检" });
        Assert.Equal("李强", (await office.ReadAsync()).GetProperty("evidences")[0].GetProperty("keeper").GetString());
        Assert.Contains("\"From\":\"证据室\"", await city.ValueAsync<string>("SELECT payload FROM journal_lines WHERE payload LIKE '%custody.1%' ORDER BY sequence DESC LIMIT 1"), StringComparison.Ordinal);
        await office.DoAsync(Office.Zhou, "exclusion", new { kind = "Testing", from = office.Day(-1), to = office.Day(), reason = "材料检测" });
        await office.DoAsync(Office.Wang, "extension", new { days = 30, reason = "等待检测结果" });
        await office.ApproveAsync(Office.Zhou, Office.Zhao);
        office.Wait(8);
        await office.DoAsync(Office.Wang, "defence", new { kind = "NotMade" });
        await office.DoAsync(Office.Wang, "decision", Office.Disposal(but: new { complex = true }));
        await office.ApproveAsync(Office.Zhou, Office.Chen);
        await office.DoAsync(Office.Zhou, "discussion", new
        {
            draftId = await office.DraftIdAsync(), from = office.Local(-1), to = office.Local(), place = "三楼会议室", chair = Office.Zhao, recorder = Office.Zhou, agreed = true,
            attendees = "赵正（主任）：同意，事实清楚\n何建平（副主任）：同意\n沈丽华（副主任）：同意\n列席 陈法（法制员）：程序合法", conclusion = "同意罚款一千七百元",
        });
        await office.ApproveAsync(Office.Zhao);
        Assert.Equal("出具决定书", await TodoAsync(office, Office.Wang));
        var discussed = await city.ValueAsync<string>("SELECT payload FROM journal_lines WHERE payload LIKE '%discussion.1%'");
        Assert.Contains("\"Account\":\"chenfa\",\"Name\":\"陈法\",\"Position\":\"法制员\",\"Observer\":true", discussed, StringComparison.Ordinal);
        await city.AssertSoundAsync();
    }

    /// <summary>What this person's queue says of the case; empty where the case is not in it.</summary>
    internal static async Task<string> TodoAsync(Office office, string who)
    {
        var queue = (await (await office.AsAsync(who)).GetAsync("/api/queue")).Ok().Json;
        var cases = queue.GetProperty("cases").EnumerateArray().ToList();
        Assert.Equal(cases.Count, queue.GetProperty("count").GetInt32());
        return cases.Where(c => c.GetProperty("id").GetString() == office.Id).Select(c => c.GetProperty("todo").GetString()).FirstOrDefault() ?? "";
    }

    internal static async Task<int> InboxAsync(Office office, string who)
    {
        var reply = await (await office.AsAsync(who)).GetAsync("/api/approvals");
        return reply.Ok().Json.GetProperty("count").GetInt32();
    }

    static async Task<int> ReturnsAsync(Office office) =>
        (await (await office.AsAsync(Office.Chen)).GetAsync("/api/approvals")).Ok().Json.GetProperty("drafts")[0].GetProperty("returns").GetInt32();
}
