using System.Collections.Immutable;
using static Zhiheng.Rules.Documents.DocumentKind;

namespace Zhiheng.Rules.Documents;

/// <summary>The documents from the review to the decision, whatever it is.</summary>
public static class DecisionKinds
{
    /// <summary>法制审核意见表: what was laid before the reviewer, what was examined, the opinion, and who may give it (第五十八条).</summary>
    public static DocumentKind LegalReviewOpinion { get; } = new("legal-review-opinion", "法制审核意见表", "法审", 1, false,
        [
            "机关.名称", "文号", "案由", "当事人.名称", "送审.事项", "送审.日期", "送审.材料.名称", "审核.项目.内容", "审核.项目.结果", "审核.结论", "审核.意见",
            "审核人.姓名", "审核人.资格", "审核人.资格证号", "审核.日期",
        ],
        ["审核人.职务", "审核人.委托", "执法人员.姓名", "执法人员.证号", "处理.种类", "处理.项.内容", .. Measures]);

    /// <summary>案件集体讨论记录: the heads discuss what is complex or grave (第五十七条第二款), each with an opinion.</summary>
    public static DocumentKind DiscussionRecord { get; } = new("discussion-record", "案件集体讨论记录", null, 1, false,
        [
            "机关.名称", "案由", "当事人.名称", "讨论.开始时间", "讨论.结束时间", "讨论.地点", "主持人", "记录人", "参加人.姓名", "参加人.职务",
            "列席人.姓名", "列席人.职务", "案情汇报", "发言.姓名", "发言.意见", "讨论.结论",
        ],
        ["讨论.事项", "讨论.同意", "讨论.理由", "发言.职务", "查明事实", "违反条款", "处罚.依据", "裁量.理由", "处理.种类", "处理.项.内容", .. Measures]);

    /// <summary>案件处理审批表: what the organ is asked to approve (第五十七条第一款), also where a case is withdrawn.</summary>
    public static DocumentKind ProposalApproval { get; } = new("proposal-approval", "案件处理审批表", null, 1, false,
        [
            "机关.名称", "案由", "当事人.名称", "审批事项", "案件.立案日期", "查明事实", "证据.名称", "违反条款", "处罚.依据", "裁量.理由", "处理.种类",
            "处理.项.内容", .. Handlers, .. Opinions,
        ],
        [.. Party, "当事人.证件号码", "案件.立案号", "证据.证明内容", "陈述申辩.情况", "集体讨论", "处理.说明", .. Discretion, .. Measures, .. OpinionsToo]);

    /// <summary>行政处罚事先告知书: 第四十四条, and the hearing of 第六十三条 where it is due.</summary>
    public static DocumentKind PriorNotice { get; } = new("prior-notice", "行政处罚事先告知书", "罚先告", 2, true,
        [
            "机关.名称", "文号", "制作日期", "当事人.名称", "当事人.证件号码", "当事人.地址", "违法行为.时间", "违法行为.地点", "查明事实", "证据.名称",
            "违反条款", "处罚.依据", "裁量.理由", "处理.项.内容", "陈述申辩.期限", "听证", "机关.联系人", "机关.地址", "机关.邮编", "机关.电话",
        ],
        [.. Party, "案由", "证据.证明内容", "听证.期限", "责令改正.内容", "责令改正.期限", .. Discretion, .. Measures, .. Signing]);

    /// <summary>告知书回执与放弃声明: an express waiver is signed (第六十二条), nothing else counts as one.</summary>
    public static DocumentKind NoticeReply { get; } = new("notice-reply", "告知书回执与放弃陈述申辩声明", null, 1, false,
        ["机关.名称", "案由", "当事人.名称", "告知.文号", "陈述申辩.期限", "听证"], ["听证.期限", "告知.日期", "当事人.是单位", .. Signing]);

    /// <summary>陈述申辩复核意见书: what the party said, how it was re-examined, and that it makes nothing heavier (第四十五条).</summary>
    public static DocumentKind DefenceReview { get; } = new("defence-review", "陈述申辩复核意见书", null, 1, false,
        [
            "机关.名称", "案由", "当事人.名称", "告知.文号", "陈述申辩.时间", "陈述申辩.内容", "陈述申辩.复核", "陈述申辩.采纳", .. Handlers, .. Opinions,
        ],
        ["告知.日期", .. OpinionsToo]);

    /// <summary>行政处罚决定书: the six contents of 第五十九条第一款, the seal of its second, the ways to pay of 第六十七条 and 第七十二条.</summary>
    public static DocumentKind PenaltyDecision { get; } = new("penalty-decision", "行政处罚决定书", "罚决", 2, true,
        [
            "机关.名称", "文号", "决定日期", "当事人.名称", "当事人.证件号码", "当事人.地址", "案件.来源", "案件.立案日期",
            "违法行为.时间", "违法行为.地点", "查明事实", "证据.名称", "证据.证明内容", "违反条款", "处罚.依据",
            "告知.文号", "告知.日期", "陈述申辩.情况", "裁量.理由", "裁量.基准", "裁量.阶次", "裁量.示例", "裁量.偏离理由",
            "处理.项.内容", "处理.项.大写", "处理.项.数字", "缴款.银行", "缴款.户名", "缴款.账号", "复议.机关", "诉讼.法院",
        ],
        [
            .. Party, "案由", "案件.立案号", "陈述申辩.内容", "陈述申辩.复核", "法制审核", "集体讨论", "缴款.项目", "缴款.罚款", "缴款.缴款码", "履行.其他",
            "责令改正.内容", "责令改正.期限", "复查.结果", .. Discretion,
        ]);

    /// <summary>不予行政处罚决定书: on a named ground (第三十条, 第三十一条, 第三十三条, 第三十六条, 第五十七条), with what was taught.</summary>
    public static DocumentKind NoPenaltyDecision { get; } = new("no-penalty-decision", "不予行政处罚决定书", "不罚决", 2, true,
        [
            "机关.名称", "文号", "决定日期", "当事人.名称", "当事人.证件号码", "当事人.地址", "违法行为.时间", "违法行为.地点", "查明事实", "证据.名称",
            "违法成立", "违反条款", "不罚.依据", "不罚.理由", "教育.内容", "复议.机关", "诉讼.法院",
        ],
        [.. Party, "案由", "案件.来源", "案件.立案日期", "证据.证明内容", "告知.文号", "告知.日期", "陈述申辩.情况", "监护.内容", .. Signing]);

    /// <summary>案件移送函: to the organ whose matter it is.</summary>
    public static DocumentKind TransferLetter { get; } = new("transfer-letter", "案件移送函", "移送", 2, true,
        [.. Transfer], ["案件.立案日期", "附件.份数", "机关.地址", "移送.签收"]);

    /// <summary>涉嫌犯罪案件移送书: 第二十七条第一款, with what 行政执法机关移送涉嫌犯罪案件的规定 第六条 wants attached.</summary>
    public static DocumentKind CriminalReferral { get; } = new("criminal-referral", "涉嫌犯罪案件移送书", "刑移", 2, true,
        [.. Transfer, "移送.批准人", "移送.批准日期"], ["案件.立案日期", "附件.份数", "机关.地址", "移送.签收"]);

    internal static ImmutableArray<DocumentKind> All { get; } =
    [
        LegalReviewOpinion, DiscussionRecord, ProposalApproval, PriorNotice, NoticeReply, DefenceReview, PenaltyDecision, NoPenaltyDecision,
        TransferLetter, CriminalReferral,
    ];

    /// <summary>How an amount was found.</summary>
    internal static ImmutableArray<string> Discretion =>
        ["裁量.情节", "裁量.基准", "裁量.阶次", "裁量.幅度", "裁量.建议", "裁量.计算.行", "裁量.偏离理由", "裁量.示例"];

    /// <summary>An amount in capitals and in figures.</summary>
    internal static ImmutableArray<string> Measures => ["处理.项.大写", "处理.项.数字"];

    static ImmutableArray<string> Transfer =>
    [
        "机关.名称", "文号", "制作日期", "移送.接收机关", "案由", "案件.来源", "当事人.名称", "案情摘要", "移送.理由", "移送.依据", "附件.名称",
        "机关.联系人", "机关.电话",
    ];
}
