using System.Globalization;
using Zhiheng.Rules.Time;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Look;

/// <summary>Dates and times as screens show them.</summary>
public static class When
{
    /// <summary>2026-11-26（周四）</summary>
    public static string Day(DateOnly day) => $"{Iso(day)}（{ChineseDate.Weekday(day)}）";

    /// <summary>The same, or a dash where there is none.</summary>
    public static string Day(DateOnly? day) => day is { } known ? Day(known) : "—";

    /// <summary>2026-11-26, for tables and for the machine-readable side of a time element.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>2026-11-26 14:20</summary>
    public static string Minute(DateTime at) => at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The same from milliseconds since 1970, in local time.</summary>
    public static string Minute(long unixMs) => Minute(Clock.ToLocal(unixMs));

    /// <summary>今天, 明天, 昨天, 3 天后, 12 天前</summary>
    public static string Relative(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => "今天",
        1 => "明天",
        -1 => "昨天",
        > 0 and var ahead => $"{ahead} 天后",
        var ago => $"{-ago} 天前",
    };

    /// <summary>自 2021-07-15 起 or 2021-07-15 至 2026-03-31</summary>
    public static string Span(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, { } last) => $"{Iso(first)} 至 {Iso(last)}",
        ({ } first, null) => $"自 {Iso(first)} 起",
        (null, { } last) => $"至 {Iso(last)}",
        _ => "—",
    };
}
