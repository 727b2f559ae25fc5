using DocumentFormat.OpenXml.Packaging;
using Zhiheng.Rules.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Zhiheng.Server.Modules.Documents;

/// <summary>What a paragraph is and how it stands, looked up through the styles of the Word file.</summary>
internal sealed class WordStyles(MainDocumentPart main)
{
    private readonly Dictionary<string, W.Style> styles = main.StyleDefinitionsPart?.Styles?.Elements<W.Style>()
        .Where(style => style.StyleId?.Value is not null).DistinctBy(style => style.StyleId!.Value!)
        .ToDictionary(style => style.StyleId!.Value!, StringComparer.Ordinal) ?? [];

    internal Paragraph Read(W.ParagraphProperties? properties)
    {
        var chain = Chain(properties?.ParagraphStyleId?.Val?.Value).Take(10).ToList();
        var justification = properties?.Justification
            ?? chain.Select(style => style.StyleParagraphProperties?.Justification).FirstOrDefault(found => found is not null);
        var indentation = properties?.Indentation
            ?? chain.Select(style => style.StyleParagraphProperties?.Indentation).FirstOrDefault(found => found is not null);
        var size = chain.Select(style => style.StyleRunProperties?.FontSize?.Val?.Value).FirstOrDefault(found => found is not null);
        return new([], Kind(chain), Stand(justification?.Val?.Value), Indent(indentation), int.TryParse(size, out var points) ? points : 0);
    }

    private IEnumerable<W.Style> Chain(string? id)
    {
        while (id is not null && styles.TryGetValue(id, out var style))
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    /// <summary>Style names are the built-in English ones in every language of Word; 栏目名 is ours.</summary>
    private static ParagraphStyle Kind(List<W.Style> chain) =>
        chain.Select(style => style.StyleName?.Val?.Value?.ToLowerInvariant() switch
        {
            "title" => ParagraphStyle.Title,
            "栏目名" => ParagraphStyle.Label,
            { } name when name.StartsWith("heading ", StringComparison.Ordinal) => ParagraphStyle.Heading,
            _ => ParagraphStyle.Body,
        }).FirstOrDefault(kind => kind != ParagraphStyle.Body);

    private static Alignment Stand(W.JustificationValues? value) =>
        value is null ? Alignment.Left
        : value == W.JustificationValues.Center ? Alignment.Center
        : value == W.JustificationValues.Right || value == W.JustificationValues.End ? Alignment.Right
        : value == W.JustificationValues.Both || value == W.JustificationValues.Distribute ? Alignment.Justify
        : Alignment.Left;

    private static int Indent(W.Indentation? indentation)
    {
        const int TwipsOfOneCharacter = 280;
        if (indentation?.FirstLineChars?.Value is { } hundredths) return hundredths / 100;
        return int.TryParse(indentation?.FirstLine?.Value, out var twips) ? twips / TwipsOfOneCharacter : 0;
    }
}
