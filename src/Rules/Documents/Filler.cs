namespace Zhiheng.Rules.Documents;

/// <summary>Turns the blocks of a template into the blocks of a document.</summary>
internal sealed class Filler(ICollection<string> problems)
{
    internal List<Block> Blocks(IReadOnlyList<Block> blocks, Scope scope) =>
        [.. Run(blocks.Select(block => new Token<Block>(Pieces.Only(block), block)), scope)
            .Select(found => Block(found.Item, found.Scope)).OfType<Block>()];

    private IEnumerable<(T Item, Scope Scope)> Run<T>(IEnumerable<Token<T>> tokens, Scope scope) =>
        Flow.Run(Flow.Nest(tokens, problems), scope);

    private Block? Block(Block block, Scope scope) => block switch
    {
        Paragraph paragraph => Line(paragraph, scope),
        Table table => Grid(table, scope),
        _ => block,
    };

    /// <summary>A paragraph whose conditions left nothing disappears; one that was empty in the template stays.</summary>
    private Paragraph? Line(Paragraph paragraph, Scope scope)
    {
        var tokens = paragraph.Runs.SelectMany(run => Pieces.Of(run, problems)).ToList();
        var runs = Run(tokens, scope).Select(found => Filled(found.Item, found.Scope)).ToList();
        var emptied = tokens.Any(token => token.Control is not null)
            && runs.All(run => run is { Text.Length: > 0, Picture: null } && string.IsNullOrWhiteSpace(run.Text));
        return emptied ? null : paragraph with { Runs = runs };
    }

    private static Run Filled(Run run, Scope scope)
    {
        // Only a whole marker is replaced, and only once: a value that looks like a marker stays text.
        if (Marker.Read(run.Text) is not { } field) return run;
        if (field.Path == Marker.Seal) return run with { Text = "", IsSeal = true };
        return scope.Value(field) switch
        {
            PictureValue picture => run with { Text = "", Picture = picture },
            TextValue text => run with { Text = text.Text },
            _ => run,
        };
    }

    private Table? Grid(Table table, Scope scope)
    {
        var rows = Run(table.Rows.SelectMany(row => RowMarkers.Lift(row, problems)), scope)
            .Select(found => found.Item with { Cells = [.. found.Item.Cells.Select(cell => Box(cell, found.Scope))] }).ToList();
        return rows.Count == 0 ? null : table with { Rows = rows };
    }

    /// <summary>A cell keeps one paragraph at least: Word demands it.</summary>
    private Cell Box(Cell cell, Scope scope)
    {
        var blocks = Blocks(cell.Blocks, scope);
        if (blocks.Count == 0) blocks.Add(new Paragraph([], Source: cell.Blocks.OfType<Paragraph>().FirstOrDefault()?.Source ?? 0));
        return cell with { Blocks = blocks };
    }
}
