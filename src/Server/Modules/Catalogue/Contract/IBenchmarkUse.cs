using Zhiheng.Rules.Catalogue;

namespace Zhiheng.Server.Modules.Catalogue.Contract;

/// <summary>A benchmark that a change of its item touches.</summary>
/// <param name="Faults">What is wrong with it under the proposed version; empty where it still fits.</param>
public sealed record TouchedBenchmark(string ItemId, string Version, DateOnly From, DateOnly? To, bool IsExample, IReadOnlyList<string> Faults);

/// <summary>What the catalogue has to know about benchmarks; whoever keeps them answers.</summary>
public interface IBenchmarkUse
{
    /// <summary>Benchmarks in use on or after the proposed version's first day.</summary>
    Task<IReadOnlyList<TouchedBenchmark>> OfAsync(Item proposed, CancellationToken ct);

    /// <summary>How many versions of benchmarks each item has; items without one are left out.</summary>
    Task<IReadOnlyDictionary<string, int>> CountsAsync(CancellationToken ct);
}
