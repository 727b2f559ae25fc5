namespace Zhiheng.Rules.Catalogue;

/// <summary>
/// Splits text into the words that search stores and asks for: pairs of neighbouring Chinese characters, and whole runs of
/// letters and digits in lower case. One tokenizer serves the database indexes and the item index.
/// </summary>
public static class Bigrams
{
    /// <summary>All words of a text in order, repeated ones included. A lone Chinese character is a word of its own.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var kind = KindOf(text[at]);
            var end = at + 1;
            while (end < text.Length && KindOf(text[end]) == kind)
            {
                end++;
            }
            if (kind == Kind.Latin)
            {
                yield return text[at..end].ToLowerInvariant();
            }
            else if (kind == Kind.Chinese && end - at == 1)
            {
                yield return text[at..end];
            }
            else if (kind == Kind.Chinese)
            {
                for (var i = at; i + 1 < end; i++)
                {
                    yield return text.Substring(i, 2);
                }
            }
            at = end;
        }
    }

    /// <summary>The words as one text for a full-text column.</summary>
    public static string Column(params IEnumerable<string> texts) => string.Join(' ', texts.SelectMany(Of).Distinct());

    internal static bool IsChinese(char c) => c is (>= '\u3400' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff');

    enum Kind { Other, Latin, Chinese }

    static Kind KindOf(char c) =>
        char.IsAsciiLetterOrDigit(c) ? Kind.Latin
        : IsChinese(c) ? Kind.Chinese
        : Kind.Other;
}
