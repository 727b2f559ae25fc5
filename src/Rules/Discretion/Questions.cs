using Zhiheng.Rules.Catalogue;

namespace Zhiheng.Rules.Discretion;

/// <summary>What has to be found out about an act before its amount can be weighed.</summary>
public static class Questions
{
    /// <summary>Everything that tiers, figures and statutory prerequisites ask, in the benchmark's order; nothing twice.</summary>
    public static IReadOnlyList<Measure> Of(Benchmark benchmark, Item item) =>
    [
        .. benchmark.Measures
            .Concat(benchmark.Asked)
            .Concat(benchmark.Tiers.SelectMany(tier => tier.Fines).SelectMany(piece => piece.Asked))
            .Concat(item.Fines.SelectMany(range => range.Prerequisite).SelectMany(word => Prerequisite.Of(word).Conditions).Select(c => c.Measure))
            .DistinctBy(measure => measure.Name),
    ];

    /// <summary>The statute's further conditions that tell its ranges for a party apart; empty where there is nothing to choose.</summary>
    public static IReadOnlyList<string> Cases(Item item) => [.. item.Fines.Select(range => range.When).Where(word => word.Length > 0).Distinct()];
}
