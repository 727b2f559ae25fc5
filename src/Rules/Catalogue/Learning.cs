using Zhiheng.Rules.Identity;

namespace Zhiheng.Rules.Catalogue;

/// <summary>What an officer saw and the item chosen for it, in a case that went on.</summary>
/// <param name="Seen">In the officer's words.</param>
/// <param name="Apart">Place and party of the case: their words belong to the case and not to the act.</param>
/// <param name="By">Account of the officer who chose.</param>
public sealed record Choice(string ItemId, string Seen, string Apart, string By, DateOnly On);

/// <summary>A wording that several officers share.</summary>
/// <param name="Choices">In how many of the choices that count it stands.</param>
/// <param name="LastOn">Day of the newest of them.</param>
public sealed record LearnedWording(string Text, int Choices, int Officers, DateOnly LastOn);

/// <summary>
/// Learns from choices how officers speak of an item. What one officer alone says teaches nothing, however often: a wording counts once
/// two have used it for the same item. What points at people is cut out before. Everything is bounded, so that no number of cases makes
/// one item the answer to everything (<see cref="ItemIndex"/> gives a learned word less weight than a reviewed one, and only once).
/// </summary>
public static class Learning
{
    /// <summary>The newest choices of an item that are looked at.</summary>
    public const int MostChoices = 20;

    const int LeastOfficers = 2;
    const int MostPerOfficer = 5;
    const int MostWordings = 30;
    const int ShortestSeen = 4;
    const int LongestSeen = 120;

    /// <summary>A word that is used for more items than this tells none of them apart (巡查发现, 现场).</summary>
    const int MostItems = 3;

    /// <summary>Two characters are a piece of a word as often as a word (户在, 也没).</summary>
    const int ShortestWording = 3;

    /// <summary>A choice as far as it may teach: its text, and the pairs of it that count.</summary>
    sealed record Lesson(string Text, HashSet<string> Pairs, string By, DateOnly On);

    /// <summary>The wordings of every item that has any, most used first.</summary>
    /// <param name="choices">Of cases that went on, in any order.</param>
    /// <param name="rejected">By item id, what a person has said is no way of speaking of the item; none of its pairs is learned again.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<LearnedWording>> Of(
        IEnumerable<Choice> choices, IReadOnlyDictionary<string, IReadOnlyList<string>> rejected)
    {
        var taught = choices.GroupBy(choice => choice.ItemId)
            .Select(item => (Id: item.Key, Lessons: Taken(item, rejected.GetValueOrDefault(item.Key) ?? [])))
            .Select(item => (item.Id, item.Lessons, Shared: Shared(item.Lessons))).ToList();
        var everywhere = taught.SelectMany(item => item.Shared).CountBy(pair => pair)
            .Where(pair => pair.Value > MostItems).Select(pair => pair.Key).ToHashSet();
        return taught.Select(item => (item.Id, Wordings: Wordings(item.Lessons, [.. item.Shared.Except(everywhere)])))
            .Where(item => item.Wordings.Count > 0).ToDictionary(item => item.Id, item => item.Wordings);
    }

    static List<Lesson> Taken(IEnumerable<Choice> choices, IReadOnlyList<string> rejected)
    {
        var never = rejected.SelectMany(Bigrams.Of).ToHashSet();
        return
        [
            .. choices.OrderByDescending(choice => choice.On)
                .Select(choice => (choice, Text: FreeText.WithoutPeople(choice.Seen).Trim()))
                .Where(c => c.Text.Count(Bigrams.IsChinese) >= ShortestSeen && c.Text.Length <= LongestSeen)
                .DistinctBy(c => (c.choice.By, c.Text)).GroupBy(c => c.choice.By).SelectMany(officer => officer.Take(MostPerOfficer))
                .OrderByDescending(c => c.choice.On).Take(MostChoices)
                .Select(c => new Lesson(
                    c.Text, [.. Pairs(c.Text).Except(Bigrams.Of(c.choice.Apart)).Where(pair => !never.Contains(pair))], c.choice.By, c.choice.On)),
        ];
    }

    static IEnumerable<string> Pairs(string text) => Bigrams.Of(text).Where(word => word.Length == 2 && Bigrams.IsChinese(word[0]));

    static HashSet<string> Shared(IReadOnlyList<Lesson> lessons) =>
    [
        .. lessons.SelectMany(lesson => lesson.Pairs.Select(pair => (pair, lesson.By))).Distinct().CountBy(use => use.pair)
            .Where(use => use.Value >= LeastOfficers).Select(use => use.Key),
    ];

    /// <summary>The longest stretches that stand in the texts of several officers.</summary>
    static IReadOnlyList<LearnedWording> Wordings(IReadOnlyList<Lesson> lessons, HashSet<string> shared)
    {
        var kept = lessons.Select(lesson => (lesson.By, lesson.On, Text: Kept(lesson, shared))).ToList();
        var found = kept.DistinctBy(one => (one.By, one.Text))
            .SelectMany(one => Stretches(one.Text, [.. kept.Where(other => other.By != one.By).Select(other => other.Text).Distinct()]))
            .Distinct().Select(text => (Text: text, Uses: kept.Where(one => one.Text.Contains(text, StringComparison.Ordinal)).ToList()))
            .Select(use => new LearnedWording(use.Text, use.Uses.Count, use.Uses.DistinctBy(one => one.By).Count(), use.Uses.Max(one => one.On))).ToList();
        return
        [
            .. found.Where(one => !found.Any(other =>
                    other.Text.Length > one.Text.Length && other.Choices >= one.Choices && other.Text.Contains(one.Text, StringComparison.Ordinal)))
                .OrderByDescending(one => one.Choices).ThenByDescending(one => one.Text.Length).ThenBy(one => one.Text, StringComparer.Ordinal)
                .Take(MostWordings),
        ];
    }

    /// <summary>Every longest stretch of a text that stands in one of the others too.</summary>
    static IEnumerable<string> Stretches(string text, string[] others)
    {
        var (end, last) = (0, 0);
        for (var from = 0; from + 2 <= text.Length; from++)
        {
            var to = Math.Max(end, from + 1);
            while (to < text.Length && text[from] != '\n' && text[to] != '\n' && Said(text.AsSpan(from, to + 1 - from)))
            {
                to++;
            }
            if (to > end && to - from >= ShortestWording)
            {
                end = to;
                yield return text[from..to];
            }
        }

        // Whoever said the stretch so far has most likely said its next character, too.
        bool Said(ReadOnlySpan<char> stretch)
        {
            for (var tries = 0; tries < others.Length; tries++)
            {
                if (others[last].AsSpan().Contains(stretch, StringComparison.Ordinal))
                {
                    return true;
                }
                last = (last + 1) % others.Length;
            }
            return false;
        }
    }

    /// <summary>The text with a line feed between stretches whose pairs all count.</summary>
    static string Kept(Lesson lesson, HashSet<string> shared)
    {
        var text = new System.Text.StringBuilder();
        for (var at = 0; at + 2 <= lesson.Text.Length; at++)
        {
            var pair = lesson.Text.Substring(at, 2);
            if (!shared.Contains(pair) || !lesson.Pairs.Contains(pair))
            {
                text.Append('\n');
            }
            else
            {
                text.Append(text.Length > 0 && text[^1] != '\n' ? pair[1..] : pair);
            }
        }
        return text.ToString();
    }
}
