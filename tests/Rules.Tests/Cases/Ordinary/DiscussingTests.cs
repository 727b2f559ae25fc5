using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using static Zhiheng.Rules.Tests.Cases.Ordinary.Papers;
using static Zhiheng.Rules.Tests.Cases.Sample;

namespace Zhiheng.Rules.Tests.Cases.Ordinary;

public sealed class DiscussingTests
{
    static readonly Disposal Complex = Fine() with { Complex = true };
    static readonly Disposal Deviating = Fine() with { Discretion = Benchmark(500, 900, "多次被投诉，占道面积大") };

    static Street AtTheHead(Disposal disposal) => Street.Case().HeardOut(disposal).AlmostThrough(new DecisionDraft(disposal));

    static CollectivelyDiscussed Held(Street street) => Discussed(street.Draft().Id, street.Now);

    [Fact, Rule("discussion-due")]
    public void What_is_complex_or_leaves_the_benchmark_is_decided_by_the_heads_together()
    {
        Disposal[] due = [Complex, Deviating];
        foreach (var disposal in due)
        {
            var street = AtTheHead(disposal).RefusesLast("discussion-due", "第五十七条");
            street.Do(Held(street) with { Agreed = false }, Chief).RefusesLast("discussion-due", "第五十七条");
            street.Do(Held(street), Chief).Allows("discussion-due", Approved(street.Draft(), street.Now), Head.Id).Approve();
            Assert.Equal(1000, street.State.FineDue);
        }
        Street.Case().HeardOut(Complex).AlmostThrough(new DecisionDraft(Fine())).RefusesLast("discussion-due", "第五十七条");
        var plain = AtTheHead(Fine());
        plain.Allows("discussion-due", Approved(plain.Draft(), plain.Now), Head.Id);
    }

    [Fact]
    public void What_was_discussed_before_it_came_back_is_discussed_anew()
    {
        var street = AtTheHead(Complex);
        street.Do(Held(street), Chief).Return().AlmostThrough(new DecisionDraft(Complex with { Fine = 900 })).RefusesLast("discussion-due", "第五十七条");
    }

    [Fact]
    public void A_second_extension_is_discussed_and_a_first_is_not()
    {
        var street = Street.Case().Filed().Through(new ExtensionDraft(30, "案情复杂")).AlmostThrough(new ExtensionDraft(30, "等待鉴定"));
        street.RefusesLast("discussion-due", "第五十七条").Do(Held(street), Chief).Approve();
        Assert.Equal(2, street.State.Ordinary.Extensions.Count);
    }

    [Fact, Rule("discussion-of-draft")]
    public void A_draft_that_waits_is_discussed()
    {
        var street = AtTheHead(Complex);
        var held = Held(street);
        street.Refuses("discussion-of-draft", "第五十七条", held with { From = street.Draft().Submitted.At.AddMinutes(-1) }, Chief);
        street.Allows("discussion-of-draft", held, Chief).Refuses("discussion-of-draft", "第五十七条", held with { DraftId = "f-99" }, Chief);
        street.Return().Refuses("discussion-of-draft", "第五十七条", held, Chief);
    }

    [Fact, Rule("discussion-voices")]
    public void Three_heads_who_have_no_hand_in_the_case_each_say_what_they_think()
    {
        var street = AtTheHead(Complex);
        var held = Held(street);
        street.Allows("discussion-voices", held, Chief);
        IReadOnlyList<Attendee> all = held.Attendees;
        IReadOnlyList<Attendee>[] wrong =
        [
            [all[0], all[1]], [all[0], all[1], all[1]], [all[0], all[1], all[2] with { Observer = true }],
            [all[0], all[1], all[2], all[3] with { Observer = false }], [all[0], all[1], all[2] with { Opinion = "" }],
            [all[0] with { Account = "zhangsan" }, all[1], all[2]], [all[0] with { Observer = true }, all[1], all[2], new("fuzong", "傅总", "副主任", false, "同意")],
        ];
        Assert.All(wrong, attendees => street.Refuses("discussion-voices", "第五十七条", held with { Attendees = attendees }, Chief));
    }

    [Fact, Rule("discussion-record")]
    public void A_discussion_has_a_time_a_place_a_recorder_and_a_conclusion()
    {
        var street = AtTheHead(Complex);
        var held = Held(street);
        street.Allows("discussion-record", held, Chief);
        CollectivelyDiscussed[] wrong = [held with { To = held.From }, held with { To = street.Now.AddHours(2) }, held with { Place = "" }, held with { Recorder = "" }, held with { Conclusion = "" }];
        Assert.All(wrong, no => street.Refuses("discussion-record", "第四十七条", no, Chief));
    }
}
