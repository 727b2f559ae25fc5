using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Documents;
using Zhiheng.Server.Modules.Cases.Papers;
using Zhiheng.Server.Modules.Documents;
using Zhiheng.Server.Modules.Documents.Contract;

namespace Zhiheng.Server.Tests.Documents;

/// <summary>What papers take from a case, where the accepted texts alone would not say why.</summary>
public class PaperTests
{
    static string Words(string code, PaperSource source) =>
        Samples.Template(DocumentKinds.Find(code)!).Template.Fill(Paper.Of(code, source)).PlainText();

    static string Words(string code, string party = "单位") => Words(code, Affairs.Source(party, code));

    [Fact]
    public void A_matter_is_suspected_until_a_violation_is_decided()
    {
        Assert.Contains("涉嫌擅自设置大型户外广告设施案", Words(DocumentCodes.PriorNotice), StringComparison.Ordinal);
        // Printed after the decision, it still is a paper from before.
        Assert.Contains("涉嫌擅自设置大型户外广告设施案", Words(DocumentCodes.InterviewRecord), StringComparison.Ordinal);
        Assert.DoesNotContain("涉嫌", Words(DocumentCodes.ClosingApproval), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_signs_for_a_head_says_so() =>
        Assert.Contains("周副（副主任），受赵正委托", Words(DocumentCodes.ProposalApproval), StringComparison.Ordinal);

    [Fact]
    public void All_three_levels_stand_on_a_penalty_and_two_on_a_filing()
    {
        Assert.Equal(["承办机构", "法制审核", "负责人"], Levels(DocumentCodes.ProposalApproval));
        Assert.Equal(["承办机构", "负责人"], Levels(DocumentCodes.FilingApproval));
    }

    static IEnumerable<string> Levels(string code) => ((ListValue)Paper.Of(code, Affairs.Source("单位", code)).Find("审批")!).Items
        .Select(item => ((TextValue)item.Find("级别")!).Text);

    [Fact]
    public void An_interview_names_the_person_to_the_person_and_masks_everywhere_else()
    {
        Assert.Contains("林示例", Words(DocumentCodes.InterviewRecord), StringComparison.Ordinal);
        Assert.Contains("林某某", Words(DocumentCodes.OrdinaryDecision, "个人"), StringComparison.Ordinal);
        Assert.DoesNotContain("330106198503078519", Words(DocumentCodes.OrdinaryDecision, "个人"), StringComparison.Ordinal);
    }

    [Fact]
    public void Preservation_ends_after_its_working_days_and_never_rolls() =>
        // 2 March 2026 is a Monday: seven working days later is Wednesday, 11 March.
        Assert.Contains("自2026年3月2日至2026年3月11日", Words(DocumentCodes.PreservationNotice), StringComparison.Ordinal);

    [Fact]
    public void The_ordinary_procedure_leaves_the_choice_between_reconsideration_and_lawsuit()
    {
        var decision = Words(DocumentCodes.OrdinaryDecision);
        Assert.Contains("六十日内向杭州市上城区人民政府申请行政复议；也可以", decision, StringComparison.Ordinal);
        Assert.Contains("六个月内直接向杭州市上城区人民法院提起行政诉讼", decision, StringComparison.Ordinal);
        Assert.DoesNotContain("应当先申请行政复议", decision, StringComparison.Ordinal);
    }

    [Fact]
    public void An_example_benchmark_is_marked_and_a_fine_beside_it_gives_its_reason()
    {
        var decision = Words(DocumentCodes.OrdinaryDecision);
        Assert.Contains("不是已公布的裁量基准", decision, StringComparison.Ordinal);
        Assert.Contains("没有按照上述结果确定数额，理由：控制箱另行没收", decision, StringComparison.Ordinal);
        Assert.DoesNotContain("裁量基准", Words(DocumentCodes.OrdinaryDecision, "个人"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(NoPenaltyGround.MinorCorrectedHarmless, "第三十三条第一款", true)]
    [InlineData(NoPenaltyGround.FirstTimeSlight, "第三十三条第一款", true)]
    [InlineData(NoPenaltyGround.NoFault, "第三十三条第二款", true)]
    [InlineData(NoPenaltyGround.UnderFourteen, "第三十条", true)]
    [InlineData(NoPenaltyGround.LacksCapacity, "第三十一条", true)]
    [InlineData(NoPenaltyGround.TooLate, "第三十六条", true)]
    [InlineData(NoPenaltyGround.NoViolation, "第五十七条第一款第三项", false)]
    public void Each_ground_of_no_penalty_has_its_article(NoPenaltyGround ground, string clause, bool violates)
    {
        var no = Affairs.Fine(0) with { Kind = DisposalKind.NoPenalty, Ground = ground, Education = "说明规定" };
        var words = Words(DocumentCodes.NoPenaltyDecision,
            new Affair { Party = Affairs.Person }.Investigated(no).Approved("d", new DecisionDraft(no)).For(DocumentCodes.NoPenaltyDecision)!);
        Assert.Contains($"依照《中华人民共和国行政处罚法》{clause}", words, StringComparison.Ordinal);
        Assert.Equal(violates, words.Contains("当事人的行为违反了", StringComparison.Ordinal));
        Assert.Equal(violates, words.Contains("进行教育：说明规定", StringComparison.Ordinal));
        Assert.Equal(ground is NoPenaltyGround.UnderFourteen or NoPenaltyGround.LacksCapacity, words.Contains("监护人", StringComparison.Ordinal));
    }

    [Fact]
    public void A_receipt_is_filled_by_the_service_and_blank_before_it()
    {
        var served = Words(DocumentCodes.ServiceReceipt);
        Assert.Contains("直接送达", served, StringComparison.Ordinal);
        Assert.Contains("行政处罚决定书\t杭上（采荷）综执罚决字〔2026〕第000001号", served, StringComparison.Ordinal);
        var source = Affairs.Source("单位", DocumentCodes.ServiceReceipt);
        Assert.DoesNotContain("直接送达", Words(DocumentCodes.ServiceReceipt, source with { About = "d-n2" }), StringComparison.Ordinal);
        Assert.Contains("责令改正通知书", Words(DocumentCodes.ServiceReceipt, source with { About = "d-n2" }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_returned_review_prints_what_the_reviewer_wants()
    {
        var affair = new Affair { Party = Affairs.Company }.Investigated(Affairs.Fine(30_000));
        affair.Then(new DraftSubmitted("d-back", new ProposalDraft(Affairs.Fine(30_000)), Approvals.ChainOf(new ProposalDraft(Affairs.Fine(30_000)))))
            .Then(new DraftReturned("d-back", ApprovalLevel.LegalReview, new("chenfa", "陈法", "法制审核员", true, ""), ReturnKind.InvestigateFurther, "补充面积的测量记录。"));
        var words = Words(DocumentCodes.LegalReviewOpinion, affair.For(DocumentCodes.LegalReviewOpinion)!);
        Assert.Contains("补充调查\n补充面积的测量记录。", words, StringComparison.Ordinal);
        Assert.DoesNotContain("√", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Papers_come_when_the_case_is_ready_for_them()
    {
        string[] order =
        [
            DocumentCodes.FilingApproval, DocumentCodes.SceneRecord, DocumentCodes.InterviewRecord, DocumentCodes.PreservationNotice, DocumentCodes.PreservationList,
            DocumentCodes.CorrectionNotice, DocumentCodes.PreservationDisposal, DocumentCodes.RecheckRecord, DocumentCodes.InvestigationReport,
            DocumentCodes.PriorNotice, DocumentCodes.NoticeReply, DocumentCodes.DefenceReview, DocumentCodes.OrdinaryDecision, DocumentCodes.ClosingApproval,
        ];
        var states = Affairs.States;
        var first = order.Select(code => states.FindIndex(c => DocumentKinds.ForCase(c).Any(kind => kind.Code == code))).ToList();
        Assert.DoesNotContain(-1, first);
        Assert.Equal(first.Order(), first);
        // Once decided, nothing is told beforehand any more; the on-the-spot papers are never this case's.
        Assert.DoesNotContain(DocumentKinds.ForCase(states[^1]), kind => kind.Code is DocumentCodes.PriorNotice or DocumentCodes.Decision or DocumentCodes.Report);
    }

    [Fact]
    public async Task The_pdf_of_a_decision_says_what_the_party_has_to_know()
    {
        await using var press = new PdfPress();
        Assert.SkipUnless(press.IsAvailable, "LibreOffice is not installed");
        var values = Paper.Of(DocumentCodes.OrdinaryDecision, Affairs.Source("单位", DocumentCodes.OrdinaryDecision));
        var pdf = await press.PressAsync(Samples.Template(DecisionKinds.PenaltyDecision).Fill(values, Samples.Seal, Samples.Picture));
        var words = Pdf.Words(pdf);
        foreach (var sentence in (string[])
            ["杭上（采荷）综执罚决字〔2026〕第000021号", "罚款人民币叁万元整（30,000.00元）", "十五日内缴纳罚款", "每日按罚款数额的百分之三加处罚款", "六十日", "六个月", "本决定不停止执行"])
        {
            Assert.Contains(sentence, words, StringComparison.Ordinal);
        }
    }
}
