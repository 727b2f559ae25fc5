using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Record;
using Zhiheng.Server.Foundation;
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

    async Task<JournalLine?> HeadAsync(CancellationToken ct) =>
        await db.Heads.AsNoTracking().FirstOrDefaultAsync(head => head.Stream == Stream, ct) is { } head
            ? new JournalLine(Stream, head.Sequence, "", "", 0, "", head.Hash) : null;
}
