using Zhiheng.Rules.Identity;

namespace Zhiheng.Rules.Catalogue;

/// <summary>Ways in which people speak of one item.</summary>
/// <param name="Phrases">What is really seen and said, e.g. 装修队把黄沙水泥堆在人行道上.</param>
/// <param name="Names">What the trade calls it, e.g. 占道堆物; empty for items that have no such name.</param>
public sealed record Everyday(string ItemId, IReadOnlyList<string> Phrases, IReadOnlyList<string> Names);

/// <summary>A matter that people bring and that no item covers, with who handles it.</summary>
public sealed record Elsewhere(string Name, string Handler, IReadOnlyList<string> Phrases);

/// <summary>Everyday language beside the statutes': data, not code, so that a city can add its own words.</summary>
/// <param name="Synonyms">Groups of words that mean the same, the statute's word first.</param>
/// <param name="Areas">Statutes that hold in a part of the city only, with the division codes of that part.</param>
public sealed record Vocabulary(
    IReadOnlyDictionary<string, Everyday> Items, IReadOnlyList<IReadOnlyList<string>> Synonyms, IReadOnlyList<Elsewhere> Elsewhere,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Areas)
{
    /// <summary>The statutes' words alone.</summary>
    public static readonly Vocabulary None =
        new(new Dictionary<string, Everyday>(), [], [], new Dictionary<string, IReadOnlyList<string>>());

    /// <summary>Phrases and names of an item; none where it has no everyday words.</summary>
    public IEnumerable<string> TextsOf(string itemId) =>
        Items.TryGetValue(itemId, out var everyday) ? everyday.Phrases.Concat(everyday.Names) : [];

    /// <summary>Whether a law holds at a place; a code above the area (330100 for the city) lies in it too.</summary>
    public bool HoldsIn(string law, string division) => !Areas.TryGetValue(law, out var codes)
        || codes.Any(code => division.StartsWith(code, StringComparison.Ordinal) || code.StartsWith(DivisionCode.StemOf(division), StringComparison.Ordinal));
}

/// <summary>
/// Reads the text files of the vocabulary: tab-separated columns, phrases separated by ；, lines that begin with # are comments.
/// A wrong line is a <see cref="FormatException"/> that names file and line.
/// </summary>
public static class VocabularyReader
{
    /// <summary>Lines of id, name and phrases.</summary>
    public static IEnumerable<(string Id, string Name, IReadOnlyList<string> Phrases)> Items(string file, IEnumerable<string> lines) =>
        Rows(file, lines).Select(row => (row[0], row[1], (IReadOnlyList<string>)Split(row[2])));

    /// <summary>Lines of matter, who handles it, and phrases.</summary>
    public static IEnumerable<Elsewhere> Elsewhere(string file, IEnumerable<string> lines) =>
        Rows(file, lines).Select(row => new Elsewhere(row[0], row[1], (IReadOnlyList<string>)Split(row[2])));

    /// <summary>Lines of a statute, where it holds in words, and its division codes.</summary>
    public static IEnumerable<(string Law, IReadOnlyList<string> Divisions)> Areas(string file, IEnumerable<string> lines) =>
        Rows(file, lines).Select(row => (row[0], (IReadOnlyList<string>)Split(row[2])));

    /// <summary>Lines of words that mean the same.</summary>
    public static IEnumerable<IReadOnlyList<string>> Synonyms(string file, IEnumerable<string> lines) =>
        Numbered(lines).Select(line => Split(line.Text) is { Length: > 1 } group ? group
            : throw new FormatException($"{file} 第 {line.Number} 行：一组同义词至少要有两个词。"));

    static IEnumerable<string[]> Rows(string file, IEnumerable<string> lines) =>
        Numbered(lines).Select(line => line.Text.Split('\t') is { Length: 3 } row && row.All(cell => cell.Length > 0) ? row
            : throw new FormatException($"{file} 第 {line.Number} 行：应为三列，用制表符分开。"));

    static IEnumerable<(int Number, string Text)> Numbered(IEnumerable<string> lines) =>
        lines.Select((text, at) => (at + 1, text)).Where(line => line.text.Length > 0 && line.text[0] != '#');

    static string[] Split(string cell) => cell.Split('；', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
