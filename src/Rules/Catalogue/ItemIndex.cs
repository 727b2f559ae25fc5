namespace Zhiheng.Rules.Catalogue;

/// <summary>
/// Ranks items for a free description: BM25 over pairs and single characters of the statute's name and of the ways in which people
/// describe the sight. Matters that others handle stand in the same index, so that "nothing fits" is an answer like any other.
/// Runs wherever Rules runs, the phone included.
/// </summary>
public sealed class ItemIndex
{
    /// <summary>A synonym says the same with other characters; it counts less than the person's own word.</summary>
    const double SynonymWeight = 0.4;

    /// <summary>A learned word counts less than one that a person has reviewed, and once however often it was used.</summary>
    const double LearnedWeight = 0.4;

    readonly IReadOnlyList<Item> items;
    readonly Vocabulary vocabulary;
    readonly Postings postings;

    /// <summary>Builds the index; 1,843 items with their everyday words take well under a second.</summary>
    /// <param name="learned">How officers speak of an item, by item id (<see cref="Learning"/>).</param>
    public ItemIndex(IReadOnlyList<Item> items, Vocabulary vocabulary, IReadOnlyDictionary<string, IReadOnlyList<string>>? learned = null)
        : this(items, vocabulary, Postings.OfTerms(Documents(items, vocabulary, learned)))
    {
    }

    /// <summary>Takes an index that was built before over the same items and vocabulary.</summary>
    public ItemIndex(IReadOnlyList<Item> items, Vocabulary vocabulary, Postings postings)
    {
        if (postings.Documents != items.Count + vocabulary.Elsewhere.Count)
        {
            throw new ArgumentException("索引不是用这些事项和词表建的。", nameof(postings));
        }
        (this.items, this.vocabulary, this.postings) = (items, vocabulary, postings);
    }

    /// <summary>The terms by which each item, and after them each matter of others, is found.</summary>
    static IEnumerable<IEnumerable<(string Term, double Weight)>> Documents(
        IReadOnlyList<Item> items, Vocabulary vocabulary, IReadOnlyDictionary<string, IReadOnlyList<string>>? learned) =>
        items.Select(item => vocabulary.TextsOf(item.Id).Prepend(item.Name).SelectMany(Terms.Of).Concat(Learned(learned?.GetValueOrDefault(item.Id) ?? [])))
            .Concat(vocabulary.Elsewhere.Select(matter => matter.Phrases.Prepend(matter.Name).SelectMany(Terms.Of)));

    static IEnumerable<(string Term, double Weight)> Learned(IReadOnlyList<string> texts) =>
        texts.SelectMany(Terms.Of).DistinctBy(term => term.Term).Select(term => (term.Term, term.Weight * LearnedWeight));

    /// <summary>The best items for a description, best first.</summary>
    public MatchResult Find(string description, MatchFilter filter, int most = 10)
    {
        var scores = postings.Score(Asked(description));
        var hits = Enumerable.Range(0, items.Count).Where(i => scores[i] > 0 && filter.Lets(items[i], vocabulary))
            .Select(i => (Item: items[i], Document: i, Score: scores[i]))
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Item.Id, StringComparer.Ordinal).Take(most).ToList();
        var (matter, other) = vocabulary.Elsewhere.Select((m, i) => (m, Score: scores[items.Count + i])).DefaultIfEmpty().MaxBy(m => m.Score);
        var instead = other > (hits.Count > 0 ? hits[0].Score : 0) ? matter : null;
        var nothing = hits.Count == 0 || instead is not null
            // Single characters alone are chance: at least one pair has to be known.
            || !Bigrams.Of(description).Any(pair => postings.Has(hits[0].Document, pair));
        return new MatchResult(
            [.. hits.Select(hit => new ItemHit(hit.Item, Math.Round(hit.Score, 3), Known(description, hit.Document), Nearest(description, hit.Item)))],
            nothing, nothing ? instead : null);
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

    /// <summary>Neighbouring known pairs joined into the words that a person reads.</summary>
    IReadOnlyList<string> Known(string description, int document)
    {
        var words = new List<string>();
        var end = -1;
        for (var i = 0; i + 1 < description.Length; i++)
        {
            if (!Bigrams.IsChinese(description[i]) || !Bigrams.IsChinese(description[i + 1]) || !postings.Has(document, description.Substring(i, 2)))
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
        return vocabulary.TextsOf(item.Id).Prepend(item.Name)
            .MaxBy(text => Bigrams.Of(text).Where(asked.Contains).Distinct().Sum(postings.Rarity)) ?? item.Name;
    }
}
