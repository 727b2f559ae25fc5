namespace Zhiheng.Rules.Catalogue.Statutes;

/// <summary>What stands at a place that somebody cites.</summary>
/// <param name="Anchor">The place as this version counts it.</param>
/// <param name="Text">The words; a point comes with the lead of its paragraph.</param>
public sealed record Provision(string Anchor, string Text)
{
    /// <summary>The words at a place, or null where this version has no such place.</summary>
    public static Provision? At(Statute statute, Place place)
    {
        if (statute.Find(place.Article) is not { } article)
        {
            return null;
        }
        if (place.Paragraph == 0 && place.Point == 0)
        {
            return new Provision(article.Number.ToString(), string.Join('\n', article.Paragraphs.Select(Whole)));
        }
        if (ParagraphOf(article, place) is not { } number)
        {
            return null;
        }
        var paragraph = article.Paragraphs[number - 1];
        var point = paragraph.Points.FirstOrDefault(p => p.Number == place.Point);
        return place.Point == 0 ? new Provision(article.Anchor(number), Whole(paragraph))
            : point is null ? null
            : new Provision(article.Anchor(number, point.Number), $"{paragraph.Text}\n{Line(point)}");
    }

    // Without 款 the first or only paragraph is meant; where that has no list, the one paragraph that has it.
    static int? ParagraphOf(StatuteArticle article, Place place)
    {
        if (place.Paragraph > 0)
        {
            return place.Paragraph <= article.Paragraphs.Count ? place.Paragraph : null;
        }
        var withLists = Enumerable.Range(1, article.Paragraphs.Count).Where(n => article.Paragraphs[n - 1].Points.Count > 0).ToList();
        return withLists.Count == 1 ? withLists[0] : 1;
    }

    static string Whole(StatuteParagraph paragraph) => string.Join('\n', paragraph.Points.Select(Line).Prepend(paragraph.Text));

    static string Line(StatutePoint point) => $"（{Numeral.Write(point.Number)}）{point.Text}";
}
