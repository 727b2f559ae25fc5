using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Time;
using static Zhiheng.Rules.Tests.Cases.Ordinary.Papers;
using static Zhiheng.Rules.Tests.Cases.Sample;

namespace Zhiheng.Rules.Tests.Cases.Ordinary;

public sealed class PeriodTests
{
    static readonly PeriodExcluded Tested = new(Excluded.Testing, new(2022, 3, 10), new(2022, 3, 19), "检测报告 12 号");

    [Fact, Rule("extension-length")]
    public void The_ninety_days_are_extended_by_what_the_city_has_set()
    {
        var street = Street.Case().Filed().AllowsDraft("extension-length", new ExtensionDraft(30, "案情复杂"));
        ExtensionDraft[] wrong = [new(31, "案情复杂"), new(0, "案情复杂"), new(30, "")];
        Assert.All(wrong, no => street.RefusesDraft("extension-length", "第六十条", no));
        street.With(new(ExtensionDays: 60)).AllowsDraft("extension-length", new ExtensionDraft(60, "案情复杂"));
    }

    [Fact, Rule("extension-in-time")]
    public void Time_that_is_over_is_not_extended_but_what_was_sent_up_in_time_may_still_be_approved()
    {
        var more = new ExtensionDraft(30, "案情复杂");
        var street = Street.Case(2022, 3, 1).Filed();
        Assert.Equal(new DateOnly(2022, 5, 30), street.Clock(ClockCodes.CaseDecide));
        street.On(2022, 5, 30).AllowsDraft("extension-in-time", more).On(2022, 5, 31).RefusesDraft("extension-in-time", "第六十条", more);
        var late = Street.Case(2022, 3, 1).Filed().On(2022, 5, 30).AlmostThrough(more).On(2022, 6, 1).Approve();
        Assert.Equal(new DateOnly(2022, 6, 29), late.Clock(ClockCodes.CaseDecide));
    }

    [Fact]
    public void That_the_time_is_over_stops_nobody_from_deciding()
    {
        var street = Street.Case(2022, 3, 1).HeardOut().On(2022, 7, 1).Through(new DecisionDraft(Fine()));
        var clock = CaseClocks.Of(street.State, street.Law).Single(c => c.Code == ClockCodes.CaseDecide);
        Assert.True(clock.DoneOn > clock.Deadline.Date);
    }

    [Fact, Rule("exclusion-allowed"), Rule("exclusion-dates"), Rule("exclusion-by-head")]
    public void Only_what_the_city_excludes_does_not_count_and_no_day_twice()
    {
        var street = Street.Case(2022, 3, 1).Filed().On(2022, 4, 1).Allows("exclusion-allowed", Tested, Chief).Allows("exclusion-dates", Tested, Chief);
        street.Refuses("exclusion-by-head", "第六十条", Tested).Allows("exclusion-by-head", Tested, Chief);
        street.Refuses("exclusion-allowed", "第六十条", Tested with { Reason = "" }, Chief);
        PeriodExcluded[] wrong =
        [
            Tested with { From = new(2022, 3, 20) }, Tested with { To = new(2022, 4, 2) }, Tested with { From = new(2022, 2, 28) },
        ];
        Assert.All(wrong, no => street.Refuses("exclusion-dates", "第六十条", no, Chief));
        street.Do(Tested, Chief).Refuses("exclusion-dates", "第六十条", Tested with { From = new(2022, 3, 19), To = new(2022, 3, 25) }, Chief);
        street.Allows("exclusion-dates", Tested with { From = new(2022, 3, 20), To = new(2022, 3, 25) }, Chief);
        street.With(new(NotCounted: "公告、听证")).Refuses("exclusion-allowed", "第六十条", Tested with { From = new(2022, 3, 20), To = new(2022, 3, 25) }, Chief);
        street.Allows("exclusion-allowed", new PeriodExcluded(Excluded.Announcement, new(2022, 3, 20), new(2022, 3, 25), "公告送达"), Chief);
    }
}
