using Zhiheng.Rules.Law;

namespace Zhiheng.Server.Foundation;

/// <summary>What every write answers, and what a repeated request is answered with again.</summary>
/// <param name="Id">Of the thing written, e.g. the case.</param>
/// <param name="Version">Its version afterwards; the next write sends it back.</param>
/// <param name="Number">Number given, empty where none was.</param>
/// <param name="Message">What happened, in Chinese, for the person who did it.</param>
public sealed record Receipt(string Id, long Version, string Number, string Message);

/// <summary>How a write ended. Expected endings are values; only bugs are exceptions.</summary>
public abstract record Outcome
{
    public sealed record Done(Receipt Receipt) : Outcome;

    /// <summary>The law says no.</summary>
    public sealed record Refused(IReadOnlyList<Refusal> Refusals) : Outcome;

    /// <summary>The request cannot be understood: field name → what is wrong with it.</summary>
    public sealed record Invalid(IReadOnlyDictionary<string, string[]> Errors) : Outcome;

    /// <summary>Not there, or not within this person's scope: the answer is the same on purpose.</summary>
    public sealed record Missing(string What) : Outcome;

    /// <summary>Somebody was faster.</summary>
    public sealed record Stale(string What) : Outcome;

    /// <summary>Lost a race for a place in the journal: the caller tries again from the beginning.</summary>
    public sealed record Raced : Outcome;

    /// <summary>The person may not do this.</summary>
    public sealed record Forbidden(string What) : Outcome;

    public static Outcome Wrong(string field, string message) =>
        new Invalid(new Dictionary<string, string[]> { [field] = [message] });
}
