using Zhiheng.Rules.Cases.OnTheSpot;
using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Cases.Ordinary;

/// <summary>The end of an ordinary case: handed over, or done in every respect, then approved and filed away.</summary>
static class ClosingCase
{
    static readonly Article Record = Article.Penalty("第四十七条");

    /// <summary>What is made when the case is already closed: the file around it.</summary>
    static readonly string[] OfTheFile =
        [DocumentCodes.ClosingApproval, DocumentCodes.FileCover, DocumentCodes.FileContents, DocumentCodes.FileNote];

    public static readonly Rule[] Rules =
    [
        Rule.OfState("transfer-decided", "决定移送后登记移送", Article.Penalty("第二十二条"), [typeof(TransferSent)], s =>
            // A lead that belongs into another case goes there too; only what is not ours must go.
            !GoesElsewhere(s.Case) && s.Case.Ordinary.NotFiled is null ? new Objection("本案没有移送的决定。", "先报批移送；还没有立案的线索，先报批不予立案。")
            : s.Case.Ordinary.Sent is { } sent ? new Objection($"已于 {sent.On:yyyy-MM-dd} 移送{sent.Fact.Receiver}。", "不必重复移送。") : null),

        Rule.Of<TransferSent>("transfer-received", "移送有回执", Article.Penalty("第二十二条"), (s, sent) =>
            sent.Receiver.Length == 0 || sent.Receipt.Length == 0 ? new Objection("没有写明接收机关或回执。", "写明接收机关和移送回执。")
            : s.Case.Ordinary.Final is { Fact.To: { Length: > 0 } to } && to != sent.Receiver ? new Objection(
                $"批准移送{to}，登记移送{sent.Receiver}。", "按批准的接收机关移送；需要改变的，重新报批。") : null),

        Rule.OfState("ordinary-closing-complete", "普通程序结案条件", Article.Penalty("第六十七条"), [typeof(ClosingDraft)], s =>
            !s.Case.IsOrdinary ? null : Missing(s) is { } missing ? new Objection(missing.What, missing.Remedy, missing.Article) : null),

        Rule.OfDraft<ClosingDraft>("ordinary-closing-reason", "结案理由与结果一致", Record, (s, closing) =>
            closing.Summary.Length == 0 ? new Objection("没有写明办理结果。", "写明处理和执行的情况。")
            : ReasonFor(s.Case) is { } reason && closing.Reason != reason ? new Objection(
                $"案件的结果是{Words.Of(reason)}，结案理由写的是{Words.Of(closing.Reason)}。", "按案件的实际结果选择结案理由。") : null),

        Rule.Of<DocumentIssued>("file-after-closing", "结案后只出具卷宗文书", Record, (s, issued) =>
            s.Case.Archived is not null ? new Objection("案卷已经归档。", "归档后不再出具文书。")
            : s.Case.Closed is not null && !OfTheFile.Contains(issued.Kind) ? new Objection(
                $"本案已于 {s.Case.Closed.On:yyyy-MM-dd} 结案。", "结案后只出具结案审批表、卷宗封面、卷内目录和备考表。") : null),

        Rule.OfState("archive-index", "案卷有卷内目录", Record, [typeof(CaseArchived)], s =>
            !s.Case.IsOrdinary || s.Case.Document(DocumentCodes.FileContents) is not null ? null : new Objection(
                "还没有卷内目录。", "结案后出具卷宗封面和卷内目录，再归档。")),
    ];

    static bool GoesElsewhere(CaseState c) => c.Ordinary.Final?.Fact.Kind is DisposalKind.Transferred or DisposalKind.CriminalReferral
        || c.Ordinary is { NotFiled: not null, Verified.Fact.Result: LeadResult.NotOurs };

    static ClosingReason? ReasonFor(CaseState c) => c switch
    {
        { Revoked: not null } => ClosingReason.Revoked,
        { Ordinary.NotFiled: not null } => ClosingReason.NotFiled,
        { Ordinary.Final.Fact.Kind: DisposalKind.Penalty } => ClosingReason.Performed,
        { Ordinary.Final.Fact.Kind: DisposalKind.NoPenalty } => ClosingReason.NoPenalty,
        { Ordinary.Final.Fact.Kind: DisposalKind.Withdrawn } => ClosingReason.Withdrawn,
        { Ordinary.Final: not null } => ClosingReason.Transferred,
        _ => null,
    };

    static (string What, string Remedy, Article? Article)? Missing(Situation s)
    {
        var c = s.Case;
        return c switch
        {
            { OpenFindings: [var finding, ..] } => ($"还有未了结的问题：{finding.Rule}。", "整改并登记结果后再结案。", finding.Article),
            { Ordinary: { Final: null, NotFiled: null } } => ("还没有作出处理决定。", "先报批处理决定或者不予立案。", Article.Penalty("第五十七条")),
            _ when c.Ordinary.Pending.FirstOrDefault(d => d.Draft is not ClosingDraft) is { } draft =>
                ($"{Approvals.NameOf(draft.Draft)}还在等候审批。", "请审批人批准或者退回。", Article.Penalty("第五十七条")),
            _ when c.Ordinary.Preservations.Any(p => p.Disposed is null) =>
                ("登记保存的物品还没有处理。", "退还、解除或者依法作其他处理后登记。", Article.Penalty("第五十六条")),
            _ when GoesElsewhere(c) && c.Ordinary.Sent is null => ("还没有移送，或者没有登记回执。", "移送后登记接收机关和回执。", Article.Penalty("第二十二条")),
            _ when Publication.IsToWithdraw(c) =>
                ("公开的处罚信息还没有撤回。", "撤回公开的信息并说明理由后登记。", Article.Penalty("第四十八条第二款")),
            { Revoked: not null } => null,
            { Ordinary.Final.Fact.Kind: DisposalKind.Penalty or DisposalKind.NoPenalty, ServedOn: null } =>
                ("决定书还没有送达。", "先出具并送达决定书。", Article.Penalty("第六十一条")),
            _ when c.EndedRemedies.Any(e => e.Result == RemedyResult.Revoked) =>
                ("复议或诉讼已经撤销本案决定，本案还没有登记撤销。", "登记撤销决定，已缴的罚款退还当事人。", Article.Penalty("第七十五条")),
            { FineDue: > 0 } => ($"还有 {c.FineDue:0.##} 元罚款没有缴清。", "缴清、依法强制执行或撤销后再结案。", null),
            { GainsDue: > 0 } => ($"还有 {c.GainsDue:0.##} 元没收的违法所得没有缴清。", "缴清、依法强制执行或撤销后再结案。", null),
            _ when MoneyRules.LateFineDue(c, s.Law, s.On) is > 0 and var late =>
                ($"还有 {late:0.##} 元加处罚款没有缴清。", "缴清或者依法强制执行后再结案。", Article.Penalty("第七十二条")),
            _ when c.OpenRemedies.Any() => ("复议或诉讼还没有结果。", "登记结果后再结案。", Article.Penalty("第七十三条")),
            _ => null,
        };
    }
}
