using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Catalogue;
using static Zhiheng.Rules.Tests.Cases.Sample;

namespace Zhiheng.Rules.Tests.Cases.Ordinary;

/// <summary>Drafts, records and papers of the ordinary procedure that no rule has anything against.</summary>
internal static class Papers
{
    public static readonly ApproverOnDuty Unit = new("wujun", "吴军", "采荷中队中队长", false, "");
    public static readonly ApproverOnDuty Reviewer = new("chenfa", "陈法", "法制审核员", true, "");
    public static readonly ApproverOnDuty Head = new(Chief, "周杰", "街道办事处副主任", false, "");

    public static ApproverOnDuty At(ApprovalLevel level) =>
        level switch { ApprovalLevel.UnitHead => Unit, ApprovalLevel.LegalReview => Reviewer, _ => Head };

    public static string FilingNumber(DateTime now) => $"杭上（采荷）综执立字〔{now.Year}〕第000001号";

    public static CaseOpened Lead(DateTime now, Item? item = null) => Opened(now, item ?? Wide) with
    {
        Procedure = Procedure.Ordinary, Number = $"杭上（采荷）综执来登字〔{now.Year}〕第000001号", Officers = [Wang],
    };

    public static FilingDraft Filing { get; } = new([Wang, Li], "涉嫌擅自占用城市道路，违反条例第十六条第一款", "");

    public static PreservationDraft Preserve { get; } =
        new([new("水果摊架", "1 个", "不锈钢，长 1.5 米")], false, "王敏", "采荷中队证物室", "摊架可能被移走，以后难以取得", 7);

    /// <summary>A fine, plainly.</summary>
    public static Disposal Fine(decimal yuan = 1000) => new(
        DisposalKind.Penalty, false, false, yuan, 0, "", 0, OtherPenalty.None, null, "", "", "占用城市道路设摊约6平方米", "占地较大，影响通行",
        Circumstances.Plain, AmountBasis.None, false);

    /// <summary>A way out without a penalty.</summary>
    public static Disposal Without(DisposalKind kind, string to = "") => Fine(0) with { Kind = kind, To = to };

    public static Disposal Pardon(NoPenaltyGround ground = NoPenaltyGround.NoFault) =>
        Without(DisposalKind.NoPenalty) with { Ground = ground, Education = "已当面讲解条例" };

    public static AmountBasis Benchmark(decimal low, decimal high, string deviation = "") =>
        new("上城区裁量基准（2024）", "一般", false, low, high, (low + high) / 2, [$"占地 6 ㎡，{low}–{high} 元"], deviation);

    public static InterviewRecorded Interview(DateTime now, string interviewee = "张某") => new(
        now.AddMinutes(-30), now, "采荷中队询问室", interviewee, "v-1", Relation.Party, [Wang, Li], "王敏", true, true, true,
        [new("摊位是谁摆的？", "是我摆的。")], Signature.Signed, "", "");

    public static InvestigationReported Report(Disposal? proposal = null) =>
        new("当事人占用城市道路设摊", [new("e-e", "摊位的位置和大小")], proposal ?? Fine());

    public static DraftSubmitted Submitted(Draft draft, string id = "f-1") => new(id, draft, Approvals.ChainOf(draft));

    public static DraftApproved Approved(DraftOnTheWay draft, DateTime now)
    {
        var level = draft.Waits!.Value;
        var last = draft.Approvals.Count == draft.Submitted.Fact.Chain.Count - 1;
        return new(draft.Id, level, At(level), "同意。事实清楚，程序合法。", level == ApprovalLevel.LegalReview ? Approvals.ReviewChecks : [],
            last && draft.Draft is FilingDraft ? FilingNumber(now) : "");
    }

    public static DraftReturned Returned(DraftOnTheWay draft) =>
        new(draft.Id, draft.Waits!.Value, At(draft.Waits!.Value), ReturnKind.Amend, "补充裁量理由");

    public static CollectivelyDiscussed Discussed(string draftId, DateTime now) => new(
        draftId, now.AddMinutes(-1), now, "三楼会议室", Chief, "吴军",
        [
            new(Chief, "周杰", "副主任", false, "同意"), new("heping", "何平", "主任", false, "同意"), new("linan", "林安", "副主任", false, "同意"),
            new("wangmin", "王敏", "承办人", true, "汇报案情"),
        ],
        true, "同意处以罚款");

    public static DocumentIssued Notice(string basis, string id = "d-notice") =>
        Document("杭上（采荷）综执罚先告字〔2026〕第000001号", DocumentCodes.PriorNotice) with { Id = id, Basis = basis };

    public static Served Service(string documentId, DateOnly on) => new(
        documentId, Delivery.Direct, on, "采荷路12号", "张某", Signature.Signed, "", "", "", Hash('b'));

    public static AddressConfirmed Address { get; } = new("短信", "138****0000", true, Signature.Signed, "e-w");
}
