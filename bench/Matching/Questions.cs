using System.Text.Json;

namespace Zhiheng.Bench.Matching;

/// <summary>A description with the items that a lawyer accepts for it; none where nothing fits.</summary>
sealed record Question(string Id, string Query, string Kind, IReadOnlyList<string> Accept)
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public bool FitsNothing => Accept.Count == 0;

    public static IReadOnlyList<Question> Read(string file) => JsonSerializer.Deserialize<List<Question>>(File.ReadAllText(file), Json)!;
}

/// <summary>What a ranker says to a description: item ids, best first, and whether nothing fits.</summary>
readonly record struct Answer(IReadOnlyList<string> Items, bool NothingFits);

/// <summary>Figures of one ranker over all questions.</summary>
sealed record Score(string Ranker, double First, double AmongFive, double Negatives, double FalselyNothing, double BuildMs, double P50, double P99)
{
    const int Rounds = 20;

    /// <summary>Asks every question, first for its answer and then again and again for the time.</summary>
    public static Score Of(string ranker, IReadOnlyList<Question> questions, double buildMs, Func<string, Answer> ask)
    {
        var answers = questions.Select(question => (question, answer: ask(question.Query))).ToList();
        var times = Enumerable.Range(0, Rounds).SelectMany(_ => questions.Select(question => Clocked(() => ask(question.Query)))).Order().ToList();
        var fitting = answers.Where(a => !a.question.FitsNothing).ToList();
        var negative = answers.Where(a => a.question.FitsNothing).ToList();
        return new Score(
            ranker, Share(fitting, a => a.question.Accept.Contains(a.answer.Items.FirstOrDefault() ?? "")),
            Share(fitting, a => a.answer.Items.Take(5).Any(a.question.Accept.Contains)),
            Share(negative, a => a.answer.NothingFits), Share(fitting, a => a.answer.NothingFits),
            buildMs, times[times.Count / 2], times[times.Count * 99 / 100]);
    }

    public static double Clocked(Action act)
    {
        var from = System.Diagnostics.Stopwatch.GetTimestamp();
        act();
        return System.Diagnostics.Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }

    static double Share<T>(List<T> all, Func<T, bool> those) => all.Count == 0 ? double.NaN : (double)all.Count(those) / all.Count;
}
