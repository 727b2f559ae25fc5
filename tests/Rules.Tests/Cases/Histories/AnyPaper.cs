using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Tests.Cases.Ordinary;
using static Zhiheng.Rules.Tests.Cases.Sample;

namespace Zhiheng.Rules.Tests.Cases.Histories;

/// <summary>Makes any fact or draft of the ordinary procedure that fits the case, mostly.</summary>
internal static class AnyPaper
{
    /// <summary>An item under which everything but a warning may happen.</summary>
    public static readonly Item Heavy = Item(
        "LP90006", "擅自处置建筑垃圾", ["通报批评", "罚款", "没收违法所得", "没收非法财物", "责令停产停业", "暂扣许可证件"], [Range("不分", 0, 100_000)]) with
    {
        Conditions = [new("暂扣许可证件", [], "情节严重的")],
    };

    public static CaseFact Of(Type kind, Dice d, CaseState s, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        return kind.Name switch
        {
            nameof(LeadVerified) => new LeadVerified(d.OneIn(9) ? d.Pick(LeadResult.Unfounded, LeadResult.NotOurs) : LeadResult.Founded, d.Mostly("看过", "")),
            nameof(LeadExtended) => new LeadExtended(d.Mostly(10, 0, 16), d.Mostly("外出", ""), d.Mostly(Chief, "wangmin", "")),
            nameof(FilingDraft) => Sent(d, s, new FilingDraft(
                d.Mostly([Wang, Li], d.Pick<OfficerOnDuty[]>([Wang], [Wang, Helper], [Wang, Li with { Bodies = ["330105013"] }], [Zhao, Li])),
                d.Mostly("涉嫌违反条例", ""), d.Mostly("", "杭拱综执立字〔2026〕第000003号"), d.OneIn(20) ? "杭上（采荷）综执立字〔2026〕第000002号" : null, d.OneIn(2) ? null : "不是同一处")),
            nameof(NoFilingDraft) => Sent(d, s, new NoFilingDraft(d.Mostly("不属实", ""))),
            nameof(PreservationDraft) => Sent(d, s, Papers.Preserve with
            {
                WorkingDays = d.Mostly(d.Pick(1, 3, 7), 8, 0), Items = d.OneIn(40) ? [] : Papers.Preserve.Items, Reason = d.Mostly("可能灭失", ""),
            }),
            nameof(ProposalDraft) => Sent(d, s, new ProposalDraft(Disposal(d, s))),
            nameof(DecisionDraft) => Sent(d, s, new DecisionDraft(
                s.Ordinary.Proposal is { } told && !d.OneIn(8) ? told.Fact with { Fine = told.Fact.Fine + d.Mostly(0, 1, -1, 500) } : Disposal(d, s))),
            nameof(ExtensionDraft) => Sent(d, s, new ExtensionDraft(d.Mostly(d.Pick(10, 30), 31, 0), d.Mostly("案情复杂", ""))),
            nameof(ClosingDraft) => Sent(d, s, new ClosingDraft(d.Mostly(Reason(s), (ClosingReason)d.Below(7)), d.Mostly("已办结", ""))),
            nameof(DraftApproved) => Approved(d, s, now),
            nameof(DraftReturned) => new DraftReturned(
                Waits(s)?.Id ?? "f-0", d.Mostly(Turn(s), ApprovalLevel.AgencyHead), Approver(d, Turn(s)), (ReturnKind)d.Below(3), d.Mostly("补充理由", "")),
            nameof(InterviewRecorded) => Papers.Interview(now) with
            {
                From = now.AddMinutes(-d.Pick(1, 3, 20)), To = d.Mostly(now, now.AddHours(1), now.AddHours(-2)), Officers = d.Mostly(s.Officers, [Wang], [Zhao, Wang]),
                CredentialsShown = d.Mostly(true, false), RecusalTold = d.Mostly(true, false), TruthTold = d.Mostly(true, false),
                Exchanges = d.Mostly(Papers.Interview(now).Exchanges, [], [new("谁的摊？", "")]), Overlap = d.Mostly("", "另案 李某"),
                Interviewee = d.Mostly("张某", ""), Signature = d.Pick(Signature.Signed, Signature.RefusedToSign), SignatureNote = d.Mostly("有录像", ""),
            },
            nameof(EvidenceMoved) => new EvidenceMoved(
                d.Mostly(s.Evidence.LastOrDefault()?.Id ?? "e-?", "e-?"), d.Mostly(Keeper(s), "李强"), d.Mostly(d.Pick("证物室", "鉴定所"), ""), "中队", d.Mostly("入库", "")),
            nameof(PreservationDisposed) => new PreservationDisposed(
                d.Mostly(s.Ordinary.Preservations.LastOrDefault(p => p.Disposed is null)?.DraftId ?? "f-?", "f-?"),
                d.Pick(PreservationEnd.Returned, PreservationEnd.Returned, PreservationEnd.Lifted, PreservationEnd.Confiscated), "已处理"),
            nameof(InvestigationReported) => new InvestigationReported(
                d.Mostly("占道设摊", ""), d.Mostly<IReadOnlyList<EvidencePoint>>([new(s.UsableEvidence.LastOrDefault()?.Id ?? "e-?", "位置")], [], [new("e-?", "位置")]), Disposal(d, s)),
            nameof(CollectivelyDiscussed) => Discussed(d, s, now),
            nameof(PeriodExcluded) => new PeriodExcluded(
                d.Pick(Excluded.Announcement, Excluded.Testing), today.AddDays(d.Mostly(-d.Below(3), 2)), today.AddDays(d.Mostly(0, 3)), d.Mostly("检测报告", "")),
            nameof(TransferSent) => new TransferSent(d.Mostly("区市监局", "", "区交通局"), d.Mostly("回执", "")),
            nameof(DecisionPublished) => new DecisionPublished(
                d.Mostly("区政府网站", ""), d.Mostly("第 7 号", ""), today.AddDays(d.Mostly(0, 1, -40)), d.Mostly(Publication.TextOf(s), Publication.TextOf(s) + "，电话 13800000000")),
            nameof(PublicationWithheld) => new PublicationWithheld((WithheldGround)d.Below(3), d.Mostly("涉及配方", ""), d.Mostly(Chief, "wangmin", "")),
            nameof(PublicationWithdrawn) => new PublicationWithdrawn(today.AddDays(d.Mostly(0, 1, -40)), d.Mostly("复议撤销", "")),
            _ => Delivered(kind, d, s, today),
        };
    }

    static CaseFact Delivered(Type kind, Dice d, CaseState s, DateOnly today) => kind.Name switch
    {
        nameof(AddressConfirmed) => new AddressConfirmed(
            "短信", "138****0000", d.OneIn(2), d.Mostly(Signature.Signed, Signature.RefusedToSign), d.Mostly(s.Evidence.LastOrDefault()?.Id ?? "", "e-?")),
        nameof(ServiceFailed) => new ServiceFailed(Unserved(d, s), Delivery.Posted, d.Mostly("查无此人", "")),
        nameof(ServiceAnnounced) => new ServiceAnnounced(Unserved(d, s), d.Mostly("政府网站", ""), "下落不明"),
        nameof(DocumentVoided) => new DocumentVoided(d.Mostly(Unserved(d, s), s.Documents.FirstOrDefault()?.Fact.Id ?? "d-?"), d.Mostly("错字", "")),
        nameof(Served) => Service(d, s, today),
        _ => throw new InvalidOperationException($"no {kind.Name} is made here"),
    };

    static Served Service(Dice d, CaseState s, DateOnly today)
    {
        var id = Unserved(d, s);
        var announced = s.Ordinary.Announcements.LastOrDefault(a => a.Fact.DocumentId == id);
        var method = announced is not null ? Delivery.Announced
            : s.Ordinary.Addresses.Count > 0 ? Delivery.Electronic : d.Pick(Delivery.Direct, Delivery.Direct, Delivery.Left, Delivery.Posted);
        return Papers.Service(id, today) with
        {
            Method = d.Mostly(method, (Delivery)d.Below(6)), Signature = d.Mostly(Signature.Signed, Signature.RefusedToSign),
            On = announced is not null ? Repository.Calendar.Roll(announced.On.AddDays(30)) : today.AddDays(d.Mostly(0, 1, -9)),
            Witness = d.Mostly("李四", ""), Proof = d.Mostly("回执 1", ""), BytesHash = d.Mostly(Hash('b'), Hash('0')), Receiver = d.Mostly("张某", ""),
        };
    }

    static DraftSubmitted Sent(Dice d, CaseState s, Draft draft) => Papers.Submitted(draft, d.Mostly($"f-{s.Version}", "f-1")) with
    {
        Chain = d.Mostly(Approvals.ChainOf(draft), [ApprovalLevel.AgencyHead]),
        // Now and then the very paper that came back.
        Draft = s.Ordinary.Drafts.LastOrDefault(x => x.Returned is not null && x.Draft.GetType() == draft.GetType()) is { } back && d.OneIn(3) ? back.Draft : draft,
    };

    static DraftOnTheWay? Waits(CaseState s) => s.Ordinary.Pending.LastOrDefault();

    static ApprovalLevel Turn(CaseState s) => Waits(s)?.Waits ?? ApprovalLevel.UnitHead;

    static ApproverOnDuty Approver(Dice d, ApprovalLevel level)
    {
        var usual = Papers.At(level);
        return d.Mostly(usual, usual with { Qualified = false, ActingFor = "heping" }, usual with { ActingFor = usual.Id }, usual with { ActingFor = "liqiang" },
            Papers.Unit, usual with { Id = "liqiang" }, usual with { Id = "wangmin" });
    }

    static DraftApproved Approved(Dice d, CaseState s, DateTime now)
    {
        var draft = Waits(s);
        var level = Turn(s);
        var number = draft is { Draft: FilingDraft, Approvals.Count: 1 } ? Papers.FilingNumber(now) : "";
        return new(
            d.Mostly(draft?.Id ?? "f-0", "f-1"), d.Mostly(level, ApprovalLevel.AgencyHead), Approver(d, level), d.Mostly("同意", ""),
            d.Mostly(Approvals.ReviewChecks, [Approvals.ReviewChecks[0]]), d.Mostly(number, "", "杭拱综执立字〔2026〕第000001号"));
    }

    static CollectivelyDiscussed Discussed(Dice d, CaseState s, DateTime now)
    {
        var held = Papers.Discussed(d.Mostly(Waits(s)?.Id ?? "f-0", "f-0"), now);
        return held with
        {
            Attendees = d.Mostly(held.Attendees, [held.Attendees[0]], [.. held.Attendees.Select(a => a with { Observer = false })]), Agreed = !d.OneIn(8),
            From = d.Mostly(held.From, now.AddDays(-30)), To = d.Mostly(now, now.AddHours(1)), Conclusion = d.Mostly("同意", ""),
        };
    }

    static Disposal Disposal(Dice d, CaseState s)
    {
        if (d.OneIn(7))
        {
            var kind = d.Pick(DisposalKind.NoPenalty, DisposalKind.Withdrawn, DisposalKind.Transferred, DisposalKind.CriminalReferral);
            var gentle = Papers.Without(kind, d.Mostly(kind >= DisposalKind.Transferred ? "区市监局" : "", ""));
            return kind == DisposalKind.NoPenalty
                ? gentle with { Ground = d.Mostly<NoPenaltyGround?>(NoPenaltyGround.NoFault, null, NoPenaltyGround.UnderFourteen), Education = "已教育", Warning = d.Mostly(false, true) }
                : gentle with { Reasons = d.Mostly("不应立案", "") };
        }
        var usual = s.Item?.Id switch { "LP90001" => 100, "LP90002" or "LP90003" when s.Party?.Kind == PartyKind.Organisation => 600, "LP90004" or "LP90006" => 1000, _ => 50 };
        var fine = d.Mostly<decimal>(usual, 0, -1, 33.333m, 4999.99m, 5000, 100_000.01m);
        var other = d.Mostly(OtherPenalty.None, OtherPenalty.LicenceSuspended, OtherPenalty.BusinessStopped);
        return Papers.Fine(fine) with
        {
            Warning = d.Mostly(false, true), Criticism = d.Mostly(false, true), Gains = d.Mostly<decimal>(0, 100, 6000, -1), Other = other,
            Lasts = other == OtherPenalty.LicenceSuspended ? d.Mostly<Lasting?>(new Lasting(1, LastingUnit.Months), null, new Lasting(29, LastingUnit.Days), new Lasting(0, LastingUnit.Days))
                : d.Mostly<Lasting?>(null, new Lasting(1, LastingUnit.Months)),
            Goods = d.Mostly("", "水果摊架"), GoodsValue = d.Mostly<decimal>(0, 200), FactsFound = d.Mostly("占道设摊", ""), Complex = d.OneIn(14), EarlierFine = d.Mostly("", "当罚1"),
            Established = AnyAct.Said(s),
            Discretion = d.Mostly(AmountBasis.None, Papers.Benchmark(0, 100_000), Papers.Benchmark(0, fine - 1, "多次被投诉"), Papers.Benchmark(0, fine - 1),
                Papers.Benchmark(0, fine - 1, "多次被投诉") with { Maker = "杭州市综合行政执法局", Approval = s.Version % 2 == 0 ? null : new("杭综执函〔2026〕3号", new(2026, 3, 1)) },
                Papers.Benchmark(0, 100_000) with { IsExample = true }),
            Circumstances = d.Mostly(Circumstances.Plain, Circumstances.Plain with { NoFault = true }, Circumstances.Plain with { Coerced = true }),
        };
    }

    /// <summary>The paper the case is ready for.</summary>
    public static DocumentIssued Document(Dice d, CaseState s, DateTime now)
    {
        var kind = s.Closed is not null ? DocumentCodes.FileContents
            : s.Ordinary.Final is { Fact.Kind: DisposalKind.Penalty or DisposalKind.NoPenalty } ? DecisionOf(s)
            : s.Ordinary.Proposal is not null ? DocumentCodes.PriorNotice : DocumentCodes.FilingApproval;
        kind = d.Mostly(kind, DocumentCodes.OrdinaryDecision, DocumentCodes.NoPenaltyDecision, DocumentCodes.PriorNotice, DocumentCodes.FileCover);
        var basis = kind == DocumentCodes.PriorNotice ? s.Ordinary.Proposal is { } p ? new ProposalDraft(p.Fact) : null
            : s.Ordinary.Final is { } final ? new DecisionDraft(final.Fact) : (Draft?)null;
        var number = s.Documents.Count + 1;
        return Sample.Document($"杭上（采荷）综执罚字〔{now.Year}〕第{d.Mostly(number, Math.Max(1, number - 1)):000000}号", kind) with
        {
            Id = $"d-{s.Version}", Basis = d.Mostly(basis is null ? "" : DraftOnTheWay.DigestOf(basis), ""), SealId = d.Mostly("s-1", ""), BytesHash = d.Mostly(Hash('b'), ""),
        };
    }

    public static bool GoesElsewhere(CaseState s) => s.Ordinary.Final?.Fact.Kind is DisposalKind.Transferred or DisposalKind.CriminalReferral
        || s.Ordinary is { NotFiled: not null, Verified.Fact.Result: LeadResult.NotOurs };

    public static string DecisionOf(CaseState s) =>
        s.Ordinary.Final?.Fact.Kind == DisposalKind.NoPenalty ? DocumentCodes.NoPenaltyDecision : DocumentCodes.OrdinaryDecision;

    static string Unserved(Dice d, CaseState s) => d.Mostly(
        s.Documents.LastOrDefault(x => x.Fact.Kind != DocumentCodes.FilingApproval && s.Ordinary.Services.All(y => y.Fact.DocumentId != x.Fact.Id)
            && !s.Ordinary.VoidDocuments.Contains(x.Fact.Id))?.Fact.Id ?? "d-?", s.Documents.FirstOrDefault()?.Fact.Id ?? "d-?");

    static string Keeper(CaseState s) => s.Evidence.LastOrDefault() is { } e
        ? s.Ordinary.Custody.LastOrDefault(m => m.Fact.EvidenceId == e.Id)?.Fact.To ?? e.TakenBy : "王敏";

    static ClosingReason Reason(CaseState s) =>
        s.Revoked is not null ? ClosingReason.Revoked
        : s.Ordinary.NotFiled is not null ? ClosingReason.NotFiled
        : s.Ordinary.Final?.Fact.Kind switch
        {
            DisposalKind.NoPenalty => ClosingReason.NoPenalty,
            DisposalKind.Withdrawn => ClosingReason.Withdrawn,
            DisposalKind.Transferred or DisposalKind.CriminalReferral => ClosingReason.Transferred,
            _ => ClosingReason.Performed,
        };
}
