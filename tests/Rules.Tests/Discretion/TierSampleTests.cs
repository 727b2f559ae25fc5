using System.Text.Json;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Discretion;
using static Zhiheng.Rules.Tests.Discretion.Samples;

namespace Zhiheng.Rules.Tests.Discretion;

/// <summary>Public tier tables of seven places, evaluated on both sides of every boundary.</summary>
public sealed class TierSampleTests
{
    static readonly Item Builder = Item("S-建设单位以外", Range("单位", 0, 30_000));
    static readonly Item Ground = Item("S-弃置场", Range("单位", 5000, 10_000), Range("个人", 0, 3000));
    static readonly Item Spaces = Item("S-车位用途", Range("不分", 10_000, 50_000));
    static readonly Item Trees = Item("S-树木", new FineRange("不分", 1, 5, "倍", "树木价值", "", [], false));

    static Item ItemOf(Benchmark benchmark) =>
        new[] { Builder, Ground, Spaces, Trees }.FirstOrDefault(item => item.Id == benchmark.Item) ?? Items[benchmark.Item];

    static void Comes(string table, Act act, string tier, decimal low, decimal high)
    {
        var benchmark = Table(table);
        var weighing = Weigh(benchmark, ItemOf(benchmark), act);
        Assert.True(weighing.Ending == Ending.Penalty, string.Join('\n', weighing.Refusals));
        Assert.Equal((tier, low, high), (weighing.Tier!.Label, weighing.Range!.Low, weighing.Range.High));
        Assert.Equal((low + high) / 2, weighing.Recommended);
    }

    [Theory]
    [InlineData("lushi-construction-permit")]
    [InlineData("lushi-builder")]
    [InlineData("gas-without-licence")]
    [InlineData("jiaxing-temporary-buildings")]
    [InlineData("putian-waste-ground")]
    [InlineData("baoding-parking-spaces")]
    [InlineData("hangzhou-trees")]
    [InlineData("hengshui-open-burning")]
    public void The_table_has_no_finding_against_its_statute(string table) =>
        Assert.Equal([], BenchmarkCheck.Of(Table(table), ItemOf(Table(table))).Select(finding => finding.ToString()));

    [Theory]
    [InlineData(12_000, "小型工程", 50_000, 65_000)]
    [InlineData(20_000, "小型工程", 50_000, 65_000)]
    [InlineData(20_000.01, "中型工程", 65_000, 85_000)]
    [InlineData(50_000, "中型工程", 65_000, 85_000)]
    [InlineData(50_001, "大型工程", 85_000, 100_000)]
    public void A_share_of_the_contract_price_goes_by_the_size_of_the_project(decimal area, string tier, decimal low, decimal high) =>
        Comes("lushi-construction-permit", Act("单位").With("建筑面积", area, "图纸").With("工程合同价款", 5_000_000, "合同"), tier, low, high);

    [Theory]
    [InlineData("小型", 0, 10_000)]
    [InlineData("中型", 10_000, 20_000)]
    [InlineData("大型", 20_000, 30_000)]
    public void The_grade_of_a_project_can_be_a_choice(string grade, decimal low, decimal high) =>
        Comes("lushi-builder", Act("单位").With("工程规模", grade, "施工图审查"), grade switch { "小型" => "从轻", "中型" => "一般", _ => "从重" }, low, high);

    [Theory]
    [InlineData(19.9, "从轻", 50_000, 150_000)]
    [InlineData(20, "一般", 150_000, 300_000)]
    [InlineData(50, "一般", 150_000, 300_000)]
    [InlineData(50.1, "从重", 300_000, 500_000)]
    public void Gas_sold_without_a_licence_goes_by_the_ton_and_the_gains_are_confiscated(decimal tons, string tier, decimal low, decimal high)
    {
        Comes("gas-without-licence", Act("单位").With("经营量", tons, "账册"), tier, low, high);
        var weighing = Weigh(Table("gas-without-licence"), Items["LP01654"], Act("单位").With("经营量", tons, "账册"));
        Assert.Equal([$"处罚款 {(low + high) / 2:#,0} 元", "并处没收违法所得"], weighing.Sanctions);
    }

    [Theory]
    [InlineData("单位", 5, "从轻", 500, 1500)]
    [InlineData("个人", 5, "从轻", 200, 500)]
    [InlineData("单位", 5.01, "一般", 1500, 2000)]
    [InlineData("个人", 10, "一般", 500, 600)]
    [InlineData("单位", 10.5, "从重", 2000, 3000)]
    [InlineData("个人", 300, "从重", 600, 1000)]
    [InlineData("个体工商户", 300, "从重", 600, 1000)]
    public void A_temporary_building_goes_by_its_area_and_by_who_put_it_up(string party, decimal area, string tier, decimal low, decimal high) =>
        Comes("jiaxing-temporary-buildings", Act(party).With("占地面积", area, "现场笔录").With("改正情况", "逾期不改正", "复查记录"), tier, low, high);

    [Theory]
    [InlineData("单位", 50, "从轻", 5000)]
    [InlineData("个人", 50, "从轻", 1000)]
    [InlineData("单位", 80, "一般", 8000)]
    [InlineData("个人", 100, "一般", 2000)]
    [InlineData("单位", 101, "从重", 10_000)]
    [InlineData("个人", 101, "从重", 3000)]
    public void A_waste_ground_goes_by_its_volume_at_fixed_amounts(string party, decimal volume, string tier, decimal amount) =>
        Comes("putian-waste-ground", Act(party).With("受纳量", volume, "测量报告"), tier, amount, amount);

    [Theory]
    [InlineData(0.5, "一般", 10_000, 30_000)]
    [InlineData(10, "一般", 10_000, 30_000)]
    [InlineData(10.5, "从重", 30_000, 50_000)]
    public void A_changed_use_goes_by_the_share_of_spaces(decimal share, string tier, decimal low, decimal high) =>
        Comes("baoding-parking-spaces", Act("单位").With("改变用途的车位占比", share, "现场笔录"), tier, low, high);

    [Theory]
    [InlineData("砍伐", 1, "从轻", 1, 2)]
    [InlineData("砍伐", 2, "一般", 2, 3)]
    [InlineData("砍伐", 4, "较重", 3, 4)]
    [InlineData("砍伐", 5, "严重", 4, 5)]
    [InlineData("迁移", 2, "从轻", 1, 2)]
    [InlineData("迁移", 3, "一般", 2, 3)]
    [InlineData("迁移", 9, "较重", 3, 4)]
    [InlineData("迁移", 10, "严重", 4, 5)]
    [InlineData("修剪", 4, "从轻", 1, 2)]
    [InlineData("修剪", 5, "一般", 2, 3)]
    [InlineData("修剪", 19, "较重", 3, 4)]
    [InlineData("修剪", 20, "严重", 4, 5)]
    public void Trees_go_by_their_number_and_the_fine_by_their_value(string how, int trees, string tier, int low, int high) =>
        Comes("hangzhou-trees", Act("个人").With("行为方式", how, "现场笔录").With("株数", trees, "现场笔录").With("树木价值", 3000, "价格认定书"),
            tier, low * 3000, high * 3000);

    [Theory]
    [InlineData(0.8, "二类区", "晴天昼间", 545)]
    [InlineData(3, "二类区", "晴天昼间", 830)]
    [InlineData(0.8, "一类区", "晴天昼间", 977)]
    [InlineData(6, "一类区", "其他", 2000)]
    public void A_formula_weighs_its_terms_and_meets_the_published_example(decimal area, string zone, string time, decimal amount)
    {
        var burning = Act("个人").With("焚烧面积", area, "现场笔录").With("功能区", zone, "区划图").With("天气和时段", time, "气象记录");
        Comes("hengshui-open-burning", burning, "公式", amount, amount);
    }

    [Fact]
    public void The_formula_is_written_out()
    {
        var burning = Act("个人").With("焚烧面积", 0.8m, "现场笔录").With("功能区", "二类区", "区划图").With("天气和时段", "晴天昼间", "气象记录");
        var steps = Weigh(Table("hengshui-open-burning"), Items["LP00288"], burning).Steps;
        Assert.Contains("焚烧面积不足1亩：权重 50% × 系数 2% = 1%", steps);
        Assert.Contains("基准数额：500 元 + (2,000 − 500) 元 × 3% = 545 元", steps);
    }

    [Fact]
    public void Every_published_sample_and_every_family_has_its_table_here()
    {
        var (samples, formats) = (Repository.Shared("discretion-tier-samples.json"), Repository.Shared("discretion-formats.json"));
        Assert.SkipWhen(samples is null || formats is null, "../shared/data/discretion-*.json is not here: the tables were NOT compared");
        using var tables = JsonDocument.Parse(File.ReadAllText(samples!));
        Assert.Equal(["河南卢氏", "(公开裁量表)", "浙江嘉兴", "福建莆田", "河北保定", "浙江杭州", "河北衡水"],
            tables.RootElement.EnumerateArray().Select(table => table.GetProperty("region").GetString()!));
        using var format = JsonDocument.Parse(File.ReadAllText(formats!));
        Assert.Equal(["按次数(深圳)", "按面积/方量(嘉兴/莆田)", "按株数×价值倍数(杭州绿化)", "按合同价款百分比×规模(施工许可)", "按比例(保定)", "公式法(衡水)"],
            format.RootElement.GetProperty("tier_families").EnumerateArray().Select(family => family.GetString()!));
        Assert.Equal(8, format.RootElement.GetProperty("fields").GetArrayLength());
    }
}
