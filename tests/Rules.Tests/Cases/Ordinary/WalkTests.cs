using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using static Zhiheng.Rules.Tests.Cases.Ordinary.Papers;
using static Zhiheng.Rules.Tests.Cases.Sample;

namespace Zhiheng.Rules.Tests.Cases.Ordinary;

/// <summary>Whole lives of ordinary cases, each step decided, none admitted.</summary>
public sealed class WalkTests
{
    [Fact]
    public void A_lead_becomes_a_case_that_is_told_decided_served_paid_closed_and_filed_away()
    {
        var street = Street.Case();
        Assert.Equal("线索", Stage.Of(street.Lead().State));
        Assert.Equal("立案", Stage.Of(street.Party().Verified().State));
        Assert.Equal("调查", Stage.Of(street.Through(Filing).State));
        Assert.Equal([Wang, Li], street.State.Officers);
        street.Both().Scene().Questioned().Evidence().Ordered().Do(Report());
        Assert.Equal("审核", Stage.Of(street.Submit(new ProposalDraft(Fine())).State));
        Assert.Equal("告知", Stage.Of(street.Approve().Approve().Approve().Noticed().ServedNow().State));
        Assert.Equal("决定", Stage.Of(street.Wait(10).Heard().State));
        Assert.Equal("送达执行", Stage.Of(street.Through(new DecisionDraft(Fine())).State));
        street.Do(street.DecisionPaper()).ServedNow();
        Assert.Equal((1000, "罚款 1000 元"), (street.State.FineDue, Stage.Outcome(street.State)));
        Assert.Equal("结案", Stage.Of(street.Paid(1000).ClosedBy().State));
        Assert.Equal("归档", Stage.Of(street.FiledAway().State));
        Assert.Empty(street.State.Findings);
    }

    [Fact]
    public void A_case_from_the_street_goes_on_in_its_own_file()
    {
        var street = Street.Case().Ready(Wide).Do(new TurnedOrdinary("数额超限"));
        Assert.Equal("立案", Stage.Of(street.State));
        street.Through(Filing).Questioned().Do(Report()).Through(new ProposalDraft(Fine()));
        Assert.Null(street.State.Defence);
        street.Noticed().ServedNow().Wait(10).Heard().Through(new DecisionDraft(Fine(800)));
        street.Do(street.DecisionPaper()).ServedNow().Paid(800).ClosedBy().FiledAway();
        Assert.Empty(street.State.Findings);
    }

    [Fact]
    public void Nobody_is_penalised_without_fault_and_the_party_learns_of_it()
    {
        var street = Street.Case().Finished().Through(new DecisionDraft(Pardon()));
        Assert.Equal("不予处罚", Stage.Outcome(street.State));
        street.Do(street.DecisionPaper(DocumentCodes.NoPenaltyDecision)).ServedNow().ClosedBy(ClosingReason.NoPenalty).FiledAway();
    }

    [Fact]
    public void What_should_not_have_been_filed_is_withdrawn()
    {
        var street = Street.Case().Finished().Through(new DecisionDraft(Without(DisposalKind.Withdrawn)));
        Assert.Equal("撤销案件", Stage.Outcome(street.State));
        street.ClosedBy(ClosingReason.Withdrawn).FiledAway();
    }

    [Theory]
    [InlineData(DisposalKind.Transferred)]
    [InlineData(DisposalKind.CriminalReferral)]
    public void What_is_not_ours_to_decide_goes_to_whose_it_is(DisposalKind kind)
    {
        var street = Street.Case().Finished().Through(new DecisionDraft(Without(kind, "杭州市公安局上城区分局")));
        Assert.Equal("移送杭州市公安局上城区分局", Stage.Outcome(street.State));
        street.Do(new TransferSent("杭州市公安局上城区分局", "回执 3 号")).ClosedBy(ClosingReason.Transferred).FiledAway();
    }

    [Fact]
    public void A_lead_that_comes_to_nothing_is_not_filed()
    {
        var street = Street.Case().Lead().Verified(LeadResult.Unfounded).Through(new NoFilingDraft("不属实"));
        Assert.Equal("不予立案", Stage.Outcome(street.State));
        street.ClosedBy(ClosingReason.NotFiled).FiledAway();
    }
}
