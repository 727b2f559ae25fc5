using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;

namespace Zhiheng.Rules.Tests.Cases.Histories;

/// <summary>What an officer of the ordinary procedure would do next, mostly.</summary>
internal static class OfficeWays
{
    static readonly Type[] Asides =
    [
        typeof(EvidenceMoved), typeof(PreservationDraft), typeof(ExtensionDraft), typeof(PeriodExcluded), typeof(AddressConfirmed), typeof(RecusalAsked),
        typeof(CorrectionRechecked), typeof(EvidenceAdded), typeof(InterviewRecorded),
    ];

    /// <summary>Who does it: a draft is judged by whom it waits for.</summary>
    public static string? Usual(CaseFact fact) => fact switch
    {
        DraftApproved f => f.Approver.Id,
        DraftReturned f => f.Approver.Id,
        LeadExtended or PeriodExcluded or CollectivelyDiscussed or DecisionPublished or PublicationWithheld or PublicationWithdrawn => Sample.Chief,
        _ => null,
    };

    /// <summary>Days let pass where the law makes one wait.</summary>
    public static int Patience(Dice d, CaseState s, DateOnly today) =>
        !s.IsOrdinary ? 0
        : s is { Ordinary.Proposal: not null, Ordinary.Final: null, Defence: null } && s.ServiceOf(DocumentCodes.PriorNotice) is not null && d.OneIn(2) ? 10
        : s.Ordinary.Announcements.Any(a => a.On.AddDays(30) > today) ? 35 : 0;

    public static Type Next(Dice d, CaseState s, DateTime now) => s switch
    {
        _ when Publication.IsToWithdraw(s) && !d.OneIn(4) => typeof(PublicationWithdrawn),
        { Archived: not null } => d.Pick(typeof(SlipCorrected), typeof(RemedyOpened), typeof(DecisionRevoked), typeof(DocumentIssued), typeof(DecisionPublished)),
        { Closed: not null } => s.Document(DocumentCodes.FileContents) is null && !d.OneIn(8) ? typeof(DocumentIssued) : typeof(CaseArchived),
        { OpenRecusals.Count: > 0 } when d.OneIn(2) => typeof(RecusalDecided),
        { OpenFindings.Count: > 0 } when !d.OneIn(3) => typeof(FindingSettled),
        _ when s.Ordinary.Pending.Any() && !d.OneIn(12) => Judged(d, s),
        _ when s.Ordinary.Preservations.Any(p => p.Disposed is null) && d.OneIn(2) => typeof(PreservationDisposed),
        { Ordinary.NotFiled: not null } or { Ordinary.Final: not null } => After(d, s, now),
        { Ordinary.Filed: null } => Lead(d, s),
        _ when d.OneIn(14) => d.Pick(Asides),
        { Ordinary.Proposal: null } => Inquiry(d, s),
        _ => Telling(d, s),
    };

    static Type Judged(Dice d, CaseState s)
    {
        var draft = s.Ordinary.Pending.Last();
        var last = draft.Approvals.Count == draft.Submitted.Fact.Chain.Count - 1;
        var grave = draft.Draft is DecisionDraft { Final: var final } && (final.Complex || final.Discretion.DeviationReason != "")
            || (draft.Draft is ExtensionDraft && s.Ordinary.Extensions.Count > 0);
        return last && grave && !d.OneIn(5) && s.Ordinary.Discussions.All(x => x.Fact.DraftId != draft.Id || !x.Fact.Agreed) ? typeof(CollectivelyDiscussed)
            : d.OneIn(18) ? typeof(DraftReturned) : typeof(DraftApproved);
    }

    static Type Lead(Dice d, CaseState s) =>
        s is { Turned: null, Ordinary.Verified: null } ? d.OneIn(20) ? typeof(LeadExtended) : typeof(LeadVerified)
        : s.Ordinary.Verified is { Fact.Result: not LeadResult.Founded } ? typeof(NoFilingDraft)
        : s.Party is null && !d.OneIn(10) ? typeof(PartyIdentified)
        : d.OneIn(25) ? typeof(NoFilingDraft) : typeof(FilingDraft);

    static Type Inquiry(Dice d, CaseState s)
    {
        List<Type> open = [];
        Add(s.Officers.Any(o => !s.Present.Contains(o.Id)), typeof(OfficerPresent));
        Add(s.Scenes.Count == 0 && s.Ordinary.Interviews.Count == 0, d.Pick(typeof(SceneRecorded), typeof(InterviewRecorded)));
        Add(!s.UsableEvidence.Any(), typeof(EvidenceAdded));
        Add(s.Correction is null, typeof(CorrectionOrdered));
        Add(s.Item == Sample.Stall && s.Recheck is null && s.Correction is not null, typeof(CorrectionRechecked));
        Add(s.Ordinary.Report is null, typeof(InvestigationReported));
        return open.Count == 0 || d.OneIn(30) ? d.OneIn(6) ? typeof(DecisionDraft) : typeof(ProposalDraft) : d.OneIn(8) ? d.Pick([.. open]) : open[0];

        void Add(bool missing, Type step)
        {
            if (missing)
            {
                open.Add(step);
            }
        }
    }

    static Type Telling(Dice d, CaseState s)
    {
        var told = s.ServiceOf(DocumentCodes.PriorNotice) is not null;
        return s.Ordinary.Proposal!.Fact.Kind != DisposalKind.Penalty ? typeof(DecisionDraft)
            : s.Document(DocumentCodes.PriorNotice) is null ? d.OneIn(20) ? typeof(DecisionDraft) : typeof(DocumentIssued)
            : !told ? Serving(d, s)
            : s.Defence is null ? d.OneIn(8) ? typeof(EvidenceAdded) : d.OneIn(25) ? typeof(DecisionDraft) : typeof(DefenceHeard)
            : d.OneIn(25) ? typeof(ProposalDraft) : typeof(DecisionDraft);
    }

    static Type Serving(Dice d, CaseState s) =>
        s.Ordinary.FailedServices.Count > 0 && s.Ordinary.Announcements.Count == 0 && d.OneIn(2) ? typeof(ServiceAnnounced)
        : d.OneIn(12) ? d.Pick(typeof(ServiceFailed), typeof(AddressConfirmed), typeof(DocumentVoided), typeof(ServiceAnnounced)) : typeof(Served);

    static Type After(Dice d, CaseState s, DateTime now)
    {
        var served = s.Ordinary.Final?.Fact.Kind is DisposalKind.Penalty or DisposalKind.NoPenalty && s.Revoked is null;
        return AnyPaper.GoesElsewhere(s) && s.Ordinary.Sent is null ? typeof(TransferSent)
            : served && s.Document(AnyPaper.DecisionOf(s)) is null ? typeof(DocumentIssued)
            : served && s.ServiceOf(AnyPaper.DecisionOf(s)) is null ? Serving(d, s)
            : Publication.IsOpen(s) && d.OneIn(2) ? d.OneIn(5) ? typeof(PublicationWithheld) : typeof(DecisionPublished)
            : d.OneIn(25) ? d.Pick(typeof(PublicationWithdrawn), typeof(RemedyOpened), typeof(DecisionRevoked), typeof(PaymentDeferred), typeof(DocumentVoided))
            : s.OpenRemedies.Any() ? typeof(RemedyEnded)
            : s.FineDue > 0 || s.GainsDue > 0 || s.Payments.Any(p => p.Fact.PaidOn > s.ServedOn?.AddDays(15)) && Rules.Cases.OnTheSpot.MoneyRules.LateFineDue(s, Sample.Book, DateOnly.FromDateTime(now)) > 0 ? typeof(PaymentReceived)
            : typeof(ClosingDraft);
    }
}
