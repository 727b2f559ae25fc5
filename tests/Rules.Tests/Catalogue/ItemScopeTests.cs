using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Tests.Catalogue.Statutes;

namespace Zhiheng.Rules.Tests.Catalogue;

/// <summary>浙江省综合行政执法条例第七条至第九条: lists guide, what is published gives.</summary>
public class ItemScopeTests
{
    static readonly DateOnly Day = new(2026, 3, 1);

    static Item Item(params string[] lists) => Fixture.Item("第三条") with { Lists = lists };

    static Grant Grant(string from = "2026-01-01", string to = "", string id = "T1") =>
        new(id, DateOnly.Parse(from, null), to.Length > 0 ? DateOnly.Parse(to, null) : null, "上城区2026年清单");

    [Theory]
    [InlineData("综合", "综合", true)]
    [InlineData("综合", "专业", false)]
    [InlineData("综合", "市级扩展", true)]
    [InlineData("专业", "市级扩展", false)]
    [InlineData("乡镇", "市级扩展", false)]
    [InlineData("乡镇", "综合;乡镇", true)]
    [InlineData("综合;专业", "专业", true)]
    public void A_body_handles_what_its_lists_carry(string body, string item, bool may) =>
        Assert.Equal(may, ItemScope.MayHandle(body.Split(';'), [], Item(item.Split(';')), Day).May);

    [Fact]
    public void Once_a_county_has_published_what_it_gives_the_guiding_list_gives_nothing_more()
    {
        var answer = ItemScope.MayHandle(["乡镇"], [Grant(id: "T2")], Item("综合", "乡镇"), Day);
        Assert.Equal((false, "乡镇目录只是指导目录，县（市、区）公布的清单没有把它交给本机关"), (answer.May, answer.Ground));
        Assert.True(ItemScope.MayHandle(["综合"], [Grant(id: "T2")], Item("综合", "乡镇"), Day).May);
    }

    [Theory]
    [InlineData("2026-03-01", "", true, "上城区2026年清单自 2026-03-01 起赋权")]
    [InlineData("2026-01-01", "2026-03-01", true, "上城区2026年清单自 2026-01-01 起赋权")]
    [InlineData("2026-03-02", "", false, "上城区2026年清单自 2026-03-02 起才赋权")]
    [InlineData("2026-01-01", "2026-02-28", false, "上城区2026年清单的赋权已于 2026-02-28 终止")]
    public void A_grant_holds_from_its_first_day_to_its_last(string from, string to, bool may, string ground)
    {
        var answer = ItemScope.MayHandle(["乡镇"], [Grant(from, to)], Item("综合"), Day);
        Assert.Equal((may, ground), (answer.May, answer.Ground));
    }

    [Fact]
    public void A_refusal_says_where_the_item_belongs() =>
        Assert.Equal("属于专业目录，不在本机关的目录内", ItemScope.MayHandle(["综合"], [], Item("专业"), Day).Ground);
}
