using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Record;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Record;

namespace Zhiheng.Server.Modules.Catalogue;

/// <summary>The one stream on which items and statutes are published; two writers at once collide there, and one loses cleanly.</summary>
public sealed class CatalogueRecord(AppDb db, Journal journal)
{
    public const string Stream = "catalogue";

    /// <summary>How many facts the catalogue rests on: whoever compared something with it can see whether it has moved since.</summary>
    public async Task<long> LengthAsync(CancellationToken ct) => (await HeadAsync(ct))?.Sequence ?? 0;

    /// <summary>Appends facts; they are saved with whatever the caller saves.</summary>
    public async Task PublishAsync(IReadOnlyList<CatalogueFact> facts, string actor, CancellationToken ct)
    {
        if (facts.Count > 0)
        {
            journal.Append(await HeadAsync(ct), Stream, facts.Select(fact => fact.ToPayload()), actor);
        }
    }

    /// <summary>Every version of an item as it is stored now, not as it may lie in memory.</summary>
    public Task<IReadOnlyList<Item>> VersionsAsync(string id, CancellationToken ct) => VersionsAsync([id], ct);

    public async Task<IReadOnlyList<Item>> VersionsAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        // A long list of parameters is slower than reading the small table.
        var rows = ids.Count < 500 ? db.Items.Where(row => ids.Contains(row.Id)) : db.Items;
        return [.. (await rows.AsNoTracking().Select(row => new { row.Id, row.Content }).ToListAsync(ct))
            .Where(row => ids.Count < 500 || ids.Contains(row.Id)).Select(row => JsonSerializer.Deserialize<Item>(row.Content, ItemShelf.Json)!)];
    }

    /// <summary>Puts versions of items into the catalogue with their facts; they are saved with whatever the caller saves.</summary>
    public async Task PublishItemsAsync(IReadOnlyList<Item> items, string actor, CancellationToken ct)
    {
        var ids = items.Select(item => item.Id).Distinct().ToList();
        var known = ids.Count < 500 ? db.Items.Where(row => ids.Contains(row.Id)) : db.Items;
        var rows = await known.ToDictionaryAsync(row => (row.Id, row.ValidFrom), ct);
        foreach (var row in items.Select(ItemRow.Of))
        {
            if (rows.TryGetValue((row.Id, row.ValidFrom), out var old))
            {
                db.Entry(old).CurrentValues.SetValues(row);
            }
            else
            {
                db.Items.Add(row);
            }
        }
        await PublishAsync([.. items.Select(item => new ItemVersionPublished(item))], actor, ct);
    }

    async Task<JournalLine?> HeadAsync(CancellationToken ct) =>
        await db.Heads.AsNoTracking().FirstOrDefaultAsync(head => head.Stream == Stream, ct) is { } head
            ? new JournalLine(Stream, head.Sequence, "", "", 0, "", head.Hash) : null;
}
