using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;

namespace Zhiheng.Server.Modules.Cases.Acts.Ordinary;

/// <summary>What report, proposal and decision have in common: how the case is to come out, and why.</summary>
public abstract record DisposalRequest : LawChoiceRequest
{
    const string Imposed = "没收和其他处罚";
    const string Otherwise = "不予处罚、移送时填写";
    const string Measure = "裁量基准";

    [Display(Name = "处理方式", Order = 1)]
    public DisposalKind Kind { get; init; }

    [Display(Name = "查明的事实", Order = 1), Required, StringLength(5000)]
    public string FactsFound { get; init; } = "";

    [Display(Name = "理由", Description = "违反了哪一条、依照哪一条、为什么这样处理。", Order = 3), Required, StringLength(3000)]
    public string Reasons { get; init; } = "";

    [Display(Name = "警告", Order = 3)]
    public bool Warning { get; init; }

    [Display(Name = "通报批评", Order = 3)]
    public bool Criticism { get; init; }

    [Display(Name = "罚款（元）", Order = 3), Range(0, 100_000_000)]
    public decimal Fine { get; init; }

    [Display(Name = "没收违法所得（元）", GroupName = Imposed, Order = 4), Range(0, 100_000_000)]
    public decimal Gains { get; init; }

    [Display(Name = "没收非法财物（写明名称和数量）", GroupName = Imposed, Order = 4), StringLength(200)]
    public string Goods { get; init; } = "";

    [Display(Name = "没收财物的价值（元）", GroupName = Imposed, Order = 4), Range(0, 100_000_000)]
    public decimal GoodsValue { get; init; }

    [Display(Name = "其他处罚", GroupName = Imposed, Order = 4)]
    public OtherPenalty Other { get; init; }

    [Display(Name = "不予处罚的情形", GroupName = Otherwise, Order = 5)]
    public NoPenaltyGround? Ground { get; init; }

    [Display(Name = "教育内容", GroupName = Otherwise, Order = 5), StringLength(1000)]
    public string Education { get; init; } = "";

    [Display(Name = "移送给哪个机关", GroupName = Otherwise, Order = 5), StringLength(100)]
    public string To { get; init; } = "";

    [Display(Name = "基准名称和版本", GroupName = Measure, Order = 6), StringLength(200)]
    public string Benchmark { get; init; } = "";

    [Display(Name = "阶次", GroupName = Measure, Order = 6), StringLength(50)]
    public string Tier { get; init; } = "";

    [Display(Name = "示例基准（未经公布，仅供演示）", GroupName = Measure, Order = 6)]
    public bool IsExample { get; init; }

    [Display(Name = "阶次下限（元）", GroupName = Measure, Order = 6), Range(0, 100_000_000)]
    public decimal Low { get; init; }

    [Display(Name = "阶次上限（元）", GroupName = Measure, Order = 6), Range(0, 100_000_000)]
    public decimal High { get; init; }

    [Display(Name = "建议数额（元）", GroupName = Measure, Order = 6), Range(0, 100_000_000)]
    public decimal Recommended { get; init; }

    [Display(Name = "怎样算出来的", Description = "每行一步：符合的情节、计算过程。", GroupName = Measure, Order = 6), StringLength(3000)]
    public string Lines { get; init; } = "";

    [Display(Name = "偏离基准的理由（须集体讨论）", GroupName = Measure, Order = 6), StringLength(1000)]
    public string DeviationReason { get; init; } = "";

    [Display(Name = "情节复杂或者重大违法（须集体讨论）", Order = 91)]
    public bool Complex { get; init; }
}

/// <summary>Between the form and the fact, both ways.</summary>
static class DisposalForm
{
    public static Disposal Of(DisposalRequest r) => new(
        r.Kind, r.Warning, r.Criticism, r.Fine, r.Gains, r.Goods.Trim(), r.GoodsValue, r.Other, r.Kind == DisposalKind.NoPenalty ? r.Ground : null,
        r.Education, r.To.Trim(), r.FactsFound, r.Reasons, r.ToCircumstances(), DiscretionOf(r), r.Complex);

    /// <summary>The one place that says where an amount comes from; for now it is what the handler typed.</summary>
    static AmountBasis DiscretionOf(DisposalRequest r) => new(
        r.Benchmark.Trim(), r.Tier.Trim(), r.IsExample, r.Low, r.High, r.Recommended,
        r.Lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), r.DeviationReason.Trim());

    /// <summary>A form that starts with what was proposed before.</summary>
    public static T Fill<T>(Disposal d) where T : DisposalRequest, new() => new()
    {
        Kind = d.Kind,
        FactsFound = d.FactsFound,
        Reasons = d.Reasons,
        Warning = d.Warning,
        Criticism = d.Criticism,
        Fine = d.Fine,
        Gains = d.Gains,
        Goods = d.Goods,
        GoodsValue = d.GoodsValue,
        Other = d.Other,
        Ground = d.Ground,
        Education = d.Education,
        To = d.To,
        Benchmark = d.Discretion.Benchmark,
        Tier = d.Discretion.Tier,
        IsExample = d.Discretion.IsExample,
        Low = d.Discretion.Low,
        High = d.Discretion.High,
        Recommended = d.Discretion.Recommended,
        Lines = string.Join('\n', d.Discretion.Lines),
        DeviationReason = d.Discretion.DeviationReason,
        Complex = d.Complex,
        AppliesNewer = d.Choice?.AppliesNewer ?? false,
        LawReasons = d.Choice?.Reasons ?? "",
        Minor = d.Circumstances.Minor,
        FirstTime = d.Circumstances.FirstTime,
        CorrectedInTime = d.Circumstances.CorrectedInTime,
        NoHarm = d.Circumstances.NoHarm,
        SlightHarm = d.Circumstances.SlightHarm,
        NoFault = d.Circumstances.NoFault,
        RemovedConsequences = d.Circumstances.RemovedConsequences,
        Coerced = d.Circumstances.Coerced,
        ConfessedUnknown = d.Circumstances.ConfessedUnknown,
        HelpedInvestigation = d.Circumstances.HelpedInvestigation,
        PartialCapacity = d.Circumstances.PartialCapacity,
    };

    /// <summary>A form that starts with what the case itself says.</summary>
    public static T Start<T>(CaseState c) where T : DisposalRequest, new() => new()
    {
        FactsFound = CaseWords.Facts(c),
        Reasons = $"{CaseWords.Law(c, "")}。",
        CorrectedInTime = c.Recheck?.Fact.Result == CorrectionResult.Corrected,
    };
}
