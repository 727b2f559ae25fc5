using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Money;

/// <summary>What stops 加处罚款 from growing.</summary>
public enum PauseKind
{
    Reconsideration,
    Litigation,
    Deferral,
}

/// <summary>Days on which no late fine accrues, both ends included.</summary>
/// <param name="Kind">复议、诉讼 or an approved deferral.</param>
/// <param name="From">First such day.</param>
/// <param name="To">Last such day; for one still running pass the day up to which is counted.</param>
public sealed record Pause(PauseKind Kind, DateOnly From, DateOnly To)
{
    public DateOnly To { get; init; } =
        To >= From ? To : throw new ArgumentOutOfRangeException(nameof(To), To, "结束日早于起始日");

    public Article Article => Article.Penalty(Kind == PauseKind.Deferral ? "第六十六条第二款" : "第七十三条第三款");

    /// <summary>行政复议期间, 行政诉讼期间, 经批准延期（分期）缴纳期间</summary>
    public string Name => Kind switch
    {
        PauseKind.Reconsideration => "行政复议期间",
        PauseKind.Litigation => "行政诉讼期间",
        _ => "经批准延期（分期）缴纳期间",
    };

    public bool Covers(DateOnly day) => From <= day && day <= To;
}
