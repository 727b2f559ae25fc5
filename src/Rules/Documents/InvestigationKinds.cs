using System.Collections.Immutable;
using static Zhiheng.Rules.Documents.DocumentKind;

namespace Zhiheng.Rules.Documents;

/// <summary>The documents from the filing to the end of the investigation.</summary>
public static class InvestigationKinds
{
    /// <summary>立案（不予立案）审批表: 行政处罚法 第五十四条第二款 (file in time), with the two handlers of 第四十二条.</summary>
    public static DocumentKind FilingApproval { get; } = new("filing-approval", "立案（不予立案）审批表", "立", 1, false,
        [
            "机关.名称", "予以立案", "案由", "案件.来源", "违法行为.时间", "违法行为.地点", "当事人.名称", "案情摘要", "理由", "违反条款",
            "指定承办人.姓名", "指定承办人.证号", .. Handlers, .. Opinions,
        ],
        [.. Party, "当事人.证件号码", "当事人.待查", "文号", "处罚.依据", "核查.情况", .. OpinionsToo]);

    /// <summary>询问笔录: 第五十五条 (certificates, truth, record) and 第四十三条 (withdrawal); one person to a record.</summary>
    public static DocumentKind InterviewRecord { get; } = new("interview-record", "询问笔录", null, 1, false,
        [
            "机关.名称", "案由", "询问.开始时间", "询问.结束时间", "询问.地点", "被询问人.姓名", "被询问人.性别", "被询问人.民族", "被询问人.证件号码",
            "被询问人.单位", "被询问人.职务", "被询问人.住址", "被询问人.与本案关系", "执法人员.姓名", "执法人员.证号", "记录人",
            "告知.出示证件", "告知.回避", "告知.如实陈述", "问答.问", "问答.答",
        ],
        ["被询问人.电话", "被询问人.出生年月", .. Signing]);

    /// <summary>责令改正通知书: 第二十八条第一款, and what follows where the fine waits for it.</summary>
    public static DocumentKind CorrectionNotice { get; } = new("correction-notice", "责令改正通知书", "责改", 2, true,
        [
            "机关.名称", "文号", "制作日期", "当事人.名称", "违法行为.时间", "违法行为.地点", "违法行为.事实", "违反条款",
            "责令改正.依据", "责令改正.内容", "责令改正.期限", "逾期后果", "执法人员.姓名", "执法人员.证号",
        ],
        [.. Party, "当事人.证件号码", "案由", "机关.地址", "机关.电话", .. Signing]);

    /// <summary>复查记录: whether it was corrected, in time, late or not at all.</summary>
    public static DocumentKind RecheckRecord { get; } = new("recheck-record", "复查记录", null, 1, false,
        [
            "机关.名称", "案由", "当事人.名称", "复查.时间", "复查.结果", "复查.情况", "责令改正.内容", "责令改正.期限", "执法人员.姓名", "执法人员.证号",
        ],
        ["复查.地点", "责令改正.文号", "责令改正.日期", .. Signing]);

    /// <summary>先行登记保存证据审批表: the head approves (第五十六条).</summary>
    public static DocumentKind PreservationApproval { get; } = new("preservation-approval", "先行登记保存证据审批表", null, 1, false,
        [.. Preservation, "案由", "保存.理由", .. Handlers, .. Opinions], ["物品.说明", "保存.保管人", .. OpinionsToo]);

    /// <summary>先行登记保存证据通知书: from when to when, where and how; seven working days at most (第五十六条).</summary>
    public static DocumentKind PreservationNotice { get; } = new("preservation-notice", "先行登记保存证据通知书", "登存通", 3, true,
        [.. Preservation, "文号", "制作日期", "保存.理由", "保存.保管人", "执法人员.姓名", "执法人员.证号"],
        [.. Party, "当事人.证件号码", "案由", "物品.说明", .. Signing]);

    /// <summary>先行登记保存证据物品清单: signed by both sides, in three copies.</summary>
    public static DocumentKind PreservationList { get; } = new("preservation-list", "先行登记保存证据物品清单", null, 3, false,
        ["机关.名称", "通知.文号", "当事人.名称", "保存.地点", "物品.名称", "物品.数量", "物品.说明", "执法人员.姓名", "执法人员.证号", "制作日期"],
        ["保存.保管人", .. Signing]);

    /// <summary>先行登记保存证据物品处理通知书: what became of the things (第五十六条).</summary>
    public static DocumentKind PreservationDisposal { get; } = new("preservation-disposal", "先行登记保存证据物品处理通知书", "登处通", 2, true,
        [
            "机关.名称", "文号", "制作日期", "当事人.名称", "通知.文号", "保存.开始", "保存.届满", "保存.依据", "物品处理.方式",
            "物品.名称", "物品.数量", "物品.说明", "执法人员.姓名", "执法人员.证号",
        ],
        ["通知.日期", "物品处理.说明", "物品处理.日期", .. Signing]);

    /// <summary>调查终结报告: what was found, what proves it, the law, and what the handlers propose.</summary>
    public static DocumentKind InvestigationReport { get; } = new("investigation-report", "案件调查终结报告", null, 1, false,
        [
            "机关.名称", "案由", "制作日期", "当事人.名称", "案件.来源", "案件.立案日期", "查明事实", "证据.名称", "证据.证明内容", "违反条款", "处罚.依据",
            "裁量.理由", "裁量.基准", "裁量.阶次", "裁量.示例", "处理.种类", "处理.项.内容", "执法人员.姓名", "执法人员.证号",
        ],
        [.. Party, "当事人.证件号码", "案件.立案号", "调查.经过", .. DecisionKinds.Discretion, .. DecisionKinds.Measures, "执法人员.签名"]);

    internal static ImmutableArray<DocumentKind> All { get; } =
    [
        FilingApproval, InterviewRecord, CorrectionNotice, RecheckRecord, PreservationApproval, PreservationNotice, PreservationList,
        PreservationDisposal, InvestigationReport,
    ];

    static ImmutableArray<string> Preservation =>
    [
        "机关.名称", "当事人.名称", "违法行为.事实", "违反条款", "保存.依据", "保存.开始", "保存.届满", "保存.方式", "保存.地点", "物品.名称", "物品.数量",
    ];
}
