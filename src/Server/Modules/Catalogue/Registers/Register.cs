using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Rules.Record;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Record;

namespace Zhiheng.Server.Modules.Catalogue.Registers;

/// <summary>What a register folds to, and the line after which the next fact goes; sequence 0 before the first.</summary>
public sealed record Held<T>(T State, JournalLine Last);

/// <summary>
/// The registers beside the catalogue: each is one stream and no table. What it folds to is kept in memory until its head moves, so that
/// opening a case costs one small query. Two writers at once collide at the head, and one of them tries again.
/// </summary>
public sealed class Register(AppDb db, Journal journal, IMemoryCache cache)
{
    static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    public Task<Held<ChangeBook>> ChangesAsync(CancellationToken ct) => ReadAsync("catalogue-changes", ChangeBook.Of, ct);

    public Task<Held<GrantBook>> GrantsAsync(CancellationToken ct) => ReadAsync("catalogue-grants", GrantBook.Of, ct);

    public Task<Held<TransferBook>> TransfersAsync(CancellationToken ct) => ReadAsync("catalogue-transfers", TransferBook.Of, ct);

    public Task<Held<WordingBook>> WordingsAsync(CancellationToken ct) => ReadAsync("catalogue-wordings", WordingBook.Of, ct);

    /// <summary>Appends a fact; it is saved with whatever the caller saves.</summary>
    public void Append<T>(Held<T> held, RegisterFact fact, string actor) =>
        journal.Append(held.Last.Sequence == 0 ? null : held.Last, held.Last.Stream, [fact.ToPayload()], actor);

    async Task<Held<T>> ReadAsync<T>(string stream, Func<IEnumerable<Dated<RegisterFact>>, T> fold, CancellationToken ct)
    {
        if (await db.Heads.AsNoTracking().FirstOrDefaultAsync(row => row.Stream == stream, ct) is not { } head)
        {
            return new Held<T>(fold([]), new JournalLine(stream, 0, "", "", 0, "", ""));
        }
        var state = await cache.GetOrCreateAsync((stream, head.Hash), async entry =>
        {
            entry.SlidingExpiration = Kept;
            var lines = (await journal.ReadAsync(stream, ct)).Where(line => line.Sequence <= head.Sequence);
            return fold(lines.Select(line => new Dated<RegisterFact>(RegisterFact.FromPayload(line.Payload), Clock.ToLocal(line.AtMs), line.Actor)));
        });
        return new Held<T>(state!, new JournalLine(stream, head.Sequence, "", "", 0, "", head.Hash));
    }
}
