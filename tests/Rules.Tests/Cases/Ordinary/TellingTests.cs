using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using static Zhiheng.Rules.Tests.Cases.Ordinary.Papers;
using static Zhiheng.Rules.Tests.Cases.Sample;

namespace Zhiheng.Rules.Tests.Cases.Ordinary;

public sealed class TellingTests
{
    static readonly DefenceHeard Silent = new(DefenceKind.NotMade, "", "", false);
    static readonly DefenceHeard Waived = new(DefenceKind.Waived, "", "", false, "e-w");
    static readonly DecisionDraft Decision = new(Fine());

    static string DigestOf(Disposal disposal) => DraftOnTheWay.DigestOf(new ProposalDraft(disposal));

    [Fact, Rule("notice-as-approved")]
    public void The_notice_says_what_was_approved()
    {
        Street.Case().Finished().Refuses("notice-as-approved", "第四十四条", Notice(DigestOf(Fine())));
        var street = Street.Case().Proposed().Allows("notice-as-approved", Notice(DigestOf(Fine())));
        street.Refuses("notice-as-approved", "第四十四条", Notice(DigestOf(Fine(1001)))).Refuses("notice-as-approved", "第四十四条", Notice(""));
        Street.Case().Proposed(Pardon()).Refuses("notice-as-approved", "第四十四条", Notice(DigestOf(Pardon())));
    }

    [Fact, Rule("document-once")]
    public void A_notice_and_a_decision_are_made_once_unless_void()
    {
        var street = Street.Case().Proposed().Allows("document-once", Notice(DigestOf(Fine()))).Noticed();
        var again = Notice(DigestOf(Fine()), "d-2") with { Number = "杭上（采荷）综执罚先告字〔2026〕第000002号" };
        street.Refuses("document-once", "第四十七条", again).Do(new DocumentVoided(street.State.Documents[^1].Fact.Id, "错字")).Allows("document-once", again);
        var decided = Office.Decided(Street.Case());
        var paper = decided.DecisionPaper();
        decided.Allows("document-once", paper).Do(paper).Refuses("document-once", "第四十七条", paper with { Id = "d-2" });
    }

    [Fact, Rule("notice-served")]
    public void The_party_is_heard_after_the_notice_has_reached_it()
    {
        var made = new DefenceHeard(DefenceKind.Made, "占地没有那么大", "经复核，面积属实", false);
        Street.Case().Finished().Refuses("notice-served", "第四十四条", made);
        var street = Street.Case().Proposed().Refuses("notice-served", "第四十四条", made).Noticed().Refuses("notice-served", "第四十四条", made);
        street.ServedNow().Allows("notice-served", made);
        street.Refuses("defence-reviewed", "第四十五条", made with { Reply = "" });
    }

    [Fact, Rule("defence-not-early")]
    public void Nobody_is_silent_before_the_time_to_speak_is_over()
    {
        var street = Street.Case(2023, 4, 28).ToldParty();
        street.On(2023, 5, 9).Refuses("defence-not-early", "第四十五条", Silent).On(2023, 5, 10).Allows("defence-not-early", Silent);
    }

    [Fact, Rule("waiver-signed")]
    public void A_waiver_is_signed_and_on_file()
    {
        var street = Street.Case().ToldParty().Refuses("waiver-signed", "第六十二条", Waived).Refuses("waiver-signed", "第六十二条", Waived with { WaiverEvidence = "" });
        street.Evidence('w').Allows("waiver-signed", Waived).Do(new EvidenceExcluded("e-w", "签名不实")).Refuses("waiver-signed", "第六十二条", Waived);
        Street.Case().Investigated().Told().Allows("waiver-signed", Waived with { WaiverEvidence = "" });
    }

    [Fact, Rule("told-and-heard")]
    public void No_penalty_without_a_notice_and_a_hearing_of_the_party()
    {
        Street.Case().Finished().RefusesDraft("told-and-heard", "第六十二条", Decision);
        var street = Street.Case().Proposed().RefusesDraft("told-and-heard", "第六十二条", Decision).Noticed().RefusesDraft("told-and-heard", "第六十二条", Decision);
        street.ServedNow().Wait(10).RefusesDraft("told-and-heard", "第六十二条", Decision).Heard().AllowsDraft("told-and-heard", Decision);
        Street.Case().Proposed(Pardon()).RefusesDraft("told-and-heard", "第六十二条", Decision).AllowsDraft("told-and-heard", new DecisionDraft(Pardon()));
    }

    [Fact, Rule("defence-period-over")]
    public void No_decision_before_the_time_for_a_defence_is_over_unless_it_was_waived()
    {
        var street = Street.Case(2026, 2, 12).ToldParty().Do(new DefenceHeard(DefenceKind.Made, "占地没有那么大", "经复核，面积属实", false));
        street.On(2026, 2, 26).RefusesDraft("defence-period-over", "第四十五条", Decision).On(2026, 2, 27).AllowsDraft("defence-period-over", Decision);
        Street.Case(2026, 2, 12).ToldParty().Evidence('w').Do(Waived).AllowsDraft("defence-period-over", Decision);
    }

    [Fact]
    public void The_city_sets_how_long_a_defence_may_take()
    {
        var street = Street.Case(2026, 3, 10).With(new(DefenceWorkingDays: 3)).ToldParty();
        street.On(2026, 3, 13).Refuses("defence-not-early", "第四十五条", Silent).On(2026, 3, 14).Allows("defence-not-early", Silent);
    }

    [Theory, Rule("not-heavier-than-told")]
    [InlineData(1000, false, true)]
    [InlineData(999, false, true)]
    [InlineData(1000.01, false, false)]
    [InlineData(500, true, false)]
    public void The_decision_is_not_heavier_than_what_was_told(double fine, bool warning, bool passes)
    {
        var street = Street.Case().HeardOut();
        var decision = new DecisionDraft(Fine((decimal)fine) with { Warning = warning });
        _ = passes ? street.AllowsDraft("not-heavier-than-told", decision) : street.RefusesDraft("not-heavier-than-told", "第四十五条", decision);
    }

    [Fact]
    public void What_is_heavier_is_proposed_told_and_heard_anew()
    {
        var street = Street.Case().HeardOut().Through(new ProposalDraft(Fine(2000)));
        street.RefusesDraft("told-and-heard", "第六十二条", new DecisionDraft(Fine(2000)));
        street.Do(Notice(DigestOf(Fine(2000)), "d-2") with { Number = "杭上（采荷）综执罚先告字〔2026〕第000002号" }).ServedNow().Wait(10).Heard();
        street.Through(new DecisionDraft(Fine(2000)));
        Assert.Equal(2000, street.State.FineDue);
        street.RefusesDraft("before-decision", "第四十七条", new ProposalDraft(Fine(3000)));
    }

    [Fact]
    public void A_notice_of_an_earlier_proposal_tells_nothing_about_a_later_one()
    {
        var street = Street.Case().ToldParty().Through(new ProposalDraft(Fine(500))).Through(new ProposalDraft(Fine()));
        street.Wait(10).RefusesDraft("told-and-heard", "第六十二条", Decision).Refuses("notice-served", "第四十四条", Silent);
        var unserved = Street.Case().Proposed().Noticed().Through(new ProposalDraft(Fine(500)));
        unserved.Refuses("served-as-issued", "第四十四条", Service("d-notice-0", unserved.Today));
    }
}
