using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Tests.Cases.Ordinary;
using static Zhiheng.Rules.Tests.Cases.Sample;

namespace Zhiheng.Rules.Tests.Cases;

/// <summary>从旧兼从轻 in both procedures (37).</summary>
public sealed class ChoosingLawTests
{
    static readonly Item Newer = Plain with { From = new(2026, 3, 5), Fines = [Range("不分", 20, 100)] };

    static Street Ready => Street.Case().Ready(Plain, fine: 5000);

    static DecidedOnTheSpot Under(Street street, decimal fine, Item newer, bool applies, string reasons = "") =>
        Sample.Decided(street.Now, fine) with { Choice = new LawChoice(newer, applies, reasons) };

    [Fact, Rule("lighter-law")]
    public void An_older_act_keeps_its_law_unless_the_newer_is_lighter()
    {
        var street = Ready;
        street.Allows("lighter-law", Under(street, 100, Newer, applies: true));
        street.Refuses("lighter-law", "第三十七条", Under(street, 100, Newer, applies: false));
        var heavier = Newer with { Fines = [Range("不分", 20, 500)] };
        street.Allows("lighter-law", Under(street, 200, heavier, applies: false));
        street.Refuses("lighter-law", "第三十七条", Under(street, 200, heavier, applies: true));
    }

    [Fact]
    public void Where_neither_is_lighter_throughout_the_officer_says_why()
    {
        var street = Ready;
        var mixed = Newer with { Fines = [Range("不分", 50, 100)] };
        street.Refuses("lighter-law", "第三十七条", Under(street, 100, mixed, applies: true));
        street.Allows("lighter-law", Under(street, 100, mixed, applies: true, "本案在上限，新版本上限较低"));
        street.Allows("lighter-law", Under(street, 30, mixed, applies: false, "本案在下限，原版本下限较低"));
    }

    [Fact, Rule("lighter-law-maximum")]
    public void No_fine_goes_beyond_the_top_of_the_lighter_version()
    {
        var street = Ready;
        street.Refuses("lighter-law-maximum", "第三十七条", Under(street, 150, Newer, applies: true));
        street.Refuses("lighter-law-maximum", "第三十七条", Under(street, 150, Newer, applies: false));
    }

    [Fact]
    public void What_is_compared_is_the_version_in_force_on_the_day()
    {
        var street = Ready;
        street.Refuses("lighter-law", "第三十七条", Under(street, 50, Newer with { From = new(2026, 4, 1) }, applies: true));
        street.Refuses("lighter-law", "第三十七条", Under(street, 50, Newer with { Id = "LP1" }, applies: true));
    }

    [Fact]
    public void The_ordinary_procedure_is_held_to_it_too_and_the_range_is_that_of_the_version_applied()
    {
        var newer = Wide with { From = new(2026, 3, 5), Fines = [Range("不分", 0, 800)] };
        var street = Street.Case().Finished();
        var lighter = new LawChoice(newer, true, "");
        street.RefusesDraft("lighter-law-maximum", "第三十七条", new ProposalDraft(Papers.Fine(900) with { Choice = lighter }));
        street.RefusesDraft("within-range", "第十六条", new ProposalDraft(Papers.Fine(900) with { Choice = lighter }));
        street.AllowsDraft("lighter-law", new ProposalDraft(Papers.Fine(800) with { Choice = lighter }));
    }

    [Fact]
    public void A_choice_follows_from_the_comparison_and_is_the_officers_only_where_that_cannot_say()
    {
        var state = Ready.State;
        Assert.Null(ChoosingLaw.Of(state, null, Book, true, ""));
        Assert.True(ChoosingLaw.Of(state, Newer, Book, false, "")!.AppliesNewer);
        var mixed = Newer with { Fines = [Range("不分", 50, 100)] };
        Assert.True(ChoosingLaw.Of(state, mixed, Book, true, "x")!.AppliesNewer);
        Assert.False(ChoosingLaw.Of(state, Newer with { Fines = [Range("不分", 20, 500)] }, Book, true, "")!.AppliesNewer);
    }

    [Fact]
    public void An_approval_waits_when_the_catalogue_has_moved_since_the_draft()
    {
        Assert.Null(ChoosingLaw.Moved(null, null));
        Assert.Null(ChoosingLaw.Moved(new LawChoice(Newer, true, ""), Newer));
        Assert.Contains("还没有比较轻重", ChoosingLaw.Moved(null, Newer)!.Reason, StringComparison.Ordinal);
        Assert.NotNull(ChoosingLaw.Moved(new LawChoice(Newer, true, ""), null));
    }

    [Fact]
    public void A_journal_without_a_choice_is_written_as_before()
    {
        Assert.DoesNotContain("Choice", new Entry(Sample.Decided(Morning), Morning, "wangmin", RuleBook.Pack, false, []).ToPayload(), StringComparison.Ordinal);
        Assert.DoesNotContain("Grants", new Entry(Opened(Morning), Morning, "wangmin", RuleBook.Pack, false, []).ToPayload(), StringComparison.Ordinal);
        var chosen = Sample.Decided(Morning) with { Choice = new LawChoice(Newer, true, "较轻") };
        var read = Entry.FromPayload(new Entry(chosen, Morning, "wangmin", RuleBook.Pack, false, []).ToPayload(), "wangmin");
        Assert.Equal(("较轻", 100m), (((DecidedOnTheSpot)read.Fact).Choice!.Reasons, ((DecidedOnTheSpot)read.Fact).Choice!.Newer.Fines[0].Max));
    }
}
