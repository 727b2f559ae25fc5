using System.Collections.Frozen;

namespace Zhiheng.Rules.Time;

/// <summary>
/// Which days are worked: Monday to Friday, corrected by the yearly notices. Immutable; a year without notice counts plainly.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly FrozenDictionary<DateOnly, (bool Works, string Why)> special;

    /// <summary>The notices this calendar is built from, oldest first; of two for one year the later in the list stands.</summary>
    public WorkingCalendar(IEnumerable<CalendarYear> notices)
    {
        Notices = [.. notices.GroupBy(year => year.Year).Select(same => same.Last()).OrderBy(year => year.Year)];
        var days = new Dictionary<DateOnly, (bool, string)>();

        // Where two notices speak of one day (the turn of the year), the later one is the last word.
        foreach (var year in Notices)
        {
            foreach (var (day, name) in year.Off.SelectMany(off => off.Days.Select(day => (day, off.Name))))
            {
                days[day] = (false, name);
            }

            foreach (var day in year.Work)
            {
                days[day] = (true, "调休上班");
            }
        }

        special = days.ToFrozenDictionary();
    }

    /// <summary>Knows no notice: every Monday to Friday is worked.</summary>
    public static WorkingCalendar Empty { get; } = new([]);

    public IReadOnlyList<CalendarYear> Notices { get; }

    /// <summary>Years with a notice, ascending.</summary>
    public IReadOnlyList<int> Years => [.. Notices.Select(year => year.Year)];

    /// <summary>Reads one file of data/holidays; see <see cref="CalendarFile"/> for its form.</summary>
    /// <exception cref="FormatException">The file has mistakes; the message lists them in Chinese, one a line.</exception>
    public static WorkingCalendar Parse(string text)
    {
        var (year, errors) = CalendarFile.Read(text);
        return year is null ? throw new FormatException(string.Join('\n', errors)) : new WorkingCalendar([year]);
    }

    /// <summary>This calendar and another's years; the other's notice replaces ours for the same year.</summary>
    public WorkingCalendar With(WorkingCalendar other) => new([.. Notices, .. other.Notices]);

    public bool Covers(int year) => Notices.Any(notice => notice.Year == year);

    public bool IsWorkday(DateOnly day) => special.TryGetValue(day, out var known) ? known.Works : !IsWeekend(day);

    /// <summary>春节, 法定节假日, 调休上班, 周六, 周日 or 工作日.</summary>
    public string Why(DateOnly day) =>
        special.TryGetValue(day, out var known) ? known.Why : IsWeekend(day) ? ChineseDate.Weekday(day) : "工作日";

    /// <summary>The name of the holiday a day belongs to, or null for a plain weekend or a working day.</summary>
    public string? Holiday(DateOnly day) => special.TryGetValue(day, out var known) && !known.Works ? known.Why : null;

    /// <summary>The day itself, or the first working day after it (民法典第二百零三条).</summary>
    public DateOnly Roll(DateOnly day)
    {
        while (!IsWorkday(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The <paramref name="count"/>th working day after <paramref name="start"/>, which is not counted itself.</summary>
    public DateOnly AddWorkingDays(DateOnly start, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        for (var day = start; ;)
        {
            if (count == 0) { return day; }
            day = day.AddDays(1);
            if (IsWorkday(day)) { count--; }
        }
    }

    /// <summary>Working days after <paramref name="from"/> up to <paramref name="to"/>; negative if that is earlier.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from) { return -WorkingDaysBetween(to, from); }
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += IsWorkday(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The year whose notice could still change whether this day is worked, or null when it is settled.</summary>
    internal int? Unsettled(DateOnly day)
    {
        // The notice of the next year may reach back into the last days of December, as that for 2023 did.
        var turnOfYear = day is { Month: 12, Day: >= 28 };
        return !Covers(day.Year) ? day.Year : turnOfYear && !Covers(day.Year + 1) ? day.Year + 1 : null;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
