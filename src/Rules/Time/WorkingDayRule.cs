using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Time;

/// <summary>Which article makes a statute's short periods working days.</summary>
internal static class WorkingDayRule
{
    private static readonly Article[] Rules =
        [Article.Penalty("第八十五条"), Article.Coercion("第六十九条"), Article.Reconsideration("第八十八条第二款")];

    /// <summary>Null where the period itself is written, or set, in 工作日 and needs no such rule.</summary>
    public static Article? For(Term term) =>
        term.IsConfiguration ? null : Rules.FirstOrDefault(rule => rule.Statute == term.Article.Statute);
}
