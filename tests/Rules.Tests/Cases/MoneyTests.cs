using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Tests.Cases.Ordinary;
using static Zhiheng.Rules.Tests.Cases.Sample;

namespace Zhiheng.Rules.Tests.Cases;

public sealed class MoneyTests
{
    static readonly Item Gainful = Wide with { Kinds = [.. Wide.Kinds, "没收违法所得"] };

    static PaymentReceived Pay(Street street, decimal fine, decimal late = 0) =>
        new(fine, late, PaymentMode.Bank, "浙财 0001", street.Today);

    [Fact, Rule("fine-owed")]
    public void Money_is_taken_only_for_a_fine_that_was_served_and_is_owed()
    {
        var street = Street.Case().Ready();
        street.Refuses("fine-owed", "第六十七条", Pay(street, 50)).Decided().Refuses("fine-owed", "第六十七条", Pay(street, 50));
        street.Issued().Handed().Allows("fine-owed", Pay(street, 50)).Paid(50).Refuses("fine-owed", "第六十七条", Pay(street, 1));
    }

    [Fact, Rule("payment-amount")]
    public void A_payment_is_more_than_nothing_in_whole_cents_and_no_more_than_the_fine()
    {
        var street = Street.Case().Served().Allows("payment-amount", Pay(Street.Case(), 50)).Paid(30);
        street.Allows("payment-amount", Pay(street, 20));
        (decimal Fine, decimal Late)[] wrong = [(20.01m, 0), (0, 0), (-1, 0), (10.001m, 0), (10, -1)];
        Assert.All(wrong, no => street.Refuses("payment-amount", "第六十七条", Pay(street, no.Fine, no.Late)));
    }

    [Fact]
    public void Confiscated_gains_are_paid_like_the_fine_and_grow_no_late_fine()
    {
        var street = Street.Case(2026, 3, 10).DecisionServed(Papers.Fine() with { Gains = 600 }, item: Gainful);
        street.Refuses("payment-amount", "第六十七条", Pay(street, 1000) with { Gains = 600.01m }).Refuses("payment-amount", "第六十七条", Pay(street, 1000) with { Gains = -1 });
        street.Paid(1000).RefusesDraft("ordinary-closing-complete", "第六十七条", new ClosingDraft(ClosingReason.Performed, "已缴清"));
        street.Wait(40).Allows("fine-owed", Pay(street, 0) with { Gains = 600 }).Do(Pay(street, 0) with { Gains = 600 });
        Assert.Equal((0, 0), (street.State.GainsDue, street.State.FineDue));
        Assert.Null(CaseClocks.LateFine(street.State, street.Law, street.Today));
        street.AllowsDraft("ordinary-closing-complete", new ClosingDraft(ClosingReason.Performed, "已缴清"));
    }

    [Fact]
    public void A_payment_of_before_keeps_its_text() =>
        Assert.DoesNotContain("Gains", RuleBook.Admit(CaseState.None, new PaymentReceived(50, 0, PaymentMode.Bank, "1", new(2026, 3, 10)), Morning, "sunjie", Book).ToPayload(), StringComparison.Ordinal);

    [Fact, Rule("late-fine-cap")]
    public void A_late_fine_is_three_per_cent_a_day_and_never_more_than_the_fine()
    {
        var street = Street.Case(2026, 3, 10).Served(200).On(2026, 3, 25);
        street.Refuses("late-fine-cap", "第七十二条", Pay(street, 200, 0.01m));
        street.On(2026, 3, 26).Allows("late-fine-cap", Pay(street, 200, 6)).Refuses("late-fine-cap", "第七十二条", Pay(street, 200, 6.01m));
        street.On(2026, 12, 1).Allows("late-fine-cap", Pay(street, 200, 200)).Refuses("late-fine-cap", "第七十二条", Pay(street, 200, 200.01m));
    }

    [Fact]
    public void A_late_fine_can_still_be_paid_after_the_fine_and_stopped_growing_when_that_came_in()
    {
        var street = Street.Case(2026, 3, 10).Served(200).On(2026, 4, 4).Paid(200).On(2026, 5, 20);
        street.Refuses("late-fine-cap", "第七十二条", Pay(street, 0, 60.01m)).Paid(0, 20).On(2026, 5, 25).Paid(0, 40);
        Assert.Equal(60, CaseClocks.LateFine(street.State, street.Law, street.Today)!.Amount);
        street.Refuses("fine-owed", "第六十七条", Pay(street, 0, 1));
    }

    [Fact]
    public void Payments_recorded_out_of_order_do_not_shorten_the_late_fine()
    {
        var street = Street.Case(2026, 3, 10).Served(200).On(2026, 4, 10);
        street.Paid(150, on: new(2026, 4, 4)).Paid(50, on: new(2026, 3, 12));
        Assert.Equal(45, CaseClocks.LateFine(street.State, street.Law, street.Today)!.Amount);
    }

    [Fact, Rule("official-receipt")]
    public void Without_an_official_receipt_there_is_no_payment() =>
        Street.Case().Served().Allows("official-receipt", Pay(Street.Case(), 50))
            .Refuses("official-receipt", "第七十条", Pay(Street.Case(), 50) with { Receipt = "" });

    [Fact, Rule("paid-in-time-order")]
    public void A_payment_lies_between_the_handing_over_and_today()
    {
        var street = Street.Case(2026, 3, 10).Served().Wait(5).Allows("paid-in-time-order", Pay(Street.Case(2026, 3, 10), 50));
        street.Refuses("paid-in-time-order", "第六十七条", Pay(street, 50) with { PaidOn = new(2026, 3, 9) });
        street.Refuses("paid-in-time-order", "第六十七条", Pay(street, 50) with { PaidOn = new(2026, 3, 16) });
    }

    [Fact, Rule("cash-allowed")]
    public void Officers_take_cash_only_where_the_decision_says_so()
    {
        var cash = new PaymentReceived(50, 0, PaymentMode.OnTheSpot, "浙财 0001", new(2026, 3, 10));
        Street.Case().Served().Refuses("cash-allowed", "第六十七条", cash);
        Street.Case().Served(but: d => d with { Payment = PaymentMode.OnTheSpot, CashGround = CashGround.HundredOrLess })
            .Allows("cash-allowed", cash);
    }

    [Fact, Rule("cash-held"), Rule("cash-in-amount")]
    public void Cash_taken_is_handed_in_to_the_last_cent_and_to_somebody_else()
    {
        Street.Case().Served().Paid(50).Refuses("cash-held", "第七十一条", new CashHandedIn(50, Cashier));
        var street = Street.Case().InCash().Allows("cash-in-amount", new CashHandedIn(50, Cashier));
        CashHandedIn[] wrong = [new(49.99m, Cashier), new(50.01m, Cashier), new(50, "liqiang"), new(50, "")];
        Assert.All(wrong, no => street.Refuses("cash-in-amount", "第七十一条", no));
        street.Do(new CashHandedIn(50, Cashier)).Refuses("cash-held", "第七十一条", new CashHandedIn(50, Cashier));
    }

    [Fact, Rule("cash-to-bank"), Rule("cash-banked-amount")]
    public void Cash_handed_in_goes_to_the_bank_to_the_last_cent_with_its_slip()
    {
        var street = Street.Case().InCash().Refuses("cash-to-bank", "第七十一条", new CashBanked(50, "回单 7"));
        street.Do(new CashHandedIn(50, Cashier)).Allows("cash-banked-amount", new CashBanked(50, "回单 7"), Cashier);
        street.Refuses("cash-banked-amount", "第七十一条", new CashBanked(40, "回单 7"), Cashier);
        street.Refuses("cash-banked-amount", "第七十一条", new CashBanked(50, ""), Cashier);
    }

    [Fact, Rule("deferral-approved")]
    public void A_deferral_is_asked_for_reasoned_and_approved_by_somebody_else()
    {
        var street = Street.Case(2026, 3, 10).Served();
        var deferred = new PaymentDeferred(new(2026, 3, 10), new(2026, 6, 30), "失业，无收入", Chief);
        street.Allows("deferral-approved", deferred, Chief);
        PaymentDeferred[] wrong =
        [
            deferred with { ApprovedBy = "wangmin" }, deferred with { ApprovedBy = "" }, deferred with { Reason = "" },
            deferred with { Until = new(2026, 3, 10) }, deferred with { AppliedOn = new(2026, 3, 11) },
        ];
        Assert.All(wrong, no => street.Refuses("deferral-approved", "第六十六条", no, Chief));
        street.On(2026, 4, 4).Paid(50).Refuses("deferral-approved", "第六十六条", deferred, Chief);
    }
}
