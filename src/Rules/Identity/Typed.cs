namespace Zhiheng.Rules.Identity;

/// <summary>Numbers as they come from a keyboard or a scan.</summary>
internal static class Typed
{
    /// <summary>Full-width letters and figures made narrow, blanks dropped, letters raised.</summary>
    public static string Tidy(string? text) => string.Concat((text ?? "")
        .Where(letter => !char.IsWhiteSpace(letter))
        .Select(letter => letter is >= '！' and <= '～' ? (char)(letter - '！' + '!') : letter))
        .ToUpperInvariant();

    public static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
