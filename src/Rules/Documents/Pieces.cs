namespace Zhiheng.Rules.Documents;

/// <summary>Cuts text at its markers.</summary>
internal static class Pieces
{
    /// <summary>The one steering marker a block consists of, if that is all it is.</summary>
    internal static Marker? Only(Block block) =>
        block is Paragraph line && Marker.Read(line.Text.Trim()) is { IsControl: true } marker ? marker : null;

    /// <summary>A run as runs that are each a marker or free of markers. What looks like a marker and is none is reported.</summary>
    internal static IEnumerable<Token<Run>> Of(Run run, ICollection<string> problems)
    {
        var text = run.Text;
        if (text.Length == 0) return [new(null, run)];
        var pieces = new List<Token<Run>>();
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf("{{", at, StringComparison.Ordinal);
            if (open != at)
            {
                var end = open < 0 ? text.Length : open;
                pieces.Add(new(null, run with { Text = text[at..end] }));
                at = end;
                continue;
            }
            var close = text.IndexOf("}}", open, StringComparison.Ordinal);
            var next = close < 0 ? text.Length : close + 2;
            var source = text[open..next];
            var marker = Marker.Read(source);
            if (marker is null) problems.Add($"看不懂的标记：{source}");
            else pieces.Add(new(marker.IsControl ? marker : null, run with { Text = source }));
            at = next;
        }
        return pieces;
    }
}
