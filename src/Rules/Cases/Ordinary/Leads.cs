using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Cases.Ordinary;

/// <summary>A lead is looked into once, within the days the city has set.</summary>
static class Leads
{
    static readonly Article File = Article.Penalty("第五十四条");

    public static readonly Rule[] Rules =
    [
        Rule.OfState("lead-open", "线索在核查中", File, [typeof(LeadVerified), typeof(LeadExtended)], s =>
            s.Case.Turned is not null ? new Objection("本案由简易程序转来，事实已经现场调查，不必再作线索核查。", "直接报批立案。")
            : s.Case.Ordinary.Verified is { } verified ? new Objection(
                $"线索已于 {verified.On:yyyy-MM-dd} 核查，结果：{Words.Of(verified.Fact.Result)}。", "按核查结果报批立案、不予立案或者移送。")
            : null),

        Rule.Of<LeadVerified>("lead-note", "写明核查情况", File, (_, verified) =>
            verified.Note.Length > 0 ? null : new Objection("没有写明怎样核查、查到了什么。", "写明核查的经过和结果。")),

        Rule.OfState("lead-extended-once", "核查期限延长一次", File, [typeof(LeadExtended)], s =>
            s.Case.Ordinary.LeadExtensions is [var extended, ..] ? new Objection(
                $"核查期限已于 {extended.On:yyyy-MM-dd} 延长过一次。", "尽快核查并决定是否立案。") : null),

        Rule.OfState("lead-extended-in-time", "期限届满前延长", File, [typeof(LeadExtended)], s =>
            !s.Case.Exists || s.On <= OrdinaryClocks.VerifyBy(s.Case, s.Law) ? null : new Objection(
                $"核查期限已于 {OrdinaryClocks.VerifyBy(s.Case, s.Law):yyyy-MM-dd} 届满。", "不再延长，尽快核查并说明逾期的原因。")),

        Rule.Of<LeadExtended>("lead-extension", "延长核查须经负责人批准", File, (s, extended) =>
            extended.Days < 1 || extended.Days > s.Law.Settings.LeadExtendDays ? new Objection(
                $"延长 {extended.Days} 日，超出本市设定的 1–{s.Law.Settings.LeadExtendDays} 日。", "在设定的日数内延长。")
            : extended.Reason.Length == 0 ? new Objection("没有写明延长的理由。", "写明为什么不能按期核查。")
            : extended.ApprovedBy.Length == 0 || s.Case.EverHandled(extended.ApprovedBy) ? new Objection(
                "没有写明由谁批准，或批准人是承办人员。", "由承办人员以外的负责人批准。") : null),
    ];
}
