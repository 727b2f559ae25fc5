using Zhiheng.Rules.Documents;

namespace Zhiheng.Rules.Tests.Documents;

/// <summary>Short ways to write a template in a test.</summary>
internal static class Write
{
    internal static Paragraph Line(string text) => new([new Run(text)]);

    internal static Template Lines(params string[] lines) => new([.. lines.Select(Line)]);

    internal static Table Table(params string[][] rows) => new(
        [.. rows[0].Select(_ => 1)],
        [.. rows.Select(row => new Row([.. row.Select(text => new Cell([.. text.Split('|').Select(Line)]))]))]);

    internal static Template Rows(params string[][] rows) => new([Table(rows)]);

    internal static DocumentValues Group(params string[] pairs) =>
        pairs.Chunk(2).Aggregate(DocumentValues.Empty, (group, pair) => group.With(pair[0], pair[1]));

    internal static string Text(this Template template, DocumentValues values) => template.Fill(values).PlainText();
}
