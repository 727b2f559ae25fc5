using Zhiheng.Rules.Discretion;

namespace Zhiheng.Rules.Tests.Discretion;

public sealed class LikeCasesTests
{
    [Fact]
    public void Quartiles_lie_between_neighbours()
    {
        var like = LikeCases.Of([800, 500, 1000, 600, 2000, 700], 900);
        Assert.Equal((6, 500m, 625m, 750m, 950m, 2000m), (like.Count, like.Min, like.Q1, like.Median, like.Q3, like.Max));
        Assert.Equal("同事项同阶次 6 件：最低 500 元，四分位 625～950 元，中位数 750 元，最高 2,000 元；本案 900 元，在中间一半，4 件更低，0 件相同，2 件更高。", like.ToString());
    }

    [Theory]
    [InlineData(2001, "高于以往最高")]
    [InlineData(1500, "在较高的四分之一")]
    [InlineData(950, "在中间一半")]
    [InlineData(600, "在较低的四分之一")]
    [InlineData(499, "低于以往最低")]
    public void An_amount_has_its_place_among_them(decimal amount, string place) =>
        Assert.Contains(place, LikeCases.Of([800, 500, 1000, 600, 2000, 700], amount).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void Fewer_than_five_say_nothing(int count)
    {
        var like = LikeCases.Of([.. Enumerable.Repeat(100m, count)], 100);
        Assert.True(like.IsTooFew);
        Assert.Equal($"同事项同阶次的案件只有 {count} 件，不足 5 件，不作比较。", like.ToString());
        Assert.False(LikeCases.Of([1, 1, 1, 1, 1], 1).IsTooFew);
    }
}
