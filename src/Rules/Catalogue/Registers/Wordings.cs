using Zhiheng.Rules.Cases;

namespace Zhiheng.Rules.Catalogue.Registers;

/// <summary>What people have said of learned wordings, folded from their register.</summary>
public sealed record WordingBook(IReadOnlyList<Dated<WordingRejected>> Rejections)
{
    public static WordingBook Of(IEnumerable<Dated<RegisterFact>> facts) =>
        new([.. from dated in facts
                where dated.Fact is WordingRejected
                select new Dated<WordingRejected>((WordingRejected)dated.Fact, dated.At, dated.By)]);

    /// <summary>Rejected wordings by item id, as <see cref="Learning"/> asks for them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Rejected => Rejections.GroupBy(dated => dated.Fact.ItemId)
        .ToDictionary(item => item.Key, item => (IReadOnlyList<string>)[.. item.Select(dated => dated.Fact.Wording)]);
}
