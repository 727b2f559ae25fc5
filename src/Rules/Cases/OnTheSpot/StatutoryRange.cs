using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Cases.OnTheSpot;

/// <summary>The statutory range that is open to this party, and what a fine outside it needs.</summary>
public static class StatutoryRange
{
    /// <summary>个人 or 单位; a sole trader as the city has set it (law.md: not confirmed, so never a constant).</summary>
    public static string CountsAs(PartyOnRecord party, LawBook law) => party.Kind switch
    {
        PartyKind.Person => "个人",
        PartyKind.Organisation => "单位",
        _ => law.Settings.SoleTraderCountsAs,
    };

    /// <summary>Ranges in yuan open to the party; empty where the item has none.</summary>
    public static IReadOnlyList<FineRange> Of(Item item, PartyOnRecord party, LawBook law) =>
        // Where the statute itself names 个体工商户, its word stands before the city's reading.
        party.Kind == PartyKind.SoleTrader && item.Fines.Any(fine => fine.IsPlainAmount && fine.Party == party.KindName)
            ? item.RangesFor(party.KindName)
            : item.RangesFor(CountsAs(party, law));

    /// <summary>Ranges in yuan whose conditions were established; failed correction apart, for which the recheck speaks.</summary>
    internal static IReadOnlyList<FineRange> Open(Item item, PartyOnRecord party, LawBook law, IPenalty penalty) =>
        [.. Of(item, party, law).Where(range => IsOpen(range, penalty))];

    /// <summary>Ranges by multiple, share or quantity, which only the arithmetic of the ordinary procedure can fill.</summary>
    static List<FineRange> Computed(Item item, PartyOnRecord party, LawBook law, IPenalty penalty) =>
        // A benchmark whose ranges add up counts each situation by its own measure, so none of them is chosen.
        [.. item.Fines.Where(r => !r.IsPlainAmount && (r.Party == "不分" || r.Party == CountsAs(party, law))
            && (penalty.Discretion is { Benchmark.Length: > 0 } || IsOpen(r, penalty)))];

    static bool IsOpen(FineRange range, IPenalty penalty) =>
        range.When == (penalty.Established?.Situation ?? "")
        && (range.Prerequisite.Count == 0 || range.NeedsFailedCorrection || range.Prerequisite.Any(word => penalty.Established?.Has(word) == true));

    /// <summary>Whether every open range that carries this fine asks for a correction that failed; outside all of them, every range.</summary>
    internal static bool NeedsFailedCorrection(Situation s, Item item, IPenalty penalty)
    {
        if (s.Case.Party is not { } party)
        {
            return false;
        }
        // Any one of a range's words suffices: what was established otherwise need not wait for the recheck.
        bool Waits(FineRange range) => range.NeedsFailedCorrection && !range.Prerequisite.Any(word => penalty.Established?.Has(word) == true);
        if (Open(item, party, s.Law, penalty) is not { Count: > 0 } ranges)
        {
            return Computed(item, party, s.Law, penalty) is { Count: > 0 } computed && computed.All(Waits);
        }
        var carrying = ranges.Where(r => r.Min <= penalty.Fine && penalty.Fine <= r.Max).ToList();
        return (carrying.Count > 0 ? carrying : ranges).All(Waits);
    }

    internal static Objection? Objection(Situation s, Item item, IPenalty penalty)
    {
        if (s.Case.Party is not { } party)
        {
            return null;
        }
        var all = Of(item, party, s.Law);
        var ranges = Open(item, party, s.Law, penalty);
        if (ranges.Any(r => r.Min <= penalty.Fine && penalty.Fine <= r.Max))
        {
            return null;
        }
        if (s.Draft is not null && Computed(item, party, s.Law, penalty).Count > 0)
        {
            return s.Disposal!.Discretion.Lines.Count > 0 ? null : new Objection(
                $"{item.Penalising}的罚款按倍数、比例或者数量计算，没有写明算式。", "在裁量中写明计算基数、倍数或者单价和得数。", item.Penalising);
        }
        // 减轻: below the minimum is open only on a ground that the statute names.
        if (ranges.Count > 0 && penalty.Fine < ranges.Min(r => r.Min) && (penalty.Circumstances.AnyMitigating || party.AgeAtAct is >= 14 and < 18))
        {
            return null;
        }
        if (all.Where(r => r.Min <= penalty.Fine && penalty.Fine <= r.Max).ToList() is { Count: > 0 } closed)
        {
            return Closed(item, closed, penalty);
        }
        if (ranges.Count == 0)
        {
            return all.Count > 0 ? Closed(item, all, penalty) : new Objection(
                $"{item.Penalising}没有对{party.KindName}规定可以直接按元计算的罚款。",
                s.Draft is null ? "转普通程序，按货值、面积等计算。" : "核对当事人类别和事项；按情形计算的，选定法定情形。", item.Penalising);
        }
        var words = string.Join("，或 ", ranges.Select(r => $"{r.Min:#,0.##}–{r.Max:#,0.##} 元"));
        return penalty.Fine > ranges.Max(r => r.Max)
            ? new Objection($"罚款 {penalty.Fine:#,0.##} 元高于法定幅度（{words}）。", "在幅度内确定数额。", item.Penalising)
            : new Objection($"罚款 {penalty.Fine:#,0.##} 元不在法定幅度（{words}）内，也没有减轻处罚的法定情形。",
                "在幅度内确定数额，或写明减轻处罚的情形（处罚法第三十二条）。", item.Penalising);
    }

    /// <summary>The statute has such a range, for a situation or under a condition that nobody has established.</summary>
    static Objection Closed(Item item, IReadOnlyList<FineRange> ranges, IPenalty penalty)
    {
        var ways = ranges.Select(r => $"“{r.When}{(r.When.Length > 0 && r.Prerequisite.Count > 0 ? "，" : "")}{string.Join("或者", r.Prerequisite)}”"
            + $" {r.Min:#,0.##}–{r.Max:#,0.##} 元").Distinct();
        var chosen = penalty.Established?.Situation is { Length: > 0 } situation ? $"选定了“{situation}”" : "没有选定法定情形";
        return new Objection(
            $"{item.Penalising}按情形和条件规定罚款：{string.Join("，", ways)}；本案{chosen}，罚款 {penalty.Fine:#,0.##} 元没有对应的幅度。",
            "选定本案属于的法定情形，认定法定条件并写明事实和证据；没有这种情形的，在不附条件的幅度内确定数额。", item.Penalising);
    }
}
