using System.Text.RegularExpressions;

namespace Zhiheng.Rules.Catalogue.Statutes;

/// <summary>A place in a statute as somebody cites it.</summary>
/// <param name="Paragraph">款, 0 where none is named: then the first or only one.</param>
/// <param name="Point">项, 0 where none is named.</param>
public sealed record Place(ArticleNumber Article, int Paragraph, int Point)
{
    public override string ToString() => Article + (Paragraph > 0 ? $"第{Numeral.Write(Paragraph)}款" : "")
        + (Point > 0 ? $"第（{Numeral.Write(Point)}）项" : "");
}

/// <summary>Reads citations: 第二十八条第一款第二项至第四项、第四款. Brackets round the number of a 项 make no difference.</summary>
public static partial class Citation
{
    /// <summary>Every place cited, ranges written out; null where the text is no citation.</summary>
    public static IReadOnlyList<Place>? Read(string text)
    {
        var places = new List<Place>();
        Place? last = null;
        foreach (var part in text.Split('、', StringSplitOptions.TrimEntries))
        {
            var ends = part.Split('至');
            var first = One(ends[0], last);
            var to = ends.Length == 2 ? One(ends[1], first) : first;
            if (ends.Length > 2 || first is null || to is null || Between(first, to) is not { } range)
            {
                return null;
            }
            places.AddRange(range);
            last = to;
        }
        return places;
    }

    /// <summary>One place; what it leaves out (条, 款) is taken from the place before.</summary>
    static Place? One(string text, Place? before)
    {
        var match = Shape().Match(text);
        if (!match.Success || text.Length == 0)
        {
            return null;
        }
        int Number(string group) => Numeral.Read(match.Groups[group].Value) ?? 0;
        var (paragraph, point) = (Number("paragraph"), Number("point"));
        return match.Groups["article"].Success ? new Place(new ArticleNumber(Number("article"), Number("branch")), paragraph, point)
            : before is null ? null
            : paragraph > 0 ? new Place(before.Article, paragraph, point)
            : before with { Point = point };
    }

    static IEnumerable<Place>? Between(Place first, Place to) =>
        first == to ? [first]
        : first with { Point = 0 } == to with { Point = 0 } && 0 < first.Point && first.Point < to.Point
            ? Enumerable.Range(first.Point, to.Point - first.Point + 1).Select(point => first with { Point = point })
        : first.Article == to.Article && first.Point + to.Point == 0 && 0 < first.Paragraph && first.Paragraph < to.Paragraph
            ? Enumerable.Range(first.Paragraph, to.Paragraph - first.Paragraph + 1).Select(paragraph => first with { Paragraph = paragraph })
        : first.Paragraph + first.Point + to.Paragraph + to.Point == 0 && first.Article.Number < to.Article.Number
            ? Enumerable.Range(first.Article.Number, to.Article.Number - first.Article.Number + 1).Select(n => new Place(new ArticleNumber(n), 0, 0))
        : null;

    [GeneratedRegex(@"^(?:第(?<article>" + Numeral.Class + @")条(?:之(?<branch>" + Numeral.Class + @"))?)?(?:第(?<paragraph>" + Numeral.Class
        + @")款)?(?:第[（(]?(?<point>" + Numeral.Class + @")[）)]?项)?$")]
    private static partial Regex Shape();
}
