using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Time;
using static Zhiheng.Rules.Tests.Cases.Ordinary.Papers;
using static Zhiheng.Rules.Tests.Cases.Sample;

namespace Zhiheng.Rules.Tests.Cases.Ordinary;

public sealed class PreservingTests
{
    static readonly PreservationDisposed Returned = new("f-2", PreservationEnd.Returned, "已退还当事人");

    /// <summary>Approved on 2022-09-28: seven working days later is 2022-10-12, over the National Day.</summary>
    static Street Preserved() => Street.Case(2022, 9, 28).Inquired().Through(Preserve);

    [Fact, Rule("preservation-term"), Rule("preservation-items"), Rule("preservation-reason")]
    public void An_order_names_things_keeper_reason_and_no_more_than_seven_working_days()
    {
        var street = Street.Case().Filed().AllowsDraft("preservation-term", Preserve).AllowsDraft("preservation-items", Preserve).AllowsDraft("preservation-reason", Preserve);
        PreservationDraft[] wrong = [Preserve with { WorkingDays = 8 }, Preserve with { WorkingDays = 0 }];
        Assert.All(wrong, no => street.RefusesDraft("preservation-term", "第五十六条", no));
        PreservationDraft[] bare = [Preserve with { Items = [] }, Preserve with { Items = [new("摊架", "", "")] }, Preserve with { Items = [new("", "1 个", "")] }, Preserve with { Keeper = "" }, Preserve with { Place = "" }];
        Assert.All(bare, no => street.RefusesDraft("preservation-items", "第五十六条", no));
        street.RefusesDraft("preservation-reason", "第五十六条", Preserve with { Reason = "" });
    }

    [Fact]
    public void The_head_of_the_organ_approves_it()
    {
        var street = Street.Case().Filed().AlmostThrough(Preserve);
        Assert.Equal(ApprovalLevel.AgencyHead, street.Draft().Waits);
        Assert.Empty(street.State.Ordinary.Preservations);
        Assert.Single(street.Approve().State.Ordinary.Preservations);
    }

    [Fact, Rule("preservation-known"), Rule("preservation-over")]
    public void Within_seven_working_days_it_is_said_once_what_becomes_of_the_things()
    {
        var street = Preserved().Allows("preservation-known", Returned);
        Assert.Equal(new DateOnly(2022, 10, 12), street.Clock(ClockCodes.PreserveDecide));
        street.Refuses("preservation-known", "第五十六条", Returned with { DraftId = "f-9" });
        var tested = Returned with { End = PreservationEnd.SentForTesting };
        street.On(2022, 10, 12).Allows("preservation-over", tested).On(2022, 10, 13).Refuses("preservation-over", "第五十六条", tested);
        street.Allows("preservation-over", Returned);
        Preserved().Do(Returned).Refuses("preservation-known", "第五十六条", Returned);
    }

    [Fact, Rule("preservation-lapsed"), Rule("preservation-in-time")]
    public void On_things_kept_too_long_nothing_rests_until_they_are_let_go_and_the_slip_is_on_record()
    {
        var street = Preserved().On(2022, 10, 12).Allows("preservation-lapsed", Report()).Do(Report()).AllowsDraft("preservation-lapsed", new ProposalDraft(Fine()));
        street.On(2022, 10, 13).Refuses("preservation-lapsed", "第五十六条", Report());
        street.RefusesDraft("preservation-lapsed", "第五十六条", new ProposalDraft(Fine())).RefusesDraft("preservation-lapsed", "第五十六条", new DecisionDraft(Pardon()));
        street.Do(Returned);
        Assert.Empty(Preserved().Do(Returned).State.OpenFindings);
        Assert.Equal("preservation-in-time", Assert.Single(street.State.OpenFindings).Code);
        street.AllowsDraft("preservation-lapsed", new ProposalDraft(Fine()));
    }

    [Fact, Rule("preservation-evidence")]
    public void Evidence_of_an_expired_preservation_is_not_taken()
    {
        var street = Preserved();
        var under = Evidence(street.Now, 'f') with { PreservationId = "f-2" };
        street.Allows("preservation-evidence", under).Refuses("preservation-evidence", "第五十六条", under with { PreservationId = "f-9" });
        street.On(2022, 10, 13).Refuses("preservation-evidence", "第五十六条", under);
        street.Refuses("preservation-evidence", "第五十六条", under with { TakenAt = street.Now });
        street.Allows("preservation-evidence", Evidence(street.Now, 'f'));
        var lifted = Preserved().Do(Returned);
        lifted.Allows("preservation-evidence", under).Refuses("preservation-evidence", "第五十六条", under with { TakenAt = lifted.Now.AddMinutes(2) });
    }

    [Fact, Rule("preservation-confiscated")]
    public void Nothing_is_confiscated_without_a_decision_that_says_so()
    {
        var street = Preserved().Refuses("preservation-confiscated", "第五十六条", Returned with { End = PreservationEnd.Confiscated });
        street.Allows("preservation-confiscated", Returned with { End = PreservationEnd.SentForTesting });
        var goods = Fine() with { Goods = "水果摊架 1 个", GoodsValue = 200 };
        var item = Wide with { Kinds = ["警告", "罚款", "没收非法财物"] };
        var decided = Street.Case(2026, 3, 10).Finished(item).Through(new ProposalDraft(goods)).Noticed().ServedNow().Wait(10).Heard()
            .Through(Preserve).Through(new DecisionDraft(goods));
        var order = decided.State.Ordinary.Preservations[0].DraftId;
        decided.Allows("preservation-confiscated", new PreservationDisposed(order, PreservationEnd.Confiscated, "随决定没收"));
    }
}
