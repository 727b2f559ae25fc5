using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Cases.Ordinary;

/// <summary>The party is told exactly what was approved, and heard, before anything is decided.</summary>
static class Telling
{
    static readonly Article Tell = Article.Penalty("第四十四条");
    static readonly Article Hear = Article.Penalty("第四十五条");
    static readonly Article Else = Article.Penalty("第六十二条");

    public static readonly Rule[] Rules =
    [
        Rule.Of<DocumentIssued>("notice-as-approved", "告知书与批准的拟处理意见一致", Tell, (s, issued) =>
            issued.Kind != DocumentCodes.PriorNotice ? null
            : s.Case.Ordinary.Proposal is not { } proposal ? new Objection("拟处理意见还没有批准。", "先报批拟处理意见。")
            : proposal.Fact.Kind != DisposalKind.Penalty ? new Objection("批准的意见不是行政处罚，不需要处罚告知。", "按批准的意见报批决定。")
            : issued.Basis == s.Case.Through<ProposalDraft>()?.Digest ? null : new Objection(
                "告知书与批准的拟处理意见不一致。", "按批准的拟处理意见重新出具；需要改变的，重新报批。")),

        Rule.Of<DocumentIssued>("document-once", "一份文书出具一次", Article.Penalty("第四十七条"), (s, issued) =>
            issued.Kind switch
            {
                DocumentCodes.PriorNotice => s.Case.Notice(),
                DocumentCodes.OrdinaryDecision or DocumentCodes.NoPenaltyDecision => s.Case.Document(issued.Kind),
                _ => null,
            } is { } before ? new Objection($"这份文书已经出具，文号 {before.Fact.Number}。", "送达已经出具的文书；写错的，先作废再重新出具。") : null),

        Rule.OfState("notice-served", "先送达告知书再听取意见", Tell, [typeof(DefenceHeard)], s =>
            !s.Case.IsOrdinary ? null
            : s.Case.Ordinary.Proposal is null ? new Objection("拟处理意见还没有批准，当事人还没有可以申辩的内容。", "先报批拟处理意见。")
            : s.Case.Notice() is null ? new Objection("还没有按批准的拟处理意见出具事先告知书。", "先出具事先告知书。")
            : s.Case.ToldOn() is null ? new Objection("事先告知书还没有送达当事人。", "先送达并登记。") : null),

        Rule.Of<DefenceHeard>("defence-not-early", "申辩期限内不得认定没有意见", Hear, (s, heard) =>
            s.Case.IsOrdinary && heard.Kind == DefenceKind.NotMade && s.Case.DefenceEnds(s.Law) is { } end && s.On <= end ? new Objection(
                $"陈述申辩期限到 {end:yyyy-MM-dd}，现在不能认定当事人没有意见。", "等期限届满；当事人明确放弃的，取得签名的放弃声明。") : null),

        Rule.Of<DefenceHeard>("waiver-signed", "放弃须有签名的声明", Else, (s, heard) =>
            !s.Case.IsOrdinary || heard.Kind != DefenceKind.Waived || s.Case.UsableEvidence.Any(e => e.Id == heard.WaiverEvidence) ? null : new Objection(
                "没有当事人签名的放弃声明。", "请当事人签署放弃陈述申辩的声明，作为证据上传后选择它。")),

        Rule.OfDraft<DecisionDraft>("told-and-heard", "处罚前告知并听取意见", Else, (s, draft) =>
            draft.Final.Kind != DisposalKind.Penalty ? null
            : s.Case.Ordinary.Proposal is not { Fact.Kind: DisposalKind.Penalty } ? new Objection(
                "没有批准过拟处罚的意见，也没有告知当事人。", "先报批拟处理意见，出具并送达事先告知书。")
            : s.Case.ToldOn() is null ? new Objection("事先告知书还没有送达当事人。", "先出具并送达事先告知书。")
            : s.Case.Defence is null ? new Objection("告知之后还没有记录当事人的陈述申辩。", "听取并记录；没有意见或者放弃的，也要记录。") : null),

        Rule.OfDraft<DecisionDraft>("defence-period-over", "陈述申辩期限届满后决定", Hear, (s, draft) =>
            draft.Final.Kind == DisposalKind.Penalty && s.Case.Defence?.Fact.Kind != DefenceKind.Waived
                && s.Case.DefenceEnds(s.Law) is { } end && s.On <= end ? new Objection(
                $"陈述申辩期限到 {end:yyyy-MM-dd}，当事人没有放弃，还可以提出意见。", "等期限届满；当事人签名放弃的，登记放弃。") : null),

        Rule.OfDraft<DecisionDraft>("not-heavier-than-told", "不重于告知的内容", Hear, (s, draft) =>
            s.Case.Ordinary.Proposal is { Fact: var told } && draft.Final.HeavierThan(told) ? new Objection(
                $"告知拟处以{Sum(told)}，决定处以{Sum(draft.Final)}，重于告知。",
                "不得因陈述申辩加重；确有新的事实或者证据的，重新报批拟处理意见，重新告知并听取意见。") : null),
    ];

    static string Sum(Disposal d) => string.Join("、", Penalties.Of(d).DefaultIfEmpty("不予处罚"));
}
