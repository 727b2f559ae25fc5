using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Rules.Tests.Catalogue.Statutes;

namespace Zhiheng.Rules.Tests.Catalogue.Registers;

/// <summary>Proposal, legality review, approval, publication of a change.</summary>
public class ChangeRuleTests
{
    static readonly DateOnly Today = new(2026, 3, 10);
    static readonly Item Now = Fixture.Item("第三条");
    static readonly Item Next = Now with { From = new(2026, 4, 1), Fines = [new FineRange("个人", 20, 100, "元", "", "", [], true)] };
    static readonly ChangeProposed Proposed = new("c1", Next, false, Now, "法律修改", "修改决定", "330100");

    readonly List<Dated<RegisterFact>> facts = [];

    ProposedChange? Change => (ProposedChange?)ChangeBook.Of(facts).Find("c1");

    IReadOnlyList<string> Try(RegisterFact fact, string by = "someone", DateOnly? on = null, params Item[] versions) =>
        [.. ChangeRules.All.Against(new ChangeSituation(
            Change, fact, on ?? Today, by, versions.Length > 0 ? versions : [Now], Fixture.Library, [])).Select(no => no.Code)];

    ChangeRuleTests Did(RegisterFact fact, string by, string on = "2026-03-10")
    {
        Assert.Empty(Try(fact, by, DateOnly.Parse(on, null)));
        facts.Add(new(RegisterFact.FromPayload(fact.ToPayload()), DateOnly.Parse(on, null).ToDateTime(new TimeOnly(9, 0)), by));
        return this;
    }

    ChangeRuleTests Reviewed => Did(Proposed, "clerk").Did(new ChangeReviewed("c1", "合法"), "reviewer");

    ChangeRuleTests Approved => Reviewed.Did(new ChangeApproved("c1", "同意"), "head");

    [Fact]
    public void A_change_climbs_from_one_desk_to_the_next_and_enters_the_catalogue()
    {
        Assert.Equal(ChangeStep.Publication, Approved.Change!.Step);
        Did(new ChangePublished("c1", new(2026, 3, 20), "政府公报 3 期"), "clerk", "2026-03-20");
        Assert.Equal((ChangeStep.Published, 4L), (Change!.Step, Change.Version));
        Assert.Equal([Now with { To = new(2026, 3, 31) }, Next], ChangeRules.Publishes(Proposed, [Now]));
    }

    [Fact]
    public void Who_proposed_does_not_review_and_who_reviewed_does_not_approve()
    {
        Did(Proposed, "clerk");
        Assert.Equal(["change-apart"], Try(new ChangeReviewed("c1", "合法"), "clerk"));
        Assert.Equal(["change-apart"], Try(new ChangeReturned("c1", "不妥"), "clerk"));
        Did(new ChangeReviewed("c1", "合法"), "reviewer");
        Assert.Equal(["change-apart"], Try(new ChangeApproved("c1", "同意"), "clerk"));
        Assert.Equal(["change-apart"], Try(new ChangeApproved("c1", "同意"), "reviewer"));
        Assert.Equal(["change-dropped-by-proposer"], Try(new ChangeDropped("c1", "算了"), "reviewer"));
        Assert.Empty(Try(new ChangeDropped("c1", "算了"), "clerk"));
    }

    [Fact]
    public void No_step_is_left_out_and_none_is_taken_after_the_end()
    {
        Did(Proposed, "clerk");
        Assert.Equal(["change-in-order"], Try(new ChangeApproved("c1", "同意"), "head"));
        Assert.Equal(["change-in-order"], Try(new ChangePublished("c1", Today, "公报"), "clerk"));
        Did(new ChangeReturned("c1", "不妥"), "reviewer");
        Assert.Equal(["change-in-order"], Try(new ChangeReviewed("c1", "合法"), "other"));
        Assert.False(Change!.IsOpen);
    }

    [Fact]
    public void What_the_head_approved_is_not_returned_any_more() =>
        Assert.Equal(["change-in-order"], Approved.Try(new ChangeReturned("c1", "不妥"), "other"));

    [Fact]
    public void A_change_on_a_version_that_was_corrected_meanwhile_is_not_published()
    {
        var published = new ChangePublished("c1", new(2026, 3, 20), "公报");
        Assert.Empty(Approved.Try(published, "clerk", new(2026, 3, 20)));
        Assert.Equal(["change-fits"], Try(published, "clerk", new(2026, 3, 20), Now with { Name = "更正后的名称" }));
    }

    [Theory]
    [InlineData("2026-03-09", "change-published-in-order")]
    [InlineData("2026-03-21", "change-published-in-order")]
    [InlineData("2026-03-20", "")]
    public void It_is_published_after_its_approval_and_not_in_the_future(string day, string code) =>
        Assert.Equal(code, string.Join(';', Approved.Try(new ChangePublished("c1", DateOnly.Parse(day, null), "公报"), "clerk", new(2026, 3, 20))));

    [Fact]
    public void A_version_does_not_begin_before_it_is_published()
    {
        Assert.Equal(["change-not-backwards"], Approved.Try(new ChangePublished("c1", new(2026, 4, 2), "公报"), "clerk", new(2026, 4, 2)));
        Assert.Equal(["change-not-backwards"], new ChangeRuleTests().Try(Proposed with { Item = Next with { From = new(2026, 3, 9) } }));
    }

    [Fact]
    public void An_article_that_does_not_exist_is_not_cited() =>
        Assert.Equal(["change-cites"], Try(Proposed with { Item = Next with { Basis = "第四条" } }));

    [Fact]
    public void A_version_changes_something_and_fits_between_its_neighbours()
    {
        Assert.Equal(["change-fits"], Try(Proposed with { Item = Now with { From = new(2026, 4, 1) } }));
        Assert.Equal(["change-fits"], Try(Proposed, versions: [Now with { To = new(2026, 6, 30) }, Next with { From = new(2026, 7, 1) }]));
        Assert.Equal(["change-one-at-a-time"], ChangeRules.All.Against(new ChangeSituation(
            null, Proposed, Today, "clerk", [Now], Fixture.Library, [new ProposedChange(new(Proposed, default, "x"))])).Select(no => no.Code));
    }

    [Fact]
    public void An_item_ends_on_a_day_to_come_and_only_once()
    {
        var ending = Proposed with { Item = Now with { To = new(2026, 5, 31) }, Ends = true };
        Assert.Empty(Try(ending));
        Assert.Equal([ending.Item], ChangeRules.Publishes(ending, [Now]));
        Assert.Equal(new DateOnly(2026, 6, 1), new ProposedChange(new(ending, default, "")).EffectiveOn);
        Assert.Equal(["change-not-backwards"], Try(ending with { Item = Now with { To = new(2026, 3, 9) } }));
        Assert.Equal(["change-fits"], Try(ending, versions: Now with { To = new(2026, 12, 31) }));
    }
}
