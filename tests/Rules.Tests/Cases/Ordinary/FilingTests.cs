using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using static Zhiheng.Rules.Tests.Cases.Ordinary.Papers;
using static Zhiheng.Rules.Tests.Cases.Sample;

namespace Zhiheng.Rules.Tests.Cases.Ordinary;

public sealed class FilingTests
{
    static readonly NoFilingDraft Refused = new("不属实");

    static Street Founded() => Street.Case().Lead().Party().Verified();

    [Fact, Rule("filed-once")]
    public void A_lead_is_filed_or_refused_once()
    {
        Founded().AllowsDraft("filed-once", Filing).Through(Filing).RefusesDraft("filed-once", "第五十四条", Filing)
            .RefusesDraft("filed-once", "第五十四条", Refused);
        Founded().Through(Refused).RefusesDraft("filed-once", "第五十四条", Filing);
    }

    [Theory, Rule("lead-founded")]
    [InlineData(LeadResult.Founded, null)]
    [InlineData(LeadResult.Unfounded, "第五十四条")]
    [InlineData(LeadResult.NotOurs, "第二十二条")]
    public void Only_what_was_found_true_and_ours_is_filed(LeadResult result, string? clause)
    {
        var street = Street.Case().Lead().Party().RefusesDraft("lead-founded", "第五十四条", Filing).Verified(result);
        _ = clause is null ? street.AllowsDraft("lead-founded", Filing) : street.RefusesDraft("lead-founded", clause, Filing);
    }

    [Fact]
    public void A_case_from_the_street_was_looked_into_on_the_street()
    {
        var street = Street.Case().Ready(Wide).Do(new TurnedOrdinary("数额超限"));
        street.AllowsDraft("lead-founded", Filing).AllowsDraft("lead-looked-into", Refused);
    }

    [Fact, Rule("lead-looked-into"), Rule("no-filing-reason")]
    public void Nothing_is_turned_down_unseen_or_without_a_reason()
    {
        Street.Case().Lead().RefusesDraft("lead-looked-into", "第五十四条", Refused).Verified(LeadResult.Unfounded).AllowsDraft("lead-looked-into", Refused)
            .RefusesDraft("no-filing-reason", "第五十四条", new NoFilingDraft("")).AllowsDraft("no-filing-reason", Refused);
    }

    [Fact, Rule("filing-party")]
    public void Somebody_is_suspected() =>
        Street.Case().Lead().Verified().RefusesDraft("filing-party", "第五十四条", Filing).Party().AllowsDraft("filing-party", Filing);

    [Theory, Rule("filing-limitation")]
    [InlineData(2024, 3, 10, false, true)]
    [InlineData(2024, 3, 9, false, false)]
    [InlineData(2024, 3, 9, true, true)]
    [InlineData(2021, 3, 9, true, false)]
    public void What_is_too_old_is_not_filed(int year, int month, int day, bool harms, bool files)
    {
        var street = Street.Case(2026, 3, 10).Lead(but: lead => lead with
        {
            Sighting = lead.Sighting with { At = new(year, month, day, 9, 0, 0), HarmsLifeOrSafety = harms },
        }).Party().Verified();
        _ = files ? street.AllowsDraft("filing-limitation", Filing) : street.RefusesDraft("filing-limitation", "第三十六条", Filing);
        street.AllowsDraft("no-filing-reason", new NoFilingDraft("超过追责时效"));
    }

    [Fact, Rule("filing-handlers")]
    public void Two_certified_officers_of_the_body_are_named_and_none_who_withdrew()
    {
        var street = Founded().AllowsDraft("filing-handlers", Filing);
        street.RefusesDraft("filing-handlers", "第四十二条", Filing with { Handlers = [Wang] });
        street.RefusesDraft("filing-handlers", "第四十二条", Filing with { Handlers = [Wang, Wang] });
        street.RefusesDraft("filing-handlers", "第四十二条", Filing with { Handlers = [Wang, Helper] });
        street.RefusesDraft("filing-handlers", "第四十二条", Filing with { Handlers = [Wang, Li with { CredentialTo = new(2026, 3, 9) }] });
        street.RefusesDraft("filing-handlers", "第九条", Filing with { Handlers = [Wang, Li with { Bodies = ["330105013"] }] });
        street.Do(new RecusalAsked("wangmin", "当事人", "邻居")).Do(new RecusalDecided("wangmin", true, "属实", Chief, Zhao), Chief);
        street.Refuses("filing-handlers", "第四十三条", Submitted(Filing), "zhaojun");
        street.Allows("filing-handlers", Submitted(Filing with { Handlers = [Zhao, Li] }), "zhaojun");
    }

    [Fact, Rule("filing-first-body"), Rule("filing-distinct"), Rule("filing-reason")]
    public void The_body_that_filed_first_keeps_the_case_and_a_filing_says_why()
    {
        var street = Founded().AllowsDraft("filing-first-body", Filing).AllowsDraft("filing-reason", Filing);
        street.RefusesDraft("filing-first-body", "第二十五条", Filing with { EarlierFiling = "杭拱综执立字〔2026〕第000003号" });
        var near = Filing with { Similar = "杭上（采荷）综执立字〔2026〕第000002号" };
        street.RefusesDraft("filing-distinct", "第二十五条", near).AllowsDraft("filing-distinct", near with { Distinct = "摊主不是同一人" });
        street.RefusesDraft("filing-reason", "第五十四条", Filing with { Reason = "" });
    }

    [Fact, Rule("filed-first")]
    public void Nobody_is_questioned_and_nothing_preserved_before_the_case_is_filed()
    {
        var street = Founded();
        CaseFact[] early = [Interview(street.Now), Submitted(Preserve), Submitted(new ExtensionDraft(10, "复杂")), Report(), Submitted(new ProposalDraft(Fine()))];
        Assert.All(early, fact => street.Refuses("filed-first", "第五十四条", fact));
        street.Through(Filing).Allows("filed-first", Interview(street.Now)).AllowsDraft("filed-first", Preserve);
    }

    [Fact]
    public void A_body_that_has_lost_its_power_files_nothing_and_decides_nothing()
    {
        var street = Street.Case(2026, 3, 10).Lead(but: lead => lead with { Body = Body with { To = new(2026, 3, 10) } }).Party().Verified();
        street.AllowsDraft("body-still-in-force", Filing).On(2026, 3, 11).RefusesDraft("body-still-in-force", "第十七条", Filing);
    }
}
