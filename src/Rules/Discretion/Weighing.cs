using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Discretion;

/// <summary>
/// How a weighing ends: with a penalty; with 不予处罚; without a fine because the statute's prerequisite is missing; or not at all,
/// because something has to be found out or put right first.
/// </summary>
public enum Ending { Penalty, NoPenalty, NoFineYet, Undecided }

/// <summary>What another value of one input would have led to.</summary>
/// <param name="Change">若在期限内改正</param>
/// <param name="Amount">The amount recommended then, in yuan; null where the ending has none.</param>
/// <param name="Difference">Against the amount recommended now; null where one of the two has none.</param>
public sealed record Counterfactual(string Change, Ending Ending, decimal? Amount, decimal? Difference)
{
    /// <summary>若在期限内改正：少 500 元（应为 1,000 元）</summary>
    public override string ToString() => Change + "：" + (
        Amount is not { } yuan ? DiscretionWords.Of(Ending)
        : Difference is not { } by ? $"罚款 {Figures.Yuan(yuan)}"
        : $"{(by < 0 ? "少" : "多")} {Figures.Yuan(Math.Abs(by))}（应为 {Figures.Yuan(yuan)}）");
}

/// <summary>The result of weighing: the tier, the amount, and everything that led there.</summary>
/// <param name="Tier">Null where no tier was reached.</param>
/// <param name="Statute">The statute's range in yuan on this act's values; null where no fine was reckoned.</param>
/// <param name="Range">Amounts in yuan that follow the benchmark; inside the statute, below it only in a 减轻 tier.</param>
/// <param name="Recommended">In yuan, to the 分; null unless the ending is a penalty, 0 for a tier without a fine.</param>
/// <param name="Floor">The lowest lawful amount in yuan: the statute's minimum, or 0 where a ground for 减轻 is met.</param>
/// <param name="Sanctions">可以处罚款 2,000 元, 并处没收违法所得 …</param>
/// <param name="Factors">Every general factor, met or not, with its source.</param>
/// <param name="Steps">The derivation in Chinese lines, the arithmetic included.</param>
/// <param name="WhatIf">One input changed at a time, the most favourable first.</param>
/// <param name="Refusals">Why there is no amount.</param>
public sealed record Weighing(
    Act Act, Item Item, Benchmark Benchmark, Ending Ending, Tier? Tier, YuanRange? Statute, YuanRange? Range, decimal? Recommended,
    decimal Floor, IReadOnlyList<string> Sanctions, IReadOnlyList<FactorFound> Factors, IReadOnlyList<string> Steps,
    IReadOnlyList<Counterfactual> WhatIf, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>可以处、可以并处: no fine at all is lawful too, though it is not what the benchmark comes to.</summary>
    public bool FineIsOptional { get; init; }

    /// <summary>The benchmark is an example (示例): say so wherever the result is shown.</summary>
    public bool IsExample => Benchmark.Status == BenchmarkStatus.Example;

    /// <summary>初次违法、后果轻微并及时改正: 可以不予处罚 (三十三条第一款).</summary>
    public bool MayGoWithout => Factors.Any(found => found.Met && found.Factor.Effect == Effect.MayNot);

    /// <summary>A ground on which the statute's minimum may be gone below is met (三十 to 三十二条).</summary>
    public bool MayMitigate => Factors.Any(found => found.Met && found.Factor.MayMitigate);

    /// <summary>Weighs an act by the benchmark of its item.</summary>
    /// <param name="item">The version in force on the day of the act; the caller prefers a lighter later one (三十七条).</param>
    /// <param name="benchmark">The version in force on the day of the act, passed by <see cref="BenchmarkCheck"/>.</param>
    /// <param name="firsts">The body's 首违不罚清单, where it has one.</param>
    public static Weighing Of(Benchmark benchmark, Item item, Act act, LocalSettings settings, FirstOffenceList? firsts = null)
    {
        var weigher = new Weigher(benchmark, item, settings, firsts);
        var weighing = weigher.Weigh(act);
        return weighing with { WhatIf = WhatIfs.Of(weighing, weigher) };
    }
}
