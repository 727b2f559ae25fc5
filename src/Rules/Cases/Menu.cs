using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Cases;

/// <summary>An act as the menu shows it.</summary>
/// <param name="Route">Last part of its address, e.g. <c>handing-over</c>.</param>
/// <param name="Verb">What the button says.</param>
/// <param name="Refusals">Why not yet; empty where it can be done now.</param>
public sealed record MenuLine(string Route, string Verb, Type Fact, IReadOnlyList<Refusal> Refusals)
{
    public bool CanBeDone => Refusals.Count == 0;
}

/// <summary>An act of the menu: its route, its verb, the kind of fact or draft it makes, and when it makes sense at all.</summary>
sealed record CaseAct(string Route, string Verb, Type Fact, Func<CaseState, bool> MakesSense);

/// <summary>The menu is the rule: an act stands on it as long as it still makes sense, with what the rules say against it.</summary>
public static class Menu
{
    /// <summary>In the order in which an officer goes through a case.</summary>
    static readonly CaseAct[] Acts =
    [
        new("presence", "到场确认", typeof(OfficerPresent), c => Undecided(c) && c.Officers.Any(o => !c.Present.Contains(o.Id))),
        new("party", "登记当事人", typeof(PartyIdentified), c => Undecided(c)),
        new("scene", "做现场笔录", typeof(SceneRecorded), c => Undecided(c)),
        new("evidence", "添加证据", typeof(EvidenceAdded), c => c.Closed is null),
        new("evidence-exclusion", "排除证据", typeof(EvidenceExcluded), c => Undecided(c) && c.UsableEvidence.Any()),
        new("correction-order", "责令改正", typeof(CorrectionOrdered), c => Undecided(c)),
        new("recheck", "复查改正", typeof(CorrectionRechecked), c => c is { Correction: not null, Recheck: null, Closed: null }),
        new("recusal", "登记回避申请", typeof(RecusalAsked), c => Undecided(c)),
        new("recusal-decision", "决定是否回避", typeof(RecusalDecided), c => c.OpenRecusals.Count > 0),
        new("rights", "告知拟处罚内容和权利", typeof(RightsTold), c => OnTheSpot(c) && Undecided(c)),
        new("defence", "记录陈述申辩", typeof(DefenceHeard), c =>
            Undecided(c) && (OnTheSpot(c) ? c.Rights is null || c.Defence is null : c.Ordinary.Proposal is not null)),
        new("on-the-spot-decision", "作出当场处罚决定", typeof(DecidedOnTheSpot), c => OnTheSpot(c) && Undecided(c)),
        new("no-penalty", "不予处罚", typeof(NotPenalised), c => OnTheSpot(c) && Undecided(c)),
        new("ordinary-procedure", "转普通程序", typeof(TurnedOrdinary), c => OnTheSpot(c) && Undecided(c)),
        new("documents", "出具文书", typeof(DocumentIssued), c => (c.Scenes.Count > 0 || c.IsOrdinary) && c.Archived is null),
        new("handing-over", "交付决定书", typeof(HandedOver), c => OnTheSpot(c) && Decided(c) && c.HandedOver is null),
        new("report", "接收备案", typeof(ReportedToBody), c => OnTheSpot(c) && Decided(c) && c.Reported is null),
        new("payments", "登记缴款", typeof(PaymentReceived), c => Decided(c) && (c.FineDue > 0 || c.GainsDue > 0 || (c.Closed is null && PaidLate(c)))),
        new("deferral", "批准延期缴纳", typeof(PaymentDeferred), c => Decided(c) && c.ServedOn is not null && c.FineDue > 0),
        new("cash", "上缴现金", typeof(CashHandedIn), c => c.CashInHand > 0),
        new("cash-banking", "缴存银行", typeof(CashBanked), c => c.CashAtBody > 0),
        new("remedies", "登记复议诉讼", typeof(RemedyOpened), c => c.ServedOn is not null && c.Revoked is null && !c.OpenRemedies.Any()),
        new("remedy-results", "登记复议诉讼结果", typeof(RemedyEnded), c => c.OpenRemedies.Any()),
        new("slips", "更正笔误", typeof(SlipCorrected), c => c.Decision is not null || c.NoPenalty is not null),
        new("revocation", "撤销决定", typeof(DecisionRevoked), c => Decided(c) || c is { IsOrdinary: true, NoPenalty: not null, Revoked: null }),
        new("findings", "登记整改", typeof(FindingSettled), c => c.OpenFindings.Count > 0),
        new("closure", "结案", typeof(CaseClosed), c => OnTheSpot(c) && c.Closed is null),
        new("archive", "归档", typeof(CaseArchived), c => c.Closed is not null && c.Archived is null),
        .. OrdinaryMenu.Acts,
    ];

    /// <summary>Verb of an act for lists and histories.</summary>
    public static string VerbOf(CaseFact fact) => VerbOf(fact is DraftSubmitted submitted ? submitted.Draft.GetType() : fact.GetType());

    /// <summary>Verb for a kind of fact or draft.</summary>
    public static string VerbOf(Type fact) => Acts.FirstOrDefault(a => a.Fact == fact)?.Verb ?? "登记";

    /// <summary>The fact or draft behind a route.</summary>
    public static Type FactOf(string route) => Acts.First(act => act.Route == route).Fact;

    /// <summary>Lines for one person at one moment. Who may press a button at all is the server's question, not the law's.</summary>
    public static IReadOnlyList<MenuLine> For(CaseState state, DateTime at, string by, LawBook law) =>
        [.. Acts.Where(act => act.MakesSense(state))
            .Select(act => new MenuLine(act.Route, act.Verb, act.Fact, RuleBook.Gates(state, act.Fact, at, by, law)))];

    static bool OnTheSpot(CaseState c) => !c.IsOrdinary;

    static bool Undecided(CaseState c) => c is { NoPenalty: null, Closed: null, Ordinary: { Final: null, NotFiled: null } }
        && (c.Decision is null || c.Revoked is not null);

    // Whether a late fine is left is the rule's question; that the fine came in after its fifteenth day is enough to ask it.
    static bool PaidLate(CaseState c) => c.ServedOn is { } served && c.Payments.Any(p => p.Fact.PaidOn > served.AddDays(15));

    static bool Decided(CaseState c) => c is { Decision: not null, Revoked: null };
}
