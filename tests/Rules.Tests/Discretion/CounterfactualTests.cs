using Zhiheng.Rules.Discretion;
using static Zhiheng.Rules.Tests.Discretion.Samples;

namespace Zhiheng.Rules.Tests.Discretion;

public sealed class CounterfactualTests
{
    /// <summary>500 yuan less for correcting in time, and a ladder of three by earlier penalties.</summary>
    static readonly Benchmark Signs = Read("""
        {
          "item": "S", "name": "样本", "version": "1", "from": "2026-01-01", "status": "示例", "source": { "title": "示例" },
          "measures": [{ "name": "一年内被处罚次数", "unit": "次", "withinMonths": 12 }, { "name": "面积", "unit": "平方米" }],
          "tiers": [
            { "grade": "从轻", "when": { "一年内被处罚次数": "0", "改正情况": "及时改正" }, "fines": [{ "amount": 1000 }] },
            { "grade": "一般", "when": [{ "一年内被处罚次数": "0", "改正情况": "逾期不改正" }, { "一年内被处罚次数": "0", "改正情况": "拒不改正" }],
              "fines": [{ "amount": 1500 }] },
            { "grade": "从重", "when": { "一年内被处罚次数": "1以上" }, "fines": [{ "amount": 3000 }] }
          ]
        }
        """);

    static Weighing Of(string correction, int earlier) =>
        Weigh(Signs, Item("S", Range("不分", 1000, 3000)), Act("单位").WithEarlier(Earlier(earlier)).With("改正情况", correction, "复查记录"));

    static IEnumerable<string> Words(Weighing weighing) => weighing.WhatIf.Select(change => change.ToString());

    [Fact]
    public void Correcting_in_time_would_have_saved_so_much() =>
        Assert.Contains("若在期限内改正：少 500 元（应为 1,000 元）", Words(Of("逾期不改正", 0)));

    [Fact]
    public void One_penalty_more_or_less_leads_to_the_next_step()
    {
        Assert.Contains("若一年内被处罚次数为 1 次：多 1,500 元（应为 3,000 元）", Words(Of("逾期不改正", 0)));
        Assert.Contains("若一年内被处罚次数为 0 次：少 1,500 元（应为 1,500 元）", Words(Of("逾期不改正", 4)));
    }

    [Fact]
    public void A_measure_changes_to_the_nearest_value_that_matters()
    {
        var weighing = Weigh(Table("jiaxing-temporary-buildings"), Items["LP02222"],
            Act("单位").With("占地面积", 8, "现场笔录").With("改正情况", "逾期不改正", "复查记录"));
        Assert.Equal(["若占地面积为 5 平方米：少 750 元（应为 1,000 元）", "若占地面积为 11 平方米：多 750 元（应为 2,500 元）"],
            Words(weighing).Where(change => change.StartsWith("若占地面积", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_most_favourable_comes_first_and_nothing_that_changes_nothing_is_listed()
    {
        var weighing = Of("逾期不改正", 0);
        Assert.Equal("若认定“没有主观过错”：不予处罚", Words(weighing).First());
        Assert.DoesNotContain(weighing.WhatIf, change => change.Difference == 0);
        Assert.DoesNotContain(Words(weighing), change => change.Contains("突发事件", StringComparison.Ordinal) || change.Contains("若拒不改正", StringComparison.Ordinal));
        Assert.Equal(weighing.WhatIf.Select(change => change.Difference ?? decimal.MinValue).Order(), weighing.WhatIf.Select(change => change.Difference ?? decimal.MinValue));
    }

    [Fact]
    public void Where_there_is_no_fine_it_says_what_would_bring_one()
    {
        var weighing = Weigh(Table("jiaxing-temporary-buildings"), Items["LP02222"],
            Act("个人").With("占地面积", 8, "现场笔录").With("改正情况", "及时改正", "复查记录"));
        Assert.Contains("若逾期不改正：罚款 550 元", Words(weighing));
    }

    [Fact]
    public void What_was_counted_in_favour_is_shown_as_well() =>
        Assert.Contains("若不认定“配合查处有立功表现”：多 500 元（应为 1,500 元）",
            Words(Weigh(Signs, Item("S", Range("不分", 1000, 3000)), Act("单位").With("改正情况", "逾期不改正", "复查记录").With(Measures.Merit, "证明"))));

    [Fact]
    public void Nothing_is_imagined_about_what_cannot_be_weighed() =>
        Assert.Empty(Weigh(Signs, Item("S", Range("不分", 1000, 3000)), Act("单位")).WhatIf);
}
