using Zhiheng.Rules.Cases;
using static Zhiheng.Rules.Tests.Cases.Sample;

namespace Zhiheng.Rules.Tests.Cases;

public sealed class AdmitTests
{
    public static TheoryData<string> Kinds => [.. FactTypes.All.Select(FactTypes.NameOf)];

    static CaseFact Of(string kind) => OfEachKind.Single(fact => FactTypes.NameOf(fact.GetType()) == kind);

    [Theory, MemberData(nameof(Kinds))]
    public void What_happened_is_recorded_with_every_reason_against_it(string kind)
    {
        Street[] streets = [Street.Case(), Street.Case().Ready(), Street.Case().Served().Reported().Paid(50).Closed().Archived()];
        foreach (var street in streets)
        {
            var against = RuleBook.Decide(street.State, Of(kind), street.Now, "wangmin", Book).Refusals;
            var before = street.State;
            street.Admit(Of(kind));
            var entry = street.Journal[^1];
            Assert.True(entry.Admitted);
            Assert.Equal(RuleBook.Pack, entry.Pack);
            Assert.Equal(before.Version + 1, street.State.Version);
            Assert.Equal(against.Select(r => (r.Code, r.Reason)), entry.Findings.Select(f => (f.Code, f.Reason)));
            Assert.Equal(entry.Findings.Select(f => $"{street.State.Version}:{f.Code}"), entry.Findings.Select(f => f.Id));
            Assert.Equal([.. before.Findings, .. entry.Findings], street.State.Findings);
        }
    }

    [Fact]
    public void A_penalty_shown_on_a_screen_long_after_it_was_decided_is_on_the_record_and_stands_in_the_way_of_closing()
    {
        var street = Street.Case().Ready().Decided().Issued().Wait(1).Admit(Handed() with { Method = ServiceMethod.ShownOnly });
        Assert.Equal(["into-hands", "handed-same-day"], street.State.OpenFindings.Select(finding => finding.Code));
        street.Reported().Paid(50);
        var close = new CaseClosed(ClosingReason.Performed, "已办结", Chief);
        foreach (var finding in street.State.OpenFindings.ToList())
        {
            street.Refuses("closing-complete", finding.Article.Clause, close, Chief);
            street.Do(new FindingSettled(finding.Id, "已补送纸质决定书并批评教育", Chief), Chief);
        }
        street.Closed();
        Assert.Equal(2, street.State.Findings.Count);
    }

    [Fact]
    public void Nothing_admitted_against_the_rules_makes_a_reader_of_the_case_throw()
    {
        var street = Street.Case(2026, 3, 10).Served(200).On(2026, 4, 20)
            .Admit(new RemedyOpened("r-1", RemedyKind.Reconsideration, "区政府", new(2026, 4, 10)))
            .Admit(new RemedyEnded("r-1", RemedyResult.Upheld, new(2026, 4, 1), "日期写错"))
            .Admit(new PaymentReceived(0, 0, PaymentMode.OnTheSpot, "", new(2026, 4, 20)));
        Assert.NotEmpty(CaseClocks.Of(street.State, Book));
        Assert.NotNull(CaseClocks.LateFine(street.State, Book, street.Today));
        street.Admit(new CashHandedIn(0, "")).Admit(new PaymentReceived(-5, 0, PaymentMode.OnTheSpot, "", new(2026, 4, 20)));
        Assert.NotEmpty(CaseClocks.Of(street.State, Book));
        Assert.NotEmpty(RuleBook.Decide(street.State, Opened(street.Now), street.Now, "wangmin", Book).Refusals);
    }

    [Fact]
    public void An_act_that_was_lawful_is_admitted_without_a_finding()
    {
        var street = Street.Case().Opened().Admit(Scene(Morning), "liqiang");
        Assert.Empty(street.State.Findings);
        Assert.True(street.Journal[^1].Admitted);
    }
}
