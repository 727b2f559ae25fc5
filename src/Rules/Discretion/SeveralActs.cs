using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Discretion;

/// <summary>Several acts of one party in one decision.</summary>
/// <param name="Total">Sum of the fines in yuan; null while one act cannot be weighed.</param>
/// <param name="Steps">What each act comes to, and the sum.</param>
public sealed record CombinedPenalty(decimal? Total, IReadOnlyList<Weighing> Acts, IReadOnlyList<string> Steps, IReadOnlyList<Refusal> Refusals);

/// <summary>分别裁量、合并处罚: every act is weighed on its own and the fines are added. 处罚法二十九条 has no place here.</summary>
public static class SeveralActs
{
    /// <param name="acts">Different acts of one party, each weighed by itself.</param>
    public static CombinedPenalty Combine(IReadOnlyList<Weighing> acts)
    {
        if (acts.Select(act => act.Act.Party).Distinct().Count() != 1)
        {
            return No(acts, new Refusal("one-party", "同一个当事人", "合并处罚只用于同一个当事人的数个违法行为。", Article.Penalty("第五条"), "不同的当事人分别作出决定。"));
        }
        if (acts.GroupBy(act => act.Act.Id).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            return No(acts, new Refusal("same-act", "同一个违法行为", $"“{twice.Key}”列了 {twice.Count()} 次：同一个违法行为不得给予两次以上罚款。",
                Article.Penalty("第二十九条"), "同一个行为违反多个规范的，按罚款数额高的规定处罚，再与其他行为合并。"));
        }
        if (acts.Where(act => act.Ending == Ending.Undecided).SelectMany(act => act.Refusals).ToList() is { Count: > 0 } refusals)
        {
            return No(acts, [.. refusals]);
        }
        var fined = acts.Where(act => act.Recommended > 0).ToList();
        var total = fined.Sum(act => act.Recommended!.Value);
        List<string> steps = [.. acts.Select((act, i) => $"{i + 1}. {act.Item.Name}（{act.Item.Penalising}）："
            + (act.Ending == Ending.Penalty ? string.Join("，", act.Sanctions) : DiscretionWords.Of(act.Ending)))];
        steps.Add(fined.Count == 0 ? "合并：没有罚款" : $"合并罚款：{string.Join(" + ", fined.Select(act => Figures.Of(act.Recommended!.Value)))} = {Figures.Yuan(total)}");
        return new CombinedPenalty(total, acts, steps, []);
    }

    static CombinedPenalty No(IReadOnlyList<Weighing> acts, params IReadOnlyList<Refusal> refusals) => new(null, acts, [], refusals);
}
