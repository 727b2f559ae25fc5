using Zhiheng.Rules.Catalogue;

namespace Zhiheng.Bench.Matching;

/// <summary>
/// What choices are worth: every other description is taught as a choice of two officers. The other half must not suffer from it, and the
/// taught half turned round (its second part first) stands for the next officer, who says the same with other turns.
/// </summary>
static class Lessons
{
    public static IEnumerable<Score> Measure(IReadOnlyList<Item> items, Vocabulary words, IReadOnlyList<Question> questions)
    {
        var sorted = questions.OrderBy(question => question.Id, StringComparer.Ordinal).ToList();
        var taught = sorted.Where((question, at) => at % 2 == 0 && !question.FitsNothing).ToList();
        var others = sorted.Except(taught).ToList();
        var turned = taught.ConvertAll(question => question with { Query = Turned(question.Query) });
        var choices = taught.SelectMany(question => new[] { "甲", "乙" }
            .Select(by => new Choice(question.Accept[0], question.Query, "", by, new DateOnly(2026, 1, 1))));
        var learned = Learning.Of(choices, new Dictionary<string, IReadOnlyList<string>>())
            .ToDictionary(item => item.Key, item => (IReadOnlyList<string>)[.. item.Value.Select(wording => wording.Text)]);
        var (before, after) = (new ItemIndex(items, words), new ItemIndex(items, words, learned));
        var build = Score.Clocked(() => after = new ItemIndex(items, words, learned));
        return
        [
            Of("the other half, before", others, 0, before), Of("the other half, after choices", others, build, after),
            Of("taught half turned round, before", turned, 0, before), Of("taught half turned round, after choices", turned, build, after),
        ];
    }

    static Score Of(string name, IReadOnlyList<Question> questions, double build, ItemIndex index) => Score.Of(name, questions, build, query =>
    {
        var found = index.Find(query, MatchFilter.Everything);
        return new Answer([.. found.Hits.Select(hit => hit.Item.Id)], found.NothingFits);
    });

    static string Turned(string text)
    {
        var comma = text.IndexOf('，', StringComparison.Ordinal);
        var at = comma > 0 && comma < text.Length - 2 ? comma + 1 : text.Length / 2;
        return text[at..] + "，" + text[..at].TrimEnd('，');
    }
}
