using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using static Zhiheng.Rules.Tests.Cases.Ordinary.Papers;
using static Zhiheng.Rules.Tests.Cases.Sample;

namespace Zhiheng.Rules.Tests.Cases.Ordinary;

public sealed class ClosingCaseTests
{
    const string Code = "ordinary-closing-complete";
    static readonly ClosingDraft Performed = new(ClosingReason.Performed, "已缴清");
    static readonly TransferSent Sent = new("区市场监管局", "回执 3 号");

    [Fact, Rule(Code)]
    public void A_case_closes_when_the_decision_was_served_and_every_fen_paid()
    {
        var street = Street.Case(2026, 3, 10).HeardOut().RefusesDraft(Code, "第五十七条", Performed).Through(new DecisionDraft(Fine()));
        street.RefusesDraft(Code, "第六十一条", Performed).Do(street.DecisionPaper()).RefusesDraft(Code, "第六十一条", Performed).ServedNow();
        street.RefusesDraft(Code, "第六十七条", Performed).Paid(1000).AllowsDraft(Code, Performed);
        var late = Street.Case(2026, 3, 10).DecisionServed().Wait(20).Paid(1000).RefusesDraft(Code, "第七十二条", Performed);
        var owed = OnTheSpotMoney(late);
        Assert.True(owed > 0);
        late.Paid(0, owed).AllowsDraft(Code, Performed);
    }

    static decimal OnTheSpotMoney(Street street) => CaseClocks.LateFine(street.State, street.Law, street.Today)!.Amount;

    [Fact]
    public void Nothing_else_is_left_open()
    {
        var street = Street.Case().DecisionServed().Paid(1000);
        street.Do(new RemedyOpened("r-1", RemedyKind.Lawsuit, "杭州市上城区人民法院", street.Today)).RefusesDraft(Code, "第七十三条", Performed);
        street.Do(new RemedyEnded("r-1", RemedyResult.Revoked, street.Today, "撤销")).RefusesDraft(Code, "第七十五条", Performed);
        street.Do(new DecisionRevoked("判决撤销", Chief), Chief).RefusesDraft("ordinary-closing-reason", "第四十七条", Performed).ClosedBy(ClosingReason.Revoked);
        var preserved = Street.Case().Finished().Through(Preserve).Through(new DecisionDraft(Without(DisposalKind.Withdrawn)));
        preserved.RefusesDraft(Code, "第五十六条", new ClosingDraft(ClosingReason.Withdrawn, "撤案"));
        var waiting = Street.Case().Finished().Submit(new ExtensionDraft(30, "复杂")).Through(new DecisionDraft(Without(DisposalKind.Withdrawn)));
        waiting.RefusesDraft(Code, "第五十七条", new ClosingDraft(ClosingReason.Withdrawn, "撤案"));
        waiting.Return().ClosedBy(ClosingReason.Withdrawn);
        var finding = Street.Case().Filed().Admit(Interview(Morning.AddHours(2)) with { TruthTold = false });
        finding.RefusesDraft(Code, "第", Performed);
    }

    [Fact]
    public void A_pardon_that_was_taken_back_on_reconsideration_closes_as_such()
    {
        var street = Street.Case().Finished().Through(new DecisionDraft(Pardon()));
        street.Do(street.DecisionPaper(DocumentCodes.NoPenaltyDecision)).ServedNow();
        street.Do(new RemedyOpened("r-1", RemedyKind.Reconsideration, "区政府", street.Today)).Do(new RemedyEnded("r-1", RemedyResult.Revoked, street.Today, "撤销"));
        street.RefusesDraft(Code, "第七十五条", new ClosingDraft(ClosingReason.NoPenalty, "已办结"));
        street.Do(new DecisionRevoked("复议撤销", Chief), Chief).ClosedBy(ClosingReason.Revoked);
    }

    [Fact, Rule("ordinary-closing-reason")]
    public void A_case_closes_for_the_reason_it_ended()
    {
        var street = Street.Case().DecisionServed().Paid(1000).AllowsDraft("ordinary-closing-reason", Performed);
        street.RefusesDraft("ordinary-closing-reason", "第四十七条", Performed with { Reason = ClosingReason.Withdrawn });
        street.RefusesDraft("ordinary-closing-reason", "第四十七条", Performed with { Summary = "" });
    }

    [Fact, Rule("transfer-decided"), Rule("transfer-received")]
    public void What_goes_elsewhere_is_decided_first_and_received_there()
    {
        var street = Street.Case().Finished().Refuses("transfer-decided", "第二十二条", Sent).Through(new DecisionDraft(Without(DisposalKind.Transferred, "区市场监管局")));
        street.RefusesDraft(Code, "第二十二条", new ClosingDraft(ClosingReason.Transferred, "已移送")).Allows("transfer-decided", Sent).Allows("transfer-received", Sent);
        TransferSent[] wrong = [Sent with { Receiver = "" }, Sent with { Receipt = "" }, Sent with { Receiver = "区交通局" }];
        Assert.All(wrong, no => street.Refuses("transfer-received", "第二十二条", no));
        street.Do(Sent).Refuses("transfer-decided", "第二十二条", Sent).ClosedBy(ClosingReason.Transferred);
    }

    [Fact]
    public void A_lead_that_belongs_to_others_is_handed_on_before_it_is_put_away()
    {
        var street = Street.Case().Lead().Verified(LeadResult.NotOurs).Through(new NoFilingDraft("不在本辖区"));
        street.RefusesDraft(Code, "第二十二条", new ClosingDraft(ClosingReason.NotFiled, "已移送")).Do(Sent).ClosedBy(ClosingReason.NotFiled);
    }

    [Fact, Rule("file-after-closing")]
    public void After_closing_only_the_papers_of_the_file_are_made()
    {
        var street = Street.Case().DecisionServed().Paid(1000).Allows("file-after-closing", Document("", DocumentCodes.SceneRecord)).ClosedBy();
        street.Refuses("file-after-closing", "第四十七条", Document("", DocumentCodes.SceneRecord)).Allows("file-after-closing", Document("", DocumentCodes.FileCover));
        street.FiledAway().Refuses("file-after-closing", "第四十七条", Document("", DocumentCodes.FileCover));
    }

    [Fact, Rule("archive-index")]
    public void A_file_has_a_list_of_contents_and_is_kept_as_long_as_the_city_has_set()
    {
        var archived = new CaseArchived("20260001", "", 30, 86);
        var street = Street.Case(2026, 3, 10).DecisionServed().Paid(1000).ClosedBy().Refuses("archive-index", "第四十七条", archived);
        street.Do(Document("", DocumentCodes.FileContents)).Allows("archive-index", archived).Allows("archive-number", archived);
        street.Refuses("archive-number", "第四十七条", archived with { RetentionYears = 29 });
        street.With(new(OrdinaryRetentionYears: 10)).Allows("archive-number", archived with { RetentionYears = 10 });
    }

    [Fact]
    public void After_the_decision_the_inquiry_is_not_taken_up_again()
    {
        var street = Street.Case().Finished().Through(new DecisionDraft(Without(DisposalKind.Withdrawn)));
        CaseFact[] late = [Scene(street.Now), Interview(street.Now), Report(), Submitted(new ProposalDraft(Fine()), "f-9"), Submitted(new DecisionDraft(Pardon()), "f-9"), Submitted(Preserve, "f-9")];
        Assert.All(late, fact => street.Refuses("before-decision", "第四十七条", fact));
        street.Refuses("party-fixed", "第四十条", new PartyIdentified(Trader, "认错了人"));
        Street.Case().Lead().Verified(LeadResult.Unfounded).Through(new NoFilingDraft("不属实")).Refuses("before-decision", "第四十七条", Scene(Morning));
    }
}
