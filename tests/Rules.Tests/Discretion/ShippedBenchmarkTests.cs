using Zhiheng.Rules.Discretion;
using static Zhiheng.Rules.Tests.Discretion.Samples;

namespace Zhiheng.Rules.Tests.Discretion;

/// <summary>The benchmarks of data/benchmarks: examples all, and sound all.</summary>
public sealed class ShippedBenchmarkTests
{
    public static TheoryData<string> Files => [.. Directory.GetFiles(Path.Combine(Repository.Root, "data/benchmarks"), "*.json")
        .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    static IEnumerable<Benchmark> All => Files.Select(row => Shipped(row.Data));

    [Theory, MemberData(nameof(Files))]
    public void It_passes_the_checker_against_its_item(string item)
    {
        var benchmark = Shipped(item);
        Assert.Equal(item, benchmark.Item);
        Assert.Equal([], BenchmarkCheck.Of(benchmark, Items[item]).Select(finding => finding.ToString()));
    }

    [Fact]
    public void They_are_many_and_every_one_is_marked_an_example()
    {
        Assert.InRange(All.Count(), 25, 200);
        Assert.All(All, benchmark => Assert.Equal(BenchmarkStatus.Example, benchmark.Status));
        Assert.All(All, benchmark => Assert.StartsWith("示例", benchmark.Version, StringComparison.Ordinal));
    }

    [Fact]
    public void All_six_families_of_published_tables_are_among_them()
    {
        Assert.Contains(All, b => b.Asked().Any(measure => measure.WithinMonths > 0) && b.Uses(FineUnit.Yuan));
        Assert.Contains(All, b => b.Asked().Any(measure => measure.Unit == "平方米") && b.Uses(FineUnit.Yuan));
        Assert.Contains(All, b => b.Asked().Any(measure => measure.Unit == "株") && b.Uses(FineUnit.Times));
        Assert.Contains(All, b => b.Uses(FineUnit.Percent));
        Assert.Contains(All, b => b.Uses(FineUnit.ShareOfRange) || b.Uses(FineUnit.ShareOfTop));
        Assert.Contains(All, b => b.Uses(FineUnit.Formula));
        Assert.Contains(All, b => b.Tiers.SelectMany(tier => tier.Fines).Any(piece => piece.Per is not null));
    }

    [Fact]
    public void The_list_of_first_offences_names_items_of_the_catalogue()
    {
        var (list, errors) = FirstOffenceList.Read(File.ReadAllText(Path.Combine(Repository.Root, "data/benchmarks/lists/first-offence.json")));
        Assert.Empty(errors);
        Assert.Equal(BenchmarkStatus.Example, list!.Status);
        Assert.All(list.Items, entry => Assert.True(Items.ContainsKey(entry.Item), entry.Item));
        Assert.Equal(list.Items.Count, list.Items.Select(entry => entry.Item).Distinct().Count());
    }

    [Theory]
    [InlineData("LP02225", "个人", 0, 20)]
    [InlineData("LP02225", "个人", 3, 50)]
    [InlineData("LP02235", "个人", 1, 30)]
    [InlineData("LP01272", "个人", 3, 150)]
    public void A_penalty_on_the_street_comes_to_the_amount_of_its_step(string item, string party, int earlier, decimal amount) => Assert.Equal(amount,
        Weigh(Shipped(item), Items[item], Act(party).WithEarlier(Earlier(earlier)).With("改正情况", "拒不改正", "复查记录")).Recommended);

    [Fact]
    public void Building_without_a_permit_goes_by_its_cost_and_its_area()
    {
        var act = Act("单位") with { Case = "尚可采取改正措施消除对规划实施的影响的" };
        var weighing = Weigh(Shipped("LP00227"), Items["LP00227"], act.With("违法建筑面积", 300, "测绘报告").With("建设工程造价", 1_000_000, "造价鉴定"));
        Assert.Equal((new YuanRange(50_000, 100_000), 72_500m), (weighing.Statute, weighing.Recommended));
        Assert.Contains("基准数额：建设工程造价 1,000,000 元 × 6.5～8% = 65,000～80,000 元", weighing.Steps);
    }
}

static class Looking
{
    public static IEnumerable<Measure> Asked(this Benchmark benchmark) => benchmark.Tiers.SelectMany(tier => tier.When.Conditions).Select(c => c.Measure);

    public static bool Uses(this Benchmark benchmark, FineUnit unit) => benchmark.Tiers.SelectMany(tier => tier.Fines).Any(piece => piece.Unit == unit);
}
