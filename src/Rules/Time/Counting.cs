using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Time;

/// <summary>One run of the counting rules (民法典第二百零一条至第二百零三条), writing down what it does.</summary>
internal sealed class Counting(
    Term term, DateOnly start, WorkingCalendar calendar, IReadOnlyList<Suspension> suspensions)
{
    private readonly List<string> steps = [];

    public Deadline Result()
    {
        var last = LastDay();
        SayStart();
        SayLength(last);
        SaySuspensions(last);
        var rolled = Roll(last);
        return new Deadline(term, start, last, rolled, steps, Warnings(last, rolled));
    }

    private DateOnly LastDay()
    {
        var length = term.Unit switch
        {
            TermUnit.WorkingDays or TermUnit.NaturalDays => term.Length,
            // DateOnly ends a month that has no such day at its last day, as 民法典第二百零二条 does.
            TermUnit.Months => start.AddMonths(term.Length).DayNumber - start.DayNumber,
            TermUnit.Years => start.AddYears(term.Length).DayNumber - start.DayNumber,
            _ => throw new ArgumentException("以小时计的期限应使用 HoursDeadline", nameof(term)),
        };
        var day = start;
        while (length > 0)
        {
            day = day.AddDays(1);
            length -= Counts(day) ? 1 : 0;
        }

        return day;
    }

    private bool Counts(DateOnly day) =>
        !suspensions.Any(pause => pause.Covers(day)) && (term.Unit != TermUnit.WorkingDays || calendar.IsWorkday(day));

    private void SayStart() => steps.Add(
        $"自{ChineseDate.Day(start)}起算，当日不计入，从{ChineseDate.Day(start.AddDays(1))}开始计算" +
        $"（{Article.CivilCode("第二百零一条第一款")}）。");

    private void SayLength(DateOnly last)
    {
        var source = term.IsConfiguration ? $"设定的期限，日数并非法律原文，参见{term.Article}" : $"{term.Article}";
        var basis = $"期限{term.LengthText}（{source}）";
        switch (term.Unit)
        {
            case TermUnit.WorkingDays:
                var rule = WorkingDayRule.For(term) is { } article ? $"（{article}）" : "";
                steps.Add($"{basis}，按工作日计算{rule}，第{term.Length}个工作日为{Named(last)}。");
                Add("不计入的休息日：", Skipped(last));
                Add("计入的调休上班日：", Days(last).Where(IsMakeUp).Select(ChineseDate.Day));
                break;
            case TermUnit.NaturalDays:
                steps.Add($"{basis}，按自然日计算，最后一日为{Named(last)}。");
                break;
            default:
                var sameDay = start.Day == last.Day ? "对应日" : "月末日";
                var end = suspensions.Count == 0 ? sameDay : "最后一日";
                steps.Add($"{basis}，{end}为{Named(last)}（{Article.CivilCode("第二百零二条")}）。");
                break;
        }
    }

    private void SaySuspensions(DateOnly last)
    {
        foreach (var pause in suspensions.Where(pause => pause.To > start && pause.From <= last))
        {
            steps.Add($"{ChineseDate.Range(pause.From, pause.To)}{pause.Reason}，不计入期限（{pause.Article}）。");
        }
    }

    private DateOnly Roll(DateOnly last)
    {
        if (term.Kind == ClockKind.Restriction)
        {
            steps.Add($"对财物或人身的限制不因休息日顺延，至{ChineseDate.Day(last)}届满。");
            return last;
        }

        var rolled = calendar.Roll(last);
        if (rolled != last)
        {
            steps.Add(term.Kind == ClockKind.PartyRight
                ? $"最后一日为休息日（{calendar.Why(last)}），顺延至{Named(rolled)}（{Article.CivilCode("第二百零三条")}）。"
                : $"最后一日为休息日（{calendar.Why(last)}），行政机关的期限按{ChineseDate.Day(last)}预警；顺延后为{Named(rolled)}。");
        }
        else if (term.Unit != TermUnit.WorkingDays && IsMakeUp(last))
        {
            steps.Add($"{ChineseDate.Day(last)}虽为{ChineseDate.Weekday(last)}，但属调休上班日，不顺延。");
        }

        return rolled;
    }

    private List<string> Warnings(DateOnly last, DateOnly rolled)
    {
        // Only days whose being worked matters are asked about: all of them in working days, else those of the roll.
        var asked = term.Unit == TermUnit.WorkingDays ? Days(last)
            : term.Kind == ClockKind.Restriction ? [] : Enumerable.Range(0, rolled.DayNumber - last.DayNumber + 1).Select(last.AddDays);
        return [.. asked.Select(calendar.Unsettled).OfType<int>().Distinct().Select(year =>
            $"尚未录入{year}年节假日安排，暂按周一至周五为工作日计算，录入后可能变化。")];
    }

    /// <summary>Rest days passed over, neighbours of one reason joined: 2026年2月15日至2026年2月23日（春节）.</summary>
    private IEnumerable<string> Skipped(DateOnly last)
    {
        (DateOnly From, DateOnly To, string Why)? run = null;
        foreach (var day in Days(last).Where(day => !calendar.IsWorkday(day)))
        {
            var why = calendar.Holiday(day) ?? "周末";
            if (run is { } open && open.To.AddDays(1) == day && open.Why == why)
            {
                run = open with { To = day };
                continue;
            }

            if (run is { } done) { yield return Text(done); }
            run = (day, day, why);
        }

        if (run is { } final) { yield return Text(final); }

        static string Text((DateOnly From, DateOnly To, string Why) run) => $"{ChineseDate.Range(run.From, run.To)}（{run.Why}）";
    }

    private void Add(string lead, IEnumerable<string> parts)
    {
        var text = string.Join("、", parts);
        if (text.Length > 0) { steps.Add($"{lead}{text}。"); }
    }

    private IEnumerable<DateOnly> Days(DateOnly last) => Enumerable.Range(1, last.DayNumber - start.DayNumber).Select(start.AddDays);

    private bool IsMakeUp(DateOnly day) => calendar.IsWorkday(day) && day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static string Named(DateOnly day) => $"{ChineseDate.Day(day)}（{ChineseDate.Weekday(day)}）";
}
