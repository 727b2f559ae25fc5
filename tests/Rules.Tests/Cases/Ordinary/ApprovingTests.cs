using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using static Zhiheng.Rules.Tests.Cases.Ordinary.Papers;
using static Zhiheng.Rules.Tests.Cases.Sample;

namespace Zhiheng.Rules.Tests.Cases.Ordinary;

public sealed class ApprovingTests
{
    static readonly ProposalDraft Proposal = new(Fine());

    static Street Submitted() => Street.Case().Finished().Submit(Proposal);

    static DraftApproved Yes(Street street, ApproverOnDuty? by = null)
    {
        var approved = Approved(street.Draft(), street.Now);
        return by is null ? approved : approved with { Approver = by };
    }

    static Street No(Street street, string rule, string clause, DraftApproved approved, string? by = null) =>
        street.Refuses(rule, clause, approved, by ?? approved.Approver.Id);

    [Fact, Rule("draft-chain")]
    public void A_draft_passes_every_level_that_is_laid_down_for_it_and_is_sent_up_once()
    {
        var street = Street.Case().Finished().AllowsDraft("draft-chain", Proposal);
        street.Refuses("draft-chain", "第五十七条", Papers.Submitted(Proposal, "f-9") with { Chain = [ApprovalLevel.UnitHead, ApprovalLevel.AgencyHead] });
        street.Refuses("draft-chain", "第五十七条", Papers.Submitted(Proposal, "f-1"));
    }

    [Fact, Rule("draft-one-on-the-way")]
    public void Two_drafts_of_one_matter_are_not_under_way_at_once()
    {
        var street = Submitted().RefusesDraft("draft-one-on-the-way", "第五十七条", new ProposalDraft(Fine(900)));
        street.RefusesDraft("draft-one-on-the-way", "第五十七条", new DecisionDraft(Pardon())).AllowsDraft("draft-one-on-the-way", new ExtensionDraft(10, "复杂"));
        street.Return().AllowsDraft("draft-one-on-the-way", new ProposalDraft(Fine(900)));
        var lead = Street.Case().Lead().Party().Verified().Submit(Filing);
        lead.RefusesDraft("draft-one-on-the-way", "第五十七条", new NoFilingDraft("不属实"));
    }

    [Fact, Rule("draft-changed")]
    public void What_came_back_is_not_sent_up_again_word_for_word()
    {
        var street = Submitted().Return().RefusesDraft("draft-changed", "第五十七条", Proposal);
        street.AllowsDraft("draft-changed", new ProposalDraft(Fine() with { Reasons = "占地较大，影响通行，且多次被投诉" }));
    }

    [Fact]
    public void Legal_review_may_send_it_back_twice_and_still_say_yes()
    {
        var street = Submitted().Approve().Return();
        street.Submit(new ProposalDraft(Fine(900))).Approve().Return().Submit(new ProposalDraft(Fine(800))).Approve().Approve().Approve();
        Assert.Equal(800, street.State.Ordinary.Proposal!.Fact.Fine);
        Assert.Equal(2, street.State.Ordinary.ReturnsOf<ProposalDraft>());
    }

    [Fact, Rule("approval-pending"), Rule("approval-turn")]
    public void Each_level_in_its_turn_and_only_on_what_waits()
    {
        var street = Submitted().Allows("approval-turn", Yes(Submitted()), Unit.Id).Allows("approval-pending", Yes(Submitted()), Unit.Id);
        No(street, "approval-turn", "第五十七条", Yes(street, Head) with { Level = ApprovalLevel.AgencyHead });
        No(street, "approval-turn", "第五十七条", Yes(street) with { DraftId = "f-9" });
        var returned = Returned(street.Draft());
        street.Return().Refuses("approval-turn", "第五十七条", returned, Unit.Id).Refuses("approval-pending", "第五十七条", returned, Unit.Id);
        No(Submitted().Approve().Approve().Approve(), "approval-pending", "第五十七条", Yes(Submitted()));
    }

    [Fact, Rule("approval-not-handler")]
    public void Who_handled_the_case_approves_and_reviews_nothing_in_it()
    {
        var street = Submitted();
        foreach (var handler in new[] { Wang, Li })
        {
            No(street, "approval-not-handler", "第五十七条", Yes(street, Unit with { Id = handler.Id, Name = handler.Name }));
        }
        street.Approve();
        No(street, "approval-not-handler", "第五十七条", Yes(street, Reviewer with { Id = "liqiang", Name = "李强" }));
        street.Allows("approval-not-handler", Yes(street), Reviewer.Id);
    }

    [Fact]
    public void Nor_does_who_only_registered_the_lead_or_withdrew_from_it_or_is_to_handle_it()
    {
        var lead = Street.Case().Lead(but: l => l with { Officers = [Wang, Zhao] }).Party().Verified().Submit(Filing);
        No(lead, "approval-not-handler", "第五十七条", Yes(lead, Unit with { Id = "liqiang" }));
        lead.Approve().Approve().Both().Scene().Evidence().Ordered().Do(Report()).Submit(Proposal);
        No(lead, "approval-not-handler", "第五十七条", Yes(lead, Unit with { Id = "zhaojun" }));
        var withdrawn = Street.Case().Filed().Do(new RecusalAsked("liqiang", "当事人", "邻居")).Do(new RecusalDecided("liqiang", true, "属实", Chief, Zhao), Chief);
        withdrawn.Submit(Preserve);
        No(withdrawn, "approval-not-handler", "第五十七条", Yes(withdrawn, Unit with { Id = "liqiang" }));
    }

    [Fact, Rule("approval-in-person"), Rule("approval-not-submitter"), Rule("approval-one-level")]
    public void Everybody_approves_in_person_not_the_own_paper_and_at_one_level_only()
    {
        var street = Submitted().Allows("approval-in-person", Yes(Submitted()), Unit.Id).Allows("approval-not-submitter", Yes(Submitted()), Unit.Id);
        No(street, "approval-in-person", "第五十七条", Yes(street), Chief);
        No(street, "approval-not-submitter", "第五十七条", Yes(street, Unit with { Id = "wangmin", Name = "王敏" }));
        street.Approve().Approve();
        No(street, "approval-one-level", "第五十七条", Yes(street, Unit));
        No(street, "approval-one-level", "第五十七条", Yes(street, Reviewer));
        street.Allows("approval-one-level", Yes(street), Head.Id);
    }

    [Fact, Rule("approval-deputy")]
    public void A_deputy_acts_for_somebody_else_who_has_no_hand_in_the_case()
    {
        var street = Submitted();
        var deputy = new ApproverOnDuty("fuzong", "傅总", "副中队长", false, Unit.Id);
        street.Allows("approval-deputy", Yes(street, deputy), deputy.Id);
        No(street, "approval-deputy", "第五十七条", Yes(street, deputy with { ActingFor = "fuzong" }));
        No(street, "approval-deputy", "第五十七条", Yes(street, deputy with { ActingFor = "liqiang" }));
    }

    [Fact, Rule("approval-opinion"), Rule("return-reasons")]
    public void Yes_and_no_are_both_given_in_words()
    {
        var street = Submitted().Allows("approval-opinion", Yes(Submitted()), Unit.Id).Allows("return-reasons", Returned(Submitted().Draft()), Unit.Id);
        No(street, "approval-opinion", "第五十七条", Yes(street) with { Opinion = "" });
        street.Refuses("return-reasons", "第五十七条", Returned(street.Draft()) with { Reasons = "" }, Unit.Id);
    }

    [Fact, Rule("review-qualified"), Rule("review-checks")]
    public void Legal_review_is_done_by_the_qualified_and_looks_at_everything()
    {
        var street = Submitted().Approve();
        street.Allows("review-qualified", Yes(street), Reviewer.Id).Allows("review-checks", Yes(street), Reviewer.Id);
        No(street, "review-qualified", "第五十八条", Yes(street, Reviewer with { Qualified = false }));
        No(street, "review-checks", "第五十八条", Yes(street) with { Checked = [.. Approvals.ReviewChecks.Skip(1)] });
    }

    [Fact, Rule("filing-number")]
    public void A_filing_gets_its_number_with_the_last_approval_and_nothing_else_does()
    {
        var street = Street.Case().Lead().Party().Verified().Submit(Filing);
        No(street, "filing-number", "第五十四条", Yes(street) with { Number = FilingNumber(street.Now) });
        street.Approve().Allows("filing-number", Yes(street), Head.Id);
        string[] wrong = ["", "杭上（采荷）综执立字〔2025〕第000001号", "杭上（采荷）综执罚决字〔2026〕第000001号", "杭拱综执立字〔2026〕第000001号"];
        Assert.All(wrong, number => No(street, "filing-number", "第五十四条", Yes(street) with { Number = number }));
        Assert.Equal(FilingNumber(street.Now), street.Approve().State.Ordinary.FilingNumber);
        No(street.Submit(Preserve).Approve(), "filing-number", "第五十四条", Yes(street) with { Number = "x号" });
    }

    [Fact]
    public void What_was_lawful_when_it_was_sent_up_is_asked_again_when_it_takes_effect()
    {
        var street = Street.Case().Finished().AlmostThrough(Proposal).Do(new EvidenceExcluded("e-e", "来源不明"));
        street.RefusesLast("report-still-stands", "第四十六条");
    }

    [Fact]
    public void One_approval_too_many_is_found_fault_with_and_changes_nothing()
    {
        var street = Street.Case().Filed();
        var filed = street.State.Ordinary.Filed;
        var again = new DraftApproved("f-1", ApprovalLevel.AgencyHead, Head, "再同意一次", [], "");
        street.Wait(3).Admit(again, Chief);
        Assert.Equal(filed, street.State.Ordinary.Filed);
        Assert.True(street.State.Ordinary.Find("f-1")!.IsThrough);
        Assert.Contains(street.State.OpenFindings, finding => finding.Code == "approval-turn");
    }
}
