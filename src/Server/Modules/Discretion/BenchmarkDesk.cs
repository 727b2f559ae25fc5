using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Discretion;
using Zhiheng.Rules.Law;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Discretion.Contract;

namespace Zhiheng.Server.Modules.Discretion;

/// <summary>A text held against its format, its item and the versions before it.</summary>
/// <param name="Errors">Lines of the text that are wrong; empty where it can be read.</param>
/// <param name="Findings">What the checker holds against it; empty where it may be published.</param>
public sealed record BenchmarkReading(
    Benchmark? Benchmark, FirstOffenceList? List, Item? Item, IReadOnlyList<string> Errors, IReadOnlyList<BenchmarkFinding> Findings, BenchmarkChange? Change)
{
    public bool IsSound => Errors.Count == 0 && Findings.Count == 0;

    /// <summary>Everything against it, one sentence each.</summary>
    public IReadOnlyList<string> Faults => [.. Errors, .. Findings.Select(Said)];

    public static string Said(BenchmarkFinding finding) =>
        $"{finding.Where}：{finding.What}{(finding.Values.Length > 0 ? $"（{finding.Values}）" : "")}。{finding.Remedy}";
}

/// <summary>Where every benchmark is published: read, checked, recorded and saved in one transaction, or refused whole.</summary>
public sealed class BenchmarkDesk(
    AppDb db, BenchmarkRecord record, BenchmarkShelf shelf, ItemShelf items, LawBook law, Writing writing)
{
    public const int MostText = 60_000;

    /// <summary>The benchmarks and lists of a folder, lists in folders below it.</summary>
    public static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>Reads and checks without saving anything.</summary>
    public Task<BenchmarkReading> ReadAsync(string text, CancellationToken ct) => ReadAsync(text, [], ct);

    /// <param name="pending">Versions that are published together with this one.</param>
    async Task<BenchmarkReading> ReadAsync(string text, IReadOnlyList<BenchmarkVersion> pending, CancellationToken ct)
    {
        var (list, listErrors) = FirstOffenceList.Read(text);
        if (list is not null)
        {
            return await PlaceAsync(new BenchmarkReading(null, list, null, [], [.. Unusable(list.Status)], null),
                new BenchmarkVersion(BenchmarkVersion.FirstOffences, list.From, list.To, text), pending, ct);
        }
        var (benchmark, errors) = BenchmarkFile.Read(text);
        if (benchmark is null)
        {
            return new BenchmarkReading(null, null, null, text.Contains("\"items\"", StringComparison.Ordinal) ? listErrors : errors, [], null);
        }
        if (await items.FindAsync(benchmark.Item, benchmark.From, ct) is not { } item)
        {
            return new BenchmarkReading(benchmark, null, null, [$"（item）：目录里没有编号为 {benchmark.Item} 的事项。"], [], null);
        }
        return await PlaceAsync(
            new BenchmarkReading(benchmark, null, item, [], [.. Unusable(benchmark.Status), .. BenchmarkCheck.Of(benchmark, item, law.Settings)], null),
            new BenchmarkVersion(benchmark.Item, benchmark.From, benchmark.To, text), pending, ct);
    }

    /// <summary>Publishes texts, or none of them.</summary>
    public async Task<(IReadOnlyList<BenchmarkReading> Readings, Outcome Outcome)> PublishAsync(
        IReadOnlyList<string> texts, string reason, Actor actor, CancellationToken ct)
    {
        var readings = new List<BenchmarkReading>();
        var facts = new List<BenchmarkPublished>();
        foreach (var text in texts)
        {
            var reading = await ReadAsync(text, [.. facts.Select(fact => fact.Version)], ct);
            readings.Add(reading);
            facts.AddRange((reading.Change?.Publish ?? []).Select(version => new BenchmarkPublished(version, reason)));
        }
        if (readings.Any(reading => !reading.IsSound))
        {
            return (readings, Outcome.Wrong("Text", string.Join("\n", readings.SelectMany(reading => reading.Faults))));
        }
        foreach (var version in facts.Select(fact => fact.Version))
        {
            if (await db.Benchmarks.FindAsync([version.Item, version.From], ct) is { } row)
            {
                row.ValidTo = version.To;
                row.Text = version.Text;
            }
            else
            {
                db.Benchmarks.Add(BenchmarkRow.Of(version));
            }
        }
        await record.PublishAsync(facts, actor.Account, ct);
        var changed = readings.Count(reading => reading.Change is { Publish.Count: > 0 });
        var outcome = await writing.SaveAsync(new Receipt(
            readings is [{ Benchmark: { } only }] ? only.Item : "", changed, "", changed == 0 ? "没有变化，没有发布新的版本。" : $"已发布 {changed} 个版本。"), actor, ct);
        shelf.Refresh();
        return (readings, outcome);
    }

    async Task<BenchmarkReading> PlaceAsync(
        BenchmarkReading reading, BenchmarkVersion version, IReadOnlyList<BenchmarkVersion> pending, CancellationToken ct)
    {
        var stored = await db.Benchmarks.AsNoTracking().Where(row => row.Item == version.Item).ToListAsync(ct);
        var versions = pending.Where(other => other.Item == version.Item).Reverse()
            .Concat(stored.Select(row => row.ToVersion())).DistinctBy(other => other.From);
        var change = BenchmarkChange.Of(version, [.. versions]);
        return reading with { Change = change, Findings = [.. reading.Findings, .. change.Fault is { } fault ? [fault] : Array.Empty<BenchmarkFinding>()] };
    }

    /// <summary>An example is no basis for a penalty of anybody (law.md §0.5).</summary>
    IEnumerable<BenchmarkFinding> Unusable(BenchmarkStatus status)
    {
        if (status == BenchmarkStatus.Example && !law.Settings.DemoCity)
        {
            yield return new BenchmarkFinding("example", "示例没有公布，不能作为处罚的根据，只能用于演示城市", BenchmarkCheck.Whole, "",
                "录入本机关或者上级机关公布的基准，写明文号和发布机关（《中华人民共和国行政处罚法》第三十四条）。");
        }
    }
}
