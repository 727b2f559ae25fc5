using System.Globalization;
using System.Text.RegularExpressions;

namespace Zhiheng.Rules.Discretion;

/// <summary>
/// A stretch of numbers in the law's own words: 以上 and 以下 include the number, 超过, 不足 and 不满 do not.
/// An end that is null is open without limit.
/// </summary>
public sealed partial record Interval(decimal? Low, bool LowIncluded, decimal? High, bool HighIncluded)
{
    public static Interval Exactly(decimal number) => new(number, true, number, true);

    public bool Contains(decimal number) =>
        (Low is not { } low || (LowIncluded ? low <= number : low < number))
        && (High is not { } high || (HighIncluded ? number <= high : number < high));

    /// <summary>Reads 3, 5以下, 不足20, 超过5，10以下 or 2万以上; null where the words are not these or leave nothing.</summary>
    public static Interval? Read(string text)
    {
        decimal? low = null, high = null;
        bool lowIn = false, highIn = false;
        foreach (var part in text.Split(['，', '、', ',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Shape().Match(part) is not { Success: true } found)
            {
                return null;
            }
            var number = decimal.Parse(found.Groups["number"].Value, CultureInfo.InvariantCulture)
                * (found.Groups["wan"].Success ? 10_000 : 1);
            var (before, after) = (found.Groups["before"].Value, found.Groups["after"].Value);
            var (isLow, isHigh) = (before == "超过" || after == "以上", before is "不足" or "不满" || after == "以下");
            if ((before.Length > 0 && after.Length > 0) || (!isHigh && low is not null) || (!isLow && high is not null))
            {
                return null;
            }
            (low, lowIn) = isHigh ? (low, lowIn) : (number, before.Length == 0);
            (high, highIn) = isLow ? (high, highIn) : (number, before.Length == 0);
        }
        var empty = (low is null && high is null) || low > high || (low == high && !(lowIn && highIn));
        return empty ? null : new Interval(low, lowIn, high, highIn);
    }

    [GeneratedRegex(@"^(?<before>超过|不足|不满)?(?<number>\d{1,12}(\.\d{1,6})?)(?<wan>万)?(?<after>以上|以下)?$")]
    private static partial Regex Shape();

    public override string ToString() => Words("");

    /// <summary>超过5平方米、10平方米以下</summary>
    public string Words(string unit) =>
        Low is { } same && Low == High ? Figures.Of(same) + unit
        : string.Join("、", new[] { LowWords(unit), HighWords(unit) }.Where(word => word.Length > 0));

    string LowWords(string unit) =>
        Low is not { } low ? "" : LowIncluded ? $"{Figures.Of(low)}{unit}以上" : $"超过{Figures.Of(low)}{unit}";

    string HighWords(string unit) =>
        High is not { } high ? "" : HighIncluded ? $"{Figures.Of(high)}{unit}以下" : $"不足{Figures.Of(high)}{unit}";
}
