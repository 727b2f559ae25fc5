using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Cases.OnTheSpot;

/// <summary>Facts made clear, evidence that may be used, and the order to correct.</summary>
static class Investigation
{
    static readonly Article Facts = Article.Penalty("第四十条");
    static readonly Article EvidenceKinds = Article.Penalty("第四十六条");
    static readonly Article Correct = Article.Penalty("第二十八条");

    public static readonly Rule[] Rules =
    [
        Rule.OfState("party-known", "查明当事人", Facts,
            [typeof(RightsTold), typeof(DecidedOnTheSpot), typeof(NotPenalised), typeof(ProposalDraft), typeof(DecisionDraft)], s =>
            s.Case.Party is not null ? null : new Objection("还没有查明当事人。", "先登记当事人。")),

        Rule.Of<PartyIdentified>("party-change-reason", "变更当事人须说明理由", Facts, (s, party) =>
            s.Case.Party is null || party.Reason.Length > 0 ? null : new Objection("本案已有当事人，变更没有写明理由。", "写明认定错误的经过和依据。")),

        Rule.OfState("party-fixed", "决定后不得更换当事人", Facts, [typeof(PartyIdentified)], s =>
            s.Case is { NoPenalty: null, Ordinary: { Final: null, NotFiled: null } } && (s.Case.Decision is null || s.Case.Revoked is not null)
                ? null : new Objection("决定已经作出，更换当事人等于处理另一个人。", "撤销原决定后对正确的当事人另行处理。")),

        Rule.Of<PartyIdentified>("party-under-review", "审批中不得更换当事人", Facts, (s, party) =>
            s.Case.Party is { } known && known != party.Party && s.Case.Ordinary.Pending.FirstOrDefault(d => d.Draft is ProposalDraft or DecisionDraft)
                is { } draft ? new Objection(
                $"{Approvals.NameOf(draft.Draft)}正在审批，更换当事人等于审批另一个人。", "请审批人退回后再变更当事人。") : null),

        Rule.OfState("facts-clear", "违法事实清楚、证据充分", Facts, [typeof(DecidedOnTheSpot)], s =>
            s.Case.Scenes.Count > 0 && s.Case.UsableEvidence.Any() ? null : new Objection(
                s.Case.Scenes.Count == 0 ? "还没有现场笔录。" : "还没有可用的证据。", "补做现场笔录并至少固定一份证据；事实查不清的，不得处罚。")),

        Rule.Of<SceneRecorded>("scene-times", "笔录起止时间", Article.Penalty("第四十七条"), (s, scene) =>
            scene.From <= scene.To && scene.To <= s.At && scene.Found.Length > 0 ? null : new Objection(
                "笔录的起止时间颠倒、晚于现在，或没有写现场情况。", "按实际起止时间和所见填写。")),

        Rule.Of<SceneRecorded>("scene-refusal-noted", "拒签须注明", Article.Penalty("第四十七条"), (_, scene) =>
            scene.Signature == Signature.Signed || scene.SignatureNote.Length > 0 ? null : new Objection(
                "当事人没有签名，笔录没有注明原因。", "注明拒签或不在场的情况，有见证人的写明见证人。")),

        Rule.Of<EvidenceAdded>("evidence-fixed", "证据须固定", EvidenceKinds, (s, evidence) =>
            evidence.Sha256.Length != 64 || evidence.Size <= 0 ? new Objection("证据文件没有杂凑值或为空。", "重新上传原始文件。")
            : evidence.TakenAt > s.At ? new Objection("取证时间晚于现在。", "更正取证时间。")
            : s.Case.Evidence.Any(e => e.Sha256 == evidence.Sha256) ? new Objection("同一份文件已经作为证据添加过。", "不必重复添加。") : null),

        Rule.Of<EvidenceExcluded>("evidence-exists", "排除的证据在案", EvidenceKinds, (s, excluded) =>
            s.Case.Evidence.All(e => e.Id != excluded.Id) || s.Case.ExcludedEvidence.Contains(excluded.Id)
                ? new Objection("找不到这份证据，或它已被排除。", "刷新页面后重试。")
                : excluded.Reason.Length == 0 ? new Objection("没有写明排除的理由。", "写明来源不合法或者未经查证属实的情况。") : null),

        Rule.OfState("correction-ordered", "责令改正", Correct, [typeof(DecidedOnTheSpot)], s =>
            s.Case.Correction is not null ? null : new Objection("还没有责令当事人改正违法行为。", "先责令改正（当场改正或限期改正）。")),

        Rule.Of<CorrectionOrdered>("correction-content", "改正内容和期限", Correct, (s, order) =>
            order.Content.Length > 0 && order.Deadline >= s.On ? null : new Objection("没有写明改正内容，或改正期限早于今天。", "写明改什么、何时改完。")),

        Rule.OfState("recheck-after-order", "复查在责令改正之后", Correct, [typeof(CorrectionRechecked)], s =>
            s.Case.Correction is not null ? null : new Objection("还没有责令改正，无从复查。", "先责令改正。")),

        Rule.Of<CorrectionRechecked>("recheck-in-time", "改正期限届满前不得认定逾期", Correct, (s, recheck) =>
            recheck.Result != CorrectionResult.NotCorrectedInTime || s.Case.Correction is not { } order || s.On > order.Fact.Deadline
                ? null
                : new Objection($"改正期限到 {order.Fact.Deadline:yyyy-MM-dd}，今天还不能认定逾期不改正。", "期限届满后复查；当事人明确拒绝的，选“拒不改正”。")),
    ];
}
