using System.Globalization;
using System.Text;

namespace Zhiheng.Rules.Documents;

/// <summary>Tables in HTML: heading cells where the template has labels, and cells that reach over several rows.</summary>
internal static class HtmlTable
{
    internal static void Render(StringBuilder html, Table table, string? seal)
    {
        html.Append(table.IsLayout ? "<table class=\"doc-layout\" role=\"presentation\">\n" : "<table class=\"doc-table\">\n");
        Columns(html, table.Widths);
        for (var at = 0; at < table.Rows.Count; at++)
        {
            html.Append("<tr>");
            var column = 0;
            foreach (var cell in table.Rows[at].Cells)
            {
                if (cell.Merge != VerticalMerge.Continue) Cell(html, table, at, column, cell, seal);
                column += cell.Columns;
            }
            html.Append("</tr>\n");
        }
        html.Append("</table>\n");
    }

    /// <summary>Widths as classes in whole per cent: an inline style would need a hole in the content policy.</summary>
    private static void Columns(StringBuilder html, IReadOnlyList<int> widths)
    {
        var total = widths.Sum();
        if (total == 0) return;
        html.Append("<colgroup>");
        foreach (var width in widths) html.Append(CultureInfo.InvariantCulture, $"<col class=\"doc-w-{width * 100 / total}\">");
        html.Append("</colgroup>\n");
    }

    private static void Cell(StringBuilder html, Table table, int row, int column, Cell cell, string? seal)
    {
        var scope = table.Rows[row].IsHeader ? "col"
            : !table.IsLayout && cell.Blocks is [Paragraph { Style: ParagraphStyle.Label }, ..] ? "row" : null;
        var tag = scope is null ? "td" : "th";
        var joined = table.Rows.Skip(row + 1).TakeWhile(below => Continues(below, column)).Count();
        var rows = cell.Merge == VerticalMerge.Start ? 1 + joined : 1;
        html.Append('<').Append(tag);
        if (scope is not null) html.Append(CultureInfo.InvariantCulture, $" scope=\"{scope}\"");
        if (cell.Columns > 1) html.Append(CultureInfo.InvariantCulture, $" colspan=\"{cell.Columns}\"");
        if (rows > 1) html.Append(CultureInfo.InvariantCulture, $" rowspan=\"{rows}\"");
        html.Append('>');
        HtmlPrint.Blocks(html, cell.Blocks, seal);
        html.Append(CultureInfo.InvariantCulture, $"</{tag}>");
    }

    private static bool Continues(Row row, int column)
    {
        var at = 0;
        foreach (var cell in row.Cells)
        {
            if (at == column) return cell.Merge == VerticalMerge.Continue;
            at += cell.Columns;
        }
        return false;
    }
}
