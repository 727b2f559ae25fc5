using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Time;
using static Zhiheng.Rules.Tests.Cases.Ordinary.Papers;
using static Zhiheng.Rules.Tests.Cases.Sample;

namespace Zhiheng.Rules.Tests.Cases.Ordinary;

public sealed class ServingTests
{
    static readonly ServiceFailed Failed = new("d-notice-0", Delivery.Posted, "查无此人，退回");
    static readonly ServiceAnnounced Announced = new("d-notice-0", "区政府网站", "下落不明，邮寄退回");

    static Street Noticed(DateTime? now = null) => Street.Case(now).Proposed().Noticed();

    static Served Service(Street street) => Papers.Service("d-notice-0", street.Today);

    [Fact, Rule("decision-as-approved")]
    public void The_decision_is_written_as_it_was_approved_and_not_before()
    {
        var early = Street.Case().HeardOut().AlmostThrough(new DecisionDraft(Fine()));
        early.Refuses("decision-as-approved", "第五十九条", early.DecisionPaper());
        var street = Office.Decided(Street.Case());
        var paper = street.DecisionPaper();
        street.Allows("decision-as-approved", paper);
        DocumentIssued[] wrong =
        [
            paper with { Basis = "" }, paper with { Basis = DraftOnTheWay.DigestOf(new DecisionDraft(Fine(999))) }, paper with { Kind = DocumentCodes.NoPenaltyDecision },
            paper with { Number = "" }, paper with { Number = "杭拱综执罚决字〔2026〕第000001号" }, paper with { Number = "杭上（采荷）综执罚决字〔2025〕第000001号" },
        ];
        Assert.All(wrong, no => street.Refuses("decision-as-approved", "第五十九条", no));
        street.Refuses("decision-sealed", "第五十九条", paper with { SealId = "" });
    }

    [Fact]
    public void A_decision_is_not_served_before_it_is_made_nor_after_it_was_taken_back()
    {
        var early = Street.Case().HeardOut().AlmostThrough(new DecisionDraft(Fine())).Admit(Document("杭上（采荷）综执罚决字〔2026〕第000001号", DocumentCodes.OrdinaryDecision));
        early.Refuses("served-as-issued", "第五十七条", Papers.Service("d-penalty-decision", early.Today));
        var street = Office.Decided(Street.Case());
        street.Do(street.DecisionPaper()).Do(new DecisionRevoked("认定错误", Chief), Chief);
        street.Refuses("served-as-issued", "第六十一条", Papers.Service("d-penalty-decision", street.Today));
    }

    [Fact, Rule("served-as-issued"), Rule("served-once"), Rule("served-on")]
    public void What_is_served_is_what_was_made_once_and_on_a_day_that_has_been()
    {
        var street = Noticed();
        var served = Service(street);
        street.Allows("served-as-issued", served).Allows("served-once", served).Allows("served-on", served);
        street.Refuses("served-as-issued", "第六十一条", served with { DocumentId = "d-?" }).Refuses("served-as-issued", "第六十一条", served with { BytesHash = Hash('0') });
        street.Refuses("served-on", "第六十一条", served with { On = street.Today.AddDays(-1) }).Refuses("served-on", "第六十一条", served with { On = street.Today.AddDays(1) });
        street.Do(served).Refuses("served-once", "第六十一条", served);
        Noticed().Do(new DocumentVoided("d-notice-0", "错字")).Refuses("served-as-issued", "第六十一条", served);
    }

    [Fact, Rule("served-sealed")]
    public void An_unsealed_decision_is_not_served()
    {
        var street = Office.Decided(Street.Case());
        street.Admit(street.DecisionPaper() with { SealId = "" });
        street.Refuses("served-sealed", "第五十九条", Papers.Service("d-penalty-decision", street.Today));
        var sealed_ = Office.Decided(Street.Case());
        sealed_.Do(sealed_.DecisionPaper()).Allows("served-sealed", Papers.Service("d-penalty-decision", sealed_.Today));
    }

    [Fact, Rule("served-in-hand"), Rule("served-left")]
    public void Into_the_hands_with_a_signature_or_left_before_a_witness()
    {
        var street = Noticed();
        var served = Service(street);
        street.Allows("served-in-hand", served).Allows("served-in-hand", served with { Signature = Signature.NotPresent, SignatureNote = "同住成年家属代收" });
        Served[] wrong = [served with { Receiver = "" }, served with { Signature = Signature.NotPresent }, served with { Signature = Signature.RefusedToSign, SignatureNote = "拒签" }];
        Assert.All(wrong, no => street.Refuses("served-in-hand", "第六十一条", no));
        var left = served with { Method = Delivery.Left, Receiver = "", Signature = Signature.RefusedToSign };
        street.Refuses("served-left", "第六十一条", left).Refuses("served-left", "第六十一条", left with { Proof = "e-?" });
        street.Allows("served-left", left with { Witness = "社区工作人员李四" }).Allows("served-left", left with { Proof = "e-e" });
    }

    [Fact, Rule("served-electronic"), Rule("served-proof")]
    public void Electronically_only_with_a_signed_consent_and_by_post_only_with_a_receipt()
    {
        var street = Noticed().Evidence('w');
        var sent = Service(street) with { Method = Delivery.Electronic, Proof = "系统回执 8" };
        street.Refuses("served-electronic", "第六十一条", sent).Do(Address with { Electronic = false }).Refuses("served-electronic", "第六十一条", sent);
        street.Do(Address).Allows("served-electronic", sent);
        foreach (var method in new[] { Delivery.Electronic, Delivery.Posted, Delivery.Entrusted })
        {
            street.Refuses("served-proof", "第六十一条", sent with { Method = method, Proof = "" }).Allows("served-proof", sent with { Method = method });
        }
    }

    [Fact, Rule("address-signed")]
    public void A_consent_is_signed_and_on_file()
    {
        var street = Noticed().Evidence('w').Allows("address-signed", Address);
        AddressConfirmed[] wrong = [Address with { Signature = Signature.RefusedToSign }, Address with { Channel = "" }, Address with { Shown = "" }, Address with { EvidenceId = "" }];
        Assert.All(wrong, no => street.Refuses("address-signed", "第六十一条", no));
        street.Allows("address-signed", Address with { Electronic = false, EvidenceId = "" });
    }

    [Fact, Rule("failure-reason"), Rule("announced-last")]
    public void Announced_is_what_could_not_be_served_otherwise()
    {
        var street = Noticed().Refuses("announced-last", "第六十一条", Announced).Allows("failure-reason", Failed);
        street.Refuses("failure-reason", "第六十一条", Failed with { Why = "" }).Refuses("failure-reason", "第六十一条", Failed with { DocumentId = "d-?" });
        street.Do(Failed).Allows("announced-last", Announced).Refuses("announced-last", "第六十一条", Announced with { Reason = "" });
        street.Refuses("announced-last", "第六十一条", Announced with { Channel = "" }).Do(Announced).Refuses("announced-last", "第六十一条", Announced);
        Noticed().ServedNow().Refuses("failure-reason", "第六十一条", Failed);
    }

    [Theory, Rule("served-announced")]
    [InlineData(2026, 3, 10, "2026-04-09")]
    [InlineData(2022, 9, 6, "2022-10-08")]
    [InlineData(2021, 12, 31, "2022-03-01")]
    public void An_announcement_has_effect_when_its_days_are_over(int year, int month, int day, string end)
    {
        var street = Noticed(new(year, month, day, 9, 0, 0)).Do(Failed);
        var served = Service(street) with { Method = Delivery.Announced, On = DateOnly.Parse(end, null), Receiver = "", Signature = Signature.NotPresent };
        street.Do(Announced);
        Assert.Equal(served.On, street.Clock(ClockCodes.AnnounceService));
        street.On(served.On.Year, served.On.Month, served.On.Day).Refuses("served-announced", "第六十一条", served).Wait(1);
        street.Refuses("served-announced", "第六十一条", served with { On = served.On.AddDays(-1) }).Allows("served-announced", served);
        Noticed().Wait(40).Refuses("served-announced", "第六十一条", served);
    }

    [Fact, Rule("void-unserved"), Rule("void-number-kept")]
    public void A_paper_that_has_not_reached_the_party_may_be_void_and_its_number_stays_used()
    {
        var gone = new DocumentVoided("d-notice-0", "数额写错");
        var street = Noticed().Allows("void-unserved", gone).Refuses("void-unserved", "第四十七条", gone with { Reason = "" });
        street.Refuses("void-unserved", "第四十七条", gone with { DocumentId = "d-?" });
        var paper = street.State.Documents[^1].Fact with { Id = "d-2" };
        street.Do(gone).Refuses("void-unserved", "第四十七条", gone).Refuses("void-number-kept", "第四十七条", paper);
        street.Allows("void-number-kept", paper with { Number = "杭上（采荷）综执罚先告字〔2026〕第000002号" });
        Assert.NotNull(street.State.Ordinary.Proposal);
        Noticed().ServedNow().Refuses("void-unserved", "第四十七条", gone);
    }

    [Fact]
    public void A_decision_that_was_made_void_and_made_anew_carries_the_new_number()
    {
        var street = Office.Decided(Street.Case());
        street.Do(street.DecisionPaper()).Do(new DocumentVoided("d-penalty-decision", "错字"));
        street.Do(street.DecisionPaper() with { Id = "d-2", Number = "杭上（采荷）综执罚决字〔2026〕第000002号" }).ServedNow();
        Assert.Equal("杭上（采荷）综执罚决字〔2026〕第000002号", street.State.Decision!.Fact.Number);
        Assert.Equal(street.Today, street.State.ServedOn);
    }
}
