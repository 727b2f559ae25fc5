using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>Whose turn it is, and what for.</summary>
/// <param name="WaitsFor">Permission whose holders are waited for, empty when nobody is.</param>
/// <param name="Todo">In words.</param>
/// <param name="Route">The act that does it, where its verb in the menu is another.</param>
public sealed record NextStep(string WaitsFor, string Todo, string Route = "");

/// <summary>The next step of an ordinary case.</summary>
static class OrdinaryTodo
{
    /// <summary>公开 is due whatever else the case waits for; once closed, nothing else is.</summary>
    public static readonly NextStep Publish = new(Permissions.PublishDecisions, "公开处罚决定", "publication");

    public static readonly NextStep Withdraw = new(Permissions.PublishDecisions, "撤回公开的信息", "publication-withdrawal");

    /// <summary>What somebody at a level does with a draft, e.g. 法制审核拟处理意见.</summary>
    public static string VerbOf(ApprovalLevel level, string matter) => level switch
    {
        ApprovalLevel.UnitHead => $"审查{matter}",
        ApprovalLevel.LegalReview => $"法制审核{matter}",
        _ => $"审批{matter}",
    };

    public static NextStep Of(CaseState c) => c.Ordinary switch
    {
        // While a preservation or an extension is on its way the handlers go on; any other draft is what the case waits for.
        { Pending: var pending } when pending.FirstOrDefault(d => d.Draft is not (PreservationDraft or ExtensionDraft)) is { Waits: { } level } draft =>
            new(Seat.PermissionOf(level), VerbOf(level, Approvals.NameOf(draft.Draft)), "approval"),
        { NotFiled: not null, Verified.Fact.Result: LeadResult.NotOurs, Sent: null } => Handlers("登记移送", "transfer"),
        { NotFiled: not null } => Submit<ClosingDraft>(c, "报批结案", "closing"),
        { Filed: null } => Lead(c),
        { Final: not null } when Publication.IsToWithdraw(c) => Withdraw,
        { Final: not null } when c.Revoked is not null => Submit<ClosingDraft>(c, "报批结案", "closing"),
        { Final: { } final } => Decided(c, final.Fact.Kind),
        { Proposal: { } told } => Told(c, told),
        { Report: not null } => Submit<ProposalDraft>(c, "报批拟处理意见", "proposal"),
        { Interviews.Count: 0 } when c.Scenes.Count == 0 => Handlers("调查取证", "scene"),
        _ => Handlers("调查取证，提交调查终结报告", "investigation-report"),
    };

    static NextStep Lead(CaseState c) => c switch
    {
        { Turned: null, Ordinary.Verified: null } => Handlers("核查线索", "lead-verification"),
        { Turned: null, Ordinary.Verified.Fact.Result: not LeadResult.Founded } => Submit<NoFilingDraft>(c, "报批不予立案", "no-filing"),
        _ => Submit<FilingDraft>(c, "报批立案", "filing"),
    };

    static NextStep Told(CaseState c, Dated<Disposal> told)
    {
        if (told.Fact.Kind != DisposalKind.Penalty)
        {
            return Submit<DecisionDraft>(c, "报批处理决定", "decision");
        }
        // A notice that is older than the proposal tells something else.
        var notice = c.Document(DocumentCodes.PriorNotice) is { } issued && issued.At >= told.At ? issued.Fact : null;
        return notice is null ? Handlers("出具事先告知书", "documents")
            : c.ServiceOf(DocumentCodes.PriorNotice) is null ? Serving(c, notice.Id, "送达事先告知书")
            : c.Defence is null ? Handlers("记录陈述申辩", "defence")
            : Submit<DecisionDraft>(c, "报批处理决定", "decision");
    }

    static NextStep Decided(CaseState c, DisposalKind kind)
    {
        var code = kind == DisposalKind.Penalty ? DocumentCodes.OrdinaryDecision : kind == DisposalKind.NoPenalty ? DocumentCodes.NoPenaltyDecision : "";
        return code.Length > 0 && c.Document(code) is null ? Handlers("出具决定书", "documents")
            // While an announcement runs there is time to publish; otherwise the party hears of it first.
            : Publication.IsDue(c) && (c.ServiceOf(code) is not null || IsAnnounced(c, c.Document(code)!.Fact.Id)) ? Publish
            : code.Length > 0 && c.ServiceOf(code) is null ? Serving(c, c.Document(code)!.Fact.Id, "送达决定书")
            : kind is DisposalKind.Transferred or DisposalKind.CriminalReferral && c.Ordinary.Sent is null ? Handlers("登记移送", "transfer")
            : c.FineDue > 0 || c.GainsDue > 0 ? new(Permissions.HandleMoney, "登记缴款", "payments")
            : Submit<ClosingDraft>(c, "报批结案", "closing");
    }

    static NextStep Serving(CaseState c, string document, string todo) =>
        Handlers(IsAnnounced(c, document) ? "公告期满登记送达" : todo, "service");

    static bool IsAnnounced(CaseState c, string document) => c.Ordinary.Announcements.Any(a => a.Fact.DocumentId == document);

    /// <summary>To submit, or to submit again what came back.</summary>
    static NextStep Submit<T>(CaseState c, string todo, string route) where T : Draft =>
        Handlers(c.Ordinary.Latest<T>()?.Returned is null ? todo : $"修改后重新{todo}", route);

    static NextStep Handlers(string todo, string route) => new(Permissions.HandleCases, todo, route);
}
