using System.Globalization;
using CsCheck;
using Zhiheng.Rules.Money;

namespace Zhiheng.Rules.Tests.Money;

public sealed class ChineseAmountTests
{
    [Theory]
    [InlineData("0", "零元整")]
    [InlineData("0.00", "零元整")]
    [InlineData("0.05", "伍分")]
    [InlineData("0.50", "伍角")]
    [InlineData("0.55", "伍角伍分")]
    [InlineData("1", "壹元整")]
    [InlineData("10", "壹拾元整")]
    [InlineData("15", "壹拾伍元整")]
    [InlineData("50", "伍拾元整")]
    [InlineData("100", "壹佰元整")]
    [InlineData("101", "壹佰零壹元整")]
    [InlineData("110", "壹佰壹拾元整")]
    [InlineData("1001", "壹仟零壹元整")]
    [InlineData("1010", "壹仟零壹拾元整")]
    [InlineData("1200", "壹仟贰佰元整")]
    [InlineData("1200.000", "壹仟贰佰元整")]
    [InlineData("1409.50", "壹仟肆佰零玖元伍角")]
    [InlineData("6007.14", "陆仟零柒元壹角肆分")]
    [InlineData("1680.32", "壹仟陆佰捌拾元叁角贰分")]
    [InlineData("16409.02", "壹万陆仟肆佰零玖元零贰分")]
    [InlineData("325.04", "叁佰贰拾伍元零肆分")]
    [InlineData("10000", "壹万元整")]
    [InlineData("10001", "壹万零壹元整")]
    [InlineData("10500", "壹万零伍佰元整")]
    [InlineData("100000", "壹拾万元整")]
    [InlineData("107000.53", "壹拾万柒仟元伍角叁分")]
    [InlineData("1000000", "壹佰万元整")]
    [InlineData("10010000", "壹仟零壹万元整")]
    [InlineData("100000000", "壹亿元整")]
    [InlineData("100000001", "壹亿零壹元整")]
    [InlineData("100010000", "壹亿零壹万元整")]
    [InlineData("110000000", "壹亿壹仟万元整")]
    [InlineData("1000000000000", "壹万亿元整")]
    [InlineData("1000200000000", "壹万零贰亿元整")]
    [InlineData("1000000000001", "壹万亿零壹元整")]
    [InlineData("9999999999999999.99",
        "玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分")]
    public void An_amount_is_written_in_capital_characters(string yuan, string written) =>
        Assert.Equal(written, ChineseAmount.Write(decimal.Parse(yuan, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("-1")]
    [InlineData("0.001")]
    [InlineData("12.345")]
    [InlineData("10000000000000000")]
    public void What_cannot_be_written_is_refused(string yuan) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ChineseAmount.Write(decimal.Parse(yuan, CultureInfo.InvariantCulture)));

    [Fact]
    public void No_amount_has_two_zeros_in_a_row_or_a_zero_before_its_unit() =>
        Cents().Sample(cents =>
        {
            var text = ChineseAmount.Write(cents / 100m);
            return cents == 0 || !new[] { "零零", "零元", "零万", "零亿", "零角", "零整", "亿万" }.Any(text.Contains);
        });

    [Fact]
    public void What_is_written_reads_back_as_the_same_amount() =>
        Cents().Sample(cents => Read(ChineseAmount.Write(cents / 100m)) == cents / 100m);

    /// <summary>Amounts of every size alike, with many zeros among them.</summary>
    private static Gen<long> Cents() => Gen.Select(Gen.Int[0, 17], Gen.Long[0, 999_999_999_999_999_999], Gen.Int[0, 8])
        .Select((digits, value, zeros) =>
        {
            var size = (long)Math.Pow(10, digits);
            var round = (long)Math.Pow(10, Math.Min(zeros, digits));
            return value % (size * 10) / round * round;
        });

    private static decimal Read(string text)
    {
        decimal total = 0, section = 0, digit = 0;
        foreach (var letter in text)
        {
            switch (letter)
            {
                case '拾': section += digit * 10; digit = 0; break;
                case '佰': section += digit * 100; digit = 0; break;
                case '仟': section += digit * 1000; digit = 0; break;
                case '万': total += (section + digit) * 10_000; (section, digit) = (0, 0); break;
                case '亿': total = (total + section + digit) * 100_000_000; (section, digit) = (0, 0); break;
                case '元': total += section + digit; (section, digit) = (0, 0); break;
                case '角': total += digit / 10; digit = 0; break;
                case '分': total += digit / 100; digit = 0; break;
                case '整': break;
                default: digit = "零壹贰叁肆伍陆柒捌玖".IndexOf(letter, StringComparison.Ordinal); break;
            }
        }

        return total;
    }
}
