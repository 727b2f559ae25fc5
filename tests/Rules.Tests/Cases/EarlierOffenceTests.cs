using Zhiheng.Rules.Cases;

namespace Zhiheng.Rules.Tests.Cases;

public sealed class EarlierOffenceTests
{
    static readonly DateOnly Act = new(2026, 10, 20);

    static OffenceCount Of(bool penaltiesOnly = false, params (string On, bool Penalised)[] earlier) =>
        OffenceCount.Of(earlier.Select(e => new EarlierOffence(DateOnly.Parse(e.On, null), e.Penalised)), Act, 24, "首违不罚清单", penaltiesOnly);

    [Fact]
    public void Without_an_earlier_decision_it_is_the_first() => Assert.Equal(("首次", "近 24 个月内没有本事项的处罚，也没有因轻微不予处罚"), (Of().Answer, Of().Why));

    [Fact]
    public void The_corresponding_day_counts_and_the_day_before_it_does_not()
    {
        Assert.Equal("第 2 次", Of(false, ("2024-10-20", true)).Answer);
        Assert.Equal("首次", Of(false, ("2024-10-19", true)).Answer);
    }

    [Fact]
    public void A_decision_after_the_act_is_no_earlier_one() => Assert.Equal("首次", Of(false, ("2026-10-21", true)).Answer);

    [Fact]
    public void A_slight_offence_left_without_penalty_makes_the_next_one_no_first()
    {
        var count = Of(false, ("2026-01-05", true), ("2026-03-05", false));
        Assert.Equal(("第 3 次", "近 24 个月内本事项处罚 1 次、轻微不予处罚 1 次"), (count.Answer, count.Why));
        Assert.Equal("第 2 次", Of(true, ("2026-01-05", true), ("2026-03-05", false)).Answer);
    }
}
