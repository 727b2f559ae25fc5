using System.Globalization;

namespace Zhiheng.Rules.Time;

/// <summary>Takes the lines of one calendar file and gathers what they say and what is wrong with them.</summary>
internal sealed class CalendarReader
{
    /// <summary>No holiday has ever been longer: a range beyond it is a slip of the pen.</summary>
    private const int LongestHoliday = 16;

    private readonly List<string> errors = [];
    private readonly List<DaysOff> off = [];
    private readonly List<DateOnly> work = [];
    private readonly Dictionary<DateOnly, (string Word, int Line)> seen = [];
    private int? year;
    private string? notice;

    public void Line(int number, string line)
    {
        var (word, rest) = Cut(line);
        if (word != "year" && year is null && errors.Count == 0)
        {
            Fail(number, "第一行应为“year 年份”，例如 year 2026");
        }

        switch (word)
        {
            case "year": ReadYear(number, rest); break;
            case "notice" when notice is not null: Fail(number, "notice 重复"); break;
            case "notice" when rest.Length == 0: Fail(number, "notice 后应写明通知来源"); break;
            case "notice": notice = rest; break;
            case "off": ReadOff(number, rest); break;
            case "work": ReadWork(number, rest); break;
            default: Fail(number, $"不认识的“{word}”，只能是 year、notice、off、work"); break;
        }
    }

    public (CalendarYear? Year, IReadOnlyList<string> Errors) Finish()
    {
        if (errors.Count == 0)
        {
            if (year is null) { errors.Add("文件为空：没有 year"); }
            else if (notice is null) { errors.Add("缺少 notice（通知来源）"); }
            else if (off.Count == 0) { errors.Add("没有任何 off（放假日期）"); }
        }

        return errors.Count > 0 ? (null, errors) : (new CalendarYear(year!.Value, notice!, off, work), errors);
    }

    private void ReadYear(int number, string rest)
    {
        if (year is not null) { Fail(number, "year 重复，一个文件只写一年"); }
        else if (rest.Length == 4 && int.TryParse(rest, NumberStyles.None, null, out var value)) { year = value; }
        else { Fail(number, $"年份“{rest}”应为四位数字"); }
    }

    private void ReadOff(int number, string rest)
    {
        var (range, name) = Cut(rest);
        var ends = range.Split("..");
        if (ends.Length > 2) { Fail(number, $"“{range}”应为 起始日..结束日"); return; }
        if (Date(number, ends[0]) is not { } from || Date(number, ends[^1]) is not { } to) { return; }
        if (to < from) { Fail(number, $"起止日期颠倒：{range}"); return; }
        if (to.DayNumber - from.DayNumber >= LongestHoliday)
        {
            Fail(number, $"一次放假超过{LongestHoliday}日，请核对：{range}");
            return;
        }

        var days = new DaysOff(from, to, name.Length > 0 ? name : "法定节假日");
        if (days.Days.All(day => Take(number, "off", day)))
        {
            off.Add(days);
        }
    }

    private void ReadWork(int number, string rest)
    {
        if (Date(number, Cut(rest).First) is not { } day || !Take(number, "work", day)) { return; }
        if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
        {
            Fail(number, $"{ChineseDate.Day(day)}是{ChineseDate.Weekday(day)}，本来就是工作日，不能写作调休上班");
        }

        work.Add(day);
    }

    private DateOnly? Date(int number, string text)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            Fail(number, $"日期“{text}”不正确，应写作 2026-01-01");
            return null;
        }

        // New Year's holiday may begin in the last December: 2022-12-31 belongs to the notice for 2023.
        if (year is { } own && day.Year != own && (day.Year != own - 1 || day.Month != 12))
        {
            Fail(number, $"{ChineseDate.Day(day)}不属于{own}年的安排");
            return null;
        }

        return day;
    }

    private bool Take(int number, string word, DateOnly day)
    {
        if (seen.TryAdd(day, (word, number))) { return true; }
        var (other, line) = seen[day];
        Fail(number, other == word
            ? $"{ChineseDate.Day(day)}重复，第{line}行已有"
            : $"{ChineseDate.Day(day)}既是放假又是上班，与第{line}行矛盾");
        return false;
    }

    private void Fail(int number, string why) => errors.Add($"第{number}行：{why}");

    private static (string First, string Tail) Cut(string line)
    {
        var parts = line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return (parts.Length > 0 ? parts[0] : "", parts.Length > 1 ? parts[1] : "");
    }
}
