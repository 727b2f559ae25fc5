using System.Text;

namespace Zhiheng.Rules.Documents;

/// <summary>A filled document. Its text is final: a type of its own, so that nobody fills it twice.</summary>
public sealed record Filled(IReadOnlyList<Block> Body, IReadOnlyList<Block> Header, IReadOnlyList<Block> Footer)
{
    /// <summary>A place for the seal is on it.</summary>
    public bool HasSeal => Paragraphs(Body).SelectMany(paragraph => paragraph.Runs).Any(run => run.IsSeal);

    /// <summary>The words alone, one paragraph a line and the cells of a row apart by tabs: for search and for comparing.</summary>
    public string PlainText()
    {
        var text = new StringBuilder();
        foreach (var block in Body.Concat(Footer)) Append(text, block);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Block block)
    {
        if (block is Paragraph paragraph) text.Append(Words(paragraph)).Append('\n');
        if (block is not Table table) return;
        foreach (var row in table.Rows)
            text.AppendJoin('\t', row.Cells.Select(cell => string.Join('\n', Paragraphs(cell.Blocks).Select(Words)))).Append('\n');
    }

    private static string Words(Paragraph paragraph) => string.Concat(paragraph.Runs.Select(run => run switch
    {
        { Picture: { } picture } => $"［{picture.Alternative}］",
        { IsSeal: true } => "［印章］",
        _ => run.Text,
    })).TrimEnd();

    private static IEnumerable<Paragraph> Paragraphs(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Paragraph paragraph => [paragraph],
        Table table => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => Paragraphs(cell.Blocks)),
        _ => [],
    });
}
