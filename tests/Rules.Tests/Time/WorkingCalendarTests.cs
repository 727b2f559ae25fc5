using Zhiheng.Rules.Time;

namespace Zhiheng.Rules.Tests.Time;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = Repository.Calendar;

    [Theory]
    [InlineData(2021, 250)]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void A_year_has_the_working_days_the_notice_leaves_it(int year, int days) =>
        Assert.Equal(days, Calendar.WorkingDaysBetween(new DateOnly(year - 1, 12, 31), new DateOnly(year, 12, 31)));

    [Theory]
    [InlineData("2026-02-16", false, "春节")]
    [InlineData("2026-02-14", true, "调休上班")]
    [InlineData("2026-03-07", false, "周六")]
    [InlineData("2026-03-09", true, "工作日")]
    [InlineData("2024-02-09", true, "工作日")]
    [InlineData("2022-12-31", false, "元旦")]
    [InlineData("2027-05-03", true, "工作日")]
    public void A_day_says_why_it_is_worked_or_not(string day, bool works, string why)
    {
        var date = DateOnly.Parse(day, null);
        Assert.Equal(works, Calendar.IsWorkday(date));
        Assert.Equal(why, Calendar.Why(date));
    }

    [Fact]
    public void The_calendar_knows_its_years_and_their_notices()
    {
        Assert.Equal([2021, 2022, 2023, 2024, 2025, 2026], Calendar.Years);
        Assert.True(Calendar.Covers(2026));
        Assert.False(Calendar.Covers(2027));
        Assert.Equal("国务院办公厅 2025-11", Calendar.Notices[^1].Notice);
    }

    [Fact]
    public void A_later_notice_for_the_same_year_replaces_the_earlier_one()
    {
        var first = WorkingCalendar.Parse("year 2027\nnotice 甲\noff 2027-01-01");
        var second = WorkingCalendar.Parse("year 2027\nnotice 乙\noff 2027-01-04");
        var both = Calendar.With(first).With(second);
        Assert.Equal("乙", both.Notices[^1].Notice);
        Assert.True(both.IsWorkday(new DateOnly(2027, 1, 1)));
        Assert.False(both.IsWorkday(new DateOnly(2027, 1, 4)));
        Assert.False(Calendar.Covers(2027));
    }

    [Fact]
    public void Without_any_notice_Monday_to_Friday_are_worked()
    {
        Assert.True(WorkingCalendar.Empty.IsWorkday(new DateOnly(2026, 10, 1)));
        Assert.False(WorkingCalendar.Empty.IsWorkday(new DateOnly(2026, 10, 10)));
    }

    [Fact]
    public void Working_days_are_counted_backwards_too()
    {
        var (monday, friday) = (new DateOnly(2026, 3, 9), new DateOnly(2026, 3, 13));
        Assert.Equal(4, Calendar.WorkingDaysBetween(monday, friday));
        Assert.Equal(-4, Calendar.WorkingDaysBetween(friday, monday));
        Assert.Equal(0, Calendar.WorkingDaysBetween(friday, friday));
    }
}
