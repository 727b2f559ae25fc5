using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Time;

namespace Zhiheng.Server.Look;

/// <summary>How pressing a date is: a word that says it, and the colour class that goes with the word.</summary>
/// <param name="Tone"><c>alarm</c>, <c>warn</c>, <c>good</c> or empty: classes of badge, strip, card and note.</param>
public sealed record Urgency(string Word, string Tone)
{
    /// <summary>Days that count as near.</summary>
    const int Near = 3;

    /// <summary>From the date alone, in natural days: for lists.</summary>
    public static Urgency Of(DateOnly date, DateOnly today) => Left(date.DayNumber - today.DayNumber, "天");

    /// <summary>From a clock of a case, in the unit in which its period is counted. A right that lapses presses nobody.</summary>
    public static Urgency Of(CaseClock clock, DateOnly today, WorkingCalendar calendar)
    {
        var deadline = clock.Deadline;
        if (clock.DoneOn is not null)
        {
            return new("已完成", "good");
        }
        var urgency = deadline.Term.Unit == TermUnit.WorkingDays
            ? Left(deadline.IsOver(today) ? Math.Min(-1, deadline.WorkingDaysLeft(today, calendar)) : deadline.WorkingDaysLeft(today, calendar), "个工作日")
            : Left(deadline.DaysLeft(today), "天");
        var presses = deadline.Kind != ClockKind.PartyRight || clock.Code == ClockCodes.Pay;
        return presses ? urgency : new(deadline.IsOver(today) ? "已届满" : urgency.Word, "");
    }

    static Urgency Left(int left, string unit) => left switch
    {
        < 0 => new($"已超期 {-left} {unit}", "alarm"),
        0 => new("今天到期", "alarm"),
        <= Near => new($"还剩 {left} {unit}", "warn"),
        _ => new($"还剩 {left} {unit}", ""),
    };
}
