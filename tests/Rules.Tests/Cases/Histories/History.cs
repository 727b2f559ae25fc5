using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;

namespace Zhiheng.Rules.Tests.Cases.Histories;

/// <summary>One act proposed in a history, and what became of it.</summary>
internal sealed record Step(CaseState Before, IReadOnlyList<Entry> Past, CaseFact Fact, DateTime At, string By, Decision Decision,
    Entry? Recorded);

/// <summary>A random life of a case: mostly the next step an officer would take, sometimes any other, sometimes admitted.</summary>
internal sealed class History
{
    static readonly DateTime[] Days =
    [
        new(2026, 3, 10, 9, 0, 0), new(2026, 3, 10, 9, 0, 0), new(2022, 9, 16, 9, 0, 0), new(2021, 7, 14, 9, 0, 0),
            new(2021, 7, 15, 9, 0, 0),
        new(2023, 12, 31, 22, 0, 0), new(2024, 1, 1, 9, 0, 0),
    ];

    static readonly Type[] Investigation =
        [typeof(PartyIdentified), typeof(SceneRecorded), typeof(EvidenceAdded), typeof(CorrectionOrdered), typeof(RightsTold),
            typeof(DefenceHeard)];

    static readonly Type[] Acts = [.. FactTypes.All.Except([typeof(DraftSubmitted)]), .. FactTypes.Drafts];

    readonly bool office;

    readonly Entry[] journal;
    int lines;

    public ArraySegment<Entry> Journal => new(journal, 0, lines);
    public List<Step> Steps { get; } = [];
    public CaseState State { get; private set; } = CaseState.None;
    public DateTime Now { get; private set; }

    public History(IReadOnlyList<uint> seeds)
    {
        // An odd first number tells of the office: the case begins as a lead.
        office = seeds[0] % 2 == 1;
        journal = new Entry[seeds.Count];
        Now = new Dice(seeds[0]).Pick(Days);
        foreach (var seed in seeds.Skip(1))
        {
            Take(new Dice(seed));
        }
    }

    void Take(Dice d)
    {
        Now = Now.AddMinutes(1 + d.Below(9)).AddDays(OfficeWays.Patience(d, State, DateOnly.FromDateTime(Now)));
        if (d.OneIn(25))
        {
            Now = Now.AddDays(d.Pick(1, 3, 16, 40, 400));
        }
        var kind = State.Opened is null && !d.OneIn(14) ? typeof(CaseOpened)
            : d.OneIn(14) ? d.Pick(Acts) : State.IsOrdinary ? OfficeWays.Next(d, State, Now) : Next(d, State);
        var fact = kind == typeof(CaseOpened) ? AnyAct.Opened(d, Now, DateOnly.FromDateTime(Now), office) : AnyAct.Of(kind, d, State, Now);
        var at = d.OneIn(60) ? Now.AddMinutes(-30) : Now;
        var by = d.Mostly(OfficeWays.Usual(fact) ?? Usual(kind, fact), "wangmin", "liqiang", "chenxie", "zhaojun", Sample.Chief);
        var decision = RuleBook.Decide(State, fact, at, by, Sample.Book);
        var admit = decision.Entry is null ? d.OneIn(6) : d.OneIn(25);
        var recorded = admit ? RuleBook.Admit(State, fact, at, by, Sample.Book) : decision.Entry;
        Steps.Add(new Step(State, Journal, fact, at, by, decision, recorded));
        if (recorded is not null)
        {
            journal[lines++] = recorded;
            State = State.After(recorded);
        }
    }

    static string Usual(Type kind, CaseFact fact) =>
        fact is OfficerPresent present ? present.OfficerId
        : kind == typeof(NotPenalised) || kind == typeof(RecusalDecided) || kind == typeof(CaseClosed) ? Sample.Chief : "wangmin";

    static Type Next(Dice d, CaseState s) => s switch
    {
        { Archived: not null } => d.Pick(typeof(SlipCorrected), typeof(RemedyOpened), typeof(DecisionRevoked), typeof(FindingSettled)),
        { Closed: not null } => typeof(CaseArchived),
        { OpenRecusals.Count: > 0 } when d.OneIn(2) => typeof(RecusalDecided),
        { OpenFindings.Count: > 0 } when !d.OneIn(3) => typeof(FindingSettled),
        { NoPenalty: not null } => typeof(CaseClosed),
        { Revoked: not null } =>
            d.Pick(typeof(CaseClosed), typeof(CaseClosed), typeof(TurnedOrdinary), typeof(DecidedOnTheSpot), typeof(HandedOver)),
        { Decision: null } => Before(d, s),
        { HandedOver: null } => s.Document(DocumentCodes.Decision) is null ? typeof(DocumentIssued) : typeof(HandedOver),
        { Reported: null } when d.OneIn(2) => typeof(ReportedToBody),
        { FineDue: > 0 } => d.OneIn(15) ? d.Pick(typeof(PaymentDeferred), typeof(RemedyOpened), typeof(DecisionRevoked))
            : typeof(PaymentReceived),
        { CashInHand: > 0 } => typeof(CashHandedIn),
        { CashAtBody: > 0 } => typeof(CashBanked),
        { Reported: null } => typeof(ReportedToBody),
        _ when s.OpenRemedies.Any() => typeof(RemedyEnded),
        _ => typeof(CaseClosed),
    };

    static Type Before(Dice d, CaseState s)
    {
        if (s.Officers.Any(o => !s.Present.Contains(o.Id)) && d.OneIn(3))
        {
            return typeof(OfficerPresent);
        }
        if (d.OneIn(30))
        {
            return d.Pick(typeof(NotPenalised), typeof(TurnedOrdinary), typeof(RecusalAsked));
        }
        bool[] done =
        [
            s.Party is not null, s.Scenes.Count > 0, s.UsableEvidence.Any(), s.Correction is not null, s.Rights is not null,
            s.Defence is not null,
        ];
        var missing = Investigation.Where((_, i) => !done[i]).ToList();

        // Now and then a step is put off, or a decision tried with one of them missing.
        return missing.Count > 0 ? d.OneIn(missing.Count == 1 ? 3 : 8) ? d.Pick([.. missing.Skip(1), typeof(DecidedOnTheSpot)]) : missing[0]
            : (s.Item == Sample.Stall || s.Item == Sample.Stepped) && s.Recheck is null ? typeof(CorrectionRechecked)
            : s.Officers.Count(o => s.Present.Contains(o.Id)) < 2 ? typeof(OfficerPresent) : typeof(DecidedOnTheSpot);
    }
}
