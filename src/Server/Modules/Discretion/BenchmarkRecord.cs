using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Discretion;
using Zhiheng.Rules.Record;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Record;

namespace Zhiheng.Server.Modules.Discretion;

/// <summary>The one stream on which benchmarks are published, and its check against the table.</summary>
public sealed class BenchmarkRecord(AppDb db, Journal journal)
{
    public const string Stream = "benchmarks";

    /// <summary>Who published a version, when and why.</summary>
    public sealed record Line(BenchmarkVersion Version, string Reason, string By, long AtMs);

    /// <summary>Appends facts; they are saved with whatever the caller saves.</summary>
    public async Task PublishAsync(IReadOnlyList<BenchmarkPublished> facts, string actor, CancellationToken ct)
    {
        if (facts.Count > 0)
        {
            journal.Append(await HeadAsync(ct), Stream, facts.Select(fact => fact.ToPayload()), actor);
        }
    }

    /// <summary>Everything that was ever published for an item, newest first.</summary>
    public async Task<IReadOnlyList<Line>> HistoryAsync(string item, CancellationToken ct) =>
        [.. (await journal.ReadAsync(Stream, ct)).Select(Read).Where(line => line.Version.Item == item).Reverse()];

    /// <summary>Holds every stored version against what was published.</summary>
    public async Task<IReadOnlyList<ChainFault>> CheckAsync(CancellationToken ct)
    {
        var lines = await journal.ReadAsync(Stream, ct);
        var said = new Dictionary<(string, DateOnly), BenchmarkVersion>();
        try
        {
            foreach (var line in lines.Select(Read))
            {
                said[(line.Version.Item, line.Version.From)] = line.Version;
            }
        }
        catch (JsonException)
        {
            return [new ChainFault(Stream, lines.Count, "记录内容无法读出")];
        }
        var faults = new List<ChainFault>();
        foreach (var row in await db.Benchmarks.AsNoTracking().ToListAsync(ct))
        {
            if (!said.Remove((row.Item, row.ValidFrom), out var published) || published != row.ToVersion())
            {
                faults.Add(new ChainFault(Stream, lines.Count, $"裁量基准 {row.Item}（{row.ValidFrom:yyyy-MM-dd} 起）与发布的不同"));
            }
        }
        return [.. faults, .. said.Keys.Select(key => new ChainFault(Stream, lines.Count, $"裁量基准 {key.Item1}（{key.Item2:yyyy-MM-dd} 起）已发布，表里没有"))];
    }

    static Line Read(JournalLine line) => BenchmarkFact.FromPayload(line.Payload) is BenchmarkPublished published
        ? new Line(published.Version, published.Reason, line.Actor, line.AtMs) : throw new JsonException("不认识的记录");

    async Task<JournalLine?> HeadAsync(CancellationToken ct) =>
        await db.Heads.AsNoTracking().FirstOrDefaultAsync(head => head.Stream == Stream, ct) is { } head
            ? new JournalLine(Stream, head.Sequence, "", "", 0, "", head.Hash) : null;
}
