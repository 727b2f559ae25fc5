using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Cases;

/// <summary>What another case has done about the same act: asked when a draft is submitted, and again when its last approval makes it take effect.</summary>
public static class Meanwhile
{
    /// <summary>Filed first, by whichever body (25).</summary>
    public static Refusal FiledFirst(string number) => Of("filing-first-body", "由最先立案的机关管辖", "第二十五条", Filed(number));

    /// <summary>Fined already (29).</summary>
    public static Refusal FinedAlready(string number) => Of("no-double-fine", "一事不二罚", "第二十九条", Fined(number));

    internal static Objection Filed(string number) => new(
        $"同一违法行为已由另案立案：{number}。",
        "报批不予立案，把材料并入或者移送该案；对管辖有争议的先协商，协商不成的报请共同的上一级机关指定管辖。");

    internal static Objection Fined(string number) =>
        new($"同一当事人的同一行为已由 {number} 罚款。", "不得再罚款；可以责令改正，或核实是否为另一次行为。");

    static Refusal Of(string code, string name, string clause, Objection no) => new(code, name, no.Reason, Article.Penalty(clause), no.Remedy);
}
