using System.ComponentModel.DataAnnotations;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Cases.Acts;

namespace Zhiheng.Server.Modules.Cases.Amounts;

/// <summary>A request that names an amount: what the benchmark measures, and the amount itself. Tier and range are never sent in.</summary>
public abstract record WeighedRequest : LawChoiceRequest
{
    [Display(Name = "法定情形", Description = "法条按情形规定了不同幅度，选择本案属于哪一种。", Order = 2), StringLength(300), Picked]
    public string Situation { get; init; } = "";

    [Display(Name = "已认定的法定条件", Description = "法条只在这些条件下规定某种处罚或者某个幅度，选上已经查明的。", Order = 2)]
    public IReadOnlyList<string> Conditions { get; init; } = [];

    [Display(Name = "认定这些条件的事实和证据", Order = 2), StringLength(1000)]
    public string ConditionsShown { get; init; } = "";

    /// <summary>Value by the name of the measure: a number in its unit, or one of its options.</summary>
    [Display(Name = "裁量要素", Order = 2)]
    public IReadOnlyDictionary<string, string> Measured { get; init; } = new Dictionary<string, string>();

    /// <summary>What shows each value, by the name of the measure; left out, the newest scene record.</summary>
    [Display(Name = "要素的依据", Order = 2)]
    public IReadOnlyDictionary<string, string> Sources { get; init; } = new Dictionary<string, string>();

    [Display(Name = "罚款（元）", Order = 3), Range(0, 100_000_000)]
    public virtual decimal Fine { get; init; }
}
