using Zhiheng.Rules.Catalogue;

namespace Zhiheng.Rules.Discretion;

/// <summary>Figures of statute and benchmark turned into yuan on the values of one act, with the arithmetic in words.</summary>
/// <param name="Statute">The statute's range in yuan.</param>
/// <param name="Range">The tier's range in yuan, not yet held against the statute's.</param>
sealed record Reckoning(YuanRange Statute, YuanRange Range, IReadOnlyList<string> StatuteLines, IReadOnlyList<string> TierLines)
{
    /// <param name="act">Knows every measure that the piece names.</param>
    public static Reckoning Of(FineRange range, FinePiece piece, Act act)
    {
        var counted = Counted(piece.Per, act);
        var basis = Counted(piece.Base, act);
        var (statute, statuteLine) = Product(range.Min, range.Max, UnitOf(range),
            range.Per.Length > 0 ? counted : null, range.Base.Length > 0 ? basis : null);
        var label = range.Party == "不分" ? "" : range.Party + " ";
        IReadOnlyList<string> statuteLines = [$"法定幅度：{label}{statuteLine}"];
        switch (piece.Unit)
        {
            case FineUnit.Yuan or FineUnit.Times or FineUnit.Percent:
                var (yuan, line) = Product(piece.Min, piece.Max, piece.Unit, counted, piece.Unit == FineUnit.Yuan ? null : basis);
                return new(statute, yuan, statuteLines, [$"基准数额：{line}"]);
            case FineUnit.ShareOfTop:
                var ofTop = new YuanRange(Figures.Cents(statute.High * piece.Min / 100), Figures.Cents(statute.High * piece.Max / 100));
                return new(statute, ofTop, statuteLines,
                    [$"基准数额：法定上限 {Figures.Yuan(statute.High)} × {Figures.Span(piece.Min, piece.Max)}% = {ofTop}"]);
            case FineUnit.ShareOfRange:
                return new(statute, Shares(statute, piece.Min, piece.Max), statuteLines, [$"基准数额：{ShareLine(statute, piece.Min, piece.Max)}"]);
            default:
                return Formula(piece, act, statute, statuteLines);
        }
    }

    /// <summary>Several ranges that the statute adds up, under one ceiling.</summary>
    public static Reckoning Sum(IReadOnlyList<Reckoning> parts, decimal? cap)
    {
        if (parts.Count == 1 && cap is null)
        {
            return parts[0];
        }
        var (statute, range) = (Total(parts.Select(part => part.Statute), cap), Total(parts.Select(part => part.Range), cap));
        var ceiling = cap is { } most ? $"，合计最高 {Figures.Yuan(most)}" : "";
        return new Reckoning(statute, range, [.. parts.SelectMany(part => part.StatuteLines), $"法定合计：{statute}{ceiling}"],
            [.. parts.SelectMany(part => part.TierLines), $"{string.Join(" + ", parts.Select(part => part.Range))} = {range}{ceiling}"]);
    }

    static YuanRange Total(IEnumerable<YuanRange> ranges, decimal? cap)
    {
        var (low, high) = (ranges.Sum(range => range.Low), ranges.Sum(range => range.High));
        return new YuanRange(Math.Min(low, cap ?? low), Math.Min(high, cap ?? high));
    }

    static Reckoning Formula(FinePiece piece, Act act, YuanRange statute, IReadOnlyList<string> statuteLines)
    {
        List<string> lines = [];
        decimal sum = 0;
        foreach (var term in piece.Terms)
        {
            // The checker makes sure that exactly one level of a term holds.
            var level = term.Levels.First(level => level.When.Holds(act));
            sum += term.Weight * level.Score / 100;
            lines.Add($"{level.When}：权重 {Figures.Of(term.Weight)}% × 系数 {Figures.Of(level.Score)}% = {Figures.Of(term.Weight * level.Score / 100)}%");
        }
        lines.Add($"基准数额：{ShareLine(statute, sum, sum)}");
        return new Reckoning(statute, Shares(statute, sum, sum), statuteLines, lines);
    }

    static YuanRange Shares(YuanRange of, decimal low, decimal high) => new(of.At(low / 100), of.At(high / 100));

    static string ShareLine(YuanRange of, decimal low, decimal high) =>
        $"{Figures.Yuan(of.Low)} + ({Figures.Of(of.High)} − {Figures.Of(of.Low)}) 元 × {Figures.Span(low, high)}% = {Shares(of, low, high)}";

    static (YuanRange Range, string Line) Product(decimal min, decimal max, FineUnit unit, Value? counted, Value? basis)
    {
        var rate = unit == FineUnit.Percent ? 0.01m : 1;
        var factor = rate * (counted?.Number ?? 1) * (basis?.Number ?? 1);
        var range = new YuanRange(Figures.Cents(min * factor), Figures.Cents(max * factor));
        if (counted is null && basis is null)
        {
            return (range, range.ToString());
        }
        var figure = Figures.Span(min, max) + (unit == FineUnit.Percent ? "%" : $" {DiscretionWords.Of(unit)}");
        var parts = new[] { counted?.Words, basis?.Words, figure }.Where(part => part is not null);
        return (range, $"{string.Join(" × ", parts)} = {range}");
    }

    static Value? Counted(Measure? measure, Act act) =>
        measure is null || act.Read(measure)?.Number is not { } number ? null
        : new Value(number, measure.Unit == "元" ? $"{measure.Name} {Figures.Yuan(number)}" : $"{Figures.Of(number)} {measure.Unit}");

    static FineUnit UnitOf(FineRange range) => DiscretionWords.Find<FineUnit>(range.Unit) ?? FineUnit.Yuan;

    sealed record Value(decimal Number, string Words);
}
