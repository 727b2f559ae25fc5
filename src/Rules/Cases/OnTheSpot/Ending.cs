using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Cases.OnTheSpot;

/// <summary>Remedies, revocation, corrections, closing and the archive.</summary>
static class Ending
{
    static readonly Article Record = Article.Penalty("第四十七条");
    static readonly Article Withdraw = Article.Penalty("第七十五条");

    /// <summary>What may still be recorded in an archived case: what others do to it, and what sets it right.</summary>
    static readonly Type[] AfterArchive =
    [
        typeof(RemedyOpened), typeof(RemedyEnded), typeof(DecisionRevoked), typeof(SlipCorrected), typeof(FindingSettled),
        typeof(DecisionPublished), typeof(PublicationWithheld), typeof(PublicationWithdrawn),
    ];

    /// <summary>Which documents are still made then is a question to the document, not to its kind of fact.</summary>
    static readonly Type[] BeforeClosing =
        [.. FactTypes.All.Except([.. AfterArchive, typeof(CaseOpened), typeof(CaseArchived), typeof(DocumentIssued)])];

    static readonly Type[] InvestigationOnly =
    [
        typeof(SceneRecorded), typeof(RightsTold), typeof(DefenceHeard), typeof(CorrectionOrdered), typeof(OfficerPresent), typeof(EvidenceExcluded),
        typeof(InterviewRecorded), typeof(InvestigationReported), typeof(PeriodExcluded), typeof(PreservationDraft), typeof(ExtensionDraft),
        typeof(ProposalDraft), typeof(DecisionDraft),
    ];

    public static readonly Rule[] Rules =
    [
        Rule.OfState("case-exists", "先开案", Record, [.. FactTypes.All.Except([typeof(CaseOpened)])], s =>
            s.Case.Exists ? null : new Objection("没有这个案件。", "先登记案件。")),

        Rule.OfState("opened-once", "一案一卷", Record, [typeof(CaseOpened)], s =>
            s.Case.Exists ? new Objection("案件已经登记。", "打开已有案件。") : null),

        Rule.OfState("not-closed", "结案后不再办理", Record, BeforeClosing, s =>
            s.Case.Closed is null ? null : new Objection($"本案已于 {s.Case.Closed.On:yyyy-MM-dd} 结案。", "只能更正、撤销或登记复议诉讼。")),

        Rule.OfState("before-decision", "决定前的步骤", Record, InvestigationOnly, s =>
            s.Case is { Decision: null, NoPenalty: null, Ordinary: { Final: null, NotFiled: null } } ? null : new Objection(
                "本案已经作出决定，调查和告知不能再补做。", "有遗漏的，登记更正并说明；严重的，撤销决定。")),

        new("in-order", "按发生的先后记录", Record, default, FactTypes.All, NeedsFact: true, s =>
            s.At >= s.Case.LastAt ? null : new Objection(
                $"本步骤的时间 {s.At:yyyy-MM-dd HH:mm} 早于上一步 {s.Case.LastAt:yyyy-MM-dd HH:mm}。", "按实际先后登记；确属补记的，说明原因。")),

        Rule.OfState("remedy-after-service", "复议诉讼在交付之后", Article.Reconsideration("第二十条"), [typeof(RemedyOpened)], s =>
            s.Case.ServedOn is not null ? null : new Objection("决定书还没有交付，当事人尚不知道处罚内容。", "核对受理通知。")),

        Rule.Of<RemedyOpened>("remedy-dates", "受理日期", Article.Penalty("第七十三条"), (s, remedy) =>
            s.Case.Remedies.Any(r => r.Id == remedy.Id) ? new Objection("这件复议或诉讼已经登记过。", "不必重复登记。")
            : remedy.AcceptedOn <= s.On && (s.Case.ServedOn is not { } served || remedy.AcceptedOn >= served) ? null : new Objection(
                "受理日期早于交付决定书或晚于今天；加处罚款从受理起停计，日期必须属实。", "按受理通知书的日期填写。")),

        Rule.Of<RemedyOpened>("remedy-order", "当场处罚先复议", Article.Reconsideration("第二十三条"), (s, remedy) =>
            remedy.Kind != RemedyKind.Lawsuit || s.Case.Decision is not { Fact: DecidedOnTheSpot } decision || decision.On < LawBook.ReconsiderationFirst
                || s.Case.Remedies.Any(r => r.Kind == RemedyKind.Reconsideration) ? null : new Objection(
                "对当场处罚应当先申请行政复议，本案没有复议记录。", "核对法院受理材料；确已受理的，补录复议情况。")),

        Rule.Of<RemedyEnded>("remedy-open", "结果对应在办的复议诉讼", Article.Reconsideration("第六十二条"), (s, ended) =>
            s.Case.OpenRemedies.FirstOrDefault(r => r.Id == ended.Id) is not { } remedy ? new Objection("没有对应的在办复议或诉讼。", "先登记受理。")
            : ended.On >= remedy.AcceptedOn && ended.On <= s.On ? null : new Objection("结果日期早于受理或晚于今天。", "按法律文书的日期填写。")),

        Rule.OfState("decision-to-revoke", "撤销针对已作出的决定", Withdraw, [typeof(DecisionRevoked)], s =>
            s.Case.Decision is null && !(s.Case.IsOrdinary && s.Case.NoPenalty is not null) ? new Objection("本案没有可以撤销的决定。", "核对案件。")
            : s.Case.Revoked is null ? null : new Objection("决定已经撤销。", "不必重复撤销。")),

        Rule.Of<DecisionRevoked>("revoked-by-head", "撤销由负责人决定", Withdraw, (s, revoked) =>
            revoked.Reason.Length == 0 || revoked.DecidedBy.Length == 0 || s.Case.Officers.Any(o => o.Id == revoked.DecidedBy)
                ? new Objection("没有写明撤销的理由，或决定人是承办人员。", "由行政机关负责人写明理由后撤销。") : null),

        Rule.Of<SlipCorrected>("slip-complete", "更正须写明前后内容", Record, (_, slip) =>
            slip.Where.Length > 0 && slip.Was != slip.Is && slip.Reason.Length > 0 ? null : new Objection(
                "更正没有写明位置、前后内容或理由。", "写明哪里、原来怎么写、应当怎么写、为什么。")),

        Rule.Of<FindingSettled>("finding-open", "整改对应未了结的问题", Record, (s, settled) =>
            s.Case.OpenFindings.Any(f => f.Id == settled.FindingId) && settled.How.Length > 0 ? null : new Objection(
                "没有对应的未了结问题，或没有写明怎样整改。", "选择一个未了结的问题并写明处理结果。")),

        Rule.OfState("closing-complete", "结案条件", Article.Penalty("第六十七条"), [typeof(CaseClosed)], s => Missing(s.Case) is { } missing
            ? new Objection(missing.What, missing.Remedy, missing.Article) : null),

        Rule.Of<CaseClosed>("closing-reason", "结案理由与案情一致", Record, (s, closed) =>
            closed.Reason == ReasonFor(s.Case) ? null : new Objection("结案理由与案件的结果不一致。", "按案件的实际结果选择结案理由。")),

        Rule.Of<CaseClosed>("closing-approved", "结案须经审批", Record, (s, closed) =>
            closed.ApprovedBy.Length > 0 && s.Case.Officers.All(o => o.Id != closed.ApprovedBy) ? null : new Objection(
                "结案须由承办人员以外的人批准。", "由承办机构负责人批准结案。")),

        Rule.OfState("archive-after-closing", "先结案后归档", Record, [typeof(CaseArchived)], s =>
            s.Case.Closed is null ? new Objection("案件还没有结案。", "先结案。")
            : s.Case.Archived is null ? null : new Objection($"已归档，档案号 {s.Case.Archived.Fact.ArchiveNumber}。", "不必重复归档。")),

        Rule.Of<CaseArchived>("archive-number", "档案号", Record, (s, archived) =>
            archived.ArchiveNumber.Length == 8 && archived.ArchiveNumber.All(char.IsAsciiDigit)
                && archived.ArchiveNumber.StartsWith($"{s.On.Year}", StringComparison.Ordinal)
                // One ordinary case is one file; small ones go in batches.
                && (s.Case.IsOrdinary || archived.Batch.Length > 0) && archived.RetentionYears >= Retention(s) ? null : new Objection(
                $"档案号不是“年份四位加流水四位”，简易程序没有批次，或保管期限短于设定的 {Retention(s)} 年。", "按规定编号和期限归档。")),
    ];

    static int Retention(Situation s) =>
        s.Case.IsOrdinary ? s.Law.Settings.OrdinaryRetentionYears : s.Law.Settings.OnTheSpotRetentionYears;

    static ClosingReason ReasonFor(CaseState c) =>
        c.Revoked is not null ? ClosingReason.Revoked
        : c.NoPenalty is not null ? ClosingReason.NoPenalty
        : ClosingReason.Performed;

    static (string What, string Remedy, Article Article)? Missing(CaseState c) => c switch
    {
        { OpenFindings: [var finding, ..] } => ($"还有未了结的问题：{finding.Rule}。", "整改并登记结果后再结案。", finding.Article),
        { IsOrdinary: true } => ("普通程序的案件经逐级审批结案。", "填写结案审批表送审。", Article.Penalty("第五十七条")),
        { Decision: null, NoPenalty: null } => ("还没有作出决定。", "先作出处罚决定、不予处罚决定或转普通程序。", Article.Penalty("第五十七条")),
        { CashInHand: > 0 } => ("当场收缴的现金还没有上缴。", "两个工作日内上缴机关。", Article.Penalty("第七十一条")),
        { CashAtBody: > 0 } => ("上缴的现金还没有缴存银行。", "两个工作日内缴付银行。", Article.Penalty("第七十一条")),
        { Revoked: not null } or { NoPenalty: not null } => null,
        _ when c.EndedRemedies.Any(e => e.Result == RemedyResult.Revoked) =>
            ("复议或诉讼已经撤销本案决定，本案还没有登记撤销。", "登记撤销决定，已缴的罚款退还当事人。", Withdraw),
        { HandedOver: null } => ("决定书还没有交付。", "先交付决定书。", Article.Penalty("第五十二条")),
        { Reported: null } => ("还没有报所属行政机关备案。", "先备案。", Article.Penalty("第五十二条")),
        { FineDue: > 0 } => ($"还有 {c.FineDue:0.##} 元罚款没有缴清。", "缴清、依法强制执行或撤销后再结案。", Article.Penalty("第六十七条")),
        _ when c.OpenRemedies.Any() => ("复议或诉讼还没有结果。", "登记结果后再结案。", Article.Penalty("第七十三条")),
        _ => null,
    };
}
