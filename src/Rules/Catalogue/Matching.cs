namespace Zhiheng.Rules.Catalogue;

/// <summary>What narrows the search.</summary>
/// <param name="ActDay">Only items in force on this day; null for every version.</param>
/// <param name="Lists">Lists of the body; empty for all.</param>
/// <param name="CountsAs">个人 or 单位: items whose fines are for the other alone are left out; empty for both.</param>
/// <param name="Division">Division code of the place: items of laws that hold elsewhere only are left out; empty for anywhere.</param>
public sealed record MatchFilter(DateOnly? ActDay, IReadOnlyCollection<string> Lists, string CountsAs = "", string Division = "")
{
    public static readonly MatchFilter Everything = new(null, []);

    internal bool Lets(Item item, Vocabulary vocabulary) =>
        (ActDay is not { } day || item.InForceOn(day))
        && (Lists.Count == 0 || item.Lists.Any(Lists.Contains))
        && (CountsAs.Length == 0 || item.Fines.Count == 0 || item.Fines.Any(fine => fine.Party is "不分" || fine.Party == CountsAs))
        && (Division.Length == 0 || vocabulary.HoldsIn(item.Law, Division));
}

/// <summary>An item that fits a description, and why.</summary>
/// <param name="Score">Higher is better; comparable within one query only.</param>
/// <param name="Words">Stretches of the description that the item knows, in their order.</param>
/// <param name="Like">The way of describing it that comes nearest, or the statute's name.</param>
public sealed record ItemHit(Item Item, double Score, IReadOnlyList<string> Words, string Like);

/// <summary>The answer to a description.</summary>
/// <param name="Hits">Best first; given also where nothing fits, for a person who knows better.</param>
/// <param name="NothingFits">True where the description is no matter of the catalogue, or says too little.</param>
/// <param name="Instead">Whose matter it is, where that is known.</param>
public sealed record MatchResult(IReadOnlyList<ItemHit> Hits, bool NothingFits, Elsewhere? Instead);
