using System.Text.Json.Serialization;

namespace Zhiheng.Rules.Catalogue;

/// <summary>One range of a fine as the statute gives it.</summary>
/// <param name="Party">不分, 个人, 单位, 个体工商户 or 责任人员: whom the range is for.</param>
/// <param name="Min">Lower end, inclusive, in <paramref name="Unit"/>; 0 where the statute names none.</param>
/// <param name="Max">Upper end, inclusive, in <paramref name="Unit"/>.</param>
/// <param name="Unit">元, 倍 or %.</param>
/// <param name="Base">What a 倍 or % is taken of, e.g. 货值金额; empty for 元.</param>
/// <param name="Per">What the range is counted by, e.g. 平方米; empty for the whole.</param>
/// <param name="Prerequisite">What must have happened first, e.g. 逾期不改正.</param>
/// <param name="Optional">True where the statute says 可以 (may), false where it must.</param>
/// <param name="When">A further condition in the statute's words, empty for none.</param>
public sealed record FineRange(
    string Party, decimal Min, decimal Max, string Unit, string Base, string Per,
    IReadOnlyList<string> Prerequisite, bool Optional, string When = "")
{
    /// <summary>Words of the statute that make an order to correct, and its failure, come before a fine.</summary>
    public bool NeedsFailedCorrection => Prerequisite.Any(ItemWords.IsCorrection);

    /// <summary>Whether the range is a plain amount in yuan.</summary>
    public bool IsPlainAmount => Unit == "元" && Per.Length == 0;
}

/// <summary>What the statute puts before one of its kinds of penalty; where a kind has several, any one of them opens it.</summary>
/// <param name="Kind">One of the item's kinds, e.g. 责令停产停业; 罚款 has its conditions in its ranges.</param>
/// <param name="Prerequisite">What must have happened first, any one of the words; empty for nothing.</param>
/// <param name="When">A further condition in the statute's words, e.g. 情节严重的; empty for none.</param>
public sealed record KindCondition(string Kind, IReadOnlyList<string> Prerequisite, string When = "")
{
    [JsonIgnore]
    public bool NeedsFailedCorrection => Prerequisite.Any(ItemWords.IsCorrection);

    /// <summary>逾期不改正或者拒不改正，并且情节严重的</summary>
    [JsonIgnore]
    public string Words => string.Join("，并且", new[] { string.Join("或者", Prerequisite), When }.Where(text => text.Length > 0));
}

/// <summary>An enforcement item (执法事项) as it stands in one version: which act, under which article, with which penalties.</summary>
/// <param name="Id">Source id, e.g. LP02222.</param>
/// <param name="Name">The statute's short term for the violation.</param>
/// <param name="Violated">Article that forbids or commands, full citation form; may be empty where unknown.</param>
/// <param name="Basis">Article that penalises.</param>
/// <param name="Lists">The lists that carry it: 综合, 专业, 乡镇.</param>
/// <param name="From">First day of the acts it applies to.</param>
/// <param name="To">Last day, or null while it is in force.</param>
/// <param name="Conditions">What stands before single kinds of penalty; null where nothing does, and then left out of the text.</param>
public sealed record Item(
    string Id, string Name, string Domain, string Law, string LawVersion, string LawLevel, string Violated, string Basis,
    IReadOnlyList<string> Kinds, IReadOnlyList<FineRange> Fines, IReadOnlyList<string> Lists, DateOnly From, DateOnly? To,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<KindCondition>? Conditions = null)
{
    /// <summary>Whether an act on <paramref name="day"/> falls under this version (行政处罚法第三十七条).</summary>
    public bool InForceOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>Whether a fine or another kind of penalty waits for a correction that failed.</summary>
    [JsonIgnore]
    public bool WaitsForCorrection => Fines.Any(fine => fine.NeedsFailedCorrection) || ConditionsOf().Any(condition => condition.NeedsFailedCorrection);

    /// <summary>What stands before a kind of penalty, or before any where none is named; empty for nothing.</summary>
    public IEnumerable<KindCondition> ConditionsOf(string kind = "") => (Conditions ?? []).Where(condition => kind.Length == 0 || condition.Kind == kind);

    /// <summary>《…》第…条, the article that penalises.</summary>
    public Rules.Law.Article Penalising => new(Law, Basis);

    /// <summary>The plain ranges open to a party that counts as 个人 or 单位; the statute's own word for it comes first.</summary>
    public IReadOnlyList<FineRange> RangesFor(string countsAs)
    {
        var own = Fines.Where(fine => fine.IsPlainAmount && fine.Party == countsAs).ToList();
        return own.Count > 0 ? own : [.. Fines.Where(fine => fine.IsPlainAmount && fine.Party == "不分")];
    }
}
