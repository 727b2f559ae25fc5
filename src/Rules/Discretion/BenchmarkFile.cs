namespace Zhiheng.Rules.Discretion;

/// <summary>Reads data/benchmarks/*.json; docs/benchmarks.md shows the format by an example.</summary>
public static class BenchmarkFile
{
    /// <summary>All mistakes at once, each with line and field. Whether the figures fit the statute is <see cref="BenchmarkCheck"/>'s.</summary>
    /// <returns>The benchmark, or null with at least one error in Chinese.</returns>
    public static (Benchmark? Benchmark, IReadOnlyList<string> Errors) Read(string json)
    {
        var errors = new FileErrors();
        var benchmark = errors.Shape(json, DiscretionJson.Default.BenchmarkText) is { } text ? new BenchmarkReader(errors).Read(text) : null;
        return errors.All.Count > 0 ? (null, errors.All) : (benchmark, []);
    }
}
