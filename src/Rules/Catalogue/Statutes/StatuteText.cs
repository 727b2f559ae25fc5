using System.Globalization;
using System.Text.RegularExpressions;

namespace Zhiheng.Rules.Catalogue.Statutes;

/// <summary>A line that needs a person's eye.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Why">What is odd about it, and whether it was taken.</param>
public sealed record DoubtfulLine(int Line, string Text, string Why);

/// <summary>A file as it was read.</summary>
/// <param name="Statute">Null where the file is no statute; <paramref name="Error"/> then says why.</param>
/// <param name="Gaps">Where the numbering of the articles jumps, in words.</param>
public sealed record StatuteReading(Statute? Statute, IReadOnlyList<string> Gaps, IReadOnlyList<DoubtfulLine> Doubts, string Error = "");

/// <summary>
/// Reads a statute from Markdown: the name as the first heading, the days of adoption and amendment, headings of 编、章、节, and
/// articles whose paragraphs and points stand on lines of their own. What is not understood is reported and never guessed.
/// </summary>
public static partial class StatuteText
{
    /// <param name="file">Name of the file; a day in brackets at its end names the version, e.g. 行政处罚法(2021-01-22).md.</param>
    public static StatuteReading Read(string text, string file)
    {
        var lines = Body(text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n'));
        var name = lines.Where(line => line.Text.StartsWith('#')).Select(line => Heading(line.Text)).FirstOrDefault(h => !UnitShape().IsMatch(h));
        if (name is null)
        {
            return Failed("没有名称：第一行标题应写作“# 法律全称”。");
        }
        var first = lines.FindIndex(line => Article(line.Text) is not null || IsUnit(line.Text));
        var builder = new StatuteBuilder();
        foreach (var (number, line) in first < 0 ? [] : lines.Skip(first))
        {
            builder.Add(number, line);
        }
        if (builder.Articles.Count == 0)
        {
            return Failed("没有读到任何条文：条文应以“第一条”和空格开头。");
        }
        var preamble = lines.Take(first).Select(line => line.Text).Where(line => !line.StartsWith('#')).ToList();
        if (Dates(FileVersion().Match(file).Value).Append(preamble.SelectMany(Dates).DefaultIfEmpty().Max()).First() is var version && version == default)
        {
            return Failed("不知道是哪个版本：文件名应以版本日期结尾，例如“行政处罚法(2021-01-22).md”，或在名称下写明通过、修改的日期。");
        }
        var statute = new Statute(name, version, InForce(version, text, preamble, builder.Articles), preamble, builder.Articles);
        return new StatuteReading(statute, builder.Gaps, builder.Doubts);
    }

    static StatuteReading Failed(string error) => new(null, [], [], error);

    /// <summary>Lines that say something, without what Markdown files carry about themselves: front matter and comments.</summary>
    static List<(int Number, string Text)> Body(string[] lines)
    {
        var end = lines[0].Trim() == "---" ? Array.FindIndex(lines, 1, line => line.Trim() == "---") : -1;
        return [.. lines.Select((text, at) => (Number: at + 1, Text: Trim(text))).Skip(end + 1)
            .Where(line => line.Text.Length > 0 && !CommentShape().IsMatch(line.Text))];
    }

    static string Trim(string text) => text.Trim(' ', '\t', '\u3000', '\u00a0', '\u200b').Replace("**", "", StringComparison.Ordinal);

    /// <summary>The number that opens an article and the words after it, or null. Some files mark every article as a heading.</summary>
    internal static (ArticleNumber Number, string Text)? Article(string line)
    {
        var bare = line.TrimStart('#', ' ');
        return ArticleShape().Match(bare) is { Success: true } match
            ? (new ArticleNumber(Numeral.Read(match.Groups[1].Value) ?? 0, Numeral.Read(match.Groups[2].Value) ?? 0), bare[match.Length..]) : null;
    }

    /// <summary>Whether a line is a heading of 编, 章 or 节: marked as one, or standing apart from its title.</summary>
    internal static bool IsUnit(string line) => UnitShape().Match(Heading(line)) is { Success: true } unit
        && (line[0] is '#' or '=' || unit.Value.EndsWith(' '));

    /// <summary>The words of a heading: # and = are marks, and what divides number and title is one space.</summary>
    internal static string Heading(string line) => Blanks().Replace(line.Trim('#', '=', ' ', '\u3000'), " ");

    /// <summary>The day the text itself gives for coming into force where it lies after the version, else the version.</summary>
    static DateOnly InForce(DateOnly version, string text, List<string> preamble, List<StatuteArticle> articles)
    {
        var ends = articles.TakeLast(3).SelectMany(article => article.Paragraphs).Select(paragraph => paragraph.Text);
        return preamble.Concat(ends).Append(FrontMatter().Match(text).Value)
            .SelectMany(line => InForceShape().Matches(line).SelectMany(match => Dates(match.Value)))
            .Where(day => day > version).DefaultIfEmpty(version).Min();
    }

    static IEnumerable<DateOnly> Dates(string text)
    {
        foreach (Match match in DateShape().Matches(text))
        {
            var written = $"{match.Groups[1].Value}-{match.Groups[2].Value}-{match.Groups[3].Value}";
            if (DateOnly.TryParseExact(written, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                yield return day;
            }
        }
    }

    [GeneratedRegex(@"^第(" + Numeral.Class + @")条(?:之(" + Numeral.Class + @"))?(?:[\s\u3000]+|$)")]
    private static partial Regex ArticleShape();

    [GeneratedRegex(@"^第" + Numeral.Class + @"(分编|编|章|节)( |$)?")]
    internal static partial Regex UnitShape();

    [GeneratedRegex(@"^[（(](" + Numeral.Class + @")[）)][\s\u3000]*")]
    internal static partial Regex PointShape();

    [GeneratedRegex(@"^<!--.*-->$")]
    private static partial Regex CommentShape();

    [GeneratedRegex(@"[\s\u3000]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[(（]\d{4}-\d{1,2}-\d{1,2}[)）]")]
    private static partial Regex FileVersion();

    [GeneratedRegex(@"(\d{4})[年-](\d{1,2})[月-](\d{1,2})日?")]
    private static partial Regex DateShape();

    [GeneratedRegex(@"自\d{4}年\d{1,2}月\d{1,2}日起(施行|实施)|^\d{4}年\d{1,2}月\d{1,2}日\s*施行|implement_date: *""?\d{4}-\d\d-\d\d")]
    private static partial Regex InForceShape();

    [GeneratedRegex(@"implement_date: *""?\d{4}-\d\d-\d\d")]
    private static partial Regex FrontMatter();
}
