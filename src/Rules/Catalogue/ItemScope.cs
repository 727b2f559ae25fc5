using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Catalogue;

/// <summary>赋权: an item given to a body by a published list, from one day to another.</summary>
/// <param name="Source">The published decision that gives it, e.g. the district's list for its towns.</param>
public sealed record Grant(string ItemId, DateOnly From, DateOnly? To, string Source)
{
    public bool Holds(Item item, DateOnly day) => ItemId == item.Id && From <= day && (To is null || day <= To);
}

/// <summary>Whether a body may handle an item, on what ground, in Chinese, and by which article.</summary>
public sealed record ScopeAnswer(bool May, string Ground, Article Article);

/// <summary>
/// Who may handle what on which day. The catalogue is one; 综合, 专业, 乡镇 and 市级扩展 are views of it (浙江省综合行政执法条例第七条至第九条).
/// </summary>
public static class ItemScope
{
    const string City = "综合";
    const string CityExtension = "市级扩展";
    const string Towns = "乡镇";

    static readonly Article Listed = Article.Zhejiang("第七条、第八条");
    static readonly Article Given = Article.Zhejiang("第九条");

    /// <param name="lists">The lists that the body enforces.</param>
    /// <param name="grants">What was given to the body item by item; empty while the city has recorded none.</param>
    public static ScopeAnswer MayHandle(IReadOnlyCollection<string> lists, IReadOnlyCollection<Grant> grants, Item item, DateOnly day)
    {
        if (grants.FirstOrDefault(grant => grant.Holds(item, day)) is { } granted)
        {
            return new ScopeAnswer(true, $"{granted.Source}自 {granted.From:yyyy-MM-dd} 起赋权", Given);
        }
        var shared = lists.Where(list => Carries(item, list)).ToList();
        // The provincial list for towns only guides: once the county has published what it gives (第九条), that alone counts.
        if (shared.Any(list => list != Towns || grants.Count == 0))
        {
            return new ScopeAnswer(true, $"属于{string.Join('、', shared)}目录", shared.Contains(Towns) ? Given : Listed);
        }
        var ended = grants.Where(grant => grant.ItemId == item.Id).MaxBy(grant => grant.From);
        return new ScopeAnswer(false,
            ended is null ? shared.Count > 0 ? "乡镇目录只是指导目录，县（市、区）公布的清单没有把它交给本机关" : $"属于{string.Join('、', item.Lists)}目录，不在本机关的目录内"
            : ended.From > day ? $"{ended.Source}自 {ended.From:yyyy-MM-dd} 起才赋权" : $"{ended.Source}的赋权已于 {ended.To:yyyy-MM-dd} 终止",
            ended is null && shared.Count == 0 ? Listed : Given);
    }

    // The departments of 综合行政执法 enforce the province's list together with what the city added to it (第七条、第八条).
    static bool Carries(Item item, string list) => item.Lists.Contains(list) || (list == City && item.Lists.Contains(CityExtension));
}
