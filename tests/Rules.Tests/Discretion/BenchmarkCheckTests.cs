using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Discretion;
using static Zhiheng.Rules.Tests.Discretion.Samples;

namespace Zhiheng.Rules.Tests.Discretion;

/// <summary>Every fault has its offender here, and each offender is a sound benchmark with one thing changed.</summary>
public sealed class BenchmarkCheckTests
{
    static readonly Item Plain = Item("S", Range("不分", 500, 3000));
    static readonly Item Split = Item("S", Range("单位", 500, 3000), Range("个人", 200, 1000));
    static readonly Item Rated = Item("S", new FineRange("不分", 1, 5, "倍", "树木价值", "", [], false));
    static readonly Item PerArea = Item("S", new FineRange("不分", 10, 30, "元", "", "平方米", [], false));

    const string Light = """{ "grade": "从轻", "when": { "面积": "5以下" }, "fines": [{ "min": 500, "max": 1500 }] }""";
    const string Heavy = """{ "grade": "从重", "when": { "面积": "超过5" }, "fines": [{ "min": 1500, "max": 3000 }] }""";

    static Benchmark Of(params string[] tiers) => Read($$"""
        {
          "item": "S", "name": "样本", "version": "1", "from": "2026-01-01", "status": "示例", "source": { "title": "样本" },
          "measures": [
            { "name": "面积", "unit": "㎡" }, { "name": "株数", "unit": "株", "whole": true, "least": 1 }, { "name": "树木价值", "unit": "元" },
            { "name": "树木重量", "unit": "吨" }, { "name": "规模", "options": ["小型", "中型", "大型"] }
          ],
          "tiers": [ {{string.Join(",\n", tiers)}} ]
        }
        """);

    static void Finds(Benchmark benchmark, Item item, string code, string where, string values)
    {
        var findings = BenchmarkCheck.Of(benchmark, item);
        Assert.Contains((code, where, values), findings.Select(finding => (finding.Code, finding.Where, finding.Values)));
        Assert.All(findings, finding => Assert.NotEqual("", finding.Remedy));
    }

    [Fact]
    public void A_sound_benchmark_passes() => Assert.Empty(BenchmarkCheck.Of(Of(Light, Heavy), Plain));

    [Theory]
    [InlineData("5以下", "不足5", "面积5㎡")]
    [InlineData("5以下", "4以下", "面积超过4㎡、5㎡以下")]
    [InlineData("5以下", "1以上，5以下", "面积不足1㎡")]
    public void A_gap_between_tiers_is_found_to_the_point(string right, string wrong, string values) =>
        Finds(Of(Light.Replace(right, wrong, StringComparison.Ordinal), Heavy), Plain, "gap", "整个基准", values);

    [Theory]
    [InlineData("超过5", "5以上", "面积5㎡")]
    [InlineData("超过5", "3以上", "面积3㎡以上、5㎡以下")]
    public void An_overlap_of_tiers_is_found_to_the_point(string right, string wrong, string values) =>
        Finds(Of(Light, Heavy.Replace(right, wrong, StringComparison.Ordinal)), Plain, "overlap", "从轻与从重", values);

    [Fact]
    public void Whole_numbers_leave_no_gap_between_one_and_two()
    {
        Assert.Empty(BenchmarkCheck.Of(Of(Light.Replace("面积\": \"5以下", "株数\": \"1", StringComparison.Ordinal), Heavy.Replace("面积\": \"超过5", "株数\": \"2以上", StringComparison.Ordinal)), Plain));
        Finds(Of(Light.Replace("面积\": \"5以下", "株数\": \"不足3", StringComparison.Ordinal), Heavy.Replace("面积\": \"超过5", "株数\": \"6以上", StringComparison.Ordinal)),
            Plain, "gap", "整个基准", "株数3株以上、5株以下");
    }

    [Fact]
    public void A_choice_that_no_tier_takes_is_a_gap()
    {
        var tier = Light.Replace("{ \"面积\": \"5以下\" }", "[{ \"规模\": \"小型\" }, { \"规模\": \"中型\", \"面积\": \"5以下\" }]", StringComparison.Ordinal);
        var other = Heavy.Replace("{ \"面积\": \"超过5\" }", "{ \"规模\": \"中型\", \"面积\": \"超过8\" }", StringComparison.Ordinal);
        Finds(Of(tier, other), Plain, "gap", "整个基准", "规模为中型，面积超过5㎡、8㎡以下");
        Finds(Of(tier, other), Plain, "gap", "整个基准", "规模为大型");
    }

    [Theory]
    [InlineData("\"max\": 3000", "\"max\": 3001", "从重", "1,500～3,001 元", "高于法定上限 3,000 元")]
    [InlineData("\"min\": 500", "\"min\": 499.99", "从轻", "499.99～1,500 元", "低于法定下限 500 元")]
    public void A_tier_outside_the_statute_is_found(string right, string wrong, string where, string values, string what)
    {
        var benchmark = Of(Light.Replace(right, wrong, StringComparison.Ordinal), Heavy.Replace(right, wrong, StringComparison.Ordinal));
        Finds(benchmark, Plain, "outside-statute", where, values);
        Assert.Contains(what, BenchmarkCheck.Of(benchmark, Plain).Select(finding => finding.What));
    }

    [Theory]
    [InlineData("上限%", 10, 50, "outside-statute", "300～1,500 元")]
    [InlineData("幅度%", 0, 30, "amount-gap", "1,250～1,500 元")]
    public void Shares_are_checked_in_the_statutes_own_figures(string unit, int min, int max, string code, string values)
    {
        var share = Light.Replace("\"min\": 500, \"max\": 1500", $"\"unit\": \"{unit}\", \"min\": {min}, \"max\": {max}", StringComparison.Ordinal);
        Finds(Of(share, Heavy), Plain, code, code == "amount-gap" ? "从重" : "从轻", values);
    }

    [Fact]
    public void A_stretch_of_the_statute_that_no_tier_uses_is_found_but_not_in_a_ladder_of_fixed_amounts()
    {
        Finds(Of(Light, Heavy.Replace("1500", "1800", StringComparison.Ordinal)), Plain, "amount-gap", "从重", "1,500～1,800 元");
        Finds(Of(Light, Heavy.Replace("3000", "2500", StringComparison.Ordinal)), Plain, "amount-gap", "从重", "2,500～3,000 元");
        Assert.Empty(BenchmarkCheck.Of(Of(Light.Replace("\"min\": 500, \"max\": 1500", "\"amount\": 500", StringComparison.Ordinal),
            Heavy.Replace("\"min\": 1500, \"max\": 3000", "\"amount\": 2000", StringComparison.Ordinal)), Plain));
    }

    [Fact]
    public void Where_the_statute_names_no_minimum_the_lowest_tier_may_begin_anywhere() =>
        Assert.Empty(BenchmarkCheck.Of(Of(Light, Heavy), Item("S", Range("不分", 0, 3000))));

    [Fact]
    public void A_heavier_tier_that_costs_less_is_found() =>
        Finds(Of(Light.Replace("从轻", "从重", StringComparison.Ordinal), Heavy.Replace("从重", "一般", StringComparison.Ordinal)), Plain,
            "inverted", "一般与从重", "1,500～3,000 元；500～1,500 元");

    [Fact]
    public void A_party_whom_the_statute_fines_and_no_tier_knows_is_found()
    {
        string[] firms = [Light.Replace("{ \"min\"", "{ \"party\": \"单位\", \"min\"", StringComparison.Ordinal), Heavy.Replace("{ \"min\"", "{ \"party\": \"单位\", \"min\"", StringComparison.Ordinal)];
        Finds(Of(firms), Split, "party", "从轻", "个人，面积5㎡以下");
        Finds(Of(firms), Plain, "party", "从重", "个人，面积超过5㎡");
        Assert.Empty(BenchmarkCheck.Of(Of(firms), Item("S", Range("单位", 500, 3000))));
        Finds(Of(firms), Item("S", Range("个人", 500, 3000)), "unknown-range", "从轻", "个人 500～3,000 元");
    }

    [Theory]
    [InlineData("\"min\": 1, \"max\": 5", "unit", "法条以“倍”计，基准以“元”计")]
    [InlineData("\"unit\": \"倍\", \"base\": \"树木重量\", \"min\": 1, \"max\": 5", "base", "法条以“树木价值”为基数，基准以“树木重量”为基数")]
    [InlineData("\"unit\": \"倍\", \"base\": \"树木价值\", \"per\": \"株数\", \"min\": 1, \"max\": 5", "unit", "法条不按单位数量计算，基准按每株（株数）计算")]
    [InlineData("\"unit\": \"倍\", \"base\": \"树木价值\", \"min\": 0.5, \"max\": 5", "outside-statute", "低于法定下限 1 倍")]
    [InlineData("\"unit\": \"%\", \"base\": \"树木价值\", \"min\": 100, \"max\": 501", "outside-statute", "高于法定上限 5 倍")]
    public void A_multiple_of_the_wrong_thing_is_found(string fine, string code, string what) => Assert.Contains((code, what),
        BenchmarkCheck.Of(Of($$"""{ "grade": "一般", "fines": [{ {{fine}} }] }"""), Rated).Select(finding => (finding.Code, finding.What)));

    [Fact]
    public void A_fine_by_the_square_metre_is_counted_in_square_metres_however_written()
    {
        const string tier = """{ "grade": "一般", "fines": [{ "per": "面积", "min": 10, "max": 30 }] }""";
        Assert.Empty(BenchmarkCheck.Of(Of(tier), PerArea));
        Assert.Equal("法条按每平方米计算，基准按每株（株数）计算", BenchmarkCheck.Of(Of(tier.Replace("面积", "株数", StringComparison.Ordinal)), PerArea)[0].What);
        Assert.Equal("法条按每平方米计算，基准没有写按什么（per）计算", BenchmarkCheck.Of(Of(tier.Replace("\"per\": \"面积\", ", "", StringComparison.Ordinal)), PerArea)[0].What);
    }

    [Fact]
    public void Conditions_that_nothing_can_meet_are_found()
    {
        const string spare = """{ "grade": "不予", "when": { "改正情况": "及时改正" } }""";
        Finds(Of(spare, Light, Heavy), Item("S", Range("不分", 500, 3000, "逾期不改正")), "unreachable", "不予", "改正情况为及时改正");
        Assert.Empty(BenchmarkCheck.Of(Of(spare, Light, Heavy), Plain));
        Finds(Of("""{ "grade": "不予", "when": { "面积": "10以下" } }""", Light, Heavy), Plain, "unreachable", "从轻", "面积5㎡以下");
    }

    [Fact]
    public void A_tier_below_the_statute_must_be_called_mitigation_and_then_lie_below_it()
    {
        const string below = """{ "grade": "减轻", "fines": [{ "min": 200, "max": 400 }] }""";
        Assert.Empty(BenchmarkCheck.Of(Of(below, Light, Heavy), Plain));
        Finds(Of(below.Replace("400", "500", StringComparison.Ordinal), Light, Heavy), Plain, "mitigation", "减轻", "200～500 元");
    }

    [Fact]
    public void Sanctions_are_those_of_the_article_and_a_must_stays_a_must()
    {
        var also = Heavy.Replace("3000 }]", "3000 }], \"also\": [{ \"link\": \"并处\", \"kind\": \"吊销许可证件\" }]", StringComparison.Ordinal);
        Finds(Of(Light, also), Plain, "sanction", "从重", "并处吊销许可证件");
        Finds(Of(Light, Heavy.Replace("\"fines\"", "\"link\": \"可以处\", \"fines\"", StringComparison.Ordinal)), Plain, "softer", "从重", "可以处");
        Finds(Of(Light.Replace("\"fines\": [{ \"min\": 500, \"max\": 1500 }]", "\"also\": [{ \"link\": \"处\", \"kind\": \"没收违法所得\" }]", StringComparison.Ordinal), Heavy), Plain, "softer", "从轻", "");
    }

    [Fact]
    public void A_formula_has_one_score_for_every_value_and_weighs_a_hundred_per_cent()
    {
        const string formula = """
            { "grade": "一般", "fines": [{ "unit": "公式", "terms": [
              { "name": "面积", "weight": 60, "levels": [{ "when": { "面积": "不足5" }, "score": 0 }, { "when": { "面积": "超过5" }, "score": 100 }] },
              { "name": "规模", "weight": 30, "levels": [{ "when": { "规模": "小型" }, "score": 0 }, { "when": [{ "规模": "小型" }, { "规模": "中型" }, { "规模": "大型" }], "score": 100 }] }] }] }
            """;
        Finds(Of(formula), Plain, "gap", "一般", "面积5㎡");
        Finds(Of(formula), Plain, "overlap", "一般", "规模为小型");
        Finds(Of(formula), Plain, "weights", "一般", "90%");
    }

    [Fact]
    public void A_benchmark_keeps_to_its_item_and_to_the_time_that_the_item_is_in_force()
    {
        Finds(Of(Light, Heavy), Plain with { Id = "T" }, "item", "整个基准", "");
        Finds(Of(Light, Heavy), Plain with { Fines = [] }, "no-statute", "整个基准", "");
        Finds(Of(Light, Heavy), Plain with { To = new(2026, 8, 14) }, "period", "整个基准", "基准 2026-01-01 起，事项 2020-01-01 起至 2026-08-14");
    }

    [Fact]
    public void A_range_for_whoever_refuses_to_correct_wants_tiers_of_its_own()
    {
        var stepped = Item("S", Range("不分", 500, 3000), Range("不分", 3000, 9000, "拒不改正"));
        Finds(Of(Light, Heavy), stepped, "party", "从轻", "个人、单位，面积5㎡以下，改正情况为拒不改正");
        var refused = """, { "requires": "拒不改正", "min": 3000, "max": 9000 }]""";
        Assert.Empty(BenchmarkCheck.Of(Of(Light.Replace("1500 }]", "1500 }" + refused, StringComparison.Ordinal), Heavy.Replace("3000 }]", "3000 }" + refused, StringComparison.Ordinal)), stepped));
    }

    [Fact]
    public void Too_many_combinations_are_said_and_not_tried()
    {
        var rows = string.Join(", ", Enumerable.Range(1, 300).Select(n => $$"""{ "面积": "{{n}}以下", "株数": "{{n}}以上" }"""));
        Finds(Of($$"""{ "grade": "一般", "when": [{{rows}}], "fines": [{ "min": 500, "max": 3000 }] }"""), Plain, "too-many", "整个基准", "181202 种");
    }
}
