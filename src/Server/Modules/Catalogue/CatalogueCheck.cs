using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Record;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Statutes;
using Zhiheng.Server.Record;

namespace Zhiheng.Server.Modules.Catalogue;

/// <summary>Holds every stored item and statute against what was published.</summary>
public sealed class CatalogueCheck(AppDb db, Journal journal)
{
    public async Task<IReadOnlyList<ChainFault>> RunAsync(CancellationToken ct)
    {
        var lines = await journal.ReadAsync(CatalogueRecord.Stream, ct);
        var said = new Dictionary<string, string>();
        try
        {
            foreach (var line in lines)
            {
                var (key, content) = Said(CatalogueFact.FromPayload(line.Payload));
                said[key] = content;
            }
        }
        catch (JsonException)
        {
            return [new ChainFault(CatalogueRecord.Stream, lines.Count, "记录内容无法读出")];
        }
        var faults = new List<ChainFault>();
        foreach (var (key, content) in await StoredAsync(ct))
        {
            if (!said.Remove(key, out var published) || published != content)
            {
                faults.Add(new ChainFault(CatalogueRecord.Stream, lines.Count, $"{key} 与发布的不同"));
            }
        }
        return [.. faults, .. said.Keys.Select(key => new ChainFault(CatalogueRecord.Stream, lines.Count, $"{key} 已发布，目录里没有"))];
    }

    static (string Key, string Content) Said(CatalogueFact fact) => fact switch
    {
        ItemVersionPublished published => Of(ItemRow.Of(published.Item)),
        StatuteImported imported => Of(imported),
        _ => throw new JsonException($"不认识的记录 {fact.GetType().Name}"),
    };

    async Task<List<(string Key, string Content)>> StoredAsync(CancellationToken ct)
    {
        var items = await db.Items.AsNoTracking().ToListAsync(ct);
        var statutes = await db.Statutes.AsNoTracking().ToListAsync(ct);
        var articles = (await db.Articles.AsNoTracking().ToListAsync(ct)).ToLookup(row => (row.Statute, row.Version));
        return [.. items.Select(Of), .. statutes.Select(row => Of(new StatuteImported(
            row.Name, row.Version, row.ValidFrom, articles[(row.Name, row.Version)].Count(), ArticleRow.Hash(articles[(row.Name, row.Version)]))))];
    }

    static (string Key, string Content) Of(ItemRow row) => ($"事项 {row.Id}（{row.ValidFrom:yyyy-MM-dd} 起）", JsonSerializer.Serialize(row));

    static (string Key, string Content) Of(StatuteImported imported) =>
        ($"《{imported.Name}》（{imported.Version:yyyy-MM-dd} 版本）", imported.ToPayload());
}
