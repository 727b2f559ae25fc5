using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Zhiheng.Rules.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Zhiheng.Server.Modules.Documents;

/// <summary>Writes filled blocks back as Word, each in the look of the element it was compiled from.</summary>
internal sealed class WordWriter(WordReader reader, SealImage? seal, Func<string, byte[]>? pictures)
{
    private WordPictures drawings = null!;

    /// <summary>Replaces the content of a part's body, header or footer.</summary>
    internal void Write(OpenXmlPart part, OpenXmlCompositeElement container, IReadOnlyList<Block> blocks)
    {
        drawings = new(part, seal, pictures);
        var written = Blocks(blocks);
        var section = container.GetFirstChild<W.SectionProperties>()?.CloneNode(true);
        container.RemoveAllChildren();
        container.Append(written);
        if (section is not null) container.Append(section);
    }

    /// <summary>Two tables that touch would grow together, and a cell has to end with a paragraph: an empty one goes between.</summary>
    private List<OpenXmlElement> Blocks(IReadOnlyList<Block> blocks)
    {
        var written = new List<OpenXmlElement>();
        foreach (var block in blocks)
        {
            if (block is Table && written is [.., W.Table]) written.Add(new W.Paragraph());
            if (Write(block) is { } element) written.Add(element);
        }
        if (written is [] or [.., W.Table]) written.Add(new W.Paragraph());
        return written;
    }

    private OpenXmlElement? Write(Block block) => block switch
    {
        Paragraph line => Line(line),
        Table grid => Grid(grid),
        WordOnly or PageBreak { Source: > 0 } => reader.Original(block.Source).CloneNode(true),
        _ => null,
    };

    private W.Paragraph Line(Paragraph line)
    {
        var paragraph = new W.Paragraph();
        if (line.Source > 0) Copy<W.ParagraphProperties>(reader.Original(line.Source), paragraph);
        foreach (var run in line.Runs)
        {
            var original = reader.Original(run.Source);
            if (run is { Text: "", Picture: null, IsSeal: false }) paragraph.Append(original.CloneNode(true));
            else paragraph.Append(Letters(run, original));
        }
        return paragraph;
    }

    private W.Run Letters(Run run, OpenXmlElement original)
    {
        var written = new W.Run();
        Copy<W.RunProperties>(original, written);
        if (run.IsSeal)
        {
            if (drawings.Seal() is { } drawing) written.Append(drawing);
            return written;
        }
        if (run.Picture is { } picture)
        {
            written.Append(drawings.Picture(picture));
            return written;
        }
        foreach (var (at, line) in run.Text.Split('\n').Index())
        {
            if (at > 0) written.Append(new W.Break());
            foreach (var (tab, text) in line.Split('\t').Index())
            {
                if (tab > 0) written.Append(new W.TabChar());
                if (text.Length > 0) written.Append(new W.Text(text) { Space = SpaceProcessingModeValues.Preserve });
            }
        }
        return written;
    }

    private W.Table Grid(Table grid)
    {
        var original = reader.Original(grid.Source);
        var table = new W.Table();
        Copy<W.TableProperties>(original, table);
        Copy<W.TableGrid>(original, table);
        foreach (var row in grid.Rows) table.Append(Line(row));
        return table;
    }

    private W.TableRow Line(Row row)
    {
        var original = reader.Original(row.Source);
        var written = new W.TableRow();
        Copy<W.TablePropertyExceptions>(original, written);
        Copy<W.TableRowProperties>(original, written);
        foreach (var cell in row.Cells)
        {
            var box = new W.TableCell();
            Copy<W.TableCellProperties>(reader.Original(cell.Source), box);
            box.Append(Blocks(cell.Blocks));
            written.Append(box);
        }
        return written;
    }

    private static void Copy<T>(OpenXmlElement from, OpenXmlCompositeElement to) where T : OpenXmlElement
    {
        if (from.GetFirstChild<T>() is { } properties) to.Append(properties.CloneNode(true));
    }
}
