using System.Text.RegularExpressions;

namespace Zhiheng.Rules.Identity;

public enum PlateKind
{
    Ordinary,
    NewEnergy,
    Learner,
    Police,
    Trailer,
}

/// <summary>A civil motor vehicle's number: 浙A12345, 浙AD12345, 浙A1234学.</summary>
/// <param name="Text">Without dots and dashes.</param>
/// <param name="Kind">Told by length and last character.</param>
public sealed partial record PlateNumber(string Text, PlateKind Kind)
{
    /// <summary>Error: none of the civil forms. Plates of the forces, embassies and electric bicycles are not read here.</summary>
    public static Checked<PlateNumber> Check(string? text)
    {
        var plate = Separators().Replace(Typed.Tidy(text), "");
        return Pattern().Match(plate) is not { Success: true } match
            ? Checked.Bad<PlateNumber>("号牌号码应为省份简称、发牌机关字母加5位（新能源6位），末位可为学、警、挂")
            : Checked.Good(new PlateNumber(plate, KindOf(match)));
    }

    /// <summary>浙</summary>
    public char Province => Text[0];

    /// <summary>浙A·12345</summary>
    public override string ToString() => $"{Text[..2]}·{Text[2..]}";

    private static PlateKind KindOf(Match match) => match.Groups["suffix"].Value switch
    {
        "学" => PlateKind.Learner,
        "警" => PlateKind.Police,
        "挂" => PlateKind.Trailer,
        _ => match.Length == 8 ? PlateKind.NewEnergy : PlateKind.Ordinary,
    };

    [GeneratedRegex("[·•・.\\-]")]
    private static partial Regex Separators();

    // Six characters after the letter are new energy: its mark A–K (without I) comes first on small cars, last on large ones.
    [GeneratedRegex(
        "^[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新][A-HJ-Z](" +
        "[A-HJ-NP-Z0-9]{5}|[A-HJ-NP-Z0-9]{4}(?<suffix>[学警挂])|[A-HJK][A-HJ-NP-Z0-9][0-9]{4}|[0-9]{5}[A-HJK])$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
