using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Discretion;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Cases.Amounts;

namespace Zhiheng.Server.Modules.Cases.Acts.Ordinary;

/// <summary>What report, proposal and decision have in common: how the case is to come out, and why.</summary>
public abstract record DisposalRequest : WeighedRequest
{
    const string Imposed = "没收和其他处罚";
    const string Otherwise = "不予处罚、移送时填写";
    const string Reckoned = "裁量的说明";

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

    [Display(Name = "没收违法所得（元）", GroupName = Imposed, Order = 4), Range(0, 100_000_000)]
    public decimal Gains { get; init; }

    [Display(Name = "没收非法财物（写明名称和数量）", GroupName = Imposed, Order = 4), StringLength(200)]
    public string Goods { get; init; } = "";

    [Display(Name = "没收财物的价值（元）", GroupName = Imposed, Order = 4), Range(0, 100_000_000)]
    public decimal GoodsValue { get; init; }

    [Display(Name = "其他处罚", GroupName = Imposed, Order = 4)]
    public OtherPenalty Other { get; init; }

    [Display(Name = "其他处罚持续多久（暂扣、限制、停产停业填写）", GroupName = Imposed, Order = 4), Range(1, 366)]
    public int? Lasts { get; init; }

    [Display(Name = "日或者月", GroupName = Imposed, Order = 4)]
    public LastingUnit LastsIn { get; init; }

    [Display(Name = "不予处罚的情形", GroupName = Otherwise, Order = 5)]
    public NoPenaltyGround? Ground { get; init; }

    [Display(Name = "教育内容", GroupName = Otherwise, Order = 5), StringLength(1000)]
    public string Education { get; init; } = "";

    [Display(Name = "移送给哪个机关", GroupName = Otherwise, Order = 5), StringLength(100)]
    public string To { get; init; } = "";

    /// <summary>For an item without a benchmark; with one, the lines are made by the weighing and this is not read.</summary>
    [Display(Name = "怎样算出来的", Description = "每行一步：符合的情节、计算过程。", GroupName = Reckoned, Order = 6), StringLength(3000)]
    public string Lines { get; init; } = "";

    [Display(Name = "偏离基准的理由（须集体讨论）", GroupName = Reckoned, Order = 6), StringLength(1000)]
    public string DeviationReason { get; init; } = "";

    [Display(Name = "制定机关同意偏离的文号（偏离上级基准时填写）", GroupName = Reckoned, Order = 6), StringLength(100)]
    public string MakerNumber { get; init; } = "";

    [Display(Name = "制定机关同意的日期（偏离上级基准时填写）", GroupName = Reckoned, Order = 6)]
    public DateOnly? MakerOn { get; init; }

    [Display(Name = "情节复杂或者重大违法（须集体讨论）", Order = 91)]
    public bool Complex { get; init; }
}

/// <summary>Between the form and the fact, both ways.</summary>
static class DisposalForm
{
    /// <summary>What is proposed or decided; its amount is weighed here, and what stands in the way of it ends the request.</summary>
    public static async Task<(Disposal? Disposal, Built? Ended)> OfAsync(OpenFile file, DisposalRequest r, CaseAmounts amounts, CancellationToken ct)
    {
        var fine = r.Kind == DisposalKind.Penalty ? r.Fine : 0;
        var amount = await amounts.OfAsync(file, r, ct);
        if (amount.Against(fine) is { } ended)
        {
            return (null, new Built(null, "", ended));
        }
        if ((r.MakerOn is null) != (r.MakerNumber.Trim().Length == 0))
        {
            return (null, new Built(null, "", Outcome.Wrong(nameof(r.MakerOn), "制定机关同意的文号和日期要一起填写。")));
        }
        var own = r.Lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var basis = amount.BasisOf(fine, own, r.DeviationReason.Trim()) with
        {
            Maker = amount.Weighing is { } weighing && fine > 0 ? Deviation.MakerOf(weighing.Benchmark, file.State.Body!.Name) : null,
            Approval = r.MakerOn is { } on ? new MakerApproval(r.MakerNumber.Trim(), on) : null,
        };
        return (new Disposal(
            r.Kind, r.Warning, r.Criticism, r.Fine, r.Gains, r.Goods.Trim(), r.GoodsValue, r.Other, r.Kind == DisposalKind.NoPenalty ? r.Ground : null,
            r.Education, r.To.Trim(), r.FactsFound, r.Reasons, r.ToCircumstances(), basis, r.Complex,
            fine > 0 ? await amounts.EarlierFineAsync(file, ct) : "", amount.Choice, amount.EstablishedOf(r, file.State.Item!),
            r.Lasts is { } length ? new Lasting(length, r.LastsIn) : null), null);
    }

    /// <summary>A form that starts with what was proposed before.</summary>
    public static T Fill<T>(Disposal d) where T : DisposalRequest, new() => WeighedForm.Begin(new T
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
        Lasts = d.Lasts?.Length,
        LastsIn = d.Lasts?.Unit ?? default,
        Ground = d.Ground,
        Education = d.Education,
        To = d.To,
        Lines = d.Discretion.From is null ? string.Join('\n', d.Discretion.Lines) : "",
        DeviationReason = d.Discretion.DeviationReason,
        MakerNumber = d.Discretion.Approval?.Number ?? "",
        MakerOn = d.Discretion.Approval?.On,
        Complex = d.Complex,
    }, d.Discretion, d.Established, d.Circumstances, d.Choice);

    /// <summary>A form that starts with what the case itself says.</summary>
    public static T Start<T>(CaseState c) where T : DisposalRequest, new() => new()
    {
        FactsFound = CaseWords.Facts(c),
        Reasons = $"{CaseWords.Law(c, "")}。",
        CorrectedInTime = c.Recheck?.Fact.Result == CorrectionResult.Corrected,
    };
}
