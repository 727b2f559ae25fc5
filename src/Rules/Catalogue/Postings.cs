using System.Globalization;
using System.Text;

namespace Zhiheng.Rules.Catalogue;

/// <summary>
/// Which term stands in which document and how often, ranked by BM25. Built in a moment, or built once and shipped as text, so that
/// a phone need not build it.
/// </summary>
public sealed class Postings
{
    const double K = 1.2;
    const double B = 0.6;

    readonly Dictionary<string, Posting[]> byTerm = [];
    readonly double[] norms;

    readonly record struct Posting(int Document, double Weight);

    Postings(double[] norms) => this.norms = norms;

    /// <summary>Number of documents.</summary>
    public int Documents => norms.Length;

    /// <summary>Counts the terms of documents, each a list of texts.</summary>
    public static Postings Of(IEnumerable<IEnumerable<string>> documents) => OfTerms(documents.Select(texts => texts.SelectMany(Terms.Of)));

    /// <summary>Adds up terms that were weighed already.</summary>
    internal static Postings OfTerms(IEnumerable<IEnumerable<(string Term, double Weight)>> documents)
    {
        var lists = new Dictionary<string, List<Posting>>();
        var lengths = new List<double>();
        foreach (var terms in documents)
        {
            var weights = new Dictionary<string, double>();
            foreach (var (term, weight) in terms)
            {
                weights[term] = weights.GetValueOrDefault(term) + weight;
            }
            foreach (var (term, weight) in weights)
            {
                (lists.TryGetValue(term, out var list) ? list : lists[term] = []).Add(new Posting(lengths.Count, weight));
            }
            lengths.Add(weights.Values.Sum());
        }
        var average = lengths.Count == 0 ? 1 : Math.Max(1, lengths.Average());
        var postings = new Postings([.. lengths.Select(length => K * (1 - B + (B * length / average)))]);
        foreach (var (term, list) in lists)
        {
            postings.byTerm[term] = [.. list];
        }
        return postings;
    }

    /// <summary>The score of every document for terms with their weights.</summary>
    public double[] Score(IReadOnlyDictionary<string, double> asked)
    {
        var scores = new double[norms.Length];
        foreach (var (term, weight) in asked)
        {
            if (!byTerm.TryGetValue(term, out var list))
            {
                continue;
            }
            var rarity = Rarity(term) * weight * (K + 1);
            foreach (var posting in list)
            {
                scores[posting.Document] += rarity * posting.Weight / (posting.Weight + norms[posting.Document]);
            }
        }
        return scores;
    }

    /// <summary>How telling a term is; 0 for one that no document has.</summary>
    public double Rarity(string term) =>
        byTerm.TryGetValue(term, out var list) ? Math.Log(1 + ((norms.Length - list.Length + 0.5) / (list.Length + 0.5))) : 0;

    /// <summary>Whether a document has a term.</summary>
    public bool Has(int document, string term) =>
        byTerm.TryGetValue(term, out var list) && Array.BinarySearch(list, new Posting(document, 0), ByDocument) >= 0;

    /// <summary>The whole as text: the norms in the first line, then a line a term with its documents and weights.</summary>
    public string ToText()
    {
        var text = new StringBuilder().AppendJoin(' ', norms.Select(norm => norm.ToString("R", CultureInfo.InvariantCulture))).Append('\n');
        foreach (var (term, list) in byTerm.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            text.Append(term).Append('\t')
                .AppendJoin(' ', list.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Document}:{p.Weight}"))).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>Reads <see cref="ToText"/> back.</summary>
    /// <exception cref="FormatException">The text is no index.</exception>
    public static Postings FromText(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var postings = new Postings(lines.Length == 0 ? throw new FormatException("索引是空的。") : [.. lines[0].Split(' ').Select(Number)]);
        foreach (var line in lines.Skip(1))
        {
            postings.byTerm[line.Split('\t') is [var term, var list] ? term : throw new FormatException($"索引中的一行不完整：{line}")] =
                [.. list.Split(' ').Select(Read)];
        }
        return postings;

        static Posting Read(string pair) => pair.Split(':') is [var document, var weight]
            ? new(int.Parse(document, CultureInfo.InvariantCulture), Number(weight)) : throw new FormatException($"索引中的“{pair}”不成对。");

        static double Number(string number) => double.Parse(number, CultureInfo.InvariantCulture);
    }

    static readonly IComparer<Posting> ByDocument = Comparer<Posting>.Create((a, b) => a.Document.CompareTo(b.Document));
}
