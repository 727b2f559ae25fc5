using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Discretion;

/// <summary>Which range of the statute is open to an act, and which range a piece of a benchmark is cut from.</summary>
static class OpenRange
{
    /// <summary>The ranges open to this party on these facts, one unless they add up; or why there is none.</summary>
    public static (IReadOnlyList<FineRange> Ranges, Refusal? No) Of(Item item, Act act, bool together, LocalSettings settings)
    {
        var own = OfParty(item.Fines, act.Party, settings);
        if (own.Count == 0)
        {
            return ([], new Refusal("no-range", "法定罚款幅度", $"{item.Penalising}没有对{act.Party}规定罚款幅度。", item.Penalising,
                "核对当事人类别和事项；法条把数额留给其他规定的，先确定该规定。"));
        }
        var cases = act.Case.Length == 0 || together ? own : [.. own.Where(range => range.When == act.Case)];
        var open = cases.Where(range => Met(range, act).Any() || range.Prerequisite.Count == 0).ToList();
        if (open.Count == 0 && cases.Count > 0)
        {
            return ([], Lacking(item, cases, act));
        }
        if (together || open.Count == 1)
        {
            return (open, null);
        }
        // An aggravated range stands before the basic one, and what needs no further condition before what does.
        var aggravated = open.Where(range => range.Prerequisite.Count > 0).ToList();
        var narrowed = aggravated.Count > 0 ? aggravated : open;
        var plain = narrowed.Where(range => range.When.Length == 0).ToList();
        return narrowed.Count == 1 ? (narrowed, null) : plain.Count == 1 ? (plain, null) : ([], Undetermined(item, own, act));
    }

    /// <summary>The prerequisites of a range that are established; any one suffices.</summary>
    public static IEnumerable<string> Met(FineRange range, Act act) => range.Prerequisite.Where(word => Prerequisite.Of(word).Holds(act));

    /// <summary>The range of the statute that a piece is a part of; null where the statute has none like it, or several.</summary>
    public static FineRange? MeantBy(FinePiece piece, Item item, LocalSettings settings)
    {
        var own = OfParty(item.Fines, piece.Party, settings);
        var required = own.Where(range => piece.Requires.Length > 0 && range.Prerequisite.Contains(piece.Requires)).ToList();
        var basic = own.Where(range => range.Prerequisite.Count == 0).ToList();
        var pool = piece.Requires.Length > 0 ? required : basic.Count > 0 ? basic : own;
        var cases = pool.Where(range => range.When == piece.Case).ToList();
        var meant = cases.Count == 0 && piece.Case.Length == 0 ? pool : cases;
        return meant.Count == 1 ? meant[0] : null;
    }

    /// <summary>The piece of a tier for a range, the party's own word first.</summary>
    public static FinePiece? PieceFor(Tier tier, FineRange range, Item item, string party, LocalSettings settings) =>
        PartyWords(party, settings).Select(word => tier.Fines.FirstOrDefault(piece => piece.Party == word && MeantBy(piece, item, settings) == range))
            .FirstOrDefault(piece => piece is not null);

    static List<FineRange> OfParty(IReadOnlyList<FineRange> all, string party, LocalSettings settings) =>
        PartyWords(party, settings).Select(word => all.Where(range => range.Party == word).ToList()).FirstOrDefault(some => some.Count > 0) ?? [];

    /// <summary>Where the statute itself names 个体工商户, its word stands before the city's reading.</summary>
    static string[] PartyWords(string party, LocalSettings settings) => party switch
    {
        "个体工商户" => [party, settings.SoleTraderCountsAs, "不分"],
        "责任人员" or "不分" => [party],
        _ => [party, "不分"],
    };

    static Refusal Lacking(Item item, List<FineRange> ranges, Act act)
    {
        var words = ranges.SelectMany(range => range.Prerequisite).Distinct().ToList();
        var corrects = words.Any(word => word is "逾期不改正" or "拒不改正");
        return new Refusal("prerequisite", "罚款的前提", $"{item.Penalising}以{string.Join("或者", words)}为罚款的前提；"
            + $"{string.Join("，", words.Select(word => Prerequisite.Known(word, act)).Distinct())}。", item.Penalising,
            corrects ? "先责令改正并复查：已经改正的不罚款，认定逾期不改正或者拒不改正的再裁量。" : "有证据认定的，写明认定和来源后再裁量；否则不罚款。");
    }

    static Refusal Undetermined(Item item, List<FineRange> ranges, Act act)
    {
        var cases = ranges.Select(range => range.When).Where(word => word.Length > 0).Distinct().ToList();
        return new Refusal("case", "法定情形", act.Case.Length > 0 ? $"{item.Penalising}没有“{act.Case}”这一情形。"
            : $"{item.Penalising}按不同情形规定了不同幅度，没有写明本案是哪一种。", item.Penalising, cases.Count > 0 ? $"选定情形：{string.Join("；", cases)}。" : "本事项不分情形，删去所填的情形。");
    }
}
