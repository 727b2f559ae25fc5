using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using static Zhiheng.Rules.Tests.Cases.Ordinary.Papers;
using static Zhiheng.Rules.Tests.Cases.Sample;

namespace Zhiheng.Rules.Tests.Cases.Ordinary;

public sealed class InquiryTests
{
    static Street Filed(out InterviewRecorded talk)
    {
        var street = Street.Case().Filed();
        talk = Interview(street.Now);
        return street;
    }

    [Fact, Rule("interview-two-officers")]
    public void Two_certified_officers_of_the_case_question()
    {
        var street = Filed(out var talk);
        street.Allows("interview-two-officers", talk);
        street.Refuses("interview-two-officers", "第四十二条", talk with { Officers = [Wang] });
        street.Refuses("interview-two-officers", "第四十二条", talk with { Officers = [Wang, Zhao] });
    }

    [Fact, Rule("interview-credentials"), Rule("interview-recusal-told"), Rule("interview-truth-told")]
    public void Who_is_questioned_sees_the_credentials_and_learns_of_rights_and_duties()
    {
        var street = Filed(out var talk);
        street.Allows("interview-credentials", talk);
        street.Allows("interview-recusal-told", talk).Allows("interview-truth-told", talk);
        street.Refuses("interview-credentials", "第五十五条", talk with { CredentialsShown = false });
        street.Refuses("interview-recusal-told", "第四十三条", talk with { RecusalTold = false });
        street.Refuses("interview-truth-told", "第五十五条", talk with { TruthTold = false });
    }

    [Fact, Rule("interview-one-person")]
    public void The_same_officers_do_not_question_two_people_at_once()
    {
        var street = Filed(out _).Questioned();
        var first = street.State.Ordinary.Interviews[0].Fact;
        var other = first with { Interviewee = "李某", VaultId = "v-9" };
        street.Refuses("interview-one-person", "第五十五条", other);
        street.Refuses("interview-one-person", "第五十五条", other with { From = first.To.AddMinutes(-1), To = first.To.AddMinutes(4) });
        street.Allows("interview-one-person", other with { From = first.To, To = first.To.AddMinutes(4) });
        street.Allows("interview-one-person", other with { From = first.From.AddHours(-1), To = first.From });
    }

    [Fact]
    public void Nor_in_two_cases_at_once_nor_nobody_at_all()
    {
        var street = Filed(out var talk);
        street.Refuses("interview-one-person", "第五十五条", talk with { Overlap = "杭上（采荷）综执立字〔2026〕第000002号 李某" });
        street.Refuses("interview-one-person", "第五十五条", talk with { Interviewee = "" });
    }

    [Fact, Rule("interview-times"), Rule("interview-questions"), Rule("interview-signed")]
    public void A_record_of_questions_has_times_answers_and_a_signature()
    {
        var street = Filed(out var talk);
        street.Allows("interview-times", talk).Allows("interview-questions", talk).Allows("interview-signed", talk);
        street.Refuses("interview-times", "第四十七条", talk with { To = talk.From });
        street.Refuses("interview-times", "第四十七条", talk with { To = street.Now.AddHours(1) });
        street.Refuses("interview-questions", "第五十五条", talk with { Exchanges = [] });
        street.Refuses("interview-questions", "第五十五条", talk with { Exchanges = [new("摊位是谁摆的？", "")] });
        var refused = talk with { Signature = Signature.RefusedToSign };
        street.Refuses("interview-signed", "第四十七条", refused).Allows("interview-signed", refused with { SignatureNote = "拒签，有录像" });
    }

    [Fact, Rule("custody-unbroken")]
    public void A_thing_passes_from_who_has_it_to_somebody_else()
    {
        var street = Street.Case().Filed().Evidence();
        var stored = new EvidenceMoved("e-e", "wangmin", "证物室", "采荷中队", "入库");
        street.Allows("custody-unbroken", stored).Refuses("custody-unbroken", "第四十六条", stored with { From = "liqiang" });
        EvidenceMoved[] wrong = [stored with { EvidenceId = "e-?" }, stored with { To = "" }, stored with { To = "wangmin" }, stored with { Place = "" }, stored with { Reason = "" }];
        Assert.All(wrong, no => street.Refuses("custody-unbroken", "第四十六条", no));
        street.Do(stored).Refuses("custody-unbroken", "第四十六条", stored with { To = "鉴定所" });
        street.Do(new EvidenceMoved("e-e", "证物室", "鉴定所", "鉴定所", "送检"));
    }

    [Theory]
    [InlineData(EvidenceKind.DocumentaryEvidence)]
    [InlineData(EvidenceKind.PhysicalEvidence)]
    [InlineData(EvidenceKind.AudioVisual)]
    [InlineData(EvidenceKind.ElectronicData)]
    [InlineData(EvidenceKind.WitnessTestimony)]
    [InlineData(EvidenceKind.PartyStatement)]
    [InlineData(EvidenceKind.ExpertOpinion)]
    [InlineData(EvidenceKind.InspectionRecord)]
    public void Evidence_of_each_of_the_eight_kinds_carries_a_report(EvidenceKind kind)
    {
        var street = Street.Case().Filed().Both().Scene();
        street.Do(Evidence(street.Now) with { Kind = kind }).Allows("report-basis", Report());
    }

    [Fact, Rule("report-basis")]
    public void A_report_needs_a_scene_or_questions_and_evidence()
    {
        Street.Case().Filed().Both().Evidence().Refuses("report-basis", "第四十条", Report()).Scene().Allows("report-basis", Report());
        Street.Case().Filed().Both().Questioned().Refuses("report-basis", "第四十条", Report()).Evidence().Allows("report-basis", Report());
    }

    [Fact, Rule("report-complete"), Rule("report-evidence")]
    public void A_report_tells_facts_each_proved_by_evidence_that_may_be_used()
    {
        var street = Street.Case().Inquired().Evidence('f').Allows("report-complete", Report()).Allows("report-evidence", Report());
        street.Refuses("report-complete", "第四十条", Report() with { Facts = "" });
        street.Refuses("report-complete", "第四十条", Report(Fine() with { Reasons = "" }));
        street.Refuses("report-evidence", "第四十六条", Report() with { Evidence = [] });
        street.Refuses("report-evidence", "第四十六条", Report() with { Evidence = [new("e-?", "位置")] });
        street.Refuses("report-evidence", "第四十六条", Report() with { Evidence = [new("e-e", "")] });
        street.Do(new EvidenceExcluded("e-e", "来源不明")).Refuses("report-evidence", "第四十六条", Report());
    }

    [Fact, Rule("reported-first"), Rule("report-still-stands")]
    public void Nothing_is_proposed_or_decided_before_a_report_or_on_one_whose_evidence_fell_away()
    {
        var street = Street.Case().Inquired().Evidence('f');
        street.RefusesDraft("reported-first", "第五十七条", new ProposalDraft(Fine())).RefusesDraft("reported-first", "第五十七条", new DecisionDraft(Pardon()));
        street.Do(Report()).AllowsDraft("reported-first", new ProposalDraft(Fine())).AllowsDraft("report-still-stands", new ProposalDraft(Fine()));
        street.Do(new EvidenceExcluded("e-e", "来源不明")).RefusesDraft("report-still-stands", "第四十六条", new ProposalDraft(Fine()));
        street.Do(Report() with { Evidence = [new("e-f", "位置")] }).AllowsDraft("report-still-stands", new ProposalDraft(Fine()));
    }

    [Fact]
    public void Both_officers_are_there_under_their_own_account_before_they_report()
    {
        var street = Street.Case().Filed().Scene().Evidence().Refuses("each-present", "第四十二条", Report());
        street.Both().Allows("each-present", Report()).Allows("two-officers-decide", Report());
        street.On(2031, 1, 5).Refuses("two-officers-decide", "第四十二条", Report());
    }

    [Fact]
    public void What_one_party_was_told_and_heard_of_does_not_count_against_another()
    {
        var street = Street.Case().HeardOut().Party(Trader);
        Assert.Null(street.State.Ordinary.Proposal);
        street.RefusesDraft("reported-first", "第五十七条", new DecisionDraft(Fine())).RefusesDraft("told-and-heard", "第六十二条", new DecisionDraft(Fine()));
        street.Refuses("notice-served", "第四十四条", new DefenceHeard(DefenceKind.NotMade, "", "", false));
    }

    [Fact, Rule("party-under-review")]
    public void The_party_does_not_change_under_the_eyes_of_those_who_approve()
    {
        var other = new PartyIdentified(Trader, "摊主为其雇主");
        var street = Street.Case().Finished().Allows("party-under-review", other).Submit(new ProposalDraft(Fine()));
        street.Refuses("party-under-review", "第四十条", other).Allows("party-under-review", new PartyIdentified(Person, "核对无误"));
        street.Return().Allows("party-under-review", other);
    }
}
