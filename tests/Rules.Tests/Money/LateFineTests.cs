using Zhiheng.Rules.Money;

namespace Zhiheng.Rules.Tests.Money;

public sealed class LateFineTests
{
    private static readonly DateOnly Due = new(2026, 3, 2);

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(1, 30, false)]
    [InlineData(10, 300, false)]
    [InlineData(33, 990, false)]
    [InlineData(34, 1000, true)]
    [InlineData(400, 1000, true)]
    public void Three_per_cent_a_day_grow_to_the_fine_on_day_34(int days, int amount, bool capped)
    {
        var late = LateFine.Compute(1000, Due, Due.AddDays(days), []);
        Assert.Equal((days, (decimal)amount, capped), (late.Days, late.Amount, late.IsCapped));
    }

    [Fact]
    public void Payment_before_the_due_date_costs_nothing()
    {
        var late = LateFine.Compute(1000, Due, Due.AddDays(-5), []);
        Assert.Equal(0, late.Days);
        Assert.Equal("缴纳期限至2026年3月2日，未逾期，不加处罚款。", Assert.Single(late.Steps));
    }

    [Fact]
    public void Days_under_review_in_court_or_deferred_do_not_count_even_if_they_overlap()
    {
        Pause[] pauses =
        [
            new(PauseKind.Reconsideration, new(2026, 3, 8), new(2026, 5, 6)),
            new(PauseKind.Litigation, new(2026, 5, 1), new(2026, 5, 20)),
            new(PauseKind.Deferral, new(2026, 5, 26), new(2026, 5, 28)),
            new(PauseKind.Deferral, new(2027, 1, 1), new(2027, 1, 31)),
        ];
        var late = LateFine.Compute(2000, Due, new(2026, 5, 31), pauses);
        Assert.Equal(5 + 5 + 3, late.Days);
        Assert.Equal(780, late.Amount);
        Assert.Equal(
        [
            "缴纳期限至2026年3月2日，自2026年3月3日起至2026年5月31日逾期90日。",
            "2026年3月8日至2026年5月6日为行政复议期间，不予计算（《中华人民共和国行政处罚法》第七十三条第三款）。",
            "2026年5月1日至2026年5月20日为行政诉讼期间，不予计算（《中华人民共和国行政处罚法》第七十三条第三款）。",
            "2026年5月26日至2026年5月28日为经批准延期（分期）缴纳期间，不予计算（《中华人民共和国行政处罚法》第六十六条第二款）。",
            "计算13日，每日按罚款2000.00元的3%加处（《中华人民共和国行政处罚法》第七十二条第一款第一项）：2000.00×3%×13＝780.00元。",
        ], late.Steps);
    }

    [Fact]
    public void A_pause_that_began_before_the_due_date_counts_only_from_there() =>
        Assert.Equal(2, LateFine.Compute(100, Due, Due.AddDays(5), [new(PauseKind.Litigation, new(2026, 1, 1), Due.AddDays(3))]).Days);

    [Fact]
    public void The_cap_is_said_in_the_derivation() =>
        Assert.Contains("加处罚款不得超出罚款数额，按50.00元计", LateFine.Compute(50, Due, Due.AddDays(34), []).Steps[^1], StringComparison.Ordinal);

    [Fact]
    public void Halves_of_a_cent_are_rounded_up() => Assert.Equal(0.02m, LateFine.Compute(0.50m, Due, Due.AddDays(1), []).Amount);

    [Fact]
    public void A_negative_fine_and_a_reversed_pause_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => LateFine.Compute(-1, Due, Due, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Pause(PauseKind.Deferral, Due, Due.AddDays(-1)));
    }
}
