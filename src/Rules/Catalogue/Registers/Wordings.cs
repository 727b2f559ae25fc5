using Zhiheng.Rules.Cases;

namespace Zhiheng.Rules.Catalogue.Registers;

/// <summary>What people have said of learned wordings and not taken back, folded from their register.</summary>
public sealed record WordingBook(IReadOnlyList<Dated<WordingRejected>> Rejections)
{
    public static WordingBook Of(IEnumerable<Dated<RegisterFact>> facts)
    {
        var rejections = new List<Dated<WordingRejected>>();
        foreach (var dated in facts)
        {
            switch (dated.Fact)
            {
                case WordingRejected rejected:
                    rejections.Add(new(rejected, dated.At, dated.By));
                    break;
                case WordingRestored restored:
                    rejections.RemoveAll(no => no.Fact.ItemId == restored.ItemId && no.Fact.Wording == restored.Wording);
                    break;
            }
        }
        return new WordingBook(rejections);
    }

    /// <summary>Rejected wordings by item id, as <see cref="Learning"/> asks for them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Rejected => Rejections.GroupBy(dated => dated.Fact.ItemId)
        .ToDictionary(item => item.Key, item => (IReadOnlyList<string>)[.. item.Select(dated => dated.Fact.Wording)]);
}
