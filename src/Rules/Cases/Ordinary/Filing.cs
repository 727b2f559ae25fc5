using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Cases.Ordinary;

/// <summary>立案 and 不予立案: whether there is a case, and whose.</summary>
static class Filing
{
    static readonly Article File = Article.Penalty("第五十四条");

    static readonly Type[] AfterFiling =
    [
        typeof(InterviewRecorded), typeof(InvestigationReported), typeof(PeriodExcluded), typeof(PreservationDraft), typeof(ExtensionDraft),
        typeof(ProposalDraft), typeof(DecisionDraft),
    ];

    static readonly Article First = Article.Penalty("第二十五条");

    public static readonly Rule[] Rules =
    [
        Rule.OfState("filed-once", "一案立案一次", File, [typeof(FilingDraft), typeof(NoFilingDraft)], s =>
            s.Case.Ordinary.Filed is { } filed ? new Objection($"本案已于 {filed.On:yyyy-MM-dd} 立案。", "继续调查；不应立案的，报批撤销案件。")
            : s.Case.Ordinary.NotFiled is { } refused ? new Objection($"本线索已于 {refused.On:yyyy-MM-dd} 决定不予立案。", "有新的事实的，另行登记线索。")
            : null),

        Rule.OfState("lead-founded", "查证属实后立案", File, [typeof(FilingDraft)], s =>
            !s.Case.Exists || s.Case.Turned is not null ? null : s.Case.Ordinary.Verified?.Fact.Result switch
            {
                LeadResult.Founded => null,
                LeadResult.NotOurs => new Objection(
                    "核查结果：不属于本机关管辖。", "报批不予立案，并把线索移送有管辖权的机关。", Article.Penalty("第二十二条")),
                LeadResult.Unfounded => new Objection("核查结果：不属实或者不构成违法。", "报批不予立案。"),
                _ => new Objection("线索还没有核查。", "先核查线索并写明结果。"),
            }),

        Rule.OfState("lead-looked-into", "先核查再决定不予立案", File, [typeof(NoFilingDraft)], s =>
            !s.Case.Exists || s.Case.Turned is not null || s.Case.Ordinary.Verified is not null ? null : new Objection(
                "线索还没有核查，不能不予立案。", "先核查线索；符合立案标准而不及时立案的，要承担责任。")),

        Rule.OfState("filing-party", "有明确的涉嫌当事人", File, [typeof(FilingDraft)], s =>
            s.Case.Party is not null ? null : new Objection("还没有登记当事人。", "先登记当事人；身份尚未查清的，按已知的情况登记涉嫌的当事人，查清后变更。")),

        Rule.OfState("filing-limitation", "超过时效的不立案", Article.Penalty("第三十六条"), [typeof(FilingDraft)], s =>
            Unfit.TooLate(s.Case) is { } late ? late with { Remedy = "报批不予立案，写明超过追责时效。" } : null),

        Rule.OfDraft<FilingDraft>("filing-handlers", "立案时指定两名承办人员", Article.Penalty("第四十二条"), (s, filing) =>
            OnTheSpot.Officers.TwoCertified(filing.Handlers, s)
            ?? (filing.Handlers.FirstOrDefault(o => s.Case.RecusedOfficers.Contains(o.Id)) is { } withdrawn ? new Objection(
                    $"{withdrawn.Name}已在本案回避。", "指定其他执法人员承办。", Article.Penalty("第四十三条"))
                : s.Case.Body is { } body && filing.Handlers.FirstOrDefault(o => !o.Bodies.Contains(body.Id)) is { } stranger ? new Objection(
                    $"{stranger.Name}不属于{body.Name}，也没有派驻本机关。", "指定本机关或派驻本机关的执法人员。", Article.Zhejiang("第九条"))
                : null)),

        Rule.OfDraft<FilingDraft>("filing-first-body", "由最先立案的机关管辖", First, (_, filing) =>
            filing.EarlierFiling.Length == 0 ? null : Meanwhile.Filed(filing.EarlierFiling)),

        Rule.OfDraft<FilingDraft>("filing-distinct", "与相近的案件不是同一违法行为", First, (_, filing) =>
            filing.Similar is null || filing.Distinct is { Length: > 0 } ? null : new Objection(
                $"同一天、同一事项已有当事人或者地点相同的案件：{filing.Similar}。",
                "是同一违法行为的，报批不予立案，材料并入或者移送该案；不是的，写明为什么是另一个违法行为。")),

        Rule.OfDraft<FilingDraft>("filing-reason", "写明立案理由", File, (_, filing) =>
            filing.Reason.Length > 0 ? null : new Objection("没有写明立案的理由。", "写明涉嫌的违法事实、违反的条款和为什么符合立案标准。")),

        Rule.OfDraft<NoFilingDraft>("no-filing-reason", "写明不予立案的理由", File, (_, refused) =>
            refused.Reason.Length > 0 ? null : new Objection("没有写明不予立案的理由。", "写明核查结果和不予立案的依据；核查属实仍不立案的，说明法定原因。")),

        Rule.OfState("filed-first", "先立案后调查", File, AfterFiling, s =>
            !s.Case.IsOrdinary || s.Case.Ordinary.Filed is not null ? null : new Objection(
                "本案还没有批准立案。", "先核查并报批立案；现场检查和固定证据不必等待立案。")),
    ];
}
