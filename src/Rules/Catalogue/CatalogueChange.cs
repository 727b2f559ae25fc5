namespace Zhiheng.Rules.Catalogue;

/// <summary>What a version of an item is to the catalogue.</summary>
public enum ChangeKind
{
    /// <summary>新增: no item has this id.</summary>
    New,

    /// <summary>新版本: the item is known, this version is not.</summary>
    Version,

    /// <summary>更正: the version is known and reads differently.</summary>
    Correction,

    /// <summary>相同: nothing changes.</summary>
    Same,
}

/// <summary>What putting a version into the catalogue does, or why it cannot be put there.</summary>
/// <param name="Publish">Versions that are published: this one, and the one before where its end is set by it.</param>
public sealed record CatalogueChange(ChangeKind Kind, IReadOnlyList<Item> Publish, ItemFault? Fault = null)
{
    /// <param name="versions">Every version of the same id in the catalogue.</param>
    /// <param name="mayCorrect">Whether a version that was published may be replaced.</param>
    public static CatalogueChange Of(Item item, IReadOnlyCollection<Item> versions, bool mayCorrect)
    {
        var old = versions.FirstOrDefault(version => version.From == item.From);
        var kind = old is not null ? IsSame(old, item) ? ChangeKind.Same : ChangeKind.Correction : versions.Count > 0 ? ChangeKind.Version : ChangeKind.New;
        if (kind is ChangeKind.Same or ChangeKind.New)
        {
            return new CatalogueChange(kind, kind == ChangeKind.New ? [item] : []);
        }
        if (versions.FirstOrDefault(version => version.Law != item.Law) is { } other)
        {
            return Refused(kind, nameof(Item.Id), $"编码 {item.Id} 已用于《{other.Law}》的“{other.Name}”", "换一个没有用过的编码");
        }
        if (kind == ChangeKind.Correction && !mayCorrect)
        {
            return Refused(kind, nameof(Item.Id), $"编码 {item.Id} 自 {item.From:yyyy-MM-dd} 起的版本已在目录中，内容不同",
                "法律修改的，填新的起始日期；更正录入错误的，上传时勾选“更正已发布的版本”");
        }
        var before = versions.Where(version => version.From < item.From).MaxBy(version => version.From);
        var after = versions.Where(version => version.From > item.From).MinBy(version => version.From);
        if (after is not null && (item.To is null || item.To >= after.From))
        {
            return Refused(kind, nameof(Item.To), $"与 {after.From:yyyy-MM-dd} 起的版本重叠", $"终止日期应早于 {after.From:yyyy-MM-dd}");
        }
        if (before?.To >= item.From)
        {
            return Refused(kind, nameof(Item.From), $"与 {before.From:yyyy-MM-dd} 至 {before.To:yyyy-MM-dd} 的版本重叠", $"起始日期应晚于 {before.To:yyyy-MM-dd}");
        }
        return new CatalogueChange(kind, before is { To: null } ? [before with { To = item.From.AddDays(-1) }, item] : [item]);
    }

    static CatalogueChange Refused(ChangeKind kind, string field, string what, string remedy) => new(kind, [], new ItemFault(field, what, remedy));

    static bool IsSame(Item one, Item other) => new ItemVersionPublished(one).ToPayload() == new ItemVersionPublished(other).ToPayload();
}
