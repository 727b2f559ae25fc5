using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Time;
using static Zhiheng.Rules.Tests.Cases.Sample;

namespace Zhiheng.Rules.Tests.Cases.Ordinary;

public sealed class PublishingTests
{
    static DecisionPublished Out(Street street) => new("区人民政府网站", "第 12 号", street.Today, Publication.TextOf(street.State));

    internal static Street Published(Street street) => street.Do(Out(street), Chief);

    public static PublicationWithheld Withheld => new(WithheldGround.Secret, "主要事实涉及当事人的配方", Chief);

    static PublicationWithdrawn Gone(Street street) => new(street.Today, "行政复议决定撤销");

    internal static Street Revoked(Street street) => street.Do(new DecisionRevoked("认定事实不清", Chief), Chief);

    internal static Street Withdrawn(Street street) => street.Do(Gone(street), Chief);

    static CaseClock? Clock(Street street, string code) => CaseClocks.Of(street.State, street.Law).SingleOrDefault(c => c.Code == code);

    [Fact, Rule("penalty-to-publish")]
    public void A_penalty_is_published_once_it_is_written_and_only_once()
    {
        var street = Street.Case().HeardOut();
        street.Refuses("penalty-to-publish", "第四十八条", Out(street), Chief).Through(new DecisionDraft(Papers.Fine()));
        street.Refuses("penalty-to-publish", "第四十八条", Out(street), Chief).Refuses("penalty-to-publish", "第四十八条", Withheld, Chief);
        street.Do(street.DecisionPaper()).Allows("penalty-to-publish", Out(street), Chief).Do(Out(street), Chief);
        street.Refuses("penalty-to-publish", "第四十八条", Out(street), Chief).Refuses("penalty-to-publish", "第四十八条", Withheld, Chief);
        var pardoned = Street.Case().Finished().Through(new DecisionDraft(Papers.Pardon()));
        pardoned.Refuses("penalty-to-publish", "第四十八条", Out(pardoned), Chief);
        var revoked = Revoked(Street.Case().DecisionServed());
        revoked.Refuses("penalty-to-publish", "第四十八条", Out(revoked), Chief);
    }

    [Fact, Rule("minor-not-published")]
    public void What_a_minor_did_is_not_published_and_no_clock_asks_for_it()
    {
        var minor = Street.Case().DecisionServed(party: Person with { AgeAtAct = 17 });
        minor.Refuses("minor-not-published", "第六条", Out(minor), Chief);
        Assert.Null(Clock(minor, ClockCodes.PublishPenalty));
        Assert.False(Publication.IsDue(minor.State));
        var nobodyAsked = Street.Case().DecisionServed(party: Person).Admit(new PartyIdentified(Person with { AgeAtAct = null }, "证件是别人的"));
        nobodyAsked.Refuses("minor-not-published", "第六条", Out(nobodyAsked), Chief).Allows("withheld-by-head", Withheld, Chief);
        var grown = Street.Case().DecisionServed(party: Person with { AgeAtAct = 18 });
        grown.Allows("minor-not-published", Out(grown), Chief);
    }

    [Fact, Rule("published-as-decided")]
    public void What_goes_out_is_the_decision_without_what_is_nobodys_business()
    {
        var street = Street.Case().DecisionServed(party: Person);
        var text = Publication.TextOf(street.State);
        Assert.Equal(
            ["处罚机关：杭州市上城区人民政府采荷街道办事处", "决定书文号：杭上（采荷）综执罚决字〔2026〕第000001号", "被处罚人：张某", $"违法行为：{street.State.Item!.Name}",
                $"处罚依据：{street.State.Item.Penalising}", "处罚内容：罚款 1000 元", $"决定日期：{street.State.Decision!.On:yyyy-MM-dd}"],
            text.ReplaceLineEndings("\n").Split('\n'));
        street.Allows("published-as-decided", Out(street), Chief);
        DecisionPublished[] wrong = [Out(street) with { Channel = "" }, Out(street) with { Reference = "" }, Out(street) with { Text = text + "\n住址：采荷路12号" }];
        Assert.All(wrong, no => street.Refuses("published-as-decided", "第", no, Chief));
    }

    [Fact, Rule("published-in-time")]
    public void The_day_of_publication_ends_the_seven_working_days()
    {
        var street = Street.Case(2026, 3, 10).DecisionServed();
        Assert.True(Clock(street, ClockCodes.PublishPenalty)!.Runs);
        street.Refuses("published-in-time", "第四十八条", Out(street) with { On = street.Today.AddDays(1) }, Chief);
        street.Refuses("published-in-time", "第四十八条", Out(street) with { On = street.State.Decision!.On.AddDays(-1) }, Chief);
        street.Do(Out(street), Chief);
        Assert.Equal(street.Today, Clock(street, ClockCodes.PublishPenalty)!.DoneOn);
    }

    [Fact]
    public void Closing_and_archiving_do_not_end_the_duty_to_publish()
    {
        var street = Street.Case().DecisionServed().Paid(1000).ClosedBy().FiledAway();
        Assert.True(Clock(street, ClockCodes.PublishPenalty)!.Runs);
        Assert.True(Publication.IsDue(street.State));
        street.Do(Out(street), Chief);
        Assert.False(Publication.IsDue(street.State));
    }

    [Fact, Rule("withheld-stands")]
    public void What_the_head_withheld_only_the_head_publishes()
    {
        var street = Street.Case().DecisionServed().Do(Withheld, Chief);
        street.Refuses("withheld-stands", "第六条", Out(street), "dangan").Allows("withheld-stands", Out(street), Chief);
    }

    [Fact, Rule("withheld-by-head")]
    public void The_head_may_leave_it_unpublished_for_a_reason_and_publish_when_that_is_gone()
    {
        var street = Street.Case().DecisionServed().Allows("withheld-by-head", Withheld, Chief);
        PublicationWithheld[] wrong = [Withheld with { Reason = "" }, Withheld with { DecidedBy = "" }, Withheld with { DecidedBy = "wangmin" }];
        Assert.All(wrong, no => street.Refuses("withheld-by-head", "第六条", no, Chief));
        street.Do(Withheld, Chief).Refuses("withheld-by-head", "第六条", Withheld, Chief);
        Assert.False(Clock(street, ClockCodes.PublishPenalty)!.Runs);
        street.Do(Out(street), Chief);
    }

    [Fact, Rule("published-to-withdraw"), Rule("withdrawal-explained")]
    public void What_no_longer_holds_is_taken_down_in_three_working_days_with_the_reason()
    {
        var street = Street.Case(2026, 3, 10).DecisionServed();
        street.Refuses("published-to-withdraw", "第四十八条第二款", Gone(street), Chief).Do(Out(street), Chief);
        street.Refuses("published-to-withdraw", "第四十八条第二款", Gone(street), Chief);
        Assert.Null(Clock(street, ClockCodes.Withdraw));
        Revoked(street);
        Assert.Equal(Repository.Calendar.AddWorkingDays(street.Today, 3), Clock(street, ClockCodes.Withdraw)!.Deadline.Date);
        street.RefusesDraft("ordinary-closing-complete", "第四十八条第二款", new ClosingDraft(ClosingReason.Revoked, "已撤销"));
        PublicationWithdrawn[] wrong =
            [Gone(street) with { Explanation = "" }, Gone(street) with { On = street.Today.AddDays(1) }, Gone(street) with { On = street.State.Decision!.On.AddDays(-1) }];
        Assert.All(wrong, no => street.Refuses("withdrawal-explained", "第四十八条第二款", no, Chief));
        street.Do(Gone(street), Chief).Refuses("published-to-withdraw", "第四十八条第二款", Gone(street), Chief).ClosedBy(ClosingReason.Revoked);
        Assert.False(Clock(street, ClockCodes.Withdraw)!.Runs);
    }

    [Theory]
    [InlineData(RemedyResult.Changed, true)]
    [InlineData(RemedyResult.Revoked, true)]
    [InlineData(RemedyResult.ConfirmedUnlawful, true)]
    [InlineData(RemedyResult.ConfirmedVoid, true)]
    [InlineData(RemedyResult.Upheld, false)]
    [InlineData(RemedyResult.Withdrawn, false)]
    public void A_decision_that_did_not_stand_before_others_is_taken_down_too(RemedyResult result, bool comesDown)
    {
        var street = Street.Case().DecisionServed();
        street.Do(Out(street), Chief).Do(new RemedyOpened("r-1", RemedyKind.Reconsideration, "区政府", street.Today));
        street.Do(new RemedyEnded("r-1", result, street.Today, "复议决定"));
        Assert.Equal(comesDown, Publication.IsToWithdraw(street.State));
        _ = comesDown ? street.Allows("published-to-withdraw", Gone(street), Chief) : street.Refuses("published-to-withdraw", "第四十八条第二款", Gone(street), Chief);
    }
}
