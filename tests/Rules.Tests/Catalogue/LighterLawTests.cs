using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Tests.Cases;

namespace Zhiheng.Rules.Tests.Catalogue;

/// <summary>行政处罚法第三十七条: the lighter of two versions, or the admission that neither is.</summary>
public class LighterLawTests
{
    static readonly Item Older = Sample.Item("T1", "占道", ["警告", "罚款"], [Sample.Range("单位", 500, 3000), Sample.Range("个人", 200, 1000)]);

    static Item With(params FineRange[] fines) => Older with { Fines = fines, From = new(2026, 9, 1) };

    [Theory]
    [InlineData(500, 3000, LawVerdict.Same)]
    [InlineData(500, 2000, LawVerdict.NewerLighter)]
    [InlineData(0, 2000, LawVerdict.NewerLighter)]
    [InlineData(500, 5000, LawVerdict.OlderLighter)]
    [InlineData(1000, 3000, LawVerdict.OlderLighter)]
    [InlineData(1000, 2000, LawVerdict.Unclear)]
    [InlineData(0, 5000, LawVerdict.Unclear)]
    public void A_range_is_lighter_when_neither_end_is_higher_and_one_is_lower(int min, int max, LawVerdict verdict) =>
        Assert.Equal(verdict, LighterLaw.Compare(Older, With(Sample.Range("单位", min, max)), "单位").Verdict);

    [Fact]
    public void Each_party_is_compared_by_its_own_range()
    {
        var newer = With(Sample.Range("单位", 500, 5000), Sample.Range("个人", 200, 500));
        Assert.Equal(LawVerdict.OlderLighter, LighterLaw.Compare(Older, newer, "单位").Verdict);
        Assert.Equal("新版本较轻：罚款上限由 1,000 元降为 500 元", LighterLaw.Compare(Older, newer, "个人").Words);
    }

    [Fact]
    public void A_kind_of_penalty_that_goes_makes_it_lighter_and_one_that_comes_heavier()
    {
        Assert.Equal("新版本较轻：不再有警告", LighterLaw.Compare(Older, Older with { Kinds = ["罚款"] }, "个人").Words);
        Assert.Equal("原版本较轻：增加了没收非法财物", LighterLaw.Compare(Older, Older with { Kinds = ["警告", "罚款", "没收非法财物"] }, "个人").Words);
        Assert.Equal(LawVerdict.Unclear, LighterLaw.Compare(Older, Older with { Kinds = ["罚款", "没收非法财物"] }, "个人").Verdict);
        Assert.Equal(LawVerdict.NewerLighter, LighterLaw.Compare(Older, Older with { Kinds = ["警告"], Fines = [] }, "个人").Verdict);
    }

    [Fact]
    public void A_prerequisite_and_a_may_are_lighter()
    {
        var must = Sample.Range("个人", 200, 1000) with { Optional = false };
        Assert.Equal(LawVerdict.NewerLighter, LighterLaw.Compare(With(must), With(must with { Optional = true }), "个人").Verdict);
        Assert.Equal(LawVerdict.NewerLighter, LighterLaw.Compare(With(must), With(must with { Prerequisite = ["逾期不改正"] }), "个人").Verdict);
        Assert.Equal(LawVerdict.OlderLighter, LighterLaw.Compare(With(must with { Prerequisite = ["逾期不改正"] }), With(must), "个人").Verdict);
        Assert.Equal(LawVerdict.Unclear, LighterLaw.Compare(With(must with { Prerequisite = ["逾期不改正"] }), With(must with { Prerequisite = ["情节严重"] }), "个人").Verdict);
    }

    [Fact]
    public void What_is_counted_differently_is_left_to_a_person()
    {
        var byValue = new FineRange("个人", 1, 3, "倍", "货值金额", "", [], true);
        Assert.Equal("轻重不能直接判断：罚款的计算方法或者情形不同", LighterLaw.Compare(Older, With(byValue), "个人").Words);
        Assert.Equal(LawVerdict.NewerLighter, LighterLaw.Compare(With(byValue), With(byValue with { Max = 2 }), "个人").Verdict);
        Assert.Equal("轻重不能直接判断：罚款的情形划分不同",
            LighterLaw.Compare(Older, With(Sample.Range("个人", 200, 500), Sample.Range("个人", 500, 1000) with { When = "情节严重的" }), "个人").Words);
    }

    [Fact]
    public void A_kind_that_got_a_condition_is_lighter_and_one_that_lost_it_heavier()
    {
        var free = Discretion.Samples.Items["LP00435"] with { Conditions = null };
        var bound = free with { Conditions = [new("吊销许可证件", [], "情节严重的")] };
        Assert.Equal(LawVerdict.NewerLighter, LighterLaw.Compare(free, bound, "单位").Verdict);
        Assert.Equal(LawVerdict.OlderLighter, LighterLaw.Compare(bound, free, "单位").Verdict);
        Assert.Equal(LawVerdict.Unclear, LighterLaw.Compare(bound, free with { Conditions = [new("吊销许可证件", ["造成严重后果"])] }, "单位").Verdict);
        Assert.Equal(LawVerdict.Same, LighterLaw.Compare(bound, bound with { Name = "改了名" }, "单位").Verdict);
    }
}
