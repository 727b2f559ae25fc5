using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Record;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Record;

/// <summary>
/// Appends lines to streams. Nothing is saved here: lines join whatever the caller adds to <see cref="AppDb"/> and reach the
/// database in its one transaction. Two writers at one place of a stream collide on the primary key, and one of them loses cleanly.
/// </summary>
public sealed class Journal(AppDb db, TimeProvider clock)
{
    /// <summary>All lines of a stream in order; empty for a stream that does not exist.</summary>
    public Task<List<JournalLine>> ReadAsync(string stream, CancellationToken ct) =>
        db.Lines.AsNoTracking().Where(line => line.Stream == stream).OrderBy(line => line.Sequence)
            .Select(line => new JournalLine(line.Stream, line.Sequence, line.Payload, line.Actor, line.AtMs, line.Alg, line.Hash))
            .ToListAsync(ct);

    /// <summary>Adds payloads after <paramref name="last"/> (null for a new stream) and moves the head.</summary>
    public JournalLine Append(JournalLine? last, string stream, IEnumerable<string> payloads, string actor)
    {
        var head = last is null ? null : db.Heads.Attach(new HeadRow { Stream = stream, Sequence = last.Sequence, Hash = last.Hash }).Entity;
        foreach (var payload in payloads)
        {
            last = Chain.Seal(last, stream, payload, actor, clock.NowMs(), Sm3.Function);
            db.Lines.Add(new LineRow
            {
                Stream = stream,
                Sequence = last.Sequence,
                Payload = last.Payload,
                Actor = actor,
                AtMs = last.AtMs,
                Alg = last.Alg,
                Hash = last.Hash,
            });
        }
        if (head is null)
        {
            db.Heads.Add(new HeadRow { Stream = stream, Sequence = last!.Sequence, Hash = last.Hash });
        }
        else
        {
            // Attached, not read: only what changes is written, and the anchored mark is left alone.
            head.Sequence = last!.Sequence;
            head.Hash = last.Hash;
        }
        return last;
    }
}
