namespace Zhiheng.Rules.Time;

/// <summary>The holiday arrangement of one year, as the State Council's office announced it.</summary>
/// <param name="Year">Four digits. Days of the December before may belong to it (2022-12-31 is in the notice for 2023).</param>
/// <param name="Notice">Where the arrangement comes from, e.g. 国务院办公厅 2025-11.</param>
/// <param name="Off">Days off, weekends inside a holiday included; no overlap.</param>
/// <param name="Work">Saturdays and Sundays that are worked instead.</param>
public sealed record CalendarYear(int Year, string Notice, IReadOnlyList<DaysOff> Off, IReadOnlyList<DateOnly> Work);

/// <summary>One holiday, both ends included.</summary>
/// <param name="From">First day off.</param>
/// <param name="To">Last day off.</param>
/// <param name="Name">春节; 法定节假日 where the file gives none.</param>
public sealed record DaysOff(DateOnly From, DateOnly To, string Name)
{
    /// <summary>Every day of the holiday.</summary>
    public IEnumerable<DateOnly> Days
    {
        get
        {
            for (var day = From; day <= To; day = day.AddDays(1))
            {
                yield return day;
            }
        }
    }
}
