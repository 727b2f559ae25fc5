namespace Zhiheng.Server.Modules.Catalogue.Import;

/// <summary>What a cell holds besides its text.</summary>
public enum CellKind { Text, Number, Formula, Error }

public readonly record struct SheetCell(string Text, CellKind Kind = CellKind.Text)
{
    /// <summary>A formula without a result is not nothing.</summary>
    public bool IsBlank => Text.Length == 0 && Kind == CellKind.Text;
}

/// <summary>A row as the file numbers it; a cell that is not there is empty.</summary>
public sealed record SheetRow(int Number, IReadOnlyDictionary<int, SheetCell> Cells)
{
    public SheetCell this[int column] => Cells.TryGetValue(column, out var cell) ? cell : new SheetCell("");

    public bool IsBlank => Cells.Values.All(cell => cell.IsBlank);
}

/// <summary>A table, or why the file is none.</summary>
public sealed record Sheet(IReadOnlyList<SheetRow> Rows, string Error = "")
{
    /// <summary>More rows than any province's catalogue has.</summary>
    public const int MostRows = 50_000;

    public static Sheet Not(string error) => new([], error);
}
