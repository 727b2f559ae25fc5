namespace Zhiheng.Rules.Time;

/// <summary>Dates as officers read them. Built from whole numbers, so no culture of the machine can change them.</summary>
public static class ChineseDate
{
    private const string WeekdayNames = "日一二三四五六";

    /// <summary>2026年2月16日</summary>
    public static string Day(DateOnly date) => $"{date.Year}年{date.Month}月{date.Day}日";

    /// <summary>2026年2月16日至2026年2月23日; a single day is written once.</summary>
    public static string Range(DateOnly from, DateOnly to) => from == to ? Day(from) : $"{Day(from)}至{Day(to)}";

    /// <summary>周一 … 周日</summary>
    public static string Weekday(DateOnly date) => $"周{WeekdayNames[(int)date.DayOfWeek]}";

    /// <summary>2026年2月16日10时05分</summary>
    public static string Minute(DateTime instant) =>
        $"{Day(DateOnly.FromDateTime(instant))}{instant.Hour}时{instant.Minute:00}分";
}
