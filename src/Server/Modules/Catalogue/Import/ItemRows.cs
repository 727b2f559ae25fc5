using System.Globalization;
using Zhiheng.Rules.Catalogue;

namespace Zhiheng.Server.Modules.Catalogue.Import;

/// <summary>Makes items of the rows of a table: rows with the same code and first day are the fine ranges of one item.</summary>
sealed class ItemRows
{
    /// <summary>Rows that begin so are the template's examples.</summary>
    const string Example = "示例";

    static readonly DateOnly ExcelZero = new(1899, 12, 30);

    readonly Dictionary<(string Id, DateOnly From), Draft> drafts = [];
    readonly List<Candidate> broken = [];
    readonly Dictionary<string, int> columns;
    Draft? last;

    /// <summary>An item as it grows row by row.</summary>
    sealed record Draft(Item Item, int Row, List<FineRange> Fines, List<int> FineRows, List<ImportFault> Faults);

    ItemRows(Dictionary<string, int> columns) => this.columns = columns;

    public static ItemFile Read(Sheet sheet)
    {
        if (sheet.Error.Length > 0 || sheet.Rows.Count == 0)
        {
            return ItemFile.Not(sheet.Error.Length > 0 ? sheet.Error : "表里没有内容。");
        }
        var head = sheet.Rows[0].Cells.Where(cell => cell.Value.Text.Length > 0).OrderBy(cell => cell.Key)
            .Select(cell => (At: cell.Key, Name: cell.Value.Text)).ToList();
        if (WrongHead([.. head.Select(cell => cell.Name)]) is { } wrong)
        {
            return ItemFile.Not(wrong);
        }
        var rows = new ItemRows(head.ToDictionary(cell => cell.Name, cell => cell.At));
        foreach (var row in sheet.Rows.Skip(1))
        {
            rows.Add(row);
        }
        var items = rows.drafts.Values.Select(draft => new Candidate(draft.Item with { Fines = draft.Fines }, draft.Row, draft.FineRows, draft.Faults));
        return new ItemFile([.. items.Concat(rows.broken).OrderBy(candidate => candidate.Row)]);
    }

    static string? WrongHead(List<string> head)
    {
        var names = ItemColumns.All.Select(column => column.Name).ToList();
        var missing = names.Except(head).Where(name => name != ItemColumns.MayBeMissing).ToList();
        var extra = head.Except(names).ToList();
        var twice = head.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key).ToList();
        return missing.Count + extra.Count + twice.Count == 0 ? null
            : "表头与模板不同：" + string.Join("；", new[] { ("缺少", missing), ("多出", extra), ("重复", twice) }
                .Where(part => part.Item2.Count > 0).Select(part => part.Item1 + string.Join('、', part.Item2.Take(25)))) + "。请下载模板，按模板的列填写。";
    }

    void Add(SheetRow row)
    {
        var id = row[columns[ItemColumns.NameOf(nameof(Item.Id), false)]].Text;
        if (id.StartsWith(Example, StringComparison.Ordinal))
        {
            return;
        }
        var cells = new RowCells(row, columns);
        var own = ItemColumns.All.Where(column => !column.OfFine).ToList();
        // Whoever merges the cells of an item leaves them empty below the first.
        var draft = own.All(column => cells[column].IsBlank) ? last : Known(cells, own, row);
        last = draft;
        if (draft is null)
        {
            broken.Add(new Candidate(null, row.Number, [], cells.Faults.Count > 0 ? cells.Faults : [cells.Fault("事项编码", "没有填写", "补上内容")]));
            return;
        }
        if (ItemColumns.All.Any(column => column.OfFine && !cells[column].IsBlank))
        {
            AddFine(draft, cells);
        }
        else if (draft.Row != row.Number)
        {
            draft.Faults.Add(cells.Fault("事项编码", $"与第 {draft.Row} 行重复", "删去一行；同一事项有几个罚款幅度的，每行写一个幅度"));
        }
        draft.Faults.AddRange(cells.Faults);
    }

    Draft? Known(RowCells cells, List<ItemColumn> own, SheetRow row)
    {
        var item = new Item(
            cells.Text(nameof(Item.Id)), cells.Text(nameof(Item.Name)), cells.Text(nameof(Item.Domain)), Unmarked(cells.Text(nameof(Item.Law))),
            cells.Day(nameof(Item.LawVersion))?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", cells.Text(nameof(Item.LawLevel)),
            cells.Text(nameof(Item.Violated)), cells.Text(nameof(Item.Basis)), cells.Many(nameof(Item.Kinds)), [], cells.Many(nameof(Item.Lists)),
            cells.Day(nameof(Item.From)) ?? default, cells.Day(nameof(Item.To)), cells.Conditions());
        if (item.From == default)
        {
            cells.Missing(nameof(Item.From), "填适用的行为从哪一天起，写作 2021-07-15");
            return null;
        }
        if (!drafts.TryGetValue((item.Id, item.From), out var draft))
        {
            return drafts[(item.Id, item.From)] = new Draft(item, row.Number, [], [], []);
        }
        foreach (var column in own.Where(column => !cells[column].IsBlank && column.Write(item, null) != column.Write(draft.Item, null)))
        {
            draft.Faults.Add(cells.Fault(column.Name, $"与第 {draft.Row} 行的同一事项（{item.Id}，{item.From:yyyy-MM-dd} 起）不同", "编码重复的换一个编码；同一事项的写成一样"));
        }
        return draft;
    }

    static void AddFine(Draft draft, RowCells cells)
    {
        var fine = new FineRange(
            cells.Text(nameof(FineRange.Party), true), cells.Amount(nameof(FineRange.Min)) ?? 0, cells.Amount(nameof(FineRange.Max)) ?? 0,
            cells.Text(nameof(FineRange.Unit), true), cells.Text(nameof(FineRange.Base), true), cells.Text(nameof(FineRange.Per), true),
            cells.Many(nameof(FineRange.Prerequisite), true), cells.MayOrMust(), cells.Text(nameof(FineRange.When), true));
        var twin = draft.Fines.FindIndex(other => other with { Prerequisite = [] } is var a && a == fine with { Prerequisite = a.Prerequisite }
            && other.Prerequisite.SequenceEqual(fine.Prerequisite));
        if (twin >= 0)
        {
            draft.Faults.Add(cells.Fault("罚款对象", $"罚款幅度与第 {draft.FineRows[twin]} 行相同", "删去重复的一行"));
        }
        draft.Fines.Add(fine);
        draft.FineRows.Add(cells.Row);
    }

    static string Unmarked(string law) => law is ['《', .. var name, '》'] ? name : law;

    internal static DateOnly? FromExcel(decimal serial) => serial is >= 1 and < 100_000 ? ExcelZero.AddDays((int)serial) : null;
}
