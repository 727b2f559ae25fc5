using Zhiheng.Rules.Identity;

namespace Zhiheng.Rules.Tests.Identity;

public sealed class DivisionCodeTests
{
    [Theory]
    [InlineData("330000", DivisionLevel.Province, null, null, null)]
    [InlineData("330100", DivisionLevel.City, "330100", null, null)]
    [InlineData("330102", DivisionLevel.County, "330100", "330102", null)]
    [InlineData("330110", DivisionLevel.County, "330100", "330110", null)]
    [InlineData("330102012", DivisionLevel.Town, "330100", "330102", "330102012")]
    [InlineData("330110010", DivisionLevel.Town, "330100", "330110", "330110010")]
    [InlineData("330102012000", DivisionLevel.Town, "330100", "330102", "330102012")]
    [InlineData("330102012001", DivisionLevel.Village, "330100", "330102", "330102012")]
    [InlineData("330102000", DivisionLevel.County, "330100", "330102", null)]
    public void A_code_knows_its_level_and_what_it_lies_in(string text, DivisionLevel level, string? city, string? county, string? town)
    {
        var code = Code(text);
        Assert.Equal((level, city, county, town), (code.Level, code.City, code.County, code.Town));
        Assert.Equal(("330000", "浙江省"), (code.Province, code.ProvinceName));
    }

    [Theory]
    [InlineData("330000", "330102012", true)]
    [InlineData("330100", "330102", true)]
    [InlineData("330110", "330110110", true)]
    [InlineData("330102012", "330102012001", true)]
    [InlineData("330102", "330102", true)]
    [InlineData("330102", "330100", false)]
    [InlineData("330102", "330105013", false)]
    [InlineData("330200", "330102", false)]
    public void A_division_contains_what_lies_below_it(string outer, string inner, bool contains) =>
        Assert.Equal(contains, Code(outer).Contains(Code(inner)));

    [Theory]
    [InlineData("")]
    [InlineData("3301")]
    [InlineData("33010A")]
    [InlineData("3301020")]
    public void Other_lengths_and_letters_are_errors(string text) => Assert.False(DivisionCode.Check(text).IsWellFormed);

    [Theory]
    [InlineData("990000")]
    [InlineData("000000")]
    public void A_province_that_does_not_exist_is_remarked(string text) => Assert.Single(DivisionCode.Check(text).Remarks);

    private static DivisionCode Code(string text) => DivisionCode.Check(text).Value!;
}
