using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Law;
using Zhiheng.Rules.Time;
using static Zhiheng.Rules.Tests.Cases.Sample;

namespace Zhiheng.Rules.Tests.Cases;

public sealed class ClockTests
{
    static readonly RemedyOpened Reconsideration = new("r-1", RemedyKind.Reconsideration, "杭州市上城区人民政府", new(2026, 4, 1));

    [Theory]
    [InlineData("2022-09-16", "2022-10-08")]
    [InlineData("2022-01-20", "2022-02-07")]
    [InlineData("2023-06-08", "2023-06-25")]
    [InlineData("2026-02-01", "2026-02-24")]
    [InlineData("2026-03-10", "2026-03-25")]
    public void Fifteen_days_to_pay_roll_over_a_holiday(string served, string due)
    {
        var day = DateOnly.Parse(served, null);
        var street = Street.Case(day.Year, day.Month, day.Day).Served();
        Assert.Equal(DateOnly.Parse(due, null), CaseClocks.DueDate(street.State, street.Law));
        Assert.Equal(DateOnly.Parse(due, null), street.Clock(ClockCodes.Pay));
    }

    [Theory]
    [InlineData(3, "2022-10-08")]
    [InlineData(5, "2022-10-10")]
    public void The_city_sets_how_soon_a_penalty_is_reported(int days, string due)
    {
        var street = Street.Case(2022, 9, 28).With(new LocalSettings(ReportWorkingDays: days)).Served();
        Assert.Equal(DateOnly.Parse(due, null), street.Clock("REPORT"));
        Assert.True(CaseClocks.Of(street.State, street.Law).Single(clock => clock.Code == "REPORT").Runs);
        street.Reported();
        Assert.Equal(street.Today, CaseClocks.Of(street.State, street.Law).Single(clock => clock.Code == "REPORT").DoneOn);
    }

    [Fact]
    public void Cash_goes_to_the_body_in_two_working_days_and_to_the_bank_in_two_more()
    {
        var street = Street.Case(2022, 12, 30).InCash();
        Assert.Equal(new DateOnly(2023, 1, 4), street.Clock(ClockCodes.CashIn));
        street.On(2023, 1, 4).Do(new CashHandedIn(50, Cashier));
        Assert.Equal(new DateOnly(2023, 1, 6), street.Clock(ClockCodes.CashBank));
        street.Do(new CashBanked(50, "回单 7"));
        string[] cash = [ClockCodes.CashIn, ClockCodes.CashBank];
        Assert.All(CaseClocks.Of(street.State, street.Law).Where(c => cash.Contains(c.Code)), c => Assert.False(c.Runs));
    }

    [Fact]
    public void Sixty_days_to_ask_for_reconsideration_and_fifteen_to_sue_after_it()
    {
        var street = Street.Case(2026, 3, 10).Served();
        Assert.Equal(new DateOnly(2026, 5, 9), street.Clock(ClockCodes.ReconsiderationApply));
        street.On(2026, 4, 1).Do(Reconsideration);
        Assert.DoesNotContain(CaseClocks.Of(street.State, street.Law), clock => clock.Code == ClockCodes.SuitAfterReconsideration);
        street.On(2026, 4, 17).Do(new RemedyEnded("r-1", RemedyResult.Upheld, new(2026, 4, 17), ""));
        Assert.Equal(new DateOnly(2026, 5, 6), street.Clock(ClockCodes.SuitAfterReconsideration));
    }

    [Fact]
    public void No_late_fine_grows_while_reconsideration_or_a_suit_is_open()
    {
        var street = Street.Case(2026, 3, 10).Served(200);
        Assert.Null(CaseClocks.LateFine(street.State, street.Law, new(2026, 3, 25)));
        Assert.Equal(6, CaseClocks.LateFine(street.State, street.Law, new(2026, 3, 26))!.Amount);
        street.On(2026, 4, 1).Do(Reconsideration);
        Assert.Equal(36, CaseClocks.LateFine(street.State, street.Law, new(2026, 4, 20))!.Amount);
        street.On(2026, 4, 20).Do(new RemedyEnded("r-1", RemedyResult.Upheld, new(2026, 4, 20), ""));
        Assert.Equal(42, CaseClocks.LateFine(street.State, street.Law, new(2026, 4, 21))!.Amount);
    }

    [Fact]
    public void A_deferral_moves_the_last_day_and_a_revocation_ends_the_debt()
    {
        var street = Street.Case(2026, 3, 10).Served(200).Do(new PaymentDeferred(new(2026, 3, 10), new(2026, 6, 30), "失业", Chief), Chief);
        Assert.Equal(new DateOnly(2026, 6, 30), CaseClocks.DueDate(street.State, street.Law));
        Assert.Null(CaseClocks.LateFine(street.State, street.Law, new(2026, 6, 30)));
        Assert.Equal(6, CaseClocks.LateFine(street.State, street.Law, new(2026, 7, 1))!.Amount);
        street.On(2026, 7, 10).Do(new DecisionRevoked("认定错误", Chief), Chief);
        Assert.Null(CaseClocks.LateFine(street.State, street.Law, new(2026, 7, 10)));
        Assert.Equal(0, street.State.FineDue);
        Assert.Equal(new DateOnly(2026, 7, 15), street.Clock(ClockCodes.Withdraw));
    }

    [Fact]
    public void What_grew_before_a_deferral_was_asked_for_stays()
    {
        var street = Street.Case(2026, 3, 10).Served(200).On(2026, 3, 27);
        Assert.Equal(12, CaseClocks.LateFine(street.State, street.Law, street.Today)!.Amount);
        street.On(2026, 3, 30).Do(new PaymentDeferred(new(2026, 3, 28), new(2026, 6, 30), "失业", Chief), Chief);
        Assert.Equal(12, CaseClocks.LateFine(street.State, street.Law, new(2026, 6, 30))!.Amount);
        Assert.Equal(18, CaseClocks.LateFine(street.State, street.Law, new(2026, 7, 1))!.Amount);
    }

    [Fact]
    public void Only_what_was_unpaid_on_the_last_day_grows()
    {
        var street = Street.Case(2026, 3, 10).Served(200).Paid(100);
        Assert.Equal(3, CaseClocks.LateFine(street.State, street.Law, new(2026, 3, 26))!.Amount);
    }

    [Fact]
    public void The_day_set_for_a_correction_never_rolls()
    {
        var street = Street.Case(2022, 9, 16).Opened().Ordered(days: 15);
        Assert.Equal(new DateOnly(2022, 10, 1), street.Clock("CORRECT"));
    }

    [Fact]
    public void What_runs_stands_first_and_the_most_urgent_of_it_at_the_top()
    {
        var clocks = CaseClocks.Of(Street.Case(2026, 3, 10).Served().Reported().State, Book);
        Assert.Equal([ClockCodes.Pay, ClockCodes.ReconsiderationApply, "REPORT"], clocks.Select(clock => clock.Code));
    }

    [Fact]
    public void A_penalty_of_1999_has_clocks_too()
    {
        var street = Street.Case(1999, 6, 1).Ready(Plain).Decided(50).Issued().Handed();
        Assert.Equal(new DateOnly(1999, 6, 16), street.Clock(ClockCodes.Pay));
    }
}
