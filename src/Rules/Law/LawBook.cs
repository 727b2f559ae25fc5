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
/// <param name="FirstOffenceMonths">How many months without a penalty for the same item make an offence a first one (33). Default 24.</param>
/// <param name="LeadVerifyDays">Natural days to look into a lead. Default 15.</param>
/// <param name="LeadExtendDays">Natural days by which that may be extended, once. Default 15.</param>
/// <param name="DefenceWorkingDays">Working days for 陈述申辩 after the prior notice. Default 5, as long as for asking for a hearing.</param>
/// <param name="ReviewWorkingDays">Working days for 法制审核. Default 5.</param>
/// <param name="ExtensionDays">Natural days of one extension of the ninety. Default 30.</param>
/// <param name="NotCounted">What does not count towards the ninety days, in words. Default: all that anybody names.</param>
/// <param name="OrdinaryRetentionYears">Retention of ordinary files. Default 30.</param>
/// <param name="HearingFinePerson">From how much on a fine, gains or goods of a person are 较大数额, yuan, inclusive. Default 5,000.</param>
/// <param name="HearingFineOrganisation">The same for organisations. Default 50,000.</param>
/// <param name="DemoCity">Whether an amount may rest on an example (示例) instead of a published benchmark. Default no.</param>
/// <param name="FileOrder">Order of the papers in a file: A (正卷、副卷) or B (decision first, then the procedure). Default B.</param>
public sealed record LocalSettings(
    string SoleTraderCountsAs = "个人", int ReportWorkingDays = 3, int OnTheSpotRetentionYears = 10, decimal LenientShare = 0.5m,
    int FirstOffenceMonths = 24, int LeadVerifyDays = 15, int LeadExtendDays = 15, int DefenceWorkingDays = 5,
    int ReviewWorkingDays = 5, int ExtensionDays = 30, string NotCounted = "公告、检测、检验、鉴定、听证", int OrdinaryRetentionYears = 30,
    decimal HearingFinePerson = 5_000, decimal HearingFineOrganisation = 50_000, bool DemoCity = false, string FileOrder = "B");

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
