using Zhiheng.Rules.Time;

namespace Zhiheng.Rules.Law;

/// <summary>
/// What the digest could not confirm and a city therefore sets itself. Every value has a named default and shows as
/// 内部设定 on the rules page; nothing here is presented as statute.
/// </summary>
/// <param name="SoleTraderCountsAs">个体工商户 counts as 个人 or 单位 for limits and ranges. Default 个人, the lower limit.</param>
/// <param name="ReportWorkingDays">Working days for 备案 of an on-the-spot penalty. Default 3.</param>
/// <param name="OnTheSpotRetentionYears">Retention of on-the-spot files. Default 10.</param>
/// <param name="LenientShare">Which lower share of a range counts as 从轻. Default half.</param>
/// <param name="DefenceWorkingDays">Working days for 陈述申辩 after the prior notice. Default 5, as long as for asking for a hearing.</param>
/// <param name="OrdinaryRetentionYears">Retention of ordinary files. Default 30.</param>
/// <param name="FileOrder">Order of the papers in a file: A (正卷、副卷) or B (decision first, then the procedure). Default B.</param>
public sealed record LocalSettings(
    string SoleTraderCountsAs = "个人", int ReportWorkingDays = 3, int OnTheSpotRetentionYears = 10, decimal LenientShare = 0.5m,
    int DefenceWorkingDays = 5, int OrdinaryRetentionYears = 30, string FileOrder = "B");

/// <summary>A limit that holds from one day to another.</summary>
public sealed record DatedLimit(DateOnly From, decimal Person, decimal Organisation, Article Article);

/// <summary>The law a decision is made under: calendar, constants by date and the city's own settings.</summary>
public sealed record LawBook(WorkingCalendar Calendar, LocalSettings Settings)
{
    /// <summary>First day of the 2021 revision of 行政处罚法.</summary>
    public static readonly DateOnly Revision2021 = new(2021, 7, 15);

    /// <summary>First day of the 2023 revision of 行政复议法, which puts reconsideration before suit for on-the-spot penalties.</summary>
    public static readonly DateOnly ReconsiderationFirst = new(2024, 1, 1);

    static readonly DatedLimit[] OnTheSpotLimits =
    [
        new(new DateOnly(1996, 10, 1), 50, 1000, Article.Penalty("第三十三条（1996年）")),
        new(Revision2021, 200, 3000, Article.Penalty("第五十一条")),
    ];

    /// <summary>Highest on-the-spot fine in yuan, inclusive, on the day of the decision (procedure follows the step).</summary>
    public static DatedLimit OnTheSpotLimit(DateOnly day) => OnTheSpotLimits.LastOrDefault(l => l.From <= day) ?? OnTheSpotLimits[0];
}
