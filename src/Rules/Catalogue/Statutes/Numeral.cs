using System.Text;

namespace Zhiheng.Rules.Catalogue.Statutes;

/// <summary>Numbers as statutes write them, up to 9,999: 三, 十二, 一百零一, 一千二百四十二.</summary>
public static class Numeral
{
    const string Digits = "零一二三四五六七八九";

    /// <summary>What a numeral may consist of, for use in patterns.</summary>
    internal const string Class = "[〇零一二三四五六七八九十百千]+";

    /// <summary>The number, or null where the text is none.</summary>
    public static int? Read(string text)
    {
        int sum = 0, digit = 0;
        foreach (var c in text.Replace('〇', '零'))
        {
            if (Digits.IndexOf(c, StringComparison.Ordinal) is >= 0 and var value)
            {
                digit = value;
            }
            else if (UnitOf(c) is { } unit)
            {
                sum += Math.Max(digit, 1) * unit;
                digit = 0;
            }
            else
            {
                return null;
            }
        }
        return sum + digit is > 0 and var number ? number : null;
    }

    /// <summary>The numeral of a number from 1 to 9,999.</summary>
    public static string Write(int number)
    {
        var text = new StringBuilder();
        foreach (var (unit, name) in ((int, string)[])[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            var digit = number / unit % 10;
            if (digit > 0)
            {
                text.Append(Digits[digit]).Append(name);
            }
            else if (text.Length > 0 && text[^1] != '零' && number % unit > 0)
            {
                text.Append('零');
            }
        }
        var written = text.ToString();
        return number is >= 10 and < 20 ? written[1..] : written;
    }

    static int? UnitOf(char c) => c switch { '十' => 10, '百' => 100, '千' => 1000, _ => null };
}
