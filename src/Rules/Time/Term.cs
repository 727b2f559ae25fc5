using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Time;

/// <summary>Whose time runs, which decides what happens when the last day is a rest day.</summary>
public enum ClockKind
{
    /// <summary>A party's right: the last day moves to the next working day (民法典第二百零三条).</summary>
    PartyRight,

    /// <summary>A body's duty: it is held to the unrolled day, the rolled one is only shown.</summary>
    BodyDuty,

    /// <summary>A restriction on goods or freedom: its last day is its last day.</summary>
    Restriction,
}

public enum TermUnit
{
    WorkingDays,
    NaturalDays,
    Months,
    Years,
    Hours,
}

/// <summary>The length of a statutory period, with its article.</summary>
/// <param name="Length">Positive, in <paramref name="Unit"/>.</param>
/// <param name="Unit">Days, months, years or hours.</param>
/// <param name="Kind">Whose time runs.</param>
/// <param name="Article">Where the length is written.</param>
/// <param name="Name">What has to happen, e.g. 缴纳罚款.</param>
public sealed record Term(int Length, TermUnit Unit, ClockKind Kind, Article Article, string Name)
{
    public int Length { get; init; } =
        Length > 0 ? Length : throw new ArgumentOutOfRangeException(nameof(Length), Length, "期限须为正数");

    /// <summary>No confirmed source sets the length: a default that a body may replace, never shown as the law's own.</summary>
    public bool IsConfiguration { get; init; }

    /// <summary>7个工作日, 15日, 6个月, 1年, 24小时</summary>
    public string LengthText => Unit switch
    {
        TermUnit.WorkingDays => $"{Length}个工作日",
        TermUnit.NaturalDays => $"{Length}日",
        TermUnit.Months => $"{Length}个月",
        TermUnit.Years => $"{Length}年",
        _ => $"{Length}小时",
    };
}
