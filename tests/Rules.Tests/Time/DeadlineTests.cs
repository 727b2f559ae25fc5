using Zhiheng.Rules.Law;
using Zhiheng.Rules.Time;

namespace Zhiheng.Rules.Tests.Time;

public sealed class DeadlineTests
{
    private static readonly WorkingCalendar Calendar = Repository.Calendar;
    private static readonly Article Testing = Article.Coercion("第二十五条第三款");

    [Fact]
    public void A_working_day_term_skips_the_national_holiday_and_says_so()
    {
        var deadline = Compute(ClockCodes.HearingRequest, new(2022, 9, 28));
        Assert.Equal(new DateOnly(2022, 10, 10), deadline.Date);
        Assert.Equal(
        [
            "自2022年9月28日起算，当日不计入，从2022年9月29日开始计算（《中华人民共和国民法典》第二百零一条第一款）。",
            "期限5个工作日（《中华人民共和国行政处罚法》第六十四条第一项），按工作日计算（《中华人民共和国行政处罚法》第八十五条），" +
            "第5个工作日为2022年10月10日（周一）。",
            "不计入的休息日：2022年10月1日至2022年10月7日（国庆节）。",
            "计入的调休上班日：2022年10月8日、2022年10月9日。",
        ], deadline.Steps);
    }

    [Fact]
    public void A_partys_last_day_in_the_Spring_Festival_moves_to_the_first_working_day()
    {
        var deadline = Compute(ClockCodes.Pay, new(2026, 2, 1));
        Assert.Equal(new DateOnly(2026, 2, 24), deadline.Date);
        Assert.Contains("最后一日为休息日（春节），顺延至2026年2月24日（周二）（《中华人民共和国民法典》第二百零三条）。", deadline.Steps);
    }

    [Fact]
    public void A_make_up_Sunday_stays_and_the_derivation_says_why()
    {
        var deadline = Compute(ClockCodes.Suit, new(2025, 3, 28));
        Assert.Equal(new DateOnly(2025, 9, 28), deadline.Date);
        Assert.Contains("2025年9月28日虽为周日，但属调休上班日，不顺延。", deadline.Steps);
    }

    [Fact]
    public void A_bodys_duty_binds_on_the_unrolled_day_and_shows_the_rolled_one()
    {
        var deadline = Compute(ClockCodes.CaseDecide, new(2026, 1, 1));
        Assert.Equal(new DateOnly(2026, 4, 1), deadline.Date);
        var qingming = Compute(ClockCodes.CaseDecide, new(2026, 1, 4));
        Assert.Equal(new DateOnly(2026, 4, 4), qingming.Date);
        Assert.Equal(new DateOnly(2026, 4, 7), qingming.RolledDate);
        Assert.Contains(qingming.Steps, step => step.Contains("按2026年4月4日预警；顺延后为2026年4月7日（周二）", StringComparison.Ordinal));
    }

    [Fact]
    public void A_restriction_never_rolls()
    {
        var seizure = Compute(ClockCodes.Seize, new(2026, 9, 3));
        Assert.Equal(new DateOnly(2026, 10, 3), seizure.Date);
        Assert.Equal(seizure.Date, seizure.RolledDate);
        Assert.Contains("对财物或人身的限制不因休息日顺延，至2026年10月3日届满。", seizure.Steps);
        Assert.Equal(new DateOnly(2026, 10, 12), Compute(ClockCodes.PreserveDecide, new(2026, 9, 26)).Date);
    }

    [Fact]
    public void Testing_time_is_left_out_of_a_seizure_and_named()
    {
        Suspension[] pauses =
        [
            new(new(2026, 3, 5), new(2026, 3, 14), "委托检测", Testing),
            new(new(2026, 3, 10), new(2026, 3, 16), "委托鉴定", Testing),
            new(new(2026, 8, 1), new(2026, 8, 2), "期满之后", Testing),
        ];
        var deadline = Deadline.Compute(Clock(ClockCodes.Seize, new(2026, 3, 1)).Term, new(2026, 3, 1), Calendar, pauses);
        Assert.Equal(new DateOnly(2026, 3, 31).AddDays(12), deadline.Date);
        Assert.Contains(deadline.Steps, step => step.StartsWith("2026年3月5日至2026年3月14日委托检测，不计入期限", StringComparison.Ordinal));
        Assert.DoesNotContain(deadline.Steps, step => step.Contains("期满之后", StringComparison.Ordinal));
    }

    [Fact]
    public void A_suspension_lengthens_a_period_of_months_by_its_days()
    {
        Suspension[] pauses = [new(new(2026, 1, 10), new(2026, 1, 12), "不可抗力", Article.Litigation("第四十八条"))];
        var term = new Term(3, TermUnit.Months, ClockKind.BodyDuty, Article.Coercion("第五十三条"), "申请");
        Assert.Equal(new DateOnly(2026, 4, 4), Deadline.Compute(term, new(2026, 1, 1), Calendar, pauses).UnrolledDate);
    }

    [Fact]
    public void A_term_that_reaches_into_a_year_without_notice_warns()
    {
        var warning = Assert.Single(Compute(ClockCodes.PublishOther, new(2026, 12, 20)).Warnings);
        Assert.Contains("尚未录入2027年节假日安排", warning, StringComparison.Ordinal);
        Assert.Single(Compute(ClockCodes.Pay, new(2027, 3, 1)).Warnings);
    }

    [Fact]
    public void The_last_days_of_December_wait_for_the_next_years_notice()
    {
        Assert.Single(Compute(ClockCodes.Pay, new(2026, 12, 16)).Warnings);
        Assert.Empty(Compute(ClockCodes.Pay, new(2025, 12, 16)).Warnings);
    }

    [Fact]
    public void A_restriction_in_natural_days_needs_no_calendar() =>
        Assert.Empty(Deadline.Compute(Clock(ClockCodes.Seize, new(2027, 3, 1)).Term, new(2027, 3, 1), WorkingCalendar.Empty).Warnings);

    [Fact]
    public void What_is_left_is_counted_from_today()
    {
        var deadline = Compute(ClockCodes.Pay, new(2026, 2, 1));
        Assert.Equal(14, deadline.DaysLeft(new(2026, 2, 10)));
        Assert.Equal(5, deadline.WorkingDaysLeft(new(2026, 2, 10), Calendar));
        Assert.False(deadline.IsOver(new(2026, 2, 24)));
        Assert.True(deadline.IsOver(new(2026, 2, 25)));
        Assert.Equal(-1, deadline.DaysLeft(deadline.DayAfter));
    }

    [Fact]
    public void A_leap_day_plus_a_year_ends_with_February()
    {
        var term = new Term(1, TermUnit.Years, ClockKind.Restriction, Article.CivilCode("第二百零二条"), "一年");
        var deadline = Deadline.Compute(term, new(2024, 2, 29), Calendar);
        Assert.Equal(new DateOnly(2025, 2, 28), deadline.Date);
        Assert.Contains(deadline.Steps, step => step.Contains("月末日为2025年2月28日", StringComparison.Ordinal));
    }

    [Fact]
    public void Hours_run_through_nights_and_holidays()
    {
        var term = Clock(ClockCodes.UrgentApprove, new(2026, 2, 16)).Term;
        var deadline = HoursDeadline.Compute(term, new(2026, 2, 16, 22, 5, 0));
        Assert.Equal(new DateTime(2026, 2, 17, 22, 5, 0), deadline.Due);
        Assert.False(deadline.IsOver(deadline.Due));
        Assert.True(deadline.IsOver(deadline.Due.AddSeconds(1)));
        Assert.Equal(TimeSpan.FromHours(2), deadline.TimeLeft(deadline.Due.AddHours(-2)));
        Assert.Contains("至2026年2月17日22时05分届满", deadline.Steps[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_and_days_are_not_mixed_up()
    {
        var hours = Clock(ClockCodes.UrgentApprove, new(2026, 1, 1)).Term;
        Assert.Throws<ArgumentException>(() => Deadline.Compute(hours, new(2026, 1, 1), Calendar));
        Assert.Throws<ArgumentException>(() => HoursDeadline.Compute(hours with { Unit = TermUnit.NaturalDays }, new(2026, 1, 1)));
    }

    [Fact]
    public void A_reversed_suspension_and_an_empty_term_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Suspension(new(2026, 1, 2), new(2026, 1, 1), "", Testing));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Term(0, TermUnit.Months, ClockKind.BodyDuty, Testing, ""));
    }

    private static StatutoryClock Clock(string code, DateOnly start) => StatutoryClocks.On(code, start)!;

    private static Deadline Compute(string code, DateOnly start) => Deadline.Compute(Clock(code, start).Term, start, Calendar);
}
