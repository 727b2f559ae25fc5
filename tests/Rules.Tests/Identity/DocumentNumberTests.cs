using CsCheck;
using Zhiheng.Rules.Identity;

namespace Zhiheng.Rules.Tests.Identity;

public sealed class DocumentNumberTests
{
    [Theory]
    [InlineData("杭上（采荷）执当罚字〔2026〕第000001号", "杭上（采荷）执", "当罚", 2026, 1)]
    [InlineData("杭综执罚决字〔2022〕第000123号", "杭综执", "罚决", 2022, 123)]
    [InlineData("杭综执不罚决字〔2022〕第7号", "杭综执", "不罚决", 2022, 7)]
    [InlineData("杭综执强执申字〔2026〕第999999号", "杭综执", "强执申", 2026, 999_999)]
    [InlineData("杭西（灵隐）综执立字〔2026〕第000010号", "杭西（灵隐）综执", "立", 2026, 10)]
    public void A_number_is_read_into_its_parts(string text, string organisation, string type, int year, int sequence)
    {
        var check = DocumentNumber.Check(text);
        Assert.Equal(new DocumentNumber(organisation, type, year, sequence), check.Value);
        Assert.Empty(check.Remarks);
    }

    [Theory]
    [InlineData("杭综执罚决字[2022]第000123号")]
    [InlineData("杭综执罚决字（2022）第000123号")]
    [InlineData("杭综执罚决字【2022】第000123号")]
    public void Other_brackets_are_read_and_remarked(string text)
    {
        var check = DocumentNumber.Check(text);
        Assert.Equal("杭综执罚决字〔2022〕第000123号", check.Value!.Format());
        Assert.Equal(RemarkLevel.Warning, Assert.Single(check.Remarks).Level);
    }

    [Theory]
    [InlineData(null, "文号应形如")]
    [InlineData("杭综执罚决字〔22〕第000123号", "文号应形如")]
    [InlineData("杭综执罚决字〔2022〕第1234567号", "文号应形如")]
    [InlineData("杭综执罚决字〔2022〕第000123", "文号应形如")]
    [InlineData("杭综执罚决字2022第000123号", "文号应形如")]
    [InlineData("ABC罚决字〔2022〕第1号", "文号应形如")]
    [InlineData("杭综执某某字〔2022〕第1号", "没有已知的文种代字")]
    [InlineData("罚决字〔2022〕第1号", "没有已知的文种代字")]
    [InlineData("杭综执罚决字〔2022〕第000000号", "年份或者序号不正确")]
    [InlineData("杭综执罚决字〔0022〕第1号", "年份或者序号不正确")]
    public void What_is_no_number_is_an_error(string? text, string why)
    {
        var check = DocumentNumber.Check(text);
        Assert.False(check.IsWellFormed);
        Assert.Contains(why, Assert.Single(check.Remarks).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_may_have_kinds_of_its_own() =>
        Assert.Equal("某某", DocumentNumber.Check("杭综执某某字〔2022〕第1号", ["某某"]).Value!.Type);

    [Fact]
    public void A_number_outside_the_register_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new DocumentNumber("杭综执", "罚决", 2026, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DocumentNumber("杭综执", "罚决", 2026, 1_000_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DocumentNumber("杭综执", "罚决", 26, 1));
    }

    [Fact]
    public void What_is_formatted_is_read_back_the_same()
    {
        string[] organisations = ["杭综执", "杭上（采荷）执", "杭西（灵隐）综执", "杭钱"];
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, DocumentTokens.All.Count - 1], Gen.Int[1949, 2999], Gen.Int[1, 999_999])
            .Sample((organisation, token, year, sequence) =>
            {
                var number = new DocumentNumber(organisations[organisation], DocumentTokens.All[token], year, sequence);
                return DocumentNumber.Check(number.Format()) is { IsClean: true } read && read.Value == number;
            });
    }
}
