using System.Text.RegularExpressions;

namespace Zhiheng.Rules.Documents;

/// <summary>What a marker in a template asks for.</summary>
public enum MarkerKind
{
    /// <summary>{{当事人.名称}}</summary>
    Field,

    /// <summary>{{#每 证据}}</summary>
    Each,

    /// <summary>{{/每}}</summary>
    EndEach,

    /// <summary>{{#若 当场收缴}}</summary>
    If,

    /// <summary>{{#否则}}</summary>
    Else,

    /// <summary>{{/若}}</summary>
    EndIf,
}

/// <summary>One <c>{{…}}</c> of a template, read.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Path">The field it names; empty for a closing marker.</param>
/// <param name="Optional">Written with a question mark: may be missing.</param>
/// <param name="Negated">Written with 非.</param>
/// <param name="Strict">A condition written with an exclamation mark: silence is no answer, it has to say 是 or 否.</param>
/// <param name="Source">As it stands in the template, for messages.</param>
public sealed partial record Marker(MarkerKind Kind, string Path, bool Optional, bool Negated, bool Strict, string Source)
{
    /// <summary>Where the seal goes; filled by the seal, not by a value.</summary>
    public const string Seal = "印章";

    /// <summary>The position in a loop, counted from one.</summary>
    public const string Ordinal = "序号";

    /// <summary>It steers and leaves no text of its own.</summary>
    public bool IsControl => Kind != MarkerKind.Field;

    /// <summary>It starts something that has to be closed.</summary>
    public bool Opens => Kind is MarkerKind.Each or MarkerKind.If;

    /// <summary>It ends what <paramref name="opener"/> started.</summary>
    public bool Closes(Marker? opener) =>
        (Kind, opener?.Kind) is (MarkerKind.EndEach, MarkerKind.Each) or (MarkerKind.EndIf, MarkerKind.If);

    /// <summary>A single name of a path: Chinese or other letters and digits.</summary>
    public static bool IsName(string name) => NamePattern().IsMatch(name);

    /// <summary>Reads one marker, braces included; null when it is none.</summary>
    public static Marker? Read(string source)
    {
        var match = Pattern().Match(source);
        if (!match.Success) return null;
        var kind = match.Groups["word"].Value switch
        {
            "#每" => MarkerKind.Each,
            "/每" => MarkerKind.EndEach,
            "#若" => MarkerKind.If,
            "#否则" => MarkerKind.Else,
            "/若" => MarkerKind.EndIf,
            _ => MarkerKind.Field,
        };
        var path = match.Groups["path"].Value;
        var takesPath = kind is MarkerKind.Field or MarkerKind.Each or MarkerKind.If;
        var negated = match.Groups["not"].Success;
        var strict = match.Groups["strict"].Success;
        if (takesPath != path.Length > 0 || ((negated || strict) && kind != MarkerKind.If)) return null;
        return new(kind, path, match.Groups["optional"].Success, negated, strict, source);
    }

    [GeneratedRegex(@"^\{\{\s*(?<word>[#/](每|若|否则))?\s*((?<not>非)\s+)?(?<path>[\p{L}\p{N}_]+(\.[\p{L}\p{N}_]+)*)?"
        + @"\s*((?<optional>[?？])|(?<strict>[!！]))?\s*\}\}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^[\p{L}\p{N}_]+$", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
