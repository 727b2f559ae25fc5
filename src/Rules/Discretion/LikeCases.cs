namespace Zhiheng.Rules.Discretion;

/// <summary>类案: the amounts of earlier cases of one item and tier, and where an amount lies among them. A view, not a basis.</summary>
/// <param name="Q1">Lower quartile in yuan, interpolated linearly between neighbours; <paramref name="Q3"/> likewise.</param>
/// <param name="Below">Earlier amounts lower than this one.</param>
/// <param name="Equal">Earlier amounts equal to it.</param>
public sealed record LikeCases(
    int Count, decimal Min, decimal Q1, decimal Median, decimal Q3, decimal Max, decimal Amount, int Below, int Equal)
{
    /// <summary>Fewer cases than this say nothing.</summary>
    public const int Enough = 5;

    public bool IsTooFew => Count < Enough;

    /// <param name="amounts">Fines of earlier cases in yuan, in any order; may be empty.</param>
    /// <param name="amount">The amount of this case in yuan.</param>
    public static LikeCases Of(IReadOnlyList<decimal> amounts, decimal amount)
    {
        List<decimal> sorted = [.. amounts.Order()];
        return sorted.Count == 0 ? new LikeCases(0, 0, 0, 0, 0, 0, amount, 0, 0)
            : new LikeCases(sorted.Count, sorted[0], At(sorted, 0.25m), At(sorted, 0.5m), At(sorted, 0.75m), sorted[^1], amount,
                sorted.Count(earlier => earlier < amount), sorted.Count(earlier => earlier == amount));
    }

    /// <summary>One Chinese sentence for the officer.</summary>
    public override string ToString() =>
        IsTooFew ? $"同事项同阶次的案件只有 {Count} 件，不足 {Enough} 件，不作比较。"
        : $"同事项同阶次 {Count} 件：最低 {Figures.Yuan(Min)}，四分位 {Figures.Of(Q1)}～{Figures.Yuan(Q3)}，中位数 {Figures.Yuan(Median)}，最高 {Figures.Yuan(Max)}；"
            + $"本案 {Figures.Yuan(Amount)}，{Place}，{Below} 件更低，{Equal} 件相同，{Count - Below - Equal} 件更高。";

    string Place => Amount > Max ? "高于以往最高" : Amount < Min ? "低于以往最低" : Amount > Q3 ? "在较高的四分之一" : Amount < Q1 ? "在较低的四分之一" : "在中间一半";

    static decimal At(List<decimal> sorted, decimal share)
    {
        var place = (sorted.Count - 1) * share;
        var low = (int)decimal.Floor(place);
        var high = Math.Min(low + 1, sorted.Count - 1);
        return Figures.Cents(sorted[low] + ((sorted[high] - sorted[low]) * (place - low)));
    }
}
