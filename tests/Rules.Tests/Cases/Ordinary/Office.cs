using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Catalogue;
using static Zhiheng.Rules.Tests.Cases.Ordinary.Papers;

namespace Zhiheng.Rules.Tests.Cases.Ordinary;

/// <summary>The walk of <see cref="Street"/> through the rooms of the ordinary procedure.</summary>
internal static class Office
{
    /// <summary>The draft that waits, or the newest one.</summary>
    public static DraftOnTheWay Draft(this Street s) => s.State.Ordinary.Pending.LastOrDefault() ?? s.State.Ordinary.Drafts[^1];

    public static Street Lead(this Street s, Item? item = null, Func<CaseOpened, CaseOpened>? but = null) =>
        s.Do((but ?? (lead => lead))(Papers.Lead(s.Now, item)));

    public static Street Verified(this Street s, LeadResult result = LeadResult.Founded) => s.Do(new LeadVerified(result, "到现场看过，与线索一致"));

    public static Street Submit(this Street s, Draft draft) => s.Do(Submitted(draft, s.NextId()));

    public static string NextId(this Street s) => $"f-{s.State.Ordinary.Drafts.Count + 1}";

    /// <summary>What a rule says about sending a draft up.</summary>
    public static Street RefusesDraft(this Street s, string rule, string clause, Draft draft) => s.Refuses(rule, clause, Submitted(draft, s.NextId()));

    public static Street AllowsDraft(this Street s, string rule, Draft draft) => s.Allows(rule, Submitted(draft, s.NextId()));

    /// <summary>What the last level may not do with a draft that came this far.</summary>
    public static Street RefusesLast(this Street s, string rule, string clause)
    {
        var last = Approved(s.Draft(), s.Now);
        return s.Refuses(rule, clause, last, last.Approver.Id);
    }

    /// <summary>One level says yes.</summary>
    public static Street Approve(this Street s, Func<DraftApproved, DraftApproved>? but = null)
    {
        var approved = (but ?? (yes => yes))(Approved(s.Draft(), s.Now));
        return s.Do(approved, approved.Approver.Id);
    }

    public static Street Return(this Street s)
    {
        var returned = Returned(s.Draft());
        return s.Do(returned, returned.Approver.Id);
    }

    /// <summary>Submitted and approved up to the last level, which is left to the test.</summary>
    public static Street AlmostThrough(this Street s, Draft draft)
    {
        s.Submit(draft);
        while (s.Draft().Approvals.Count < s.Draft().Submitted.Fact.Chain.Count - 1)
        {
            s.Approve();
        }
        return s;
    }

    public static Street Through(this Street s, Draft draft) => s.AlmostThrough(draft).Approve();

    public static Street Filed(this Street s, Item? item = null, PartyOnRecord? party = null, Func<CaseOpened, CaseOpened>? but = null) =>
        s.Lead(item, but).Party(party).Verified().Through(Filing);

    public static Street Questioned(this Street s) => s.Do(Interview(s.Now.AddMinutes(5)));

    /// <summary>Everything before the report.</summary>
    public static Street Inquired(this Street s, Item? item = null, PartyOnRecord? party = null, Func<CaseOpened, CaseOpened>? but = null) =>
        s.Filed(item, party, but).Both().Scene().Questioned().Evidence().Ordered();

    public static Street Finished(this Street s, Item? item = null, PartyOnRecord? party = null, Func<CaseOpened, CaseOpened>? but = null) =>
        s.Inquired(item, party, but).Do(Report());

    /// <summary>A proposal has been approved.</summary>
    public static Street Proposed(this Street s, Disposal? disposal = null, Item? item = null, PartyOnRecord? party = null) =>
        s.Finished(item, party).Through(new ProposalDraft(disposal ?? Fine()));

    public static Street Noticed(this Street s) =>
        s.Do(Notice(s.State.Ordinary.Drafts.Last(d => d.Draft is ProposalDraft).Digest, $"d-notice-{s.State.Documents.Count}"));

    /// <summary>The newest document reaches the party today.</summary>
    public static Street ServedNow(this Street s, Func<Served, Served>? but = null) =>
        s.Do((but ?? (served => served))(Service(s.State.Documents[^1].Fact.Id, s.Today)));

    public static Street ToldParty(this Street s, Disposal? disposal = null, Item? item = null, PartyOnRecord? party = null) =>
        s.Proposed(disposal, item, party).Noticed().ServedNow();

    /// <summary>The party let the time for a defence pass.</summary>
    public static Street HeardOut(this Street s, Disposal? disposal = null, Item? item = null, PartyOnRecord? party = null) =>
        s.ToldParty(disposal, item, party).Wait(10).Heard();

    public static Street Decided(this Street s, Disposal? disposal = null, Item? item = null, PartyOnRecord? party = null) =>
        s.HeardOut(disposal, item, party).Through(new DecisionDraft(disposal ?? Fine()));

    public static DocumentIssued DecisionPaper(this Street s, string kind = DocumentCodes.OrdinaryDecision) =>
        Sample.Document($"杭上（采荷）综执罚决字〔{s.Now.Year}〕第000001号", kind)
            with { Basis = s.State.Ordinary.Drafts.Last(d => d.Draft is DecisionDraft).Digest };

    public static Street DecisionServed(this Street s, Disposal? disposal = null, Item? item = null, PartyOnRecord? party = null)
    {
        s.Decided(disposal, item, party);
        return s.Do(s.DecisionPaper()).ServedNow();
    }

    public static Street ClosedBy(this Street s, ClosingReason reason = ClosingReason.Performed) => s.Through(new ClosingDraft(reason, "已办结"));

    public static Street FiledAway(this Street s) => s.Do(Sample.Document("", DocumentCodes.FileContents) with { SealId = "" })
        .Do(new CaseArchived($"{s.Now.Year}0001", "", 30, 86), "dangan");
}
