using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Discretion;
using Zhiheng.Rules.Law;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Discretion.Contract;

namespace Zhiheng.Server.Modules.Discretion;

/// <summary>The benchmarks on the shelf, held against a version of their item that is not published yet.</summary>
sealed class BenchmarkUse(BenchmarkShelf shelf, LawBook law) : IBenchmarkUse
{
    public async Task<IReadOnlyDictionary<string, int>> CountsAsync(CancellationToken ct) =>
        (await shelf.AllAsync(ct)).Benchmarks.CountBy(shelved => shelved.Benchmark.Item).ToDictionary();

    public async Task<IReadOnlyList<TouchedBenchmark>> OfAsync(Item proposed, CancellationToken ct) =>
    [
        .. from shelved in (await shelf.AllAsync(ct)).Benchmarks
           let found = shelved.Benchmark
           where found.Item == proposed.Id && (found.To is null || found.To >= proposed.From)
           select new TouchedBenchmark(
               found.Item, found.Version, found.From, found.To, found.Status == BenchmarkStatus.Example,
               [.. BenchmarkCheck.Of(found, proposed, law.Settings).Where(f => f.Code != "period").Select(BenchmarkReading.Said)]),
    ];
}
