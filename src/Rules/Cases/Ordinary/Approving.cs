using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Cases.Ordinary;

/// <summary>Who investigates does not approve, who approves does not review, and every level is somebody else.</summary>
static class Approving
{
    static readonly Article Examine = Article.Penalty("第五十七条");
    static readonly Article Review = Article.Penalty("第五十八条");

    /// <summary>What an approval and a return have in common.</summary>
    sealed record Verdict(string DraftId, ApprovalLevel Level, ApproverOnDuty Approver);

    public static readonly Rule[] Rules =
    [
        Rule.Of<DraftSubmitted>("draft-chain", "逐级审批", Examine, (s, submitted) =>
            !submitted.Chain.SequenceEqual(Approvals.ChainOf(submitted.Draft)) ? new Objection(
                $"{Approvals.NameOf(submitted.Draft)}须依次经{Chain(submitted.Draft)}审批。", "按规定的层级送审。")
            : submitted.Id.Length == 0 || s.Case.Ordinary.Find(submitted.Id) is not null ? new Objection("这份送审材料已经提交过。", "不必重复提交。") : null),

        Rule.Of<DraftSubmitted>("draft-one-on-the-way", "同一事项不重复送审", Examine, (s, submitted) =>
            s.Case.Ordinary.Pending.FirstOrDefault(d => Excludes(d.Draft, submitted.Draft)) is { } other ? new Objection(
                $"{Approvals.NameOf(other.Draft)}正在等候{Words.Of(other.Waits!.Value)}审批。", "等审批有了结果，或者请审批人退回后再送审。") : null),

        Rule.Of<DraftSubmitted>("draft-changed", "退回后修改再送审", Examine, (s, submitted) =>
            Returned(s.Case, submitted.Draft) is { } before ? new Objection(
                $"与退回的材料一字不差，没有回应退回理由：{before.Reasons}", "按退回理由修改或者补充说明后再送审。") : null),

        Rule.OfState("approval-pending", "有送审材料才能审批", Examine, [typeof(DraftApproved), typeof(DraftReturned)], s =>
            s.Case.Ordinary.Pending.Any() ? null : new Objection("本案没有等候审批的材料。", "等承办人员送审。")),

        Rule.OfState("approval-not-handler", "办案人员不得审批", Examine, [typeof(DraftApproved), typeof(DraftReturned)], s =>
            s.Case.EverHandled(s.By) ? new Objection("您承办过本案（含登记、检查、询问、回避前的承办），不能审批。", "由没有承办过本案的负责人或者审核人员审批。") : null),

        OfVerdict("approval-turn", "按层级依次审批", Examine, (s, verdict) =>
            s.Case.Ordinary.Find(verdict.DraftId) is not { } draft ? new Objection("找不到这份送审材料。", "刷新页面后重试。")
            : draft.Waits is not { } level ? new Objection(
                draft.Returned is null ? "这份材料已经审批完毕。" : "这份材料已经退回。", "等承办人员重新送审。")
            : level != verdict.Level ? new Objection(
                $"这份材料正在等候{Words.Of(level)}，还没有轮到{Words.Of(verdict.Level)}。", $"由{Words.Of(level)}先审。") : null),

        OfVerdict("approval-in-person", "以本人账号审批", Examine, (s, verdict) =>
            verdict.Approver.Id == s.By ? null : new Objection("审批人与登录的账号不一致。", "由审批人用自己的账号办理。")),

        OfVerdict("approval-not-submitter", "送审人不得审批", Examine, (s, verdict) =>
            s.Case.Ordinary.Find(verdict.DraftId)?.Submitted.By == verdict.Approver.Id ? new Objection(
                $"{verdict.Approver.Name}是这份材料的送审人。", "由其他有权的人审批。") : null),

        OfVerdict("approval-one-level", "一人只审一级", Examine, (s, verdict) =>
            s.Case.Ordinary.Find(verdict.DraftId)?.Approvals.FirstOrDefault(a => a.Fact.Approver.Id == verdict.Approver.Id) is { } before
                ? new Objection(
                    $"{verdict.Approver.Name}已在{Words.Of(before.Fact.Level)}一级审批过。", "由另一名有权的人审批这一级。") : null),

        OfVerdict("approval-deputy", "代行审批须有授权", Examine, (s, verdict) =>
            verdict.Approver.ActingFor.Length == 0 ? null
            : verdict.Approver.ActingFor == verdict.Approver.Id ? new Objection("代行人与被代行人是同一人。", "写明代哪一位负责人行使职权。")
            : s.Case.EverHandled(verdict.Approver.ActingFor) ? new Objection("被代行的人承办过本案，无权审批，也不能授权他人代行。", "由没有承办过本案的负责人审批。") : null),

        Rule.Of<DraftApproved>("approval-opinion", "写明审批意见", Examine, (_, approved) =>
            approved.Opinion.Length > 0 ? null : new Objection("没有写审批意见。", "写明同意及其理由。")),

        Rule.Of<DraftReturned>("return-reasons", "退回写明理由", Examine, (_, returned) =>
            returned.Reasons.Length > 0 ? null : new Objection("退回没有写明理由。", "写明哪里需要修改、补充调查什么或者为什么不同意。")),

        OfVerdict("review-qualified", "法制审核人员的资格", Article.Penalty("第五十八条第二款"), (_, verdict) =>
            verdict.Level != ApprovalLevel.LegalReview || verdict.Approver.Qualified ? null : new Objection(
                $"没有{verdict.Approver.Name}的法律职业资格记录；初次从事法制审核的人员，应当取得国家统一法律职业资格。",
                "由取得资格的人员审核；不是初次从事审核的，先在人员信息中登记。")),

        Rule.Of<DraftApproved>("review-checks", "法制审核逐项审查", Review, (_, approved) =>
            approved.Level == ApprovalLevel.LegalReview && Approvals.ReviewChecks.Except(approved.Checked).ToList() is [var missing, ..] ? new Objection(
                $"还没有审查：{missing}。", "逐项审查后勾选；有问题的退回。") : null),

        Rule.Of<DraftApproved>("filing-number", "立案编号", Article.Penalty("第五十四条"), (s, approved) =>
            s.Draft is FilingDraft
                ? s.Case.Body is { } body && approved.Number.StartsWith($"{body.Prefix}立字〔{s.On.Year}〕第", StringComparison.Ordinal)
                    && approved.Number.EndsWith('号') ? null : new Objection(
                    $"立案号“{approved.Number}”不属于本机关当年的立案编号序列。", "使用系统从本机关编号序列取得的号码。")
                : approved.Number.Length == 0 ? null : new Objection("只有立案的最后一级审批才编立案号。", "去掉编号。")),
    ];

    static Rule OfVerdict(string code, string name, Article article, Func<Situation, Verdict, Objection?> ask) =>
        new(code, name, article, default, [typeof(DraftApproved), typeof(DraftReturned)], NeedsFact: true, s => s.Fact switch
        {
            DraftApproved f => ask(s, new(f.DraftId, f.Level, f.Approver)),
            DraftReturned f => ask(s, new(f.DraftId, f.Level, f.Approver)),
            _ => null,
        });

    /// <summary>The return of these very words.</summary>
    static DraftReturned? Returned(CaseState c, Draft draft)
    {
        var returned = c.Ordinary.Drafts.Where(d => d.Returned is not null && d.Draft.GetType() == draft.GetType()).ToList();
        var digest = returned.Count > 0 ? DraftOnTheWay.DigestOf(draft) : "";
        return returned.LastOrDefault(d => d.Digest == digest)?.Returned?.Fact;
    }

    // Two answers to one question cannot be under way at once.
    static bool Excludes(Draft one, Draft other) => one.GetType() == other.GetType()
        || (one, other) is (FilingDraft, NoFilingDraft) or (NoFilingDraft, FilingDraft) or (ProposalDraft, DecisionDraft) or (DecisionDraft, ProposalDraft);

    static string Chain(Draft draft) => string.Join("、", Approvals.ChainOf(draft).Select(level => Words.Of(level)));
}
