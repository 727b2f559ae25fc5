using Zhiheng.Rules.Time;

namespace Zhiheng.Rules.Tests.Time;

public sealed class CalendarFileTests
{
    private const string Head = "year 2026\nnotice 国务院办公厅 2025-11\noff 2026-01-01..2026-01-03 元旦\n";

    [Theory]
    [InlineData("", "没有 year")]
    [InlineData("notice 某通知\nyear 2026", "第1行：第一行应为“year 年份”")]
    [InlineData("year 26", "第1行：年份“26”应为四位数字")]
    [InlineData("year 2026\noff 2026-01-01", "缺少 notice")]
    [InlineData("year 2026\nnotice 某通知", "没有任何 off")]
    [InlineData("year 2026\nnotice", "第2行：notice 后应写明通知来源")]
    [InlineData(Head + "year 2027", "第4行：year 重复")]
    [InlineData(Head + "notice 又一个", "第4行：notice 重复")]
    [InlineData(Head + "holiday 2026-05-01", "第4行：不认识的“holiday”")]
    [InlineData(Head + "off 2026-02-30", "第4行：日期“2026-02-30”不正确")]
    [InlineData(Head + "off", "第4行：日期“”不正确")]
    [InlineData(Head + "off 2026-5-1", "第4行：日期“2026-5-1”不正确")]
    [InlineData(Head + "off 2026-05-05..2026-05-01", "第4行：起止日期颠倒")]
    [InlineData(Head + "off 2026-05-01..2026-05-03..2026-05-05", "第4行：“2026-05-01..2026-05-03..2026-05-05”应为")]
    [InlineData(Head + "off 2026-05-01..2026-10-05", "第4行：一次放假超过16日")]
    [InlineData(Head + "off 2025-05-01", "第4行：2025年5月1日不属于2026年的安排")]
    [InlineData(Head + "off 2027-01-01", "第4行：2027年1月1日不属于2026年的安排")]
    [InlineData(Head + "off 2026-01-03", "第4行：2026年1月3日重复，第3行已有")]
    [InlineData(Head + "work 2026-01-03", "第4行：2026年1月3日既是放假又是上班，与第3行矛盾")]
    [InlineData(Head + "work 2026-01-04\n\nwork 2026-01-04", "第6行：2026年1月4日重复，第4行已有")]
    [InlineData(Head + "work 2026-01-05", "第4行：2026年1月5日是周一，本来就是工作日")]
    public void A_mistake_is_named_with_its_line(string text, string error)
    {
        var (year, errors) = CalendarFile.Read(text);
        Assert.Null(year);
        Assert.Contains(error, Assert.Single(errors), StringComparison.Ordinal);
        Assert.Contains(error, Assert.Throws<FormatException>(() => WorkingCalendar.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_are_told_at_once() =>
        Assert.Equal(2, CalendarFile.Read(Head + "off 2026-13-01\nwork 2026-01-05").Errors.Count);

    [Fact]
    public void A_holiday_may_begin_in_the_December_before()
    {
        var year = CalendarFile.Read("year 2023\nnotice 某通知\noff 2022-12-31..2023-01-02 元旦").Year;
        Assert.Equal(new DateOnly(2022, 12, 31), year!.Off[0].From);
    }

    [Fact]
    public void Comments_blank_lines_Windows_line_ends_and_a_byte_order_mark_do_no_harm()
    {
        var year = CalendarFile.Read("\uFEFF# 说明\r\nyear 2026\r\n\r\nnotice 某通知 # 出处\r\noff  2026-06-19..2026-06-21\r\n").Year;
        Assert.Equal("某通知", year!.Notice);
        Assert.Equal("法定节假日", Assert.Single(year.Off).Name);
    }
}
