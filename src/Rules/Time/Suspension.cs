using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Time;

/// <summary>Days that do not count towards a period, e.g. testing or appraisal (行政强制法第二十五条), both ends included.</summary>
/// <param name="From">First day not counted.</param>
/// <param name="To">Last day not counted. For a suspension that still runs pass today; the deadline is then provisional.</param>
/// <param name="Reason">检测、鉴定、听证、公告 …</param>
/// <param name="Article">What allows the days to be left out.</param>
public sealed record Suspension(DateOnly From, DateOnly To, string Reason, Article Article)
{
    public DateOnly To { get; init; } =
        To >= From ? To : throw new ArgumentOutOfRangeException(nameof(To), To, "结束日早于起始日");

    public bool Covers(DateOnly day) => From <= day && day <= To;
}
