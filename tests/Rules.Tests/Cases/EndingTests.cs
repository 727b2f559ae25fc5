using Zhiheng.Rules.Cases;
using static Zhiheng.Rules.Tests.Cases.Sample;

namespace Zhiheng.Rules.Tests.Cases;

public sealed class EndingTests
{
    static readonly RemedyOpened Reconsideration = new("r-1", RemedyKind.Reconsideration, "杭州市上城区人民政府", new(2026, 3, 20));
    static readonly CaseClosed Close = new(ClosingReason.Performed, "已办结", Chief);

    static Street Done() => Street.Case(2026, 3, 10).Served().Reported().Paid(50);

    [Fact, Rule("case-exists"), Rule("opened-once")]
    public void A_case_is_opened_first_and_once()
    {
        var street = Street.Case().Refuses("case-exists", "第四十七条", Scene(Morning)).Allows("opened-once", Opened(Morning)).Opened();
        street.Allows("case-exists", Scene(Morning)).Refuses("opened-once", "第四十七条", Opened(Morning));
    }

    [Fact, Rule("not-closed")]
    public void A_closed_case_stays_as_it_is_but_for_what_others_do_to_it()
    {
        var street = Done().Allows("not-closed", Evidence(Morning, 'f')).Closed();
        CaseFact[] shut = [Evidence(Morning, 'f'), Close, new CorrectionRechecked(CorrectionResult.Corrected, "")];
        Assert.All(shut, fact => street.Refuses("not-closed", "第四十七条", fact));
        street.Do(new SlipCorrected("笔录", "12号", "21号", "笔误")).On(2026, 3, 20).Do(Reconsideration);
        street.Do(new DecisionRevoked("认定错误", Chief), Chief);
    }

    [Fact, Rule("before-decision")]
    public void Investigation_is_not_made_up_after_the_decision()
    {
        var street = Street.Case().Ready().Allows("before-decision", Scene(Morning)).Decided();
        CaseFact[] tooLate =
        [
            Scene(Morning), new RightsTold("设摊", "影响通行", false, 50), new DefenceHeard(DefenceKind.NotMade, "", "", false),
            new CorrectionOrdered("撤除", street.Today), new EvidenceExcluded("e-e", "来源不明"),
        ];
        Assert.All(tooLate, fact => street.Refuses("before-decision", "第四十七条", fact));
    }

    [Fact, Rule("in-order")]
    public void An_act_before_the_last_one_is_out_of_order()
    {
        var street = Street.Case().Opened();
        street.Allows("in-order", new PartyIdentified(Person, ""));
        street.Refuses("in-order", "第四十七条", new PartyIdentified(Person, ""), at: street.Now.AddMinutes(-1));
    }

    [Fact, Rule("remedy-after-service"), Rule("remedy-dates")]
    public void A_remedy_is_accepted_between_service_and_today_and_recorded_once()
    {
        Street.Case(2026, 3, 10).Ready().Decided().On(2026, 3, 20).Refuses("remedy-after-service", "第二十条", Reconsideration);
        var street = Street.Case(2026, 3, 10).Served().On(2026, 3, 20).Allows("remedy-after-service", Reconsideration);
        street.Refuses("remedy-dates", "第七十三条", Reconsideration with { AcceptedOn = new(2026, 3, 9) });
        street.Refuses("remedy-dates", "第七十三条", Reconsideration with { AcceptedOn = new(2026, 3, 21) });
        street.Allows("remedy-dates", Reconsideration).Do(Reconsideration).Refuses("remedy-dates", "第七十三条", Reconsideration);
    }

    [Theory, Rule("remedy-order")]
    [InlineData(2023, 12, 29, true)]
    [InlineData(2024, 1, 1, false)]
    public void Since_2024_a_penalty_on_the_spot_goes_to_reconsideration_before_it_goes_to_court(int year, int month, int day, bool direct)
    {
        var street = Street.Case(year, month, day).Served();
        var suit = new RemedyOpened("s-1", RemedyKind.Lawsuit, "杭州市上城区人民法院", street.Today);
        _ = direct ? street.Allows("remedy-order", suit) : street.Refuses("remedy-order", "第二十三条", suit);
        street.Do(Reconsideration with { AcceptedOn = street.Today }).Allows("remedy-order", suit);
    }

    [Fact, Rule("remedy-open")]
    public void A_result_belongs_to_an_open_remedy_and_comes_after_it_was_accepted()
    {
        var street = Street.Case(2026, 3, 10).Served().On(2026, 3, 20).Do(Reconsideration).On(2026, 5, 1);
        var ended = new RemedyEnded("r-1", RemedyResult.Upheld, new(2026, 4, 30), "");
        street.Allows("remedy-open", ended).Refuses("remedy-open", "第六十二条", ended with { Id = "r-2" });
        street.Refuses("remedy-open", "第六十二条", ended with { On = new(2026, 3, 19) });
        street.Refuses("remedy-open", "第六十二条", ended with { On = new(2026, 5, 2) });
        street.Do(ended).Refuses("remedy-open", "第六十二条", ended);
    }

    [Fact, Rule("decision-to-revoke"), Rule("revoked-by-head")]
    public void The_head_revokes_a_decision_once_and_for_a_reason()
    {
        var revoked = new DecisionRevoked("认定错误", Chief);
        var street = Street.Case().Ready().Refuses("decision-to-revoke", "第七十五条", revoked, Chief).Decided();
        street.Allows("decision-to-revoke", revoked, Chief);
        DecisionRevoked[] wrong = [revoked with { Reason = "" }, revoked with { DecidedBy = "" }, revoked with { DecidedBy = "liqiang" }];
        Assert.All(wrong, no => street.Refuses("revoked-by-head", "第七十五条", no, Chief));
        street.Do(revoked, Chief).Refuses("decision-to-revoke", "第七十五条", revoked, Chief);
    }

    [Fact, Rule("slip-complete")]
    public void A_correction_says_where_what_was_what_is_and_why()
    {
        var slip = new SlipCorrected("笔录", "12号", "21号", "笔误");
        var street = Street.Case().Opened().Allows("slip-complete", slip);
        SlipCorrected[] wrong = [slip with { Where = "" }, slip with { Is = "12号" }, slip with { Reason = "" }];
        Assert.All(wrong, no => street.Refuses("slip-complete", "第四十七条", no));
    }

    [Fact, Rule("finding-open")]
    public void Only_an_open_finding_is_settled_and_in_words()
    {
        var street = Street.Case().Opened().Admit(Scene(Morning) with { CredentialsShown = false });
        var id = Assert.Single(street.State.OpenFindings, f => f.Code == "credentials-shown").Id;
        street.Allows("finding-open", new FindingSettled(id, "批评教育", Chief), Chief);
        street.Refuses("finding-open", "第四十七条", new FindingSettled(id, "", Chief), Chief);
        street.Refuses("finding-open", "第四十七条", new FindingSettled("9:none", "批评教育", Chief), Chief);
    }

    [Fact, Rule("closing-complete")]
    public void A_case_closes_when_everything_is_done_and_says_what_is_not()
    {
        Street.Case().Ready().Refuses("closing-complete", "第五十七条", Close, Chief).Decided()
            .Refuses("closing-complete", "第五十二条", Close, Chief).Issued().Handed().Refuses("closing-complete", "第五十二条", Close, Chief)
            .Reported().Refuses("closing-complete", "第六十七条", Close, Chief).Paid(50).Allows("closing-complete", Close, Chief);
        Street.Case().InCash().Reported().Refuses("closing-complete", "第七十一条", Close, Chief)
            .Do(new CashHandedIn(50, Cashier)).Refuses("closing-complete", "第七十一条", Close, Chief)
            .Do(new CashBanked(50, "回单 7"), Cashier).Allows("closing-complete", Close, Chief);
        Done().On(2026, 3, 20).Do(Reconsideration).Refuses("closing-complete", "第七十三条", Close, Chief);
    }

    [Fact]
    public void A_decision_that_reconsideration_revoked_is_not_closed_as_performed() =>
        Done().On(2026, 3, 20).Do(Reconsideration).Do(new RemedyEnded("r-1", RemedyResult.Revoked, new(2026, 3, 20), "撤销"))
            .Refuses("closing-complete", "第七十五条", Close, Chief).Do(new DecisionRevoked("复议撤销", Chief), Chief)
            .Closed(ClosingReason.Revoked);

    [Fact, Rule("closing-reason"), Rule("closing-approved")]
    public void A_case_closes_for_the_reason_it_ended_and_with_the_approval_of_another()
    {
        var street = Done().Allows("closing-reason", Close, Chief);
        street.Refuses("closing-reason", "第四十七条", Close with { Reason = ClosingReason.Revoked }, Chief);
        street.Refuses("closing-approved", "第四十七条", Close with { ApprovedBy = "" }, Chief);
        street.Refuses("closing-approved", "第四十七条", Close with { ApprovedBy = "wangmin" }, Chief);
        Street.Case().Investigated().Do(new TurnedOrdinary("数额超限"))
            .Refuses("act-of-simple-procedure", "第五十一条", Close with { Reason = ClosingReason.Turned }, Chief);
    }

    [Fact, Rule("archive-after-closing"), Rule("archive-number")]
    public void A_closed_case_is_archived_once_under_a_number_of_the_year()
    {
        var archived = new CaseArchived("20260001", "第一批", 10, 12);
        var street = Done().Refuses("archive-after-closing", "第四十七条", archived).Closed().Allows("archive-number", archived);
        CaseArchived[] wrong =
        [
            archived with { ArchiveNumber = "20250001" }, archived with { ArchiveNumber = "2026001" },
            archived with { ArchiveNumber = "2026000甲" },
            archived with { Batch = "" }, archived with { RetentionYears = 9 },
        ];
        Assert.All(wrong, no => street.Refuses("archive-number", "第四十七条", no));
        street.Archived().Refuses("archive-after-closing", "第四十七条", archived);
    }
}
