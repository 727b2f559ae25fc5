using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using static Zhiheng.Rules.Tests.Cases.Sample;

namespace Zhiheng.Rules.Tests.Cases.Ordinary;

public sealed class LeadTests
{
    static readonly LeadVerified Founded = new(LeadResult.Founded, "到现场看过");
    static readonly LeadExtended More = new(15, "当事人外出", Chief);

    [Fact, Rule("act-of-ordinary-procedure"), Rule("act-of-simple-procedure")]
    public void Each_procedure_has_acts_of_its_own()
    {
        var street = Street.Case().Ready().Refuses("act-of-ordinary-procedure", "第五十四条", Founded);
        street.Do(new TurnedOrdinary("数额超限")).Refuses("act-of-simple-procedure", "第五十一条", Decided(street.Now));
        Street.Case().Lead().Allows("act-of-ordinary-procedure", Founded).Refuses("act-of-simple-procedure", "第五十一条", new RightsTold("设摊", "影响", false, 50));
        Street.Case().Investigated().Allows("act-of-simple-procedure", new RightsTold("设摊", "影响", false, 50));
    }

    [Fact, Rule("document-of-procedure")]
    public void The_papers_of_the_street_are_not_used_in_the_office()
    {
        var street = Street.Case().Filed();
        street.Refuses("document-of-procedure", "第五十四条", Document("", DocumentCodes.Decision));
        street.Allows("document-of-procedure", Document("", DocumentCodes.FilingApproval));
    }

    [Fact]
    public void A_lead_is_registered_by_one_who_can_look_into_it()
    {
        Street.Case().Lead();
        var street = Street.Case();
        street.Refuses("two-officers", "第四十二条", Papers.Lead(street.Now) with { Officers = [Helper with { Id = "wangmin" }] });
    }

    [Fact, Rule("lead-open")]
    public void A_lead_is_looked_into_once_and_a_case_from_the_street_not_at_all()
    {
        var street = Street.Case().Lead().Allows("lead-open", Founded).Allows("lead-open", More, Chief).Verified();
        street.Refuses("lead-open", "第五十四条", Founded).Refuses("lead-open", "第五十四条", More, Chief);
        Street.Case().Ready().Do(new TurnedOrdinary("数额超限")).Refuses("lead-open", "第五十四条", Founded);
    }

    [Fact, Rule("lead-note")]
    public void Looking_into_a_lead_is_told_in_words() =>
        Street.Case().Lead().Allows("lead-note", Founded).Refuses("lead-note", "第五十四条", Founded with { Note = "" });

    [Fact, Rule("lead-extended-once"), Rule("lead-extended-in-time")]
    public void The_time_for_a_lead_is_extended_once_and_before_it_is_over()
    {
        var street = Street.Case(2026, 3, 10).Lead().On(2026, 3, 25).Allows("lead-extended-in-time", More, Chief);
        street.On(2026, 3, 26).Refuses("lead-extended-in-time", "第五十四条", More, Chief);
        var once = Street.Case(2026, 3, 10).Lead().Allows("lead-extended-once", More, Chief).Do(More, Chief);
        once.Refuses("lead-extended-once", "第五十四条", More, Chief);
    }

    [Fact, Rule("lead-extension")]
    public void A_head_who_has_no_hand_in_the_case_extends_it_for_a_reason_and_for_the_days_the_city_has_set()
    {
        var street = Street.Case().Lead().Allows("lead-extension", More, Chief);
        LeadExtended[] wrong = [More with { Days = 16 }, More with { Days = 0 }, More with { Reason = "" }, More with { ApprovedBy = "" }, More with { ApprovedBy = "wangmin" }];
        Assert.All(wrong, no => street.Refuses("lead-extension", "第五十四条", no, Chief));
        street.With(street.Law.Settings with { LeadExtendDays = 20 }).Allows("lead-extension", More with { Days = 16 }, Chief);
    }

    [Fact]
    public void Who_is_not_named_with_the_lead_does_not_look_into_it_nor_does_an_auxiliary()
    {
        Street.Case().Lead().Refuses("handler-acts", "第四十二条", Founded, "zhaojun");
        Street.Case().Lead(but: lead => lead with { Officers = [Wang, Helper] }).Refuses("certified-acts", "第四十二条", Founded, "chenxie");
    }
}
