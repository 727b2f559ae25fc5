namespace Zhiheng.Rules.Discretion;

/// <summary>Which tiers an act falls into: exactly one where the benchmark is sound.</summary>
static class TierChoice
{
    /// <param name="mitigable">A statutory ground for 减轻 is met; without one such a tier is closed.</param>
    public static IReadOnlyList<Tier> Of(Benchmark benchmark, Act act, bool mitigable)
    {
        var holding = benchmark.Tiers.Where(tier => tier.When.Holds(act)).ToList();
        var exception = holding.FirstOrDefault(tier => tier.Grade == Grade.None)
            ?? holding.FirstOrDefault(tier => tier.Grade == Grade.Mitigated && mitigable);
        return exception is not null ? [exception] : [.. holding.Where(tier => !tier.IsException)];
    }
}
