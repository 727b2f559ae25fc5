using System.Text.RegularExpressions;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Tests.Cases;

/// <summary>
/// Walks one case through the rules, step by step, with defaults that are lawful: a test changes the one thing it is about.
/// A step that is refused fails the test with the refusal.
/// </summary>
internal sealed partial class Street
{
    public CaseState State { get; private set; } = CaseState.None;
    public List<Entry> Journal { get; } = [];
    public DateTime Now { get; private set; }
    public LawBook Law { get; private set; } = Sample.Book;

    public DateOnly Today => DateOnly.FromDateTime(Now);

    public static Street Case(DateTime? now = null) => new() { Now = now ?? Sample.Morning };

    public static Street Case(int year, int month, int day) => Case(new DateTime(year, month, day, 9, 0, 0));

    public Street With(LocalSettings settings)
    {
        Law = Law with { Settings = settings };
        return this;
    }

    public Street Wait(int days)
    {
        Now = Now.AddDays(days);
        return this;
    }

    /// <summary>The same time of day, or the morning of another day.</summary>
    public Street On(int year, int month, int day)
    {
        Now = new DateTime(year, month, day, 9, 0, 0);
        return this;
    }

    /// <summary>Five minutes later the act is decided and recorded.</summary>
    public Street Do(CaseFact fact, string by = "wangmin")
    {
        Now = Now.AddMinutes(5);
        var decision = RuleBook.Decide(State, fact, Now, by, Law);
        Assert.True(decision.Entry is not null, $"{fact.GetType().Name}: " + string.Join("；", decision.Refusals.Select(Said)));
        return Keep(decision.Entry);
    }

    public Street Admit(CaseFact fact, string by = "wangmin") => Keep(RuleBook.Admit(State, fact, Now, by, Law));

    public Street Opened(Item? item = null, Func<CaseOpened, CaseOpened>? but = null) =>
        Do((but ?? Same)(Sample.Opened(Now, item)));

    public Street Both() => Do(new OfficerPresent("liqiang"), "liqiang");

    public Street Party(PartyOnRecord? party = null) =>
        Do(new PartyIdentified(party ?? Sample.Person, State.Party is null ? "" : "原先认错了人"));

    public Street Scene(Func<SceneRecorded, SceneRecorded>? but = null) => Do((but ?? Same)(Sample.Scene(Now)));

    public Street Evidence(char of = 'e') => Do(Sample.Evidence(Now, of));

    public Street Ordered(int days = 0) => Do(new CorrectionOrdered("立即撤除摊位", Today.AddDays(days)));

    public Street Rechecked(CorrectionResult result) => Do(new CorrectionRechecked(result, "当场复查"));

    public Street Told(decimal fine = 50, bool warning = false) => Do(new RightsTold("占道设摊", "影响通行", warning, fine));

    public Street Heard(DefenceKind kind = DefenceKind.NotMade) => Do(new DefenceHeard(kind, "不知道规定", "不影响认定", false));

    public Street Decided(decimal fine = 50, Func<DecidedOnTheSpot, DecidedOnTheSpot>? but = null) =>
        Do((but ?? Same)(Sample.Decided(Now, fine)));

    public Street Issued() => Do(Sample.Document(State.Decision!.Fact.Number));

    public Street Handed() => Do(Sample.Handed());

    public Street Reported() => Do(new ReportedToBody("sunbei"), "sunbei");

    public Street Paid(decimal fine, decimal late = 0, PaymentMode mode = PaymentMode.Bank, DateOnly? on = null) =>
        Do(new PaymentReceived(fine, late, mode, "浙财 0001", on ?? Today));

    public Street Closed(ClosingReason reason = ClosingReason.Performed) => Do(new CaseClosed(reason, "已办结", Sample.Chief), Sample.Chief);

    public Street Archived() => Do(new CaseArchived($"{Now.Year}0001", "第一批", 10, 12), "dangan");

    /// <summary>Everything before the party is told what is proposed.</summary>
    public Street Investigated(Item? item = null, PartyOnRecord? party = null, Func<CaseOpened, CaseOpened>? but = null) =>
        Opened(item, but).Both().Party(party).Scene().Evidence().Ordered();

    /// <summary>Everything before a decision, with a proposal high enough for any test.</summary>
    public Street Ready(Item? item = null, PartyOnRecord? party = null, decimal fine = 50, bool warning = false) =>
        Investigated(item, party).Told(fine, warning).Heard();

    public Street Served(decimal fine = 50, Func<DecidedOnTheSpot, DecidedOnTheSpot>? but = null) =>
        Ready(Sample.Wide, fine: fine).Decided(fine, but).Issued().Handed();

    public Street InCash(decimal fine = 50) =>
        Served(fine, d => d with { Payment = PaymentMode.OnTheSpot, CashGround = CashGround.HundredOrLess })
            .Paid(fine, mode: PaymentMode.OnTheSpot);

    /// <summary>The rule lets the act pass; what other rules say about it is another test.</summary>
    public Street Allows(string rule, CaseFact fact, string by = "wangmin")
    {
        var draft = new Situation(State, fact, Now, by, Law).Draft?.GetType() ?? fact.GetType();
        Assert.Contains(RuleBook.All, known => known.Code == rule && (known.Guards.Contains(fact.GetType()) || known.Guards.Contains(draft)));
        var refusals = RuleBook.Decide(State, fact, Now.AddMinutes(5), by, Law).Refusals;
        Assert.True(refusals.Count == 0, string.Join("；", refusals.Select(Said)));
        return this;
    }

    /// <summary>The rule refuses the act, names its article, says why, and says what to do.</summary>
    public Street Refuses(string rule, string clause, CaseFact fact, string by = "wangmin", DateTime? at = null)
    {
        var decision = RuleBook.Decide(State, fact, at ?? Now.AddMinutes(5), by, Law);
        Assert.Null(decision.Entry);
        var refusal = decision.Refusals.FirstOrDefault(r => r.Code == rule);
        Assert.True(refusal is not null, $"{rule} let it pass; " + string.Join("；", decision.Refusals.Select(Said)));
        Assert.Contains(clause, refusal.Article.ToString(), StringComparison.Ordinal);
        Assert.Matches(Chinese(), refusal.Rule);
        Assert.Matches(Chinese(), refusal.Reason);
        Assert.Matches(Chinese(), refusal.Remedy);
        return this;
    }

    public DateOnly Clock(string code) => Assert.Single(CaseClocks.Of(State, Law), clock => clock.Code == code).Deadline.Date;

    Street Keep(Entry entry)
    {
        Journal.Add(entry);
        State = State.After(entry);
        return this;
    }

    static string Said(Refusal r) => $"{r.Code} {r.Reason}";

    static T Same<T>(T fact) => fact;

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();
}
