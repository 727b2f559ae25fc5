namespace Zhiheng.Rules.Catalogue;

/// <summary>How two versions of an item compare for one party.</summary>
public enum LawVerdict
{
    /// <summary>一样.</summary>
    Same,

    /// <summary>新的较轻.</summary>
    NewerLighter,

    /// <summary>旧的较轻.</summary>
    OlderLighter,

    /// <summary>说不出: neither dominates, so a person has to give reasons.</summary>
    Unclear,
}

/// <summary>
/// 从旧兼从轻 (行政处罚法第三十七条): whether the newer version of an item is lighter than that of the day of the act. Only what is lighter in
/// every respect is called lighter; the rest is for a person to weigh.
/// </summary>
/// <param name="Reasons">What differs, one sentence each, in Chinese.</param>
public sealed record LighterLaw(LawVerdict Verdict, IReadOnlyList<string> Reasons)
{
    enum Sign { Lighter, Heavier, Unknown }

    /// <summary>旧的较轻：…；…</summary>
    public string Words => Reasons.Count == 0 ? Of(Verdict) : $"{Of(Verdict)}：{string.Join("；", Reasons)}";

    /// <param name="countsAs">个人 or 单位.</param>
    public static LighterLaw Compare(Item older, Item newer, string countsAs)
    {
        var found = Kinds(older, newer).Concat(Fines(RangesOf(older, countsAs), RangesOf(newer, countsAs), older, newer)).ToList();
        var signs = found.Select(difference => difference.Sign).Distinct().ToList();
        var verdict = signs switch
        {
            [] => LawVerdict.Same,
            [Sign.Lighter] => LawVerdict.NewerLighter,
            [Sign.Heavier] => LawVerdict.OlderLighter,
            _ => LawVerdict.Unclear,
        };
        return new LighterLaw(verdict, [.. found.Select(difference => difference.Words)]);
    }

    public static string Of(LawVerdict verdict) => verdict switch
    {
        LawVerdict.Same => "轻重相同",
        LawVerdict.NewerLighter => "新版本较轻",
        LawVerdict.OlderLighter => "原版本较轻",
        _ => "轻重不能直接判断",
    };

    /// <summary>Ranges of every unit that are open to the party; the statute's own word for it comes first.</summary>
    static List<FineRange> RangesOf(Item item, string countsAs) =>
        item.Fines.Where(fine => fine.Party == countsAs).ToList() is { Count: > 0 } own ? own : [.. item.Fines.Where(fine => fine.Party == "不分")];

    static IEnumerable<(Sign Sign, string Words)> Kinds(Item older, Item newer)
    {
        if (newer.Kinds.Except(older.Kinds).ToList() is { Count: > 0 } added)
        {
            yield return (Sign.Heavier, $"增加了{string.Join('、', added)}");
        }
        if (older.Kinds.Except(newer.Kinds).ToList() is { Count: > 0 } gone)
        {
            yield return (Sign.Lighter, $"不再有{string.Join('、', gone)}");
        }
        foreach (var kind in newer.Kinds.Intersect(older.Kinds))
        {
            var (was, now) = (Conditions(older, kind), Conditions(newer, kind));
            if (was != now)
            {
                yield return was.Length == 0 ? (Sign.Lighter, $"{kind}增加了条件：{now}") : now.Length == 0 ? (Sign.Heavier, $"{kind}不再以{was}为条件")
                    : (Sign.Unknown, $"{kind}的条件由{was}改为{now}");
            }
        }
    }

    static string Conditions(Item item, string kind) =>
        string.Join("，或者", item.ConditionsOf(kind).Select(condition => condition.Words).Order(StringComparer.Ordinal));

    static IEnumerable<(Sign Sign, string Words)> Fines(List<FineRange> older, List<FineRange> newer, Item before, Item after)
    {
        if (!before.Kinds.Contains("罚款") || !after.Kinds.Contains("罚款") || older.Count + newer.Count == 0)
        {
            return [];
        }
        if (older.Count == 1 && newer.Count == 1)
        {
            return Pair(older[0], newer[0]);
        }
        var pairs = older.Join(newer, KeyOf, KeyOf, (one, other) => (one, other)).ToList();
        return older.Count == newer.Count && pairs.Count == older.Count
            ? pairs.SelectMany(pair => Pair(pair.one, pair.other)) : [(Sign.Unknown, "罚款的情形划分不同")];
    }

    static string KeyOf(FineRange fine) => $"{fine.When}|{string.Join('、', fine.Prerequisite)}";

    static IEnumerable<(Sign Sign, string Words)> Pair(FineRange older, FineRange newer)
    {
        if ((older.Unit, older.Base, older.Per) != (newer.Unit, newer.Base, newer.Per) || older.When != newer.When)
        {
            yield return (Sign.Unknown, "罚款的计算方法或者情形不同");
            yield break;
        }
        var unit = older.Unit + (older.Per.Length > 0 ? "/" + older.Per : "");
        var when = older.When.Length > 0 ? older.When + "，" : "";
        foreach (var (name, was, now) in new[] { ("上限", older.Max, newer.Max), ("下限", older.Min, newer.Min) })
        {
            if (was != now)
            {
                yield return (now < was ? Sign.Lighter : Sign.Heavier, $"{when}罚款{name}由 {was:#,0.##} {unit}{(now < was ? "降" : "升")}为 {now:#,0.##} {unit}");
            }
        }
        if (older.Optional != newer.Optional)
        {
            yield return newer.Optional ? (Sign.Lighter, $"{when}由应当罚款改为可以罚款") : (Sign.Heavier, $"{when}由可以罚款改为应当罚款");
        }
        if (!older.Prerequisite.Order(StringComparer.Ordinal).SequenceEqual(newer.Prerequisite.Order(StringComparer.Ordinal)))
        {
            yield return older.Prerequisite.Count == 0 ? (Sign.Lighter, $"增加了罚款的前提：{string.Join("或", newer.Prerequisite)}")
                : newer.Prerequisite.Count == 0 ? (Sign.Heavier, $"罚款不再以{string.Join("或", older.Prerequisite)}为前提")
                : (Sign.Unknown, $"罚款的前提由{string.Join("或", older.Prerequisite)}改为{string.Join("或", newer.Prerequisite)}");
        }
    }
}
