using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Law;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>Casts a case's state into its rows. Nothing else may write them, so that they can be made anew at any time.</summary>
public static class CaseShadow
{
    public static void Cast(CaseState state, CaseRow row, LawBook law, long nowMs)
    {
        var opened = state.Opened!;
        var clock = CaseClocks.Of(state, law).FirstOrDefault(c => c.Runs && c.Deadline.Kind != Rules.Time.ClockKind.PartyRight || c.Code == "PAY" && c.Runs);
        var next = Next(state);
        row.Version = state.Version;
        row.Number = NumberOf(state);
        row.Title = Title(state);
        row.Procedure = Rules.Cases.Words.Of(state.Procedure);
        row.Stage = Stage.Of(state);
        row.Outcome = Stage.Outcome(state);
        row.ItemId = opened.Item.Id;
        row.ItemName = opened.Item.Name;
        row.Domain = opened.Item.Domain;
        row.PartyLabel = state.Party?.Label ?? "";
        row.PartyHash = state.Party?.IdentifierHash ?? "";
        row.Officers = string.Join('、', state.Officers.Select(o => o.Name));
        row.Place = opened.Sighting.Place;
        row.Division = opened.Sighting.Division;
        row.ActDay = opened.Sighting.ActDay;
        row.OpenedMs = row.OpenedMs == 0 ? nowMs : row.OpenedMs;
        row.LastMs = nowMs;
        row.FiledOn = state.Ordinary.Filed?.On;
        row.DecisionNumber = state.Decision?.Fact.Number ?? "";
        row.DecidedOn = state.Decision?.On;
        row.Fine = state.Decision?.Fact.Fine ?? 0;
        row.Tier = state.Decision?.Fact.Discretion is { From: not null } weighed ? weighed.Tier : "";
        row.FineDue = state.FineDue;
        row.Revoked = state.Revoked is not null;
        row.OpenFindings = state.OpenFindings.Count;
        row.WaitsFor = next.WaitsFor;
        row.Todo = next.Todo;
        row.ClockName = next.WaitsFor.Length > 0 ? clock?.Deadline.Name ?? "" : "";
        row.ClockDate = next.WaitsFor.Length > 0 ? clock?.Deadline.Date : null;
        row.ClosedOn = state.Closed?.On;
        row.ArchiveNumber = state.Archived?.Fact.ArchiveNumber ?? "";
        row.Words = Bigrams.Column(
            row.Number, opened.Number, row.Title, row.DecisionNumber, row.Place, row.Officers, row.ArchiveNumber, opened.Sighting.Description);
    }

    /// <summary>The number people call the case by: that of its filing once it has one.</summary>
    public static string NumberOf(CaseState state) => state.Ordinary.FilingNumber.Length > 0 ? state.Ordinary.FilingNumber : state.Opened!.Number;

    public static IReadOnlyList<CaseOfficerRow> OfficersOf(string caseId, CaseState state) =>
        [.. state.Officers.Select(o => o.Id).Distinct().Select(account => new CaseOfficerRow { CaseId = caseId, Account = account })];

    public static IReadOnlyList<CaseDraftRow> DraftsOf(string caseId, CaseState state) =>
    [
        .. state.Ordinary.Pending.Select(draft => new CaseDraftRow
        {
            DraftId = draft.Id,
            CaseId = caseId,
            Matter = Approvals.NameOf(draft.Draft),
            WaitsFor = Seat.PermissionOf(draft.Waits!.Value),
            SubmittedBy = state.Officers.FirstOrDefault(o => o.Id == draft.Submitted.By)?.Name ?? draft.Submitted.By,
            SubmittedMs = Clock.ToMs(draft.Submitted.At),
            WaitingMs = Clock.ToMs(draft.Approvals.Count > 0 ? draft.Approvals[^1].At : draft.Submitted.At),
            Returns = state.Ordinary.Drafts.Count(d => d.Draft.GetType() == draft.Draft.GetType() && d.Returned is not null),
        }),
    ];

    public static IReadOnlyList<CaseInterviewRow> InterviewsOf(string caseId, CaseState state) =>
    [
        .. from interview in state.Ordinary.Interviews
           from officer in interview.Fact.Officers
           group interview.Fact.To by (officer.Id, interview.Fact.From) into held
           select new CaseInterviewRow
           {
               Officer = held.Key.Id,
               CaseId = caseId,
               FromMs = Clock.ToMs(held.Key.From),
               ToMs = Clock.ToMs(held.Max()),
           },
    ];

    /// <summary>案由: "涉嫌" until something is decided (law digest §7.1).</summary>
    public static string Title(CaseState state)
    {
        var suspected = state.Decision is null || state.Revoked is not null ? "涉嫌" : "";
        return $"{state.Party?.Label}{suspected}{state.Item!.Name}案";
    }

    /// <summary>Whose turn it is and what for.</summary>
    public static NextStep Next(CaseState c) => c switch
    {
        // What the public may or may no longer read waits for nobody's file to be open.
        { Closed: not null } when Publication.IsToWithdraw(c) => OrdinaryTodo.Withdraw,
        { Closed: not null } when Publication.IsDue(c) => OrdinaryTodo.Publish,
        { Archived: not null } => new("", ""),
        { Closed: not null } => new(Permissions.Archive, "归档"),
        { OpenFindings.Count: > 0 } => new(Permissions.HandleCases, "登记整改"),
        { OpenRecusals.Count: > 0 } => new(Permissions.DecideAsHead, "决定是否回避"),
        { CashAtBody: > 0 } => new(Permissions.HandleMoney, "缴存银行"),
        { CashInHand: > 0 } => new(Permissions.HandleMoney, "接收上缴现金", "cash"),
        { IsOrdinary: true } => OrdinaryTodo.Of(c),
        { Revoked: not null } or { NoPenalty: not null } => new(Permissions.ApproveClosing, "结案"),
        { HandedOver: not null, Reported: null } => new(Permissions.ReceiveReports, "接收备案"),
        { HandedOver: not null, FineDue: > 0, Decision.Fact.Payment: PaymentMode.OnTheSpot } => new(Permissions.HandleCases, "登记当场收缴", "payments"),
        { HandedOver: not null, FineDue: > 0 } => new(Permissions.HandleMoney, "登记缴款"),
        { HandedOver: not null } => new(Permissions.ApproveClosing, "结案"),
        { Decision: not null } when c.Document(DocumentCodes.Decision) is null => new(Permissions.HandleCases, "出具决定书", "documents"),
        { Decision: not null } => new(Permissions.HandleCases, "交付决定书"),
        { Defence: not null } => new(Permissions.HandleCases, "作出当场处罚决定"),
        { Rights: not null } => new(Permissions.HandleCases, "记录陈述申辩"),
        { Scenes.Count: > 0 } => new(Permissions.HandleCases, "告知拟处罚内容和权利"),
        _ => new(Permissions.HandleCases, "做现场笔录"),
    };
}
