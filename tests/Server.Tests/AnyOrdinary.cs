using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;

namespace Zhiheng.Server.Tests;

/// <summary>Facts of the ordinary procedure at random, for histories that need not be lawful.</summary>
static class AnyOrdinary
{
    static readonly Disposal Fine = new(
        DisposalKind.Penalty, false, false, 50, 0, "", 0, OtherPenalty.None, null, "", "", "占道", "拒不改正", Circumstances.Plain, AmountBasis.None, false);

    /// <summary>A fact for a kind of fact or draft; null for kinds of the other procedure.</summary>
    public static CaseFact? Make(Type kind, CaseState c, Random random, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        var pending = c.Ordinary.Pending.FirstOrDefault();
        var id = $"draft{random.NextInt64()}";
        var unserved = c.Documents.FirstOrDefault(d => c.Ordinary.Services.All(s => s.Fact.DocumentId != d.Fact.Id))?.Fact.Id ?? "d";
        return kind.Name switch
        {
            nameof(LeadVerified) => new LeadVerified(random.Next(4) == 0 ? LeadResult.Unfounded : LeadResult.Founded, "属实"),
            nameof(LeadExtended) => new LeadExtended(10, "再查", "zhoujianguo"),
            nameof(FilingDraft) => Submitted(id, new FilingDraft(c.Officers, "立案", "")),
            nameof(NoFilingDraft) => random.Next(5) == 0 ? Submitted(id, new NoFilingDraft("不属实")) : null,
            nameof(PreservationDraft) => Submitted(id, new PreservationDraft([new("秤", "1", "")], true, "店主", "店内", "可能灭失", 7)),
            nameof(ExtensionDraft) => Submitted(id, new ExtensionDraft(30, "复杂")),
            nameof(ProposalDraft) => Submitted(id, new ProposalDraft(AnyDisposal(random))),
            nameof(DecisionDraft) => Submitted(id, new DecisionDraft(AnyDisposal(random))),
            nameof(ClosingDraft) => Submitted(id, new ClosingDraft(ClosingReason.Performed, "已履行")),
            nameof(DraftApproved) when pending is not null => new DraftApproved(
                pending.Id, pending.Waits!.Value, new("zhoujianguo", "周建国", "负责人", true, ""), "同意", [], pending.Draft is FilingDraft ? $"立{random.NextInt64()}" : ""),
            nameof(DraftReturned) when pending is not null && random.Next(4) == 0 => new DraftReturned(
                pending.Id, pending.Waits!.Value, new("zhoujianguo", "周建国", "负责人", true, ""), ReturnKind.Amend, "补充"),
            nameof(InterviewRecorded) => new InterviewRecorded(
                now.AddMinutes(-random.Next(1, 3)), now, "中队", "白*", "v", Relation.Party, c.Officers, "王敏", true, true, true, [new("问", "答")], Signature.Signed, "", ""),
            nameof(EvidenceMoved) when c.Evidence.Count > 0 => new EvidenceMoved(c.Evidence[0].Id, "王敏", "证据室", "中队", "入库"),
            nameof(PreservationDisposed) => new PreservationDisposed(c.Ordinary.Preservations.FirstOrDefault(p => p.Disposed is null)?.DraftId ?? "x", PreservationEnd.Returned, ""),
            nameof(InvestigationReported) => new InvestigationReported("占道", [], Fine),
            nameof(CollectivelyDiscussed) => new CollectivelyDiscussed(pending?.Id ?? "x", now, now, "会议室", "zhaozheng", "zhoujianguo", [], true, "同意"),
            nameof(AddressConfirmed) => new AddressConfirmed("邮寄地址", "杭州市****", false, Signature.Signed, "e"),
            nameof(ServiceFailed) => new ServiceFailed(unserved, Delivery.Direct, "无人"),
            nameof(ServiceAnnounced) => new ServiceAnnounced(unserved, "网站", "无法送达"),
            nameof(Served) => new Served(unserved, Delivery.Direct, today, "店内", "白*", Signature.Signed, "", "", "", new string('a', 64)),
            nameof(PeriodExcluded) => new PeriodExcluded(Excluded.Testing, today, today, "检测"),
            nameof(TransferSent) => new TransferSent("公安机关", "回执"),
            nameof(DocumentVoided) => random.Next(6) == 0 ? new DocumentVoided(unserved, "写错") : null,
            nameof(DecisionPublished) => new DecisionPublished("网站", "7 号", today, Publication.TextOf(c)),
            nameof(PublicationWithheld) => new PublicationWithheld(WithheldGround.Danger, "维稳", "zhaozheng"),
            nameof(PublicationWithdrawn) => new PublicationWithdrawn(today, "撤销"),
            _ => null,
        };
    }

    static DraftSubmitted Submitted(string id, Draft draft) => new(id, draft, Approvals.ChainOf(draft));

    static Disposal AnyDisposal(Random random) => Fine with
    {
        Kind = random.Next(3) > 0 ? DisposalKind.Penalty : (DisposalKind)random.Next(5),
        Ground = NoPenaltyGround.NoViolation,
    };
}
