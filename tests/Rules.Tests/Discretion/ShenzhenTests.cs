using System.Text.Json;
using Zhiheng.Rules.Discretion;
using static Zhiheng.Rules.Tests.Discretion.Samples;

namespace Zhiheng.Rules.Tests.Discretion;

public sealed class ShenzhenTests
{
    public static TheoryData<int> Numbers => [.. Shenzhen.All.Select(row => row.Number)];

    static Shenzhen Row(int number) => Shenzhen.All.Single(row => row.Number == number);

    static Act Offender(Shenzhen row, int earlier)
    {
        var act = Act("单位").WithEarlier(Earlier(earlier)).With("数量", 3, "现场笔录");
        return row.Before.Length > 0 ? act.With("改正情况", row.Before, "复查记录")
            : row.SlightGoesFree ? act.With("改正情况", "逾期不改正", "复查记录") : act;
    }

    [Theory, MemberData(nameof(Numbers))]
    public void Every_item_climbs_with_the_penalties_of_the_last_twelve_months(int number)
    {
        var row = Row(number);
        var units = row.Per.Length > 0 ? 3 : 1;
        foreach (var (earlier, amount) in new[] { (0, row.First), (1, row.Second), (2, row.Third), (5, row.Third) })
        {
            var weighing = Weigh(row.Benchmark, row.Item, Offender(row, earlier));
            Assert.True(weighing.Ending == Ending.Penalty, $"{string.Join('\n', weighing.Refusals)}");
            Assert.Equal(Math.Max(amount, row.Min) * units, weighing.Recommended);
        }
    }

    [Theory, MemberData(nameof(Numbers))]
    public void A_penalty_of_more_than_twelve_months_ago_no_longer_counts(int number)
    {
        var row = Row(number);
        var old = Offender(row, 0).WithEarlier(new EarlierPenalty(Day.AddMonths(-12).AddDays(-1), "旧案"));
        var onTheDay = Offender(row, 0).WithEarlier(new EarlierPenalty(Day.AddMonths(-12), "周年当日"));
        Assert.Equal(Weigh(row.Benchmark, row.Item, Offender(row, 0)).Recommended, Weigh(row.Benchmark, row.Item, old).Recommended);
        Assert.Equal(Weigh(row.Benchmark, row.Item, Offender(row, 1)).Recommended, Weigh(row.Benchmark, row.Item, onTheDay).Recommended);
    }

    [Theory, MemberData(nameof(Numbers))]
    public void Where_the_statute_waits_for_a_failed_correction_there_is_no_fine_before_it(int number)
    {
        var row = Row(number);
        var corrected = Weigh(row.Benchmark, row.Item, Offender(row, 0).With("改正情况", "及时改正", "复查记录"));
        Assert.Equal(row.Before.Length > 0 ? Ending.NoFineYet : Ending.Penalty, corrected.Ending);
    }

    [Fact]
    public void A_square_metre_of_pavement_costs_a_thousand_and_a_grave_case_the_goods_as_well()
    {
        var row = Row(3);
        var stall = Act("个人").With("数量", 12, "现场笔录");
        var plain = Weigh(row.Benchmark, row.Item, stall);
        Assert.Contains("基准数额：12 平方米 × 1,000 元 = 12,000 元", plain.Steps);
        Assert.Equal(["处罚款 12,000 元"], plain.Sanctions);
        Assert.Equal(["处罚款 12,000 元", "并处没收非法财物"], Weigh(row.Benchmark, row.Item, stall.With(Measures.Grave, "现场笔录")).Sanctions);
    }

    [Fact]
    public void Violence_leads_to_the_gravest_tier_at_the_first_time()
    {
        var row = Row(10);
        var weighing = Weigh(row.Benchmark, row.Item, Offender(row, 0).With("威胁、殴打工作人员", "是", "报警记录"));
        Assert.Equal(("情节严重", 100_000), (weighing.Tier!.Label, weighing.Recommended));
        Assert.Equal("并处没收非法财物", weighing.Sanctions[1]);
    }

    [Fact]
    public void A_slight_act_corrected_in_time_goes_free_where_the_standard_says_so()
    {
        var row = Row(9);
        var slight = Act("个人").With(Measures.Slight, "现场笔录").With("改正情况", "及时改正", "复查记录");
        var weighing = Weigh(row.Benchmark, row.Item, slight);
        Assert.Equal((Ending.NoPenalty, "情节轻微"), (weighing.Ending, weighing.Tier!.Label));
    }

    [Fact]
    public void Item_27_is_found_to_start_below_the_statute_and_is_not_followed()
    {
        var row = Row(27);
        var finding = Assert.Single(BenchmarkCheck.Of(row.Benchmark, row.Item));
        Assert.Equal(("outside-statute", "从轻（情节较轻）", "1,000 元"), (finding.Code, finding.Where, finding.Values));
        Assert.Equal("低于法定下限 2,000 元", finding.What);
        var weighing = Weigh(row.Benchmark, row.Item, Offender(row, 0));
        Assert.Equal(2000, weighing.Recommended);
        Assert.Contains("基准数额超出法定幅度 2,000～5,000 元，按法定幅度取 2,000 元", weighing.Steps);
    }

    [Fact]
    public void Beside_item_27_two_items_let_go_whom_their_statute_never_fines()
    {
        var findings = Shenzhen.All.SelectMany(row => BenchmarkCheck.Of(row.Benchmark, row.Item).Select(finding => (row.Number, finding.Code, finding.Where)));
        Assert.Equal(
        [
            (2, "unreachable", "不予（情节轻微）"), (19, "unreachable", "不予（情节轻微）"), (27, "outside-statute", "从轻（情节较轻）"),
        ], findings);
    }

    [Fact]
    public void The_table_is_the_published_one()
    {
        const string file = "discretion-shenzhen-2023.json";
        var path = Repository.Shared(file);
        Assert.SkipWhen(path is null, $"../shared/data/{file} is not here: the figures were NOT compared");
        using var json = JsonDocument.Parse(File.ReadAllText(path!));
        var published = json.RootElement.GetProperty("items").EnumerateArray().Select(item => (
            item.GetProperty("no").GetInt32(), item.GetProperty("min").GetDecimal(), item.GetProperty("max").GetDecimal(),
            string.Join(' ', item.GetProperty("tiers").EnumerateArray().Select(tier => tier.GetProperty("result").ToString().Split('元')[0]))));
        Assert.Equal(published, Shenzhen.All.Select(row => (row.Number, row.Min, row.Max,
            string.Join(' ', new[] { row.SlightGoesFree ? "0" : "", $"{row.First:0}", row.ByGravity ? "" : $"{row.Second:0}", $"{row.Third:0}" }.Where(word => word.Length > 0)))));
    }
}
