using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Cases.OnTheSpot;

/// <summary>The party is told and heard before anything is decided.</summary>
static class Hearing
{
    static readonly Article Tell = Article.Penalty("第四十四条");
    static readonly Article Hear = Article.Penalty("第四十五条");
    static readonly Article Else = Article.Penalty("第六十二条");

    public static readonly Rule[] Rules =
    [
        Rule.OfState("scene-before-rights", "先查明事实再告知", Article.Penalty("第四十条"), [typeof(RightsTold)], s =>
            s.Case.Scenes.Count > 0 ? null : new Objection("还没有现场笔录，拟处罚的事实没有依据。", "先做现场笔录。")),

        Rule.Of<RightsTold>("rights-complete", "告知内容完整", Tell, (_, told) =>
            told.Facts.Length == 0 || told.Reasons.Length == 0 ? new Objection("告知缺少事实或理由。", "写明拟处罚的事实和理由；依据由事项带出。")
            : !told.ProposedWarning && told.ProposedFine <= 0 ? new Objection("没有告知拟作出的处罚内容。", "选择警告或填写拟罚款数额。") : null),

        Rule.OfState("rights-told", "处罚前告知", Tell, [typeof(DefenceHeard), typeof(DecidedOnTheSpot)], s =>
            s.Case.IsOrdinary || s.Case.Rights is not null ? null : new Objection("还没有告知拟处罚的内容、事实、理由、依据和陈述申辩的权利。", "先告知。")),

        Rule.OfState("defence-heard", "听取陈述申辩", Else, [typeof(DecidedOnTheSpot)], s =>
            s.Case.Defence is not null ? null : new Objection("告知之后还没有记录当事人的陈述申辩。", "听取并记录；当事人没有意见或明确放弃的，也要记录。")),

        Rule.Of<DefenceHeard>("defence-reviewed", "陈述申辩须复核", Hear, (_, heard) =>
            heard.Kind != DefenceKind.Made || (heard.Said.Length > 0 && heard.Reply.Length > 0) ? null : new Objection(
                "没有写明当事人说了什么，或没有写明复核的结论。", "逐条写明陈述申辩的内容和采纳与否的理由。")),

        Rule.Of<DecidedOnTheSpot>("not-heavier", "不因申辩加重", Hear, (s, decided) =>
            s.Case.Rights is not { } told || decided.Fine <= told.Fact.ProposedFine ? null : new Objection(
                $"告知拟罚款 {told.Fact.ProposedFine:0.##} 元，决定罚款 {decided.Fine:0.##} 元，重于告知。",
                "不得因陈述申辩加重；确有新事实的，重新告知并听取意见。")),

        Rule.Of<DecidedOnTheSpot>("as-told", "处罚种类须经告知", Else, (s, decided) =>
            s.Case.Rights is not { } told || !decided.Warning || told.Fact.ProposedWarning ? null : new Objection(
                "决定给予警告，但告知时没有提到警告。", "重新告知拟处罚的内容。")),
    ];
}
