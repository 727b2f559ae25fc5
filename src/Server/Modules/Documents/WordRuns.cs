using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using Zhiheng.Rules.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Zhiheng.Server.Modules.Documents;

/// <summary>
/// Reads the letters of a paragraph. Word cuts a marker into several runs whenever somebody edits in the middle of it;
/// here it becomes whole again, in the look of its first letter.
/// </summary>
internal static partial class WordRuns
{
    /// <summary>Stands for what has no letters: a drawing, a page number.</summary>
    private const char Thing = '\uFFFC';

    /// <summary>The children of an element, with content controls, links and smart tags unwrapped.</summary>
    internal static IEnumerable<OpenXmlElement> Flat(OpenXmlElement container) => container.ChildElements.SelectMany(child => child switch
    {
        W.SdtElement control => control.ChildElements.Where(part => part.LocalName == "sdtContent").SelectMany(Flat),
        W.Hyperlink or W.CustomXmlElement => Flat(child),
        _ when child.LocalName == "smartTag" => Flat(child),
        _ => [child],
    });

    internal static List<Run> Read(W.Paragraph paragraph, Func<OpenXmlElement, int> remember)
    {
        var (letters, owners) = (new StringBuilder(), new List<Run>());
        foreach (var child in Flat(paragraph).Where(child => child is W.Run or W.SimpleField))
        {
            var text = child is W.Run run ? Letters(run) : null;
            var owner = Look(child) with { Source = remember(child) };
            letters.Append(text ?? Thing.ToString());
            owners.AddRange(Enumerable.Repeat(owner, text?.Length ?? 1));
        }
        return Join(letters.ToString(), owners);
    }

    private static List<Run> Join(string letters, List<Run> owners)
    {
        foreach (Match marker in MarkerPattern().Matches(letters))
            for (var at = marker.Index; at < marker.Index + marker.Length; at++) owners[at] = owners[marker.Index];
        var runs = new List<Run>();
        for (int from = 0, to; from < letters.Length; from = to)
        {
            for (to = from + 1; to < letters.Length && ReferenceEquals(owners[to], owners[from]);) to++;
            var text = letters[from..to];
            runs.Add(owners[from] with { Text = text is [Thing] ? "" : text });
        }
        return runs;
    }

    /// <summary>The letters of a run, or null when it holds something else.</summary>
    private static string? Letters(W.Run run)
    {
        var text = new StringBuilder();
        foreach (var part in run.ChildElements)
        {
            switch (part)
            {
                case W.RunProperties or W.LastRenderedPageBreak: break;
                case W.Text letters: text.Append(letters.Text); break;
                case W.TabChar: text.Append('\t'); break;
                case W.NoBreakHyphen: text.Append('\u2011'); break;
                case W.CarriageReturn: text.Append('\n'); break;
                case W.Break { Type: null }: text.Append('\n'); break;
                default: return null;
            }
        }
        return text.ToString();
    }

    private static Run Look(OpenXmlElement element)
    {
        var look = (element as W.Run)?.RunProperties;
        return new("",
            look?.Bold is { } bold && (bold.Val is null || bold.Val.Value),
            look?.Underline?.Val?.Value is { } line && line != W.UnderlineValues.None,
            int.TryParse(look?.FontSize?.Val?.Value, out var size) ? size : 0);
    }

    [GeneratedRegex(@"\{\{[^{}]*\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex MarkerPattern();
}
