using Zhiheng.Server.Tests.Catalogue;

namespace Zhiheng.Server.Tests;

/// <summary>Where two cases, two people or a date stand in each other's way, the case says so and goes on.</summary>
public sealed class OrdinaryCollisionTests
{
    static async Task AssertRefusedAsync(Task<Reply> trying, string rule)
    {
        var reply = await trying;
        Assert.Equal(409, reply.Status);
        Assert.Contains($"\"{rule}\"", reply.Text, StringComparison.Ordinal);
    }

    [Theory, Both]
    public async Task Things_kept_too_long_are_let_go_the_slip_is_found_and_the_case_goes_on(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var office = await new Office(city).FiledAsync();
        await office.DoAsync(Office.Wang, "preservation", new
        {
            items = "黄沙，3 吨", place = office.Place, keeper = "林建国", inPlace = true, reason = "当事人可能运走", workingDays = 7,
        });
        await office.ApproveAsync(Office.Zhou, Office.Zhao);
        var kept = (await office.ReadAsync()).GetProperty("drafts").EnumerateArray().Last().GetProperty("id").GetString();
        office.Wait(14);
        await AssertRefusedAsync(office.TryAsync(Office.Wang, "preservation-disposal", new { draftId = kept, end = "SentForTesting", note = "送检" }), "preservation-over");
        await office.DoAsync(Office.Wang, "preservation-disposal", new { draftId = kept, end = "Returned", note = "逾期，已退还" });
        var finding = (await office.ReadAsync()).GetProperty("history").EnumerateArray().Last().GetProperty("findings")[0];
        Assert.Equal("preservation-in-time", finding.GetProperty("code").GetString());
        Assert.Contains("待整改 1 项", await (await office.AsAsync(Office.Wang)).PageAsync($"/cases/{office.Id}"), StringComparison.Ordinal);
        await office.DoAsync(Office.Wang, "findings", new { findingId = finding.GetProperty("id").GetString(), how = "已向当事人说明并退还" });
        Assert.DoesNotContain("待整改", await (await office.AsAsync(Office.Wang)).PageAsync($"/cases/{office.Id}"), StringComparison.Ordinal);
        await city.AssertSoundAsync();
    }

    [Theory, Both]
    public async Task Of_two_filings_of_the_same_act_on_their_way_at_once_only_the_first_is_approved(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var first = await new Office(city).FilingAsync();
        var second = await new Office(city).FilingAsync();
        await first.ApproveAsync(Office.Zhou);
        await second.ApproveAsync(Office.Zhou);
        await first.ApproveAsync(Office.Zhao);
        var numbers = await city.ValueAsync<int>("SELECT count(*) FROM journal_lines WHERE stream LIKE 'number:%立%'");
        await AssertRefusedAsync(second.TryApproveAsync(Office.Zhao), "filing-first-body");
        Assert.Equal(numbers, await city.ValueAsync<int>("SELECT count(*) FROM journal_lines WHERE stream LIKE 'number:%立%'"));
        // The lead joins the case that was filed first.
        await second.ReturnAsync(Office.Zhao, "同一违法行为已立案");
        await second.DoAsync(Office.Wang, "no-filing", new { reason = "同一违法行为已另案立案" });
        await second.ApproveAsync(Office.Zhou, Office.Zhao);
        await second.DoAsync(Office.Wang, "transfer", new { receiver = "采荷街道（并入先立案的案件）", receipt = "材料交接单 1 号" });
        await second.DoAsync(Office.Wang, "closing", new { reason = "NotFiled", summary = "材料并入先立案的案件" });
        await second.ApproveAsync(Office.Zhou, Office.Zhao);
        await city.AssertSoundAsync();
    }

    [Theory, Both]
    public async Task Somebody_else_at_the_same_place_on_the_same_day_is_another_act_if_the_handlers_say_why(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        await new Office(city).FiledAsync();
        var other = await new Office(city).LeadAsync();
        await other.DoAsync(Office.Wang, "lead-verification", new { result = "Founded", note = "属实" });
        await other.DoAsync(Office.Wang, "party", new { kind = "Person", name = "白佳怡", certificateNumber = "330102199001010012", certificateKind = "IdentityCard" });
        object Filing(string distinct) => new { first = Office.Wang, second = Office.Li, reason = "涉嫌擅自堆放物料", distinct };
        await AssertRefusedAsync(other.TryAsync(Office.Wang, "filing", Filing("")), "filing-distinct");
        await other.DoAsync(Office.Wang, "filing", Filing("隔壁商户另外堆放的木料，两堆分开"));
        Assert.Contains("隔壁商户另外堆放的木料", await (await other.AsAsync(Office.Zhou)).PageAsync($"/cases/{other.Id}/drafts/{await other.DraftIdAsync()}"), StringComparison.Ordinal);
        await other.ApproveAsync(Office.Zhou, Office.Zhao);
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task Who_does_not_handle_the_case_excludes_no_evidence_writes_no_papers_and_takes_no_money(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var office = await new Office(city).ServedAsync();
        var photo = (await office.ReadAsync()).GetProperty("evidences")[0].GetProperty("id").GetString();
        var paper = (await office.ReadAsync()).GetProperty("documents")[0].GetProperty("id").GetString();
        const string Stranger = "liujia";
        await AssertRefusedAsync(office.TryAsync(Stranger, "evidence-exclusion", new { evidenceId = photo, reason = "来源不明" }), "handler-acts");
        await AssertRefusedAsync(office.TryAsync(Stranger, "documents", new { kind = "scene-record" }), "handler-acts");
        await AssertRefusedAsync(office.TryAsync(Stranger, "void", new { documentId = paper, reason = "写错" }), "handler-acts");
        var paid = new { fine = 1700, lateFine = 0, mode = "Bank", receipt = "浙财0001", paidOn = office.Day() };
        await AssertRefusedAsync(office.TryAsync(Stranger, "payments", paid), "payment-by-handler");
        await office.DoAsync(Office.Sun, "payments", paid);
    }

    [Theory, Both]
    public async Task Who_heads_nothing_has_no_voice_among_the_heads(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var office = await new Office(city).FilingAsync();
        var held = new
        {
            draftId = await office.DraftIdAsync(), from = office.Local(), to = office.Local(), place = "三楼会议室", chair = Office.Zhao, recorder = Office.Zhou, agreed = true,
            attendees = "赵正（主任）：同意\n孙洁（副主任）：同意\n何协（副主任）：同意", conclusion = "同意",
        };
        var reply = await office.TryAsync(Office.Zhou, "discussion", held);
        Assert.Equal(400, reply.Status);
        Assert.Contains("孙洁不是本机关的负责人", reply.Text, StringComparison.Ordinal);
    }
}
