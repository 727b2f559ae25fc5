using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Catalogue.Import;

namespace Zhiheng.Server.Modules.Catalogue.Changes;

/// <summary>The content of batches under review: it lies with the import, and its digest in the record.</summary>
public sealed class Batches(AppDb db, CatalogueRecord record, StatuteShelf statutes)
{
    /// <summary>What the batch would publish, or would have; empty once it is published.</summary>
    public async Task<IReadOnlyList<Item>> ItemsAsync(string id, CancellationToken ct) =>
        await db.Imports.AsNoTracking().Where(row => row.Id == id).Select(row => row.Content).FirstOrDefaultAsync(ct) is { Length: > 0 } content
            ? JsonSerializer.Deserialize<List<Item>>(content, ItemShelf.Json)! : [];

    public async Task<ImportReport> ReportAsync(string id, CancellationToken ct) =>
        await db.Imports.AsNoTracking().Where(row => row.Id == id).Select(row => row.Report).FirstOrDefaultAsync(ct) is { Length: > 0 } report
            ? JsonSerializer.Deserialize<ImportReport>(report, ItemShelf.Json)! : ImportReport.Empty;

    /// <summary>Digest of every version that the items have in the catalogue now.</summary>
    public async Task<string> SeenAsync(IReadOnlyList<Item> items, CancellationToken ct)
    {
        var known = await record.VersionsAsync(items.Select(item => item.Id).ToHashSet(), ct);
        return Digest(string.Join('\n', known.OrderBy(item => item.Id, StringComparer.Ordinal).ThenBy(item => item.From)
            .Select(item => new ItemVersionPublished(item).ToPayload())));
    }

    public static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Puts the batch into the catalogue with whatever the caller saves; or says why it cannot be.</summary>
    public async Task<Outcome?> PublishAsync(BatchProposed proposed, Actor actor, CancellationToken ct)
    {
        var import = await db.Imports.FirstAsync(row => row.Id == proposed.ChangeId, ct);
        if (Digest(import.Content) != proposed.Content)
        {
            return new Outcome.Stale("导入的内容与提出时核对的不一致，没有公布任何内容。请退回后重新上传。");
        }
        var items = JsonSerializer.Deserialize<List<Item>>(import.Content, ItemShelf.Json)!;
        if (await SeenAsync(items, ct) != proposed.Seen)
        {
            return new Outcome.Stale("其中的事项在提出之后有了变化，没有公布任何内容。请撤回后重新上传核对。");
        }
        // A text imported meanwhile may have lost an article that was cited.
        var library = await statutes.LibraryAsync(ct);
        if (items.SelectMany(library.Faults).FirstOrDefault() is { } fault)
        {
            return new Outcome.Stale($"{fault.What} 没有公布任何内容。请撤回后更正条款，重新上传。");
        }
        await record.PublishItemsAsync(items, actor.Account, ct);
        (import.State, import.Content) = (ImportState.Done, "");
        return null;
    }

    /// <summary>Returned or dropped: the content stays, so that what was refused can be shown.</summary>
    public async Task<Outcome?> DropAsync(string id, CancellationToken ct)
    {
        (await db.Imports.FirstAsync(row => row.Id == id, ct)).State = ImportState.Cancelled;
        return null;
    }
}
