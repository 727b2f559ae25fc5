namespace Zhiheng.Rules.Catalogue;

/// <summary>The words that an item's fields may hold.</summary>
public static class ItemWords
{
    /// <summary>What may be the basis of a penalty: 法律、法规、规章 (行政处罚法第四条、第十六条).</summary>
    public static readonly IReadOnlyList<string> Levels = ["法律", "行政法规", "省级地方性法规", "市级地方性法规", "部门规章", "地方政府规章"];

    /// <summary>行政处罚法第九条, and what other laws add; 责令改正 is none of them (第二十八条).</summary>
    public static readonly IReadOnlyList<string> Kinds =
    [
        "警告", "通报批评", "罚款", "没收违法所得", "没收非法财物", "暂扣许可证件", "降低资质等级", "吊销许可证件",
        "限制开展生产经营活动", "责令停产停业", "责令关闭", "限制从业", "行政拘留", "责令限期拆除",
    ];

    /// <summary>The lists that are views of the one catalogue (浙江省综合行政执法条例第七条).</summary>
    public static readonly IReadOnlyList<string> Lists = ["综合", "专业", "乡镇", "市级扩展"];

    public static readonly IReadOnlyList<string> Parties = ["不分", "个人", "单位", "个体工商户", "责任人员"];

    /// <summary>What a statute puts before a penalty. Correction is told by the recheck (第二十八条), the rest has to be established.</summary>
    public static readonly IReadOnlyList<string> Prerequisites = ["逾期不改正", "拒不改正", "情节较轻", "情节较重", "情节严重", "造成严重后果", "再次"];

    /// <summary>Whether the word asks for an order to correct that failed.</summary>
    public static bool IsCorrection(string word) => word is "逾期不改正" or "拒不改正";

    public static readonly IReadOnlyList<string> Units = ["元", "倍", "%"];
}
