using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Discretion;

/// <summary>What a tier comes to on the first combination of values that leads to it.</summary>
/// <param name="Amount">Recommended, in yuan; null for a tier without a fine.</param>
public sealed record TierExample(string Tier, string Party, YuanRange? Range, decimal? Amount)
{
    /// <summary>从轻（单位）500～1,500 元，取 1,000 元</summary>
    public override string ToString() => $"{Tier}（{Party}）" + (Range is null || Amount is null ? "不罚款" : $"{Range}，取 {Figures.Yuan(Amount.Value)}");
}

/// <summary>Tries a benchmark on values of its own, so that whoever reads its file sees figures.</summary>
public static class BenchmarkExamples
{
    /// <summary>What a multiple is taken of, and how many of a thing there are, where no tier asks for them.</summary>
    const decimal SampleBase = 100_000;
    const decimal SampleCount = 10;

    /// <summary>One example for each tier that some combination of values leads to; a tier that none leads to has none, and the checker says so.</summary>
    public static IReadOnlyList<TierExample> Of(Benchmark benchmark, Item item, LocalSettings settings) =>
        [.. benchmark.Tiers.Select(tier => Of(tier, benchmark, item, settings)).OfType<TierExample>()];

    static TierExample? Of(Tier tier, Benchmark benchmark, Item item, LocalSettings settings)
    {
        var weigher = new Weigher(benchmark, item, settings, null);
        var grid = new Grid(benchmark.Asked.Concat(tier.Fines.SelectMany(piece => piece.Terms).SelectMany(term => term.Levels)
            .SelectMany(level => level.When.Conditions).Select(condition => condition.Measure)).Concat(item.Fines.SelectMany(range => range.Prerequisite)
            .SelectMany(word => Prerequisite.Of(word).Conditions).Select(condition => condition.Measure)), benchmark);
        var parties = item.Fines.Select(range => range.Party == "不分" ? "个人" : range.Party).DefaultIfEmpty("个人").Distinct();
        return (
            from party in parties
            from way in Questions.Cases(item).Prepend("")
            from place in grid.Places()
            let weighing = weigher.Weigh(Sourced(grid.At(place, party) with { Day = benchmark.From, Case = way }, tier))
            where ReferenceEquals(weighing.Tier, tier)
                && (weighing.Ending == Ending.Penalty || (tier.Grade == Grade.None && weighing.Ending == Ending.NoPenalty))
            select new TierExample(tier.Name, party, weighing.Range, weighing.Recommended)).FirstOrDefault();
    }

    static Act Sourced(Act act, Tier tier)
    {
        foreach (var piece in tier.Fines)
        {
            foreach (var (measure, sample) in new[] { (piece.Base, SampleBase), (piece.Per, SampleCount) })
            {
                act = measure is null || act.Readings.ContainsKey(measure.Name) ? act : act.With(measure.Name, sample, "");
            }
        }
        return act with { Readings = act.Readings.ToDictionary(one => one.Key, one => one.Value with { Source = "举例" }) };
    }
}
