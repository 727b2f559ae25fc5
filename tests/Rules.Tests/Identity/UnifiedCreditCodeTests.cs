using System.Text.Json;
using Zhiheng.Rules.Identity;

namespace Zhiheng.Rules.Tests.Identity;

public sealed class UnifiedCreditCodeTests
{
    [Theory]
    [InlineData("91330100799655058B")]
    [InlineData("9144030071526726XG")]
    [InlineData("914403001922038216")]
    [InlineData("91110000802100433B")]
    [InlineData("91330100799655058b")]
    [InlineData("51100000500019541K")]
    [InlineData(" 91330100 799655058B ")]
    [InlineData("９１３３０１００７９９６５５０５８Ｂ")]
    public void A_right_code_is_clean_however_it_is_typed(string text) => Assert.True(UnifiedCreditCode.Check(text).IsClean);

    [Theory]
    [InlineData("91350100M0001TGQXM")]
    [InlineData("91350211M0000XUF46")]
    [InlineData("91330100799655058M")]
    public void A_failing_check_digit_warns_and_does_not_block(string text)
    {
        var check = UnifiedCreditCode.Check(text);
        Assert.True(check.IsWellFormed);
        Assert.Contains(check.Remarks, remark => remark.Text.StartsWith("末位校验码不符", StringComparison.Ordinal));
        Assert.All(check.Remarks, remark => Assert.Equal(RemarkLevel.Warning, remark.Level));
    }

    [Fact]
    public void A_code_whose_last_digit_happens_to_fit_is_caught_by_the_inner_one()
    {
        var remarks = UnifiedCreditCode.Check("123456789012345678").Remarks;
        Assert.Contains(remarks, remark => remark.Text.Contains("组织机构代码校验码不符", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, "现为0位")]
    [InlineData("91350100M000100Y4", "现为17位")]
    [InlineData("91350100I000100Y43", "第9位“I”不可用")]
    [InlineData("91350100MS00100Y43", "第10位“S”不可用")]
    [InlineData("9133010A799655058B", "第3至8位应为6位数字")]
    public void A_malformed_code_is_an_error(string? text, string why)
    {
        var check = UnifiedCreditCode.Check(text);
        Assert.Null(check.Value);
        var remark = Assert.Single(check.Remarks);
        Assert.Equal(RemarkLevel.Error, remark.Level);
        Assert.Contains(why, remark.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_parts_are_told_apart()
    {
        var code = UnifiedCreditCode.Check("91330100799655058B").Value!;
        Assert.Equal(("市场监管", "企业", "330100", "79965505-8"),
            (code.RegistrarName, code.CategoryName, code.Division, code.Organisation.ToString()));
        Assert.Equal("个体工商户", UnifiedCreditCode.Check("92510100MA61WJ3204").Value!.CategoryName);
    }

    [Fact]
    public void An_unknown_authority_is_worth_a_second_look() => Assert.Contains(
        UnifiedCreditCode.Check("X1330100799655058B").Remarks, remark => remark.Text.StartsWith("第1位“X”", StringComparison.Ordinal));

    [Theory]
    [InlineData("79965505-8", true)]
    [InlineData("799655058", true)]
    [InlineData("71526726-X", true)]
    [InlineData("799655059", false)]
    public void An_organisation_code_has_its_own_check_digit(string text, bool clean) =>
        Assert.Equal(clean, OrganisationCode.Check(text).IsClean);

    [Theory]
    [InlineData("7996550")]
    [InlineData("79965505?")]
    public void A_malformed_organisation_code_is_an_error(string text) => Assert.False(OrganisationCode.Check(text).IsWellFormed);

    [Fact]
    public void Real_codes_kept_beside_the_repository_are_judged_as_they_should_be()
    {
        const string file = "uscc-samples.json";
        var path = Repository.Shared(file);
        Assert.SkipWhen(path is null, $"../shared/data/{file} is not here: the real codes were NOT checked");
        using var json = JsonDocument.Parse(File.ReadAllText(path!));

        Assert.All(Codes("valid"), code => Assert.True(UnifiedCreditCode.Check(code).IsClean));
        Assert.All(Codes("normalizable"), code => Assert.True(UnifiedCreditCode.Check(code).IsClean));
        Assert.All(Codes("exceptions_real_but_checksum_fail"), code => Assert.True(Doubtful(code)));
        Assert.All(Codes("invalid_but_last_digit_passes"), code => Assert.True(Doubtful(code)));
        Assert.All(json.RootElement.GetProperty("invalid").EnumerateArray(), sample =>
        {
            var wrongDigit = sample.GetProperty("why").GetString() == "末位校验码错误";
            var check = UnifiedCreditCode.Check(sample.GetProperty("code").GetString());
            Assert.Equal(wrongDigit, check.IsWellFormed);
            Assert.False(check.IsClean);
        });

        IEnumerable<string> Codes(string set) =>
            json.RootElement.GetProperty(set).EnumerateArray().Select(sample => sample.GetProperty("code").GetString()!);
    }

    private static bool Doubtful(string code) => UnifiedCreditCode.Check(code) is { IsWellFormed: true, IsClean: false };
}
