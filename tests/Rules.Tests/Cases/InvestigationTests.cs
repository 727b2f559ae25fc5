using Zhiheng.Rules.Cases;
using static Zhiheng.Rules.Tests.Cases.Sample;

namespace Zhiheng.Rules.Tests.Cases;

public sealed class InvestigationTests
{
    [Fact, Rule("party-known")]
    public void Nobody_is_told_or_penalised_before_it_is_known_who_it_is()
    {
        var street = Street.Case().Opened().Both().Scene().Evidence().Ordered();
        var told = new RightsTold("设摊", "影响通行", false, 50);
        street.Refuses("party-known", "第四十条", told);
        street.Refuses("party-known", "第四十条", new NotPenalised(NoPenaltyGround.NoFault, "无过错", "已教育", Chief), Chief);
        street.Party().Allows("party-known", told);
    }

    [Fact, Rule("party-change-reason")]
    public void A_party_named_anew_needs_a_reason()
    {
        var street = Street.Case().Opened().Allows("party-change-reason", new PartyIdentified(Person, "")).Party();
        street.Refuses("party-change-reason", "第四十条", new PartyIdentified(Trader, ""));
        street.Allows("party-change-reason", new PartyIdentified(Trader, "摊主为其雇主"));
    }

    [Fact, Rule("party-fixed")]
    public void The_party_does_not_change_under_a_decision()
    {
        var other = new PartyIdentified(Trader, "摊主为其雇主");
        Street.Case().Ready().Allows("party-fixed", other).Decided().Refuses("party-fixed", "第四十条", other);
        Street.Case().Ready().Do(new TurnedOrdinary("案情复杂")).Allows("party-fixed", other);
        Street.Case().Ready().Do(new NotPenalised(NoPenaltyGround.NoFault, "无过错", "已教育", Chief), Chief)
            .Refuses("party-fixed", "第四十条", other);
    }

    [Fact]
    public void What_one_party_was_told_does_not_count_against_another()
    {
        var street = Street.Case().Ready().Party(Trader);
        street.Refuses("rights-told", "第四十四条", Decided(street.Now)).Refuses("defence-heard", "第六十二条", Decided(street.Now));
        street.Refuses("correction-ordered", "第二十八条", Decided(street.Now));
        street.Ordered().Told().Heard().Decided();
    }

    [Fact, Rule("facts-clear")]
    public void A_penalty_needs_a_record_of_the_scene_and_evidence_that_may_be_used()
    {
        var street = Street.Case().Ready().Allows("facts-clear", Decided(Morning)).Do(new EvidenceExcluded("e-e", "不是现场拍摄"));
        street.Refuses("facts-clear", "第四十条", Decided(street.Now)).Evidence('f').Allows("facts-clear", Decided(street.Now));
        var bare = Street.Case().Opened().Both().Party().Evidence().Ordered();
        bare.Refuses("facts-clear", "第四十条", Decided(bare.Now));
    }

    [Fact, Rule("scene-times")]
    public void The_record_of_the_scene_begins_before_it_ends_and_ends_before_now()
    {
        var street = Street.Case().Opened().Allows("scene-times", Scene(Morning) with { From = Morning, To = Morning });
        street.Refuses("scene-times", "第四十七条", Scene(Morning) with { From = Morning, To = Morning.AddMinutes(-1) });
        street.Refuses("scene-times", "第四十七条", Scene(Morning) with { To = Morning.AddHours(1) });
        street.Refuses("scene-times", "第四十七条", Scene(Morning) with { Found = "" });
    }

    [Fact, Rule("scene-refusal-noted")]
    public void A_party_who_does_not_sign_the_record_is_noted_on_it()
    {
        var refused = Scene(Morning) with { Signature = Signature.RefusedToSign, SignatureNote = "拒签，有执法记录仪视频" };
        Street.Case().Opened().Allows("scene-refusal-noted", refused)
            .Refuses("scene-refusal-noted", "第四十七条", refused with { SignatureNote = "" });
    }

    [Fact, Rule("evidence-fixed")]
    public void Evidence_has_bytes_a_hash_and_a_past_and_is_added_once()
    {
        var street = Street.Case().Opened().Evidence().Allows("evidence-fixed", Evidence(Morning, 'f'));
        street.Refuses("evidence-fixed", "第四十六条", Evidence(Morning));
        street.Refuses("evidence-fixed", "第四十六条", Evidence(Morning, 'f') with { Sha256 = "" });
        street.Refuses("evidence-fixed", "第四十六条", Evidence(Morning, 'f') with { Size = 0 });
        street.Refuses("evidence-fixed", "第四十六条", Evidence(Morning, 'f') with { TakenAt = street.Now.AddDays(1) });
    }

    [Fact, Rule("evidence-exists")]
    public void Only_evidence_on_the_record_is_excluded_once_and_for_a_reason()
    {
        var street = Street.Case().Opened().Evidence().Allows("evidence-exists", new EvidenceExcluded("e-e", "来源不明"));
        street.Refuses("evidence-exists", "第四十六条", new EvidenceExcluded("e-x", "来源不明"));
        street.Refuses("evidence-exists", "第四十六条", new EvidenceExcluded("e-e", ""));
        street.Do(new EvidenceExcluded("e-e", "来源不明")).Refuses("evidence-exists", "第四十六条", new EvidenceExcluded("e-e", "来源不明"));
    }

    [Fact, Rule("correction-ordered")]
    public void Whoever_is_penalised_was_also_ordered_to_correct()
    {
        var street = Street.Case().Opened().Both().Party().Scene().Evidence().Told().Heard();
        street.Refuses("correction-ordered", "第二十八条", Decided(street.Now)).Ordered().Allows("correction-ordered", Decided(street.Now));
    }

    [Fact, Rule("correction-content")]
    public void An_order_to_correct_says_what_and_until_when() =>
        Street.Case().Opened().Allows("correction-content", new CorrectionOrdered("撤除摊位", new(2026, 3, 10)))
            .Refuses("correction-content", "第二十八条", new CorrectionOrdered("撤除摊位", new(2026, 3, 9)))
            .Refuses("correction-content", "第二十八条", new CorrectionOrdered("", new(2026, 3, 10)));

    [Fact, Rule("recheck-after-order")]
    public void There_is_nothing_to_look_at_again_before_an_order()
    {
        var seen = new CorrectionRechecked(CorrectionResult.Corrected, "");
        Street.Case().Opened().Refuses("recheck-after-order", "第二十八条", seen).Ordered().Allows("recheck-after-order", seen);
    }

    [Fact, Rule("recheck-in-time")]
    public void Not_corrected_in_time_is_found_only_after_the_time_but_a_refusal_at_once()
    {
        var late = new CorrectionRechecked(CorrectionResult.NotCorrectedInTime, "");
        var street = Street.Case().Opened().Ordered(days: 2);
        street.Allows("recheck-in-time", new CorrectionRechecked(CorrectionResult.RefusedToCorrect, "明确拒绝"));
        street.Wait(2).Refuses("recheck-in-time", "第二十八条", late).Wait(1).Allows("recheck-in-time", late);
    }

    [Fact, Rule("scene-before-rights")]
    public void The_facts_are_found_before_the_party_is_told_of_them()
    {
        var told = new RightsTold("设摊", "影响通行", false, 50);
        Street.Case().Opened().Party().Refuses("scene-before-rights", "第四十条", told).Scene().Allows("scene-before-rights", told);
    }

    [Fact, Rule("rights-complete")]
    public void The_party_is_told_facts_reasons_and_the_penalty_proposed()
    {
        var told = new RightsTold("设摊", "影响通行", false, 50);
        var street = Street.Case().Investigated().Allows("rights-complete", told)
            .Allows("rights-complete", told with { ProposedWarning = true, ProposedFine = 0 });
        RightsTold[] wrong = [told with { Facts = "" }, told with { Reasons = "" }, told with { ProposedFine = 0 }];
        Assert.All(wrong, no => street.Refuses("rights-complete", "第四十四条", no));
    }

    [Fact, Rule("rights-told"), Rule("defence-heard")]
    public void Told_then_heard_then_decided()
    {
        var heard = new DefenceHeard(DefenceKind.NotMade, "", "", false);
        var street = Street.Case().Investigated();
        street.Refuses("rights-told", "第四十四条", heard).Refuses("rights-told", "第四十四条", Decided(street.Now));
        street.Told().Refuses("defence-heard", "第六十二条", Decided(street.Now));
        street.Allows("rights-told", heard).Heard().Allows("defence-heard", Decided(street.Now));
        street.Told(60).Refuses("defence-heard", "第六十二条", Decided(street.Now));
    }

    [Theory, Rule("defence-reviewed")]
    [InlineData(DefenceKind.NotMade)]
    [InlineData(DefenceKind.Waived)]
    public void A_defence_is_answered_and_none_or_a_waiver_is_recorded_as_such(DefenceKind without)
    {
        var street = Street.Case().Investigated().Told().Allows("defence-reviewed", new DefenceHeard(without, "", "", false));
        street.Allows("defence-reviewed", new DefenceHeard(DefenceKind.Made, "不知道规定", "不影响认定", false));
        street.Refuses("defence-reviewed", "第四十五条", new DefenceHeard(DefenceKind.Made, "不知道规定", "", false));
        street.Refuses("defence-reviewed", "第四十五条", new DefenceHeard(DefenceKind.Made, "", "不影响认定", false));
    }

    [Theory, Rule("not-heavier")]
    [InlineData(DefenceKind.Made)]
    [InlineData(DefenceKind.NotMade)]
    public void The_decision_is_never_heavier_than_what_was_told(DefenceKind defence)
    {
        var street = Street.Case().Investigated().Told(50).Heard(defence);
        street.Allows("not-heavier", Decided(street.Now, 50)).Allows("not-heavier", Decided(street.Now, 20));
        street.Refuses("not-heavier", "第四十五条", Decided(street.Now, 50.01m));
        street.Told(60).Heard().Allows("not-heavier", Decided(street.Now, 60));
    }

    [Fact, Rule("as-told")]
    public void A_warning_nobody_spoke_of_is_not_given()
    {
        var warned = Decided(Morning) with { Warning = true };
        Street.Case().Ready(Sample.Warned, warning: true).Allows("as-told", warned);
        Street.Case().Ready(Sample.Warned, warning: false).Refuses("as-told", "第六十二条", warned);
    }
}
