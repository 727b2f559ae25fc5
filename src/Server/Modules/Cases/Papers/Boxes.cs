using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Documents;
using Zhiheng.Rules.Money;
using static Zhiheng.Server.Modules.Cases.Papers.Common;

namespace Zhiheng.Server.Modules.Cases.Papers;

/// <summary>The boxes of forms: opinions of the levels, what is disposed of, and how an amount was found.</summary>
static class Boxes
{
    /// <summary>承办意见 and the opinion of every level that has approved, with who acted for whom.</summary>
    public static DocumentValues Approved(this DocumentValues values, PaperSource s, DraftOnTheWay draft, string opinion) => values
        .With("承办意见.内容", $"{Trim(opinion)}。").With("承办意见.日期", Day(draft.Submitted.On))
        .With("审批", draft.Approvals.Select(approval => Opinion(s, approval)));

    /// <summary>The same boxes where the levels approved something else, or have not yet: those are left to be written by hand.</summary>
    public static DocumentValues Approved(this DocumentValues values, PaperSource s, DraftOnTheWay? draft, string opinion, DateOnly on) => values
        .With("承办意见.内容", $"{Trim(opinion)}。").With("承办意见.日期", Day(on))
        .With("审批", Enum.GetValues<ApprovalLevel>().Select(level => draft?.Approvals.FirstOrDefault(a => a.Fact.Level == level) is { } approval
            ? Opinion(s, approval) : DocumentValues.Empty.With("级别", Level(level))));

    static DocumentValues Opinion(PaperSource s, Dated<DraftApproved> approval) => DocumentValues.Empty
        .With("级别", Level(approval.Fact.Level)).With("意见", Either(approval.Fact.Opinion, "同意。"))
        .With("姓名", approval.Fact.Approver.Name).With("职务", Some(approval.Fact.Approver.Position))
        .With("委托", ActsFor(s, approval.Fact.Approver)).With("日期", Day(approval.On));

    /// <summary>The name of a box, short enough for its column.</summary>
    static string Level(ApprovalLevel level) => level switch
    {
        ApprovalLevel.UnitHead => "承办机构",
        ApprovalLevel.LegalReview => "法制审核",
        _ => "负责人",
    };

    /// <summary>受…委托, or nothing for somebody who signs in person.</summary>
    public static string? ActsFor(PaperSource s, ApproverOnDuty who) => who.ActingFor.Length > 0 ? $"受{s.NameOf(who.ActingFor)}委托" : null;

    /// <summary>What is proposed or decided, each penalty with its amount in capitals and figures.</summary>
    public static DocumentValues Disposed(this DocumentValues values, Disposal d) =>
        values.With("处理.种类", Words.Of(d.Kind)).With("处理.项", Items(d));

    public static IEnumerable<DocumentValues> Items(Disposal d) => d.Kind switch
    {
        DisposalKind.NoPenalty => [Item($"不予行政处罚{(d.Ground is { } ground ? $"（{Words.Of(ground)}）" : "")}")],
        DisposalKind.Withdrawn => [Item("撤销案件")],
        DisposalKind.Transferred => [Item($"移送{d.To}处理")],
        DisposalKind.CriminalReferral => [Item($"涉嫌犯罪，移送{d.To}")],
        _ => Penalties(d),
    };

    static IEnumerable<DocumentValues> Penalties(Disposal d) =>
    [
        .. d.Warning ? [Item("警告")] : None,
        .. d.Criticism ? [Item("通报批评")] : None,
        .. d.Fine > 0 ? [Item("罚款", d.Fine)] : None,
        .. d.Gains > 0 ? [Item("没收违法所得", d.Gains)] : None,
        .. d.Goods.Length > 0 ? [Item($"没收非法财物：{Trim(d.Goods)}")] : None,
        .. d.Other != OtherPenalty.None ? [Item(d.OtherInWords())] : None,
    ];

    static DocumentValues Item(string what, decimal amount = 0) => amount == 0
        ? DocumentValues.Empty.With("内容", what)
        : DocumentValues.Empty.With("内容", what).With("大写", ChineseAmount.Write(amount)).With("数字", Yuan(amount));

    /// <summary>Reasons, circumstances, benchmark and arithmetic. Without a benchmark the reasons stand alone.</summary>
    public static DocumentValues Weighed(this DocumentValues values, Disposal d)
    {
        values = values.With("裁量.理由", Told(d.Reasons)).With("裁量.情节", Some(string.Join('、', Factors(d.Circumstances)
            .Concat(d.Established is { } met ? met.Conditions.Prepend(met.Situation).Where(word => word.Length > 0) : []))));
        var weighed = d.Discretion;
        return weighed.Benchmark.Length == 0
            ? values
            : values.With("裁量.基准", weighed.Benchmark).With("裁量.阶次", weighed.Tier).With("裁量.幅度", $"{Yuan(weighed.Low)}元至{Yuan(weighed.High)}元")
                .With("裁量.建议", weighed.Recommended > 0 ? Yuan(weighed.Recommended) : null)
                .With("裁量.计算", weighed.Lines.Select(line => DocumentValues.Empty.With("行", Trim(line))))
                .With("裁量.偏离理由", Some(Trim(weighed.DeviationReason)
                    + (weighed.Approval is { } agreed ? $"；经{weighed.Maker}同意（{agreed.Number}）" : ""))).With("裁量.示例", weighed.IsExample);
    }

    static IEnumerable<string> Factors(Circumstances found) => new (bool Is, string Words)[]
    {
        (found.Minor, "违法行为轻微"), (found.FirstTime, "初次违法"), (found.CorrectedInTime, "及时改正"), (found.NoHarm, "没有造成危害后果"),
        (found.SlightHarm, "危害后果轻微"), (found.NoFault, "有证据足以证明没有主观过错"), (found.RemovedConsequences, "主动消除或者减轻违法行为危害后果"),
        (found.Coerced, "受他人胁迫或者诱骗实施违法行为"), (found.ConfessedUnknown, "主动供述行政机关尚未掌握的违法行为"),
        (found.HelpedInvestigation, "配合行政机关查处违法行为有立功表现"), (found.PartialCapacity, "尚未完全丧失辨认或者控制自己行为的能力"),
    }.Where(factor => factor.Is).Select(factor => factor.Words);

    /// <summary>The order to correct as later papers tell it.</summary>
    public static DocumentValues Ordered(this DocumentValues values, CaseState c) => c.Correction is not { } order ? values : values
        .With("责令改正.内容", Trim(order.Fact.Content)).With("责令改正.期限", Until(order)).With("责令改正.日期", Day(order.On))
        .With("责令改正.文号", c.Document(DocumentCodes.CorrectionNotice)?.Fact.Number);

    public static string Until(Dated<CorrectionOrdered> order) => order.Fact.Deadline > order.On ? $"在{Day(order.Fact.Deadline)}前" : "立即";

    /// <summary>The prior notice and the day on which it reached the party.</summary>
    public static DocumentValues Noticed(this DocumentValues values, CaseState c) => c.Document(DocumentCodes.PriorNotice) is not { } notice ? values : values
        .With("告知.文号", notice.Fact.Number).With("告知.日期", Day(c.ServiceOf(DocumentCodes.PriorNotice)?.On ?? notice.On));

    static readonly DocumentValues[] None = [];
}
