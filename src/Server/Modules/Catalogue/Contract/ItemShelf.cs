using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Registers;

namespace Zhiheng.Server.Modules.Catalogue.Contract;

/// <summary>Answers other modules' questions about items. The catalogue is small and read by every request, so it is kept in memory.</summary>
public sealed class ItemShelf(AppDb db, ReferenceData data, IMemoryCache cache, ICaseUse cases, Register register, TimeProvider clock)
{
    const string Key = "catalogue";
    const string ChoicesKey = "choices";

    /// <summary>How far back officers' choices teach: older words go with older law.</summary>
    const int LearnsYears = 2;

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The version of an item that applies to acts on a day; a version out of force is given rather than nothing, so that
    /// the rules can say why not. Null for an unknown id.</summary>
    public async Task<Item?> FindAsync(string id, DateOnly actDay, CancellationToken ct)
    {
        var versions = (await AllAsync(ct)).Items.Where(item => item.Id == id).OrderBy(item => item.From).ToList();
        return versions.FirstOrDefault(item => item.InForceOn(actDay)) ?? versions.LastOrDefault();
    }

    /// <summary>The version of the same item that is in force on a day and began after the given one; null where there is none.</summary>
    public async Task<Item?> NewerAsync(Item item, DateOnly day, CancellationToken ct) =>
        (await AllAsync(ct)).Items.FirstOrDefault(other => other.Id == item.Id && other.From > item.From && other.InForceOn(day));

    /// <summary>All items and the index over them.</summary>
    public async Task<Shelf> AllAsync(CancellationToken ct) => await cache.GetOrCreateAsync(Key, async entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(5);
        var items = await ReadAsync(db, ct);
        var learned = Learning.Of(await ChoicesAsync(ct), (await register.WordingsAsync(ct)).State.Rejected);
        var texts = learned.ToDictionary(item => item.Key, item => (IReadOnlyList<string>)[.. item.Value.Select(wording => wording.Text)]);
        return new Shelf(items, new ItemIndex(items, CatalogueFiles.ReadVocabulary(data), texts), learned);
    }) ?? throw new InvalidOperationException("目录没有读出");

    /// <summary>Read once an hour: choices change slowly, and reading them costs the more the more cases there are.</summary>
    async Task<IReadOnlyList<Choice>> ChoicesAsync(CancellationToken ct) => (await cache.GetOrCreateAsync(ChoicesKey, entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromHours(1);
        return cases.ChoicesAsync(Learning.MostChoices, clock.Today().AddYears(-LearnsYears), ct);
    }))!;

    /// <summary>Every version of every item as it is stored now.</summary>
    internal static async Task<List<Item>> ReadAsync(AppDb db, CancellationToken ct) =>
        (await db.Items.AsNoTracking().OrderBy(row => row.Id).ThenBy(row => row.ValidFrom).Select(row => row.Content).ToListAsync(ct))
            .ConvertAll(content => JsonSerializer.Deserialize<Item>(content, Json)!);

    /// <summary>Forgets what is in memory, after an import.</summary>
    public void Refresh()
    {
        cache.Remove(Key);
        cache.Remove(ChoicesKey);
    }
}

/// <summary>The catalogue in memory.</summary>
/// <param name="Learned">How officers speak of items, by item id; part of the index.</param>
public sealed record Shelf(IReadOnlyList<Item> Items, ItemIndex Index, IReadOnlyDictionary<string, IReadOnlyList<LearnedWording>> Learned);
