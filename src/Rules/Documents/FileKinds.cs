using System.Collections.Immutable;
using static Zhiheng.Rules.Documents.DocumentKind;

namespace Zhiheng.Rules.Documents;

/// <summary>The documents of service, of the end of a case and of its file.</summary>
public static class FileKinds
{
    /// <summary>送达地址确认书: where documents reach the party, and that an electronic way was agreed to (第六十一条第二款).</summary>
    public static DocumentKind AddressConfirmation { get; } = new("address-confirmation", "送达地址确认书", null, 1, false,
        ["机关.名称", "案由", "当事人.名称", "当事人.证件号码", "送达.地址", "送达.电话", "送达.电子方式", "送达.同意电子"],
        ["送达.途径", "送达.收件人", "当事人.是单位", .. Signing]);

    /// <summary>结案审批表: how it was performed, what became of money and goods, and who agrees.</summary>
    public static DocumentKind ClosingApproval { get; } = new("closing-approval", "结案审批表", null, 1, false,
        [
            "机关.名称", "案由", "当事人.名称", "案件.立案日期", "决定.文号", "决定.日期", "处理.项.内容", "执行.情况", "罚没.处置", "结案.理由", "结案.说明",
            .. Handlers, .. Opinions,
        ],
        [.. Party, "当事人.证件号码", "当事人.待查", "案件.立案号", "处理.种类", "救济.情况", .. DecisionKinds.Measures, .. OpinionsToo]);

    /// <summary>卷宗封面.</summary>
    public static DocumentKind Cover { get; } = new("file-cover", "卷宗封面", null, 1, false,
        [
            "机关.名称", "卷宗.文号", "案由", "当事人.名称", "承办.单位", "承办.人员", "案件.立案日期", "结案.日期", "归档.日期", "归档.档案号",
            "卷宗.页数", "卷宗.保管期限", "卷宗.类号",
        ],
        ["卷宗.处理结果"]);

    /// <summary>卷内目录.</summary>
    public static DocumentKind Contents { get; } = new("file-contents", "卷内目录", null, 1, false,
        ["目录.题名", "目录.文号", "目录.日期", "目录.页次", "目录.备注"], ["机关.名称", "案由", "卷宗.文号"]);

    /// <summary>备考表.</summary>
    public static DocumentKind Note { get; } = new("file-note", "备考表", null, 1, false,
        ["卷宗.情况说明", "卷宗.页数", "立卷人", "检查人", "立卷.日期"], ["机关.名称", "案由", "卷宗.文号"]);

    internal static ImmutableArray<DocumentKind> All { get; } = [AddressConfirmation, ClosingApproval, Cover, Contents, Note];
}
