using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Discretion;
using static Zhiheng.Rules.Tests.Discretion.Samples;

namespace Zhiheng.Rules.Tests.Discretion;

public sealed class BenchmarkChangeTests
{
    static BenchmarkVersion From(int year, DateOnly? to = null, string text = "{}") => new("甲", new(year, 1, 1), to, text);

    [Fact]
    public void The_first_version_is_new_and_the_same_again_changes_nothing()
    {
        Assert.Equal((ChangeKind.New, 1), (BenchmarkChange.Of(From(2026), []).Kind, BenchmarkChange.Of(From(2026), []).Publish.Count));
        Assert.Equal((ChangeKind.Same, 0), (BenchmarkChange.Of(From(2026), [From(2026)]).Kind, BenchmarkChange.Of(From(2026), [From(2026)]).Publish.Count));
    }

    [Fact]
    public void A_successor_sets_the_last_day_of_the_version_before_it()
    {
        var change = BenchmarkChange.Of(From(2027), [From(2025, new(2025, 12, 31)), From(2026)]);
        Assert.Equal(ChangeKind.Version, change.Kind);
        Assert.Equal([From(2026, new(2026, 12, 31)), From(2027)], change.Publish);
    }

    [Fact]
    public void A_correction_keeps_its_first_day()
    {
        var change = BenchmarkChange.Of(From(2026, text: "{ }"), [From(2026)]);
        Assert.Equal((ChangeKind.Correction, "{ }"), (change.Kind, Assert.Single(change.Publish).Text));
    }

    [Fact]
    public void Versions_do_not_overlap()
    {
        Assert.Equal("overlaps", BenchmarkChange.Of(From(2026), [From(2027)]).Fault!.Code);
        Assert.Equal("overlaps", BenchmarkChange.Of(From(2026), [From(2025, new(2026, 6, 30))]).Fault!.Code);
        Assert.Null(BenchmarkChange.Of(From(2026, new(2026, 12, 31)), [From(2027)]).Fault);
    }

    [Fact]
    public void What_was_published_is_read_back_as_it_was()
    {
        var fact = new BenchmarkPublished(From(2026, text: "{\"名称\": \"“甲”\"}"), "更正");
        Assert.Contains("“甲”", fact.ToPayload(), StringComparison.Ordinal);
        Assert.Equal(fact, BenchmarkFact.FromPayload(fact.ToPayload()));
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => BenchmarkFact.FromPayload("{\"fact\":\"unknown.1\"}"));
    }

    [Fact]
    public void A_benchmark_asks_for_what_its_tiers_figures_and_prerequisites_need()
    {
        Assert.Equal(["占地面积", "改正情况"], Questions.Of(Shipped("LP02222"), Items["LP02222"]).Select(measure => measure.Name));
        Assert.Contains("工程合同价款", Questions.Of(Shipped("LP01766"), Items["LP01766"]).Select(measure => measure.Name));
        Assert.Equal(["违反第一款的", "违反第二款的"], Questions.Cases(Items["LP02226"]));
    }

    [Fact]
    public void The_fines_of_a_tier_are_told_in_words()
    {
        string First(string item) => PieceWords.Of(Shipped(item).Tiers[0].Fines[0], Items[item], Settings);
        Assert.Equal("单位 500～1,500 元", First("LP02222"));
        Assert.Equal("20 元", First("LP02225"));
        Assert.Equal("法定幅度的 0～30%（1,000～2,200 元）", First("LP02233"));
        Assert.StartsWith("下限 + (上限 − 下限) × Σ(权重 × 系数)：", First("LP00285"), StringComparison.Ordinal);
        Assert.Contains("建设工程造价的", First("LP00227"), StringComparison.Ordinal);
    }
}
