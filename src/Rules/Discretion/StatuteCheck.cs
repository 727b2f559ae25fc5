using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Discretion;

/// <summary>The figures of a benchmark against those of the statute: units, bases, ends, what is left out, and the order of tiers.</summary>
static class StatuteCheck
{
    /// <summary>A piece on the statute's own scale, so that the two can be compared.</summary>
    sealed record Scaled(Tier Tier, FinePiece Piece, FineRange Range, decimal Min, decimal Max)
    {
        public string Words => $"{(Piece.Party == "不分" ? "" : Piece.Party + " ")}{Figures.Span(Min, Max)} {Range.Unit}";
    }

    public static IEnumerable<BenchmarkFinding> Of(Benchmark benchmark, Item item, LocalSettings settings)
    {
        List<Scaled> sound = [];
        foreach (var (tier, piece) in benchmark.Tiers.SelectMany(tier => tier.Fines.Select(piece => (tier, piece))))
        {
            if (OpenRange.MeantBy(piece, item, settings) is not { } range)
            {
                yield return new("unknown-range", $"法条没有与之对应的唯一幅度：当事人 {piece.Party}"
                    + $"{(piece.Case.Length > 0 ? $"，情形“{piece.Case}”" : "")}{(piece.Requires.Length > 0 ? $"，前提“{piece.Requires}”" : "")}",
                    tier.Name, string.Join("；", item.Fines.Select(Words)), "按法条的当事人、情形（case）和前提（requires）改写。");
                continue;
            }
            var faults = Mismatches(tier, piece, range).ToList();
            if (faults.Count == 0)
            {
                var scaled = Scale(tier, piece, range);
                faults = [.. Outside(scaled)];
                sound.Add(scaled);
            }
            foreach (var fault in faults)
            {
                yield return fault;
            }
        }
        foreach (var finding in sound.GroupBy(s => (s.Range, s.Piece.Party)).SelectMany(group => LeftOut([.. group]).Concat(Inverted([.. group]))))
        {
            yield return finding;
        }
    }

    static IEnumerable<BenchmarkFinding> Mismatches(Tier tier, FinePiece piece, FineRange range)
    {
        var rates = piece.Unit is FineUnit.Times or FineUnit.Percent;
        if ((rates && range.Unit == "元") || (piece.Unit == FineUnit.Yuan && range.Unit != "元"))
        {
            yield return new("unit", $"法条以“{range.Unit}”计，基准以“{DiscretionWords.Of(piece.Unit)}”计", tier.Name, Words(range), "改用法条的单位。");
        }
        if ((piece.Per is null) != (range.Per.Length == 0) || (piece.Per is { } per && !Measure.SameUnit(per.Unit, range.Per)))
        {
            var (law, own) = (range.Per.Length > 0 ? $"按每{range.Per}" : "不按单位数量", piece.Per is { } p ? $"按每{p.Unit}（{p.Name}）" : "没有写按什么（per）");
            yield return new("unit", $"法条{law}计算，基准{own}计算", tier.Name, Words(range), "按法条的计算单位改写 per。");
        }
        if ((piece.Base?.Name ?? "") != range.Base && (piece.Unit != FineUnit.Yuan || piece.Base is not null))
        {
            yield return new("base", $"法条以“{range.Base}”为基数，基准以“{piece.Base?.Name}”为基数", tier.Name, Words(range), "改用法条的基数，名称与法条一致。");
        }
        else if (piece.Base is { Unit: not "元" } basis)
        {
            yield return new("unit", $"基数“{basis.Name}”应以元计", tier.Name, basis.Unit, "把 measures 中的单位改为元。");
        }
        if (piece.Terms.Count > 0 && piece.Terms.Sum(term => term.Weight) != 100)
        {
            yield return new("weights", "公式的权重合计不是 100%", tier.Name, $"{Figures.Of(piece.Terms.Sum(term => term.Weight))}%", "调整权重，使合计为 100%。");
        }
    }

    static Scaled Scale(Tier tier, FinePiece piece, FineRange range)
    {
        var span = range.Max - range.Min;
        var low = piece.Terms.Sum(term => term.Weight * term.Levels.Min(level => level.Score)) / 10_000;
        var high = piece.Terms.Sum(term => term.Weight * term.Levels.Max(level => level.Score)) / 10_000;
        var (min, max) = piece.Unit switch
        {
            FineUnit.ShareOfRange => (range.Min + (span * piece.Min / 100), range.Min + (span * piece.Max / 100)),
            FineUnit.ShareOfTop => (range.Max * piece.Min / 100, range.Max * piece.Max / 100),
            FineUnit.Formula => (range.Min + (span * low), range.Min + (span * high)),
            FineUnit.Percent when range.Unit == "倍" => (piece.Min / 100, piece.Max / 100),
            FineUnit.Times when range.Unit == "%" => (piece.Min * 100, piece.Max * 100),
            _ => (piece.Min, piece.Max),
        };
        return new Scaled(tier, piece, range, min, max);
    }

    static IEnumerable<BenchmarkFinding> Outside(Scaled s)
    {
        var mitigated = s.Tier.Grade == Grade.Mitigated;
        if (s.Max > s.Range.Max)
        {
            yield return new("outside-statute", $"高于法定上限 {Figures.Of(s.Range.Max)} {s.Range.Unit}", s.Tier.Name, s.Words, "降到法定上限以内。");
        }
        if (s.Min < s.Range.Min && !mitigated)
        {
            yield return new("outside-statute", $"低于法定下限 {Figures.Of(s.Range.Min)} {s.Range.Unit}", s.Tier.Name, s.Words,
                "提高到法定下限以上；只有阶次为“减轻”、具有法定减轻情形的才能低于下限。");
        }
        if (mitigated && s.Max >= s.Range.Min)
        {
            yield return new("mitigation", $"减轻处罚应当低于法定下限 {Figures.Of(s.Range.Min)} {s.Range.Unit}", s.Tier.Name, s.Words, "低于法定下限，或者把阶次改为“从轻”。");
        }
    }

    /// <summary>Ranges must leave nothing of the statute's range out; fixed amounts and formulas name points and cannot cover.</summary>
    static IEnumerable<BenchmarkFinding> LeftOut(List<Scaled> pieces)
    {
        var ordinary = pieces.Where(s => s.Tier.Grade != Grade.Mitigated).OrderBy(s => s.Min).ToList();
        if (ordinary.All(s => s.Min == s.Max || s.Piece.Unit == FineUnit.Formula))
        {
            yield break;
        }
        var range = ordinary[0].Range;
        var reached = range.Min;
        // Where the statute names no minimum, the lowest tier may begin anywhere.
        foreach (var s in range.Min > 0 ? ordinary : ordinary.Skip(1).Prepend(ordinary[0] with { Min = 0 }))
        {
            if (s.Min > reached)
            {
                yield return LeftOut(s, reached, s.Min);
            }
            reached = Math.Max(reached, s.Max);
        }
        if (reached < range.Max)
        {
            yield return LeftOut(ordinary[^1], reached, range.Max);
        }
    }

    static BenchmarkFinding LeftOut(Scaled near, decimal from, decimal to) => new(
        "amount-gap", "法定幅度有一段不属于任何阶次", near.Tier.Name, $"{(near.Piece.Party == "不分" ? "" : near.Piece.Party + " ")}{Figures.Span(from, to)} {near.Range.Unit}",
        "调整相邻阶次的数额，使其首尾相接。");

    static IEnumerable<BenchmarkFinding> Inverted(List<Scaled> pieces) =>
        from lighter in pieces
        from heavier in pieces
        where lighter.Tier.Grade < heavier.Tier.Grade && (lighter.Min > heavier.Min || lighter.Max > heavier.Max)
        select new BenchmarkFinding("inverted", "较重的阶次罚得更少", $"{lighter.Tier.Name}与{heavier.Tier.Name}", $"{lighter.Words}；{heavier.Words}",
            "使较重阶次的上下限都不低于较轻的阶次。");

    static string Words(FineRange range) =>
        $"{(range.Party == "不分" ? "" : range.Party + " ")}{range.Base}{Figures.Span(range.Min, range.Max)} {range.Unit}"
        + $"{(range.Per.Length > 0 ? $"/{range.Per}" : "")}{(range.When.Length > 0 ? $"，{range.When}" : "")}"
        + $"{(range.Prerequisite.Count > 0 ? $"，{string.Join("或者", range.Prerequisite)}" : "")}";
}
