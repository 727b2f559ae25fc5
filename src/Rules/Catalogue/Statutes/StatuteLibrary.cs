using System.Globalization;

namespace Zhiheng.Rules.Catalogue.Statutes;

/// <summary>A citation that leads nowhere, in words with the nearest places that exist.</summary>
/// <param name="Cited">The citation as the item writes it.</param>
public sealed record CitationFault(string Cited, string What);

/// <summary>All statutes that were imported, in all their versions.</summary>
public sealed class StatuteLibrary(IEnumerable<Statute> statutes)
{
    readonly ILookup<string, Statute> versions = statutes.OrderBy(s => s.From).ThenBy(s => s.Version).ToLookup(s => s.Name);

    /// <summary>All versions of a statute, oldest first.</summary>
    public IEnumerable<Statute> Versions(string name) => versions[name];

    /// <summary>One version, or null where it is not imported.</summary>
    public Statute? Find(string name, DateOnly version) => versions[name].FirstOrDefault(s => s.Version == version);

    /// <summary>The version in force on a day, or null where none is imported.</summary>
    public Statute? InForce(string name, DateOnly day) => versions[name].LastOrDefault(s => s.From <= day);

    /// <summary>The text an item was drawn from: the version it names, else the one in force when the item begins.</summary>
    public Statute? For(Item item) =>
        versions[item.Law].FirstOrDefault(s => s.Version.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == item.LawVersion)
        ?? InForce(item.Law, item.From);

    /// <summary>What an item's citation says; empty where the statute is not imported or the place does not exist.</summary>
    public IReadOnlyList<Provision> Read(Item item, string citation) =>
        For(item) is { } statute && Citation.Read(citation) is { } places ? [.. places.Select(p => Provision.At(statute, p)).OfType<Provision>()] : [];

    /// <summary>Places an item cites that its statute does not have. What is not imported cannot be checked and is not at fault.</summary>
    public IReadOnlyList<CitationFault> Faults(Item item) => For(item) is not { } statute ? []
        : [.. new[] { item.Basis, item.Violated }.Where(cited => cited.Length > 0).Distinct().SelectMany(cited => Faults(statute, cited))];

    static IEnumerable<CitationFault> Faults(Statute statute, string cited) => Citation.Read(cited) is not { } places
        ? [new CitationFault(cited, $"“{cited}”不是条、款、项的写法，应写作“第三十二条第二款第三项”，多处以顿号分开。")]
        : places.Where(place => Provision.At(statute, place) is null).Select(place => new CitationFault(cited, Missing(statute, place)));

    static string Missing(Statute statute, Place place)
    {
        var title = $"《{statute.Name}》（{statute.Version:yyyy-MM-dd} 版本）";
        return statute.Find(place.Article) is not { } article
                ? $"{title}没有{place.Article}，最近的是{string.Join('、', statute.Near(place.Article))}。"
            : place.Paragraph > article.Paragraphs.Count ? $"{title}{article.Number}只有 {article.Paragraphs.Count} 款，没有{place}。"
            : $"{title}没有{place}：{Points(article)}。";
    }

    static string Points(StatuteArticle article) => article.Paragraphs.Select((p, at) => (p.Points.Count, At: at + 1)).Where(p => p.Count > 0)
        .Select(p => $"{article.Anchor(p.At)}有 {p.Count} 项").DefaultIfEmpty($"{article.Number}没有列项").Aggregate((a, b) => $"{a}，{b}");
}
