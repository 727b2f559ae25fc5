using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Zhiheng.Rules.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Zhiheng.Server.Modules.Documents;

/// <summary>Compiles a Word file to a template and remembers which element each part came from.</summary>
internal sealed class WordReader(WordprocessingDocument document)
{
    private readonly List<OpenXmlElement> originals = [];
    private readonly WordStyles styles = new(document.MainDocumentPart!);

    /// <summary>The header and footer of every page; those of first or even pages stay as they are.</summary>
    internal HeaderPart? Header { get; } = Part<W.HeaderReference>(document.MainDocumentPart!) as HeaderPart;

    internal FooterPart? Footer { get; } = Part<W.FooterReference>(document.MainDocumentPart!) as FooterPart;

    internal Template Read() => new(
        Blocks(document.MainDocumentPart!.Document!.Body!),
        Header is null ? [] : Blocks(Header.Header!),
        Footer is null ? [] : Blocks(Footer.Footer!));

    internal OpenXmlElement Original(int source) => originals[source - 1];

    private int Remember(OpenXmlElement element)
    {
        originals.Add(element);
        return originals.Count;
    }

    private static OpenXmlPart? Part<T>(MainDocumentPart main) where T : W.HeaderFooterReferenceType
    {
        var usual = main.Document!.Body!.Elements<W.SectionProperties>().LastOrDefault()?.Elements<T>()
            .FirstOrDefault(reference => reference.Type is null || reference.Type.Value == W.HeaderFooterValues.Default);
        return usual?.Id?.Value is { } id ? main.GetPartById(id) : null;
    }

    private List<Block> Blocks(OpenXmlElement container) =>
        [.. WordRuns.Flat(container).SelectMany<OpenXmlElement, Block>(element => element switch
        {
            W.Paragraph paragraph => Lines(paragraph),
            W.Table table => [Grid(table)],
            _ => [],
        })];

    private IEnumerable<Block> Lines(W.Paragraph paragraph)
    {
        var source = Remember(paragraph);
        var hasMarkers = paragraph.InnerText.Contains("{{", StringComparison.Ordinal);
        if (!hasMarkers && paragraph.Descendants().Any(element => element is W.FieldChar or W.SimpleField)) return [new WordOnly(source)];
        var runs = WordRuns.Read(paragraph, Remember);
        var breaks = paragraph.Descendants<W.Break>().Any(part => part.Type?.Value == W.BreakValues.Page);
        if (breaks && runs.All(run => run.Text.Length == 0)) return [new PageBreak(source)];
        var line = styles.Read(paragraph.ParagraphProperties) with { Runs = runs, Source = source };
        return paragraph.ParagraphProperties?.PageBreakBefore is null ? [line] : [new PageBreak(), line];
    }

    private Table Grid(W.Table table)
    {
        var widths = table.GetFirstChild<W.TableGrid>()?.Elements<W.GridColumn>().Select(column => Number(column.Width?.Value)) ?? [];
        var properties = table.GetFirstChild<W.TableProperties>();
        var ruled = properties?.TableBorders?.Elements<W.BorderType>()
            .Any(border => border.Val?.Value is { } line && line != W.BorderValues.None && line != W.BorderValues.Nil) ?? false;
        var isLayout = !ruled && properties?.TableStyle?.Val?.Value is null or "TableNormal";
        return new([.. widths], [.. WordRuns.Flat(table).OfType<W.TableRow>().Select(Line)], isLayout, Remember(table));
    }

    private Row Line(W.TableRow row) => new(
        [.. WordRuns.Flat(row).OfType<W.TableCell>().Select(Box)],
        row.TableRowProperties?.GetFirstChild<W.TableHeader>() is not null,
        Remember(row));

    private Cell Box(W.TableCell cell)
    {
        var merge = cell.TableCellProperties?.VerticalMerge;
        return new(
            Blocks(cell),
            cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1,
            merge is null ? VerticalMerge.None
                : merge.Val?.Value == W.MergedCellValues.Restart ? VerticalMerge.Start : VerticalMerge.Continue,
            Remember(cell));
    }

    private static int Number(string? text) => int.TryParse(text, out var number) ? number : 0;
}
