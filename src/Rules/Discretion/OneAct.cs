using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Discretion;

/// <summary>Which of several norms fines one act (处罚法二十九条).</summary>
/// <param name="Chosen">The norm with the higher fine; null where it cannot be chosen.</param>
/// <param name="Steps">The comparison in Chinese lines.</param>
public sealed record HeavierNorm(Weighing? Chosen, IReadOnlyList<string> Steps, IReadOnlyList<Refusal> Refusals);

/// <summary>
/// 择一重: one act that breaks several norms is fined once, by the norm with the higher fine. The law compares the norms, so the
/// statutory ranges for this party on these facts are compared, not the amounts arrived at: first the upper ends in yuan, then the
/// lower ends, then the amounts. Only fines compete: other penalties and the order to correct stay with each norm.
/// </summary>
public static class OneAct
{
    static readonly Article Once = Article.Penalty("第二十九条");

    /// <param name="norms">The same act, weighed under each norm.</param>
    public static HeavierNorm HeavierNorm(IReadOnlyList<Weighing> norms)
    {
        if (norms.Select(norm => (norm.Act.Id, norm.Act.Day, norm.Act.Party)).Distinct().Count() != 1)
        {
            return No(new Refusal("one-act", "同一个违法行为", "比较的不是同一个当事人的同一个违法行为。", Once, "数个违法行为应当分别裁量、合并处罚。"));
        }
        if (norms.Select(norm => norm.Item.Id).Distinct().Count() < Math.Max(2, norms.Count))
        {
            return No(new Refusal("several-norms", "违反多个法律规范", "没有两个以上不同的法律规范可以比较。", Once, "只违反一个规范的，直接按该规范裁量。"));
        }
        if (norms.Where(norm => norm.Ending == Ending.Undecided).ToList() is { Count: > 0 } undecided)
        {
            return No([.. undecided.SelectMany(norm => norm.Refusals)]);
        }
        List<string> steps = [];
        foreach (var norm in norms)
        {
            steps.Add($"{norm.Item.Penalising}（{norm.Item.Name}）：" + (norm is { Statute: { } statute, Recommended: { } amount and > 0 }
                ? $"法定罚款 {statute}，裁量 {Figures.Yuan(amount)}" : $"没有罚款可以比较（{DiscretionWords.Of(norm.Ending)}）"));
        }
        var fining = norms.Where(norm => norm is { Statute: not null, Recommended: > 0 }).OrderByDescending(Key).ToList();
        if (fining.Count == 0)
        {
            return new HeavierNorm(null, steps, [new Refusal("no-fine", "应当给予罚款", "没有一个规范得出罚款。", Once, "按各规范的结果办理，不适用择一重。")]);
        }
        if (fining.Count > 1 && Key(fining[0]) == Key(fining[1]))
        {
            return new HeavierNorm(null, steps, [new Refusal("equal-norms", "罚款数额相同",
                $"{fining[0].Item.Penalising}与{fining[1].Item.Penalising}的法定罚款和裁量数额相同。", Once,
                "由法制审核按特别规定优于一般规定、新的规定优于旧的规定选择其一。")]);
        }
        var reason = fining.Count == 1 ? "只有一个规范可以罚款" : Why(fining[0], fining[1]);
        steps.Add($"{reason}，适用{fining[0].Item.Penalising}，罚款 {Figures.Yuan(fining[0].Recommended!.Value)}（{Once}）");
        if (fining.Skip(1).Any(other => other.Recommended > fining[0].Recommended))
        {
            steps.Add("按数额较低的规范裁量反而更多：决定书须说明裁量理由，并经法制审核");
        }
        return new HeavierNorm(fining[0], steps, []);
    }

    static (decimal, decimal, decimal) Key(Weighing norm) => (norm.Statute!.High, norm.Statute.Low, norm.Recommended!.Value);

    static string Why(Weighing first, Weighing second) =>
        first.Statute!.High != second.Statute!.High ? $"法定上限 {Figures.Yuan(first.Statute.High)}高于 {Figures.Yuan(second.Statute.High)}"
        : first.Statute.Low != second.Statute.Low ? $"法定上限相同，法定下限 {Figures.Yuan(first.Statute.Low)}高于 {Figures.Yuan(second.Statute.Low)}"
        : $"法定幅度相同，裁量数额 {Figures.Yuan(first.Recommended!.Value)}高于 {Figures.Yuan(second.Recommended!.Value)}";

    static HeavierNorm No(params IReadOnlyList<Refusal> refusals) => new(null, [], refusals);
}
