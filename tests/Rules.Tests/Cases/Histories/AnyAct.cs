using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Tests.Cases.Ordinary;
using static Zhiheng.Rules.Tests.Cases.Sample;

namespace Zhiheng.Rules.Tests.Cases.Histories;

/// <summary>Makes a fact of any kind that fits the case, mostly; amounts, ages and days lie around the limits of the law.</summary>
internal static class AnyAct
{
    static readonly decimal[] Amounts =
        [0, -1, 10, 19.99m, 20, 33.333m, 50, 50.01m, 100, 100.01m, 110, 110.01m, 200, 200.01m, 500, 1000, 1000.01m, 3000, 3000.01m];

    static readonly string[] Numbers = ["杭上（采荷）综执当罚字〔2019〕第000001号", "杭市监当罚字〔2026〕第1号", ""];

    public static CaseFact Of(Type kind, Dice d, CaseState s, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        return kind.Name switch
        {
            nameof(OfficerPresent) => new OfficerPresent(d.Mostly(Absent(s), "wangmin", "chenxie", "zhoujie")),
            nameof(PartyIdentified) => new PartyIdentified(Party(d, s.Item), d.Mostly(s.Party is null ? "" : "认错了人", "")),
            nameof(SceneRecorded) => Scene(now) with
            {
                Officers = d.Mostly(s.Officers, [Wang], [Wang, Helper], [Zhao, Wang]), CredentialsShown = d.Mostly(true, false),
                RecusalTold = d.Mostly(true, false), Found = d.Mostly("水果摊一处", ""), To = d.Mostly(now, now.AddHours(1)),
                Signature = d.Pick(Signature.Signed, Signature.RefusedToSign), SignatureNote = d.Mostly("有录像", ""),
            },
            nameof(EvidenceAdded) =>
                Evidence(now, (char)('a' + d.Below(26))) with
                {
                    Size = d.Mostly(7, 0), Sha256 = Hash((char)('0' + d.Below(10))), TakenAt = d.Mostly(now, now.AddDays(-30)),
                    PreservationId = d.Mostly(d.OneIn(3) ? s.Ordinary.Preservations.LastOrDefault()?.DraftId ?? "" : "", "f-?"),
                },
            nameof(EvidenceExcluded) => new EvidenceExcluded(s.Evidence.LastOrDefault()?.Id ?? "e-?", d.Mostly("来源不明", "")),
            nameof(CorrectionOrdered) => new CorrectionOrdered(d.Mostly("撤除", ""), today.AddDays(d.Pick(0, 0, 0, 0, 2, 15, -1))),
            nameof(CorrectionRechecked) => new CorrectionRechecked(
                d.Pick(CorrectionResult.RefusedToCorrect, CorrectionResult.RefusedToCorrect, CorrectionResult.NotCorrectedInTime,
                    CorrectionResult.Corrected), ""),
            nameof(RecusalAsked) => new RecusalAsked(d.Mostly(d.Pick("wangmin", "liqiang"), "zhaojun"), "当事人", "邻居"),
            nameof(RecusalDecided) => new RecusalDecided(
                s.OpenRecusals.FirstOrDefault()?.Fact.OfficerId ?? "liqiang", d.OneIn(2), "已查", d.Mostly(Chief, "wangmin", ""),
                d.Mostly(Zhao, Helper, Li, null)),
            nameof(RightsTold) => Told(s, new RightsTold(d.Mostly("设摊", ""), "影响通行", d.OneIn(2), Fine(d, s, today))),
            nameof(DefenceHeard) =>
                new DefenceHeard(
                    (DefenceKind)d.Below(3), "不知道", d.Mostly("不影响", ""), d.OneIn(3),
                    s.IsOrdinary ? d.Mostly(s.Evidence.LastOrDefault()?.Id ?? "", "e-?") : ""),
            nameof(DecidedOnTheSpot) => Decision(d, s, now, today),
            nameof(NotPenalised) => new NotPenalised(
                (NoPenaltyGround)d.Below(7), d.Mostly("属实", ""), d.Mostly("已教育", ""), d.Mostly(Chief, "wangmin", "")),
            nameof(TurnedOrdinary) => new TurnedOrdinary(d.Mostly("数额超限", "")),
            nameof(DocumentIssued) when s.IsOrdinary && !d.OneIn(40) => AnyPaper.Document(d, s, now),
            nameof(DocumentIssued) =>
                Document(
                    d.Mostly(s.Decision?.Fact.Number ?? "", "别号"),
                    d.Mostly(DocumentCodes.Decision, DocumentCodes.Report, DocumentCodes.SceneRecord))
                with { SealId = d.Mostly("s-1", ""), BytesHash = d.Mostly(Hash('b'), "") },
            nameof(HandedOver) => Handed() with
            {
                Method = d.Mostly(ServiceMethod.InHand, ServiceMethod.ShownOnly, ServiceMethod.ElectronicConfirmed),
                Signature = d.Pick(Signature.Signed, Signature.RefusedToSign), SignatureNote = d.Mostly("见证人李四", ""),
                BytesHash = d.Mostly(Hash('b'), Hash('0')), DocumentId = d.Mostly(s.Documents.LastOrDefault()?.Fact.Id ?? "", "d-?"),
            },
            nameof(ReportedToBody) => new ReportedToBody(d.Mostly("sunbei", "liqiang", "")),
            nameof(PaymentReceived) => new PaymentReceived(
                d.Mostly(d.OneIn(4) ? d.Pick(Amounts) : s.FineDue, d.Pick(Amounts)),
                d.OneIn(5) ? d.Pick(1.5m, 6, 30, 200, -1) : s.FineDue <= 0 ? Rules.Cases.OnTheSpot.MoneyRules.LateFineDue(s, Book, today) : 0,
                d.Mostly(s.Decision?.Fact.Payment ?? PaymentMode.Bank, PaymentMode.OnTheSpot, PaymentMode.Bank), d.Mostly("浙财 1", ""),
                today.AddDays(d.Mostly(0, -1, -20, 1)), d.Mostly(s.GainsDue, 0, 100, -1)),
            nameof(CashHandedIn) => new CashHandedIn(d.Mostly(s.CashInHand, 1, 0), d.Mostly(Cashier, "liqiang", "")),
            nameof(CashBanked) => new CashBanked(d.Mostly(s.CashAtBody, 1, 0), d.Mostly("回单 7", "")),
            nameof(PaymentDeferred) => new PaymentDeferred(today, today.AddDays(d.Pick(30, 90, 0)), "失业", d.Mostly(Chief, "wangmin", "")),
            nameof(RemedyOpened) => new RemedyOpened(
                $"r-{d.Below(3)}", d.Mostly(RemedyKind.Reconsideration, RemedyKind.Lawsuit), "区政府", today.AddDays(d.Mostly(0, -1, -30, 2))),
            nameof(RemedyEnded) => new RemedyEnded(
                s.OpenRemedies.FirstOrDefault()?.Id ?? "r-0", (RemedyResult)d.Below(7), today.AddDays(d.Mostly(0, -60, 3)), ""),
            nameof(DecisionRevoked) => new DecisionRevoked(d.Mostly("错误", ""), d.Mostly(Chief, "wangmin", "")),
            nameof(SlipCorrected) => new SlipCorrected("地点", "12号", d.Mostly("21号", "12号"), "笔误"),
            nameof(FindingSettled) => new FindingSettled(s.OpenFindings.FirstOrDefault()?.Id ?? "1:none", d.Mostly("已整改", ""), Chief),
            nameof(CaseClosed) => new CaseClosed(d.Mostly(Reason(s), (ClosingReason)d.Below(4)), "已办结", d.Mostly(Chief, "wangmin", "")),
            nameof(CaseArchived) => new CaseArchived(
                d.Mostly($"{now.Year}0001", "20190001", $"{now.Year}甲乙丙丁"), "第一批", d.Mostly(s.IsOrdinary ? 30 : 10, 5), 12),
            _ => AnyPaper.Of(kind, d, s, now),
        };
    }

    public static CaseOpened Opened(Dice d, DateTime now, DateOnly today, bool office)
    {
        var item = office && !d.OneIn(8) ? d.Pick(Wide, AnyPaper.Heavy) : d.Pick(Stall, Plain, Firms, Sample.Warned, Wide, Stepped, Staged);
        var opened = Sample.Opened(now, d.Mostly(item, item with { From = today.AddDays(1) }, item with { Lists = ["专业"] }));
        var began = d.OneIn(8) ? now.AddYears(d.Pick(-2, -5)).AddDays(d.Below(3) - 1) : now.AddMinutes(-20);
        var li = d.Mostly(Li, Li with { CredentialTo = today }, Li with { CredentialTo = today.AddDays(-1) },
            Li with { IsAuxiliary = true },
            Li with { Bodies = ["330105013"] });
        return opened with
        {
            Procedure = office ? Procedure.Ordinary : Procedure.OnTheSpot,
            Body = d.Mostly(Body, Body with { To = today }, Body with { To = today.AddDays(-1) }, Body with { Division = "330110" }),
            Officers = d.Pick<OfficerOnDuty[]>([Wang, li], [Wang, li], [Wang, li], [Wang, li, Zhao], [Wang, li, Helper], [Wang, Wang, li]),
            Sighting = opened.Sighting with
            {
                At = began, HarmsLifeOrSafety = d.OneIn(5), DiscoveredOn = today.AddDays(d.Mostly(0, -1, 1)),
                EndedOn = d.Mostly<DateOnly?>(null, today, DateOnly.FromDateTime(began), today.AddYears(1), today.AddYears(-2)),
                Division = d.Mostly("330102012", "330102010", "330111"),
            },
        };
    }

    static PartyOnRecord Party(Dice d, Item? item)
    {
        var kind = item == Firms ? Firm : d.Pick(Person, Person, Trader, Firm);
        return d.OneIn(5) ? Person with { AgeAtAct = d.Pick<int?>(13, 14, 17, 18, null), LacksCapacity = d.OneIn(6) } : kind;
    }

    static decimal Fine(Dice d, CaseState s, DateOnly today)
    {
        var high = s.Party?.Kind == PartyKind.Organisation && (s.Item == Firms || s.Item == Sample.Warned);
        var usual = d.Pick(50m, 50m, 100m, 200m);
        return d.OneIn(8) ? d.Pick(Amounts) : high ? 500 : s.Item == Stall || today.Year < 2022 ? 50 : usual;
    }

    static DecidedOnTheSpot Decision(Dice d, CaseState s, DateTime now, DateOnly today)
    {
        var fine = d.OneIn(12) ? Fine(d, s, today) : s.Rights?.Fact.ProposedFine ?? 50;
        var cash = d.OneIn(3);
        return Decided(now, fine) with
        {
            Number = d.Mostly($"杭上（采荷）综执当罚字〔{now.Year}〕第000001号", Numbers), Warning = d.Mostly(false, true),
            Payment = cash ? PaymentMode.OnTheSpot : PaymentMode.Bank, Reasons = d.Mostly("占地小", ""),
            CashGround = cash ? d.Pick(CashGround.HundredOrLess, CashGround.HundredOrLess, CashGround.HardToEnforceLater) : CashGround.None,
            ReconsiderationFirstTold = d.Mostly(today.Year >= 2024, today.Year < 2024), EarlierFine = d.Mostly("", "当罚1"),
            Circumstances = d.Mostly(Circumstances.Plain, Circumstances.Plain with { NoFault = true },
                Circumstances.Plain with { Coerced = true },
                Circumstances.Plain with { Minor = true, CorrectedInTime = true, NoHarm = true }),
            Choice = Choice(s), Established = Said(s),
            Discretion = d.Mostly<AmountBasis?>(null, Papers.Benchmark(0, 100_000), Papers.Benchmark(0, fine - 1), Papers.Benchmark(0, 100_000) with { IsExample = true }),
        };
    }

    /// <summary>Now and then the law has become lighter since the act; it costs no throw, so that older histories stay as they were.</summary>
    internal static LawChoice? Choice(CaseState s) => s.Item is not { } item || s.Version % 5 != 0 ? null : new LawChoice(
        item with { From = item.From.AddDays(1), Fines = [.. item.Fines.Select(range => range with { Max = (range.Min + range.Max) / 2 })] },
        AppliesNewer: s.Version % 3 != 0, "");

    /// <summary>Now and then what is told was weighed, and lies in the tier or above it; no throw here either.</summary>
    static RightsTold Told(CaseState s, RightsTold told) => s.Version % 5 != 0 ? told : told with
    {
        Weighed = new(Papers.Benchmark(0, s.Version % 3 == 0 ? told.ProposedFine - 1 : 100_000), null, Circumstances.Plain, null),
    };

    /// <summary>What is said of the statute's conditions, rightly or not; it costs no throw either.</summary>
    internal static Established? Said(CaseState s) => s.Item?.Id switch
    {
        "LP90007" => (s.Version % 4) switch
        {
            0 => null,
            1 => new("占用盲道的", [], ""),
            2 => new("", ["情节严重"], s.Version % 3 == 0 ? "" : "现场照片"),
            _ => new("占用盲道的", ["情节严重"], "现场照片"),
        },
        "LP90006" when s.Version % 3 != 0 => new("", ["情节严重的"], s.Version % 7 == 0 ? "" : "现场照片"),
        _ => null,
    };

    static string Absent(CaseState s) => s.Officers.FirstOrDefault(o => !s.Present.Contains(o.Id))?.Id ?? "liqiang";

    static ClosingReason Reason(CaseState s) =>
        s.Revoked is not null ? ClosingReason.Revoked
        : s.NoPenalty is not null ? ClosingReason.NoPenalty : s.Turned is not null ? ClosingReason.Turned : ClosingReason.Performed;
}
