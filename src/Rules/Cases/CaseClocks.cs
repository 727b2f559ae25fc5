using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Law;
using Zhiheng.Rules.Money;
using Zhiheng.Rules.Time;

namespace Zhiheng.Rules.Cases;

/// <summary>A clock of a case: whose it is, when it ends, and since when it is settled.</summary>
/// <param name="DoneOn">The day the duty was met or the right lapsed into an act; null while it runs.</param>
public sealed record CaseClock(string Code, Deadline Deadline, DateOnly? DoneOn)
{
    public bool Runs => DoneOn is null;
}

/// <summary>The clocks of a case, each computed from its facts; none is stored.</summary>
public static class CaseClocks
{
    const string Report = "REPORT";
    const string Correct = "CORRECT";

    /// <summary>All clocks of the case, the most urgent running one first.</summary>
    public static IReadOnlyList<CaseClock> Of(CaseState c, LawBook law) =>
        [.. All(c, law).OrderBy(clock => !clock.Runs).ThenBy(clock => clock.Deadline.Date)];

    /// <summary>
    /// 加处罚款 as of a day, or null while none runs: 3 % a day of what was unpaid when it first counted, never above it (72, 73). A
    /// deferral stops it; what had grown before the party asked stays (66).
    /// </summary>
    public static LateFine? LateFine(CaseState c, LawBook law, DateOnly day)
    {
        if (c is not { Decision.Fact.Fine: > 0 and var fine, ServedOn: { } served, Revoked: null })
        {
            return null;
        }
        var due = Clock(ClockCodes.Pay, served, law).Date;
        var pauses = Pauses(c, day);
        var first = due.AddDays(1);
        while (pauses.FirstOrDefault(pause => pause.Kind == PauseKind.Deferral && pause.Covers(first)) is { } deferral)
        {
            first = deferral.To.AddDays(1);
        }
        var unpaid = fine - c.Payments.Where(p => p.Fact.PaidOn < first).Sum(p => p.Fact.Fine);
        // Payments may be recorded in any order, and a late fine paid afterwards does not let the fine grow on.
        var until = c.FineDue <= 0 ? c.Payments.Where(p => p.Fact.Fine > 0).Max(p => p.Fact.PaidOn) : day;
        return unpaid > 0 && until >= first ? Money.LateFine.Compute(unpaid, due, until, pauses) : null;
    }

    /// <summary>Last day to pay, a deferral included; null while the decision has not reached the party.</summary>
    public static DateOnly? DueDate(CaseState c, LawBook law) =>
        c is { Decision.Fact.Fine: > 0, ServedOn: { } served } ? Deferred(c, Clock(ClockCodes.Pay, served, law)).Date : null;

    /// <summary>The clock of paying with a deferral (66).</summary>
    static Deadline Deferred(CaseState c, Deadline pay) => c.Deferrals.MaxBy(d => d.Fact.Until) is { } deferral && deferral.Fact.Until > pay.Date
        ? pay with
        {
            UnrolledDate = deferral.Fact.Until,
            RolledDate = deferral.Fact.Until,
            Steps = [.. pay.Steps, $"{deferral.On:yyyy-MM-dd} 批准延期缴纳至 {deferral.Fact.Until:yyyy-MM-dd}（第六十六条）。"],
        }
        : pay;

    static IEnumerable<CaseClock> All(CaseState c, LawBook law)
    {
        if (c.Correction is { } order && order.Fact.Deadline > order.On)
        {
            var days = new Term(order.Fact.Deadline.DayNumber - order.On.DayNumber, TermUnit.NaturalDays, ClockKind.Restriction,
                Article.Penalty("第二十八条第一款"), "当事人改正");
            yield return new(Correct, Deadline.Compute(days, order.On, law.Calendar), c.Recheck?.On);
        }
        if (c.Decision is { Fact: DecidedOnTheSpot } decision)
        {
            var term = new Term(law.Settings.ReportWorkingDays, TermUnit.WorkingDays, ClockKind.BodyDuty,
                Article.Penalty("第五十二条第三款"), "报所属行政机关备案（内部时限）");
            yield return new(Report, Deadline.Compute(term, decision.On, law.Calendar), c.Reported?.On ?? c.Revoked?.On);
        }
        foreach (var clock in OrdinaryClocks.All(c, law))
        {
            yield return clock;
        }
        if (c is { Decision: not null, ServedOn: { } } or { NoPenalty: not null, ServedOn: { } })
        {
            foreach (var clock in AfterService(c, c.ServedOn.Value, law))
            {
                yield return clock;
            }
        }
        // What an ordinary case has to withdraw is known: it follows from what was published.
        if (!c.IsOrdinary && c.Revoked is { } revoked)
        {
            yield return new(ClockCodes.Withdraw, Clock(ClockCodes.Withdraw, revoked.On, law), c.Closed?.On);
        }
    }

    static IEnumerable<CaseClock> AfterService(CaseState c, DateOnly served, LawBook law)
    {
        if (c.Decision?.Fact.Fine > 0)
        {
            var paid = c.FineDue <= 0 ? c.Payments.Where(p => p.Fact.Fine > 0).Max(p => (DateOnly?)p.Fact.PaidOn) : null;
            yield return new(ClockCodes.Pay, Deferred(c, Clock(ClockCodes.Pay, served, law)), paid ?? c.Revoked?.On);
        }
        foreach (var cash in c.Payments.Where(p => p.Fact.Mode == PaymentMode.OnTheSpot))
        {
            yield return new(ClockCodes.CashIn, Clock(ClockCodes.CashIn, cash.Fact.PaidOn, law), c.CashInHand > 0 ? null : c.CashIn.LastOrDefault()?.On);
        }
        foreach (var cash in c.CashIn)
        {
            yield return new(ClockCodes.CashBank, Clock(ClockCodes.CashBank, cash.On, law), c.CashAtBody > 0 ? null : c.Banked.LastOrDefault()?.On);
        }
        var reconsideration = c.Remedies.FirstOrDefault(r => r.Kind == RemedyKind.Reconsideration);
        var suit = c.Remedies.FirstOrDefault(r => r.Kind == RemedyKind.Lawsuit);
        yield return new(ClockCodes.ReconsiderationApply, Clock(ClockCodes.ReconsiderationApply, served, law),
            reconsideration?.AcceptedOn ?? suit?.AcceptedOn ?? c.Revoked?.On);
        // Only a penalty on the spot must go to reconsideration first.
        if (c.IsOrdinary && reconsideration is null)
        {
            yield return new(ClockCodes.Suit, Clock(ClockCodes.Suit, served, law), suit?.AcceptedOn ?? c.Revoked?.On);
        }
        if (reconsideration is not null && c.EndedRemedies.FirstOrDefault(e => e.Id == reconsideration.Id) is { } ended)
        {
            yield return new(ClockCodes.SuitAfterReconsideration, Clock(ClockCodes.SuitAfterReconsideration, ended.On, law), suit?.AcceptedOn);
        }
    }

    static IReadOnlyList<Pause> Pauses(CaseState c, DateOnly day) =>
    [
        .. c.Remedies.Select(remedy => new Pause(
            remedy.Kind == RemedyKind.Reconsideration ? PauseKind.Reconsideration : PauseKind.Litigation, remedy.AcceptedOn,
            NotBefore(remedy.AcceptedOn, c.EndedRemedies.FirstOrDefault(e => e.Id == remedy.Id)?.On ?? day))),
        // From the day it was asked for: who asks in time does not pay for the days the answer took.
        .. c.Deferrals.Select(d => new Pause(PauseKind.Deferral, d.Fact.AppliedOn, NotBefore(d.Fact.AppliedOn, d.Fact.Until))),
    ];

    // An admitted result may carry a day before its acceptance: that is a finding, not a crash.
    static DateOnly NotBefore(DateOnly first, DateOnly day) => day > first ? day : first;

    /// <summary>The term of a clock by the text in force on the day it starts; before the first text known, by that.</summary>
    internal static Term TermOf(string code, DateOnly start) =>
        (StatutoryClocks.On(code, start) ?? StatutoryClocks.All.First(c => c.Code == code)).Term;

    internal static Deadline Clock(string code, DateOnly start, LawBook law) =>
        Deadline.Compute(TermOf(code, start), start, law.Calendar);
}
