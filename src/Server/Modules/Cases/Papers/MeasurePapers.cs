using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Documents;
using Zhiheng.Rules.Law;
using static Zhiheng.Server.Modules.Cases.Papers.Common;

namespace Zhiheng.Server.Modules.Cases.Papers;

/// <summary>The papers of what is ordered during an investigation: to correct, and to keep things as they are.</summary>
static class MeasurePapers
{
    const int MostWorkingDays = 7;

    public static DocumentValues Correction(PaperSource s)
    {
        var item = s.Case.Item!;
        // The penalty waits for a failed correction where the statute says so; only then is it announced.
        var waits = item.WaitsForCorrection;
        return Of(s, suspected: true).Ordered(s.Case).With("违法行为.事实", Trim(s.Case.Opened!.Sighting.Description))
            .With("责令改正.依据", $"{Article.Penalty("第二十八条第一款")}{(waits ? $"和{item.Penalising}" : "")}")
            .With("逾期后果", waits ? $"逾期不改正或者拒不改正的，本机关将依照{item.Penalising}的规定给予行政处罚" : null);
    }

    public static DocumentValues Recheck(PaperSource s)
    {
        var recheck = s.Case.Recheck!;
        return Of(s, suspected: true).Ordered(s.Case).With("复查.时间", Minute(recheck.At)).With("复查.地点", s.Case.Opened!.Sighting.Place)
            .With("复查.结果", Words.Of(recheck.Fact.Result)).With("复查.情况", Either(recheck.Fact.Note, Words.Of(recheck.Fact.Result)));
    }

    /// <summary>Approval, notice, list and disposal tell of one order, each its part.</summary>
    public static DocumentValues Preservation(PaperSource s)
    {
        var c = s.Case;
        var kept = c.Ordinary.Preservations.First(p => p.DraftId == s.About);
        var order = kept.Order;
        var values = Of(s, suspected: true).With("违法行为.事实", Trim(c.Opened!.Sighting.Description))
            .With("保存.依据", Article.Penalty("第五十六条").ToString()).With("保存.理由", Trim(order.Reason)).With("保存.开始", Day(kept.From))
            .With("保存.届满", Day(s.Law.Calendar.AddWorkingDays(kept.From, Math.Clamp(order.WorkingDays, 1, MostWorkingDays))))
            .With("保存.方式", order.InPlace ? "就地保存" : "异地保存").With("保存.地点", order.Place).With("保存.保管人", Some(order.Keeper))
            .With("物品", order.Items.Select(thing => DocumentValues.Empty.With("名称", thing.Name).With("数量", thing.Quantity).With("说明", Some(thing.Description))))
            .Approved(s, c.Ordinary.Find(kept.DraftId)!, $"建议先行登记保存。{order.Reason}");
        if (c.Documents.LastOrDefault(d => d.Fact.Kind == DocumentCodes.PreservationNotice && d.Fact.About == kept.DraftId
            && !c.Ordinary.VoidDocuments.Contains(d.Fact.Id)) is { } notice)
        {
            values = values.With("通知.文号", notice.Fact.Number).With("通知.日期", Day(notice.On));
        }
        return kept.Disposed is not { } ended ? values : values.With("物品处理.方式", Words.Of(ended.Fact.End))
            .With("物品处理.说明", Some(Trim(ended.Fact.Note))).With("物品处理.日期", Day(ended.On));
    }
}
