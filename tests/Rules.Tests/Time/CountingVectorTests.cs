using Zhiheng.Rules.Law;
using Zhiheng.Rules.Time;

namespace Zhiheng.Rules.Tests.Time;

public sealed class CountingVectorTests
{
    [Theory]
    [InlineData("2022-09-28", 7, TermUnit.WorkingDays, "2022-10-12", "2022-10-12")]
    [InlineData("2022-01-25", 7, TermUnit.WorkingDays, "2022-02-08", "2022-02-08")]
    [InlineData("2023-04-28", 5, TermUnit.WorkingDays, "2023-05-09", "2023-05-09")]
    [InlineData("2024-02-07", 7, TermUnit.WorkingDays, "2024-02-22", "2024-02-22")]
    [InlineData("2025-09-26", 7, TermUnit.WorkingDays, "2025-10-13", "2025-10-13")]
    [InlineData("2026-02-12", 5, TermUnit.WorkingDays, "2026-02-26", "2026-02-26")]
    [InlineData("2021-04-29", 3, TermUnit.WorkingDays, "2021-05-07", "2021-05-07")]
    [InlineData("2022-12-30", 2, TermUnit.WorkingDays, "2023-01-04", "2023-01-04")]
    [InlineData("2026-04-30", 20, TermUnit.WorkingDays, "2026-06-01", "2026-06-01")]
    [InlineData("2022-09-16", 15, TermUnit.NaturalDays, "2022-10-01", "2022-10-08")]
    [InlineData("2022-01-20", 15, TermUnit.NaturalDays, "2022-02-04", "2022-02-07")]
    [InlineData("2023-06-08", 15, TermUnit.NaturalDays, "2023-06-23", "2023-06-25")]
    [InlineData("2024-09-16", 15, TermUnit.NaturalDays, "2024-10-01", "2024-10-08")]
    [InlineData("2026-02-01", 15, TermUnit.NaturalDays, "2026-02-16", "2026-02-24")]
    [InlineData("2022-03-01", 90, TermUnit.NaturalDays, "2022-05-30", "2022-05-30")]
    [InlineData("2022-08-31", 6, TermUnit.Months, "2023-02-28", "2023-02-28")]
    [InlineData("2022-04-01", 6, TermUnit.Months, "2022-10-01", "2022-10-08")]
    [InlineData("2025-03-28", 6, TermUnit.Months, "2025-09-28", "2025-09-28")]
    public void A_period_ends_where_it_was_computed_to_end(string start, int length, TermUnit unit, string raw, string rolled)
    {
        foreach (var kind in Enum.GetValues<ClockKind>())
        {
            var term = new Term(length, unit, kind, Article.Penalty("第八十五条"), "测试");
            var deadline = Deadline.Compute(term, Day(start), Repository.Calendar);
            Assert.Equal(Day(raw), deadline.UnrolledDate);
            Assert.Equal(Day(kind == ClockKind.Restriction ? raw : rolled), deadline.RolledDate);
            Assert.Equal(Day(kind == ClockKind.PartyRight ? rolled : raw), deadline.Date);
            Assert.Empty(deadline.Warnings);
        }
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, null);
}
