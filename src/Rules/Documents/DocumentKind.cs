using System.Collections.Immutable;

namespace Zhiheng.Rules.Documents;

/// <summary>A kind of document: what it is called, how it is numbered and what has to stand on it.</summary>
/// <param name="Code">Stable name, also the name of its template file.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="NumberToken">文种代字 in its number (当罚 in 当罚字〔2024〕第1号); null when it has no number.</param>
/// <param name="Copies">How many are made: one for the party, one for the file.</param>
/// <param name="Sealed">It carries the body's seal.</param>
/// <param name="Required">Fields a template of this kind must show.</param>
/// <param name="Optional">Fields it may show besides.</param>
public sealed record DocumentKind(
    string Code, string Name, string? NumberToken, int Copies, bool Sealed,
    ImmutableArray<string> Required, ImmutableArray<string> Optional)
{
    /// <summary>当场行政处罚决定书: what 行政处罚法 第五十二条第二款 lists, the seal of 第五十九条, and the ways to pay of 第六十七条至第七十二条.</summary>
    public static DocumentKind OnTheSpotDecision { get; } = new("on-the-spot-decision", "当场行政处罚决定书", "当罚", 2, true,
        [
            "机关.名称", "文号", "决定日期", "当事人.名称", "当事人.证件号码", "当事人.地址",
            "违法行为.事实", "违法行为.时间", "违法行为.地点", "证据.名称", "违反条款", "处罚.依据", "处罚.内容",
            "处罚.罚款.大写", "处罚.罚款.数字", "裁量.理由", "陈述申辩.内容", "陈述申辩.复核",
            "当场收缴.理由", "当场收缴.票据号", "缴款.银行", "缴款.户名", "缴款.账号",
            "复议前置", "复议.机关", "诉讼.法院", "执法人员.姓名", "执法人员.证号",
        ],
        [
            .. Party, "证据.证明内容", "裁量.基准", "裁量.示例", "责令改正.内容", "责令改正.期限", "缴款.缴款码",
            "执法人员.签名", "签收.签名", "签收.时间", "拒签.说明", "拒签.见证人",
        ]);

    /// <summary>当场处罚备案表: the report to the officers' own body that 第五十二条第三款 asks for.</summary>
    public static DocumentKind ReportToBody { get; } = new("report-to-body", "当场处罚备案表", null, 1, false,
        [
            "机关.名称", "决定.文号", "决定.日期", "当事人.名称", "当事人.证件号码", "违法行为.事实", "违法行为.时间", "违法行为.地点",
            "违反条款", "处罚.依据", "处罚.内容", "陈述申辩.情况", "缴款.方式", "执法人员.姓名", "执法人员.证号", "备案.报送时间",
        ],
        [.. Party, "案由", "送达.情况", "备案.意见", "备案.审核人", "备案.时间", "执法人员.签名"]);

    /// <summary>现场检查笔录: 第五十五条 (certificates, record) and 第四十三条 (withdrawal).</summary>
    public static DocumentKind SceneRecord { get; } = new("scene-record", "现场检查笔录", null, 1, false,
        [
            "机关.名称", "检查.开始时间", "检查.结束时间", "检查.地点", "被检查人.名称", "现场负责人.姓名",
            "执法人员.姓名", "执法人员.证号", "记录人", "告知.出示证件", "告知.回避", "现场情况", "当事人意见",
        ],
        [
            "案由", "被检查人.证件号码", "被检查人.电话", "现场负责人.证件号码", "现场负责人.职务", "现场负责人.电话",
            "见证人.姓名", "见证人.证件号码", "见证人.电话", "物品.名称", "物品.数量", "物品.位置", "方位图",
            "拒签.说明", "拒签.见证人", "签收.签名", "签收.时间", "执法人员.签名", "见证人.签名",
        ]);

    /// <summary>现场照片证据.</summary>
    public static DocumentKind PhotoEvidence { get; } = new("photo-evidence", "现场照片证据", null, 1, false,
        [
            "机关.名称", "案由", "照片.图片", "照片.地点", "照片.内容", "照片.时间", "照片.拍摄人", "照片.证号", "照片.哈希",
            "当事人.名称", "当事人意见",
        ],
        ["签收.签名", "签收.时间", "拒签.说明", "拒签.见证人"]);

    /// <summary>送达回证: 行政处罚法 第六十一条 and the ways of service of 民事诉讼法.</summary>
    public static DocumentKind ServiceReceipt { get; } = new("service-receipt", "送达回证", null, 1, true,
        [
            "机关.名称", "案由", "文书.名称", "文书.文号", "文书.件数", "受送达人.名称", "送达.方式", "送达.地点", "送达.时间",
            "执法人员.姓名", "执法人员.证号", "代收.姓名", "代收.关系", "拒收.事由", "见证人.姓名",
        ],
        ["签发日期", "受送达人.证件号码", "见证人.单位", "签收.签名", "签收.时间", "执法人员.签名", "见证人.签名", "备注"]);

    /// <summary>The kinds that exist so far, in the order of a case.</summary>
    public static ImmutableArray<DocumentKind> All => Every.Kind;

    /// <summary>Apart, because it waits for the kinds of other files, and those wait for this type.</summary>
    private static class Every
    {
        internal static readonly ImmutableArray<DocumentKind> Kind =
        [
            OnTheSpotDecision, ReportToBody, SceneRecord, PhotoEvidence, .. InvestigationKinds.All, .. DecisionKinds.All, ServiceReceipt,
            .. FileKinds.All,
        ];
    }

    /// <summary>Every field a template of this kind may name.</summary>
    public IEnumerable<string> Fields => Required.Concat(Optional);

    /// <summary>The block of a party, for a person and for an organisation.</summary>
    internal static ImmutableArray<string> Party =>
    [
        "当事人.是单位", "当事人.法定代表人", "当事人.职务", "当事人.经营者", "当事人.性别", "当事人.出生年月", "当事人.民族",
        "当事人.工作单位", "当事人.职业", "当事人.地址", "当事人.电话",
    ];

    /// <summary>What the two handlers say on a form that goes up for approval.</summary>
    internal static ImmutableArray<string> Handlers => ["承办意见.内容", "承办意见.日期", "执法人员.姓名", "执法人员.证号"];

    /// <summary>The opinions of the levels above them, one after the other.</summary>
    internal static ImmutableArray<string> Opinions => ["审批.级别", "审批.意见", "审批.姓名", "审批.日期"];

    /// <summary>What an approval form may show besides.</summary>
    internal static ImmutableArray<string> OpinionsToo => ["审批.职务", "审批.委托", "执法人员.签名"];

    /// <summary>How a party signs, or does not.</summary>
    internal static ImmutableArray<string> Signing =>
        ["签收.签名", "签收.时间", "拒签.说明", "拒签.见证人", "执法人员.签名", "见证人.姓名", "见证人.签名"];
}
