using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;

namespace Zhiheng.Rules.Tests.Cases.Histories;

/// <summary>The oracle's half about leads, inquiry and approvals of the ordinary procedure.</summary>
internal static class OracleOfOffice
{
    public static IEnumerable<(bool, string)> Of(Tale t, CaseFact fact, DateTime at, string by)
    {
        var day = DateOnly.FromDateTime(at);
        return [(!t.IsOrdinary, "an act of the office on the street"), .. Each(t, fact, at, day, by)];
    }

    static IEnumerable<(bool, string)> Each(Tale t, CaseFact fact, DateTime at, DateOnly day, string by) => fact switch
    {
        LeadVerified f => [(t.Has<LeadVerified>() || t.Has<TurnedOrdinary>() || f.Note == "", "looked into twice or in silence")],
        LeadExtended f =>
        [
            (t.Has<LeadExtended>() || t.Has<LeadVerified>() || f.Reason == "" || f.Days is < 1 or > 15, "extended for nothing"),
            (f.ApprovedBy == "" || t.Touched(f.ApprovedBy), "extended by a handler"), (day > t.DayOf<CaseOpened>().AddDays(15), "extended too late"),
        ],
        DraftSubmitted f => [.. Sent(t, f), .. OracleOfPapers.Content(t, f.Draft, day), (f.Draft is ExtensionDraft && day > DecideBy(t), "extended what is over")],
        DraftApproved f =>
        [
            .. Verdict(t, f.DraftId, f.Level, f.Approver, by), (f.Opinion == "", "a yes without words"),
            (f.Level == ApprovalLevel.LegalReview && (!f.Approver.Qualified || f.Checked.Distinct().Count() < 7), "reviewed by half"),
            (f.Number != "" && Last(t, f) is not FilingDraft, "a number for nothing"), .. Last(t, f) is { } draft ? OracleOfPapers.Effect(t, f, draft, day) : [],
        ],
        DraftReturned f => [.. Verdict(t, f.DraftId, f.Level, f.Approver, by), (f.Reasons == "", "a no without words")],
        InterviewRecorded f => Interview(t, f, at, day),
        EvidenceMoved f => [(f.From != Keeper(t, f.EvidenceId) || f.To == "" || f.To == f.From || f.Reason == "", "a gap in the custody")],
        PreservationDisposed f =>
        [
            (Order(t, f.DraftId) is not { } order || t.All<PreservationDisposed>().Any(p => p.DraftId == f.DraftId), "let go of nothing"),
            (Order(t, f.DraftId) is { } kept && day > kept.Ends && f.End > PreservationEnd.Lifted, "kept for longer than the law lets"),
            (f.End == PreservationEnd.Confiscated && (t.InForce<DecisionDraft>()?.Final is not { Goods.Length: > 0 }), "confiscated without a decision"),
        ],
        InvestigationReported f =>
        [
            (t.LastOf<FilingDraft>() < 0 || t.Determined, "reported out of season"), (f.Facts == "" || f.Evidence.Count == 0, "reported nothing"),
            (!t.Has<SceneRecorded>() && !t.Has<InterviewRecorded>(), "nobody looked or asked"),
            (f.Evidence.Any(e => Oracle.Unusable(t, e.EvidenceId)), "proved by what may not be used"), (Overdue(t, day), "things kept too long"),
            (Tale.Certified(t.Officers.Where(o => t.Present.Contains(o.Id)), day) < 2, "fewer than two report"),
        ],
        CollectivelyDiscussed f =>
        [
            (t.Slips.GetValueOrDefault(f.DraftId)?.Turn is null, "discussed what does not wait"),
            (f.Attendees.Where(a => !a.Observer).Select(a => a.Account).Distinct().Count() < 3, "no quorum"),
            (f.Attendees.Any(a => !a.Observer && (t.Touched(a.Account) || a.Opinion == "")), "a voice of a handler, or none"),
            (t.Slips.GetValueOrDefault(f.DraftId) is { } about && f.From < about.At, "discussed before it was laid before anybody"),
            (f.To > at || f.Conclusion == "", "not over yet"),
        ],
        PeriodExcluded f =>
        [
            (f.To < f.From || f.To > day || t.DayOfEffect<FilingDraft>() is not { } filed || f.From < filed || f.Reason == "", "excluded wrongly"),
            (t.Touched(by), "excluded by a handler"), (t.All<PeriodExcluded>().Any(x => x.From <= f.To && f.From <= x.To), "excluded twice"),
        ],
        TransferSent f => [(f.Receiver == "" || f.Receipt == "" || t.Has<TransferSent>() || !(GoesElsewhere(t) || t.InForce<NoFilingDraft>() is not null), "sent where nobody decided")],
        DecisionPublished f =>
        [
            .. Publishable(t), (t.Party is { AgeAtAct: < 18 } or { Kind: PartyKind.Person, AgeAtAct: null }, "a minor shown"),
            (t.Last<PublicationWithheld>() is { } held && held.DecidedBy != by, "shown against the head"), (f.Channel == "" || f.Reference == "", "published nowhere"),
            (f.Text.Contains("电话", StringComparison.Ordinal), "published too much"), (f.On > day || f.On < t.DayOfEffect<DecisionDraft>(), "published on another day"),
        ],
        PublicationWithheld f =>
            [.. Publishable(t), (t.Has<PublicationWithheld>() || f.Reason == "" || f.DecidedBy == "" || t.Handles(f.DecidedBy), "withheld wrongly")],
        PublicationWithdrawn f =>
        [
            (!t.Has<DecisionPublished>() || t.Has<PublicationWithdrawn>() || !TakenBack(t), "withdrew what stands"),
            (f.Explanation == "" || f.On > day || f.On < t.Last<DecisionPublished>()?.On, "withdrawn in silence"),
        ],
        _ => OracleOfPapers.Delivery(t, fact, day),
    };

    static IEnumerable<(bool, string)> Publishable(Tale t) =>
    [
        (t.InForce<DecisionDraft>()?.Final.Kind != DisposalKind.Penalty || TakenBack(t), "published no penalty"), (t.Has<DecisionPublished>(), "published twice"),
        (t.All<DocumentIssued>().All(d => d.Kind != DocumentCodes.OrdinaryDecision || t.All<DocumentVoided>().Any(v => v.DocumentId == d.Id)), "published before it was written"),
    ];

    /// <summary>Whether the decision was taken back, by the head or on a remedy.</summary>
    public static bool TakenBack(Tale t) => t.Has<DecisionRevoked>() || t.All<RemedyEnded>().Any(e => e.Result is not (RemedyResult.Upheld or RemedyResult.Withdrawn or RemedyResult.Mediated));

    static IEnumerable<(bool, string)> Sent(Tale t, DraftSubmitted f) =>
    [
        (t.Slips.ContainsKey(f.Id), "sent up twice"), (t.Waiting.Any(d => Kin(d) == Kin(f.Draft)), "two of a kind"),
        (f.Chain.Count != (f.Draft is ProposalDraft or DecisionDraft ? 3 : 2) || f.Chain[^1] != ApprovalLevel.AgencyHead, "a level left out"),
        (t.Slips.Values.Any(s => s.Back is not null && DraftOnTheWay.DigestOf(s.Submitted.Draft) == DraftOnTheWay.DigestOf(f.Draft)), "the same again"),
    ];

    static IEnumerable<(bool, string)> Verdict(Tale t, string id, ApprovalLevel level, ApproverOnDuty who, string by) =>
    [
        (t.Slips.GetValueOrDefault(id)?.Turn != level, "out of turn"), (who.Id != by, "approved for somebody"),
        (t.Touched(who.Id) || t.Slips.GetValueOrDefault(id)?.By == who.Id, "approved by a handler"),
        (t.Slips.GetValueOrDefault(id) is { } slip && (slip.Yes.Any(y => y.Approver.Id == who.Id) || Named(slip, who.Id)), "approved twice by one"),
        (who.ActingFor != "" && (who.ActingFor == who.Id || t.Touched(who.ActingFor)), "deputy of nobody or of a handler"),
    ];

    /// <summary>Drafts that answer one question are one kind.</summary>
    static string Kin(Draft draft) => draft switch
    {
        FilingDraft or NoFilingDraft => "whether to file",
        ProposalDraft or DecisionDraft => "what to do",
        _ => draft.GetType().Name,
    };

    static bool Named(Tale.Slip slip, string account) => slip.Submitted.Draft is FilingDraft filing && filing.Handlers.Any(o => o.Id == account);

    static Draft? Last(Tale t, DraftApproved f) =>
        t.Slips.GetValueOrDefault(f.DraftId) is { Back: null } slip && slip.Yes.Count == slip.Submitted.Chain.Count - 1 ? slip.Submitted.Draft : null;

    static IEnumerable<(bool, string)> Interview(Tale t, InterviewRecorded f, DateTime at, DateOnly day) =>
    [
        (t.LastOf<FilingDraft>() < 0 || t.Determined, "asked out of season"), (f.From >= f.To || f.To > at, "asked in no time"),
        (Tale.Certified(f.Officers.Where(o => t.Handles(o.Id)), day) < 2, "fewer than two ask"),
        (!f.CredentialsShown || !f.RecusalTold || !f.TruthTold, "shown or told nothing"), (f.Interviewee == "" || f.Overlap != "", "two at once"),
        (t.All<InterviewRecorded>().Any(x => x.From < f.To && f.From < x.To && x.Officers.Any(o => f.Officers.Any(p => p.Id == o.Id))), "two at once"),
        (f.Exchanges.Count == 0 || f.Exchanges.Any(x => x.Answer == ""), "no answer"), (f.Signature != Signature.Signed && f.SignatureNote == "", "refusal not noted"),
    ];

    static string? Keeper(Tale t, string evidence) => t.All<EvidenceMoved>().LastOrDefault(m => m.EvidenceId == evidence)?.To
        ?? t.All<EvidenceAdded>().FirstOrDefault(e => e.Id == evidence)?.TakenBy;

    /// <summary>A preservation and its last day, counted day by day.</summary>
    static (PreservationDraft Draft, DateOnly Ends)? Order(Tale t, string id)
    {
        if (t.Slips.GetValueOrDefault(id) is not { EffectAt: >= 0, Submitted.Draft: PreservationDraft draft } slip)
        {
            return null;
        }
        var end = DateOnly.FromDateTime(t.Past[slip.EffectAt].At);
        // An admitted order of no days, or of too many, is held to what an order can be.
        for (var left = Math.Clamp(draft.WorkingDays, 1, 7); left > 0; left -= Repository.Calendar.IsWorkday(end) ? 1 : 0)
        {
            end = end.AddDays(1);
        }
        return (draft, end);
    }

    /// <summary>What is let go too late is let go all the same, and the slip is found.</summary>
    public static bool LetGoLate(IReadOnlyList<Entry> past, CaseFact fact, DateTime at) =>
        fact is PreservationDisposed f && Order(new Tale(past), f.DraftId) is { } kept && DateOnly.FromDateTime(at) > kept.Ends;

    /// <summary>Whether evidence was taken while its preservation lasted.</summary>
    public static bool Kept(Tale t, EvidenceAdded f, DateOnly day) => Order(t, f.PreservationId) is { } order
        && DateOnly.FromDateTime(f.TakenAt) <= order.Ends && (day <= order.Ends || t.All<PreservationDisposed>().Any(p => p.DraftId == f.PreservationId));

    public static bool Overdue(Tale t, DateOnly day) => t.Slips.Keys.Any(id =>
        Order(t, id) is { } kept && day > kept.Ends && t.All<PreservationDisposed>().All(p => p.DraftId != id));

    public static bool GoesElsewhere(Tale t) => t.InForce<DecisionDraft>()?.Final.Kind is DisposalKind.Transferred or DisposalKind.CriminalReferral
        || (t.InForce<NoFilingDraft>() is not null && t.Last<LeadVerified>()?.Result == LeadResult.NotOurs);

    /// <summary>The day on which what was approved last reached the party.</summary>
    public static DateOnly? ToldOn(Tale t)
    {
        var proposed = t.LastOf<ProposalDraft>();
        if (proposed < 0 || proposed < t.PartyChanged)
        {
            return null;
        }
        var digest = DraftOnTheWay.DigestOf(t.Effects[proposed]);
        var notices = t.Past.Skip(proposed).Select(e => e.Fact).OfType<DocumentIssued>()
            .Where(d => d.Kind == DocumentCodes.PriorNotice && d.Basis == digest).Select(d => d.Id).ToHashSet();
        return t.All<Served>().LastOrDefault(served => notices.Contains(served.DocumentId))?.On;
    }

    /// <summary>The last of five working days to speak.</summary>
    public static DateOnly? SpeaksUntil(Tale t)
    {
        if (ToldOn(t) is not { } end)
        {
            return null;
        }
        for (var left = 5; left > 0; left -= Repository.Calendar.IsWorkday(end) ? 1 : 0)
        {
            end = end.AddDays(1);
        }
        return end;
    }

    /// <summary>Ninety days and what was added, leaving out what does not count.</summary>
    static DateOnly DecideBy(Tale t)
    {
        var day = t.DayOfEffect<FilingDraft>() ?? DateOnly.MaxValue.AddDays(-5000);
        for (var left = 90 + t.Effects.Values.OfType<ExtensionDraft>().Sum(e => e.Days); left > 0;)
        {
            day = day.AddDays(1);
            left -= t.All<PeriodExcluded>().Any(x => x.From <= day && day <= x.To) ? 0 : 1;
        }
        return day;
    }
}
