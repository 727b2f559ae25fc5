using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Time;
using static Zhiheng.Rules.Tests.Cases.Ordinary.Papers;
using static Zhiheng.Rules.Tests.Cases.Sample;

namespace Zhiheng.Rules.Tests.Cases.Ordinary;

public sealed class OrdinaryClockTests
{
    static CaseClock Of(Street street, string code) => CaseClocks.Of(street.State, street.Law).Single(clock => clock.Code == code);

    [Fact]
    public void A_lead_has_the_days_of_the_city_and_those_it_was_given()
    {
        var street = Street.Case(2026, 3, 10).Lead();
        Assert.Equal(new DateOnly(2026, 3, 25), street.Clock("LEAD_VERIFY"));
        Assert.True(Of(street, "LEAD_VERIFY").Deadline.Term.IsConfiguration);
        street.Do(new LeadExtended(10, "当事人外出", Chief), Chief);
        Assert.Equal(new DateOnly(2026, 4, 4), street.Clock("LEAD_VERIFY"));
        Assert.Equal(street.Today, Of(street.Verified(), "LEAD_VERIFY").DoneOn);
        Assert.DoesNotContain(CaseClocks.Of(Street.Case().Ready().Do(new TurnedOrdinary("超限")).State, Book), c => c.Code == "LEAD_VERIFY");
    }

    [Fact]
    public void Ninety_natural_days_from_the_filing_with_every_change_in_the_derivation()
    {
        var street = Street.Case(2022, 3, 1).Filed();
        Assert.Equal(new DateOnly(2022, 5, 30), street.Clock(ClockCodes.CaseDecide));
        street.On(2022, 4, 1).Do(new PeriodExcluded(Excluded.Testing, new(2022, 3, 10), new(2022, 3, 19), "检测报告"), Chief);
        Assert.Equal(new DateOnly(2022, 6, 9), street.Clock(ClockCodes.CaseDecide));
        street.Through(new ExtensionDraft(30, "案情复杂"));
        var clock = Of(street, ClockCodes.CaseDecide);
        Assert.Equal(new DateOnly(2022, 7, 9), clock.Deadline.Date);
        Assert.Equal(ClockKind.BodyDuty, clock.Deadline.Kind);
        Assert.Contains("延长 1 次共 30 日", clock.Deadline.Steps[0], StringComparison.Ordinal);
        Assert.Contains(clock.Deadline.Steps, step => step.Contains("检测、检验，不计入期限", StringComparison.Ordinal));
    }

    [Fact]
    public void A_duty_of_the_body_shows_the_day_that_does_not_roll()
    {
        var street = Street.Case(2022, 7, 3).Filed();
        var clock = Of(street, ClockCodes.CaseDecide);
        Assert.Equal(new DateOnly(2022, 10, 1), clock.Deadline.Date);
        Assert.Equal(new DateOnly(2022, 10, 8), clock.Deadline.RolledDate);
    }

    [Fact]
    public void A_preservation_never_rolls_and_each_has_its_own_clock()
    {
        var street = Street.Case(2022, 9, 28).Inquired().Through(Preserve).Through(Preserve with { WorkingDays = 3 });
        var clocks = CaseClocks.Of(street.State, street.Law).Where(c => c.Code == ClockCodes.PreserveDecide).ToList();
        Assert.Equal([new(2022, 10, 8), new(2022, 10, 12)], clocks.Select(c => c.Deadline.Date).Order());
        Assert.All(clocks, c => Assert.Equal(ClockKind.Restriction, c.Deadline.Kind));
        street.Do(new PreservationDisposed("f-2", PreservationEnd.Returned, "退还"));
        Assert.Single(CaseClocks.Of(street.State, street.Law), c => c.Code == ClockCodes.PreserveDecide && c.Runs);
    }

    [Theory]
    [InlineData(2023, 4, 28, "2023-05-09")]
    [InlineData(2026, 2, 12, "2026-02-26")]
    public void Five_working_days_to_answer_the_notice(int year, int month, int day, string end)
    {
        var street = Street.Case(year, month, day).ToldParty();
        Assert.Equal(DateOnly.Parse(end, null), street.Clock(ClockCodes.Defence));
        Assert.Equal(ClockKind.PartyRight, Of(street, ClockCodes.Defence).Deadline.Kind);
        Assert.True(Of(street, ClockCodes.Defence).Runs);
        street.Evidence('w').Do(new DefenceHeard(DefenceKind.Waived, "", "", false, "e-w"));
        Assert.Equal(street.Today, Of(street, ClockCodes.Defence).DoneOn);
    }

    [Fact]
    public void Legal_review_has_its_days_while_it_is_its_turn()
    {
        var street = Street.Case(2026, 3, 10).Finished().Submit(new ProposalDraft(Fine()));
        Assert.DoesNotContain(CaseClocks.Of(street.State, Book), c => c.Code == "REVIEW");
        Assert.Equal(new DateOnly(2026, 3, 17), street.Approve().Clock("REVIEW"));
        Assert.DoesNotContain(CaseClocks.Of(street.Approve().State, Book), c => c.Code == "REVIEW");
    }

    [Theory]
    [InlineData(2022, 9, 28, "2022-10-12")]
    [InlineData(2024, 2, 7, "2024-02-22")]
    public void Seven_working_days_to_serve_and_to_publish_a_decision(int year, int month, int day, string end)
    {
        var street = Street.Case(year, month, day).ToldParty().Evidence('w').Do(new DefenceHeard(DefenceKind.Waived, "", "", false, "e-w"));
        street.Through(new DecisionDraft(Fine()));
        Assert.Equal(DateOnly.Parse(end, null), street.Clock(ClockCodes.Serve));
        Assert.Equal(DateOnly.Parse(end, null), street.Clock(ClockCodes.PublishPenalty));
        street.Do(street.DecisionPaper()).ServedNow();
        Assert.Equal(street.Today, Of(street, ClockCodes.Serve).DoneOn);
        Assert.True(Of(street, ClockCodes.PublishPenalty).Runs);
    }

    [Fact]
    public void A_decision_that_is_announced_is_on_its_way()
    {
        var street = Street.Case(2026, 3, 10).ToldParty().Evidence('w').Do(new DefenceHeard(DefenceKind.Waived, "", "", false, "e-w"));
        street.Through(new DecisionDraft(Fine()));
        street.Do(street.DecisionPaper()).Do(new ServiceFailed("d-penalty-decision", Delivery.Direct, "铺门关闭"));
        Assert.True(Of(street, ClockCodes.Serve).Runs);
        street.Do(new ServiceAnnounced("d-penalty-decision", "区政府网站", "下落不明"));
        Assert.Equal(street.Today, Of(street, ClockCodes.Serve).DoneOn);
        Assert.True(Of(street, ClockCodes.AnnounceService).Runs);
    }

    [Fact]
    public void What_concerns_a_minor_is_not_published()
    {
        var street = Office.Decided(Street.Case(), party: Person with { AgeAtAct = 16 });
        Assert.DoesNotContain(CaseClocks.Of(street.State, Book), c => c.Code == ClockCodes.PublishPenalty);
    }

    [Fact]
    public void After_service_the_party_pays_asks_for_reconsideration_or_sues_at_once()
    {
        var street = Street.Case(2022, 3, 22).DecisionServed();
        Assert.Equal(new DateOnly(2022, 4, 1), street.State.ServedOn);
        Assert.Equal(new DateOnly(2022, 4, 16).AddDays(2), street.Clock(ClockCodes.Pay));
        Assert.Equal(new DateOnly(2022, 5, 31), street.Clock(ClockCodes.ReconsiderationApply));
        Assert.Equal(new DateOnly(2022, 10, 8), street.Clock(ClockCodes.Suit));
        street.Do(new RemedyOpened("r-1", RemedyKind.Lawsuit, "杭州市上城区人民法院", street.Today)).Do(new RemedyEnded("r-1", RemedyResult.Upheld, street.Today, "驳回"));
        Assert.All(CaseClocks.Of(street.State, Book).Where(c => c.Code is ClockCodes.Suit or ClockCodes.ReconsiderationApply), c => Assert.False(c.Runs));
    }

    [Fact]
    public void Reconsideration_takes_the_place_of_the_direct_suit()
    {
        var street = Street.Case(2026, 3, 10).DecisionServed().Do(new RemedyOpened("r-1", RemedyKind.Reconsideration, "区政府", new(2026, 3, 20)));
        Assert.DoesNotContain(CaseClocks.Of(street.State, Book), c => c.Code == ClockCodes.Suit);
        street.On(2026, 4, 17).Do(new RemedyEnded("r-1", RemedyResult.Upheld, new(2026, 4, 17), "维持"));
        Assert.Equal(new DateOnly(2026, 5, 6), street.Clock(ClockCodes.SuitAfterReconsideration));
    }

    [Fact]
    public void A_pardon_may_be_challenged_too()
    {
        var street = Street.Case(2026, 3, 10).Finished().Through(new DecisionDraft(Pardon()));
        street.Do(street.DecisionPaper(DocumentCodes.NoPenaltyDecision)).ServedNow();
        Assert.Equal(new DateOnly(2026, 5, 9), street.Clock(ClockCodes.ReconsiderationApply));
        Assert.DoesNotContain(CaseClocks.Of(street.State, Book), c => c.Code is ClockCodes.Pay or ClockCodes.PublishPenalty);
    }

    [Fact]
    public void A_crime_goes_to_the_police_within_a_day_and_a_night()
    {
        var street = Street.Case(2026, 3, 13).Finished().Through(new DecisionDraft(Without(DisposalKind.CriminalReferral, "杭州市公安局上城区分局")));
        Assert.Equal(new DateOnly(2026, 3, 14), street.Clock(ClockCodes.CrimeTransfer));
        street.Do(new TransferSent("杭州市公安局上城区分局", "回执 3 号"));
        Assert.Equal(street.Today, Of(street, ClockCodes.CrimeTransfer).DoneOn);
    }

    [Fact]
    public void The_late_fine_grows_from_the_service_of_the_decision()
    {
        var street = Street.Case(2022, 9, 6).DecisionServed();
        Assert.Equal(new DateOnly(2022, 9, 16), street.State.ServedOn);
        Assert.Equal(new DateOnly(2022, 10, 8), CaseClocks.DueDate(street.State, Book));
        Assert.Equal(30, CaseClocks.LateFine(street.State, Book, new(2022, 10, 9))!.Amount);
        Assert.Equal(1000, CaseClocks.LateFine(street.State, Book, new(2023, 1, 1))!.Amount);
    }

    [Fact]
    public void Whatever_was_admitted_a_clock_is_computed_and_does_not_throw()
    {
        var street = Street.Case(2026, 3, 10).Filed().Admit(new LeadExtended(int.MaxValue, "", "")).Admit(new LeadExtended(-5, "", ""))
            .Admit(new PeriodExcluded(Excluded.Hearing, new(2026, 5, 1), new(2026, 3, 1), "")).Admit(new PeriodExcluded(Excluded.Hearing, new(2026, 5, 1), DateOnly.MaxValue, ""));
        street.Admit(Submitted(Preserve with { WorkingDays = -3 }, "f-2")).Admit(Submitted(new ExtensionDraft(int.MaxValue, ""), "f-3"));
        foreach (var id in new[] { "f-2", "f-3" })
        {
            foreach (var level in new[] { ApprovalLevel.UnitHead, ApprovalLevel.AgencyHead })
            {
                street.Admit(new DraftApproved(id, level, At(level), "", [], ""));
            }
        }
        Assert.NotEmpty(CaseClocks.Of(street.State, Book));
        Assert.NotEmpty(Menu.For(street.State, street.Now, "wangmin", Book));
    }
}
