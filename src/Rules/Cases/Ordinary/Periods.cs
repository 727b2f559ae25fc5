using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Cases.Ordinary;

/// <summary>
/// The ninety days and what changes them. That they are over stops nobody from deciding: the duty is late, not gone, and the clock says so.
/// </summary>
static class Periods
{
    static readonly Article Ninety = Article.Penalty("第六十条");

    public static readonly Rule[] Rules =
    [
        Rule.OfDraft<ExtensionDraft>("extension-length", "延长办案期限的日数", Ninety, (s, more) =>
            more.Days < 1 || more.Days > s.Law.Settings.ExtensionDays ? new Objection(
                $"延长 {more.Days} 日，超出本市设定的 1–{s.Law.Settings.ExtensionDays} 日。", "在设定的日数内延长。")
            : more.Reason.Length == 0 ? new Objection("没有写明延长的理由。", "写明案情复杂在哪里、还要做什么。") : null),

        Rule.Of<DraftSubmitted>("extension-in-time", "期限届满前申请延长", Ninety, (s, submitted) =>
            submitted.Draft is ExtensionDraft && OrdinaryClocks.DecideBy(s.Case, s.Law) is { Date: var end } && s.On > end ? new Objection(
                $"办案期限已于 {end:yyyy-MM-dd} 届满，不能再延长。", "尽快作出决定，并在卷内说明逾期的原因。") : null),

        Rule.Of<PeriodExcluded>("exclusion-allowed", "可以扣除的时间", Ninety, (s, excluded) =>
            !Words.Of(excluded.Kind).Split('、').All(s.Law.Settings.NotCounted.Split('、').Contains) ? new Objection(
                $"本市没有设定扣除{Words.Of(excluded.Kind)}的时间。", "不扣除；需要更多时间的，报批延长办案期限。")
            : excluded.Reason.Length == 0 ? new Objection("没有写明扣除的理由。", "写明公告、检测、鉴定或者听证的情况和文号。") : null),

        Rule.OfState("exclusion-by-head", "扣除时间由负责人核实", Ninety, [typeof(PeriodExcluded)], s =>
            s.Case.EverHandled(s.By) ? new Objection(
                "您承办过本案，不能自己决定哪些日子不计入办案期限。", "把公告、检测、鉴定的材料交承办机构负责人核实后登记。") : null),

        Rule.Of<PeriodExcluded>("exclusion-dates", "扣除的起止日期", Ninety, (s, excluded) =>
            excluded.From > excluded.To || excluded.To > s.On || excluded.From < s.Case.Ordinary.Filed?.On ? new Objection(
                $"扣除的时间 {excluded.From:yyyy-MM-dd} 至 {excluded.To:yyyy-MM-dd} 颠倒、早于立案或晚于今天。", "在公告、检测等结束后按实际起止日期登记。")
            : s.Case.Ordinary.Exclusions.FirstOrDefault(x => x.From <= excluded.To && excluded.From <= x.To) is { } other ? new Objection(
                $"与已经扣除的 {other.From:yyyy-MM-dd} 至 {other.To:yyyy-MM-dd} 重叠。", "只登记没有扣除过的日期。") : null),
    ];
}
