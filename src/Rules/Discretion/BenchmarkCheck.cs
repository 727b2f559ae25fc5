using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Discretion;

/// <summary>Something wrong with a benchmark.</summary>
/// <param name="Code">E.g. <c>gap</c>, <c>outside-statute</c>.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Where">The tiers concerned, or 整个基准.</param>
/// <param name="Values">The amounts or measured values concerned; empty for none.</param>
/// <param name="Remedy">What to do.</param>
public sealed record BenchmarkFinding(string Code, string What, string Where, string Values, string Remedy)
{
    /// <summary>[outside-statute] 从轻（情节较轻）：低于法定下限 …</summary>
    public override string ToString() => $"[{Code}] {Where}：{What}{(Values.Length > 0 ? $"（{Values}）" : "")}。{Remedy}";
}

/// <summary>Holds a benchmark against the statute of its item. A benchmark with a finding is not to be put in force.</summary>
public static class BenchmarkCheck
{
    public const string Whole = "整个基准";

    /// <param name="item">The version of the item that the benchmark cuts into tiers.</param>
    /// <param name="settings">The city's reading of 个体工商户; the defaults where none is given.</param>
    /// <returns>Empty where nothing is wrong.</returns>
    public static IReadOnlyList<BenchmarkFinding> Of(Benchmark benchmark, Item item, LocalSettings? settings = null)
    {
        if (benchmark.Item != item.Id)
        {
            return [new("item", $"基准属于 {benchmark.Item}，对照的事项是 {item.Id}", Whole, "", "改用本事项的基准。")];
        }
        if (item.Fines.Count == 0)
        {
            return [new("no-statute", $"{item.Penalising}没有写明罚款幅度，无从对照", Whole, "", "先确定法定幅度；没有罚款的事项不需要罚款基准。")];
        }
        var (own, use) = (settings ?? new LocalSettings(), PeriodOf(benchmark, item));
        return [.. use, .. StatuteCheck.Of(benchmark, item, own), .. SanctionCheck(benchmark, item, own), .. CoverageCheck.Of(benchmark, item, own)];
    }

    static IEnumerable<BenchmarkFinding> PeriodOf(Benchmark benchmark, Item item)
    {
        if (benchmark.From < item.From || (item.To is { } end && !(benchmark.To <= end)))
        {
            yield return new("period", "适用期间超出事项的有效期间", Whole,
                $"基准 {Period(benchmark.From, benchmark.To)}，事项 {Period(item.From, item.To)}", "把起止日期改到事项的有效期间以内。");
        }
    }

    static string Period(DateOnly from, DateOnly? to) => $"{Figures.Day(from)} 起{(to is { } last ? $"至 {Figures.Day(last)}" : "")}";

    static IEnumerable<BenchmarkFinding> SanctionCheck(Benchmark benchmark, Item item, LocalSettings settings)
    {
        foreach (var tier in benchmark.Tiers)
        {
            foreach (var sanction in tier.Also.Where(sanction => !item.Kinds.Contains(sanction.Kind)))
            {
                yield return new("sanction", $"{item.Penalising}没有规定{sanction.Kind}", tier.Name, $"{sanction}", $"删去，或者改为{string.Join("、", item.Kinds)}。");
            }
            var must = tier.Fines.Select(piece => OpenRange.MeantBy(piece, item, settings)).OfType<FineRange>().Any(range => !range.Optional);
            if (must && tier.FineLink is Link.May or Link.MayAnd)
            {
                yield return new("softer", "法条规定应当罚款，基准写成可以", tier.Name, DiscretionWords.Of(tier.FineLink!.Value), "改为“处”或者“并处”。");
            }
            if (tier.Grade != Grade.None && tier.Fines.Count == 0 && item.Fines.All(range => !range.Optional))
            {
                yield return new("softer", "法条规定应当罚款，本阶次没有罚款", tier.Name, "", "补充罚款；依法不予处罚的，阶次写“不予”。");
            }
        }
    }
}
