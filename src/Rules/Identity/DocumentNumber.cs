using System.Text.RegularExpressions;

namespace Zhiheng.Rules.Identity;

/// <summary>文号 of an enforcement document: 杭上（采荷）执当罚字〔2026〕第000001号.</summary>
/// <param name="Organisation">The body's short name, e.g. 杭上（采荷）执.</param>
/// <param name="Type">The kind of document without 字, e.g. 当罚; see <see cref="DocumentTokens"/>.</param>
/// <param name="Year">Four figures.</param>
/// <param name="Sequence">1 to 999999, counted for each body, kind and year.</param>
public sealed partial record DocumentNumber(string Organisation, string Type, int Year, int Sequence)
{
    public int Year { get; init; } = InRange(Year, 1949, 9999);

    public int Sequence { get; init; } = InRange(Sequence, 1, 999_999);

    /// <summary>Error: another form, an unknown kind, number zero. Warning: brackets other than 〔〕 (U+3014, U+3015).</summary>
    /// <param name="text">The number as written.</param>
    /// <param name="types">Kinds to tell from the body's name; the usual ones when left out.</param>
    public static Checked<DocumentNumber> Check(string? text, IEnumerable<string>? types = null)
    {
        var match = Pattern().Match((text ?? "").Trim());
        if (!match.Success)
        {
            return Checked.Bad<DocumentNumber>("文号应形如“杭综执罚决字〔2026〕第000001号”");
        }

        // 罚决 ends 不罚决 too: the longest kind that fits is meant.
        var head = match.Groups["head"].Value;
        var type = (types ?? DocumentTokens.All)
            .Where(token => head.Length > token.Length && head.EndsWith(token, StringComparison.Ordinal))
            .MaxBy(token => token.Length);
        var (year, sequence) = (Number(match, "year"), Number(match, "sequence"));
        if (type is null) { return Checked.Bad<DocumentNumber>($"“{head}字”中没有已知的文种代字"); }
        if (year < 1949 || sequence == 0) { return Checked.Bad<DocumentNumber>("文号的年份或者序号不正确"); }

        var value = new DocumentNumber(head[..^type.Length], type, year, sequence);
        return match.Groups["open"].Value == "〔" && match.Groups["close"].Value == "〕"
            ? Checked.Good(value)
            : Checked.Good(value, Remark.Warning("年份应使用六角括号〔〕"));
    }

    /// <summary>The official form, the sequence padded to six figures.</summary>
    public string Format() => $"{Organisation}{Type}字〔{Year}〕第{Sequence:000000}号";

    public override string ToString() => Format();

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);

    private static int InRange(int value, int least, int most) =>
        value >= least && value <= most ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"应在{least}至{most}之间");

    [GeneratedRegex(
        @"^(?<head>\p{IsCJKUnifiedIdeographs}+(（\p{IsCJKUnifiedIdeographs}+）)?\p{IsCJKUnifiedIdeographs}*)字" +
        @"(?<open>[〔\[［(（【])(?<year>[0-9]{4})(?<close>[〕\]］)）】])第(?<sequence>[0-9]{1,6})号$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
