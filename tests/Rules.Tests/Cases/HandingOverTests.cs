using Zhiheng.Rules.Cases;
using static Zhiheng.Rules.Tests.Cases.Sample;

namespace Zhiheng.Rules.Tests.Cases;

public sealed class HandingOverTests
{
    const string Number = "杭上（采荷）综执当罚字〔2026〕第000001号";

    [Fact, Rule("document-after-decision")]
    public void There_is_no_decision_on_paper_before_there_is_one()
    {
        var street = Street.Case().Ready().Refuses("document-after-decision", "第五十二条", Document(Number));
        street.Refuses("document-after-decision", "第五十二条", Document(Number, DocumentCodes.Report));
        street.Allows("document-after-decision", Document("", DocumentCodes.SceneRecord));
        street.Decided().Allows("document-after-decision", Document(Number));
    }

    [Fact, Rule("document-number"), Rule("decision-sealed"), Rule("document-hashed")]
    public void The_paper_bears_the_number_the_seal_and_a_fixed_content()
    {
        var street = Street.Case().Ready().Decided();
        street.Allows("document-number", Document(Number));
        street.Allows("decision-sealed", Document("", DocumentCodes.Report) with { SealId = "" });
        street.Refuses("document-number", "第五十二条", Document("杭上（采荷）综执当罚字〔2026〕第000002号"));
        street.Refuses("decision-sealed", "第五十九条", Document(Number) with { SealId = "" });
        street.Refuses("document-hashed", "第四十七条", Document(Number) with { BytesHash = "" });
        street.Refuses("document-hashed", "第四十七条", Document(Number) with { ContentHash = "abc" });
    }

    [Fact, Rule("decision-issued")]
    public void A_decision_is_handed_over_after_it_was_issued_and_not_after_it_was_revoked()
    {
        var street = Street.Case().Ready().Decided().Refuses("decision-issued", "第五十二条", Sample.Handed());
        street.Issued().Allows("decision-issued", Sample.Handed());
        street.Do(new DecisionRevoked("认定错误", Chief), Chief).Refuses("decision-issued", "第五十二条", Sample.Handed());
    }

    [Fact, Rule("same-document")]
    public void What_is_handed_over_is_the_decision_that_was_issued()
    {
        var street = Street.Case().Ready().Decided().Issued().Do(Document("", DocumentCodes.SceneRecord));
        street.Allows("same-document", Sample.Handed());
        street.Refuses("same-document", "第五十二条", Sample.Handed() with { DocumentId = "d-else" });
        street.Refuses("same-document", "第五十二条", Sample.Handed() with { BytesHash = Hash('0') });
        street.Refuses("same-document", "第五十二条", Sample.Handed() with { DocumentId = $"d-{DocumentCodes.SceneRecord}" });
    }

    [Fact, Rule("handed-once")]
    public void The_day_of_service_does_not_change_once_it_is_there() =>
        Street.Case().Ready().Decided().Issued().Allows("handed-once", Sample.Handed()).Handed()
            .Refuses("handed-once", "第五十二条", Sample.Handed());

    [Fact, Rule("into-hands")]
    public void A_code_on_a_screen_is_not_a_document_in_the_partys_hands()
    {
        var street = Street.Case().Ready().Decided().Issued().Allows("into-hands", Sample.Handed());
        street.Refuses("into-hands", "第六十一条", Sample.Handed() with { Method = ServiceMethod.ShownOnly });
        var electronic = Sample.Handed() with { Method = ServiceMethod.ElectronicConfirmed };
        street.Refuses("into-hands", "第六十一条", electronic);
        street.Allows("into-hands", electronic with { Confirmation = "送达地址确认书 3" });
    }

    [Fact, Rule("refusal-noted")]
    public void A_refusal_to_sign_for_the_decision_is_noted_on_it()
    {
        var refused = Sample.Handed() with { Signature = Signature.RefusedToSign };
        Street.Case().Ready().Decided().Issued().Refuses("refusal-noted", "第五十二条", refused)
            .Allows("refusal-noted", refused with { SignatureNote = "拒绝签收，见证人李四" });
    }

    [Fact, Rule("handed-same-day")]
    public void On_the_spot_means_on_the_day() =>
        Street.Case().Ready().Decided().Issued().Allows("handed-same-day", Sample.Handed())
            .Wait(1).Refuses("handed-same-day", "第五十二条", Sample.Handed());

    [Fact, Rule("report-after-handing"), Rule("report-received")]
    public void The_body_is_told_once_after_handing_over_and_by_somebody_who_receives_it()
    {
        var report = new ReportedToBody("sunbei");
        var street = Street.Case().Ready().Decided().Issued().Refuses("report-after-handing", "第五十二条", report);
        street.Handed().Allows("report-after-handing", report);
        street.Refuses("report-received", "第五十二条", new ReportedToBody(""));
        street.Refuses("report-received", "第五十二条", new ReportedToBody("liqiang"));
        street.Reported().Refuses("report-after-handing", "第五十二条", report);
    }
}
