using Zhiheng.Rules.Identity;

namespace Zhiheng.Rules.Tests.Identity;

public sealed class PlaceNamesTests
{
    static readonly (string, string)[] Divisions =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "data/regions/divisions.csv")).Skip(1).Select(line => line.Split(','))
            .Where(cells => cells[5].Length == 0).Select(cells => (cells[0], cells[1])),
    ];

    [Theory]
    [InlineData("采荷街道秋涛路12号", "330102012", "采荷街道")]
    [InlineData("采荷一区3幢门口", "330102012", "采荷")]
    [InlineData("上城区四季青街道婺江路", "330102014", "四季青街道")]
    [InlineData("从采荷到四季青街道的路口", "330102014", "四季青街道")]
    [InlineData("拱墅区小河街道长征桥", "330105003", "小河街道")]
    [InlineData("拱墅区湖州街某处", "330105", "拱墅区")]
    public void A_town_or_county_named_in_the_place_is_found(string place, string code, string word) =>
        Assert.Equal((code, word), PlaceNames.Find(place, Divisions, "330102") is { } found ? (found.Code, found.Word) : default);

    [Theory]
    [InlineData("秋涛路12号")]
    [InlineData("采荷路口")]
    [InlineData("店门口小河边")]
    [InlineData("望江街道和紫阳街道交界")]
    [InlineData("采荷街道与拱墅区、西湖区之间的采荷桥")]
    [InlineData("")]
    public void A_road_a_word_of_elsewhere_and_two_names_propose_nothing(string place) =>
        Assert.Null(PlaceNames.Find(place, Divisions, "330102"));
}
