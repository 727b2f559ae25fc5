using System.Globalization;

namespace Zhiheng.Rules.Discretion;

/// <summary>Numbers as a derivation writes them, the same on every machine.</summary>
static class Figures
{
    public static string Of(decimal number) => number.ToString("#,0.######", CultureInfo.InvariantCulture);

    public static string Yuan(decimal yuan) => $"{Of(yuan)} 元";

    public static string Span(decimal low, decimal high) => low == high ? Of(low) : $"{Of(low)}～{Of(high)}";

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>To the 分, without idle zeros. Rounding keeps order, so a part of a range stays a part of it.</summary>
    public static decimal Cents(decimal yuan) => decimal.Round(yuan, 2, MidpointRounding.AwayFromZero) / 1.0000000000000000000000000000m;
}

/// <summary>A range of money in yuan, both ends included.</summary>
public sealed record YuanRange(decimal Low, decimal High)
{
    public bool Contains(decimal yuan) => Low <= yuan && yuan <= High;

    public decimal Clamp(decimal yuan) => Math.Clamp(yuan, Low, High);

    /// <summary>The amount that lies a share (0 to 1) above the lower end, to the 分.</summary>
    public decimal At(decimal share) => Figures.Cents(Low + ((High - Low) * share));

    /// <summary>500～1,500 元</summary>
    public override string ToString() => $"{Figures.Span(Low, High)} 元";
}
