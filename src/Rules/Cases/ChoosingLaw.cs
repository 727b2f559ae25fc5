using Zhiheng.Rules.Cases.OnTheSpot;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Cases;

/// <summary>从旧兼从轻 (37): the version of the item in force at the decision, where it is another than that of the act, and which was applied.</summary>
/// <param name="Newer">The version in force on the day of the decision.</param>
/// <param name="Reasons">Why, where the comparison alone cannot say which is lighter.</param>
public sealed record LawChoice(Item Newer, bool AppliesNewer, string Reasons);

/// <summary>The older law holds for an older act, unless the newer one is lighter.</summary>
public static class ChoosingLaw
{
    static readonly Article Lighter = Article.Penalty("第三十七条");

    internal static readonly Rule[] Rules =
    [
        Rule.OfPenalty("lighter-law", "从旧兼从轻", Lighter, (s, penalty) =>
            penalty.Choice is not { } choice || Compare(s.Case, choice.Newer, s.Law) is not { } found ? null
            : choice.Newer.Id != s.Case.Item!.Id || choice.Newer.From <= s.Case.Item.From || !choice.Newer.InForceOn(s.On)
                ? new Objection($"{choice.Newer.From:yyyy-MM-dd} 起的版本不是现在施行的新版本。", "刷新后重新填写。")
            : found.Verdict == LawVerdict.NewerLighter && !choice.AppliesNewer ? new Objection(
                $"{choice.Newer.From:yyyy-MM-dd} 起的{found.Words}，却适用了行为时的版本。", "改为适用较轻的新版本。")
            : found.Verdict is LawVerdict.OlderLighter or LawVerdict.Same && choice.AppliesNewer ? new Objection(
                $"{choice.Newer.From:yyyy-MM-dd} 起的版本并不较轻（{found.Words}），却适用了它。", "改为适用行为时的版本。")
            : found.Verdict == LawVerdict.Unclear && choice.Reasons.Length == 0 ? new Objection(
                $"行为时的版本和 {choice.Newer.From:yyyy-MM-dd} 起的版本{found.Words}，没有写明适用哪个版本的理由。", "比较两个版本对本案的结果，写明哪个较轻。") : null),

        Rule.OfPenalty("lighter-law-maximum", "不超过较轻版本的上限", Lighter, (s, penalty) =>
            penalty.Choice is { } choice && s.Case.Party is { } party && Compare(s.Case, choice.Newer, s.Law)?.Verdict == LawVerdict.NewerLighter
                && StatutoryRange.Of(choice.Newer, party, s.Law) is { Count: > 0 } ranges && penalty.Fine > ranges.Max(range => range.Max) ? new Objection(
                $"罚款 {penalty.Fine:#,0.##} 元，高于 {choice.Newer.From:yyyy-MM-dd} 起的较轻版本的上限 {ranges.Max(range => range.Max):#,0.##} 元。",
                "在较轻版本的幅度内确定数额。") : null),
    ];

    /// <summary>The version of the act against a newer one, for the party of the case; null while either is missing.</summary>
    public static LighterLaw? Compare(CaseState c, Item newer, LawBook law) => c.Item is not { } older ? null
        : LighterLaw.Compare(older, newer, c.Party is { } party ? StatutoryRange.CountsAs(party, law) : "个人");

    /// <summary>The choice that the comparison makes by itself; where it cannot say, the officer's own with the reasons.</summary>
    public static LawChoice? Of(CaseState c, Item? newer, LawBook law, bool appliesNewer, string reasons) =>
        newer is null || Compare(c, newer, law) is not { } found ? null
        : new LawChoice(newer, found.Verdict == LawVerdict.NewerLighter || (found.Verdict == LawVerdict.Unclear && appliesNewer), reasons);

    /// <summary>What stands in the way of an approval when the catalogue has moved since the draft was submitted; null for nothing.</summary>
    public static Refusal? Moved(LawChoice? choice, Item? newer) => choice?.Newer.From == newer?.From ? null : new Refusal(
        "lighter-law", "从旧兼从轻", newer is null ? "送审时比较过的新版本现在不施行了。" : $"送审以后，事项有了 {newer.From:yyyy-MM-dd} 起的新版本，还没有比较轻重。",
        Lighter, "退回承办人员，比较两个版本后重新送审。");
}
