using Microsoft.Extensions.Caching.Memory;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Catalogue.Contract;

/// <summary>办案指引 of the reference data (<c>data/catalogue/guides</c>), kept in memory; a domain without a file has none.</summary>
public sealed class GuideShelf(ReferenceData data, IMemoryCache cache)
{
    /// <summary>What the guide of the item's domain says of it; empty where there is none. A line that cannot be read is left out; a test finds it.</summary>
    public IReadOnlyList<GuideSection> Of(Item item) => cache.GetOrCreate("guides", entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(5);
        var files = Directory.Exists(data.PathOf("catalogue/guides")) ? data.Files("catalogue/guides", "*.md") : [];
        return files.Select(file => Guide.Read(File.ReadAllText(file)).Guide).OfType<Guide>().ToLookup(guide => guide.Domain);
    })![item.Domain].SelectMany(guide => guide.For(item.Id)).ToList();
}
