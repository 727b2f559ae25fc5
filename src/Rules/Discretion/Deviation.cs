using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Discretion;

/// <summary>How an amount stands to the benchmark: inside the tier; outside it but lawful; below the statute on a ground; unlawful.</summary>
public enum DeviationKind { Follows, Deviates, Mitigates, Unlawful }

/// <summary>An amount held against a weighing, with what the file then needs (国办发〔2022〕27号, law of 2021: 32, 34, 58).</summary>
/// <param name="Needs">Reasons, approvals and reviews that have to be on file; empty where nothing has.</param>
public sealed record Deviation(DeviationKind Kind, decimal Amount, string Reason, IReadOnlyList<string> Needs, Article Article)
{
    static readonly Article Opinion = new("国务院办公厅关于进一步规范行政裁量权基准制定和管理工作的意见（国办发〔2022〕27号）", "");

    const string Written = "决定书写明裁量理由和基准的适用情况";
    const string Reviewed = "法制审核";

    /// <summary>Who has to agree when an amount leaves the benchmark: its maker, where that is another body than the one that decides. Null for
    /// the body's own, and for an example, which nobody made for it (国办发〔2022〕27号).</summary>
    public static string? MakerOf(Benchmark benchmark, string body) =>
        benchmark.Status == BenchmarkStatus.Example || benchmark.Source.Issuer.Length == 0 || benchmark.Source.Issuer == body ? null : benchmark.Source.Issuer;

    /// <param name="amount">The amount proposed or decided, in yuan.</param>
    /// <param name="body">Name of the deciding body: its own benchmark needs its head, a superior's the authority that made it.</param>
    public static Deviation Of(Weighing weighing, decimal amount, string body)
    {
        var penalising = weighing.Item.Penalising;
        if (weighing is not { Ending: Ending.Penalty, Range: { } range, Recommended: { } recommended })
        {
            return amount == 0 && weighing.Ending != Ending.Undecided
                ? new(DeviationKind.Follows, amount, $"裁量结果为{DiscretionWords.Of(weighing.Ending)}，没有罚款。", [], Article.Penalty("第三十四条"))
                : new(DeviationKind.Unlawful, amount, $"裁量结果为{DiscretionWords.Of(weighing.Ending)}，罚款 {Figures.Yuan(amount)}没有依据。",
                    [.. weighing.Refusals.Select(refusal => refusal.Remedy).DefaultIfEmpty("不罚款，办理不予处罚")],
                    weighing.Refusals.Select(refusal => refusal.Article).FirstOrDefault(penalising));
        }
        // A tier without a fine, under a statute that counts by the unit, has no range in yuan to go by.
        var statute = weighing.Statute ?? new YuanRange(0, decimal.MaxValue);
        var below = amount < statute.Low && !(amount == 0 && (weighing.FineIsOptional || recommended == 0));
        if (amount > statute.High || amount < 0 || (below && !weighing.MayMitigate))
        {
            return new(DeviationKind.Unlawful, amount, amount > statute.High ? $"罚款 {Figures.Yuan(amount)}高于法定上限 {Figures.Yuan(statute.High)}。"
                : $"罚款 {Figures.Yuan(amount)}低于法定下限 {Figures.Yuan(statute.Low)}，也没有认定减轻处罚的法定情形。", ["在法定幅度内重新确定数额"], penalising);
        }
        var maker = MakerOf(weighing.Benchmark, body);
        var approval = maker is null ? "机关主要负责人批准或者集体讨论决定" : $"报基准制定机关（{maker}）批准";
        if (below)
        {
            return new(DeviationKind.Mitigates, amount, $"罚款 {Figures.Yuan(amount)}，低于法定下限 {Figures.Yuan(statute.Low)}，属于减轻处罚。",
                [Written, "写明减轻处罚的法定情形及证据", Reviewed, .. range.Contains(amount) ? Array.Empty<string>() : [approval]],
                weighing.Factors.First(found => found.Met && found.Factor.MayMitigate).Factor.Article);
        }
        if (range.Contains(amount))
        {
            return new(DeviationKind.Follows, amount, amount == recommended ? $"罚款 {Figures.Yuan(amount)}，与建议数额一致。"
                : $"罚款 {Figures.Yuan(amount)}，在本阶次 {range}之内，建议数额为 {Figures.Yuan(recommended)}。",
                amount == recommended ? [] : [Written], Article.Penalty("第三十四条"));
        }
        return new(DeviationKind.Deviates, amount,
            $"罚款 {Figures.Yuan(amount)}，{(amount > range.High ? "高" : "低")}于本阶次 {range}，偏离{maker ?? "本机关"}的裁量基准。",
            [Written, approval, Reviewed], Opinion);
    }
}
