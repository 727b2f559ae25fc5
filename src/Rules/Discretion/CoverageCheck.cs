using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Discretion;

/// <summary>
/// Puts every combination of values through the choice of a tier: each must lead to exactly one, for every party that the statute
/// fines, and every tier must be reached by some combination.
/// </summary>
static class CoverageCheck
{
    /// <summary>Beyond this a benchmark has become a program and should be several.</summary>
    const int MostCombinations = 20_000;

    public static IEnumerable<BenchmarkFinding> Of(Benchmark benchmark, Item item, LocalSettings settings)
    {
        var grid = new Grid(benchmark.Asked.Concat(item.Fines.SelectMany(range => range.Prerequisite)
            .SelectMany(word => Prerequisite.Of(word).Conditions).Select(condition => condition.Measure)), benchmark);
        if (grid.Count > MostCombinations)
        {
            return [new("too-many", "条件的组合过多，无法逐一核对", BenchmarkCheck.Whole, $"{grid.Count} 种", "减少条件，或者拆成几个基准。")];
        }
        var faults = new List<(string Code, string Tiers, string Party, int[] Place)>();
        var reached = new HashSet<Tier>(ReferenceEqualityComparer.Instance);
        var parties = PartiesOf(item, benchmark);
        foreach (var party in parties)
        {
            foreach (var way in item.Fines.Select(range => range.When).Append("").Distinct())
            {
                foreach (var place in grid.Places())
                {
                    var act = grid.At(place, party) with { Case = way };
                    if (OpenRange.Of(item, act, benchmark.Together, settings) is { No: null } open
                        && Fault(benchmark, item, act, open.Ranges, reached, settings) is { } fault)
                    {
                        faults.Add((fault.Code, fault.Tiers, party, place));
                    }
                }
            }
        }
        return [.. faults.GroupBy(f => (f.Code, f.Tiers)).SelectMany(same => Findings(same.Key.Code, same.Key.Tiers, same, grid, parties.Count)),
            .. benchmark.Tiers.Where(tier => !reached.Contains(tier)).Select(Unreached), .. benchmark.Tiers.SelectMany(tier => FormulaFaults(tier, benchmark))];
    }

    static (string Code, string Tiers)? Fault(
        Benchmark benchmark, Item item, Act act, IReadOnlyList<FineRange> ranges, HashSet<Tier> reached, LocalSettings settings)
    {
        var tiers = TierChoice.Of(benchmark, act, mitigable: false);
        reached.UnionWith(tiers);
        reached.UnionWith(TierChoice.Of(benchmark, act, mitigable: true));
        return tiers.Count == 0 ? ("gap", "")
            : tiers.Count > 1 ? ("overlap", string.Join("与", tiers.Select(tier => tier.Name)))
            : tiers[0].Fines.Count > 0 && ranges.Any(range => OpenRange.PieceFor(tiers[0], range, item, act.Party, settings) is null)
                ? ("party", tiers[0].Name) : null;
    }

    static IEnumerable<BenchmarkFinding> Findings(
        string code, string tiers, IEnumerable<(string Code, string Tiers, string Party, int[] Place)> faults, Grid grid, int allParties)
    {
        // Parties with the same fault share a finding, and name themselves only where another party has none.
        var regions = faults.GroupBy(f => f.Party).SelectMany(own => grid.Regions([.. own.Select(f => f.Place)]).Select(region => (Party: own.Key, region)));
        foreach (var same in regions.GroupBy(f => f.region))
        {
            var parties = same.Select(f => f.Party).ToList();
            var who = parties.Count < allParties || code == "party" ? $"{string.Join("、", parties)}，" : "";
            yield return code switch
            {
                "gap" => new(code, "没有阶次", BenchmarkCheck.Whole, who + same.Key, "补上这一段，或者改相邻阶次的起止（以上、以下含本数，超过、不足不含）。"),
                "overlap" => new(code, "同时落入几个阶次", tiers, who + same.Key, "改阶次的起止，使每种情形只落入一个阶次。"),
                _ => new(code, "没有这类当事人的罚款", tiers, who + same.Key, "为这类当事人补充罚款。"),
            };
        }
    }

    static BenchmarkFinding Unreached(Tier tier) => new(
        "unreachable", "任何情形都不会落入本阶次", tier.Name, $"{tier.When}", "条件自相矛盾、被不予处罚的阶次包含，或者与法条的罚款前提相抵触；改条件或者删去。");

    static IEnumerable<BenchmarkFinding> FormulaFaults(Tier tier, Benchmark benchmark)
    {
        foreach (var term in tier.Fines.SelectMany(piece => piece.Terms))
        {
            var grid = new Grid(term.Levels.SelectMany(level => level.When.Conditions).Select(condition => condition.Measure), benchmark);
            if (grid.Count > MostCombinations)
            {
                yield return new("too-many", $"公式“{term.Name}”的组合过多，无法逐一核对", tier.Name, $"{grid.Count} 种", "减少条件。");
                continue;
            }
            foreach (var group in grid.Places().GroupBy(place => term.Levels.Count(level => level.When.Holds(grid.At(place, "")))))
            {
                foreach (var region in group.Key == 1 ? [] : grid.Regions([.. group]))
                {
                    yield return new(group.Key == 0 ? "gap" : "overlap", $"公式“{term.Name}”{(group.Key == 0 ? "没有系数" : "有几个系数")}", tier.Name,
                        region, "改各档的起止，使每种情形只有一个系数。");
                }
            }
        }
    }

    /// <summary>Whom the statute fines, and sole traders where the benchmark speaks of them.</summary>
    static List<string> PartiesOf(Item item, Benchmark benchmark) =>
        [.. item.Fines.SelectMany(range => range.Party == "不分" ? new[] { "个人", "单位" } : [range.Party])
            .Concat(benchmark.Tiers.SelectMany(tier => tier.Fines).Select(piece => piece.Party).Where(party => party == "个体工商户")).Distinct()];
}
