using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Cases.OnTheSpot;

/// <summary>Two certified officers, each there in person, none of them with an interest.</summary>
static class Officers
{
    static readonly Article Two = Article.Penalty("第四十二条");
    static readonly Article Recusal = Article.Penalty("第四十三条");

    static readonly Type[] ByHandlers =
    [
        typeof(PartyIdentified), typeof(SceneRecorded), typeof(EvidenceAdded), typeof(CorrectionOrdered), typeof(CorrectionRechecked),
        typeof(RightsTold), typeof(DefenceHeard), typeof(DecidedOnTheSpot), typeof(HandedOver), typeof(TurnedOrdinary),
        typeof(LeadVerified), typeof(DraftSubmitted), typeof(InterviewRecorded), typeof(EvidenceMoved), typeof(PreservationDisposed),
        typeof(InvestigationReported), typeof(AddressConfirmed), typeof(ServiceFailed), typeof(ServiceAnnounced), typeof(Served),
        typeof(TransferSent), typeof(EvidenceExcluded), typeof(DocumentIssued), typeof(DocumentVoided),
    ];

    /// <summary>Acts of enforcement; auxiliaries may help with the rest: noting who it is, collecting, delivering.</summary>
    static readonly Type[] ByCertified =
    [
        typeof(SceneRecorded), typeof(CorrectionOrdered), typeof(CorrectionRechecked), typeof(RightsTold), typeof(DefenceHeard),
        typeof(DecidedOnTheSpot), typeof(TurnedOrdinary), typeof(LeadVerified), typeof(DraftSubmitted), typeof(InterviewRecorded),
        typeof(PreservationDisposed), typeof(InvestigationReported), typeof(EvidenceExcluded),
    ];

    public static readonly Rule[] Rules =
    [
        Rule.Of<CaseOpened>("two-officers", "两名执法人员", Two, (s, opened) =>
            // A lead may be registered by one who can look into it; the two handlers are named when it is filed.
            opened.Procedure == Procedure.OnTheSpot ? TwoCertified(opened.Officers, s)
            : Certified(opened.Officers, s) > 0 ? null : new Objection("登记的人员中没有持有效执法证的人，线索无人可以核查。", "加上一名持有效执法证的执法人员。")),
        Rule.Of<SceneRecorded>("two-officers-at-scene", "两名执法人员检查", Two, (s, scene) =>
            TwoCertified([.. scene.Officers.Where(o => s.Case.Officers.Any(ours => ours.Id == o.Id))], s)),

        Rule.OfState("two-officers-decide", "两名执法人员办到最后", Two, [typeof(DecidedOnTheSpot), typeof(InvestigationReported)], s =>
            TwoCertified(s.Case.Officers, s)),

        Rule.OfState("each-present", "两名执法人员均以本人账号到场", Two, [typeof(DecidedOnTheSpot), typeof(InvestigationReported)], s =>
            Certified(s.Case.Officers.Where(o => s.Case.Present.Contains(o.Id)), s) >= 2 ? null : new Objection(
                $"只有 {Names(s.Case.Officers.Where(o => s.Case.Present.Contains(o.Id)))} 以本人账号参加了本案。",
                "请另一名执法人员用自己的账号打开本案，点“到场确认”。")),

        Rule.OfState("handler-acts", "由承办人员办理", Two, ByHandlers, s =>
            !s.Case.Exists || s.Case.Officers.Any(o => o.Id == s.By) ? null : new Objection(
                $"您不是本案承办人员（承办：{Names(s.Case.Officers)}）。", "由承办人员操作；需要换人的，按回避或指派程序办理。")),

        Rule.OfState("certified-acts", "执法行为由持证人员实施", Two, ByCertified, s =>
            s.Case.Officers.FirstOrDefault(o => o.Id == s.By) is not { } officer || officer.IsCertifiedOn(s.On) ? null : new Objection(
                officer.WhyNotCertifiedOn(s.On), "由本案持有效执法证的人员操作；辅助人员可以协助登记、取证和送达。")),

        Rule.Of<CaseOpened>("opener-handles", "立案人为承办人员", Two, (s, opened) =>
            opened.Officers.Any(o => o.Id == s.By) ? null : new Objection("开案的人不在承办人员之中。", "把自己列为承办人员，或由承办人员开案。")),

        Rule.Of<CaseOpened>("officers-serve-body", "执法人员属于本机关", Article.Zhejiang("第九条"), (_, opened) =>
            opened.Officers.FirstOrDefault(o => !o.Bodies.Contains(opened.Body.Id)) is not { } stranger ? null : new Objection(
                $"{stranger.Name}不属于{opened.Body.Name}，也没有派驻本机关。", "换成本机关或派驻本机关的执法人员。")),

        Rule.Of<OfficerPresent>("present-in-person", "本人账号确认", Two, (s, present) =>
            present.OfficerId != s.By ? new Objection("到场确认只能由本人账号作出。", "请该执法人员自己登录确认。")
            : s.Case.Officers.All(o => o.Id != present.OfficerId) ? new Objection("您不是本案承办人员。", "由承办人员确认。")
            : s.Case.Present.Contains(present.OfficerId) ? new Objection("您已经确认过到场。", "不必重复确认。") : null),

        Rule.Of<SceneRecorded>("credentials-shown", "出示执法证件", Article.Penalty("第五十五条"), (_, scene) =>
            scene.CredentialsShown ? null : new Objection("笔录没有记明已主动出示执法证件。", "先出示证件并在笔录中勾选；未出示的，当事人有权拒绝检查。")),

        Rule.Of<SceneRecorded>("recusal-told", "告知申请回避的权利", Recusal, (_, scene) =>
            scene.RecusalTold ? null : new Objection("笔录没有记明已告知当事人可以申请回避。", "告知后在笔录中勾选。")),

        Rule.Of<RecusalAsked>("recusal-of-handler", "回避针对承办人员", Recusal, (s, asked) =>
            s.Case.Officers.Any(o => o.Id == asked.OfficerId) ? null : new Objection("申请回避的对象不是本案承办人员。", "核对姓名后重新登记。")),

        Rule.Of<RecusalDecided>("recusal-by-head", "回避由负责人决定", Recusal, (s, decided) =>
            s.Case.OpenRecusals.All(r => r.Fact.OfficerId != decided.OfficerId) ? new Objection("没有针对该人员的待决回避申请。", "先登记回避申请。")
            : decided.DecidedBy.Length == 0 || s.Case.Officers.Any(o => o.Id == decided.DecidedBy)
                ? new Objection("没有写明由谁决定，或决定人是承办人员；承办人员不能决定本案的回避。", "由行政机关负责人决定。")
                : decided.Accepted && !CanStepIn(s, decided)
                    ? new Objection("同意回避时没有指定合适的接替人员。", "指定一名本机关持有效执法证、未在本案承办也未在本案回避的人员接替。") : null),

        Rule.OfState("recusal-pending", "回避决定前不作出处罚", Recusal, [typeof(DecidedOnTheSpot), typeof(NotPenalised), typeof(DecisionDraft)], s =>
            s.Case.OpenRecusals.Count == 0 ? null : new Objection(
                $"对 {s.Case.OpenRecusals[0].Fact.OfficerId} 的回避申请尚未决定（决定前调查不停止）。", "请行政机关负责人先作出是否回避的决定。")),
    ];

    internal static Objection? TwoCertified(IReadOnlyList<OfficerOnDuty> officers, Situation s)
    {
        var certified = Certified(officers, s);
        if (certified >= 2)
        {
            return null;
        }
        var missing = officers.Where(o => !o.IsCertifiedOn(s.On)).Select(o => o.WhyNotCertifiedOn(s.On));
        return new Objection(
            $"持有效执法证的人员只有 {certified} 名。{string.Concat(missing)}", "补足两名持有效执法证的执法人员后再办理。");
    }

    static int Certified(IEnumerable<OfficerOnDuty> officers, Situation s) =>
        officers.Where(o => o.IsCertifiedOn(s.On)).Select(o => o.Id).Distinct().Count();

    static bool CanStepIn(Situation s, RecusalDecided decided) =>
        decided.Replacement is { } steps && steps.IsCertifiedOn(s.On)
        && (s.Case.Body is not { } body || steps.Bodies.Contains(body.Id))
        && s.Case.Officers.All(o => o.Id != steps.Id) && !s.Case.RecusedOfficers.Contains(steps.Id);

    static string Names(IEnumerable<OfficerOnDuty> officers) =>
        string.Join("、", officers.Select(o => o.Name).DefaultIfEmpty("无人"));
}
