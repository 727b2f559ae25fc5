using Zhiheng.Rules.Cases;
using static Zhiheng.Rules.Tests.Cases.Sample;

namespace Zhiheng.Rules.Tests.Cases;

public sealed class DecidingTests
{
    static readonly NotPenalised NoFault = new(NoPenaltyGround.NoFault, "有证据证明没有过错", "已教育", Chief);

    [Fact, Rule("decided-once")]
    public void One_act_has_one_ending()
    {
        var street = Street.Case().Ready().Allows("decided-once", Decided(Morning)).Decided();
        CaseFact[] others = [Decided(street.Now), new TurnedOrdinary("案情复杂")];
        Assert.All(others, fact => street.Refuses("decided-once", "第二十九条", fact));
        street.Refuses("decided-once", "第二十九条", NoFault, Chief);
        Street.Case().Ready().Do(NoFault, Chief).Refuses("decided-once", "第二十九条", Decided(Morning));
        Street.Case().Ready().Do(new TurnedOrdinary("案情复杂")).Refuses("decided-once", "第二十九条", Decided(Morning));
    }

    [Fact, Rule("decided-anew")]
    public void After_a_revocation_the_old_hearing_carries_no_new_penalty_but_the_case_may_end_otherwise()
    {
        var street = Street.Case().Served().Do(new DecisionRevoked("认定错误", Chief), Chief);
        street.Refuses("decided-anew", "第六十二条", Decided(street.Now)).Refuses("decided-anew", "第六十二条", new TurnedOrdinary("数额超限"));
        street.Allows("decided-once", NoFault, Chief);
        Street.Case().Ready().Allows("decided-anew", Decided(Morning));
    }

    [Fact, Rule("no-double-fine")]
    public void The_same_act_is_not_fined_twice_though_it_may_be_warned()
    {
        var street = Street.Case().Ready(Sample.Warned, warning: true);
        var again = Decided(street.Now) with { EarlierFine = "杭上综执当罚字〔2026〕第000009号" };
        street.Refuses("no-double-fine", "第二十九条", again).Allows("no-double-fine", again with { Fine = 0, Warning = true });
    }

    [Theory, Rule("limitation")]
    [InlineData("2024-03-10", null, false, true)]
    [InlineData("2024-03-09", null, false, false)]
    [InlineData("2021-03-10", null, true, true)]
    [InlineData("2021-03-09", null, true, false)]
    [InlineData("2020-01-01", "2024-03-10", false, true)]
    [InlineData("2020-01-01", "2024-03-09", false, false)]
    public void After_two_years_or_five_where_life_was_in_danger_it_is_too_late(string began, string? ended, bool life, bool inTime)
    {
        var day = DateOnly.Parse(began, null);
        DateOnly? last = ended is null ? null : DateOnly.Parse(ended, null);
        var street = Street.Case(2026, 3, 10).Investigated(Plain, but: o => o with
        {
            Sighting = o.Sighting with { At = day.ToDateTime(new(8, 0)), EndedOn = last, HarmsLifeOrSafety = life },
        }).Told().Heard();
        var tooLate = new NotPenalised(NoPenaltyGround.TooLate, "超过追责时效", "已教育", Chief);
        _ = inTime
            ? street.Allows("limitation", Decided(street.Now)).Refuses("no-penalty-ground", "第三十六条", tooLate, Chief)
            : street.Refuses("limitation", "第三十六条", Decided(street.Now)).Allows("no-penalty-ground", tooLate, Chief);
    }

    [Fact, Rule("must-not-penalise")]
    public void Slight_corrected_and_harmless_or_without_fault_is_not_penalised()
    {
        var street = Street.Case().Ready();
        var slight = Circumstances.Plain with { Minor = true, CorrectedInTime = true, NoHarm = true };
        DecidedOnTheSpot With(Circumstances circumstances) => Decided(street.Now) with { Circumstances = circumstances };
        street.Refuses("must-not-penalise", "第三十三条", With(slight));
        street.Refuses("must-not-penalise", "第三十三条", With(Circumstances.Plain with { NoFault = true }));
        street.Allows("must-not-penalise", With(slight with { NoHarm = false, SlightHarm = true, FirstTime = true }));
    }

    [Fact, Rule("reasons-given")]
    public void A_decision_gives_facts_and_reasons() =>
        Street.Case().Ready().Allows("reasons-given", Decided(Morning))
            .Refuses("reasons-given", "第五十二条", Decided(Morning) with { Reasons = "" })
            .Refuses("reasons-given", "第五十二条", Decided(Morning) with { FactsFound = "" });

    [Theory, Rule("own-number")]
    [InlineData("杭上（采荷）综执当罚字〔2026〕第000001号", true)]
    [InlineData("杭上（采荷）综执当罚字〔2025〕第000001号", false)]
    [InlineData("杭上（四季青）综执当罚字〔2026〕第000001号", false)]
    [InlineData("杭上（采荷）综执罚字〔2026〕第000001号", false)]
    [InlineData("", false)]
    public void A_decision_has_a_number_of_its_bodys_register_of_the_year(string number, bool own)
    {
        var street = Street.Case().Ready();
        _ = own
            ? street.Allows("own-number", Decided(street.Now) with { Number = number })
            : street.Refuses("own-number", "第五十二条", Decided(street.Now) with { Number = number });
    }

    [Theory, Rule("reconsideration-first")]
    [InlineData(2023, 12, 31, false)]
    [InlineData(2024, 1, 1, true)]
    [InlineData(2026, 3, 10, true)]
    public void Since_2024_the_decision_says_that_reconsideration_comes_first(int year, int month, int day, bool first)
    {
        var street = Street.Case(year, month, day).Ready();
        street.Allows("reconsideration-first", Decided(street.Now) with { ReconsiderationFirstTold = first });
        street.Refuses("reconsideration-first", "第二十三条", Decided(street.Now) with { ReconsiderationFirstTold = !first });
    }

    [Theory, Rule("cash-ground")]
    [InlineData(100, PaymentMode.OnTheSpot, CashGround.HundredOrLess, true)]
    [InlineData(100.01, PaymentMode.OnTheSpot, CashGround.HundredOrLess, false)]
    [InlineData(150, PaymentMode.OnTheSpot, CashGround.HardToEnforceLater, true)]
    [InlineData(150, PaymentMode.OnTheSpot, CashGround.RemoteAndPartyProposes, true)]
    [InlineData(50, PaymentMode.OnTheSpot, CashGround.None, false)]
    [InlineData(0, PaymentMode.OnTheSpot, CashGround.HundredOrLess, false)]
    [InlineData(50, PaymentMode.Bank, CashGround.HundredOrLess, false)]
    [InlineData(150, PaymentMode.Bank, CashGround.None, true)]
    public void Cash_is_taken_up_to_a_hundred_yuan_or_on_a_ground(double fine, PaymentMode mode, CashGround ground, bool allowed)
    {
        var street = Street.Case().Ready(Sample.Warned, fine: 200, warning: true);
        var decided = Decided(street.Now, (decimal)fine) with { Warning = true, Payment = mode, CashGround = ground };
        _ = allowed ? street.Allows("cash-ground", decided) : street.Refuses("cash-ground", "第六十八条", decided);
    }

    [Fact, Rule("no-penalty-by-head")]
    public void The_head_and_not_a_handler_lets_somebody_go()
    {
        var street = Street.Case().Investigated().Allows("no-penalty-by-head", NoFault, Chief);
        street.Refuses("no-penalty-by-head", "第五十七条", NoFault, "wangmin");
        NotPenalised[] wrong = [NoFault with { DecidedBy = "liqiang" }, NoFault with { DecidedBy = "" }, NoFault with { Reason = "" }];
        Assert.All(wrong, no => street.Refuses("no-penalty-by-head", "第五十七条", no, Chief));
    }

    [Theory, Rule("no-penalty-ground")]
    [InlineData(NoPenaltyGround.UnderFourteen, "第三十条")]
    [InlineData(NoPenaltyGround.LacksCapacity, "第三十一条")]
    [InlineData(NoPenaltyGround.TooLate, "第三十六条")]
    [InlineData(NoPenaltyGround.MinorCorrectedHarmless, "第三十三条")]
    [InlineData(NoPenaltyGround.FirstTimeSlight, "第三十三条")]
    public void A_ground_for_letting_go_must_be_on_the_record(NoPenaltyGround ground, string clause) =>
        Street.Case().Investigated().Refuses("no-penalty-ground", clause, NoFault with { Ground = ground }, Chief);

    [Fact]
    public void A_ground_on_the_record_lets_go_and_everybody_but_the_innocent_is_taught()
    {
        NotPenalised For(NoPenaltyGround ground) => NoFault with { Ground = ground };
        Street.Case().Investigated(party: Person with { AgeAtAct = 13 })
            .Allows("no-penalty-ground", For(NoPenaltyGround.UnderFourteen), Chief);
        Street.Case().Investigated(party: Person with { LacksCapacity = true })
            .Allows("no-penalty-ground", For(NoPenaltyGround.LacksCapacity), Chief);
        var corrected = Street.Case().Investigated().Rechecked(CorrectionResult.Corrected);
        corrected.Allows("no-penalty-ground", For(NoPenaltyGround.MinorCorrectedHarmless), Chief);
        corrected.Refuses("no-penalty-ground", "第三十三条", NoFault with { Education = "" }, Chief);
        corrected.Allows("no-penalty-ground", For(NoPenaltyGround.NoViolation) with { Education = "" }, Chief);
    }

    [Fact, Rule("turn-reason")]
    public void Turning_to_the_ordinary_procedure_needs_a_reason() =>
        Street.Case().Investigated().Allows("turn-reason", new TurnedOrdinary("数额超限"))
            .Refuses("turn-reason", "第五十四条", new TurnedOrdinary(""));
}
