using Zhiheng.Rules.Cases;
using static Zhiheng.Rules.Tests.Cases.Sample;

namespace Zhiheng.Rules.Tests.Cases;

public sealed class OfficersTests
{
    public static TheoryData<string> NotTwo => ["alone", "auxiliary", "expired", "not yet", "no credential", "twice the same"];

    static OfficerOnDuty[] Two(string which) => which switch
    {
        "alone" => [Wang],
        "auxiliary" => [Wang, Helper with { Credential = "3301020199999" }],
        "expired" => [Wang, Li with { CredentialTo = new(2026, 3, 9) }],
        "not yet" => [Wang, Li with { CredentialFrom = new(2026, 3, 11) }],
        "no credential" => [Wang, Li with { Credential = "" }],
        _ => [Wang, Wang],
    };

    [Theory, MemberData(nameof(NotTwo)), Rule("two-officers"), Rule("two-officers-at-scene")]
    public void One_certified_officer_and_somebody_else_are_not_two(string which)
    {
        var street = Street.Case();
        street.Allows("two-officers", Opened(street.Now) with { Officers = [Wang, Li with { CredentialTo = new(2026, 3, 10) }] });
        street.Refuses("two-officers", "第四十二条", Opened(street.Now) with { Officers = Two(which) });
        street.Opened().Allows("two-officers-at-scene", Scene(street.Now));
        street.Refuses("two-officers-at-scene", "第四十二条", Scene(street.Now) with { Officers = Two(which) });
    }

    [Fact]
    public void Only_officers_of_the_case_count_at_its_scene() =>
        Street.Case().Opened().Refuses("two-officers-at-scene", "第四十二条", Scene(Morning) with { Officers = [Wang, Zhao] });

    [Fact, Rule("two-officers-decide")]
    public void A_credential_that_runs_out_before_the_decision_leaves_one_officer_too_few()
    {
        var street = Street.Case().Opened(but: o => o with { Officers = [Wang, Li with { CredentialTo = new(2026, 3, 11) }] })
            .Both().Party().Scene().Evidence().Ordered().Told().Heard();
        street.Wait(1).Allows("two-officers-decide", Decided(street.Now));
        street.Wait(1).Refuses("two-officers-decide", "第四十二条", Decided(street.Now));
    }

    [Fact, Rule("each-present")]
    public void Both_officers_must_have_confirmed_under_their_own_accounts()
    {
        var street = Street.Case().Opened().Party().Scene().Evidence().Ordered().Told().Heard();
        street.Refuses("each-present", "第四十二条", Decided(street.Now));
        street.Both().Allows("each-present", Decided(street.Now));
    }

    [Fact]
    public void An_officer_listed_twice_is_still_one_person_present()
    {
        var street = Street.Case().Opened(but: o => o with { Officers = [Wang, Wang, Li] })
            .Party().Scene().Evidence().Ordered().Told().Heard();
        street.Refuses("each-present", "第四十二条", Decided(street.Now));
    }

    [Fact, Rule("handler-acts")]
    public void Nobody_but_the_officers_of_the_case_carries_it_on()
    {
        var street = Street.Case().Opened();
        street.Allows("handler-acts", Scene(street.Now), "liqiang");
        street.Refuses("handler-acts", "第四十二条", Scene(street.Now), "zhaojun");
    }

    [Fact, Rule("certified-acts")]
    public void An_auxiliary_may_collect_evidence_but_not_tell_hear_or_decide()
    {
        var street = Street.Case().Opened(but: o => o with { Officers = [Wang, Li, Helper] }).Both().Party().Scene();
        street.Allows("handler-acts", Evidence(street.Now), "chenxie").Evidence().Ordered();
        var told = new RightsTold("设摊", "影响通行", false, 50);
        street.Allows("certified-acts", told, "liqiang").Refuses("certified-acts", "第四十二条", told, "chenxie");
        street.Told().Heard().Refuses("certified-acts", "第四十二条", Decided(street.Now), "chenxie");
    }

    [Fact, Rule("opener-handles")]
    public void Whoever_opens_the_case_handles_it() =>
        Street.Case().Allows("opener-handles", Opened(Morning)).Refuses("opener-handles", "第四十二条", Opened(Morning), "zhaojun");

    [Fact, Rule("officers-serve-body")]
    public void Officers_of_another_body_are_strangers_unless_seconded()
    {
        var street = Street.Case();
        street.Allows("officers-serve-body", Opened(Morning) with { Officers = [Wang, Li with { Bodies = ["330102012"] }] });
        street.Refuses("officers-serve-body", "第九条", Opened(Morning) with { Officers = [Wang, Li with { Bodies = ["330105013"] }] });
    }

    [Fact, Rule("present-in-person")]
    public void Presence_is_confirmed_once_and_only_by_the_officer_in_person()
    {
        var street = Street.Case().Opened().Allows("present-in-person", new OfficerPresent("liqiang"), "liqiang");
        street.Refuses("present-in-person", "第四十二条", new OfficerPresent("liqiang"), "wangmin");
        street.Refuses("present-in-person", "第四十二条", new OfficerPresent("zhaojun"), "zhaojun");
        street.Both().Refuses("present-in-person", "第四十二条", new OfficerPresent("liqiang"), "liqiang");
    }

    [Fact, Rule("credentials-shown"), Rule("recusal-told")]
    public void Credentials_are_shown_and_the_right_to_ask_for_recusal_is_told_at_the_scene()
    {
        var street = Street.Case().Opened().Allows("credentials-shown", Scene(Morning));
        street.Refuses("credentials-shown", "第五十五条", Scene(street.Now) with { CredentialsShown = false });
        street.Refuses("recusal-told", "第四十三条", Scene(street.Now) with { RecusalTold = false });
    }

    [Fact, Rule("recusal-of-handler")]
    public void Only_an_officer_of_the_case_can_be_asked_to_withdraw() =>
        Street.Case().Opened().Allows("recusal-of-handler", new RecusalAsked("liqiang", "当事人", "邻居"))
            .Refuses("recusal-of-handler", "第四十三条", new RecusalAsked("zhaojun", "当事人", "邻居"));

    [Fact, Rule("recusal-by-head")]
    public void The_head_decides_on_a_recusal_and_names_somebody_who_may_step_in()
    {
        var street = Street.Case().Opened().Do(new RecusalAsked("liqiang", "当事人", "邻居"));
        var yes = new RecusalDecided("liqiang", true, "属实", Chief, Zhao);
        street.Allows("recusal-by-head", yes, Chief).Allows("recusal-by-head", yes with { Accepted = false, Replacement = null }, Chief);
        RecusalDecided[] wrong =
        [
            yes with { OfficerId = "wangmin" },
            yes with { DecidedBy = "wangmin" },
            yes with { DecidedBy = "" },
            yes with { Replacement = null },
            yes with { Replacement = Helper },
            yes with { Replacement = Li },
            yes with { Replacement = Wang },
            yes with { Replacement = Zhao with { Bodies = ["330105013"] } },
            yes with { Replacement = Zhao with { CredentialTo = new(2026, 1, 1) } },
        ];
        Assert.All(wrong, no => street.Refuses("recusal-by-head", "第四十三条", no, Chief));
    }

    [Fact]
    public void An_officer_who_withdrew_does_not_come_back_for_another()
    {
        var street = Street.Case().Opened().Do(new RecusalAsked("liqiang", "当事人", "邻居"))
            .Do(new RecusalDecided("liqiang", true, "属实", Chief, Zhao), Chief).Do(new RecusalAsked("zhaojun", "当事人", "同学"));
        Assert.Equal(["wangmin", "zhaojun"], street.State.Officers.Select(o => o.Id));
        street.Refuses("recusal-by-head", "第四十三条", new RecusalDecided("zhaojun", true, "属实", Chief, Li), Chief);
    }

    [Fact, Rule("recusal-pending")]
    public void Nothing_is_decided_while_a_recusal_is_open_though_the_investigation_goes_on()
    {
        var street = Street.Case().Opened().Both().Do(new RecusalAsked("liqiang", "当事人", "邻居"))
            .Party().Scene().Evidence().Ordered().Told().Heard();
        street.Refuses("recusal-pending", "第四十三条", Decided(street.Now));
        street.Refuses("recusal-pending", "第四十三条", new NotPenalised(NoPenaltyGround.NoViolation, "不能成立", "", Chief), Chief);
        street.Do(new RecusalDecided("liqiang", false, "没有利害关系", Chief, null), Chief).Allows("recusal-pending", Decided(street.Now));
    }
}
