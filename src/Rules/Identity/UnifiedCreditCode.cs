namespace Zhiheng.Rules.Identity;

/// <summary>统一社会信用代码 (GB 32100-2015).</summary>
/// <param name="Text">Eighteen characters, letters in capitals.</param>
public sealed record UnifiedCreditCode(string Text)
{
    /// <summary>
    /// Blanks and small letters are forgiven. Errors: wrong length, a character the standard does not use, a division that is
    /// not figures. A check digit that fails is only a warning: real codes of the first years fail it.
    /// </summary>
    public static Checked<UnifiedCreditCode> Check(string? text)
    {
        var code = Typed.Tidy(text);
        if (code.Length != 18)
        {
            return Checked.Bad<UnifiedCreditCode>($"统一社会信用代码应为18位，现为{code.Length}位");
        }

        var strange = code.TakeWhile(letter => CheckDigits.CreditAlphabet.Contains(letter)).Count();
        if (strange < code.Length)
        {
            return Checked.Bad<UnifiedCreditCode>($"第{strange + 1}位“{code[strange]}”不可用：只用数字和除I、O、S、V、Z外的大写字母");
        }

        var value = new UnifiedCreditCode(code);
        return Typed.IsDigits(value.Division)
            ? new(value, [.. value.Doubts()])
            : Checked.Bad<UnifiedCreditCode>("第3至8位应为6位数字的行政区划代码");
    }

    /// <summary>First character, the kind of registering authority.</summary>
    public char Registrar => Text[0];

    /// <summary>机构编制, 民政, 市场监管 …, or null where the standard has no such authority.</summary>
    public string? RegistrarName => Registrar switch
    {
        '1' => "机构编制",
        '2' => "外交",
        '3' => "司法行政",
        '4' => "文化",
        '5' => "民政",
        '6' => "旅游",
        '7' => "宗教",
        '8' => "工会",
        '9' => "市场监管",
        'A' => "中央军委改革和编制办公室",
        'N' => "农业农村",
        'Y' => "其他",
        _ => null,
    };

    /// <summary>First two characters.</summary>
    public string Category => Text[..2];

    /// <summary>企业, 个体工商户, 事业单位 …, or null where the kind is not known to this table.</summary>
    public string? CategoryName => Category switch
    {
        "11" => "机关",
        "12" => "事业单位",
        "13" => "编办直接管理机构编制的群众团体",
        "51" => "社会团体",
        "52" => "民办非企业单位",
        "53" => "基金会",
        "91" => "企业",
        "92" => "个体工商户",
        "93" => "农民专业合作社",
        "19" or "59" or "99" or "Y1" => "其他",
        _ => null,
    };

    /// <summary>
    /// Division of the registering authority, six figures. Not looked up: real codes carry divisions of no province, such as
    /// 100000 for the ministries.
    /// </summary>
    public string Division => Text[2..8];

    /// <summary>Characters 9 to 17.</summary>
    public OrganisationCode Organisation => new(Text[8..17]);

    public bool CheckDigitHolds => CheckDigits.Credit(Text) == Text[17];

    public override string ToString() => Text;

    private IEnumerable<Remark> Doubts()
    {
        if (RegistrarName is null)
        {
            yield return Remark.Warning($"第1位“{Registrar}”不是已知的登记管理部门代码，请核对");
        }

        if (!Organisation.CheckDigitHolds)
        {
            yield return Remark.Warning("第9至17位组织机构代码校验码不符，请核对");
        }

        if (!CheckDigitHolds)
        {
            yield return Remark.Warning($"末位校验码不符，按规则应为{CheckDigits.Credit(Text)}，请核对（早期发放的代码可能不符）");
        }
    }
}
