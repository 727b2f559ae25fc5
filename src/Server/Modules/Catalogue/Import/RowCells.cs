using System.Globalization;
using Zhiheng.Rules.Catalogue;

namespace Zhiheng.Server.Modules.Catalogue.Import;

/// <summary>The cells of one row by the name of their field; what cannot be read is noted as a fault.</summary>
sealed class RowCells(SheetRow row, IReadOnlyDictionary<string, int> columns)
{
    static readonly string[] Written = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy年M月d日"];

    readonly HashSet<string> noted = [];

    public int Row => row.Number;

    public List<ImportFault> Faults { get; } = [];

    public SheetCell this[ItemColumn column] => At(column.Name);

    public ImportFault Fault(string column, string what, string remedy) => new(row.Number, column, what, remedy);

    public string Text(string field, bool ofFine = false)
    {
        var name = ItemColumns.NameOf(field, ofFine);
        var cell = At(name);
        if (cell.Kind is CellKind.Formula or CellKind.Error)
        {
            Note(name, cell.Kind == CellKind.Formula ? "单元格是公式" : $"单元格是错误值 {cell.Text}", "复制后“粘贴为值”，或直接填写");
            return "";
        }
        return cell.Text;
    }

    /// <summary>Words divided by 、 or another mark that people use for it.</summary>
    public IReadOnlyList<string> Many(string field, bool ofFine = false) =>
        Text(field, ofFine).Split(['、', '；', ';', '，', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What stands before single kinds of penalty; null for nothing.</summary>
    public IReadOnlyList<KindCondition>? Conditions()
    {
        var (conditions, unreadable) = ItemColumns.ReadConditions(Text(nameof(Item.Conditions)));
        if (unreadable.Length > 0)
        {
            Note(ItemColumns.NameOf(nameof(Item.Conditions), false), $"“{unreadable}”看不懂", ItemColumns.ConditionHint);
        }
        return conditions;
    }

    /// <summary>A day as text, or as the number that Excel makes of one; null where the cell is empty or holds something else.</summary>
    public DateOnly? Day(string field)
    {
        var name = ItemColumns.NameOf(field, ofFine: false);
        var text = Text(field);
        if (text.Length == 0)
        {
            return null;
        }
        var day = At(name).Kind == CellKind.Number
            ? decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) ? ItemRows.FromExcel(serial) : null
            : DateOnly.TryParseExact(text, Written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var written) ? written : (DateOnly?)null;
        if (day is null)
        {
            Note(name, $"“{text}”不是日期", "写作 2021-07-15");
        }
        return day;
    }

    public decimal? Amount(string field)
    {
        var text = Text(field, ofFine: true);
        if (decimal.TryParse(text, NumberStyles.Number | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var amount))
        {
            // Excel writes 0.50 for what a person typed as 0.5; one amount has one form.
            return amount / 1.0000000000000000000000000000m;
        }
        Note(ItemColumns.NameOf(field, ofFine: true), text.Length == 0 ? "没有填写" : $"“{text}”不是数字", "写阿拉伯数字，不带单位，例如 50000");
        return null;
    }

    public bool MayOrMust()
    {
        var text = Text(nameof(FineRange.Optional), ofFine: true);
        if (text is not (ItemColumns.May or ItemColumns.Must))
        {
            Note(ItemColumns.NameOf(nameof(FineRange.Optional), true), text.Length == 0 ? "没有填写" : $"“{text}”不在可填的值内", "填可以或应当");
        }
        return text == ItemColumns.May;
    }

    public void Missing(string field, string remedy) => Note(ItemColumns.NameOf(field, ofFine: false), "没有填写", remedy);

    SheetCell At(string name) => columns.TryGetValue(name, out var at) ? row[at] : new SheetCell("");

    // A cell is wrong once, however often it is looked at.
    void Note(string column, string what, string remedy)
    {
        if (noted.Add(column))
        {
            Faults.Add(Fault(column, what, remedy));
        }
    }
}
