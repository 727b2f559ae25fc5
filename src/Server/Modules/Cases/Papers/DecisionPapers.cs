using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Documents;
using Zhiheng.Rules.Law;
using static Zhiheng.Server.Modules.Cases.Papers.Common;

namespace Zhiheng.Server.Modules.Cases.Papers;

/// <summary>What the party is told, and what is decided.</summary>
static class DecisionPapers
{
    public static DocumentValues Notice(PaperSource s)
    {
        var told = s.Case.Ordinary.Proposal!.Fact;
        return Periods(Of(s, suspected: true), s).With("查明事实", Told(told.FactsFound)).With("证据", Evidence(s.Case)).Ordered(s.Case).Weighed(told).Disposed(told);
    }

    public static DocumentValues Reply(PaperSource s) => Periods(Of(s, suspected: true), s).Noticed(s.Case);

    /// <summary>How long the party may speak. What would need a hearing is not approved as long as hearings are held on paper.</summary>
    static DocumentValues Periods(DocumentValues values, PaperSource s) =>
        values.With("陈述申辩.期限", $"{s.Law.Settings.DefenceWorkingDays}个工作日").With("听证", false);

    public static DocumentValues Penalty(PaperSource s)
    {
        var c = s.Case;
        var decided = c.Ordinary.Final!;
        var d = decided.Fact;
        var values = Remedies(Of(s), c).Noticed(c).Ordered(c).With("决定日期", Day(decided.On))
            .With("查明事实", Told(d.FactsFound)).With("证据", Evidence(c)).With("陈述申辩.情况", HowHeard(c.Defence?.Fact))
            .With("复查.结果", c.Recheck is { } recheck ? $"当事人{Words.Of(recheck.Fact.Result)}" : null)
            .With("法制审核", Drafts.Behind(DocumentCodes.OrdinaryDecision, c, "")?.Approvals.Any(a => a.Fact.Level == ApprovalLevel.LegalReview) == true
                ? "本决定作出前已经法制审核" : null)
            .With("集体讨论", Drafts.Behind(DocumentCodes.OrdinaryDecision, c, "") is { } draft
                && c.Ordinary.Discussions.LastOrDefault(talk => talk.Fact.DraftId == draft.Id)?.Fact.Agreed == true ? "本决定经本机关负责人集体讨论作出" : null)
            .With("履行.其他", Elsewise(d)).Weighed(d).Disposed(d);
        values = c.Defence?.Fact is { Kind: DefenceKind.Made } heard
            ? values.With("陈述申辩.内容", Trim(heard.Said)).With("陈述申辩.复核", Trim(heard.Reply)) : values;
        return d.Fine + d.Gains == 0 ? values.With("缴款", false) : values
            .With("缴款.项目", string.Join("和", new[] { d.Fine > 0 ? "罚款" : "", d.Gains > 0 ? "没收的违法所得" : "" }.Where(what => what.Length > 0)))
            .With("缴款.罚款", d.Fine > 0).With("缴款.银行", c.Body!.Bank).With("缴款.户名", c.Body.Name).With("缴款.账号", c.Body.Account);
    }

    public static DocumentValues NoPenalty(PaperSource s)
    {
        var c = s.Case;
        var decided = c.Ordinary.Final!;
        var ground = decided.Fact.Ground ?? NoPenaltyGround.NoViolation;
        var values = Remedies(Of(s), c).With("决定日期", Day(decided.On)).With("查明事实", Told(decided.Fact.FactsFound)).With("证据", Evidence(c))
            .With("违法成立", ground != NoPenaltyGround.NoViolation).With("不罚.理由", Told(decided.Fact.Reasons)).With("不罚.依据", BasisOf(ground))
            .With("教育.内容", ground == NoPenaltyGround.NoViolation ? null : Some(Trim(decided.Fact.Education)))
            .With("监护.内容", Guardian(ground));
        return c.Document(DocumentCodes.PriorNotice) is null ? values : values.Noticed(c).With("陈述申辩.情况", HowHeard(c.Defence?.Fact));
    }

    public static DocumentValues Transfer(PaperSource s)
    {
        var c = s.Case;
        var final = c.Ordinary.Final!.Fact;
        var isCrime = final.Kind == DisposalKind.CriminalReferral;
        var head = Drafts.Behind(DocumentCodes.TransferLetter, c, "")!.Approvals[^1];
        return Of(s, suspected: true).With("移送.接收机关", final.To).With("案情摘要", Told(final.FactsFound)).With("移送.理由", Told(final.Reasons))
            .With("移送.依据", isCrime
                ? $"{Article.Penalty("第二十七条第一款")}、第五十七条第一款第四项" : Article.Zhejiang("第十八条第二款").ToString())
            .With("移送.批准人", head.Fact.Approver.Name).With("移送.批准日期", Day(head.On))
            .With("附件", Enclosed(c).Select(thing => DocumentValues.Empty.With("名称", thing.Name).With("份数", thing.Count)));
    }

    /// <summary>What 行政执法机关移送涉嫌犯罪案件的规定 asks to be enclosed, as far as the file holds it.</summary>
    static IEnumerable<(string Name, string Count)> Enclosed(CaseState c)
    {
        var experts = c.UsableEvidence.Count(e => e.Kind == EvidenceKind.ExpertOpinion);
        return new (string Name, int Count, string Unit)[]
        {
            ("案件调查终结报告", c.Ordinary.Report is null ? 0 : 1, "份"), ("涉案物品清单", c.Ordinary.Preservations.Count, "份"),
            ("检验报告、鉴定意见", experts, "份"), ("现场检查笔录", c.Scenes.Count, "份"), ("询问笔录", c.Ordinary.Interviews.Count, "份"),
            ("其他证据材料", c.UsableEvidence.Count() - experts, "件"),
        }.Where(thing => thing.Count > 0).Select(thing => (thing.Name, $"{thing.Count}{thing.Unit}"));
    }

    /// <summary>What the party did with the right to be heard, in one sentence.</summary>
    public static string? HowHeard(DefenceHeard? heard) => heard?.Kind switch
    {
        DefenceKind.Made => $"当事人进行了陈述、申辩，经复核{(heard.Adopted ? "予以采纳" : "不予采纳")}",
        DefenceKind.NotMade => "当事人在规定的期限内没有提出陈述、申辩",
        DefenceKind.Waived => "当事人书面明确放弃了陈述、申辩的权利",
        _ => null,
    };

    static DocumentValues Remedies(DocumentValues values, CaseState c) => values.With("复议.机关", c.Body!.Government).With("诉讼.法院", c.Body.Court);

    /// <summary>How what is not money is performed.</summary>
    static string? Elsewise(Disposal d) => Some(string.Join("；", new[]
    {
        d.Goods.Length > 0 ? "没收的非法财物由本机关收缴" : "", d.Other != OtherPenalty.None ? $"{d.OtherInWords()}，自本决定书送达之日起执行" : "",
    }.Where(what => what.Length > 0)));

    static string BasisOf(NoPenaltyGround ground) => ground switch
    {
        NoPenaltyGround.MinorCorrectedHarmless or NoPenaltyGround.FirstTimeSlight => Basis("第三十三条第一款", "第五十七条第一款第二项"),
        NoPenaltyGround.NoFault => Basis("第三十三条第二款"),
        NoPenaltyGround.UnderFourteen => Basis("第三十条"),
        NoPenaltyGround.LacksCapacity => Basis("第三十一条"),
        NoPenaltyGround.TooLate => Basis("第三十六条"),
        _ => Basis("第五十七条第一款第三项"),
    };

    static string Basis(params string[] clauses) => string.Join("、", [Article.Penalty(clauses[0]).ToString(), .. clauses[1..]]);

    static string? Guardian(NoPenaltyGround ground) => ground switch
    {
        NoPenaltyGround.UnderFourteen => "责令当事人的监护人加以管教",
        NoPenaltyGround.LacksCapacity => "责令当事人的监护人严加看管和治疗",
        _ => null,
    };
}
