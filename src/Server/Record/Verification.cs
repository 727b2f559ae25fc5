using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Record;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Record;

/// <summary>What a verification found. Empty faults mean: nothing recorded before the newest anchor was changed.</summary>
public sealed record VerificationReport(long Streams, long Lines, long Anchors, IReadOnlyList<ChainFault> Faults);

/// <summary>Recomputes every chain, every anchor and every head, and holds them against an anchor that the user kept outside.</summary>
public sealed class Verification(AppDb db, SigningKey key)
{
    const int MostFaults = 100;

    /// <param name="held">An anchor kept outside the database, or null to trust the newest one inside.</param>
    public async Task<VerificationReport> RunAsync(Anchor? held, CancellationToken ct)
    {
        var faults = new List<ChainFault>();
        var heads = new Dictionary<string, Head>();
        long lines = 0;
        var stream = new List<JournalLine>();
        await foreach (var line in db.Lines.AsNoTracking().OrderBy(l => l.Stream).ThenBy(l => l.Sequence).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (stream.Count > 0 && stream[0].Stream != line.Stream)
            {
                Close(stream, heads, faults);
            }
            stream.Add(new JournalLine(line.Stream, line.Sequence, line.Payload, line.Actor, line.AtMs, line.Alg, line.Hash));
            lines++;
        }
        Close(stream, heads, faults);
        await HeadsAsync(heads, faults, ct);
        var anchors = await AnchorsAsync(held, faults, ct);
        return new VerificationReport(heads.Count, lines, anchors, [.. faults.Take(MostFaults)]);
    }

    static void Close(List<JournalLine> stream, Dictionary<string, Head> heads, List<ChainFault> faults)
    {
        if (stream.Count == 0)
        {
            return;
        }
        if (Chain.Verify(stream, HashFunctions.Known) is { } fault)
        {
            faults.Add(fault);
        }
        heads[stream[0].Stream] = new Head(stream[0].Stream, stream[^1].Sequence, stream[^1].Hash);
        stream.Clear();
    }

    async Task HeadsAsync(Dictionary<string, Head> heads, List<ChainFault> faults, CancellationToken ct)
    {
        var unlisted = heads.Keys.ToHashSet();
        await foreach (var row in db.Heads.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            unlisted.Remove(row.Stream);
            if (!heads.TryGetValue(row.Stream, out var head) || head.Sequence != row.Sequence || head.Hash != row.Hash)
            {
                faults.Add(new ChainFault(row.Stream, row.Sequence, "流的末端与登记不符：尾部被截去、改写，或整条流被改名"));
            }
        }
        // No anchor would ever cover it.
        faults.AddRange(unlisted.Order(StringComparer.Ordinal).Select(stream => new ChainFault(stream, heads[stream].Sequence, "流没有登记末端")));
    }

    async Task<long> AnchorsAsync(Anchor? held, List<ChainFault> faults, CancellationToken ct)
    {
        var anchors = await db.Anchors.AsNoTracking().OrderBy(a => a.Number).ToListAsync(ct);
        var previous = "";
        var expected = 1L;
        foreach (var anchor in anchors.Select(Anchoring.FromRow))
        {
            var covered = await db.AnchorHeads.AsNoTracking().Where(h => h.Anchor == anchor.Number)
                .Select(h => new
                {
                    h.Stream,
                    h.Sequence,
                    h.Hash,
                    Now = db.Lines.Where(l => l.Stream == h.Stream && l.Sequence == h.Sequence).Select(l => l.Hash).FirstOrDefault(),
                })
                .ToListAsync(ct);
            foreach (var head in covered.Where(head => head.Hash != head.Now))
            {
                faults.Add(new ChainFault(head.Stream, head.Sequence, $"与第 {anchor.Number} 号锚点记下的末端不符"));
            }
            var root = HashFunctions.Known.TryGetValue(anchor.Alg, out var function)
                ? Anchor.RootOf(previous, covered.Select(h => new Head(h.Stream, h.Sequence, h.Hash)), function) : null;
            if (anchor.Number != expected || anchor.PreviousRoot != previous || anchor.Root != root || anchor.Heads != covered.Count)
            {
                faults.Add(new ChainFault("anchors", anchor.Number, "锚点缺失、次序错乱或根值不符"));
            }
            if (!SigningKey.Verify(anchor, key.PublicPem))
            {
                faults.Add(new ChainFault("anchors", anchor.Number, "锚点签名无效"));
            }
            previous = anchor.Root;
            expected = anchor.Number + 1;
        }
        if (held is not null)
        {
            var same = anchors.Select(Anchoring.FromRow).FirstOrDefault(a => a.Number == held.Number);
            if (same is null || same.Root != held.Root || !SigningKey.Verify(held, key.PublicPem))
            {
                faults.Add(new ChainFault("anchors", held.Number, "与您持有的锚点不符"));
            }
        }
        return anchors.Count;
    }
}
