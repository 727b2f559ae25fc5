using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Catalogue;

namespace Zhiheng.Rules.Tests.Cases.Histories;

/// <summary>
/// The law of both procedures once more, as predicates over the facts so far, written without looking at the rules:
/// what it finds wrong must never have been decided, and must carry a finding where it was admitted.
/// </summary>
internal static class Oracle
{
    static readonly Type[] AfterClosing =
        [typeof(CaseArchived), typeof(RemedyOpened), typeof(RemedyEnded), typeof(DecisionRevoked), typeof(SlipCorrected),
            typeof(FindingSettled), typeof(DecisionPublished), typeof(PublicationWithheld), typeof(PublicationWithdrawn)];

    static readonly Type[] Handlers =
    [
        typeof(PartyIdentified), typeof(SceneRecorded), typeof(EvidenceAdded), typeof(CorrectionOrdered), typeof(CorrectionRechecked),
        typeof(RightsTold), typeof(DefenceHeard), typeof(DecidedOnTheSpot), typeof(HandedOver), typeof(TurnedOrdinary),
        typeof(LeadVerified), typeof(DraftSubmitted), typeof(InterviewRecorded), typeof(InvestigationReported), typeof(Served),
        typeof(EvidenceExcluded), typeof(DocumentIssued), typeof(DocumentVoided),
    ];

    static readonly Type[] OfTheStreet =
        [typeof(RightsTold), typeof(DecidedOnTheSpot), typeof(NotPenalised), typeof(TurnedOrdinary), typeof(HandedOver), typeof(CaseClosed)];

    public static List<string> Wrongs(IReadOnlyList<Entry> past, CaseFact fact, DateTime at, string by)
    {
        var t = new Tale(past);
        var day = DateOnly.FromDateTime(at);
        IEnumerable<(bool Wrong, string What)> held =
        [
            (t.Has<CaseOpened>() == fact is CaseOpened, "not one opening at the beginning"),
            (past.Any(entry => entry.At > at), "before an earlier act"),
            (t.IsClosed && !AfterClosing.Contains(fact.GetType()) && fact is not (CaseOpened or DocumentIssued), "after closing"),
            (t.IsOrdinary && OfTheStreet.Contains(fact.GetType()), "an act of the street in the office"),
            (Handlers.Contains(fact.GetType()) && t.Has<CaseOpened>() && !t.Handles(by), "by a stranger"),
            .. t.Has<CaseOpened>() || fact is CaseOpened ? Of(t, fact, at, day, by) : [],
        ];
        return [.. held.Where(h => h.Wrong).Select(h => h.What)];
    }

    static IEnumerable<(bool, string)> Of(Tale t, CaseFact fact, DateTime at, DateOnly day, string by) => fact switch
    {
        CaseOpened f => Opening(f, at, day, by),
        OfficerPresent f => [(f.OfficerId != by || !t.Handles(by), "present for another"), (Concluded(t), "present after the end")],
        PartyIdentified f => [(t.Ended, "another party under a decision"),
            (t.Party is { } known && known != f.Party && t.Waiting.Any(d => d is ProposalDraft or DecisionDraft), "another party under review"),
            (t.Party is not null && f.Reason == "", "another party for no reason")],
        SceneRecorded f =>
        [
            (Tale.Certified(f.Officers.Where(o => t.Handles(o.Id)), day) < 2, "fewer than two at the scene"),
            (!f.CredentialsShown || !f.RecusalTold, "credentials or recusal not shown or told"), (f.To > at, "scene in the future"),
            (Concluded(t), "scene after the end"), (f.Found == "", "a scene of nothing"),
            (f.Signature != Signature.Signed && f.SignatureNote == "", "refusal not noted"),
        ],
        EvidenceAdded f =>
        [
            (f.Size == 0 || t.All<EvidenceAdded>().Any(e => e.Sha256 == f.Sha256), "nothing or the same again"),
            (f.PreservationId != "" && !OracleOfOffice.Kept(t, f, day), "taken under what was over"),
        ],
        EvidenceExcluded f =>
            [(Concluded(t), "investigation after the end"), (f.Reason == "" || Unusable(t, f.Id), "excluded what is not there")],
        CorrectionOrdered f =>
            [(Concluded(t), "investigation after the end"), (f.Content == "" || f.Deadline < day, "ordered nothing or too late")],
        CorrectionRechecked { Result: CorrectionResult.NotCorrectedInTime } =>
            [(!Counts<CorrectionOrdered>(t) || day <= t.Last<CorrectionOrdered>()!.Deadline, "not in time before the time")],
        CorrectionRechecked => [(!Counts<CorrectionOrdered>(t), "looked again at nothing")],
        RecusalAsked f => [(!t.Handles(f.OfficerId), "a stranger asked to withdraw")],
        RecusalDecided f =>
        [
            (t.IndexOf<RecusalAsked>(a => a.OfficerId == f.OfficerId) <= t.IndexOf<RecusalDecided>(r => r.OfficerId == f.OfficerId),
                "nobody asked"),
            (f.DecidedBy == "" || t.Handles(f.DecidedBy), "recusal decided by a handler"),
            (f.Accepted && (f.Replacement is not { } other || !Tale.Holds(other, day) || t.Handles(other.Id)), "nobody fit steps in"),
        ],
        RightsTold f =>
        [
            (t.Party is null || !t.Has<SceneRecorded>(), "told without knowing"), (Concluded(t), "told after the end"),
            (f.Weighed?.Discretion is { } tier && f.ProposedFine != 0 && !(tier.Low <= f.ProposedFine && f.ProposedFine <= tier.High), "told beside the benchmark"),
            (f.Facts == "" || f.Reasons == "" || (!f.ProposedWarning && f.ProposedFine <= 0), "told half"),
        ],
        DefenceHeard f =>
            [(t.IsOrdinary ? OracleOfOffice.ToldOn(t) is null : !Counts<RightsTold>(t), "heard untold"), (Concluded(t), "heard too late"),
                (f.Kind == DefenceKind.Made && f.Reply == "", "unanswered"),
                (t.IsOrdinary && f.Kind == DefenceKind.NotMade && day <= OracleOfOffice.SpeaksUntil(t), "silent before the time"),
                (t.IsOrdinary && f.Kind == DefenceKind.Waived && Unusable(t, f.WaiverEvidence), "waived on nothing")],
        DecidedOnTheSpot f => [.. Penalty(t, f, day, by), .. OracleOfMoney.Fine(t, f, day)],
        NotPenalised f => Mercy(t, f, day, by),
        TurnedOrdinary f => [(t.Ended || t.Has<DecisionRevoked>() || f.Reason == "", "turned after the end or without reason")],
        DocumentIssued { BytesHash: "" } => [(true, "a paper that may change")],
        DocumentIssued { Kind: DocumentCodes.Decision } f =>
            [(t.Last<DecidedOnTheSpot>()?.Number != f.Number, "paper without its decision"), (f.SealId == "", "unsealed")],
        DocumentIssued f => OracleOfPapers.Issued(t, f, day),
        SlipCorrected f => [(f.Was == f.Is, "nothing corrected")],
        HandedOver f => Handing(t, f, day),
        ReportedToBody f => [(!t.Has<HandedOver>() || t.Has<ReportedToBody>(), "reported unserved or twice"),
            (f.ReceivedBy == "" || t.Handles(f.ReceivedBy), "reported to oneself")],
        RemedyOpened f =>
        [
            (t.ReachedOn is null || f.AcceptedOn < t.ReachedOn, "remedy before service"), (t.All<RemedyOpened>().Any(r => r.Id == f.Id), "the same remedy"), (f.AcceptedOn > day, "remedy in the future"),
            (f.Kind == RemedyKind.Lawsuit && !t.IsOrdinary && t.Has<DecidedOnTheSpot>() && t.DayOf<DecidedOnTheSpot>().Year >= 2024
                && !t.All<RemedyOpened>().Any(r => r.Kind == RemedyKind.Reconsideration), "court before reconsideration"),
        ],
        RemedyEnded f => [(t.OpenRemedies.All(r => r.Id != f.Id) || f.On > day, "result of nothing or of tomorrow")],
        DecisionRevoked f => [(!t.Revocable || t.Has<DecisionRevoked>() || f.Reason == ""
            || t.Handles(f.DecidedBy), "revoked wrongly")],
        FindingSettled f => [(!t.Past.Any(e => e.Findings.Any(x => x.Id == f.FindingId)) || f.How == "", "settled nothing")],
        CaseClosed f => OracleOfMoney.Closing(t, f),
        CaseArchived f => [(!t.IsClosed || t.Has<CaseArchived>(), "archived open or twice"),
            (!int.TryParse(f.ArchiveNumber, out _), "no number"), (t.IsOrdinary && f.RetentionYears < 30, "kept too shortly"),
            (t.IsOrdinary && t.All<DocumentIssued>().All(d => d.Kind != DocumentCodes.FileContents), "a file without contents")],
        PaymentReceived or CashHandedIn or CashBanked or PaymentDeferred => OracleOfMoney.Of(t, fact, day),
        _ => OracleOfOffice.Of(t, fact, at, by),
    };

    static IEnumerable<(bool, string)> Opening(CaseOpened f, DateTime at, DateOnly day, string by)
    {
        var seen = f.Sighting;
        var last = seen.EndedOn ?? DateOnly.FromDateTime(seen.At);
        return
        [
            (Tale.Certified(f.Officers, day) < (f.Procedure == Procedure.OnTheSpot ? 2 : 1), "fewer officers than it takes"), (f.Officers.All(o => o.Id != by), "opened by a stranger"),
            (f.Body.From > day || f.Body.To < day, "body without power"),
                (f.Officers.Any(o => !o.Bodies.Contains(f.Body.Id)), "officers of another body"),
            (f.Body.Division != seen.Division, "elsewhere"), (!f.Item.Lists.Intersect(f.Body.Lists).Any(), "not on the list"),
            (last < f.Item.From || last > f.Item.To, "not the law of the act"),
            (seen.At > at || last > day || seen.DiscoveredOn > day || seen.DiscoveredOn < DateOnly.FromDateTime(seen.At), "out of time"),
        ];
    }

    static IEnumerable<(bool, string)> Penalty(Tale t, DecidedOnTheSpot f, DateOnly day, string by)
    {
        var told = t.IndexOf<RightsTold>();
        var excluded = t.All<EvidenceExcluded>().Select(e => e.Id).ToHashSet();
        return
        [
            (Tale.Certified(t.Officers, day) < 2, "fewer than two decide"),
            (Tale.Certified(t.Officers.Where(o => t.Present.Contains(o.Id)), day) < 2, "fewer than two are there"),
            (t.Officers.Find(o => o.Id == by) is { } officer && !Tale.Holds(officer, day), "decided by an auxiliary"),
            (t.Party is null, "nobody is penalised"), (!Counts<RightsTold>(t), "not told"),
            (t.IndexOf<DefenceHeard>() < Math.Max(told, t.PartyChanged), "not heard"),
                (!Counts<CorrectionOrdered>(t), "no order to correct"),
            (!t.Has<SceneRecorded>() || t.All<EvidenceAdded>().All(e => excluded.Contains(e.Id)), "no facts"),
            (t.Ended || t.Has<DecisionRevoked>(), "decided twice"), (t.RecusalPending, "recusal pending"),
            (t.Last<CaseOpened>()!.Body.To < day, "body without power"), (f.FactsFound == "" || f.Reasons == "", "no reasons"),
            (t.Party?.AgeAtAct < 14 || t.Party?.LacksCapacity == true, "a child or a sick person"), (TooLate(t), "too late"),
            (f.Circumstances is { NoFault: true } or { Minor: true, CorrectedInTime: true, NoHarm: true }, "must not be penalised"),
            (!f.Number.Contains($"〔{day.Year}〕", StringComparison.Ordinal)
                || !f.Number.StartsWith("杭上（采荷）综执", StringComparison.Ordinal), "foreign number"),
            (f.ReconsiderationFirstTold != day.Year >= 2024, "wrong remedy told"), (f.EarlierFine != "" && f.Fine > 0, "fined twice"),
        ];
    }

    static IEnumerable<(bool, string)> Mercy(Tale t, NotPenalised f, DateOnly day, string by) =>
    [
        (t.Ended, "ended twice"), (t.Party is null, "let go of nobody"),
            (t.Handles(by) || t.Handles(f.DecidedBy) || f.DecidedBy == "", "let go by a handler"),
            (t.RecusalPending, "recusal pending"),
        (f.Ground == NoPenaltyGround.UnderFourteen && t.Party?.AgeAtAct is not < 14, "no child"),
            (t.Last<CaseOpened>()!.Body.To < day, "body without power"),
        (f.Ground == NoPenaltyGround.LacksCapacity && t.Party?.LacksCapacity != true, "no sick person"),
        (f.Ground == NoPenaltyGround.TooLate && !TooLate(t), "in time"),
    ];

    static IEnumerable<(bool, string)> Handing(Tale t, HandedOver f, DateOnly day) =>
    [
        (!t.Has<DecidedOnTheSpot>() || t.Has<DecisionRevoked>(), "no decision to hand over"), (t.Has<HandedOver>(), "handed over twice"),
        (t.Has<DecidedOnTheSpot>() && t.DayOf<DecidedOnTheSpot>() != day, "another day"),
        (f.Method == ServiceMethod.ShownOnly || (f.Method == ServiceMethod.ElectronicConfirmed && f.Confirmation == ""), "only shown"),
        (!t.All<DocumentIssued>().Any(d => d.Id == f.DocumentId && d.Kind == DocumentCodes.Decision && d.BytesHash == f.BytesHash),
            "another paper"),
        (f.Signature != Signature.Signed && f.SignatureNote == "", "refusal not noted"),
    ];

    /// <summary>Whether the last such step was done to the present party.</summary>
    internal static bool Counts<T>(Tale t) where T : CaseFact => t.IndexOf<T>() is >= 0 and var i && i > t.PartyChanged;

    internal static bool Unusable(Tale t, string id) =>
        t.All<EvidenceAdded>().All(e => e.Id != id) || t.All<EvidenceExcluded>().Any(e => e.Id == id);

    internal static bool Concluded(Tale t) => t.Has<DecidedOnTheSpot>() || t.Has<NotPenalised>() || t.Determined;

    internal static bool TooLate(Tale t)
    {
        var seen = t.Last<CaseOpened>()!.Sighting;
        return seen.DiscoveredOn > (seen.EndedOn ?? DateOnly.FromDateTime(seen.At)).AddYears(seen.HarmsLifeOrSafety ? 5 : 2);
    }
}
