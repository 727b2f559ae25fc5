namespace Zhiheng.Rules.Money;

/// <summary>Amounts in capital characters, as decisions and receipts write them beside the figures.</summary>
public static class ChineseAmount
{
    private const string Digits = "零壹贰叁肆伍陆柒捌玖";
    private const decimal TenThousand = 10_000;
    private const decimal HundredMillion = 100_000_000;

    /// <summary>The first amount that is too large: one 亿亿 yuan.</summary>
    private const decimal Limit = HundredMillion * HundredMillion;

    /// <summary>1200 → 壹仟贰佰元整; 1409.5 → 壹仟肆佰零玖元伍角; 16409.02 → 壹万陆仟肆佰零玖元零贰分.</summary>
    /// <param name="yuan">From 0 to below 10^16, at most two decimals.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative, too large, or a fraction of a 分.</exception>
    public static string Write(decimal yuan)
    {
        if (yuan is < 0 or >= Limit || decimal.Round(yuan, 2) != yuan)
        {
            throw new ArgumentOutOfRangeException(nameof(yuan), yuan, "金额应为非负数，最多两位小数，且小于一亿亿元");
        }

        var whole = decimal.Truncate(yuan);
        var cents = (int)((yuan - whole) * 100);
        var head = whole > 0 ? $"{Whole(whole)}元" : "";
        return cents == 0 ? (whole > 0 ? $"{head}整" : "零元整") : head + Fraction(cents / 10, cents % 10, whole > 0);
    }

    private static string Fraction(int jiao, int fen, bool afterYuan)
    {
        // 零 stands in for a missing 角 between 元 and 分; after 角 nothing is added, after 分 never 整.
        var first = jiao > 0 ? $"{Digits[jiao]}角" : afterYuan ? "零" : "";
        return fen > 0 ? $"{first}{Digits[fen]}分" : first;
    }

    private static string Whole(decimal number) =>
        number >= HundredMillion ? Split(number, HundredMillion, "亿")
        : number >= TenThousand ? Split(number, TenThousand, "万")
        : number >= 1000 ? Split(number, 1000, "仟")
        : number >= 100 ? Split(number, 100, "佰")
        : number >= 10 ? Split(number, 10, "拾")
        : Digits[(int)number].ToString();

    /// <summary>What counts the unit, the unit, and what is left, with one 零 where a place between them is empty.</summary>
    private static string Split(decimal number, decimal unit, string name)
    {
        var rest = number % unit;
        var gap = rest > 0 && rest < unit / 10 ? "零" : "";
        return Whole(decimal.Truncate(number / unit)) + name + gap + (rest > 0 ? Whole(rest) : "");
    }
}
