namespace Zhiheng.Rules.Identity;

/// <summary>What reading a number gave: its value unless it is malformed, and everything found on the way.</summary>
/// <param name="Value">Null exactly when there is an error among the remarks.</param>
/// <param name="Remarks">Empty when all is well.</param>
public sealed record Checked<T>(T? Value, IReadOnlyList<Remark> Remarks)
    where T : class
{
    public bool IsWellFormed => Value is not null;

    /// <summary>Well-formed and nothing to remark.</summary>
    public bool IsClean => Remarks.Count == 0;
}

/// <summary>Short ways to make a <see cref="Checked{T}"/>.</summary>
internal static class Checked
{
    public static Checked<T> Bad<T>(string text)
        where T : class => new(null, [Remark.Error(text)]);

    public static Checked<T> Good<T>(T value, params IReadOnlyList<Remark> warnings)
        where T : class => new(value, warnings);
}
