using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Law;
using static Zhiheng.Rules.Tests.Cases.Sample;

namespace Zhiheng.Rules.Tests.Cases;

public sealed class AmountTests
{
    public static TheoryData<string, string, string, bool> Limits => new()
    {
        { "2026-03-10", "个人", "200", true },
        { "2026-03-10", "个人", "200.01", false },
        { "2026-03-10", "单位", "3000", true },
        { "2026-03-10", "单位", "3000.01", false },
        { "2026-03-10", "个体工商户", "200", true },
        { "2026-03-10", "个体工商户", "200.01", false },
        { "2021-07-15", "个人", "200", true },
        { "2021-07-14", "个人", "50", true },
        { "2021-07-14", "个人", "50.01", false },
        { "2021-07-15", "单位", "3000", true },
        { "2021-07-14", "单位", "1000", true },
        { "2021-07-14", "单位", "1000.01", false },
    };

    static PartyOnRecord Of(string kind) => kind switch { "个人" => Person, "单位" => Firm, _ => Trader };

    [Theory, MemberData(nameof(Limits)), Rule("on-the-spot-limit")]
    public void The_limit_on_the_spot_is_that_of_the_day_and_includes_its_own_number(string day, string kind, string fine, bool allowed)
    {
        var on = DateOnly.Parse(day, null);
        var street = Street.Case(on.Year, on.Month, on.Day).Ready(Wide, Of(kind), 5000);
        var decided = Decided(street.Now, decimal.Parse(fine, null));
        if (allowed)
        {
            street.Allows("on-the-spot-limit", decided);
            return;
        }
        street.Refuses("on-the-spot-limit", on < LawBook.Revision2021 ? "第三十三条（1996年）" : "第五十一条", decided);
    }

    [Fact]
    public void A_city_may_count_sole_traders_as_organisations()
    {
        var street = Street.Case().With(new LocalSettings(SoleTraderCountsAs: "单位")).Ready(Wide, Trader, 5000);
        street.Allows("on-the-spot-limit", Decided(street.Now, 3000)).Refuses("on-the-spot-limit", "第五十一条", Decided(street.Now, 3000.01m));
    }

    [Fact, Rule("benchmark-on-the-spot")]
    public void An_amount_outside_the_tier_is_not_for_the_street_and_an_example_is_for_the_demo_city_alone()
    {
        var street = Street.Case().Ready(Plain, fine: 5000);
        DecidedOnTheSpot By(decimal fine, bool example = false) => Decided(street.Now, fine) with { Discretion = new("基准", "从轻", example, 50, 100, 75, [], "") };
        street.Allows("benchmark-on-the-spot", By(50)).Allows("benchmark-on-the-spot", By(100)).Allows("benchmark-on-the-spot", Decided(street.Now, 120));
        street.Refuses("benchmark-on-the-spot", "第三十四条", By(49.99m)).Refuses("benchmark-on-the-spot", "第三十四条", By(100.01m));
        street.Refuses("benchmark-on-the-spot", "第三十四条", By(75, example: true));
        Street.Case().With(new LocalSettings(DemoCity: true)).Ready(Plain, fine: 5000).Allows("benchmark-on-the-spot", By(75, example: true));
    }

    [Fact, Rule("benchmark-told")]
    public void What_is_told_keeps_to_the_tier_as_what_is_decided_does()
    {
        var street = Street.Case().Investigated(Plain);
        RightsTold By(decimal fine, bool example = false, string tier = "从轻") =>
            new("设摊", "影响通行", false, fine, new(new("基准", tier, example, 50, 100, 75, ["还没有查明占地面积。"], ""), null, Circumstances.Plain, null));
        street.Allows("benchmark-told", By(100)).Allows("benchmark-told", By(500) with { Weighed = null });
        street.Refuses("benchmark-told", "第三十四条", By(100.01m)).Refuses("benchmark-told", "第三十四条", By(75, example: true));
        street.Refuses("benchmark-told", "第三十四条", By(75, tier: ""));
    }

    [Fact, Rule("within-range")]
    public void A_fine_keeps_to_the_range_both_ends_included()
    {
        var street = Street.Case().Ready(Plain, fine: 5000);
        street.Allows("within-range", Decided(street.Now, 20)).Allows("within-range", Decided(street.Now, 200));
        street.Refuses("within-range", "第十六条第三款", Decided(street.Now, 19.99m));
        street.Refuses("within-range", "第十六条第三款", Decided(street.Now, 200.01m));
    }

    [Fact]
    public void Below_the_range_only_on_a_ground_of_mitigation_and_above_it_never()
    {
        var street = Street.Case().Ready(Firms, Firm, 5000);
        var help = Circumstances.Plain with { HelpedInvestigation = true };
        street.Refuses("within-range", "第十六条第三款", Decided(street.Now, 400));
        street.Allows("within-range", Decided(street.Now, 400) with { Circumstances = help });
        street.Refuses("within-range", "第十六条第三款", Decided(street.Now, 3000.01m) with { Circumstances = help });
    }

    [Fact]
    public void A_range_for_organisations_says_nothing_of_persons()
    {
        var street = Street.Case().Ready(Firms, Person, 5000);
        street.Refuses("within-range", "第十六条第三款", Decided(street.Now, 100));
        var both = Street.Case().Ready(Sample.Warned, Firm, 5000);
        both.Allows("within-range", Decided(both.Now, 500)).Refuses("within-range", "第十六条第三款", Decided(both.Now, 200));
    }

    [Fact]
    public void The_statutes_own_word_for_sole_traders_stands_before_the_citys_reading()
    {
        var item = Sample.Item("LP90009", "示例", ["罚款"], [Range("个人", 20, 50), Range("个体工商户", 60, 150)]);
        var street = Street.Case().Ready(item, Trader, 5000);
        street.Allows("within-range", Decided(street.Now, 60)).Refuses("within-range", "第十六条第三款", Decided(street.Now, 50));
    }

    [Fact, Rule("correction-first")]
    public void A_fine_for_refusing_to_correct_waits_for_the_refusal()
    {
        var street = Street.Case().Ready(Stall);
        street.Refuses("correction-first", "第十六条第三款", Decided(street.Now));
        street.Rechecked(CorrectionResult.Corrected).Refuses("correction-first", "第十六条第三款", Decided(street.Now));
        street.Rechecked(CorrectionResult.RefusedToCorrect).Allows("correction-first", Decided(street.Now));
        street.Ordered().Refuses("correction-first", "第十六条第三款", Decided(street.Now));
    }

    [Fact]
    public void The_higher_of_two_ranges_opens_only_after_the_correction_failed()
    {
        var street = Street.Case().Ready(Stepped, Firm, 5000);
        street.Allows("correction-first", Decided(street.Now, 100));
        street.Refuses("correction-first", "第十六条第三款", Decided(street.Now, 100.01m));
        street.Wait(1).Rechecked(CorrectionResult.NotCorrectedInTime).Allows("correction-first", Decided(street.Now, 1000));
    }

    [Theory, Rule("age-fourteen")]
    [InlineData(13, false)]
    [InlineData(14, true)]
    public void Under_fourteen_nobody_is_penalised(int age, bool allowed)
    {
        var street = Street.Case().Ready(Plain, Person with { AgeAtAct = age });
        _ = allowed
            ? street.Allows("age-fourteen", Decided(street.Now))
            : street.Refuses("age-fourteen", "第三十条", Decided(street.Now));
    }

    [Theory, Rule("minor-mitigated")]
    [InlineData(14, false)]
    [InlineData(17, false)]
    [InlineData(18, true)]
    public void Between_fourteen_and_eighteen_only_the_lower_part_of_the_range_or_less(int age, bool upper)
    {
        var street = Street.Case().Ready(Plain, Person with { AgeAtAct = age }, 200);
        street.Allows("minor-mitigated", Decided(street.Now, 110));
        _ = upper
            ? street.Allows("minor-mitigated", Decided(street.Now, 110.01m)).Refuses("within-range", "第十六条", Decided(street.Now, 10))
            : street.Refuses("minor-mitigated", "第三十条", Decided(street.Now, 110.01m)).Allows("minor-mitigated", Decided(street.Now, 10));
    }

    [Fact, Rule("capacity")]
    public void Whoever_could_not_control_the_act_is_not_penalised()
    {
        var street = Street.Case().Ready(Plain, Person with { LacksCapacity = true });
        street.Refuses("capacity", "第三十一条", Decided(street.Now));
        street.Party().Ordered().Told().Heard().Allows("capacity", Decided(street.Now));
    }

    [Fact, Rule("amount-form")]
    public void A_fine_is_written_in_yuan_and_cents()
    {
        var street = Street.Case().Ready().Allows("amount-form", Decided(Morning, 49.99m));
        street.Refuses("amount-form", "第五十二条", Decided(street.Now, 49.999m));
        street.Refuses("amount-form", "第五十二条", Decided(street.Now, -1));
    }

    [Fact, Rule("kind-of-item")]
    public void A_penalty_of_a_kind_the_article_does_not_know_is_refused()
    {
        var warned = Decided(Morning) with { Warning = true };
        Street.Case().Ready(Sample.Warned, warning: true).Allows("kind-of-item", warned);
        Street.Case().Ready(Plain, warning: true).Refuses("kind-of-item", "第十六条第三款", warned);
        Street.Case().Ready(Sample.Warned with { Kinds = ["警告"] }, warning: true).Refuses("kind-of-item", "第十六条第三款", warned)
            .Allows("kind-of-item", warned with { Fine = 0 });
    }

    [Fact, Rule("warning-or-fine")]
    public void On_the_spot_there_is_a_warning_or_a_fine_and_never_neither()
    {
        var street = Street.Case().Ready(Sample.Warned, warning: true);
        street.Allows("warning-or-fine", Decided(Morning, 0) with { Warning = true });
        street.Refuses("warning-or-fine", "第五十一条", Decided(street.Now, 0));
    }
}
