namespace Zhiheng.Rules.Identity;

/// <summary>How far down a division code reaches.</summary>
public enum DivisionLevel
{
    Province,
    City,
    County,
    Town,
    Village,
}

/// <summary>An administrative division: 330102, 330102012 or 330102012001. Trailing zeros are padding.</summary>
public sealed record DivisionCode
{
    private static readonly int[] Ends = [2, 4, 6, 9, 12];

    private DivisionCode(string text, DivisionLevel level) => (Text, Level) = (text, level);

    /// <summary>6, 9 or 12 figures, as given.</summary>
    public string Text { get; }

    public DivisionLevel Level { get; }

    /// <summary>Six figures, e.g. 330000.</summary>
    public string Province => Text[..2] + "0000";

    /// <summary>Six figures, e.g. 330100; null for a province.</summary>
    public string? City => Level >= DivisionLevel.City ? Text[..4] + "00" : null;

    /// <summary>Six figures, e.g. 330102; null above a county.</summary>
    public string? County => Level >= DivisionLevel.County ? Text[..6] : null;

    /// <summary>Nine figures, e.g. 330102012; null above a town or street.</summary>
    public string? Town => Level >= DivisionLevel.Town ? Text[..9] : null;

    /// <summary>浙江省, or null for a province code that does not exist.</summary>
    public string? ProvinceName => Provinces.Name(Text[..2]);

    /// <summary>Errors: not figures, a wrong count of them. Warning: no such province.</summary>
    public static Checked<DivisionCode> Check(string? text)
    {
        var code = Typed.Tidy(text);
        if (code.Length is not (6 or 9 or 12) || !Typed.IsDigits(code))
        {
            return Checked.Bad<DivisionCode>("行政区划代码应为6位、9位或者12位数字");
        }

        var kept = code.TrimEnd('0').Length;
        var value = new DivisionCode(code, (DivisionLevel)Array.FindIndex(Ends, end => kept <= end));
        return value.ProvinceName is null
            ? Checked.Good(value, Remark.Warning($"没有以{code[..2]}开头的行政区划代码"))
            : Checked.Good(value);
    }

    /// <summary>The other lies within this division, or is the same. 330100 contains 330102012.</summary>
    public bool Contains(DivisionCode other) => other.Level >= Level && other.Text.StartsWith(Stem, StringComparison.Ordinal);

    /// <summary>
    /// What every code inside an area starts with. Only a whole level of zeros stands for "all of it": 330110 is one district
    /// and not its neighbours 330111 to 330114 as well.
    /// </summary>
    public static string StemOf(string code) =>
        code.Length is 9 or 12 && code.EndsWith("000", StringComparison.Ordinal) ? StemOf(code[..^3])
        : code.Length == 6 && code.EndsWith("0000", StringComparison.Ordinal) ? code[..2]
        : code.Length == 6 && code.EndsWith("00", StringComparison.Ordinal) ? code[..4]
        : code;

    public override string ToString() => Text;

    private string Stem => Text[..Ends[(int)Level]];
}
