using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Law;
using Zhiheng.Rules.Tests.Cases.Ordinary;

namespace Zhiheng.Rules.Tests.Cases;

/// <summary>People, bodies and items of 采荷 that no rule has anything against; a test changes the one thing it is about.</summary>
internal static class Sample
{
    public static readonly LawBook Book = new(Repository.Calendar, new LocalSettings());

    /// <summary>A Tuesday without holidays near it.</summary>
    public static readonly DateTime Morning = new(2026, 3, 10, 9, 0, 0);

    public static readonly BodyOnDuty Body = new(
        "330102012", "杭州市上城区人民政府采荷街道办事处", "杭上（采荷）综执", "330102012", ["乡镇"], "杭州市上城区人民政府",
        "杭州市上城区人民法院", "示例银行杭州分行", "0000330100000022", new(1996, 10, 1), null);

    public static readonly OfficerOnDuty Wang = Officer("wangmin", "王敏");
    public static readonly OfficerOnDuty Li = Officer("liqiang", "李强");
    public static readonly OfficerOnDuty Zhao = Officer("zhaojun", "赵军");
    public static readonly OfficerOnDuty Helper = Officer("chenxie", "陈协") with { IsAuxiliary = true, Credential = "" };

    /// <summary>The head of the body and its cashier: neither handles a case.</summary>
    public const string Chief = "zhoujie";
    public const string Cashier = "qianchu";

    public static readonly Item Stall = Item("LP02225", "占用人行道设摊经营", ["罚款"], [Range("不分", 0, 50, "拒不改正")]);
    public static readonly Item Plain = Item("LP90001", "乱扔果皮纸屑", ["罚款"], [Range("不分", 20, 200)]);
    public static readonly Item Firms = Item("LP90002", "沿街单位未保持容貌整洁", ["罚款"], [Range("单位", 500, 3000)]);
    public static readonly Item Warned = Item(
        "LP90003", "未按规定分类投放垃圾", ["警告", "罚款"], [Range("个人", 20, 200), Range("单位", 500, 3000)]);
    public static readonly Item Wide = Item("LP90004", "擅自占用城市道路", ["警告", "罚款"], [Range("不分", 0, 100_000)]);
    public static readonly Item Stepped = Item(
        "LP90005", "渣土车辆未密闭运输", ["罚款"], [Range("不分", 20, 100), Range("不分", 100, 1000, "逾期不改正")]);

    public static readonly PartyOnRecord Person = new(PartyKind.Person, "张某", "v-1", "h-1", 36, false);
    public static readonly PartyOnRecord Trader = new(PartyKind.SoleTrader, "上城区张三小吃店", "v-2", "h-2", 41, false);
    public static readonly PartyOnRecord Firm = new(PartyKind.Organisation, "杭州某某餐饮有限公司", "v-3", "h-3", null, false);

    public static OfficerOnDuty Officer(string id, string name) =>
        new(id, name, "33010201-" + id, new(1996, 10, 1), new(2030, 12, 31), false, ["330102012", "330102"]);

    /// <summary>What is open depends on the situation, on how grave it is, and on what became of the order to correct.</summary>
    public static readonly Item Staged = Item("LP90007", "占用盲道设摊", ["警告", "罚款"],
        [Range("不分", 20, 100), Range("不分", 100, 1000) with { When = "占用盲道的" }, Range("不分", 500, 3000, "情节严重")]) with
    {
        Conditions = [new("警告", ["逾期不改正", "情节严重"])],
    };

    public static FineRange Range(string party, decimal min, decimal max, params string[] prerequisite) =>
        new(party, min, max, "元", "", "", prerequisite, Optional: true);

    public static Item Item(string id, string name, string[] kinds, FineRange[] fines) => new(
        id, name, "市容环卫", "浙江省城市市容和环境卫生管理条例", "2021-09-30", "省级地方性法规", "第十六条第一款", "第十六条第三款", kinds, fines,
        ["综合", "乡镇"], new(1996, 10, 1), null);

    public static string Hash(char of) => new(of, 64);

    public static CaseOpened Opened(DateTime now, Item? item = null) => new(
        "c-1", $"杭上（采荷）综执简登字〔{now.Year}〕第000001号", Body, [Wang, Li], item ?? Plain,
        new("当事人在人行道上摆摊卖水果", now.AddMinutes(-20), null, DateOnly.FromDateTime(now), "330102012", "采荷路12号", "巡查", false));

    public static SceneRecorded Scene(DateTime now) => new(
        now.AddMinutes(-10), now, "采荷路12号", [Wang, Li], "王敏", "人行道上有水果摊一处，占地约2平方米。", true, true, "没有意见",
        Signature.Signed, "", "");

    public static EvidenceAdded Evidence(DateTime now, char of = 'e') => new(
        $"e-{of}", EvidenceKind.AudioVisual, "现场照片", Hash(of), 4096, "image/jpeg", now.AddMinutes(-1), "wangmin", "采荷路12号");

    public static DecidedOnTheSpot Decided(DateTime now, decimal fine = 50) => new(
        $"杭上（采荷）综执当罚字〔{now.Year}〕第000001号", false, fine, "占用人行道设摊经营", "初次被查，占地小", Circumstances.Plain,
        PaymentMode.Bank, CashGround.None, now >= new DateTime(2024, 1, 1), "");

    public static DocumentIssued Document(string number, string kind = DocumentCodes.Decision) => new(
        $"d-{kind}", kind, number, $"{kind}.docx@1", Hash('c'), Hash('b'), "pdf", "s-1");

    public static HandedOver Handed() => new(
        $"d-{DocumentCodes.Decision}", ServiceMethod.InHand, "张某", Signature.Signed, "", "", "", Hash('b'));

    /// <summary>One of every kind of fact, all of them with some text that a careless writer would spoil.</summary>
    public static IReadOnlyList<CaseFact> OfEachKind { get; } =
    [
        Opened(Morning, Stepped) with { Officers = [Wang, Helper] },
        new OfficerPresent("liqiang"),
        new PartyIdentified(Person with { Label = "张\"某\"<&>\\" }, "原登记有误"),
        Scene(Morning) with { Signature = Signature.RefusedToSign, SignatureNote = "拒签\n见证人：李四", Witness = "李四" },
        Evidence(Morning),
        new EvidenceExcluded("e-e", "来源不明"),
        new CorrectionOrdered("立即撤除摊位", new(2026, 3, 12)),
        new CorrectionRechecked(CorrectionResult.RefusedToCorrect, "当事人明确拒绝"),
        new RecusalAsked("wangmin", "当事人", "邻居"),
        new RecusalDecided("wangmin", true, "确有利害关系", Chief, Zhao),
        new RightsTold("设摊", "影响通行", true, 50.5m),
        new DefenceHeard(DefenceKind.Made, "不知道规定", "不影响认定", false),
        Decided(Morning, 88.88m) with
        {
            Circumstances = Circumstances.Plain with { Coerced = true }, CashGround = CashGround.HundredOrLess,
        },
        new NotPenalised(NoPenaltyGround.FirstTimeSlight, "初次", "已教育", Chief),
        new TurnedOrdinary("超过当场处罚限额"),
        Document("杭上（采荷）综执当罚字〔2026〕第000001号"),
        Handed() with { Method = ServiceMethod.ElectronicConfirmed, Confirmation = "q-1" },
        new ReportedToBody("sunbei"),
        new PaymentReceived(50, 1.5m, PaymentMode.OnTheSpot, "浙财 0001", new(2026, 3, 10)),
        new CashHandedIn(51.5m, Cashier),
        new CashBanked(51.5m, "回单 7"),
        new PaymentDeferred(new(2026, 3, 11), new(2026, 6, 30), "失业", Chief),
        new RemedyOpened("r-1", RemedyKind.Reconsideration, "杭州市上城区人民政府", new(2026, 3, 20)),
        new RemedyEnded("r-1", RemedyResult.Mediated, new(2026, 5, 1), "调解书"),
        new DecisionRevoked("认定错误", Chief),
        new SlipCorrected("决定书地点", "采荷路12号", "采荷路21号", "笔误"),
        new FindingSettled("7:two-officers", "补充说明并批评教育", Chief),
        new CaseClosed(ClosingReason.Performed, "已缴清", Chief),
        new CaseArchived("20260001", "2026-03", 10, 12),
        new LeadVerified(LeadResult.NotOurs, "不在辖区"),
        new LeadExtended(10, "当事人外出", Chief),
        Papers.Submitted(Papers.Filing),
        new DraftApproved("f-1", ApprovalLevel.LegalReview, Papers.Reviewer, "同意", Approvals.ReviewChecks, ""),
        new DraftReturned("f-1", ApprovalLevel.AgencyHead, Papers.Head with { ActingFor = "heping" }, ReturnKind.InvestigateFurther, "补充\"证据\""),
        Papers.Interview(Morning) with { Signature = Signature.RefusedToSign, SignatureNote = "拒签\n有录像" },
        new EvidenceMoved("e-e", "王敏", "证物室", "采荷中队", "入库"),
        new PreservationDisposed("f-2", PreservationEnd.Returned, "已退还"),
        Papers.Report(Papers.Fine() with { Discretion = Papers.Benchmark(500, 3000, "多次被投诉") }),
        Papers.Discussed("f-3", Morning),
        Papers.Address,
        new ServiceFailed("d-notice", Delivery.Posted, "查无此人"),
        new ServiceAnnounced("d-notice", "区政府网站", "下落不明"),
        Papers.Service("d-notice", new(2026, 3, 10)) with { Method = Delivery.Left, Witness = "李四", Proof = "e-v" },
        new PeriodExcluded(Excluded.Testing, new(2026, 3, 1), new(2026, 3, 9), "检测报告 12 号"),
        new TransferSent("杭州市公安局上城区分局", "回执 3 号"),
        new DocumentVoided("d-notice", "数额写错"),
        new DecisionPublished("区政府网站", "第 7 号", new(2026, 3, 12), "处罚机关：采荷街道办事处"),
        new PublicationWithheld(WithheldGround.Secret, "涉及配方", Chief),
        new PublicationWithdrawn(new(2026, 5, 2), "复议撤销"),
    ];

    /// <summary>One of every kind of draft.</summary>
    public static IReadOnlyList<Draft> OfEachDraft { get; } =
    [
        Papers.Filing, new NoFilingDraft("不属实"), Papers.Preserve, new ProposalDraft(Papers.Fine(88.88m)),
        new DecisionDraft(Papers.Pardon()), new ExtensionDraft(30, "案情复杂"), new ClosingDraft(ClosingReason.Performed, "已缴清"),
    ];
}
