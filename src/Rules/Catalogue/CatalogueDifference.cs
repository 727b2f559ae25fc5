namespace Zhiheng.Rules.Catalogue;

/// <summary>What became of one item between two dates; null stands for not in force on that day.</summary>
public sealed record ItemDifference(Item? Before, Item? After)
{
    public Item Item => After ?? Before!;

    /// <summary>新增, 终止 or 变更.</summary>
    public string Kind => Before is null ? "新增" : After is null ? "终止" : "变更";
}

/// <summary>What the catalogue says of acts on one day and on another.</summary>
public static class CatalogueDifference
{
    /// <returns>Added, ended and changed items in the order of their ids; a version that only got its last day is no change.</returns>
    public static IReadOnlyList<ItemDifference> Between(IEnumerable<Item> versions, DateOnly one, DateOnly other) =>
    [
        .. versions.GroupBy(version => version.Id)
            .Select(item => new ItemDifference(item.FirstOrDefault(v => v.InForceOn(one)), item.FirstOrDefault(v => v.InForceOn(other))))
            .Where(pair => pair.Before?.From != pair.After?.From).OrderBy(pair => pair.Item.Id, StringComparer.Ordinal),
    ];
}
