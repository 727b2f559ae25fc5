using Zhiheng.Rules.Law;
using Zhiheng.Rules.Time;

namespace Zhiheng.Rules.Cases.Ordinary;

/// <summary>The clocks that only the ordinary procedure has.</summary>
static class OrdinaryClocks
{
    /// <summary>A city's own term for looking into a lead.</summary>
    public const string LeadVerify = "LEAD_VERIFY";

    /// <summary>A city's own term for 法制审核.</summary>
    public const string Review = "REVIEW";

    public static IEnumerable<CaseClock> All(CaseState c, LawBook law) =>
        !c.IsOrdinary ? [] : [.. Lead(c, law), .. Inquiry(c, law), .. Telling(c, law), .. Waiting(c, law), .. Deciding(c, law)];

    /// <summary>Last day to look into the lead.</summary>
    public static DateOnly VerifyBy(CaseState c, LawBook law) => DateOnly.FromDateTime(c.OpenedAt).AddDays(LeadTerm(c, law).Length);

    /// <summary>The ninety days with what was added and what does not count; null before filing.</summary>
    public static Deadline? DecideBy(CaseState c, LawBook law)
    {
        if (c.Ordinary.Filed is not { } filed)
        {
            return null;
        }
        var term = CaseClocks.TermOf(ClockCodes.CaseDecide, filed.On);
        var more = c.Ordinary.Extensions.Sum(extended => Sane(extended.Fact.Days));
        var deadline = Deadline.Compute(term with { Length = term.Length + more }, filed.On, law.Calendar, Exclusions(c));
        return more == 0 ? deadline : deadline with
        {
            Steps = [$"法定{term.LengthText}，经批准延长 {c.Ordinary.Extensions.Count} 次共 {more} 日（本市设定），合计 {term.Length + more} 日。", .. deadline.Steps],
        };
    }

    // An admitted fact may carry days of any size or order: they are found fault with, not computed with.
    static int Sane(int days) => Math.Clamp(days, 0, 366);

    static List<Suspension> Exclusions(CaseState c) =>
    [
        .. c.Ordinary.Exclusions.Where(x => x.From <= x.To && x.To.DayNumber - x.From.DayNumber <= 366)
            .Select(x => new Suspension(x.From, x.To, Words.Of(x.Kind), Article.Penalty("第六十条"))),
    ];

    static Term LeadTerm(CaseState c, LawBook law) => Own(
        law.Settings.LeadVerifyDays + c.Ordinary.LeadExtensions.Sum(extended => Sane(extended.Fact.Days)), TermUnit.NaturalDays, "第五十四条", "核查线索");

    static Term Own(int length, TermUnit unit, string clause, string name) =>
        new(length, unit, ClockKind.BodyDuty, Article.Penalty(clause), name) { IsConfiguration = true };

    static IEnumerable<CaseClock> Lead(CaseState c, LawBook law)
    {
        if (c.Turned is null)
        {
            yield return new(LeadVerify, Deadline.Compute(LeadTerm(c, law), DateOnly.FromDateTime(c.OpenedAt), law.Calendar),
                c.Ordinary.Verified?.On ?? c.Ordinary.Filed?.On ?? c.Ordinary.NotFiled?.On);
        }
    }

    static IEnumerable<CaseClock> Inquiry(CaseState c, LawBook law)
    {
        if (DecideBy(c, law) is { } ninety)
        {
            yield return new(ClockCodes.CaseDecide, ninety, c.Ordinary.Final?.On);
        }
        foreach (var order in c.Ordinary.Preservations)
        {
            var term = CaseClocks.TermOf(ClockCodes.PreserveDecide, order.From) with { Length = order.Days() };
            yield return new(ClockCodes.PreserveDecide, Deadline.Compute(term, order.From, law.Calendar), order.Disposed?.On);
        }
    }

    static IEnumerable<CaseClock> Telling(CaseState c, LawBook law)
    {
        if (c.ToldOn() is { } told)
        {
            var term = CaseClocks.TermOf(ClockCodes.Defence, told) with { Length = law.Settings.DefenceWorkingDays };
            yield return new(ClockCodes.Defence, Deadline.Compute(term, told, law.Calendar), c.Defence?.On);
        }
        foreach (var announced in c.Ordinary.Announcements)
        {
            yield return new(ClockCodes.AnnounceService, CaseClocks.Clock(ClockCodes.AnnounceService, announced.On, law),
                c.Ordinary.Services.FirstOrDefault(s => s.Fact.DocumentId == announced.Fact.DocumentId)?.Fact.On);
        }
    }

    static IEnumerable<CaseClock> Waiting(CaseState c, LawBook law) =>
        from draft in c.Ordinary.Pending
        where draft.Waits == ApprovalLevel.LegalReview
        let since = draft.Approvals.LastOrDefault()?.On ?? draft.Submitted.On
        select new CaseClock(Review,
            Deadline.Compute(Own(law.Settings.ReviewWorkingDays, TermUnit.WorkingDays, "第五十八条", "法制审核"), since, law.Calendar), null);

    static IEnumerable<CaseClock> Deciding(CaseState c, LawBook law)
    {
        if (c.Ordinary.Final is not { } final)
        {
            yield break;
        }
        if (final.Fact.Kind is DisposalKind.Penalty or DisposalKind.NoPenalty)
        {
            // Announced after everything else failed, it is on its way: the announcement has a clock of its own.
            var announced = c.Ordinary.Announcements.LastOrDefault(a => c.Paper(a.Fact.DocumentId)?.On >= final.On)?.On;
            yield return new(ClockCodes.Serve, CaseClocks.Clock(ClockCodes.Serve, final.On, law), c.ServedOn ?? c.Revoked?.On ?? announced);
        }
        if (final.Fact.Kind == DisposalKind.CriminalReferral)
        {
            var day = HoursDeadline.Compute(CaseClocks.TermOf(ClockCodes.CrimeTransfer, final.On), final.At);
            var due = DateOnly.FromDateTime(day.Due);
            yield return new(ClockCodes.CrimeTransfer, new Deadline(day.Term, final.On, due, due, day.Steps, []), c.Ordinary.Sent?.On);
        }
        if (final.Fact.Kind == DisposalKind.Penalty && !Publication.IsOfMinor(c))
        {
            yield return new(ClockCodes.PublishPenalty, CaseClocks.Clock(ClockCodes.PublishPenalty, final.On, law),
                c.Ordinary.Published?.Fact.On ?? c.Ordinary.Withheld?.On ?? Publication.TakenBackOn(c));
        }
        if (c.Ordinary.Published is not null && Publication.TakenBackOn(c) is { } back)
        {
            yield return new(ClockCodes.Withdraw, CaseClocks.Clock(ClockCodes.Withdraw, back, law), c.Ordinary.Withdrawn?.Fact.On);
        }
    }
}
