using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Zhiheng.Rules.Documents;

/// <summary>
/// A filled document as an HTML fragment to read and to print, the same on the server and on the phone. It carries
/// classes and no styles, so a strict content policy can stand; <see cref="PrintStyle"/> is the stylesheet to them.
/// </summary>
public static partial class HtmlPrint
{
    /// <summary>Renders the document.</summary>
    /// <param name="filled">What to show.</param>
    /// <param name="seal">Address of the seal's picture, or a data URI; none leaves the place empty.</param>
    public static string Render(Filled filled, string? seal = null)
    {
        var html = new StringBuilder("<article class=\"doc\" lang=\"zh-CN\">\n");
        if (filled.Header.Count > 0) Wrap(html, "header", "doc-head", filled.Header, seal);
        Blocks(html, filled.Body, seal);
        if (filled.Footer.Count > 0) Wrap(html, "footer", "doc-foot", filled.Footer, seal);
        return html.Append("</article>\n").ToString();
    }

    private static void Wrap(StringBuilder html, string tag, string name, IReadOnlyList<Block> blocks, string? seal)
    {
        html.Append(CultureInfo.InvariantCulture, $"<{tag} class=\"{name}\">\n");
        Blocks(html, blocks, seal);
        html.Append(CultureInfo.InvariantCulture, $"</{tag}>\n");
    }

    internal static void Blocks(StringBuilder html, IReadOnlyList<Block> blocks, string? seal)
    {
        foreach (var block in blocks)
        {
            if (block is Paragraph paragraph) Line(html, paragraph, seal);
            if (block is Table table) HtmlTable.Render(html, table, seal);
            if (block is PageBreak) html.Append("<div class=\"doc-break\"></div>\n");
        }
    }

    private static void Line(StringBuilder html, Paragraph paragraph, string? seal)
    {
        var (tag, name) = paragraph.Style switch
        {
            ParagraphStyle.Title => ("h1", "doc-title"),
            ParagraphStyle.Heading => ("h2", "doc-heading"),
            ParagraphStyle.Label => ("p", "doc-label"),
            _ => ("p", "doc-text"),
        };
        var indent = paragraph.Indent is > 0 and <= 8 ? $" doc-indent-{paragraph.Indent}" : "";
        var align = paragraph.Alignment == Alignment.Left ? "" : $" doc-{paragraph.Alignment.ToString().ToLowerInvariant()}";
        var size = PrintStyle.Size(paragraph.HalfPoints);
        html.Append(CultureInfo.InvariantCulture, $"<{tag} class=\"{name}{align}{indent}{size}\">");
        foreach (var run in paragraph.Runs) Letters(html, run, seal);
        html.Append(CultureInfo.InvariantCulture, $"</{tag}>\n");
    }

    private static void Letters(StringBuilder html, Run run, string? seal)
    {
        if (run.IsSeal)
        {
            if (seal is not null) html.Append(CultureInfo.InvariantCulture, $"<img class=\"doc-seal\" src=\"{Encode(seal)}\" alt=\"印章\">");
            return;
        }
        if (run.Picture is { } picture)
        {
            var size = picture.Use == PictureUse.Photo ? "doc-photo" : "doc-signature";
            html.Append(CultureInfo.InvariantCulture,
                $"<img class=\"{size}\" src=\"/files/{Encode(picture.Sha256)}\" alt=\"{Encode(picture.Alternative)}\">");
            return;
        }
        var text = DocumentNumber().Replace(Encode(run.Text), "<span class=\"doc-number\">$0</span>")
            .Replace("\n", "<br>", StringComparison.Ordinal);
        if (run.Bold) text = $"<strong>{text}</strong>";
        var names = $"{(run.Underline ? " doc-underline" : "")}{PrintStyle.Size(run.HalfPoints)}";
        html.Append(names.Length == 0 ? text : $"<span class=\"{names[1..]}\">{text}</span>");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    /// <summary>The part of a document number that must not be broken at the end of a line.</summary>
    [GeneratedRegex(@"字?〔\d{4}〕第?\d+号", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentNumber();
}
