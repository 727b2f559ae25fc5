using System.Reflection;
using Zhiheng.Rules.Time;

namespace Zhiheng.Rules.Tests.Time;

public sealed class StatutoryClocksTests
{
    [Theory]
    [InlineData(ClockCodes.PreserveDecide, 7, TermUnit.WorkingDays, ClockKind.Restriction)]
    [InlineData(ClockCodes.CaseDecide, 90, TermUnit.NaturalDays, ClockKind.BodyDuty)]
    [InlineData(ClockCodes.Serve, 7, TermUnit.WorkingDays, ClockKind.BodyDuty)]
    [InlineData(ClockCodes.HearingRequest, 5, TermUnit.WorkingDays, ClockKind.PartyRight)]
    [InlineData(ClockCodes.HearingNotice, 7, TermUnit.WorkingDays, ClockKind.BodyDuty)]
    [InlineData(ClockCodes.Defence, 5, TermUnit.WorkingDays, ClockKind.PartyRight)]
    [InlineData(ClockCodes.Pay, 15, TermUnit.NaturalDays, ClockKind.PartyRight)]
    [InlineData(ClockCodes.CashIn, 2, TermUnit.WorkingDays, ClockKind.BodyDuty)]
    [InlineData(ClockCodes.CashBank, 2, TermUnit.WorkingDays, ClockKind.BodyDuty)]
    [InlineData(ClockCodes.Seize, 30, TermUnit.NaturalDays, ClockKind.Restriction)]
    [InlineData(ClockCodes.SeizeExtension, 30, TermUnit.NaturalDays, ClockKind.Restriction)]
    [InlineData(ClockCodes.UrgentApprove, 24, TermUnit.Hours, ClockKind.BodyDuty)]
    [InlineData(ClockCodes.SubstitutePerformanceNotice, 3, TermUnit.WorkingDays, ClockKind.BodyDuty)]
    [InlineData(ClockCodes.Press, 10, TermUnit.WorkingDays, ClockKind.PartyRight)]
    [InlineData(ClockCodes.CourtApply, 3, TermUnit.Months, ClockKind.BodyDuty)]
    [InlineData(ClockCodes.ReconsiderationApply, 60, TermUnit.NaturalDays, ClockKind.PartyRight)]
    [InlineData(ClockCodes.ReconsiderationReply, 10, TermUnit.WorkingDays, ClockKind.BodyDuty)]
    [InlineData(ClockCodes.ReconsiderationReplySimple, 5, TermUnit.WorkingDays, ClockKind.BodyDuty)]
    [InlineData(ClockCodes.ReconsiderationForward, 5, TermUnit.WorkingDays, ClockKind.BodyDuty)]
    [InlineData(ClockCodes.Suit, 6, TermUnit.Months, ClockKind.PartyRight)]
    [InlineData(ClockCodes.SuitAfterReconsideration, 15, TermUnit.NaturalDays, ClockKind.PartyRight)]
    [InlineData(ClockCodes.Answer, 15, TermUnit.NaturalDays, ClockKind.BodyDuty)]
    [InlineData(ClockCodes.CrimeApprove, 3, TermUnit.NaturalDays, ClockKind.BodyDuty)]
    [InlineData(ClockCodes.CrimeTransfer, 24, TermUnit.Hours, ClockKind.BodyDuty)]
    [InlineData(ClockCodes.PublishPenalty, 7, TermUnit.WorkingDays, ClockKind.BodyDuty)]
    [InlineData(ClockCodes.PublishOther, 20, TermUnit.WorkingDays, ClockKind.BodyDuty)]
    [InlineData(ClockCodes.CreditReport, 7, TermUnit.WorkingDays, ClockKind.BodyDuty)]
    [InlineData(ClockCodes.Withdraw, 3, TermUnit.WorkingDays, ClockKind.BodyDuty)]
    [InlineData(ClockCodes.RandomPublish, 20, TermUnit.WorkingDays, ClockKind.BodyDuty)]
    [InlineData(ClockCodes.AnnualReport, 31, TermUnit.NaturalDays, ClockKind.BodyDuty)]
    [InlineData(ClockCodes.AnnounceService, 30, TermUnit.NaturalDays, ClockKind.PartyRight)]
    public void The_present_law_sets_each_clock(string code, int length, TermUnit unit, ClockKind kind)
    {
        var term = StatutoryClocks.On(code, new(2026, 6, 1))!.Term;
        Assert.Equal((length, unit, kind), (term.Length, term.Unit, term.Kind));
    }

    [Fact]
    public void Every_code_has_a_clock_and_no_two_texts_of_one_code_are_in_force_together()
    {
        var codes = typeof(ClockCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetValue(null)!);
        Assert.Equal(codes.Order(), StatutoryClocks.All.Select(clock => clock.Code).Distinct().Order());
        var ends = StatutoryClocks.All.SelectMany(clock => new[] { clock.From, clock.To }).OfType<DateOnly>();
        foreach (var day in ends)
        {
            Assert.All(StatutoryClocks.All.Where(clock => clock.InForceOn(day)).GroupBy(clock => clock.Code), same => Assert.Single(same));
        }
    }

    [Fact]
    public void Before_2024_the_reply_to_a_reconsideration_had_ten_natural_days()
    {
        var old = StatutoryClocks.On(ClockCodes.ReconsiderationReply, new(2023, 12, 31))!.Term;
        Assert.Equal(TermUnit.NaturalDays, old.Unit);
        Assert.Contains("2017年修正", old.Article.Statute, StringComparison.Ordinal);
        Assert.Null(StatutoryClocks.On(ClockCodes.ReconsiderationForward, new(2023, 12, 31)));
    }

    [Fact]
    public void Service_by_announcement_took_sixty_days_before_2022()
    {
        Assert.Equal(60, StatutoryClocks.On(ClockCodes.AnnounceService, new(2021, 12, 31))!.Term.Length);
        Assert.Equal(30, StatutoryClocks.On(ClockCodes.AnnounceService, new(2022, 1, 1))!.Term.Length);
    }

    [Fact]
    public void What_no_source_confirms_is_marked_as_configuration()
    {
        var open = StatutoryClocks.All.Where(clock => clock.IsConfiguration).Select(clock => clock.Code).Order();
        Assert.Equal([ClockCodes.AnnounceService, ClockCodes.CreditReport, ClockCodes.Defence, ClockCodes.RandomPublish], open);
    }

    [Fact]
    public void A_default_is_never_shown_as_the_words_of_the_law()
    {
        var term = StatutoryClocks.On(ClockCodes.Defence, new(2026, 3, 2))!.Term with { Length = 3 };
        var deadline = Deadline.Compute(term, new(2026, 3, 2), Repository.Calendar);
        Assert.Equal(
            "期限3个工作日（设定的期限，日数并非法律原文，参见《中华人民共和国行政处罚法》第四十五条第一款），按工作日计算，第3个工作日为2026年3月5日（周四）。",
            deadline.Steps[1]);
    }

    [Fact]
    public void The_annual_report_is_due_on_the_last_of_January()
    {
        var term = StatutoryClocks.On(ClockCodes.AnnualReport, new(2025, 12, 31))!.Term;
        Assert.Equal(new DateOnly(2026, 1, 31), Deadline.Compute(term, new(2025, 12, 31), Repository.Calendar).Date);
    }

    [Fact]
    public void A_code_outside_the_catalogue_is_a_mistake_of_the_program() =>
        Assert.Throws<ArgumentException>(() => StatutoryClocks.On("PAYY", new(2026, 1, 1)));
}
