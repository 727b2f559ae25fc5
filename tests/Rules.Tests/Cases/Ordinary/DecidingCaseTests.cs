using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Catalogue;
using static Zhiheng.Rules.Tests.Cases.Ordinary.Papers;
using static Zhiheng.Rules.Tests.Cases.Sample;

namespace Zhiheng.Rules.Tests.Cases.Ordinary;

public sealed class DecidingCaseTests
{
    static readonly Item Heavy = Wide with
    {
        Kinds = ["警告", "通报批评", "罚款", "没收违法所得", "没收非法财物", "暂扣许可证件", "限制开展生产经营活动", "责令停产停业", "降低资质等级", "吊销许可证件"],
    };

    static Street Refuses(Street street, string rule, string clause, Disposal disposal) => street.RefusesDraft(rule, clause, new ProposalDraft(disposal));

    static Street Allows(Street street, string rule, Disposal disposal) => street.AllowsDraft(rule, new ProposalDraft(disposal));

    [Fact, Rule("disposal-matches-kind"), Rule("disposal-reasons")]
    public void What_is_decided_is_what_it_is_called_and_says_why()
    {
        var street = Allows(Street.Case().Finished(), "disposal-matches-kind", Fine());
        Refuses(street, "disposal-matches-kind", "第五十七条", Fine(0));
        Refuses(street, "disposal-matches-kind", "第五十七条", Pardon() with { Fine = 100 });
        Allows(street, "disposal-reasons", Pardon());
        Refuses(street, "disposal-reasons", "第五十九条", Pardon() with { Reasons = "" });
        Refuses(street, "disposal-reasons", "第五十九条", Without(DisposalKind.Withdrawn) with { FactsFound = "" });
        Refuses(street, "reasons-given", "第五十九条", Fine() with { Reasons = "" });
        Refuses(street, "amount-form", "第五十九条", Fine(10.001m));
    }

    [Theory, Rule("transfer-receiver")]
    [InlineData(DisposalKind.Transferred, "第二十二条")]
    [InlineData(DisposalKind.CriminalReferral, "第二十七条")]
    public void What_goes_elsewhere_says_where(DisposalKind kind, string clause)
    {
        var street = Refuses(Street.Case().Finished(), "transfer-receiver", clause, Without(kind));
        Allows(street, "transfer-receiver", Without(kind, "杭州市公安局上城区分局"));
    }

    [Fact, Rule("pardon-ground")]
    public void A_pardon_has_a_ground_that_the_record_bears_out()
    {
        var street = Allows(Street.Case().Finished(), "pardon-ground", Pardon());
        Refuses(street, "pardon-ground", "第五十七条", Pardon() with { Ground = null });
        Refuses(street, "pardon-ground", "第三十三条", Pardon() with { Education = "" });
        Refuses(street, "pardon-ground", "第三十条", Pardon(NoPenaltyGround.UnderFourteen));
        Refuses(street, "pardon-ground", "第三十三条", Pardon(NoPenaltyGround.FirstTimeSlight));
        Allows(street.Rechecked(CorrectionResult.Corrected), "pardon-ground", Pardon(NoPenaltyGround.FirstTimeSlight));
    }

    [Fact, Rule("too-late-to-penalise"), Rule("age-known"), Rule("too-young-to-penalise"), Rule("unfit-to-penalise")]
    public void Whom_the_law_spares_is_let_go()
    {
        Allows(Allows(Allows(Street.Case().Finished(), "too-late-to-penalise", Fine()), "too-young-to-penalise", Fine()), "unfit-to-penalise", Fine());
        Refuses(Street.Case().Finished(party: Person with { AgeAtAct = null }), "age-known", "第三十条", Fine());
        Allows(Allows(Street.Case().Finished(party: Firm), "age-known", Fine()), "age-known", Pardon());
        var child = Refuses(Street.Case().Finished(party: Person with { AgeAtAct = 13 }), "too-young-to-penalise", "第三十条", Fine());
        Allows(child, "too-young-to-penalise", Pardon(NoPenaltyGround.UnderFourteen));
        var ill = Refuses(Street.Case().Finished(party: Person with { LacksCapacity = true }), "unfit-to-penalise", "第三十一条", Fine());
        Allows(ill, "unfit-to-penalise", Pardon(NoPenaltyGround.LacksCapacity));
        var old = Street.Case().Admit(Papers.Lead(Morning) with { Sighting = Opened(Morning).Sighting with { At = Morning.AddYears(-3) } });
        old.Admit(new PartyIdentified(Person, "")).Admit(new LeadVerified(LeadResult.Founded, "属实"));
        Refuses(old, "too-late-to-penalise", "第三十六条", Fine());
    }

    [Fact]
    public void What_both_procedures_have_in_common_is_held_against_both()
    {
        var street = Street.Case().Finished();
        Refuses(street, "must-not-penalise", "第三十三条", Fine() with { Circumstances = Circumstances.Plain with { NoFault = true } });
        Refuses(street, "no-double-fine", "第二十九条", Fine() with { EarlierFine = "杭上综执罚决字〔2026〕第000009号" });
        Allows(street, "no-double-fine", Fine(0) with { Warning = true, EarlierFine = "杭上综执罚决字〔2026〕第000009号" });
        Refuses(street, "within-range", "第十六条", Fine(100_001));
        Refuses(Street.Case().Finished(Plain), "kind-of-item", "第十六条", Fine(100) with { Warning = true });
        Refuses(Street.Case().Finished(party: Person with { AgeAtAct = 16 }), "minor-mitigated", "第三十条", Fine(50_001));
    }

    [Fact]
    public void Below_the_least_a_fine_needs_a_ground_that_the_law_names()
    {
        var street = Refuses(Street.Case().Finished(Firms, Firm), "within-range", "第十六条", Fine(400));
        Allows(street, "within-range", Fine(400) with { Circumstances = Circumstances.Plain with { HelpedInvestigation = true } });
    }

    [Fact]
    public void What_only_a_failed_correction_makes_punishable_waits_for_it()
    {
        var street = Refuses(Street.Case().Finished(Stall), "correction-first", "第十六条", Fine(50)).Rechecked(CorrectionResult.RefusedToCorrect);
        Allows(street, "correction-first", Fine(50));
        var byValue = Wide with { Fines = [new FineRange("不分", 1, 3, "倍", "违法所得", "", ["逾期不改正"], false)] };
        Refuses(Street.Case().Finished(byValue), "correction-first", "第十六条", Fine(50));
    }

    [Fact]
    public void A_fine_that_is_counted_by_something_shows_how()
    {
        var byArea = Wide with { Fines = [new FineRange("不分", 100, 300, "元", "", "平方米", [], false)] };
        var street = Refuses(Street.Case().Finished(byArea), "within-range", "第十六条", Fine(1200));
        Allows(street, "within-range", Fine(1200) with { Discretion = AmountBasis.None with { Lines = ["6 ㎡ × 200 元 = 1,200 元"] } });
        Refuses(Street.Case().Finished(Firms), "within-range", "第十六条", Fine(1200));
    }

    [Fact, Rule("correction-before-penalty")]
    public void Correction_is_ordered_before_a_penalty()
    {
        var street = Street.Case().Filed().Both().Scene().Evidence().Do(Report());
        Refuses(street, "correction-before-penalty", "第二十八条", Fine());
        Allows(Allows(street, "correction-before-penalty", Pardon()).Ordered(), "correction-before-penalty", Fine());
    }

    [Fact, Rule("other-kinds-of-item"), Rule("gains-and-goods")]
    public void Each_kind_of_penalty_stands_in_the_item_and_each_amount_is_one()
    {
        var goods = Fine() with { Goods = "水果摊架 1 个", GoodsValue = 200 };
        Disposal[] heavy = [Fine() with { Criticism = true }, Fine() with { Gains = 100 }, goods, Fine() with { Other = OtherPenalty.ActivityRestricted }];
        var plain = Street.Case().Finished();
        var rich = Street.Case().Finished(Heavy);
        Assert.All(heavy, disposal => Refuses(plain, "other-kinds-of-item", "第十六条", disposal));
        Assert.All(heavy, disposal => Allows(rich, "other-kinds-of-item", disposal));
        Disposal[] wrong = [Fine() with { Gains = -1 }, Fine() with { Gains = 1.001m }, goods with { GoodsValue = -1 }, goods with { Goods = "" }];
        Assert.All(wrong, disposal => Refuses(rich, "gains-and-goods", "第五十九条", disposal));
        Allows(rich, "gains-and-goods", goods);
    }

    [Fact, Rule("other-kind-lasts")]
    public void A_licence_is_suspended_for_a_time_and_never_for_longer_than_was_told()
    {
        var street = Street.Case().Finished(Heavy);
        var month = Fine() with { Other = OtherPenalty.LicenceSuspended, Lasts = new(1, LastingUnit.Months) };
        Assert.Equal(["罚款 1000 元", "暂扣许可证件 1 个月"], Penalties.Of(month));
        Allows(Allows(street, "other-kind-lasts", month), "other-kind-lasts", Fine() with { Other = OtherPenalty.ActivityRestricted });
        Disposal[] wrong = [month with { Lasts = null }, month with { Lasts = new(0, LastingUnit.Days) }, month with { Other = OtherPenalty.None },
            month with { Other = OtherPenalty.LicenceRevoked }];
        Assert.All(wrong, disposal => Refuses(street, "other-kind-lasts", "第五十九条第一款第四项", disposal));

        Lasting[] longer = [new(2, LastingUnit.Months), new(29, LastingUnit.Days), new(32, LastingUnit.Days)];
        Assert.All(longer, lasting => Assert.True((month with { Lasts = lasting }).HeavierThan(month)));
        Lasting[] not = [new(1, LastingUnit.Months), new(28, LastingUnit.Days)];
        Assert.All(not, lasting => Assert.False((month with { Lasts = lasting }).HeavierThan(month)));
        var open = Fine() with { Other = OtherPenalty.ActivityRestricted };
        Assert.True(open.HeavierThan(open with { Lasts = new(6, LastingUnit.Months) }));
        Assert.False((open with { Lasts = new(6, LastingUnit.Months) }).HeavierThan(open));
    }

    [Fact, Rule("benchmark-published"), Rule("benchmark-deviation")]
    public void An_amount_rests_on_a_published_benchmark_or_says_why_it_leaves_it()
    {
        var example = Fine() with { Discretion = Benchmark(500, 3000) with { IsExample = true } };
        var street = Refuses(Street.Case().Finished(), "benchmark-published", "第三十四条", example);
        Allows(street, "benchmark-published", Fine() with { Discretion = Benchmark(500, 3000) });
        Refuses(street, "benchmark-deviation", "第三十四条", Fine() with { Discretion = Benchmark(500, 999) });
        Refuses(street, "benchmark-deviation", "第三十四条", Fine() with { Discretion = Benchmark(1001, 3000) });
        Allows(street, "benchmark-deviation", Fine() with { Discretion = Benchmark(500, 1000) });
        Allows(street, "benchmark-deviation", Fine() with { Discretion = Benchmark(500, 999, "多次被投诉") });
        Allows(street.With(street.Law.Settings with { DemoCity = true }), "benchmark-published", example);
    }

    [Fact, Rule("deviation-maker")]
    public void A_superiors_benchmark_is_left_with_its_makers_consent_and_needs_no_discussion_then()
    {
        var leaving = Fine() with { Discretion = Benchmark(500, 900, "多次被投诉") with { Maker = "杭州市综合行政执法局" } };
        var agreed = leaving with { Discretion = leaving.Discretion with { Approval = new("杭综执函〔2026〕3号", new(2026, 3, 1)) } };
        var street = Street.Case().Finished();
        Refuses(street, "deviation-maker", "第三十四条", leaving);
        Refuses(street, "deviation-maker", "第三十四条", leaving with { Discretion = leaving.Discretion with { Approval = new("", new(2026, 3, 1)) } });
        Refuses(street, "deviation-maker", "第三十四条", leaving with { Discretion = leaving.Discretion with { Approval = new("函", street.Today.AddDays(9)) } });
        Refuses(street, "benchmark-deviation", "第三十四条", agreed with { Discretion = agreed.Discretion with { DeviationReason = "" } });
        Allows(street, "deviation-maker", agreed);
        Allows(street, "deviation-maker", leaving with { Discretion = Benchmark(500, 1000) with { Maker = "杭州市综合行政执法局" } });
        var late = Street.Case().HeardOut(agreed).AlmostThrough(new DecisionDraft(agreed));
        late.Allows("discussion-due", Approved(late.Draft(), late.Now), Head.Id);
    }

    [Fact, Rule("hearing-due")]
    public void Where_a_hearing_is_due_the_case_goes_no_further_here()
    {
        var person = Street.Case().Finished(Heavy);
        Disposal[] due =
        [
            Fine(5000), Fine(0) with { Gains = 5000 }, Fine(0) with { Goods = "设备", GoodsValue = 5000 }, Fine() with { Other = OtherPenalty.BusinessStopped },
            Fine() with { Other = OtherPenalty.Downgraded }, Fine() with { Other = OtherPenalty.LicenceRevoked },
        ];
        Assert.All(due, disposal => Refuses(person, "hearing-due", "第六十三条", disposal));
        Disposal[] not = [Fine(4999.99m), Fine() with { Other = OtherPenalty.LicenceSuspended, Lasts = new(1, LastingUnit.Months) }, Fine() with { Other = OtherPenalty.ActivityRestricted }];
        Assert.All(not, disposal => Allows(person, "hearing-due", disposal));
        var firm = Street.Case().Finished(Heavy, Firm);
        Allows(Refuses(firm, "hearing-due", "第六十三条", Fine(50_000)), "hearing-due", Fine(49_999));
        Allows(person.With(person.Law.Settings with { HearingFinePerson = 10_000 }), "hearing-due", Fine(5000));
    }

    [Fact]
    public void A_pending_recusal_stops_the_decision_and_not_the_inquiry()
    {
        var street = Street.Case().Finished().Do(new RecusalAsked("liqiang", "当事人", "邻居")).AllowsDraft("reported-first", new ProposalDraft(Fine()));
        street.RefusesDraft("recusal-pending", "第四十三条", new DecisionDraft(Pardon()));
        street.Do(new RecusalDecided("liqiang", false, "不属实", Chief, null), Chief).AllowsDraft("recusal-pending", new DecisionDraft(Pardon()));
    }
}
