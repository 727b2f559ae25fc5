using System.CommandLine;
using System.Globalization;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue;

namespace Zhiheng.Bench.Matching;

/// <summary><c>match</c>: how often the accepted item comes first, what each part of the vocabulary carries, and how fast.</summary>
static class MatchBench
{
    public static Command Make()
    {
        var file = new Option<FileInfo>("--queries")
        {
            Description = "JSON: [{id, query, kind, accept: [item ids]}]", DefaultValueFactory = _ => new FileInfo("../shared/data/queries.json"),
        };
        var command = new Command("match", "Items found for descriptions in people's own words, beside the databases' full text") { file };
        command.SetAction((parsed, ct) => RunAsync(parsed.GetValue(file)!, ct));
        return command;
    }

    static async Task<int> RunAsync(FileInfo file, CancellationToken ct)
    {
        if (!file.Exists)
        {
            Console.Error.WriteLine($"No descriptions to measure with: {file.FullName} is not there.");
            return 1;
        }
        var questions = Question.Read(file.FullName);
        var data = ReferenceData.Find("");
        var items = CatalogueFiles.Read(data).ToList();
        var words = CatalogueFiles.ReadVocabulary(data);
        var scores = Parts(words).Select(part => Measure(part.Name, part.Words, items, questions)).ToList();
        scores.AddRange(Lessons.Measure(items, words, questions));
        scores.AddRange(await PeersAsync(items, words, questions, ct));
        Print(scores, questions, items.Count, words);
        var whole = scores[0];
        return whole is { First: >= 0.6, AmongFive: >= 0.85, Negatives: >= 0.8, P99: <= 5, BuildMs: <= 1000 } ? 0 : 1;
    }

    /// <summary>The whole, the whole without one part, and the statute's words alone.</summary>
    static IEnumerable<(string Name, Vocabulary Words)> Parts(Vocabulary all) =>
    [
        ("everything", all),
        ("without everyday phrases", all with { Items = all.Items.ToDictionary(e => e.Key, e => e.Value with { Phrases = [] }) }),
        ("without trade names", all with { Items = all.Items.ToDictionary(e => e.Key, e => e.Value with { Names = [] }) }),
        ("without synonyms", all with { Synonyms = [] }),
        ("without matters of others", all with { Elsewhere = [] }),
        ("the statutes' words alone", Vocabulary.None),
    ];

    static Score Measure(string name, Vocabulary words, IReadOnlyList<Item> items, IReadOnlyList<Question> questions)
    {
        ItemIndex index = new(items, words);
        var build = Score.Clocked(() => index = new ItemIndex(items, words));
        return Score.Of(name, questions, build, query =>
        {
            var found = index.Find(query, MatchFilter.Everything);
            return new Answer([.. found.Hits.Select(hit => hit.Item.Id)], found.NothingFits);
        });
    }

    static async Task<List<Score>> PeersAsync(List<Item> items, Vocabulary words, IReadOnlyList<Question> questions, CancellationToken ct)
    {
        var documents = items.ConvertAll(item => (item.Id, string.Join(' ', words.TextsOf(item.Id).Prepend(item.Name).SelectMany(Bigrams.Of))));
        var scores = new List<Score>();
        await using (var sqlite = await FullText.InSqliteAsync(documents, ct))
        {
            scores.Add(Score.Of("SQLite FTS5, same words", questions, 0, sqlite.Ask));
        }
        if (Cluster.Programs() is not { } programs)
        {
            Console.Error.WriteLine("PostgreSQL is not installed: its full text is not measured.");
            return scores;
        }
        var folder = Directory.CreateTempSubdirectory("zhiheng-match-").FullName;
        var cluster = new Cluster(programs, folder);
        try
        {
            await cluster.StartAsync(ct);
            await using var postgres = await FullText.InPostgresAsync(cluster.AsOwner("postgres"), documents, ct);
            scores.Add(Score.Of("PostgreSQL text search, same words", questions, 0, postgres.Ask));
        }
        finally
        {
            await cluster.StopAsync();
            Directory.Delete(folder, recursive: true);
        }
        return scores;
    }

    static void Print(List<Score> scores, IReadOnlyList<Question> questions, int items, Vocabulary words)
    {
        Console.WriteLine($"{questions.Count} descriptions ({questions.Count(q => q.FitsNothing)} that fit nothing), {items} items, "
            + $"{words.Items.Values.Sum(e => e.Phrases.Count)} everyday phrases, {words.Items.Values.Sum(e => e.Names.Count)} trade names, "
            + $"{words.Synonyms.Count} groups of synonyms, {words.Elsewhere.Count} matters of others\n");
        Console.WriteLine(Report.Table(
            ["ranker", "first", "among five", "nothing fits found", "falsely nothing", "build ms", "p50 ms", "p99 ms"],
            scores.Select(s => (string[])
            [
                s.Ranker, Percent(s.First), Percent(s.AmongFive), Percent(s.Negatives), Percent(s.FalselyNothing),
                s.BuildMs > 0 ? Number(s.BuildMs, "0") : "", Number(s.P50, "0.00"), Number(s.P99, "0.00"),
            ])));
    }

    static string Percent(double share) => double.IsNaN(share) ? "–" : Number(share * 100, "0.0") + " %";

    static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
