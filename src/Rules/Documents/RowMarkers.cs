namespace Zhiheng.Rules.Documents;

/// <summary>
/// Loops and conditions over rows. A row that is nothing but a marker steers the rows after it; a marker that is
/// opened in one cell and closed in another steers its own row.
/// </summary>
internal static class RowMarkers
{
    internal static IEnumerable<Token<Row>> Lift(Row row, ICollection<string> problems)
    {
        if (Only(row) is { } alone) return [new(alone, row)];
        var opening = new List<Token<Row>>();
        var closing = new List<Token<Row>>();
        var cells = row.Cells.Select(cell => Lift(cell, opening, closing, problems)).ToList();
        return [.. opening, new(null, row with { Cells = cells }), .. closing];
    }

    private static Marker? Only(Row row)
    {
        var blocks = row.Cells.SelectMany(cell => cell.Blocks)
            .Where(block => block is not Paragraph line || !string.IsNullOrWhiteSpace(line.Text)).ToList();
        return blocks is [var only] ? Pieces.Only(only) : null;
    }

    private static Cell Lift(Cell cell, List<Token<Row>> opening, List<Token<Row>> closing, ICollection<string> problems)
    {
        var lines = cell.Blocks.Select(block => (Block: block, Tokens: Tokens(block, problems))).ToList();
        var lifted = Unpaired(lines.SelectMany(line => line.Tokens).Select(token => token.Control).OfType<Marker>());
        if (lifted.Count == 0) return cell;
        foreach (var marker in lifted) (marker.Opens ? opening : closing).Add(new(marker, null!));
        return cell with { Blocks = [.. lines.Select(line => Without(line.Block, line.Tokens, lifted)).OfType<Block>()] };
    }

    /// <summary>Unreadable markers are reported when the paragraph itself is filled, so here they are passed over.</summary>
    private static List<Token<Run>> Tokens(Block block, ICollection<string> problems) => block is Paragraph paragraph
        ? [.. paragraph.Runs.SelectMany(run => Pieces.Of(run, problems))] : [];

    private static HashSet<Marker> Unpaired(IEnumerable<Marker> markers)
    {
        var open = new Stack<Marker>();
        var unpaired = new HashSet<Marker>(ReferenceEqualityComparer.Instance);
        foreach (var marker in markers)
        {
            if (marker.Opens) open.Push(marker);
            else if (marker.Kind == MarkerKind.Else) continue;
            else if (open.TryPeek(out var opener) && marker.Closes(opener)) open.Pop();
            else unpaired.Add(marker);
        }
        unpaired.UnionWith(open);
        return unpaired;
    }

    private static Block? Without(Block block, List<Token<Run>> tokens, HashSet<Marker> lifted)
    {
        if (block is not Paragraph paragraph) return block;
        var runs = tokens.Where(token => token.Control is null || !lifted.Contains(token.Control)).Select(token => token.Item).ToList();
        if (runs.Count == tokens.Count) return block;
        return runs.Count == 0 ? null : paragraph with { Runs = runs };
    }
}
