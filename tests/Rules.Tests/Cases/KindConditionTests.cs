using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Law;
using Zhiheng.Rules.Tests.Cases.Ordinary;
using static Zhiheng.Rules.Tests.Cases.Sample;

namespace Zhiheng.Rules.Tests.Cases;

/// <summary>What the statute allows only under a condition or in a situation waits for it, in both procedures.</summary>
public sealed class KindConditionTests
{
    const string Damaged = "造成文物损坏或者其他严重后果的";

    /// <summary>文物保护法第八十三条: a warning; a fine where damage was done; more, and the licence, where the case is grave.</summary>
    static readonly Item Relics = Discretion.Samples.Items["LP00435"] with
    {
        Lists = ["乡镇"],
        Conditions = [new("降低资质等级", [], "情节严重的"), new("吊销许可证件", ["情节严重"])],
    };

    static readonly Item Warning = Item("LP90010", "未设置收集容器", ["警告", "罚款", "责令停产停业"], [Range("不分", 100, 1000, "逾期不改正")]) with
    {
        Conditions = [new("警告", ["逾期不改正"]), new("责令停产停业", ["逾期不改正", "拒不改正"], "情节严重的")],
    };

    static readonly Established Grave = new("", ["情节严重的"], "三次被责令改正，见检查记录");

    static ProposalDraft Draft(Disposal disposal) => new(disposal);

    static void Refuses(Street street, string rule, string clause, Disposal disposal) => street.RefusesDraft(rule, clause, Draft(disposal));

    /// <summary>What the rules say to a proposal, beside the hearing that heavy penalties take.</summary>
    static List<Refusal> Against(Street street, Disposal disposal) =>
        [.. RuleBook.Decide(street.State, Papers.Submitted(Draft(disposal), "f-9"), street.Now.AddMinutes(5), "wangmin", street.Law).Refusals
            .Where(no => no.Code != "hearing-due")];

    static Street Finished(Item item) => Street.Case(2026, 3, 10).Finished(item, Firm);

    [Fact, Rule("kind-condition")]
    public void A_warning_that_waits_for_a_failed_correction_is_not_given_on_the_street_before_it_failed()
    {
        var street = Street.Case().Ready(Warning, Firm, warning: true);
        var warned = Decided(street.Now, 0) with { Warning = true };
        street.Refuses("kind-condition", "第十六条第三款", warned);
        street.Rechecked(CorrectionResult.Corrected).Refuses("kind-condition", "第十六条第三款", warned);
        street.Wait(1).Rechecked(CorrectionResult.NotCorrectedInTime).Allows("kind-condition", warned);
    }

    [Fact, Rule("condition-shown")]
    public void A_grave_case_is_one_that_somebody_shows_to_be_grave()
    {
        var street = Finished(Warning).Rechecked(CorrectionResult.RefusedToCorrect);
        var closed = Papers.Fine(100) with { Other = OtherPenalty.BusinessStopped };
        Refuses(street, "kind-condition", "第十六条第三款", closed);
        Refuses(street, "condition-shown", "第四十条", closed with { Established = Grave with { Shown = "" } });
        Refuses(street, "condition-shown", "第十六条第三款", Papers.Fine(100) with { Established = Grave with { Conditions = ["情节恶劣"] } });
        Refuses(street, "condition-shown", "第十六条第三款", Papers.Fine(100) with { Established = Grave with { Situation = "情节严重" } });
        street.AllowsDraft("condition-shown", Draft(Papers.Fine(100)));
        Assert.Empty(Against(street, closed with { Established = Grave }));
    }

    [Fact]
    public void A_condition_and_a_failed_correction_are_both_asked_for_where_the_statute_asks_for_both()
    {
        var closed = Papers.Fine(0) with { Other = OtherPenalty.BusinessStopped, Established = Grave };
        Refuses(Finished(Warning), "kind-condition", "第十六条第三款", closed);
        var refusal = Assert.Single(Against(Finished(Warning), closed));
        Assert.Contains("逾期不改正或者拒不改正，并且情节严重的，才能处责令停产停业", refusal.Reason, StringComparison.Ordinal);
        Assert.Contains("期满复查", refusal.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_licence_is_taken_where_the_case_is_grave_and_not_for_the_asking()
    {
        var street = Finished(Relics);
        foreach (var (kind, word) in new[] { (OtherPenalty.Downgraded, "情节严重的"), (OtherPenalty.LicenceRevoked, "情节严重") })
        {
            var taken = Papers.Fine(0) with { Other = kind };
            Refuses(street, "kind-condition", "第八十三条第一款第六项", taken);
            Assert.Empty(Against(street, taken with { Established = Grave with { Conditions = [word] } }));
        }
    }

    [Fact, Rule("within-range")]
    public void A_fine_from_a_range_for_a_situation_waits_until_the_situation_stands()
    {
        var street = Finished(Relics);
        IEnumerable<string> Says(decimal fine, Established? said) => Against(street, Papers.Fine(fine) with { Established = said }).Select(no => no.Code);
        Assert.Equal(["within-range"], Says(600_000, null));
        Assert.Equal(["within-range"], Says(600_000, new("", ["造成严重后果"], "鉴定意见")));
        Assert.Equal(["within-range"], Says(600_000, new(Damaged, [], "")));
        Assert.Equal([], Says(600_000, new(Damaged, ["造成严重后果"], "文物损坏鉴定意见")));
        Assert.Equal(["within-range"], Says(6_000_000, new(Damaged, ["造成严重后果"], "文物损坏鉴定意见")));
        Assert.Equal([], Says(6_000_000, new("", ["情节严重"], "两次违法，见处罚决定")));
        var refusal = Assert.Single(Against(street, Papers.Fine(600_000)));
        Assert.Contains(Damaged, refusal.Reason, StringComparison.Ordinal);
        Assert.Contains("没有选定法定情形", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void On_the_street_the_range_without_a_situation_governs_where_none_is_chosen()
    {
        var street = Street.Case().Ready(Staged, Firm, 3000);
        DecidedOnTheSpot Fined(decimal fine, Established? said = null) => Decided(street.Now, fine) with { Established = said };
        street.Allows("within-range", Fined(100)).Refuses("within-range", "第十六条第三款", Fined(101));
        street.Allows("within-range", Fined(1000, new("占用盲道的", [], ""))).Refuses("within-range", "第十六条第三款", Fined(50, new("占用盲道的", [], "")));
        street.Refuses("within-range", "第十六条第三款", Fined(50, new("占用车道的", [], "")));
        street.Allows("within-range", Fined(3000, new("", ["情节严重"], "占满通道，见照片"))).Refuses("within-range", "第十六条第三款", Fined(3000));
    }

    [Fact]
    public void The_situation_that_was_chosen_for_the_fine_opens_what_else_the_statute_attaches_to_it()
    {
        const string unless = "法律、行政法规对无照经营的处罚没有明确规定的";
        var trade = Discretion.Samples.Items["LP01859"] with { Conditions = [new("没收违法所得", [], unless)] };
        Assert.Equal([unless], trade.Fines.Select(fine => fine.When));
        Assert.Empty(Established.Askable(trade));
        var street = Street.Case().Finished(trade);
        var taken = Papers.Fine(800) with { Gains = 100 };
        Refuses(street, "kind-condition", "第十三条", taken);
        Assert.Empty(Against(street, taken with { Established = new(unless, [], "") }));
    }

    [Fact]
    public void Any_one_of_a_ranges_words_suffices()
    {
        var either = Item("LP90011", "示例", ["罚款"], [Range("不分", 100, 1000, "逾期不改正", "造成严重后果")]);
        var street = Street.Case().Ready(either, Firm, 5000).Refuses("correction-first", "第十六条第三款", Decided(Morning, 500));
        street.Allows("correction-first", Decided(street.Now, 500) with { Established = new("", ["造成严重后果"], "事故报告") });
        street.Wait(1).Rechecked(CorrectionResult.NotCorrectedInTime).Allows("correction-first", Decided(street.Now, 500));
    }

    [Fact]
    public void A_minor_is_measured_by_the_range_that_is_open()
    {
        var street = Street.Case().Ready(Staged, Person with { AgeAtAct = 16 }, 3000);
        street.Allows("minor-mitigated", Decided(street.Now, 60)).Refuses("minor-mitigated", "第三十条", Decided(street.Now, 61));
    }

    [Fact]
    public void Facts_without_conditions_are_written_as_before_there_were_any()
    {
        static string Text(CaseFact fact) => new Entry(fact, Morning, "wangmin", RuleBook.Pack, false, []).ToPayload();
        Assert.DoesNotContain("Established", Text(Decided(Morning)) + Text(Papers.Submitted(Draft(Papers.Fine()))), StringComparison.Ordinal);
        Assert.DoesNotContain("Conditions", Text(Opened(Morning, Plain)), StringComparison.Ordinal);
        Assert.DoesNotContain("WaitsForCorrection", Text(Opened(Morning, Warning)), StringComparison.Ordinal);
        var read = Entry.FromPayload(Text(Opened(Morning, Warning)), "wangmin");
        Assert.Equal("逾期不改正或者拒不改正，并且情节严重的", ((CaseOpened)read.Fact).Item.ConditionsOf("责令停产停业").Single().Words);
        var decided = (DecidedOnTheSpot)Entry.FromPayload(Text(Decided(Morning) with { Established = Grave }), "wangmin").Fact;
        Assert.Equal("情节严重的；三次被责令改正，见检查记录", $"{decided.Established!.Conditions.Single()}；{decided.Established.Shown}");
    }
}
