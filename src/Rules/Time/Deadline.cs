namespace Zhiheng.Rules.Time;

/// <summary>A last day that can explain itself.</summary>
/// <param name="Term">Length, kind of clock and article.</param>
/// <param name="Start">The day of the event, not counted itself.</param>
/// <param name="UnrolledDate">The last counted day.</param>
/// <param name="RolledDate">That day, or the next working day; for a restriction always the last counted day.</param>
/// <param name="Steps">The derivation in Chinese sentences, in order.</param>
/// <param name="Warnings">What could still change the result: a year without holiday notice.</param>
public sealed record Deadline(
    Term Term,
    DateOnly Start,
    DateOnly UnrolledDate,
    DateOnly RolledDate,
    IReadOnlyList<string> Steps,
    IReadOnlyList<string> Warnings)
{
    public string Name => Term.Name;

    public ClockKind Kind => Term.Kind;

    /// <summary>The day that binds: rolled for a party's right, unrolled for a duty or a restriction.</summary>
    public DateOnly Date => Kind == ClockKind.PartyRight ? RolledDate : UnrolledDate;

    /// <summary>
    /// The first day on which something may happen that must wait for the whole period: a hearing after its notice
    /// (处罚法第六十四条), the application to court after the demand (强制法第五十四条).
    /// </summary>
    public DateOnly DayAfter => Date.AddDays(1);

    /// <summary>Counts a period of days, months or years from the day of its event.</summary>
    /// <param name="term">In days, months or years.</param>
    /// <param name="start">The day of the event.</param>
    /// <param name="calendar">The holiday arrangements known today.</param>
    /// <param name="suspensions">Days not counted; may overlap each other.</param>
    /// <exception cref="ArgumentException">The term is in hours: use <see cref="HoursDeadline"/>.</exception>
    public static Deadline Compute(
        Term term, DateOnly start, WorkingCalendar calendar, IReadOnlyList<Suspension>? suspensions = null) =>
        new Counting(term, start, calendar, suspensions ?? []).Result();

    /// <summary>Natural days from today to the last day: 0 on the day itself, negative when over.</summary>
    public int DaysLeft(DateOnly today) => Date.DayNumber - today.DayNumber;

    /// <summary>Working days after today up to and including the last day; negative when over.</summary>
    public int WorkingDaysLeft(DateOnly today, WorkingCalendar calendar) => calendar.WorkingDaysBetween(today, Date);

    /// <summary>The last day itself still belongs to the period.</summary>
    public bool IsOver(DateOnly today) => today > Date;
}
