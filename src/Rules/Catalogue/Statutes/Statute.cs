namespace Zhiheng.Rules.Catalogue.Statutes;

/// <summary>The text of a statute in one version.</summary>
/// <param name="Name">Full name without the book marks.</param>
/// <param name="Version">Day of adoption or of the last amendment: it names the version.</param>
/// <param name="From">First day in force.</param>
/// <param name="Preamble">When and by whom it was adopted and amended, line by line.</param>
public sealed record Statute(
    string Name, DateOnly Version, DateOnly From, IReadOnlyList<string> Preamble, IReadOnlyList<StatuteArticle> Articles)
{
    /// <summary>The article, or null where this version has none of that number.</summary>
    public StatuteArticle? Find(ArticleNumber number) => Articles.FirstOrDefault(article => article.Number == number);

    /// <summary>The articles that stand next to a number, for a hint where it does not exist.</summary>
    public IReadOnlyList<ArticleNumber> Near(ArticleNumber number) =>
        [.. Articles.Select(article => article.Number).OrderBy(n => Math.Abs(n.Number - number.Number)).Take(3).OrderBy(n => n.Number)];
}

/// <summary>条: an article.</summary>
/// <param name="Under">The headings it stands under, outermost first, e.g. 第七章 法律责任.</param>
public sealed record StatuteArticle(ArticleNumber Number, IReadOnlyList<string> Under, IReadOnlyList<StatuteParagraph> Paragraphs)
{
    /// <summary>How a place in this article is cited; 款 is named where there is more than one.</summary>
    /// <param name="paragraph">From 1.</param>
    /// <param name="point">项, or 0 for the paragraph itself.</param>
    public string Anchor(int paragraph, int point = 0) =>
        Number + (Paragraphs.Count > 1 ? $"第{Numeral.Write(paragraph)}款" : "") + (point > 0 ? $"第（{Numeral.Write(point)}）项" : "");

    /// <summary>Whether a word stands anywhere in it.</summary>
    public bool Says(string word) => Paragraphs.Any(paragraph => paragraph.Text.Contains(word, StringComparison.Ordinal)
        || paragraph.Points.Any(point => point.Text.Contains(word, StringComparison.Ordinal)));
}

/// <summary>款: a paragraph, with the list that it ends in, where it does.</summary>
public sealed record StatuteParagraph(string Text, IReadOnlyList<StatutePoint> Points);

/// <summary>项: one point of a list.</summary>
public sealed record StatutePoint(int Number, string Text);
