namespace Zhiheng.Rules.Time;

/// <summary>One period the law sets, as it stood between two dates.</summary>
/// <param name="Code">One of <see cref="ClockCodes"/>.</param>
/// <param name="StartEvent">The event whose day is not counted, e.g. 决定书送达当事人.</param>
/// <param name="Term">Length, kind and article.</param>
/// <param name="From">First day in force; null where no earlier text is known to the catalogue.</param>
/// <param name="To">Last day in force; null for the present text.</param>
public sealed record StatutoryClock(
    string Code, string StartEvent, Term Term, DateOnly? From = null, DateOnly? To = null)
{
    public string Name => Term.Name;

    /// <summary>A default: a body may put its own length in place (<c>clock with { Term = clock.Term with { Length = 3 } }</c>).</summary>
    public bool IsConfiguration => Term.IsConfiguration;

    public bool InForceOn(DateOnly date) => (From is null || From <= date) && (To is null || date <= To);
}
