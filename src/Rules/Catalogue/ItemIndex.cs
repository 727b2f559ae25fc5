namespace Zhiheng.Rules.Catalogue;

/// <summary>An item that fits a description, and the words that made it fit.</summary>
/// <param name="Score">BM25, higher is better; comparable within one query only.</param>
public sealed record ItemHit(Item Item, double Score, IReadOnlyList<string> Words);

/// <summary>
/// Ranks items for a free description: BM25 over bigrams, an item's name weighing more than its law and domain.
/// Runs wherever Rules runs, the phone included.
/// </summary>
public sealed class ItemIndex
{
    const double K = 1.2;
    const double B = 0.6;
    const double NameWeight = 3;

    readonly IReadOnlyList<Item> items;
    readonly Dictionary<string, List<(int Item, double Weight)>> postings = [];
    readonly double[] lengths;
    readonly double average;

    /// <summary>Builds the index; about 2,000 items take some ten milliseconds.</summary>
    public ItemIndex(IReadOnlyList<Item> items)
    {
        this.items = items;
        lengths = new double[items.Count];
        for (var i = 0; i < items.Count; i++)
        {
            var weights = new Dictionary<string, double>();
            Add(weights, items[i].Name, NameWeight);
            Add(weights, items[i].Domain, 1);
            Add(weights, items[i].Law, 0.5);
            foreach (var (word, weight) in weights)
            {
                (postings.TryGetValue(word, out var list) ? list : postings[word] = []).Add((i, weight));
                lengths[i] += weight;
            }
        }
        average = items.Count == 0 ? 1 : Math.Max(1, lengths.Average());
    }

    /// <summary>The best items in force on a day and on one of the lists, best first.</summary>
    /// <param name="lists">Lists of the body, or empty for all.</param>
    public IReadOnlyList<ItemHit> Find(string description, DateOnly actDay, IReadOnlyCollection<string> lists, int most = 10)
    {
        var scores = new Dictionary<int, (double Score, List<string> Words)>();
        foreach (var word in Bigrams.Of(description).Distinct())
        {
            if (!postings.TryGetValue(word, out var list))
            {
                continue;
            }
            var rarity = Math.Log(1 + ((items.Count - list.Count + 0.5) / (list.Count + 0.5)));
            foreach (var (item, weight) in list)
            {
                var score = rarity * weight * (K + 1) / (weight + (K * (1 - B + (B * lengths[item] / average))));
                var (sum, words) = scores.TryGetValue(item, out var known) ? known : (0, []);
                words.Add(word);
                scores[item] = (sum + score, words);
            }
        }
        return [.. scores.Where(s => items[s.Key].InForceOn(actDay) && (lists.Count == 0 || items[s.Key].Lists.Any(lists.Contains)))
            .OrderByDescending(s => s.Value.Score).ThenBy(s => items[s.Key].Id, StringComparer.Ordinal).Take(most)
            .Select(s => new ItemHit(items[s.Key], Math.Round(s.Value.Score, 3), s.Value.Words))];
    }

    static void Add(Dictionary<string, double> weights, string text, double weight)
    {
        foreach (var word in Bigrams.Of(text))
        {
            weights[word] = weights.GetValueOrDefault(word) + weight;
        }
    }
}
