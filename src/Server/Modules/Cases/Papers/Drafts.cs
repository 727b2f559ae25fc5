using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;

namespace Zhiheng.Server.Modules.Cases.Papers;

/// <summary>Which approved draft a document is made from: its digest goes into the record with the document.</summary>
static class Drafts
{
    public static DraftOnTheWay? Behind(string kind, CaseState c, string about) => kind switch
    {
        DocumentCodes.FilingApproval => Through(c, draft => draft is FilingDraft or NoFilingDraft),
        DocumentCodes.PreservationApproval or DocumentCodes.PreservationNotice or DocumentCodes.PreservationList or DocumentCodes.PreservationDisposal
            or DocumentCodes.LegalReviewOpinion or DocumentCodes.ProposalApproval => c.Ordinary.Find(about),
        DocumentCodes.DiscussionRecord => c.Ordinary.Find(Discussion(c, about).Fact.DraftId),
        DocumentCodes.PriorNotice => Through(c, draft => draft is ProposalDraft),
        DocumentCodes.OrdinaryDecision or DocumentCodes.NoPenaltyDecision or DocumentCodes.TransferLetter or DocumentCodes.CriminalReferral =>
            Through(c, draft => draft is DecisionDraft),
        DocumentCodes.ClosingApproval => Through(c, draft => draft is ClosingDraft),
        _ => null,
    };

    public static Dated<CollectivelyDiscussed> Discussion(CaseState c, string about) => Nth(c.Ordinary.Discussions, about);

    /// <summary>The one that is meant, counted from one; the newest where nothing is said.</summary>
    public static T Nth<T>(IReadOnlyList<T> list, string about) => list[int.TryParse(about, out var at) ? at - 1 : list.Count - 1];

    /// <summary>What a draft proposes or decides, where it does.</summary>
    public static Disposal? DisposalOf(DraftOnTheWay? draft) => draft?.Draft switch
    {
        ProposalDraft proposal => proposal.Proposed,
        DecisionDraft decision => decision.Final,
        _ => null,
    };

    static DraftOnTheWay? Through(CaseState c, Func<Draft, bool> isMeant) => c.Ordinary.Drafts.LastOrDefault(d => d.IsThrough && isMeant(d.Draft));
}
