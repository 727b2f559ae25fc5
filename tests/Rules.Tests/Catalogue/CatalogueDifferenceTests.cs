using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Tests.Catalogue.Statutes;

namespace Zhiheng.Rules.Tests.Catalogue;

public class CatalogueDifferenceTests
{
    static Item Item(string id, string from, string to = "") =>
        Fixture.Item("第三条") with { Id = id, From = DateOnly.Parse(from, null), To = to.Length > 0 ? DateOnly.Parse(to, null) : null };

    static readonly Item[] Versions =
    [
        Item("A", "2020-01-01"), Item("B", "2020-01-01", "2026-08-31"), Item("B", "2026-09-01"), Item("C", "2020-01-01", "2026-08-31"), Item("D", "2026-09-01"),
    ];

    [Theory]
    [InlineData("2026-08-31", "2026-09-01", "B 变更;C 终止;D 新增")]
    [InlineData("2026-09-01", "2026-08-31", "B 变更;C 新增;D 终止")]
    [InlineData("2026-01-01", "2026-08-31", "")]
    [InlineData("2019-01-01", "2026-08-31", "A 新增;B 新增;C 新增")]
    public void Two_days_differ_by_what_came_went_or_changed_between_them(string one, string other, string said) =>
        Assert.Equal(said, string.Join(';', CatalogueDifference.Between(Versions, DateOnly.Parse(one, null), DateOnly.Parse(other, null))
            .Select(pair => $"{pair.Item.Id} {pair.Kind}")));
}
