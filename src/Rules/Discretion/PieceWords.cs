using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Discretion;

/// <summary>The fine of a tier as a table of the benchmark shows it.</summary>
public static class PieceWords
{
    /// <summary>单位 1,500～2,000 元; 个人 法定幅度的 0～30%（200～440 元）; 建设工程造价的 5～6%</summary>
    public static string Of(FinePiece piece, Item item, LocalSettings settings)
    {
        var range = OpenRange.MeantBy(piece, item, settings);
        var who = string.Join("，", new[] { piece.Party == "不分" ? "" : piece.Party, piece.Case, piece.Requires }.Where(word => word.Length > 0));
        var per = piece.Per is { } measure ? $"，按{measure.Name}每{measure.Unit}" : "";
        return $"{who} {Amount(piece, range)}{per}".Trim();
    }

    static string Amount(FinePiece piece, FineRange? range) => piece.Unit switch
    {
        FineUnit.Yuan => Figures.Span(piece.Min, piece.Max) + " 元",
        FineUnit.Times => $"{piece.Base!.Name}的 {Figures.Span(piece.Min, piece.Max)} 倍",
        FineUnit.Percent => $"{piece.Base!.Name}的 {Figures.Span(piece.Min, piece.Max)}%",
        FineUnit.ShareOfRange => $"法定幅度的 {Figures.Span(piece.Min, piece.Max)}%"
            + InYuan(range, share => new YuanRange(range!.Min, range.Max).At(share / 100), piece),
        FineUnit.ShareOfTop => $"法定上限的 {Figures.Span(piece.Min, piece.Max)}%"
            + InYuan(range, share => Figures.Cents(range!.Max * share / 100), piece),
        _ => "下限 + (上限 − 下限) × Σ(权重 × 系数)：" + string.Join("；", piece.Terms.Select(term =>
            $"{term.Name} {Figures.Of(term.Weight)}%（{string.Join("，", term.Levels.Select(level => $"{level.When} {Figures.Of(level.Score)}%"))}）")),
    };

    /// <summary>Shares of a statutory range in yuan, where the statute itself is in yuan.</summary>
    static string InYuan(FineRange? range, Func<decimal, decimal> part, FinePiece piece) =>
        range is { IsPlainAmount: true } ? $"（{new YuanRange(part(piece.Min), part(piece.Max))}）" : "";
}
