using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>Whose turn it is in an ordinary case, and what for.</summary>
static class OrdinaryTodo
{
    /// <summary>What somebody at a level does with a draft, e.g. 法制审核拟处理意见.</summary>
    public static string VerbOf(ApprovalLevel level, string matter) => level switch
    {
        ApprovalLevel.UnitHead => $"审查{matter}",
        ApprovalLevel.LegalReview => $"法制审核{matter}",
        _ => $"审批{matter}",
    };

    public static (string WaitsFor, string Todo) Of(CaseState c) => c.Ordinary switch
    {
        // While a preservation or an extension is on its way the handlers go on; any other draft is what the case waits for.
        { Pending: var pending } when pending.FirstOrDefault(d => d.Draft is not (PreservationDraft or ExtensionDraft)) is { Waits: { } level } draft =>
            (Seat.PermissionOf(level), VerbOf(level, Approvals.NameOf(draft.Draft))),
        { NotFiled: not null } => Submit<ClosingDraft>(c, "报批结案"),
        { Filed: null } => Lead(c),
        { Final: not null } when c.Revoked is not null => (Permissions.HandleCases, "撤销后重新处理或者报批结案"),
        { Final: { } final } => Decided(c, final.Fact.Kind),
        { Proposal: { } told } => Told(c, told),
        { Report: not null } => Submit<ProposalDraft>(c, "报批拟处理意见"),
        { Interviews.Count: 0 } when c.Scenes.Count == 0 => (Permissions.HandleCases, "调查取证"),
        _ => (Permissions.HandleCases, "调查取证，提交调查终结报告"),
    };

    static (string, string) Lead(CaseState c) => c switch
    {
        { Turned: null, Ordinary.Verified: null } => (Permissions.HandleCases, "核查线索"),
        { Turned: null, Ordinary.Verified.Fact.Result: not LeadResult.Founded } => Submit<NoFilingDraft>(c, "报批不予立案"),
        _ => Submit<FilingDraft>(c, "报批立案"),
    };

    static (string, string) Told(CaseState c, Dated<Disposal> told)
    {
        if (told.Fact.Kind != DisposalKind.Penalty)
        {
            return Submit<DecisionDraft>(c, "报批处理决定");
        }
        // A notice that is older than the proposal tells something else.
        var notice = c.Document(DocumentCodes.PriorNotice) is { } issued && issued.At >= told.At ? issued.Fact : null;
        return notice is null ? (Permissions.HandleCases, "出具事先告知书")
            : c.ServiceOf(DocumentCodes.PriorNotice) is null ? (Permissions.HandleCases, Serving(c, notice.Id, "送达事先告知书"))
            : c.Defence is null ? (Permissions.HandleCases, "记录陈述申辩")
            : Submit<DecisionDraft>(c, "报批处理决定");
    }

    static (string, string) Decided(CaseState c, DisposalKind kind)
    {
        var code = kind == DisposalKind.Penalty ? DocumentCodes.OrdinaryDecision : kind == DisposalKind.NoPenalty ? DocumentCodes.NoPenaltyDecision : "";
        return code.Length > 0 && c.Document(code) is null ? (Permissions.HandleCases, "出具决定书")
            : code.Length > 0 && c.ServiceOf(code) is null ? (Permissions.HandleCases, Serving(c, c.Document(code)!.Fact.Id, "送达决定书"))
            : kind is DisposalKind.Transferred or DisposalKind.CriminalReferral && c.Ordinary.Sent is null ? (Permissions.HandleCases, "登记移送")
            : c.FineDue > 0 ? (Permissions.HandleMoney, "登记缴款")
            : Submit<ClosingDraft>(c, "报批结案");
    }

    static string Serving(CaseState c, string document, string todo) =>
        c.Ordinary.Announcements.Any(a => a.Fact.DocumentId == document) ? "公告期满登记送达" : todo;

    /// <summary>To submit, or to submit again what came back.</summary>
    static (string, string) Submit<T>(CaseState c, string todo) where T : Draft =>
        (Permissions.HandleCases, c.Ordinary.Latest<T>()?.Returned is null ? todo : $"修改后重新{todo}");
}
