using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Cases.OnTheSpot;

/// <summary>Who may handle what, where, on which day.</summary>
static class Competence
{
    static readonly Type[] UnderTheSeal = [typeof(DecidedOnTheSpot), typeof(NotPenalised), typeof(FilingDraft), typeof(DecisionDraft)];

    public static readonly Rule[] Rules =
    [
        Rule.Of<CaseOpened>("body-in-force", "机关具有处罚权", Article.Penalty("第十七条"), (s, opened) =>
            opened.Body.ActsOn(s.On) ? null : new Objection(
                $"{opened.Body.Name}在 {s.On:yyyy-MM-dd} 不具有行政处罚主体资格（{opened.Body.From:yyyy-MM-dd} 起{Until(opened.Body.To)}）。",
                "由承继其职权的机关办理。")),

        Rule.OfState("body-still-in-force", "作出决定时机关仍有处罚权", Article.Penalty("第十七条"), UnderTheSeal, s =>
            s.Case.Body is not { } body || body.ActsOn(s.On) ? null : new Objection(
                $"{body.Name}自 {body.To:yyyy-MM-dd} 起已不再行使处罚权。", "移送承继其职权的机关作出决定。")),

        Rule.Of<CaseOpened>("place-of-act", "违法行为发生地管辖", Article.Penalty("第二十二条"), (_, opened) =>
            opened.Body.Covers(opened.Sighting.Division) ? null : new Objection(
                $"违法行为发生地 {opened.Sighting.Place} 不在{opened.Body.Name}的管辖区域内。", "移送行为发生地的机关办理。")),

        Rule.Of<CaseOpened>("item-in-list", "事项属于本机关清单", Article.Penalty("第二十四条"), (s, opened) =>
            opened.Body.MayHandle(opened.Item, s.On) is { May: false } no ? new Objection(
                $"{opened.Body.Name}不能办理“{opened.Item.Name}”：{no.Ground}。", "把线索和材料移送有权的机关，或选择本机关有权办理的事项。") : null),

        Rule.Of<CaseOpened>("item-in-force", "适用行为时的法律", Article.Penalty("第三十七条"), (_, opened) =>
            opened.Item.InForceOn(opened.Sighting.ActDay) ? null : new Objection(
                $"“{opened.Item.Name}”适用于 {opened.Item.From:yyyy-MM-dd} 起{Until(opened.Item.To)}的行为，"
                + $"本案行为发生在 {opened.Sighting.ActDay:yyyy-MM-dd}。",
                "按行为发生日重新选择事项。")),

        Rule.Of<CaseOpened>("discovered-after-act", "发现时间不早于行为时间", Article.Penalty("第三十六条"), (s, opened) =>
            InOrder(opened.Sighting, s) ? null : new Objection(
                $"行为时间 {opened.Sighting.At:yyyy-MM-dd HH:mm}、终了日或发现日的先后不对，或晚于现在。", "更正行为时间、终了日或发现日期。")),
    ];

    // The end decides the law and starts the limitation, so it is not left to an officer to put it into the future.
    static bool InOrder(Sighting seen, Situation s)
    {
        var began = DateOnly.FromDateTime(seen.At);
        return seen.At <= s.At && began <= seen.DiscoveredOn && seen.DiscoveredOn <= s.On
            && (seen.EndedOn is not { } ended || (began <= ended && ended <= s.On));
    }

    static string Until(DateOnly? to) => to is { } day ? $"至 {day:yyyy-MM-dd}" : "";
}
