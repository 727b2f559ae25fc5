namespace Zhiheng.Rules.Catalogue;

/// <summary>
/// The terms by which the matcher compares texts: pairs of neighbouring characters, and single characters as a weak second
/// opinion for words that people shorten or turn round (拉沙车, 运砂车).
/// </summary>
static class Terms
{
    /// <summary>How much a single character counts beside a pair.</summary>
    public const double SingleWeight = 0.5;

    /// <summary>Pairs and single characters of a text, repeated ones included, each with its weight.</summary>
    public static IEnumerable<(string Term, double Weight)> Of(string text)
    {
        foreach (var pair in Bigrams.Of(text))
        {
            yield return (pair, pair.Length == 1 ? SingleWeight : 1);
        }
        foreach (var c in text.Where(Bigrams.IsChinese))
        {
            yield return (Single(c), SingleWeight);
        }
    }

    /// <summary>Whether a term is a single character.</summary>
    public static bool IsSingle(string term) => term.Length == 2 && term[0] == '\u00b7';

    // A mark before the character keeps a single apart from a lone character that the bigrams give as a word.
    static string Single(char c) => Singles.TryGetValue(c, out var term) ? term : Singles[c] = $"\u00b7{c}";

    static readonly System.Collections.Concurrent.ConcurrentDictionary<char, string> Singles = [];
}
