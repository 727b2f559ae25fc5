using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using Zhiheng.Rules.Identity;
using Zhiheng.Server.Modules.Parties.Contract;

namespace Zhiheng.Server.Modules.Parties;

/// <summary>Reads a file of credit classes. Every mistake is said with its line and without the identifier, and one mistake refuses the file.</summary>
public static partial class CreditFile
{
    public static readonly IReadOnlyList<string> Columns = ["标识", "信用等级", "来源", "评价日期"];

    const int LongestSource = 60;

    static readonly CsvReaderOptions Csv = CsvReaderOptions.Default with
    {
        HasHeader = false, SkipEmptyLines = false, MalformedData = CsvMalformedDataHandling.Throw,
    };

    /// <param name="today">A class of a later day is a slip.</param>
    public static (IReadOnlyList<CreditLine> Lines, IReadOnlyList<string> Errors) Read(string text, DateOnly today)
    {
        var (lines, errors, seen) = (new List<CreditLine>(), new List<string>(), new HashSet<(string, string)>());
        try
        {
            using var csv = CsvReader.FromText(text, Csv);
            var at = csv.Read() ? Columns.Select(column => Enumerable.Range(0, csv.FieldCount).FirstOrDefault(i => Cell(csv, i) == column, -1)).ToList() : [];
            if (at.Count == 0 || at.Contains(-1))
            {
                return ([], [$"第 1 行应为表头，有这些列：{string.Join("、", Columns)}（标识为统一社会信用代码或者证件号码）。"]);
            }
            for (var row = 2; csv.Read(); row++)
            {
                var cells = at.ConvertAll(column => Cell(csv, column));
                if (cells.All(cell => cell.Length == 0))
                {
                    continue;
                }
                var line = new CreditLine(cells[0].ToUpperInvariant(), new CreditClass(ClassOf(cells[1]), cells[2], DayOf(cells[3])));
                var faults = Faults(line, today).ToList();
                if (faults.Count == 0 && !seen.Add((line.Identifier, line.Credit.Source)))
                {
                    faults.Add("同一来源的同一标识在文件里出现了两次");
                }
                errors.AddRange(faults.Select(fault => $"第 {row} 行：{fault}。"));
                lines.Add(line);
            }
        }
        catch (CsvFormatException)
        {
            return ([], [$"第 {lines.Count + 2} 行不是有效的 CSV：引号没有成对。"]);
        }
        return lines.Count == 0 ? ([], ["文件里没有记录。"]) : errors.Count > 0 ? ([], errors) : (lines, []);
    }

    static string Cell(CsvReader csv, int column) => column < csv.FieldCount ? (csv.GetString(column) ?? "").Trim() : "";

    static IEnumerable<string> Faults(CreditLine line, DateOnly today)
    {
        var (code, credit) = (line.Identifier, line.Credit);
        if (code.Length == 18 ? !IsCode(code) && IdentityCard.Check(code).Value is null : !OtherCertificate().IsMatch(code))
        {
            yield return "标识不是统一社会信用代码，也不是证件号码";
        }
        if (!Class().IsMatch(credit.Class))
        {
            yield return "信用等级应为 A 到 E，或者不超过十个字的等级名称";
        }
        if (credit.Source.Length is 0 or > LongestSource)
        {
            yield return $"来源要填写，不超过 {LongestSource} 个字";
        }
        if (credit.AsOf == default || credit.AsOf > today)
        {
            yield return "评价日期应写作 2026-01-31，并且不晚于今天";
        }
    }

    /// <summary>Some early codes fail their check character; eighteen figures that fail it are a mistyped identity card.</summary>
    static bool IsCode(string text) =>
        UnifiedCreditCode.Check(text) is { IsWellFormed: true } code && (code.Remarks.Count == 0 || text[..17].Any(char.IsAsciiLetter));

    /// <summary>a级 → A; words stay as they are.</summary>
    static string ClassOf(string text) => Letter().Match(text) is { Success: true } letter ? letter.Groups[1].Value.ToUpperInvariant() : text;

    static DateOnly DayOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : default;

    [GeneratedRegex("^([A-Ea-e])级?$")]
    private static partial Regex Letter();

    [GeneratedRegex(@"^([A-E]|\p{IsCJKUnifiedIdeographs}{1,10})$")]
    private static partial Regex Class();

    [GeneratedRegex("^[A-Z0-9]{5,30}$")]
    private static partial Regex OtherCertificate();
}
