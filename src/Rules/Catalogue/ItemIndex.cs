namespace Zhiheng.Rules.Catalogue;

/// <summary>
/// Ranks items for a free description: BM25 over pairs and single characters of the statute's name and of the ways in which people
/// describe the sight. Matters that others handle stand in the same index, so that "nothing fits" is an answer like any other.
/// Runs wherever Rules runs, the phone included.
/// </summary>
public sealed class ItemIndex
{
    const double K = 1.2;
    const double B = 0.6;

    /// <summary>A synonym says the same with other characters; it counts less than the person's own word.</summary>
    const double SynonymWeight = 0.4;

    readonly IReadOnlyList<Item> items;
    readonly Vocabulary vocabulary;
    readonly Dictionary<string, Posting[]> postings = [];
    readonly double[] norms;

    readonly record struct Posting(int Document, double Weight);

    /// <summary>Builds the index; 1,843 items with their everyday words take well under a second.</summary>
    /// <param name="learned">Pairs of characters of descriptions for which officers chose an item, by item id.</param>
    public ItemIndex(IReadOnlyList<Item> items, Vocabulary vocabulary, IReadOnlyDictionary<string, IReadOnlyList<string>>? learned = null)
    {
        this.items = items;
        this.vocabulary = vocabulary;
        var lists = new Dictionary<string, List<Posting>>();
        var lengths = new double[items.Count + vocabulary.Elsewhere.Count];
        for (var i = 0; i < items.Count; i++)
        {
            Add(i, [items[i].Name, .. TextsOf(items[i].Id), .. learned?.GetValueOrDefault(items[i].Id) ?? []]);
        }
        for (var i = 0; i < vocabulary.Elsewhere.Count; i++)
        {
            Add(items.Count + i, [vocabulary.Elsewhere[i].Name, .. vocabulary.Elsewhere[i].Phrases]);
        }
        var average = lengths.Length == 0 ? 1 : Math.Max(1, lengths.Average());
        norms = [.. lengths.Select(length => K * (1 - B + (B * length / average)))];
        foreach (var (term, list) in lists)
        {
            postings[term] = [.. list];
        }

        void Add(int document, IEnumerable<string> texts)
        {
            var weights = new Dictionary<string, double>();
            foreach (var (term, weight) in texts.SelectMany(Terms.Of))
            {
                weights[term] = weights.GetValueOrDefault(term) + weight;
                lengths[document] += weight;
            }
            foreach (var (term, weight) in weights)
            {
                (lists.TryGetValue(term, out var list) ? list : lists[term] = []).Add(new Posting(document, weight));
            }
        }
    }

    /// <summary>The best items for a description, best first.</summary>
    public MatchResult Find(string description, MatchFilter filter, int most = 10)
    {
        var scores = Score(description);
        var hits = Enumerable.Range(0, items.Count).Where(i => scores[i] > 0 && filter.Lets(items[i], vocabulary))
            .Select(i => (Item: items[i], Document: i, Score: scores[i]))
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Item.Id, StringComparer.Ordinal).Take(most).ToList();
        var (matter, other) = vocabulary.Elsewhere.Select((m, i) => (m, Score: scores[items.Count + i])).DefaultIfEmpty().MaxBy(m => m.Score);
        var instead = hits.Count == 0 || other > hits[0].Score ? matter : null;
        var nothing = hits.Count == 0 || instead is not null
            // Single characters alone are chance: at least one pair has to be known.
            || !Bigrams.Of(description).Any(pair => Knows(hits[0].Document, pair));
        return new MatchResult(
            [.. hits.Select(hit => new ItemHit(hit.Item, Math.Round(hit.Score, 3), Known(description, hit.Document), Nearest(description, hit.Item)))],
            nothing, nothing ? instead : null);
    }

    double[] Score(string description)
    {
        var scores = new double[norms.Length];
        foreach (var (term, weight) in Asked(description))
        {
            if (!postings.TryGetValue(term, out var list))
            {
                continue;
            }
            var rarity = Rarity(list.Length) * weight * (K + 1);
            foreach (var posting in list)
            {
                scores[posting.Document] += rarity * posting.Weight / (posting.Weight + norms[posting.Document]);
            }
        }
        return scores;
    }

    // Each term of the description once, and at a lower weight those of its words' synonyms.
    Dictionary<string, double> Asked(string description)
    {
        var asked = new Dictionary<string, double>();
        foreach (var (term, _) in Terms.Of(description))
        {
            asked[term] = 1;
        }
        foreach (var word in vocabulary.Synonyms.Where(group => group.Any(w => description.Contains(w, StringComparison.Ordinal))).SelectMany(g => g))
        {
            foreach (var pair in Bigrams.Of(word))
            {
                asked.TryAdd(pair, SynonymWeight);
            }
        }
        return asked;
    }

    double Rarity(int documents) => Math.Log(1 + ((norms.Length - documents + 0.5) / (documents + 0.5)));

    bool Knows(int document, string term) =>
        postings.TryGetValue(term, out var list) && Array.BinarySearch(list, new Posting(document, 0), ByDocument) >= 0;

    static readonly IComparer<Posting> ByDocument = Comparer<Posting>.Create((a, b) => a.Document.CompareTo(b.Document));

    /// <summary>Neighbouring known pairs joined into the words that a person reads.</summary>
    IReadOnlyList<string> Known(string description, int document)
    {
        var words = new List<string>();
        var end = -1;
        for (var i = 0; i + 1 < description.Length; i++)
        {
            if (!Bigrams.IsChinese(description[i]) || !Bigrams.IsChinese(description[i + 1]) || !Knows(document, description.Substring(i, 2)))
            {
                continue;
            }
            if (i == end)
            {
                words[^1] += description[i + 1];
            }
            else
            {
                words.Add(description.Substring(i, 2));
            }
            end = i + 1;
        }
        return [.. words.Distinct()];
    }

    string Nearest(string description, Item item)
    {
        var asked = Bigrams.Of(description).ToHashSet();
        return TextsOf(item.Id).Prepend(item.Name).MaxBy(text => Bigrams.Of(text).Where(asked.Contains).Distinct()
            .Sum(pair => postings.TryGetValue(pair, out var list) ? Rarity(list.Length) : 0)) ?? item.Name;
    }

    IEnumerable<string> TextsOf(string id) =>
        vocabulary.Items.TryGetValue(id, out var everyday) ? everyday.Phrases.Concat(everyday.Names) : [];
}
