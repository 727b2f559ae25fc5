using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Cases.OnTheSpot;

/// <summary>The grounds on which nobody is penalised, each held against what the record says.</summary>
static class NoPenalty
{
    public static Objection? Objection(Situation s, NoPenaltyGround ground, string education) => ground switch
    {
        NoPenaltyGround.UnderFourteen when s.Case.Party?.AgeAtAct is null or >= 14 =>
            new Objection("记录中的当事人行为时并非不满十四周岁。", "核对当事人的出生日期，或改选其他情形。", Article.Penalty("第三十条")),
        NoPenaltyGround.LacksCapacity when s.Case.Party?.LacksCapacity != true =>
            new Objection("记录中没有当事人不能辨认或控制行为的认定。", "先在当事人信息中登记鉴定或证明材料的结论。", Article.Penalty("第三十一条")),
        NoPenaltyGround.TooLate when Unfit.TooLate(s.Case) is null =>
            new Objection("从行为终了到发现没有超过追责时效。", "核对行为终了日和发现日，或改选其他情形。", Article.Penalty("第三十六条")),
        NoPenaltyGround.MinorCorrectedHarmless or NoPenaltyGround.FirstTimeSlight
            when s.Case.Recheck?.Fact.Result != CorrectionResult.Corrected =>
            new Objection("没有当事人已经改正的复查记录。", "复查并记录已改正；没有改正的，不能以此为由不予处罚。"),
        _ when education.Length == 0 && ground != NoPenaltyGround.NoViolation =>
            new Objection("没有写明对当事人的教育。", "不予处罚的，应当对当事人进行教育并记录内容。"),
        _ => null,
    };
}
