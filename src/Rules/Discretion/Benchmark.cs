namespace Zhiheng.Rules.Discretion;

/// <summary>Where a benchmark comes from.</summary>
/// <param name="Title">Full title, or what was used instead.</param>
/// <param name="Number">文号, empty where unknown.</param>
/// <param name="Issuer">The authority that made it; for an example, whose table it follows.</param>
public sealed record BenchmarkSource(string Title, string Number, string Issuer);

/// <summary>已发布: the body's own or a superior's. 示例: made to show the system, never a basis outside a demo city.</summary>
public enum BenchmarkStatus { Published, Example }

/// <summary>The statutory grades; what a source calls its tiers stands beside them as the label.</summary>
public enum Grade { None, Mitigated, Light, Normal, Heavy }

/// <summary>How a sanction stands beside the others of its tier.</summary>
public enum Link { Shall, May, And, MayAnd, Or }

/// <summary>A sanction other than the fine, as 并处没收违法所得.</summary>
/// <param name="Kind">Kind of penalty in the statute's words.</param>
public sealed record Sanction(Link Link, string Kind)
{
    public override string ToString() => DiscretionWords.Of(Link) + Kind;
}

/// <summary>What the figures of a tier mean.</summary>
public enum FineUnit { Yuan, Times, Percent, ShareOfRange, ShareOfTop, Formula }

/// <summary>The fine of a tier for one range of the statute: a piece of that range.</summary>
/// <param name="Party">不分, 个人, 单位, 个体工商户 or 责任人员.</param>
/// <param name="Case">The statute's further condition that the range is for, empty for none.</param>
/// <param name="Requires">The prerequisite that tells the range from a lower one, empty for the basic range.</param>
/// <param name="Base">What a multiple or percentage is taken of, in yuan.</param>
/// <param name="Per">What the figures are counted by, e.g. an area.</param>
/// <param name="Terms">The terms of a formula; empty for the other units.</param>
public sealed record FinePiece(
    string Party, string Case, string Requires, FineUnit Unit, decimal Min, decimal Max, Measure? Base, Measure? Per,
    IReadOnlyList<FormulaTerm> Terms)
{
    /// <summary>What it needs to know about an act before it comes to an amount.</summary>
    internal IEnumerable<Measure> Asked => new[] { Base, Per }.OfType<Measure>().Concat(LevelConditions.Select(c => c.Measure)).DistinctBy(m => m.Name);

    internal IEnumerable<Condition> LevelConditions => Terms.SelectMany(term => term.Levels).SelectMany(level => level.When.Conditions);
}

/// <summary>One term of a formula: the weight in per cent, and the score in per cent for each level.</summary>
public sealed record FormulaTerm(string Name, decimal Weight, IReadOnlyList<FormulaLevel> Levels);

public sealed record FormulaLevel(When When, decimal Score);

/// <summary>阶次: when it applies, and what follows.</summary>
/// <param name="Label">The source's own name for it.</param>
/// <param name="FineLink">处, 可以处, 并处, 可以并处 or 或者 before the fine; null takes the statute's word.</param>
/// <param name="Fines">One for each range of the statute; none in a tier without a fine.</param>
/// <param name="Also">The sanctions beside the fine.</param>
public sealed record Tier(
    Grade Grade, string Label, When When, Link? FineLink, IReadOnlyList<FinePiece> Fines, IReadOnlyList<Sanction> Also)
{
    /// <summary>从轻（情节较轻）</summary>
    public string Name => Label == DiscretionWords.Of(Grade) ? Label : $"{DiscretionWords.Of(Grade)}（{Label}）";

    /// <summary>不予 and 减轻 are exceptions and looked at first; the others divide all acts among themselves.</summary>
    public bool IsException => Grade is Grade.None or Grade.Mitigated;
}

/// <summary>裁量基准 of one item in one version: the statute's range, cut into tiers that measured values choose from.</summary>
/// <param name="Item">Id of the item.</param>
/// <param name="From">First day of the acts it applies to.</param>
/// <param name="To">Last day, or null while it is in force.</param>
/// <param name="Measures">What it measures beyond <see cref="Discretion.Measures"/>.</param>
/// <param name="Together">The statute's ranges add up (超限运输 by the ton) instead of excluding each other.</param>
/// <param name="Cap">Highest sum in yuan where ranges add up; null for none.</param>
public sealed record Benchmark(
    string Item, string Name, string Version, DateOnly From, DateOnly? To, BenchmarkStatus Status, BenchmarkSource Source,
    IReadOnlyList<Measure> Measures, IReadOnlyList<Tier> Tiers, bool Together, decimal? Cap, string Note)
{
    public bool InForceOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>What its tiers ask about an act.</summary>
    internal IEnumerable<Measure> Asked => Tiers.SelectMany(tier => tier.When.Conditions).Select(c => c.Measure).DistinctBy(m => m.Name);
}
