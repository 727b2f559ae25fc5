using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Catalogue;

namespace Zhiheng.Rules.Tests.Cases;

public sealed class ProspectTests
{
    static readonly DateOnly Today = new(2026, 3, 10);

    static Item With(IReadOnlyList<string> kinds, params FineRange[] fines) => Sample.Stall with { Kinds = kinds, Fines = fines };

    static FineRange Fine(string party, decimal min, decimal max, params string[] needs) => new(party, min, max, "元", "", "", needs, false);

    static Prospect Of(Item item, DateOnly? day = null) => Prospect.Of(item, day ?? Today, Sample.Book);

    static bool Says(Prospect prospect, string what) => prospect.Triggers.Any(line => line.What == what);

    [Fact]
    public void A_small_fine_may_be_imposed_on_the_spot_and_both_procedures_clocks_are_told()
    {
        var ahead = Of(With(["罚款"], Fine("个人", 0, 50), Fine("单位", 5_000, 10_000)));
        Assert.Equal("可以当场处罚", ahead.Procedure.What);
        Assert.Contains("对个人不超过 200 元", ahead.Procedure.Why, StringComparison.Ordinal);
        Assert.DoesNotContain("对单位", ahead.Procedure.Why, StringComparison.Ordinal);
        Assert.Equal("第五十一条", ahead.Procedure.Article.Clause);
        Assert.Contains("缴纳罚款", ahead.Clocks.Select(clock => clock.Name));
        Assert.Contains("作出行政处罚决定", ahead.Clocks.Select(clock => clock.Name));
        Assert.Contains("当场行政处罚决定书", ahead.Documents);
    }

    [Fact]
    public void Before_the_revision_the_lower_limits_hold()
    {
        var ahead = Of(With(["罚款"], Fine("个人", 100, 200)), new(2020, 5, 1));
        Assert.Equal("适用普通程序", ahead.Procedure.What);
        Assert.Contains("1996", ahead.Procedure.Article.Clause, StringComparison.Ordinal);
    }

    [Fact]
    public void A_grave_kind_or_a_large_amount_gives_the_right_to_a_hearing()
    {
        Assert.True(Says(Of(With(["罚款", "吊销许可证件"], Fine("单位", 500, 900))), "须告知听证权利"));
        Assert.True(Says(Of(With(["罚款"], Fine("单位", 10_000, 50_000))), "可能达到听证数额"));
        Assert.False(Says(Of(With(["罚款"], Fine("单位", 500, 49_999))), "可能达到听证数额"));
        Assert.True(Says(Of(With(["罚款", "没收违法所得"], Fine("单位", 500, 900))), "可能达到听证数额"));
    }

    [Fact]
    public void A_fine_that_waits_for_a_failed_correction_asks_for_the_order_and_the_recheck()
    {
        var ahead = Of(With(["罚款"], Fine("不分", 0, 500, "逾期不改正")));
        Assert.True(Says(ahead, "先责令改正"));
        Assert.Contains("责令改正和复查", ahead.Evidence.Select(line => line.What));
        Assert.False(Says(Of(With(["罚款"], Fine("不分", 0, 500))), "先责令改正"));
    }

    [Fact]
    public void What_a_fine_is_reckoned_from_has_to_be_proved()
    {
        var ahead = Of(With(["罚款", "没收违法所得"], new FineRange("单位", 2, 4, "%", "合同价款", "", [], false)));
        Assert.Equal("适用普通程序", ahead.Procedure.What);
        Assert.Contains("合同价款的证明", ahead.Evidence.Select(line => line.What));
        Assert.Contains("违法所得的证明", ahead.Evidence.Select(line => line.What));
    }
}
