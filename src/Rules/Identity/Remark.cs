namespace Zhiheng.Rules.Identity;

public enum RemarkLevel
{
    /// <summary>Malformed: the text cannot be what it is said to be.</summary>
    Error,

    /// <summary>Worth a second look; never a reason to block.</summary>
    Warning,
}

/// <summary>One thing found in a number, in words for the officer.</summary>
/// <param name="Level">How much it weighs.</param>
/// <param name="Text">Chinese, one sentence without a full stop.</param>
public sealed record Remark(RemarkLevel Level, string Text)
{
    public static Remark Error(string text) => new(RemarkLevel.Error, text);

    public static Remark Warning(string text) => new(RemarkLevel.Warning, text);
}
