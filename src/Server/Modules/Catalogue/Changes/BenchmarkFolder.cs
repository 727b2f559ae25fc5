using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Discretion;
using Zhiheng.Rules.Law;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Contract;

namespace Zhiheng.Server.Modules.Catalogue.Changes;

/// <summary>The benchmarks that ship, held against a version of their item.</summary>
sealed class BenchmarkFolder(ReferenceData data, LocalSettings settings) : IBenchmarkUse
{
    public async Task<IReadOnlyList<TouchedBenchmark>> OfAsync(Item proposed, CancellationToken ct)
    {
        var touched = new List<TouchedBenchmark>();
        foreach (var file in data.Files("benchmarks", proposed.Id + "*.json"))
        {
            if (BenchmarkFile.Read(await File.ReadAllTextAsync(file, ct)).Benchmark is { } found && found.Item == proposed.Id
                && (found.To is null || found.To >= proposed.From))
            {
                touched.Add(new TouchedBenchmark(found.Item, found.Version, found.From, found.To, found.Status == BenchmarkStatus.Example,
                    [.. BenchmarkCheck.Of(found, proposed, settings).Where(f => f.Code != "period").Select(f => $"{f.Where}：{f.What}。{f.Remedy}")]));
            }
        }
        return touched;
    }
}
