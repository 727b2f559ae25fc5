using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Discretion;
using Zhiheng.Rules.Law;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Contract;

namespace Zhiheng.Server.Modules.Discretion.Contract;

/// <summary>A benchmark in one version, with the item it cuts into tiers and what the checker says against it today.</summary>
/// <param name="Item">The version of the item on the benchmark's first day.</param>
public sealed record ShelvedBenchmark(Benchmark Benchmark, Item Item, IReadOnlyList<BenchmarkFinding> Faults);

/// <summary>Everything published, in memory.</summary>
public sealed record BenchmarkSet(IReadOnlyList<ShelvedBenchmark> Benchmarks, IReadOnlyList<FirstOffenceList> FirstOffences);

/// <summary>Answers other modules' questions about benchmarks. Read by every form that names an amount, so it is kept in memory.</summary>
public sealed class BenchmarkShelf(AppDb db, ItemShelf items, LawBook law, IMemoryCache cache)
{
    const string Key = "benchmarks";

    /// <summary>The version that applies to acts on a day (37); null where there is none that may be used. An example (示例) is used in
    /// the demo city alone (law.md §0.5).</summary>
    public async Task<Benchmark?> FindAsync(string item, DateOnly actDay, CancellationToken ct) =>
        (await AllAsync(ct)).Benchmarks.Select(shelved => shelved.Benchmark)
            .FirstOrDefault(benchmark => benchmark.Item == item && benchmark.InForceOn(actDay) && MayUse(benchmark.Status));

    /// <summary>A version that came after the act and is in force today: the lighter of the two applies (37).</summary>
    public async Task<Benchmark?> LaterAsync(string item, DateOnly actDay, DateOnly today, CancellationToken ct) =>
        await FindAsync(item, today, ct) is { } current && current.From > actDay ? current : null;

    /// <summary>首违不罚清单 for acts on a day, or null.</summary>
    public async Task<FirstOffenceList?> FirstOffencesAsync(DateOnly actDay, CancellationToken ct) =>
        (await AllAsync(ct)).FirstOffences.FirstOrDefault(list => list.InForceOn(actDay) && MayUse(list.Status));

    public async Task<BenchmarkSet> AllAsync(CancellationToken ct) => await cache.GetOrCreateAsync(Key, async entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(5);
        var rows = await db.Benchmarks.AsNoTracking().OrderBy(row => row.Item).ThenBy(row => row.ValidFrom).ToListAsync(ct);
        var shelved = new List<ShelvedBenchmark>();
        foreach (var row in rows.Where(row => row.Item != BenchmarkVersion.FirstOffences))
        {
            // What was published passed the reader; a row that does not was changed behind the record, and verify says so.
            if (BenchmarkFile.Read(row.Text).Benchmark is { } read && await items.FindAsync(row.Item, row.ValidFrom, ct) is { } item)
            {
                var benchmark = read with { To = row.ValidTo };
                shelved.Add(new ShelvedBenchmark(benchmark, item, BenchmarkCheck.Of(benchmark, item, law.Settings)));
            }
        }
        var lists = rows.Where(row => row.Item == BenchmarkVersion.FirstOffences)
            .Select(row => FirstOffenceList.Read(row.Text).List is { } list ? list with { To = row.ValidTo } : null);
        return new BenchmarkSet(shelved, [.. lists.OfType<FirstOffenceList>()]);
    }) ?? throw new InvalidOperationException("裁量基准没有读出");

    /// <summary>Forgets what is in memory, after a publication.</summary>
    public void Refresh() => cache.Remove(Key);

    bool MayUse(BenchmarkStatus status) => status == BenchmarkStatus.Published || law.Settings.DemoCity;
}
