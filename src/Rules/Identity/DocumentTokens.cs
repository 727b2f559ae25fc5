namespace Zhiheng.Rules.Identity;

/// <summary>文种代字: the words in a document's number that name its kind, without 字.</summary>
public static class DocumentTokens
{
    /// <summary>The usual ones; a body that writes others passes its own list to <see cref="DocumentNumber.Check"/>.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "来登", "立", "询通", "责停", "责改", "抽证通", "抽处通", "鉴委", "登存通", "登处通", "查扣决", "查扣延", "解查扣", "移送", "刑移",
        "法审", "罚先告", "听通", "罚决", "不罚决", "当罚", "延缴", "催告", "加罚", "强执", "强执通", "强执申",
    ];
}
