using CsCheck;
using Zhiheng.Rules.Law;
using Zhiheng.Rules.Time;

namespace Zhiheng.Rules.Tests.Time;

public sealed class CountingProperties
{
    private static readonly WorkingCalendar Calendar = Repository.Calendar;
    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, 2100].Select(new DateOnly(2021, 1, 1).AddDays);

    [Fact]
    public void A_later_start_or_a_longer_term_never_ends_earlier() =>
        Gen.Select(AnyDay, Gen.Int[0, 40], Gen.Int[1, 60]).Sample((start, later, length) =>
        {
            var end = Calendar.AddWorkingDays(start, length);
            return Calendar.AddWorkingDays(start.AddDays(later), length) >= end && Calendar.AddWorkingDays(start, length + 1) > end;
        });

    [Fact]
    public void Adding_working_days_and_counting_them_agree() =>
        Gen.Select(AnyDay, Gen.Int[1, 60]).Sample((start, length) =>
            Calendar.WorkingDaysBetween(start, Calendar.AddWorkingDays(start, length)) == length);

    [Fact]
    public void No_party_is_held_to_a_rest_day() =>
        Gen.Select(AnyDay, Gen.Int[1, 120], Gen.Int[0, 2].Select(index => (TermUnit)index))
            .Sample((start, length, unit) =>
            {
                var term = new Term(length, unit, ClockKind.PartyRight, Article.Penalty("第六十七条"), "任意");
                var deadline = Deadline.Compute(term, start, Calendar);
                return Calendar.IsWorkday(deadline.Date) && deadline.Date >= deadline.UnrolledDate && deadline.UnrolledDate > start;
            });
}
