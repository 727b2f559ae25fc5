using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Documents;
using Zhiheng.Server.Modules.Cases.Papers;
using Zhiheng.Server.Modules.Parties.Contract;

namespace Zhiheng.Server.Tests.Documents;

/// <summary>The five ways out of the ordinary procedure, one case each.</summary>
internal static class Affairs
{
    internal static readonly Particulars Company = new(PartyKind.Organisation, "杭州示例餐饮管理有限公司", "", "", "", "91330106MA2EXAMP0X", "林示例", "", null,
        "浙江省杭州市上城区采荷路12号", "0571-88000000");

    internal static readonly Particulars Person = new(PartyKind.Person, "陈示例", "", "居民身份证", "330106199003078512", "", "", "男", new(1990, 3, 7),
        "浙江省杭州市上城区采荷路15号2单元301室", "13800000000");

    static Disposal Of(DisposalKind kind, decimal fine = 0) => new(kind, false, false, fine, 0, "", 0, OtherPenalty.None, null, "", "",
        "2026年1月起，当事人未经审批，在采荷路12号楼顶设置大型户外广告设施一处，面积约60平方米", "设施面积较大，临街可见，影响市容；经责令限期改正，逾期没有改正",
        Circumstances.Plain, AmountBasis.None, false);

    /// <summary>A company: heavier things, goods, a defence, a discussion, a benchmark that was left.</summary>
    static readonly Affair Heavy = new Affair { Party = Company }.Told(Fine30000)
        .Then(new DefenceHeard(DefenceKind.Made, "广告牌是临时的，愿意自行拆除，请求从轻。", "责令改正的期限已过，没有拆除；经济困难没有证据，不影响认定。", false), days: 6)
        .Approved("d-decision", new DecisionDraft(Fine30000))
        .Issued("d-n4", DocumentCodes.OrdinaryDecision, "杭上（采荷）综执罚决字〔2026〕第000001号").Served("d-n4")
        .Then(new AddressConfirmed("电子邮箱", "li***@example.test", true, Signature.Signed, "e-2"))
        .Then(new PaymentReceived(30_000, 0, PaymentMode.Bank, "浙财0009", new(2026, 4, 10)), days: 12)
        .Ended(ClosingReason.Performed, "罚款已缴清，广告牌已自行拆除。")
        .Then(new CaseArchived("20260001", "2026-04", 30, 42), "sunjie");

    /// <summary>A person: fined without a benchmark, who signs a waiver.</summary>
    static readonly Affair Light = new Affair { Party = Person }.Told(Of(DisposalKind.Penalty, 10_000))
        .Then(new DefenceHeard(DefenceKind.Waived, "", "", false, "e-2"))
        .Approved("d-decision", new DecisionDraft(Of(DisposalKind.Penalty, 10_000)))
        .Issued("d-n4", DocumentCodes.OrdinaryDecision, "杭上（采荷）综执罚决字〔2026〕第000002号").Served("d-n4")
        .Then(new PaymentReceived(10_000, 0, PaymentMode.Bank, "浙财0010", new(2026, 3, 20)), days: 7)
        .Ended(ClosingReason.Performed, "罚款缴清。");

    static readonly Affair Pardoned = new Affair { Party = Person }.Investigated(Pardon).Approved("d-decision", new DecisionDraft(Pardon)).Ended(ClosingReason.NoPenalty, "已教育。");

    static readonly Affair Handed = new Affair { Party = Company }.Investigated(Of(DisposalKind.Transferred))
        .Approved("d-decision", new DecisionDraft(Of(DisposalKind.Transferred) with { To = "杭州市上城区市场监督管理局", Reasons = "涉及广告内容，属于该局职责" }));

    static readonly Affair Criminal = new Affair { Party = Person }.Investigated(Of(DisposalKind.CriminalReferral))
        .Approved("d-decision", new DecisionDraft(Of(DisposalKind.CriminalReferral) with { To = "杭州市公安局上城区分局", Reasons = "以暴力阻碍执法，涉嫌犯罪" }));

    static readonly Affair NotFiled = new Affair { Party = Person }.Opened().Approved("d-none", new NoFilingDraft("广告设施已办理审批，不构成违法。")).Ended(ClosingReason.NotFiled, "不予立案。");

    static Disposal Fine30000 => Of(DisposalKind.Penalty, 30_000) with
    {
        Warning = true, Goods = "广告画面控制箱1只", GoodsValue = 800, Complex = true,
        Discretion = new("市容环境卫生类第9项（示例）", "一般", true, 46_000, 64_000, 55_000, ["面积约60平方米，大于50平方米，属于一般阶次", "法定幅度10,000元至100,000元，一般阶次为其40%至60%"], "控制箱另行没收，当事人已开始拆除"),
    };

    static Disposal Pardon => Of(DisposalKind.NoPenalty) with
    {
        Ground = NoPenaltyGround.FirstTimeSlight, Education = "当面讲解户外广告设置的规定，当事人表示知道。", Reasons = "初次违法，后果轻微并及时改正",
        Circumstances = Circumstances.Plain with { FirstTime = true, SlightHarm = true, CorrectedInTime = true },
    };

    /// <summary>Every paper that these cases bring forth, by kind and by the case it is of.</summary>
    internal static IEnumerable<(string Code, string Party, DocumentValues Values)> All =>
        from affair in new[] { ("单位", Heavy), ("个人", Light), ("不予处罚", Pardoned), ("移送", Handed), ("涉嫌犯罪", Criminal), ("不予立案", NotFiled) }
        from kind in DocumentKind.All
        where affair.Item1 is "单位" or "个人" || Only.Contains((affair.Item1, kind.Code))
        let source = affair.Item2.For(kind.Code)
        where source is not null && kind.Code is not (DocumentCodes.SceneRecord or DocumentCodes.PhotoEvidence or DocumentCodes.ServiceReceipt)
        select (kind.Code, affair.Item1, Paper.Of(kind.Code, source));

    /// <summary>Of the other ways out only what they have of their own.</summary>
    static readonly (string, string)[] Only =
    [
        ("不予处罚", DocumentCodes.NoPenaltyDecision), ("不予处罚", DocumentCodes.ProposalApproval), ("不予处罚", DocumentCodes.ClosingApproval),
        ("移送", DocumentCodes.TransferLetter), ("涉嫌犯罪", DocumentCodes.CriminalReferral), ("不予立案", DocumentCodes.FilingApproval), ("不予立案", DocumentCodes.ClosingApproval),
    ];

    internal static Affair At(PartyOnRecord party, string number) => new() { Party = Company, OnRecord = party, Number = number };

    internal static Disposal Fine(decimal amount) => Of(DisposalKind.Penalty, amount);

    /// <summary>The heavy case after each of its facts.</summary>
    internal static List<CaseState> States => [.. Heavy.Entries.Select((_, at) => CaseState.After(Heavy.Entries.Take(at + 1)))];

    internal static PaperSource Source(string party, string code) => (party == "单位" ? Heavy : Light).For(code)!;
}
