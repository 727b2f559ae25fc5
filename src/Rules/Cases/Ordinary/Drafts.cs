using System.Text;
using System.Text.Json.Serialization;
using Zhiheng.Rules.Record;

namespace Zhiheng.Rules.Cases.Ordinary;

/// <summary>What is laid before those who approve. Once the last level has approved, it takes effect.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "draft", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(FilingDraft), "filing.1")]
[JsonDerivedType(typeof(NoFilingDraft), "no-filing.1")]
[JsonDerivedType(typeof(PreservationDraft), "preservation.1")]
[JsonDerivedType(typeof(ProposalDraft), "proposal.1")]
[JsonDerivedType(typeof(DecisionDraft), "decision.1")]
[JsonDerivedType(typeof(ExtensionDraft), "extension.1")]
[JsonDerivedType(typeof(ClosingDraft), "closing.1")]
public abstract record Draft;

/// <summary>立案, with the two handlers it designates.</summary>
/// <param name="EarlierFiling">Number of a case that was filed first for the same act, empty if none: looked up (25).</param>
/// <param name="Similar">Number of a case of the same item and day with the same party or place, null if none: looked up.</param>
/// <param name="Distinct">Why this is another act than that of <paramref name="Similar"/>; null where nobody says so.</param>
public sealed record FilingDraft(
    IReadOnlyList<OfficerOnDuty> Handlers, string Reason, string EarlierFiling,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Similar = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Distinct = null) : Draft;

/// <summary>不予立案.</summary>
public sealed record NoFilingDraft(string Reason) : Draft;

/// <summary>A thing that is registered and preserved.</summary>
public sealed record PreservedItem(string Name, string Quantity, string Description);

/// <summary>先行登记保存 (56): where evidence may be lost or hard to get later.</summary>
/// <param name="WorkingDays">At most seven.</param>
public sealed record PreservationDraft(IReadOnlyList<PreservedItem> Items, bool InPlace, string Keeper, string Place, string Reason, int WorkingDays) : Draft;

/// <summary>处理审批: what the party will be told.</summary>
public sealed record ProposalDraft(Disposal Proposed) : Draft;

/// <summary>The decision itself, of every kind.</summary>
public sealed record DecisionDraft(Disposal Final) : Draft;

/// <summary>延长办案期限, natural days.</summary>
public sealed record ExtensionDraft(int Days, string Reason) : Draft;

/// <summary>结案.</summary>
public sealed record ClosingDraft(ClosingReason Reason, string Summary) : Draft;

/// <summary>The three levels: 承办机构负责人, 法制机构, 执法机关负责人.</summary>
public enum ApprovalLevel { UnitHead, LegalReview, AgencyHead }

/// <summary>Who approved, as he or she stood on the day.</summary>
/// <param name="Qualified">统一法律职业资格 (58).</param>
/// <param name="ActingFor">Account of the head who authorised this deputy, empty for the head in person.</param>
public sealed record ApproverOnDuty(string Id, string Name, string Position, bool Qualified, string ActingFor);

/// <summary>送审.</summary>
public sealed record DraftSubmitted(string Id, Draft Draft, IReadOnlyList<ApprovalLevel> Chain) : CaseFact;

/// <summary>Why a draft came back.</summary>
public enum ReturnKind { Amend, InvestigateFurther, Disagree }

/// <summary>同意. The last level's makes the draft take effect.</summary>
/// <param name="Checked">What the reviewer examined (law.md §4.4), by name; empty at other levels.</param>
/// <param name="Number">立案号, given with the last approval of a filing; else empty.</param>
public sealed record DraftApproved(
    string DraftId, ApprovalLevel Level, ApproverOnDuty Approver, string Opinion, IReadOnlyList<string> Checked, string Number) : CaseFact;

/// <summary>退回, with reasons; the handlers may submit anew.</summary>
public sealed record DraftReturned(string DraftId, ApprovalLevel Level, ApproverOnDuty Approver, ReturnKind Kind, string Reasons) : CaseFact;

/// <summary>A draft on its way.</summary>
public sealed record DraftOnTheWay(Dated<DraftSubmitted> Submitted, IReadOnlyList<Dated<DraftApproved>> Approvals, Dated<DraftReturned>? Returned)
{
    public string Id => Submitted.Fact.Id;
    public Draft Draft => Submitted.Fact.Draft;

    /// <summary>The level whose turn it is; null once it is through or came back.</summary>
    public ApprovalLevel? Waits => Returned is null && Approvals.Count < Submitted.Fact.Chain.Count ? Submitted.Fact.Chain[Approvals.Count] : null;

    public bool IsThrough => Returned is null && Approvals.Count >= Submitted.Fact.Chain.Count;

    /// <summary>SHA-256 of the draft's text: a document made from it carries it, so that it can be held against what was approved.</summary>
    public string Digest => DigestOf(Draft);

    public static string DigestOf(Draft draft) =>
        Convert.ToHexStringLower(Sha256.Function.Digest(Encoding.UTF8.GetBytes(Entry.DraftText(draft))));
}

/// <summary>Which levels a draft passes, by its kind.</summary>
public static class Approvals
{
    /// <summary>What a legal reviewer looks at (law.md §4.4).</summary>
    public static readonly IReadOnlyList<string> ReviewChecks =
        ["主体合法、人员有资格", "没有超越权限", "程序合法", "事实清楚、证据确凿", "适用法律和裁量基准正确", "文书完备规范", "是否涉嫌犯罪"];

    /// <summary>
    /// The preservation and the filing are the organ head's (54, 56); a penalty is reviewed before it is told and before it is decided (58).
    /// </summary>
    public static IReadOnlyList<ApprovalLevel> ChainOf(Draft draft) => draft switch
    {
        ProposalDraft or DecisionDraft => [ApprovalLevel.UnitHead, ApprovalLevel.LegalReview, ApprovalLevel.AgencyHead],
        _ => [ApprovalLevel.UnitHead, ApprovalLevel.AgencyHead],
    };

    /// <summary>Name of the matter, e.g. 立案.</summary>
    public static string NameOf(Draft draft) => draft switch
    {
        FilingDraft => "立案",
        NoFilingDraft => "不予立案",
        PreservationDraft => "先行登记保存",
        ProposalDraft => "拟处理意见",
        DecisionDraft { Final.Kind: DisposalKind.Penalty } => "行政处罚决定",
        DecisionDraft { Final.Kind: DisposalKind.NoPenalty } => "不予行政处罚决定",
        DecisionDraft { Final.Kind: DisposalKind.Withdrawn } => "撤销案件",
        DecisionDraft => "移送",
        ExtensionDraft => "延长办案期限",
        _ => "结案",
    };
}
