using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Discretion;
using static Zhiheng.Rules.Tests.Discretion.Samples;

namespace Zhiheng.Rules.Tests.Discretion;

/// <summary>law.md §0.3: one act under several norms takes the norm with the higher fine; several acts are added up, never merged.</summary>
public sealed class SeveralNormsTests
{
    static Benchmark Whole(string item, string fine) => Read($$"""
        { "item": "{{item}}", "name": "样本", "version": "1", "from": "2020-01-01", "status": "示例", "source": { "title": "示例" },
          "measures": [{ "name": "货值金额", "unit": "元" }], "tiers": [{ "grade": "一般", "fines": [{ {{fine}} }] }] }
        """);

    static Weighing Under(string item, Act act, string fine, params FineRange[] ranges) => Weigh(Whole(item, fine), Item(item, ranges), act);

    static readonly Act One = Act("单位", "夜间施工");
    static readonly Weighing National = Under("甲法", One, "\"min\": 10000, \"max\": 100000", Range("不分", 10_000, 100_000));
    static readonly Weighing Local = Under("乙条例", One, "\"min\": 5000, \"max\": 50000", Range("不分", 5000, 50_000));

    [Fact]
    public void One_act_is_fined_once_by_the_norm_with_the_higher_fine()
    {
        var heavier = OneAct.HeavierNorm([Local, National]);
        Assert.Same(National, heavier.Chosen);
        Assert.Equal(
        [
            "《某条例》第一条（乙条例）：法定罚款 5,000～50,000 元，裁量 27,500 元",
            "《某条例》第一条（甲法）：法定罚款 10,000～100,000 元，裁量 55,000 元",
            "法定上限 100,000 元高于 50,000 元，适用《某条例》第一条，罚款 55,000 元（《中华人民共和国行政处罚法》第二十九条）",
        ], heavier.Steps);
    }

    [Fact]
    public void Equal_upper_ends_are_told_apart_by_the_lower_ends_and_then_by_the_amounts()
    {
        var lower = Under("丙条例", One, "\"min\": 20000, \"max\": 100000", Range("不分", 20_000, 100_000));
        Assert.Same(lower, OneAct.HeavierNorm([National, lower]).Chosen);
        var strict = Under("丁条例", One, "\"min\": 90000, \"max\": 100000", Range("不分", 10_000, 100_000));
        Assert.Same(strict, OneAct.HeavierNorm([National, strict]).Chosen);
        var same = Under("戊条例", One, "\"min\": 10000, \"max\": 100000", Range("不分", 10_000, 100_000));
        Assert.Equal((null, "equal-norms"), (OneAct.HeavierNorm([National, same]).Chosen, OneAct.HeavierNorm([National, same]).Refusals[0].Code));
    }

    [Fact]
    public void Norms_are_compared_in_yuan_on_the_values_of_the_case()
    {
        var multiple = new FineRange("不分", 1, 3, "倍", "货值金额", "", [], false);
        const string fine = "\"unit\": \"倍\", \"base\": \"货值金额\", \"min\": 1, \"max\": 3";
        var dear = One.With("货值金额", 40_000, "账册");
        var fixedRange = Under("乙条例", dear, "\"min\": 5000, \"max\": 50000", Range("不分", 5000, 50_000));
        Assert.Equal("丙法", OneAct.HeavierNorm([fixedRange, Under("丙法", dear, fine, multiple)]).Chosen!.Item.Id);
        var cheap = One.With("货值金额", 10_000, "账册");
        fixedRange = Under("乙条例", cheap, "\"min\": 5000, \"max\": 50000", Range("不分", 5000, 50_000));
        Assert.Equal("乙条例", OneAct.HeavierNorm([fixedRange, Under("丙法", cheap, fine, multiple)]).Chosen!.Item.Id);
    }

    [Fact]
    public void A_norm_that_cannot_fine_yet_does_not_compete()
    {
        var waiting = Under("丙条例", One, "\"min\": 10000, \"max\": 200000", Range("不分", 10_000, 200_000, "拒不改正"));
        var heavier = OneAct.HeavierNorm([waiting, Local]);
        Assert.Same(Local, heavier.Chosen);
        Assert.Equal("《某条例》第一条（丙条例）：没有罚款可以比较（不具备罚款的前提）", heavier.Steps[0]);
        Assert.Same(Local, OneAct.HeavierNorm([National with { Recommended = 0 }, Local]).Chosen);
        Assert.Equal("no-fine", OneAct.HeavierNorm([waiting, waiting with { Item = Item("丁条例") }]).Refusals[0].Code);
    }

    [Fact]
    public void The_norm_decides_even_where_the_other_one_would_cost_more_and_the_file_says_so()
    {
        var mild = Under("丙法", One, "\"min\": 10000, \"max\": 12000", Range("不分", 10_000, 100_000));
        var heavier = OneAct.HeavierNorm([mild, Local]);
        Assert.Same(mild, heavier.Chosen);
        Assert.Equal("按数额较低的规范裁量反而更多：决定书须说明裁量理由，并经法制审核", heavier.Steps[^1]);
    }

    [Fact]
    public void Different_acts_cannot_use_article_29()
    {
        var other = Under("丙条例", Act("单位", "遗撒渣土"), "\"min\": 500, \"max\": 2000", Range("不分", 500, 2000));
        Assert.Equal("one-act", OneAct.HeavierNorm([National, other]).Refusals[0].Code);
        Assert.Equal("one-act", OneAct.HeavierNorm([National, Under("丙条例", One with { Party = "个人" }, "\"min\": 500, \"max\": 2000", Range("不分", 500, 2000))]).Refusals[0].Code);
        Assert.Equal("several-norms", OneAct.HeavierNorm([National]).Refusals[0].Code);
        Assert.Equal("several-norms", OneAct.HeavierNorm([National, National]).Refusals[0].Code);
    }

    [Fact]
    public void Several_acts_are_weighed_apart_and_added_up()
    {
        var spill = Under("丙条例", Act("单位", "遗撒渣土"), "\"min\": 500, \"max\": 2000", Range("不分", 500, 2000));
        var spared = Under("丁条例", Act("单位", "占道").With(Measures.NoFault, "证据"), "\"min\": 500, \"max\": 2000", Range("不分", 500, 2000));
        var combined = SeveralActs.Combine([National, spill, spared]);
        Assert.Equal(56_250, combined.Total);
        Assert.Equal(
        [
            "1. 甲法（《某条例》第一条）：处罚款 55,000 元", "2. 丙条例（《某条例》第一条）：处罚款 1,250 元", "3. 丁条例（《某条例》第一条）：不予处罚",
            "合并罚款：55,000 + 1,250 = 56,250 元",
        ], combined.Steps);
    }

    [Fact]
    public void The_same_act_twice_is_no_several_acts()
    {
        var refusal = Assert.Single(SeveralActs.Combine([National, Local]).Refusals);
        Assert.Equal(("same-act", "第二十九条"), (refusal.Code, refusal.Article.Clause));
        Assert.Equal("同一个行为违反多个规范的，按罚款数额高的规定处罚，再与其他行为合并。", refusal.Remedy);
    }

    [Fact]
    public void Acts_of_two_parties_or_one_that_is_not_weighed_are_not_added()
    {
        var person = Under("丙条例", Act("个人", "遗撒渣土"), "\"min\": 500, \"max\": 2000", Range("不分", 500, 2000));
        Assert.Equal("one-party", SeveralActs.Combine([National, person]).Refusals[0].Code);
        var unknown = Under("丙法", Act("单位", "无证"), "\"unit\": \"倍\", \"base\": \"货值金额\", \"min\": 1, \"max\": 3", new FineRange("不分", 1, 3, "倍", "货值金额", "", [], false));
        Assert.Equal((null, "missing"), (SeveralActs.Combine([National, unknown]).Total, SeveralActs.Combine([National, unknown]).Refusals[0].Code));
        Assert.Equal("missing", OneAct.HeavierNorm([National, unknown with { Act = One }]).Refusals[0].Code);
    }
}
