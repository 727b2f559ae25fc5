using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Discretion;
using Zhiheng.Rules.Law;
using static Zhiheng.Rules.Tests.Discretion.Samples;

namespace Zhiheng.Rules.Tests.Discretion;

public sealed class FactorTests
{
    static readonly Benchmark Jiaxing = Table("jiaxing-temporary-buildings");
    static readonly Item Building = Items["LP02222"];

    /// <summary>A ladder of fixed amounts: 2,000, 10,000 and 20,000 yuan in a range of 2,000 to 20,000.</summary>
    static readonly Shenzhen Ladder = Shenzhen.All[0];

    /// <summary>One tier, 500 to 2,000 yuan, without a prerequisite.</summary>
    static readonly Benchmark Sweeping = Read("""
        { "item": "LP02234", "name": "废弃物未及时清除", "version": "1", "from": "2026-01-01", "status": "示例", "source": { "title": "示例" },
          "tiers": [{ "grade": "一般", "fines": [{ "min": 500, "max": 2000 }] }] }
        """);

    static Act Corrected => Act("单位").With("改正情况", "及时改正", "复查记录");

    static Act Person(decimal area) => Act("个人").With("占地面积", area, "现场笔录").With("改正情况", "逾期不改正", "复查记录");

    static Act Firm(decimal area) => Person(area) with { Party = "单位" };

    static Act Offender(int earlier) => Act("单位").WithEarlier(Earlier(earlier)).With("改正情况", "逾期不改正", "复查记录");

    [Theory]
    [InlineData(13, Ending.NoPenalty)]
    [InlineData(14, Ending.Penalty)]
    public void Under_fourteen_nobody_is_penalised(int age, Ending ending)
    {
        var weighing = Weigh(Jiaxing, Building, Person(8).With("行为时年龄", age, "户口簿"));
        Assert.Equal(ending, weighing.Ending);
        Assert.Equal(age < 14, weighing.Steps.Contains("结论：不予处罚；责令监护人加以管教"));
    }

    [Theory]
    [InlineData(14, 600, 0)]
    [InlineData(17, 600, 0)]
    [InlineData(18, 800, 200)]
    public void Between_fourteen_and_eighteen_the_amount_is_in_the_lower_part_and_may_go_below(int age, decimal amount, decimal floor)
    {
        var weighing = Weigh(Jiaxing, Building, Person(12).With("行为时年龄", age, "户口簿"));
        Assert.Equal((amount, floor), (weighing.Recommended, weighing.Floor));
    }

    [Fact]
    public void Whoever_could_not_control_the_act_is_not_penalised_and_whoever_partly_could_may_be_treated_more_lightly()
    {
        var none = Weigh(Jiaxing, Building, Person(8).With("辨认控制能力", "不能辨认或者不能控制", "鉴定意见"));
        Assert.Contains("结论：不予处罚；责令监护人严加看管和治疗", none.Steps);
        var partly = Weigh(Jiaxing, Building, Person(8).With("辨认控制能力", "尚未完全丧失", "鉴定意见"));
        Assert.Equal((500m, true), (partly.Recommended, partly.MayMitigate));
        Assert.Equal(550, Weigh(Jiaxing, Building, Person(8).With("辨认控制能力", "正常", "鉴定意见")).Recommended);
    }

    public static TheoryData<string> Lightening =>
        [.. Factor.All.Where(factor => factor.Effect == Effect.MustLighten && factor.Needs[0].Measure.IsYesNo).Select(factor => factor.Code)];

    [Theory, MemberData(nameof(Lightening))]
    public void What_article_32_names_takes_the_lower_end_and_opens_what_is_below_the_statute(string code)
    {
        var factor = Factor.All.Single(factor => factor.Code == code);
        var weighing = Weigh(Jiaxing, Building, Firm(8).With(factor.Needs[0].Measure, "证据甲"));
        Assert.Equal((1500m, 0m, new YuanRange(1500, 1750)), (weighing.Recommended, weighing.Floor, weighing.Range));
        Assert.Contains($"从轻（{factor.Name}）：取本阶次下限 1,500 元", weighing.Steps);
        Assert.Contains($"另可减轻，罚款低于 500 元，须写明理由并经法制审核（{factor.Article}）", weighing.Steps);
        var found = weighing.Factors.Single(found => found.Factor == factor);
        Assert.Equal((true, "证据甲"), (found.Met, found.Source));
        Assert.StartsWith("第三十二条第", found.Factor.Article.Clause, StringComparison.Ordinal);
    }

    [Fact]
    public void A_must_reaches_the_lower_part_of_the_statute_even_from_the_heaviest_tier()
    {
        var weighing = Weigh(Jiaxing, Building, Firm(12).With(Measures.Merit, "证明"));
        Assert.Equal(1750, weighing.Recommended);
        Assert.Equal(new YuanRange(1750, 1750), weighing.Range);
        Assert.Contains("应当从轻的不高于法定幅度的下 50%（内部设定）：1,750 元", weighing.Steps);
        Assert.Equal(1250, Weighing.Of(Jiaxing, Building, Firm(12).With(Measures.Merit, "证明"), new LocalSettings(LenientShare: 0.3m)).Recommended);
    }

    [Theory]
    [InlineData(0, 2000, "已是最低一档，仍取 2,000 元")]
    [InlineData(1, 2000, "基准为定额，取轻一档的数额 2,000 元")]
    [InlineData(2, 10_000, "基准为定额，取轻一档的数额 10,000 元")]
    public void In_a_ladder_of_fixed_amounts_lighter_is_one_step_down(int earlier, decimal amount, string step)
    {
        var weighing = Weigh(Ladder.Benchmark, Ladder.Item, Offender(earlier).With(Measures.RemovedHarm, "照片"));
        Assert.Equal(amount, weighing.Recommended);
        Assert.Contains($"从轻（主动消除或者减轻危害后果）：{step}", weighing.Steps);
    }

    [Theory]
    [InlineData(0, 11_000)]
    [InlineData(1, 20_000)]
    [InlineData(2, 20_000)]
    public void Breaking_emergency_measures_is_one_step_up_and_in_the_upper_part_of_the_statute(int earlier, decimal amount) =>
        Assert.Equal(amount, Weigh(Ladder.Benchmark, Ladder.Item, Offender(earlier).With(Measures.Emergency, "公告")).Recommended);

    [Fact]
    public void Both_ways_at_once_stay_in_the_middle_within_what_the_law_says_must_be_lighter()
    {
        var both = Firm(8).With(Measures.Emergency, "公告").With(Measures.Merit, "证明");
        var weighing = Weigh(Jiaxing, Building, both);
        Assert.Equal(1750, weighing.Recommended);
        Assert.Contains("既有从轻情节（配合查处有立功表现），又有从重情节（违反突发事件应对措施），取中 1,750 元", weighing.Steps);
        Assert.Equal(1750, Weigh(Jiaxing, Building, Firm(12).With(Measures.Emergency, "公告").With(Measures.Merit, "证明")).Recommended);
    }

    [Fact]
    public void Slight_corrected_and_harmless_together_are_not_penalised_and_two_of_them_are()
    {
        var two = Corrected.With(Measures.Slight, "现场笔录");
        Assert.Equal(Ending.Penalty, Weigh(Sweeping, Items["LP02234"], two).Ending);
        var all = Weigh(Sweeping, Items["LP02234"], two.With(Measures.NoHarm, "现场照片"));
        Assert.Equal(Ending.NoPenalty, all.Ending);
        Assert.Equal("现场笔录；复查记录；现场照片", all.Factors.Single(found => found.Factor.Code == "slight-corrected").Source);
    }

    [Theory]
    [InlineData(25, 24, true)]
    [InlineData(24, 24, false)]
    [InlineData(25, 36, false)]
    public void A_first_slight_and_corrected_offence_may_go_without_a_penalty(int monthsAgo, int settings, bool first)
    {
        var act = Corrected.With(Measures.SlightHarm, "现场笔录").WithEarlier(new EarlierPenalty(Day.AddMonths(-monthsAgo), "旧案"));
        var weighing = Weighing.Of(Sweeping, Items["LP02234"], act, new LocalSettings(FirstOffenceMonths: settings));
        Assert.Equal((Ending.Penalty, first), (weighing.Ending, weighing.MayGoWithout));
        Assert.Equal(first, weighing.Steps.Contains("符合可以不予处罚的情形，是否处罚由机关负责人决定（《中华人民共和国行政处罚法》第三十三条第一款）"));
        Assert.False(Weigh(Sweeping, Items["LP02234"], act with { Earlier = null }).MayGoWithout);
    }

    [Fact]
    public void Every_factor_is_listed_with_its_article_and_what_would_show_it()
    {
        var factors = Weigh(Jiaxing, Building, Firm(8)).Factors;
        Assert.Equal(Factor.All, factors.Select(found => found.Factor));
        Assert.All(factors, found => Assert.False(found.Met));
        Assert.Equal("没有主观过错（《中华人民共和国行政处罚法》第三十三条第二款，不予处罚）：不符合，未认定；需要当事人提出的足以证明的证据",
            factors.Single(found => found.Factor.Code == "no-fault").ToString());
        Assert.Equal(["三十", "三十", "三十一", "三十一", "三十二", "三十二", "三十二", "三十二", "三十二", "三十三", "三十三", "三十三", "四十九"],
            Factor.All.Select(factor => factor.Article.Clause.Split('条')[0][1..]));
    }

    [Fact]
    public void A_tier_of_mitigation_opens_only_on_a_ground_that_the_statute_names()
    {
        var benchmark = Jiaxing with
        {
            Tiers = [new Tier(Grade.Mitigated, "减轻", When.Always, null,
                [new FinePiece("单位", "", "", FineUnit.Yuan, 100, 300, null, null, []), new FinePiece("个人", "", "", FineUnit.Yuan, 20, 100, null, null, [])], []), .. Jiaxing.Tiers],
        };
        Assert.Empty(BenchmarkCheck.Of(benchmark, Building));
        Assert.Equal("一般", Weigh(benchmark, Building, Firm(8)).Tier!.Name);
        var mitigated = Weigh(benchmark, Building, Firm(8).With(Measures.Coerced, "报警记录"));
        Assert.Equal(("减轻", 200m, new YuanRange(100, 300)), (mitigated.Tier!.Name, mitigated.Recommended, mitigated.Range));
        var below = Deviation.Of(mitigated, 200, "");
        Assert.Equal(DeviationKind.Mitigates, below.Kind);
        Assert.Equal(["决定书写明裁量理由和基准的适用情况", "写明减轻处罚的法定情形及证据", "法制审核"], below.Needs);
    }
}
