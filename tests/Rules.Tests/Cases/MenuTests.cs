using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Tests.Cases.Ordinary;
using static Zhiheng.Rules.Tests.Cases.Sample;

namespace Zhiheng.Rules.Tests.Cases;

public sealed class MenuTests
{
    public static TheoryData<string> Places =>
    [
        "nowhere", "opened", "investigated", "heard", "decided", "issued", "served", "deferred", "cash", "handed in", "appealed",
        "revoked", "closed", "archived", "let go", "ordinary", "recusal", "findings",
        "lead", "founded", "not ours", "filing", "filed", "not filed", "preserved", "reported", "proposing", "noticed", "told", "heard out",
        "deciding", "determined", "transferred", "decision served", "withdrawn", "ordinary closed", "published and revoked",
    ];

    static Street At(string place) => place switch
    {
        "nowhere" => Street.Case(),
        "opened" => Street.Case().Opened(),
        "investigated" => Street.Case().Investigated(),
        "heard" => Street.Case().Ready(),
        "decided" => Street.Case().Ready().Decided(),
        "issued" => Street.Case().Ready().Decided().Issued(),
        "served" => Street.Case().Served(),
        "deferred" => Street.Case().Served().Do(new PaymentDeferred(new(2026, 3, 10), new(2026, 6, 1), "失业", Chief), Chief),
        "cash" => Street.Case().InCash(),
        "handed in" => Street.Case().InCash().Do(new CashHandedIn(50, Cashier)),
        "appealed" => Street.Case().Served().Do(new RemedyOpened("r-1", RemedyKind.Reconsideration, "区政府", new(2026, 3, 10))),
        "revoked" => Street.Case().Served().Do(new DecisionRevoked("认定错误", Chief), Chief),
        "closed" => Street.Case().Served().Reported().Paid(50).Closed(),
        "archived" => Street.Case().Served().Reported().Paid(50).Closed().Archived(),
        "let go" => Street.Case().Investigated().Do(new NotPenalised(NoPenaltyGround.NoFault, "无过错", "已教育", Chief), Chief),
        "ordinary" => Street.Case().Investigated().Do(new TurnedOrdinary("数额超限")),
        "recusal" => Street.Case().Investigated().Do(new RecusalAsked("liqiang", "当事人", "邻居")),
        "lead" => Street.Case().Lead(),
        "founded" => Street.Case().Lead().Verified(),
        "not ours" => Street.Case().Lead().Verified(LeadResult.NotOurs).Through(new NoFilingDraft("不在辖区")),
        "filing" => Street.Case().Lead().Party().Verified().AlmostThrough(Papers.Filing),
        "filed" => Street.Case().Filed(),
        "not filed" => Street.Case().Lead().Verified(LeadResult.Unfounded).Through(new NoFilingDraft("不属实")),
        "preserved" => Street.Case().Inquired().Through(Papers.Preserve),
        "reported" => Street.Case().Finished(),
        "proposing" => Street.Case().Finished().Submit(new ProposalDraft(Papers.Fine())),
        "noticed" => Street.Case().Proposed().Noticed(),
        "told" => Street.Case().ToldParty(),
        "heard out" => Street.Case().HeardOut(),
        "deciding" => Street.Case().HeardOut().AlmostThrough(new DecisionDraft(Papers.Fine())),
        "determined" => Office.Decided(Street.Case()),
        "transferred" => Street.Case().Finished().Through(new DecisionDraft(Papers.Without(DisposalKind.Transferred, "区市监局"))),
        "decision served" => Street.Case().DecisionServed(),
        "withdrawn" => Street.Case().Finished().Through(new DecisionDraft(Papers.Without(DisposalKind.Withdrawn))),
        "published and revoked" => PublishingTests.Revoked(PublishingTests.Published(Street.Case().DecisionServed())),
        "ordinary closed" => Street.Case().DecisionServed().Paid(1000).ClosedBy(),
        _ => Street.Case().Opened().Admit(Scene(Morning) with { CredentialsShown = false }),
    };

    static CaseFact AnyOf(Type act) => OfEachDraft.FirstOrDefault(draft => draft.GetType() == act) is { } draft
        ? Papers.Submitted(draft, "f-new") : OfEachKind.Single(fact => fact.GetType() == act);

    [Theory, MemberData(nameof(Places))]
    public void The_menu_says_of_the_state_what_a_decision_would_say(string place)
    {
        var street = At(place);
        foreach (var by in new[] { "wangmin", "zhoujie" })
        {
            foreach (var line in Menu.For(street.State, street.Now, by, Book))
            {
                var ofState = RuleBook.Decide(street.State, AnyOf(line.Fact), street.Now, by, Book).Refusals
                    .Where(refusal => !RuleBook.All.Single(rule => rule.Code == refusal.Code).NeedsFact);
                Assert.Equal(ofState, line.Refusals);
                Assert.Equal(line.CanBeDone, !ofState.Any());
            }
        }
    }

    [Theory, MemberData(nameof(Places))]
    public void Not_yet_carries_a_reason_an_article_and_a_remedy(string place) =>
        Assert.All(Menu.For(At(place).State, Morning.AddHours(2), "wangmin", Book).SelectMany(line => line.Refusals), refusal =>
        {
            Assert.NotEmpty(refusal.Reason);
            Assert.NotEmpty(refusal.Remedy);
            Assert.StartsWith("第", refusal.Article.Clause, StringComparison.Ordinal);
        });

    [Fact]
    public void Every_fact_but_the_opening_has_one_place_on_the_menu_and_a_verb()
    {
        var lines = Places.Select(place => At(place.Data)).SelectMany(s => Menu.For(s.State, s.Now, "wangmin", Book)).ToList();
        Assert.Equal(
            FactTypes.All.Except([typeof(CaseOpened), typeof(DraftSubmitted)]).Concat(FactTypes.Drafts).Select(act => act.Name).Order(StringComparer.Ordinal),
            lines.Select(line => line.Fact.Name).Distinct().Order(StringComparer.Ordinal));
        Assert.All(lines.GroupBy(line => line.Fact), same => Assert.Single(same.Select(line => (line.Route, line.Verb)).Distinct()));
        Assert.All(lines.GroupBy(line => line.Route), same => Assert.Single(same.Select(line => line.Fact).Distinct()));
        Assert.All(FactTypes.All, fact => Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", Menu.VerbOf(fact)));
        Assert.All(FactTypes.Drafts, draft => Assert.NotEqual("登记", Menu.VerbOf(draft)));
        Assert.Equal("登记", Menu.VerbOf(typeof(CaseOpened)));
    }

    [Fact]
    public void Without_a_case_nothing_can_be_done() =>
        Assert.DoesNotContain(Menu.For(CaseState.None, Morning, "wangmin", Book), line => line.CanBeDone);

    [Fact]
    public void A_fresh_case_says_all_that_is_missing_for_a_decision()
    {
        var street = Street.Case().Opened();
        var line = Menu.For(street.State, street.Now, "wangmin", Book).Single(line => line.Fact == typeof(DecidedOnTheSpot));
        Assert.Equal(
            ["each-present", "party-known", "facts-clear", "correction-ordered", "rights-told", "defence-heard"],
            line.Refusals.Select(refusal => refusal.Code));
        Assert.Empty(Menu.For(At("heard").State, Morning.AddHours(2), "wangmin", Book).Single(l => l.Fact == line.Fact).Refusals);
    }
}
