namespace Zhiheng.Server.Tests;

/// <summary>Lists and choices of the ordinary procedure that cannot be understood: the answer names the line and nothing is written.</summary>
public class OrdinaryBadInputTests
{
    static IEnumerable<(string Act, object Body, string Says)> Malformed(Office office)
    {
        var preservation = new { items = "黄沙，3 吨", place = "仓库", keeper = "林建国", reason = "可能灭失", workingDays = 7 };
        yield return ("preservation", Officer.Merge(preservation, new { items = "黄沙，3 吨\n木板" }), "第 2 行");
        yield return ("preservation", Officer.Merge(preservation, new { items = "，3 吨" }), "第 1 行");
        yield return ("preservation", Officer.Merge(preservation, new { items = "  \n " }), "物品清单");
        yield return ("preservation", Officer.Merge(preservation, new { workingDays = 8 }), "1 到 7");
        yield return ("preservation", Officer.Merge(preservation, new { items = "黄沙\u0000，3 吨" }), "无法保存");
        var interview = Officer.Merge(Office.Interview(office.Local(-30), office.Local(-10)), null);
        yield return ("interview", Officer.Merge(interview, new { exchanges = "没有问答" }), "问：");
        yield return ("interview", Officer.Merge(interview, new { exchanges = "问：姓名？\n问：住址？\n答：不详" }), "第 1 组");
        yield return ("interview", Officer.Merge(interview, new { exchanges = "问：姓名？\n答：\n问：住址？\n答：不详" }), "第 1 组");
        yield return ("interview", Officer.Merge(interview, new { exchanges = "问：姓名？\n答：林建国\n问：住址？" }), "没有“答”");
        yield return ("interview", Officer.Merge(interview, new { name = "" }), "姓名");
        yield return ("interview", Officer.Merge(interview, new { certificateNumber = "330102199001010011" }), "");
        yield return ("interview", Officer.Merge(interview, new { relation = "Neighbour" }), "");
        var report = Officer.Merge(Office.Disposal(), new { evidence = "1 照片：证明堆放" });
        yield return ("investigation-report", Officer.Merge(report, new { evidence = "照片：证明堆放" }), "序号");
        yield return ("investigation-report", Officer.Merge(report, new { evidence = "1 照片：证明堆放\n2 录像：证明经过" }), "第 2 行");
        yield return ("investigation-report", Officer.Merge(report, new { evidence = "1 照片" }), "证明什么");
        yield return ("investigation-report", Officer.Merge(report, new { fine = -1 }), "罚款");
        yield return ("investigation-report", Officer.Merge(report, new { factsFound = "" }), "查明的事实");
        yield return ("proposal", Officer.Merge(Office.Disposal(), new { ground = "Whatever" }), "");
        yield return ("proposal", Officer.Merge(Office.Disposal(), new { other = 99 }), "");
        var discussion = new
        {
            draftId = "x", from = office.Local(-60), to = office.Local(-5), place = "会议室", chair = Office.Zhao, recorder = Office.Zhou, agreed = true,
            attendees = "赵正（主任）：同意", conclusion = "同意",
        };
        yield return ("discussion", Officer.Merge(discussion, new { attendees = "赵正：同意" }), "第 1 行");
        yield return ("discussion", Officer.Merge(discussion, new { attendees = "赵正（主任）：同意\n王五（科员）：同意" }), "没有“王五”");
        yield return ("filing", new { first = Office.Wang, second = "nobody", reason = "涉嫌违法" }, "名单");
        yield return ("address", new { channel = "飞鸽", address = "1", signature = "Signed", evidenceId = "x" }, "送达方式");
        yield return ("service", new { documentId = "nosuch", method = "Direct" }, "没有这份文书");
        yield return ("void", new { documentId = "nosuch", reason = "写错" }, "没有这份文书");
        yield return ("custody", new { evidenceId = "nosuch", to = "证据室", place = "中队", reason = "入库" }, "没有这份证据");
        yield return ("extension", new { days = 0, reason = "复杂" }, "延长几天");
    }

    [Theory, Both]
    public async Task A_malformed_list_is_400_names_its_line_and_writes_nothing(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var office = await new Office(city).InvestigatedAsync();
        city.Clock.Wait(TimeSpan.FromHours(1));
        var before = await city.RowsAsync();
        foreach (var (act, body, says) in Malformed(office))
        {
            var reply = await office.TryAsync(Office.Wang, act, body);
            Assert.True(reply.Status == 400, $"{act} {body}: {reply.Status} {reply.Text}");
            Assert.True(reply.Detail.Contains(says, StringComparison.Ordinal) && reply.Detail.Any(c => c >= '\u4e00'), $"{act}: {reply.Detail}");
        }
        Assert.Equal(before, await city.RowsAsync());
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task Ticks_that_cannot_be_stored_and_a_lead_without_a_known_source_are_400(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var office = await new Office(city).FilingAsync();
        var draftId = await office.DraftIdAsync();
        var before = await city.RowsAsync();
        foreach (var ticks in new object?[] { null, "同意", new object?[] { null }, new[] { 1 }, new[] { new string('长', 201) }, new[] { "a\u0000" }, Enumerable.Repeat("x", 101) })
        {
            var reply = await office.TryAsync(Office.Zhou, "approval", new { draftId, opinion = "同意。", @checked = ticks });
            Assert.True(reply.Status == 400, $"{ticks}: {reply.Status} {reply.Text}");
        }
        var wang = await office.AsAsync(Office.Wang);
        foreach (var but in new object[]
        {
            new { source = "道听途说" }, new { receivedOn = "" }, new { receivedOn = "2026-02-30" }, new { itemId = "LP99999" }, new { division = "330199999" },
            new { seen = " " }, new { colleague = "nobody" }, new { reporterName = new string('长', 51) }, new { place = "x\u0000" },
        })
        {
            var reply = await wang.PostAsync("/api/leads", Office.Lead("秋涛路9号", office.Day(), but));
            Assert.True(reply.Status == 400, $"{but}: {reply.Status} {reply.Text}");
        }
        Assert.Equal(before, await city.RowsAsync());
        Assert.Equal(409, (await wang.PostAsync("/api/leads", Office.Lead("秋涛路9号", office.Day(1)))).Status);
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task A_second_filing_for_one_act_and_an_interview_in_two_places_are_seen(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var first = await new Office(city).FiledAsync();
        await first.InterviewAsync();
        var number = (await first.ReadAsync()).GetProperty("number").GetString();
        var second = await new Office(city).VerifiedAsync();
        var reply = await second.TryAsync(Office.Wang, "filing", new { first = Office.Wang, second = Office.Li, reason = "同一行为" });
        // Whether the rules refuse it already, or only the draft tells of it: the earlier case is named.
        var told = reply.Status == 200 ? await city.ValueAsync<string>("SELECT payload FROM journal_lines WHERE payload LIKE '%filing.1%' ORDER BY at_ms DESC LIMIT 1") : reply.Text;
        Assert.Contains(number!, told, StringComparison.Ordinal);

        var third = await new Office(city) { Place = "庆春东路3号" }.FiledWithOtherPartyAsync();
        reply = await third.TryAsync(Office.Wang, "interview", Office.Interview(first.Local(-25), first.Local(-15)));
        told = reply.Status == 200 ? await city.ValueAsync<string>("SELECT payload FROM journal_lines WHERE payload LIKE '%interview.1%' ORDER BY at_ms DESC LIMIT 1") : reply.Text;
        Assert.Contains(number!, told, StringComparison.Ordinal);
        await city.AssertSoundAsync();
    }
}
