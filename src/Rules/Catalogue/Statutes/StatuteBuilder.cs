using System.Text.RegularExpressions;

namespace Zhiheng.Rules.Catalogue.Statutes;

/// <summary>Takes the lines of a statute one after the other and knows where it stands: under which headings, in which article.</summary>
sealed class StatuteBuilder
{
    const string Ends = "。：；:;”）";

    static readonly string[] Units = ["编", "分编", "章", "节"];

    readonly SortedDictionary<int, string> under = [];
    bool closed = true;

    public List<StatuteArticle> Articles { get; } = [];

    public List<string> Gaps { get; } = [];

    public List<DoubtfulLine> Doubts { get; } = [];

    public void Add(int number, string line)
    {
        if (StatuteText.Article(line) is var (article, text))
        {
            Open(article, Paragraph(number, text));
        }
        else if (StatuteText.IsUnit(line))
        {
            var heading = StatuteText.Heading(line);
            Enter(Array.IndexOf(Units, StatuteText.UnitShape().Match(heading).Groups[1].Value), heading);
        }
        else if (closed || !IsText(line))
        {
            Doubts.Add(new DoubtfulLine(number, line, "看不懂，没有收入"));
        }
        else if (StatuteText.PointShape().Match(line) is { Success: true } point)
        {
            AddPoint(number, line, new StatutePoint(Numeral.Read(point.Groups[1].Value) ?? 0, line[point.Length..]));
        }
        else
        {
            Paragraphs.Add(Paragraph(number, line));
        }
    }

    List<StatuteParagraph> Paragraphs => (List<StatuteParagraph>)Articles[^1].Paragraphs;

    void Open(ArticleNumber number, StatuteParagraph first)
    {
        var before = Articles.Count > 0 ? Articles[^1].Number : (ArticleNumber?)null;
        if (!number.Follows(before))
        {
            Gaps.Add(before is { } last ? $"{last}之后是{number}" : $"从{number}开始");
        }
        Articles.Add(new StatuteArticle(number, [.. under.Values], new List<StatuteParagraph> { first }));
        closed = false;
    }

    StatuteParagraph Paragraph(int number, string text)
    {
        if (text.Length == 0 || !Ends.Contains(text[^1]))
        {
            Doubts.Add(new DoubtfulLine(number, text, "没有句末标点，可能是标题或断行；已作为一款收入"));
        }
        return new StatuteParagraph(text, []);
    }

    // A new chapter ends the section before it, and whatever article stood there.
    void Enter(int level, string heading)
    {
        foreach (var inner in under.Keys.Where(key => key >= level).ToList())
        {
            under.Remove(inner);
        }
        under[level] = heading;
        closed = true;
    }

    void AddPoint(int number, string line, StatutePoint point)
    {
        var last = Paragraphs[^1];
        if (point.Number != (last.Points.LastOrDefault()?.Number ?? 0) + 1)
        {
            Doubts.Add(new DoubtfulLine(number, line, "项的编号不连续；已收入"));
        }
        Paragraphs[^1] = last with { Points = [.. last.Points, point] };
    }

    static bool IsText(string line) => Regex.IsMatch(line, @"^[\p{IsCJKUnifiedIdeographs}\d“‘《〈（(【]") && line.Any(Bigrams.IsChinese);
}
