using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Cases.Ordinary;

/// <summary>Questions, evidence and the report in which the investigation ends.</summary>
static class Inquiry
{
    static readonly Article Ask = Article.Penalty("第五十五条");
    static readonly Article Record = Article.Penalty("第四十七条");
    static readonly Article Evidence = Article.Penalty("第四十六条");
    static readonly Article Facts = Article.Penalty("第四十条");

    public static readonly Rule[] Rules =
    [
        Rule.Of<InterviewRecorded>("interview-two-officers", "两名执法人员询问", Article.Penalty("第四十二条"), (s, talk) =>
            OnTheSpot.Officers.TwoCertified([.. talk.Officers.Where(o => s.Case.Officers.Any(ours => ours.Id == o.Id))], s)),

        Rule.Of<InterviewRecorded>("interview-credentials", "询问前出示执法证件", Ask, (_, talk) =>
            talk.CredentialsShown ? null : new Objection(
                "笔录没有记明已主动出示执法证件。", "先出示证件并在笔录中勾选；未出示的，当事人和有关人员有权拒绝。")),

        Rule.Of<InterviewRecorded>("interview-recusal-told", "询问前告知回避权利", Article.Penalty("第四十三条"), (_, talk) =>
            talk.RecusalTold ? null : new Objection("笔录没有记明已告知可以申请回避。", "告知后在笔录中勾选。")),

        Rule.Of<InterviewRecorded>("interview-truth-told", "告知如实回答", Ask, (_, talk) =>
            talk.TruthTold ? null : new Objection("笔录没有记明已告知应当如实回答询问。", "告知后在笔录中勾选。")),

        Rule.Of<InterviewRecorded>("interview-one-person", "询问应当个别进行", Ask, (s, talk) =>
            talk.Interviewee.Length == 0 ? new Objection("没有写明被询问人。", "一份笔录写一名被询问人。")
            : talk.Overlap.Length > 0 ? new Objection(
                $"询问人员同一时间另有询问：{talk.Overlap}。", "核对起止时间；同一人员不能同时询问两个人。")
            : s.Case.Ordinary.Interviews.FirstOrDefault(other => AtOnce(other.Fact, talk)) is { } other ? new Objection(
                $"询问人员 {other.Fact.From:HH:mm}–{other.Fact.To:HH:mm} 正在询问{other.Fact.Interviewee}，不能同时询问{talk.Interviewee}。",
                "分别询问，各做一份笔录，按实际起止时间填写。") : null),

        Rule.Of<InterviewRecorded>("interview-times", "询问起止时间", Record, (s, talk) =>
            talk.From < talk.To && talk.To <= s.At ? null : new Objection(
                "询问的起止时间颠倒、没有长度或晚于现在。", "按实际起止时间填写。")),

        Rule.Of<InterviewRecorded>("interview-questions", "笔录有问有答", Ask, (_, talk) =>
            talk.Exchanges.Count > 0 && talk.Exchanges.All(x => x.Question.Length > 0 && x.Answer.Length > 0) ? null : new Objection(
                "笔录没有问答，或有的问题没有回答。", "逐条写明问题和回答；拒绝回答的，写明“不回答”。")),

        Rule.Of<InterviewRecorded>("interview-signed", "笔录签名", Record, (_, talk) =>
            talk.Signature == Signature.Signed || talk.SignatureNote.Length > 0 ? null : new Objection(
                "被询问人没有签名，笔录没有注明原因。", "由被询问人核对后签名；拒绝的，注明情况。")),

        Rule.Of<EvidenceMoved>("custody-unbroken", "证据交接不间断", Evidence, (s, moved) =>
            s.Case.Keeper(moved.EvidenceId) is not { } keeper ? new Objection("找不到这份证据。", "选择本案的证据。")
            : keeper != moved.From ? new Objection(
                $"这份证据现由{keeper}保管，不是{moved.From}。", $"由{keeper}交出；漏记了交接的，先补记。")
            : moved.To.Length == 0 || moved.To == moved.From || moved.Place.Length == 0 || moved.Reason.Length == 0 ? new Objection(
                "没有写明交给谁、在哪里、为什么，或交接双方是同一人。", "写明接收人、地点和原因。") : null),

        Rule.OfState("report-basis", "调查终结前查清事实", Facts, [typeof(InvestigationReported)], s =>
            s.Case.Scenes.Count == 0 && s.Case.Ordinary.Interviews.Count == 0 ? new Objection(
                "还没有现场笔录，也没有询问笔录。", "先现场检查或者询问，查清违法事实。")
            : !s.Case.UsableEvidence.Any() ? new Objection("还没有可用的证据。", "至少固定一份能够证明事实的证据。") : null),

        Rule.Of<InvestigationReported>("report-complete", "报告写明事实和建议", Facts, (_, report) =>
            report.Facts.Length > 0 && report.Proposal.Reasons.Length > 0 ? null : new Objection(
                "报告没有写明查明的事实，或处理建议没有理由。", "写明事实、证据、法律适用和处理建议的理由。")),

        Rule.Of<InvestigationReported>("report-evidence", "事实有证据证明", Evidence, (s, report) =>
            report.Evidence.Count == 0 ? new Objection("报告没有列出证据。", "逐项列出证据和它证明的事实。")
            : Unusable(s.Case, report) is { } gone ? new Objection($"报告引用的证据 {gone} 不在案或者已被排除。", "改用在案且没有排除的证据。")
            : report.Evidence.Any(e => e.Proves.Length == 0) ? new Objection("有的证据没有写明证明什么。", "逐项写明每份证据证明的事实。") : null),

        Rule.OfState("reported-first", "调查终结后审查决定", Article.Penalty("第五十七条"), [typeof(ProposalDraft), typeof(DecisionDraft)], s =>
            s.Case.Ordinary.Report is null ? new Objection("还没有提交调查终结报告。", "先提交调查终结报告。") : null),

        Rule.OfState("report-still-stands", "报告的证据仍然有效", Evidence, [typeof(ProposalDraft), typeof(DecisionDraft)], s =>
            s.Case.Ordinary.Report is { } report && Unusable(s.Case, report.Fact) is { } gone ? new Objection(
                $"调查终结报告所依据的证据 {gone} 已被排除。", "补充调查，重新提交调查终结报告。") : null),
    ];

    /// <summary>The first piece the report rests on that may not be used.</summary>
    static string? Unusable(CaseState c, InvestigationReported report) =>
        report.Evidence.FirstOrDefault(point => c.UsableEvidence.All(e => e.Id != point.EvidenceId))?.EvidenceId;

    /// <summary>Whether somebody would have questioned two people at once.</summary>
    static bool AtOnce(InterviewRecorded one, InterviewRecorded other) =>
        one.From < other.To && other.From < one.To && one.Officers.Any(o => other.Officers.Any(too => too.Id == o.Id));
}
