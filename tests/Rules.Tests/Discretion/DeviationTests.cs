using Zhiheng.Rules.Discretion;
using static Zhiheng.Rules.Tests.Discretion.Samples;

namespace Zhiheng.Rules.Tests.Discretion;

/// <summary>law.md §0.5: deviating from the own benchmark needs the head or a collective discussion, from a superior's its maker.</summary>
public sealed class DeviationTests
{
    const string Own = "某市综合行政执法局";

    static readonly Benchmark Jiaxing = Table("jiaxing-temporary-buildings") with
    {
        Status = BenchmarkStatus.Published, Source = new("某市裁量基准", "某综执〔2026〕1号", Own),
    };

    static Act Firm => Act("单位").With("占地面积", 8, "现场笔录").With("改正情况", "逾期不改正", "复查记录");

    static Deviation Of(decimal amount, string body = Own, Act? act = null) =>
        Deviation.Of(Weigh(Jiaxing, Items["LP02222"], act ?? Firm), amount, body);

    [Fact]
    public void The_recommended_amount_needs_nothing_and_another_in_the_tier_its_reasons()
    {
        Assert.Equal((DeviationKind.Follows, 0), (Of(1750).Kind, Of(1750).Needs.Count));
        Assert.Equal("罚款 1,900 元，在本阶次 1,500～2,000 元之内，建议数额为 1,750 元。", Of(1900).Reason);
        Assert.Equal(["决定书写明裁量理由和基准的适用情况"], Of(1900).Needs);
    }

    [Fact]
    public void Outside_the_tier_the_own_head_approves_and_legal_review_comes_on_top()
    {
        var above = Of(2500);
        Assert.Equal(("罚款 2,500 元，高于本阶次 1,500～2,000 元，偏离本机关的裁量基准。", DeviationKind.Deviates), (above.Reason, above.Kind));
        Assert.Equal(["决定书写明裁量理由和基准的适用情况", "机关主要负责人批准或者集体讨论决定", "法制审核"], above.Needs);
        Assert.Equal("《国务院办公厅关于进一步规范行政裁量权基准制定和管理工作的意见（国办发〔2022〕27号）》", above.Article.ToString());
    }

    [Fact]
    public void An_example_has_no_maker_who_could_agree()
    {
        Assert.Equal((Own, (string?)null), (Deviation.MakerOf(Jiaxing, "某街道办事处"), Deviation.MakerOf(Jiaxing, Own)));
        Assert.Null(Deviation.MakerOf(Shipped("LP02222"), "某街道办事处"));
    }

    [Fact]
    public void From_a_superiors_benchmark_its_maker_approves() =>
        Assert.Contains($"报基准制定机关（{Own}）批准", Of(600, "某街道办事处").Needs);

    [Theory]
    [InlineData(3000.01, "罚款 3,000.01 元高于法定上限 3,000 元。")]
    [InlineData(499.99, "罚款 499.99 元低于法定下限 500 元，也没有认定减轻处罚的法定情形。")]
    [InlineData(0, "罚款 0 元低于法定下限 500 元，也没有认定减轻处罚的法定情形。")]
    public void Outside_the_statute_nobody_can_approve_it(decimal amount, string reason) =>
        Assert.Equal((DeviationKind.Unlawful, reason), (Of(amount).Kind, Of(amount).Reason));

    [Fact]
    public void Below_the_statute_is_mitigation_and_needs_its_ground()
    {
        var helped = Firm.With(Measures.Merit, "证明");
        var below = Of(300, Own, helped);
        Assert.Equal((DeviationKind.Mitigates, "第三十二条第四项"), (below.Kind, below.Article.Clause));
        Assert.Equal(["决定书写明裁量理由和基准的适用情况", "写明减轻处罚的法定情形及证据", "法制审核", "机关主要负责人批准或者集体讨论决定"], below.Needs);
        Assert.Equal(DeviationKind.Unlawful, Of(3001, Own, helped).Kind);
        Assert.Equal(DeviationKind.Unlawful, Of(-1, Own, helped).Kind);
    }

    [Fact]
    public void Where_the_article_only_allows_a_fine_none_is_a_deviation_and_no_breach()
    {
        var act = Act("个人").With("改正情况", "拒不改正", "复查记录");
        Assert.Equal(DeviationKind.Deviates, Deviation.Of(Weigh(Shipped("LP02225"), Items["LP02225"], act), 0, Own).Kind);
        Assert.Equal(DeviationKind.Unlawful, Deviation.Of(Weigh(Shipped("LP02235"), Items["LP02235"], act), 10, Own).Kind);
    }

    [Fact]
    public void What_must_be_lighter_and_is_not_deviates() =>
        Assert.Equal(DeviationKind.Deviates, Of(2000, Own, Firm.With(Measures.Merit, "证明")).Kind);

    [Fact]
    public void Where_weighing_found_no_fine_a_fine_has_no_basis()
    {
        var corrected = Firm.With("改正情况", "及时改正", "复查记录");
        Assert.Equal("裁量结果为不具备罚款的前提，罚款 500 元没有依据。", Of(500, Own, corrected).Reason);
        Assert.Equal(DeviationKind.Follows, Of(0, Own, corrected).Kind);
        Assert.Equal("裁量结果为不予处罚，罚款 500 元没有依据。", Of(500, Own, Firm.With(Measures.NoFault, "证据")).Reason);
        Assert.Equal(DeviationKind.Unlawful, Of(0, Own, Act("单位").With("改正情况", "逾期不改正", "复查记录")).Kind);
    }
}
