using System.Globalization;
using System.Text;

namespace Zhiheng.Rules.Documents;

/// <summary>One value a document is filled with: a text, a picture, a list of groups or a group.</summary>
public abstract record DocumentValue
{
    /// <summary>What a condition asks: something is there and it does not say 否.</summary>
    public abstract bool Holds { get; }
}

/// <summary>A text, cleaned once here, so that the hash, the page and the Word file all see the same characters.</summary>
public sealed record TextValue : DocumentValue
{
    /// <summary>A yes or a no, written the way a form writes it.</summary>
    public static TextValue Flag(bool yes) => new(yes ? "是" : "否");

    public TextValue(string text) => Text = Clean(text);

    /// <summary>The cleaned text; lines end with a line feed.</summary>
    public string Text { get; }

    public override bool Holds => !string.IsNullOrWhiteSpace(Text) && Text != "否";

    /// <summary>
    /// Drops what XML cannot carry, and the marks that turn the direction of writing round: with those an amount
    /// can look different from what it is.
    /// </summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').EnumerateRunes())
        {
            // EnumerateRunes turns half a surrogate pair into U+FFFD, which may stay: it shows that something was lost.
            var allowed = rune.Value is '\n' or '\t'
                || (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Control
                    && rune.Value is not (0xFFFE or 0xFFFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)));
            if (allowed) clean.Append(rune);
        }
        return clean.ToString();
    }
}

/// <summary>How large a picture is shown.</summary>
public enum PictureUse
{
    /// <summary>As wide as the place allows.</summary>
    Photo,

    /// <summary>As high as a written name.</summary>
    Signature,
}

/// <summary>A picture by its hash. The bytes stay in the file store; whoever writes a Word file looks them up there.</summary>
/// <param name="Sha256">The file's address in the store, lower-case hex.</param>
/// <param name="Alternative">What the picture shows, for those who cannot see it.</param>
/// <param name="Use">Evidence or a signature.</param>
public sealed record PictureValue(string Sha256, string Alternative, PictureUse Use = PictureUse.Photo) : DocumentValue
{
    public override bool Holds => true;
}

/// <summary>What a loop runs over.</summary>
public sealed record ListValue(IReadOnlyList<DocumentValues> Items) : DocumentValue
{
    public override bool Holds => Items.Count > 0;
}
