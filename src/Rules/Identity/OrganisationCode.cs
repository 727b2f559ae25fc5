namespace Zhiheng.Rules.Identity;

/// <summary>组织机构代码 (GB 11714): eight characters and a check digit, e.g. 79965505-8.</summary>
/// <param name="Text">Nine characters without the dash.</param>
public sealed record OrganisationCode(string Text)
{
    /// <summary>Errors: wrong length or characters. Warning: the check digit fails.</summary>
    public static Checked<OrganisationCode> Check(string? text)
    {
        var code = Typed.Tidy(text).Replace("-", "", StringComparison.Ordinal);
        if (code.Length != 9 || !code.All(char.IsAsciiLetterOrDigit))
        {
            return Checked.Bad<OrganisationCode>("组织机构代码应为8位数字或者字母加1位校验码");
        }

        var value = new OrganisationCode(code);
        return value.CheckDigitHolds
            ? Checked.Good(value)
            : Checked.Good(value, Remark.Warning($"组织机构代码校验码不符，按规则应为{CheckDigits.Organisation(code)}，请核对"));
    }

    public bool CheckDigitHolds => CheckDigits.Organisation(Text) == Text[8];

    /// <summary>79965505-8</summary>
    public override string ToString() => $"{Text[..8]}-{Text[8]}";
}
