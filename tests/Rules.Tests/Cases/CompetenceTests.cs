using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Catalogue;

namespace Zhiheng.Rules.Tests.Cases;

public sealed class CompetenceTests
{
    [Fact, Rule("body-in-force")]
    public void A_body_opens_cases_only_while_it_has_the_power_to_penalise()
    {
        var street = Street.Case(2026, 3, 10);
        var opened = Sample.Opened(street.Now);
        street.Allows("body-in-force", opened with { Body = Sample.Body with { From = new(2026, 3, 10), To = new(2026, 3, 10) } });
        street.Refuses("body-in-force", "第十七条", opened with { Body = Sample.Body with { From = new(2026, 3, 11) } });
        street.Refuses("body-in-force", "第十七条", opened with { Body = Sample.Body with { To = new(2026, 3, 9) } });
    }

    [Fact, Rule("body-still-in-force")]
    public void A_body_that_lost_its_power_on_the_way_decides_nothing()
    {
        var street = Street.Case().Opened(Sample.Wide, o => o with { Body = Sample.Body with { To = new(2026, 3, 11) } })
            .Both().Party().Scene().Evidence().Ordered().Told().Heard();
        street.Wait(1).Allows("body-still-in-force", Sample.Decided(street.Now));
        street.Wait(1).Refuses("body-still-in-force", "第十七条", Sample.Decided(street.Now));
    }

    [Fact, Rule("place-of-act")]
    public void The_act_must_have_happened_in_the_area_of_the_body()
    {
        var street = Street.Case();
        var opened = Sample.Opened(street.Now);
        street.Allows("place-of-act", opened);
        street.Refuses("place-of-act", "第二十二条", opened with { Sighting = opened.Sighting with { Division = "330102010" } });
    }

    [Theory]
    [InlineData("330100", "330102", true)]
    [InlineData("330100", "330110010", true)]
    [InlineData("330100", "330203", false)]
    [InlineData("330000", "330203001", true)]
    [InlineData("330102", "330102012", true)]
    [InlineData("330102", "330105", false)]
    [InlineData("330110", "330110010", true)]
    [InlineData("330110", "330111", false)]
    [InlineData("330110", "330114001", false)]
    [InlineData("330102010", "330102010", true)]
    [InlineData("330102010", "330102012", false)]
    [InlineData("330102012000", "330102012003", true)]
    [InlineData("330102012", "330102", false)]
    public void Divisions_nest_by_level_and_a_code_ending_in_zero_is_no_wider_than_its_neighbour(string body, string place, bool covered) =>
        Assert.Equal(covered, (Sample.Body with { Division = body }).Covers(place));

    [Fact, Rule("item-in-list")]
    public void The_item_must_be_on_a_list_of_the_body()
    {
        var street = Street.Case();
        street.Allows("item-in-list", Sample.Opened(street.Now));
        street.Refuses("item-in-list", "第二十四条", Sample.Opened(street.Now, Sample.Plain with { Lists = ["综合", "专业"] }));
    }

    [Fact]
    public void Once_the_county_has_published_a_list_only_what_it_gives_counts()
    {
        var street = Street.Case();
        var opened = Sample.Opened(street.Now);
        var given = new Grant(opened.Item.Id, new(2026, 3, 1), null, "上城区2026年清单");
        street.Allows("item-in-list", opened with { Body = Sample.Body with { Grants = [given] } });
        street.Refuses("item-in-list", "第二十四条", opened with { Body = Sample.Body with { Grants = [given with { ItemId = "LP00001" }] } });
        street.Refuses("item-in-list", "第二十四条", opened with { Body = Sample.Body with { Grants = [given with { To = new(2026, 3, 9) }] } });
        street.Allows("item-in-list", opened with { Item = opened.Item with { Lists = ["综合"] }, Body = Sample.Body with { Grants = [given] } });
    }

    [Fact, Rule("item-in-force")]
    public void The_item_must_have_been_law_on_the_day_of_the_act()
    {
        var street = Street.Case(2026, 3, 10);
        street.Allows("item-in-force", Sample.Opened(street.Now, Sample.Plain with { From = new(2026, 3, 10), To = new(2026, 3, 10) }));
        street.Refuses("item-in-force", "第三十七条", Sample.Opened(street.Now, Sample.Plain with { From = new(2026, 3, 11) }));
        street.Refuses("item-in-force", "第三十七条", Sample.Opened(street.Now, Sample.Plain with { To = new(2026, 3, 9) }));
    }

    [Fact]
    public void A_continuing_act_falls_under_the_law_of_its_last_day()
    {
        var street = Street.Case(2026, 3, 10);
        var opened = Sample.Opened(street.Now, Sample.Plain with { From = new(2026, 3, 1) });
        var seen = opened.Sighting with { At = new(2026, 2, 1, 8, 0, 0), DiscoveredOn = new(2026, 2, 1) };
        street.Refuses("item-in-force", "第三十七条", opened with { Sighting = seen });
        street.Allows("item-in-force", opened with { Sighting = seen with { EndedOn = new(2026, 3, 10) } });
    }

    [Fact, Rule("discovered-after-act")]
    public void An_act_begins_before_it_ends_and_is_found_and_none_of_it_lies_in_the_future()
    {
        var street = Street.Case(2026, 3, 10);
        var opened = Sample.Opened(street.Now);
        var seen = opened.Sighting;
        street.Allows("discovered-after-act", opened with { Sighting = seen with { EndedOn = new(2026, 3, 10) } });
        Sighting[] wrong =
        [
            seen with { At = street.Now.AddHours(1) },
            seen with { DiscoveredOn = new(2026, 3, 9) },
            seen with { DiscoveredOn = new(2026, 3, 11) },
            seen with { EndedOn = new(2026, 3, 9) },
            seen with { EndedOn = new(2030, 1, 1) },
        ];
        Assert.All(wrong, sighting => street.Refuses("discovered-after-act", "第三十六条", opened with { Sighting = sighting }));
    }
}
