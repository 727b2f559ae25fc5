using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Discretion;

/// <summary>
/// Where in the tier's range the recommended amount lies. Without factors in the middle; 从轻 takes the lower end and 从重 the upper one,
/// both together leave it in the middle. In a tier with a fixed amount the end is that of the next tier. What the law says must be
/// lighter ends in the lower part of the statute's own range, and what must be heavier in the upper part.
/// </summary>
/// <param name="Amount">Recommended, in yuan.</param>
/// <param name="Range">What follows the benchmark and these rules, in yuan.</param>
sealed record Position(decimal Amount, YuanRange Range)
{
    public static Position Of(Run run, YuanRange range, YuanRange statute, IEnumerable<YuanRange> others, LocalSettings settings)
    {
        var lighter = run.Tier!.Grade != Grade.Mitigated && run.Met(Effect.MustLighten, Effect.MayLighten);
        var heavier = run.Tier.Grade != Grade.Mitigated && run.Met(Effect.MustWorsen);
        var amount = range.At(0.5m);
        if (lighter && heavier)
        {
            run.Steps.Add($"既有从轻情节（{Names(run, Effect.MustLighten, Effect.MayLighten)}），又有从重情节（{Names(run, Effect.MustWorsen)}），取中 {Figures.Yuan(amount)}");
        }
        else if (lighter)
        {
            amount = range.Low < range.High ? range.Low : Below(range.Low, statute, others);
            run.Steps.Add($"从轻（{Names(run, Effect.MustLighten, Effect.MayLighten)}）："
                + (range.Low < range.High ? "取本阶次下限" : amount < range.Low ? "基准为定额，取轻一档的数额" : "已是最低一档，仍取") + $" {Figures.Yuan(amount)}");
        }
        else if (heavier)
        {
            amount = range.Low < range.High ? range.High : Above(range.High, statute, others);
            run.Steps.Add($"从重（{Names(run, Effect.MustWorsen)}）："
                + (range.Low < range.High ? "取本阶次上限" : amount > range.High ? "基准为定额，取重一档的数额" : "已是最高一档，仍取") + $" {Figures.Yuan(amount)}");
        }
        else if (range.Low < range.High)
        {
            run.Steps.Add($"没有其他从轻、从重情节，取本阶次幅度的中间 {Figures.Yuan(amount)}");
        }
        return Bounded(run, amount, range, lighter, heavier, statute, settings);
    }

    static Position Bounded(Run run, decimal amount, YuanRange range, bool lighter, bool heavier, YuanRange statute, LocalSettings settings)
    {
        var (lower, upper) = (statute.At(settings.LenientShare), statute.At(1 - settings.LenientShare));
        var (mustLighten, mustWorsen) = (lighter && run.Met(Effect.MustLighten), heavier && !lighter);
        if (mustLighten && amount > lower)
        {
            run.Steps.Add($"应当从轻的不高于法定幅度的下 {Figures.Of(settings.LenientShare * 100)}%（内部设定）：{Figures.Yuan(lower)}");
            amount = lower;
        }
        if (mustWorsen && amount < upper)
        {
            run.Steps.Add($"从重的不低于法定幅度的上 {Figures.Of(settings.LenientShare * 100)}%（内部设定）：{Figures.Yuan(upper)}");
            amount = upper;
        }
        if (lighter && statute.Low > 0)
        {
            run.Steps.Add($"另可减轻，罚款低于 {Figures.Yuan(statute.Low)}，须写明理由并经法制审核（{run.Found.First(f => f.Met && f.Factor.MayMitigate).Factor.Article}）");
        }
        // A statutory factor may carry the amount out of the tier; what follows the benchmark reaches as far, and no further the other way.
        var high = mustLighten ? Math.Min(range.High, Math.Max(lower, amount)) : range.High;
        var low = mustWorsen ? Math.Max(range.Low, Math.Min(upper, amount)) : range.Low;
        return new Position(amount, new YuanRange(Math.Min(low, amount), Math.Max(high, amount)));
    }

    static decimal Below(decimal amount, YuanRange statute, IEnumerable<YuanRange> others) =>
        others.Select(range => range.High).Where(high => high < amount && high >= statute.Low).DefaultIfEmpty(statute.Low).Max();

    static decimal Above(decimal amount, YuanRange statute, IEnumerable<YuanRange> others) =>
        others.Select(range => range.Low).Where(low => low > amount && low <= statute.High).DefaultIfEmpty(statute.High).Min();

    static string Names(Run run, params Effect[] effects) =>
        string.Join("、", run.Found.Where(f => f.Met && effects.Contains(f.Factor.Effect)).Select(f => f.Factor.Name));
}
