using System.Globalization;
using Zhiheng.Rules.Time;

namespace Zhiheng.Rules.Identity;

public enum Sex
{
    Male,
    Female,
}

/// <summary>居民身份证 number (GB 11643-1999), 18 characters or the 15 figures issued before 1999.</summary>
/// <param name="Text">As given, X in capitals.</param>
/// <param name="Birth">A date that exists.</param>
public sealed record IdentityCard(string Text, DateOnly Birth)
{
    /// <summary>Errors: length, characters, birth date, check digit. Warning: no such province.</summary>
    public static Checked<IdentityCard> Check(string? text)
    {
        var number = Typed.Tidy(text);
        var figures = number.Length == 18 && number[17] == 'X' ? number[..17] : number;
        if (number.Length is not (15 or 18) || !Typed.IsDigits(figures))
        {
            return Checked.Bad<IdentityCard>("身份证号码应为18位（末位可为X）或者15位数字");
        }

        var birth = number.Length == 18 ? number[6..14] : "19" + number[6..12];
        if (!DateOnly.TryParseExact(birth, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Checked.Bad<IdentityCard>($"身份证号码中的出生日期“{birth}”不存在");
        }

        if (number.Length == 18 && CheckDigits.Identity(number) is var right && right != number[17])
        {
            return Checked.Bad<IdentityCard>($"身份证号码末位校验码不符，按前17位应为{right}，请核对");
        }

        var value = new IdentityCard(number, day);
        return Provinces.Name(number[..2]) is null
            ? Checked.Good(value, Remark.Warning($"没有以{number[..2]}开头的行政区划代码"))
            : Checked.Good(value);
    }

    /// <summary>Fifteen figures, without a check digit.</summary>
    public bool IsOldForm => Text.Length == 15;

    /// <summary>Where the number was first issued, six figures; often an abolished division.</summary>
    public string Division => Text[..6];

    /// <summary>From the last figure of the sequence: odd is male.</summary>
    public Sex Sex => (Text[IsOldForm ? 14 : 16] - '0') % 2 == 1 ? Sex.Male : Sex.Female;

    /// <summary>
    /// Full years (周岁) on a day. A year of age is complete on the day after the birthday, so on the fourteenth birthday
    /// the age is still 13: the reading in favour of the person.
    /// </summary>
    public int AgeOn(DateOnly date)
    {
        var years = date.Year - Birth.Year;
        return date > Birth.AddYears(years) ? years : years - 1;
    }

    /// <summary>3301**********0012: birth date and street-level origin hidden.</summary>
    public string Mask() => Masking.Middle(Text, 4, 4);

    /// <summary>男, 1990年1月1日出生</summary>
    public string Describe() => $"{(Sex == Sex.Male ? "男" : "女")}，{ChineseDate.Day(Birth)}出生";

    public override string ToString() => Text;
}
