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

    /// <summary>Ranges by multiple, share or quantity, which only the arithmetic of the ordinary procedure can fill.</summary>
    static List<FineRange> Computed(Item item, PartyOnRecord party, LawBook law) =>
        [.. item.Fines.Where(r => !r.IsPlainAmount && (r.Party == "不分" || r.Party == CountsAs(party, law)))];

    /// <summary>Whether every range that carries this fine asks for a correction that failed; outside all of them, every range.</summary>
    internal static bool NeedsFailedCorrection(Situation s, Item item, decimal fine)
    {
        if (s.Case.Party is not { } party)
        {
            return false;
        }
        if (Of(item, party, s.Law) is not { Count: > 0 } ranges)
        {
            return Computed(item, party, s.Law) is { Count: > 0 } computed && computed.All(r => r.NeedsFailedCorrection);
        }
        var carrying = ranges.Where(r => r.Min <= fine && fine <= r.Max).ToList();
        return (carrying.Count > 0 ? carrying : ranges).All(r => r.NeedsFailedCorrection);
    }

    internal static Objection? Objection(Situation s, Item item, IPenalty penalty)
    {
        if (s.Case.Party is not { } party)
        {
            return null;
        }
        var ranges = Of(item, party, s.Law);
        if (ranges.Any(r => r.Min <= penalty.Fine && penalty.Fine <= r.Max))
        {
            return null;
        }
        if (s.Draft is not null && Computed(item, party, s.Law).Count > 0)
        {
            return s.Disposal!.Discretion.Lines.Count > 0 ? null : new Objection(
                $"{item.Penalising}的罚款按倍数、比例或者数量计算，没有写明算式。", "在裁量中写明计算基数、倍数或者单价和得数。", item.Penalising);
        }
        if (ranges.Count == 0)
        {
            return new Objection(
                $"{item.Penalising}没有对{party.KindName}规定可以直接按元计算的罚款。",
                s.Draft is null ? "转普通程序，按货值、面积等计算。" : "核对当事人类别和事项。", item.Penalising);
        }
        var words = string.Join("，或 ", ranges.Select(r => $"{r.Min:#,0.##}–{r.Max:#,0.##} 元"));
        if (penalty.Fine > ranges.Max(r => r.Max))
        {
            return new Objection($"罚款 {penalty.Fine:#,0.##} 元高于法定幅度（{words}）。", "在幅度内确定数额。", item.Penalising);
        }
        // 减轻: below the minimum is open only on a ground that the statute names.
        var mitigated = penalty.Circumstances.AnyMitigating || party.AgeAtAct is >= 14 and < 18;
        return penalty.Fine < ranges.Min(r => r.Min) && mitigated ? null : new Objection(
            $"罚款 {penalty.Fine:#,0.##} 元不在法定幅度（{words}）内，也没有减轻处罚的法定情形。",
            "在幅度内确定数额，或写明减轻处罚的情形（处罚法第三十二条）。", item.Penalising);
    }
}
