using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Discretion;
using Zhiheng.Rules.Law;
using static Zhiheng.Rules.Tests.Discretion.Samples;

namespace Zhiheng.Rules.Tests.Discretion;

public sealed class WeighingTests
{
    /// <summary>Jiaxing's table for temporary buildings: 500–1,500, 1,500–2,000 and 2,000–3,000 yuan for organisations.</summary>
    static readonly Benchmark Jiaxing = Table("jiaxing-temporary-buildings");
    static readonly Item Building = Items["LP02222"];

    static Act Firm(decimal area) => Act("单位").With("占地面积", area, "现场笔录").With("改正情况", "逾期不改正", "复查记录");

    [Fact]
    public void The_derivation_reads_from_the_law_to_the_amount() => Assert.Equal(
    [
        "适用“擅自在街道两侧、公共场地堆放物料，搭建建筑物、构筑物或者其他设施”（LP02222）的裁量基准 样本（示例，仅供演示；城管行政处罚自由裁量权执行标准（公开样本））",
        "前提“逾期不改正”：改正情况为逾期不改正（复查记录）",
        "阶次：一般，占地面积超过5平方米、10平方米以下；占地面积 8 平方米（现场笔录）",
        "法定幅度：单位 500～3,000 元（《浙江省城市市容和环境卫生管理条例》第十二条第三款）",
        "基准数额：1,500～2,000 元",
        "没有其他从轻、从重情节，取本阶次幅度的中间 1,750 元",
        "结论：处罚款 1,750 元；同时责令改正或者限期改正（《中华人民共和国行政处罚法》第二十八条）",
    ], Weigh(Jiaxing, Building, Firm(8)).Steps);

    [Theory]
    [InlineData("及时改正", "改正情况为及时改正（复查记录）")]
    [InlineData("", "改正情况没有认定")]
    public void Without_a_failed_correction_there_is_no_fine_and_the_refusal_says_what_to_do(string correction, string known)
    {
        var act = Act("单位").With("占地面积", 8, "现场笔录");
        var weighing = Weigh(Jiaxing, Building, correction.Length > 0 ? act.With("改正情况", correction, "复查记录") : act);
        Assert.Equal((Ending.NoFineYet, null), (weighing.Ending, weighing.Recommended));
        var refusal = Assert.Single(weighing.Refusals);
        Assert.Equal($"《浙江省城市市容和环境卫生管理条例》第十二条第三款以逾期不改正为罚款的前提；{known}。", refusal.Reason);
        Assert.Equal(("prerequisite", "第十二条第三款"), (refusal.Code, refusal.Article.Clause));
        Assert.StartsWith("先责令改正并复查", refusal.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Refusing_to_correct_is_more_than_failing_to_and_not_the_other_way_round()
    {
        var stall = Items["LP02225"];
        var benchmark = Read("""
            { "item": "LP02225", "name": "设摊", "version": "1", "from": "2026-01-01", "status": "示例", "source": { "title": "示例" },
              "tiers": [{ "grade": "一般", "fines": [{ "min": 0, "max": 50 }] }] }
            """);
        Assert.Equal(Ending.NoFineYet, Weigh(benchmark, stall, Act("个人").With("改正情况", "逾期不改正", "复查记录")).Ending);
        Assert.Equal(["可以处罚款 25 元"], Weigh(benchmark, stall, Act("个人").With("改正情况", "拒不改正", "复查记录")).Sanctions);
        Assert.Equal(Ending.Penalty, Weigh(Jiaxing, Building, Firm(8).With("改正情况", "拒不改正", "复查记录")).Ending);
    }

    [Fact]
    public void A_value_that_nobody_measured_is_asked_for()
    {
        var weighing = Weigh(Jiaxing, Building, Act("单位").With("改正情况", "逾期不改正", "复查记录"));
        Assert.Equal(("还没有查明占地面积。", "补充占地面积（平方米），并注明证据。"), (weighing.Refusals[0].Reason, weighing.Refusals[0].Remedy));
        var unsearched = Act("单位") with { Earlier = null };
        var row = Shenzhen.All[3];
        Assert.Equal("补充一年内被处罚次数（查询近 12 个月的处罚记录），并注明证据。", Weigh(row.Benchmark, row.Item, unsearched).Refusals[0].Remedy);
    }

    [Theory]
    [InlineData("占地面积", -1, "占地面积 -1 平方米小于可能的最小值 0（现场笔录）。")]
    [InlineData("占地面积", 20_000_000_000, "占地面积 20,000,000,000 平方米大于可能的最大值 10,000,000,000（现场笔录）。")]
    [InlineData("行为时年龄", 17.5, "行为时年龄 17.5 周岁应为整数（现场笔录）。")]
    public void A_value_that_cannot_be_is_refused(string name, decimal number, string reason)
    {
        var refusal = Assert.Single(Weigh(Jiaxing, Building, Firm(8).With(name, number, "现场笔录")).Refusals);
        Assert.Equal(("reading", reason), (refusal.Code, refusal.Reason));
    }

    [Fact]
    public void A_value_without_a_source_does_not_count()
    {
        var refusal = Assert.Single(Weigh(Jiaxing, Building, Firm(8).With(Measures.Merit, "")).Refusals);
        Assert.Equal(("配合查处有立功表现没有注明来源。", "第四十六条"), (refusal.Reason, refusal.Article.Clause));
    }

    [Fact]
    public void Circumstances_that_exclude_each_other_are_refused()
    {
        var act = Firm(8).With(Measures.Slight, "现场笔录").With(Measures.Grave, "报告");
        Assert.Equal("既认定违法行为轻微（现场笔录），又认定情节严重（报告）。", Assert.Single(Weigh(Jiaxing, Building, act).Refusals).Reason);
        var first = Firm(8).WithEarlier(Earlier(1)).With(Measures.First, "当事人陈述");
        Assert.StartsWith("认定初次违法（当事人陈述），但 2026-02-10 已被处罚（处罚决定1）", Assert.Single(Weigh(Jiaxing, Building, first).Refusals).Reason, StringComparison.Ordinal);
        Assert.Equal("reading", Assert.Single(Weigh(Jiaxing, Building, Firm(8).With("改正情况", "部分改正", "复查记录")).Refusals).Code);
    }

    [Fact]
    public void The_law_and_the_benchmark_are_those_of_the_day_of_the_act()
    {
        Assert.Equal("in-force", Assert.Single(Weigh(Jiaxing, Building, Firm(8) with { Day = new(2021, 9, 29) }).Refusals).Code);
        Assert.Equal("in-force", Assert.Single(Weigh(Jiaxing with { To = new(2026, 3, 9) }, Building, Firm(8)).Refusals).Code);
        Assert.Equal("item", Assert.Single(Weigh(Jiaxing with { Item = "LP02225" }, Building, Firm(8)).Refusals).Code);
    }

    [Fact]
    public void What_no_tier_or_two_tiers_take_is_left_to_the_head_and_not_guessed()
    {
        var gap = Jiaxing with { Tiers = [Jiaxing.Tiers[0], Jiaxing.Tiers[2]] };
        Assert.StartsWith("基准没有覆盖本案的情形：占地面积 8 平方米", Assert.Single(Weigh(gap, Building, Firm(8)).Refusals).Reason, StringComparison.Ordinal);
        var twice = Jiaxing with { Tiers = [.. Jiaxing.Tiers, Jiaxing.Tiers[1] with { Label = "另一" }] };
        Assert.StartsWith("本案同时落入一般、一般（另一）", Assert.Single(Weigh(twice, Building, Firm(8)).Refusals).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Whom_the_article_does_not_fine_is_not_fined()
    {
        var refusal = Assert.Single(Weigh(Jiaxing, Building, Firm(8) with { Party = "责任人员" }).Refusals);
        Assert.Equal("《浙江省城市市容和环境卫生管理条例》第十二条第三款没有对责任人员规定罚款幅度。", refusal.Reason);
    }

    [Fact]
    public void A_sole_trader_is_what_the_city_says_unless_the_benchmark_knows_the_word()
    {
        var trader = Firm(8) with { Party = "个体工商户" };
        Assert.Equal(550, Weigh(Jiaxing, Building, trader).Recommended);
        Assert.Equal(1750, Weighing.Of(Jiaxing, Building, trader, new LocalSettings(SoleTraderCountsAs: "单位")).Recommended);
    }

    [Fact]
    public void Where_the_article_tells_cases_apart_the_case_has_to_be_named()
    {
        var sign = Items["LP02227"];
        var benchmark = Read("""
            { "item": "LP02227", "name": "户外设施", "version": "1", "from": "2026-01-01", "status": "示例", "source": { "title": "示例" },
              "tiers": [{ "grade": "一般", "fines": [
                { "case": "对户外广告设施的设置者", "unit": "幅度%", "min": 0, "max": 100 },
                { "case": "对其他户外设施的设置者", "unit": "幅度%", "min": 0, "max": 100 }] }] }
            """);
        var act = Act("单位").With("改正情况", "逾期不改正", "复查记录");
        Assert.Equal("选定情形：对户外广告设施的设置者；对其他户外设施的设置者。", Assert.Single(Weigh(benchmark, sign, act).Refusals).Remedy);
        Assert.Equal("case", Assert.Single(Weigh(benchmark, sign, act with { Case = "对别人" }).Refusals).Code);
        Assert.Equal(5500, Weigh(benchmark, sign, act with { Case = "对户外广告设施的设置者" }).Recommended);
        Assert.Equal(1100, Weigh(benchmark, sign, act with { Case = "对其他户外设施的设置者" }).Recommended);
    }

    /// <summary>law.md: 20–50 % over the limit 300 yuan a ton, beyond that 500 yuan a ton, at most 30,000.</summary>
    [Theory]
    [InlineData(6, 4, 3800)]
    [InlineData(6, 0.5, 2050)]
    [InlineData(15, 80, 30_000)]
    public void Ranges_that_add_up_are_added_under_their_ceiling(decimal first, decimal second, decimal amount)
    {
        var benchmark = Read("""
            { "item": "LP02063", "name": "超限运输", "version": "1", "from": "2026-01-01", "status": "示例", "source": { "title": "示例" },
              "together": true, "cap": 30000,
              "measures": [{ "name": "超百分之二十至五十部分", "unit": "吨" }, { "name": "超百分之五十部分", "unit": "吨" }],
              "tiers": [{ "grade": "一般", "fines": [
                { "case": "对百分之二十以上百分之五十以下的部分", "per": "超百分之二十至五十部分", "amount": 300 },
                { "case": "对超过百分之五十的部分", "per": "超百分之五十部分", "amount": 500 }] }] }
            """);
        Assert.Empty(BenchmarkCheck.Of(benchmark, Items["LP02063"]));
        var weighing = Weigh(benchmark, Items["LP02063"], Act("单位").With("超百分之二十至五十部分", first, "称重单").With("超百分之五十部分", second, "称重单"));
        Assert.Equal((amount, amount), (weighing.Recommended, weighing.Statute!.High));
        Assert.Contains($"基准数额：{first:0.#} 吨 × 300 元 = {first * 300:#,0} 元", weighing.Steps);
    }

    [Fact]
    public void An_example_says_so() => Assert.True(Weigh(Jiaxing, Building, Firm(8)).IsExample);

    [Fact]
    public void A_warning_alone_can_be_a_tier_where_the_article_only_allows_a_fine()
    {
        var benchmark = Read("""
            { "item": "LP00123", "name": "装修噪声", "version": "1", "from": "2026-01-01", "to": "2026-08-14", "status": "示例", "source": { "title": "示例" },
              "measures": [{ "name": "一年内被处罚次数", "unit": "次", "withinMonths": 12 }],
              "tiers": [
                { "grade": "从轻", "when": { "一年内被处罚次数": "0" }, "also": [{ "link": "处", "kind": "警告" }] },
                { "grade": "一般", "when": { "一年内被处罚次数": "1以上" }, "link": "可以并处",
                  "fines": [{ "party": "个人", "unit": "幅度%", "min": 0, "max": 100 }, { "party": "单位", "unit": "幅度%", "min": 0, "max": 100 }],
                  "also": [{ "link": "处", "kind": "警告" }] }] }
            """);
        Assert.Empty(BenchmarkCheck.Of(benchmark, Items["LP00123"]));
        var act = Act("个人").With("改正情况", "拒不改正", "复查记录");
        var warned = Weigh(benchmark, Items["LP00123"], act);
        Assert.Equal(("处警告", 0m), (Assert.Single(warned.Sanctions), warned.Recommended));
        Assert.Equal(["处警告", "可以并处罚款 600 元"], Weigh(benchmark, Items["LP00123"], act.WithEarlier(Earlier(1))).Sanctions);
        Assert.Equal(DeviationKind.Deviates, Deviation.Of(warned, 200, "").Kind);
        Assert.Equal(DeviationKind.Unlawful, Deviation.Of(warned, 1001, "").Kind);
        Assert.Equal(DeviationKind.Unlawful, Deviation.Of(warned, 199, "").Kind);
        Assert.Equal(DeviationKind.Follows, Deviation.Of(warned, 0, "").Kind);
    }
}
