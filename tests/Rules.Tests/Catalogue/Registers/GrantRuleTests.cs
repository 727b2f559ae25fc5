using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Rules.Tests.Catalogue.Statutes;

namespace Zhiheng.Rules.Tests.Catalogue.Registers;

/// <summary>行政处罚法第二十四条, 浙江省综合行政执法条例第九条、第十条、第十七条.</summary>
public class GrantRuleTests
{
    static readonly DateOnly Today = new(2026, 3, 10);
    static readonly Dictionary<string, Item> Items = new() { ["T1"] = Fixture.Item("第三条"), ["T2"] = Fixture.Item("第三条") with { Id = "T2", To = new(2026, 3, 1) } };
    static readonly ItemsGranted Given = new("330102012", ["T1"], new(2026, 4, 1), "上城区2026年清单", new(2026, 3, 1), "高频多发", "330102");

    readonly List<Dated<RegisterFact>> facts = [];

    TownGrants Town => GrantBook.Of(facts).Of("330102012");

    IReadOnlyList<string> Try(RegisterFact fact, bool above = true, bool town = true) =>
        [.. GrantRules.All.Against(new GrantSituation(Town, fact, Today, above, town, Items)).Select(no => no.Code)];

    GrantRuleTests Did(RegisterFact fact)
    {
        Assert.Empty(Try(fact));
        facts.Add(new(RegisterFact.FromPayload(fact.ToPayload()), Today.ToDateTime(default), "head"));
        return this;
    }

    [Fact]
    public void The_county_gives_to_its_own_towns_and_nobody_else_does()
    {
        Assert.Empty(Try(Given));
        Assert.Equal(["grant-by-county"], Try(Given, above: false));
        Assert.Equal(["grant-by-county"], Try(Given, town: false));
    }

    [Fact]
    public void A_list_is_published_before_it_holds()
    {
        Assert.Equal(["grant-published"], Try(Given with { PublishedOn = new(2026, 3, 11) }));
        Assert.Equal(["grant-published"], Try(Given with { From = new(2026, 2, 28) }));
    }

    [Fact]
    public void Only_what_is_in_force_is_given_and_only_once()
    {
        Assert.Equal(["grant-of-items-in-force"], Try(Given with { ItemIds = ["T1", "T2"] }));
        Assert.Equal(["grant-of-items-in-force"], Try(Given with { ItemIds = ["T9"] }));
        Assert.Equal(["grant-once"], Did(Given).Try(Given));
    }

    [Fact]
    public void What_was_given_is_taken_back_from_a_day_on_and_may_be_given_again()
    {
        Did(Given with { From = new(2026, 3, 1) });
        Assert.Equal(["withdraw-what-was-given"], Try(new GrantsWithdrawn("330102012", ["T2"], Today, "不适宜")));
        Assert.Equal(["withdraw-what-was-given"], Try(new GrantsWithdrawn("330102012", ["T1"], new(2026, 3, 9), "不适宜")));
        Did(new GrantsWithdrawn("330102012", ["T1"], Today, "不适宜"));
        Assert.Equal((true, false), (Town.On(Today).Any(), Town.On(Today.AddDays(1)).Any()));
        Assert.Equal(["withdraw-what-was-given"], Try(new GrantsWithdrawn("330102012", ["T1"], Today, "再收")));
        Assert.Equal(3, Did(Given).Town.Version);
    }

    [Fact]
    public void A_year_is_evaluated_once_after_something_was_given()
    {
        var evaluated = new GrantsEvaluated("330102012", 2026, 3, 2, 5, 4, GrantVerdict.Keep, "承接良好");
        Assert.Equal(["evaluate-once-a-year"], Try(evaluated));
        Assert.Equal(["evaluate-once-a-year"], Did(Given).Try(evaluated with { Year = 2027 }));
        Assert.Equal(["evaluate-once-a-year"], Did(evaluated).Try(evaluated));
    }

    [Fact]
    public void Help_is_asked_before_it_is_given_and_an_answer_has_its_day()
    {
        var help = new AssistanceGiven("330102012", "T1", new(2026, 3, 1), "请测绘", new(2026, 3, 5), "已派员");
        Assert.Empty(Try(help));
        Assert.Equal(["assistance-days"], Try(help with { AnsweredOn = new(2026, 2, 28) }));
        Assert.Equal(["assistance-days"], Try(help with { AskedOn = new(2026, 3, 11), AnsweredOn = null, Answer = "" }));
        Assert.Equal(["assistance-days"], Try(help with { AnsweredOn = null }));
    }

    [Fact]
    public void A_case_keeps_the_grants_of_its_item_or_one_other_as_a_sign_that_there_is_a_list()
    {
        Did(Given);
        Assert.Equal("T1", Assert.Single(Town.For("T1")).ItemId);
        Assert.Equal("T1", Assert.Single(Town.For("T7")).ItemId);
        Assert.Empty(GrantBook.Of([]).Of("330102012").For("T1"));
    }
}
