using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Catalogue.Statutes;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Catalogue.Contract;

/// <summary>What an item's articles say, as far as their statute was imported.</summary>
/// <param name="Statute">Id of the statute's page, empty where it is not imported.</param>
/// <param name="Note">Says so where there is no text to show.</param>
public sealed record ItemText(string Statute, IReadOnlyList<Provision> Violated, IReadOnlyList<Provision> Basis, string Note);

/// <summary>Imported statutes, kept in memory like the items they belong to.</summary>
public sealed class StatuteShelf(AppDb db, IMemoryCache cache)
{
    const string Key = "statutes";

    public async Task<StatuteLibrary> LibraryAsync(CancellationToken ct) => await cache.GetOrCreateAsync(Key, async entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(5);
        var articles = (await db.Articles.AsNoTracking().OrderBy(row => row.At).ToListAsync(ct)).ToLookup(row => (row.Statute, row.Version));
        var statutes = await db.Statutes.AsNoTracking().ToListAsync(ct);
        return new StatuteLibrary(statutes.Select(row => new Statute(
            row.Name, row.Version, row.ValidFrom, row.Preamble.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            [.. articles[(row.Name, row.Version)].Select(article => JsonSerializer.Deserialize<StatuteArticle>(article.Content, ItemShelf.Json)!)])));
    }) ?? throw new InvalidOperationException("法规没有读出");

    /// <summary>The words of the articles that an item names.</summary>
    public async Task<ItemText> ReadAsync(Item item, CancellationToken ct)
    {
        var library = await LibraryAsync(ct);
        return library.For(item) is { } statute
            ? new ItemText(IdOf(statute.Name, statute.Version), library.Read(item, item.Violated), library.Read(item, item.Basis), "")
            : new ItemText("", [], [], $"《{item.Law}》{item.LawVersion} 版本的条文没有导入，只能显示条款号。由目录管理员导入。");
    }

    /// <summary>Name and version as one address.</summary>
    public static string IdOf(string name, DateOnly version) => $"{name}@{version.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    /// <summary>Forgets what is in memory, after an import.</summary>
    public void Refresh() => cache.Remove(Key);
}
