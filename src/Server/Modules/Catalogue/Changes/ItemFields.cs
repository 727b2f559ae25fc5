using System.Globalization;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Catalogue.Import;

namespace Zhiheng.Server.Modules.Catalogue.Changes;

/// <summary>One field of two versions, in words.</summary>
public sealed record FieldPair(string Name, string Before, string After)
{
    public bool Differs => Before != After;
}

/// <summary>The fields of an item in the words of the Excel list, and its fine ranges as lines that a person can type.</summary>
static class ItemFields
{
    public const string LineHint = "每行一个幅度，各栏用 | 隔开：对谁 | 下限 | 上限 | 单位 | 可以或应当 | 前提 | 情形 | 计罚基数 | 计量单位。后面的栏没有的不写。";

    /// <summary>Every field but the id of both versions; an item that is not there has empty fields.</summary>
    public static IReadOnlyList<FieldPair> Pairs(Item? before, Item? after) =>
    [
        .. ItemColumns.All.Where(column => !column.OfFine && column.Field != nameof(Item.Id))
            .Select(column => new FieldPair(column.Name, before is null ? "" : column.Write(before, null), after is null ? "" : column.Write(after, null))),
        new("罚款幅度", Ranges(before), Ranges(after)),
    ];

    static string Ranges(Item? item) => item is null || item.Fines.Count == 0 ? "" : string.Join("；", item.Fines.Select(RangeWords.Of));

    public static string Lines(Item item) => string.Join('\n', item.Fines.Select(fine => string.Join(" | ",
        fine.Party, Number(fine.Min), Number(fine.Max), fine.Unit, fine.Optional ? "可以" : "应当", string.Join('、', fine.Prerequisite),
        fine.When, fine.Base, fine.Per)
        .TrimEnd(' ', '|')));

    /// <summary>The ranges, or what is wrong with the first line that cannot be read.</summary>
    public static (IReadOnlyList<FineRange> Ranges, string Error) Read(string text)
    {
        var ranges = new List<FineRange>();
        foreach (var (at, line) in text.Split('\n').Index().Where(line => line.Item.Trim().Length > 0))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            string Cell(int index) => index < cells.Length ? cells[index] : "";
            if (cells.Length is < 5 or > 9 || Amount(Cell(1)) is not { } min || Amount(Cell(2)) is not { } max || Cell(4) is not ("可以" or "应当"))
            {
                return ([], $"罚款幅度第 {at + 1} 行看不懂：{LineHint}");
            }
            ranges.Add(new FineRange(Cell(0), min, max, Cell(3), Cell(7), Cell(8),
                Cell(5).Split('、', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), Cell(4) == "可以", Cell(6)));
        }
        return (ranges, "");
    }

    static decimal? Amount(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) ? value : null;

    static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
