using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Documents;
using Zhiheng.Server.Modules.Documents.Contract;
using static Zhiheng.Server.Modules.Cases.Papers.Common;

namespace Zhiheng.Server.Modules.Cases.Papers;

/// <summary>The papers of those who review, discuss and approve.</summary>
static class ReviewPapers
{
    public static DocumentValues Opinion(PaperSource s)
    {
        var c = s.Case;
        var draft = c.Ordinary.Find(s.About)!;
        var given = Given(draft);
        var values = Of(s, suspected: true).With("送审.事项", Approvals.NameOf(draft.Draft)).With("送审.日期", Day(draft.Submitted.On))
            .With("送审.材料", Laid(c, draft.Submitted.At).Select(name => DocumentValues.Empty.With("名称", name)))
            .With("审核.项目", Approvals.ReviewChecks.Select(check =>
                DocumentValues.Empty.With("内容", check).With("结果", given.Checked.Contains(check) ? "√" : "—")))
            .With("审核.结论", given.Result).With("审核.意见", Either(given.Words, given.Result)).With("审核.日期", Day(given.On))
            .With("审核人.姓名", given.By.Name).With("审核人.职务", Some(given.By.Position)).With("审核人.委托", Boxes.ActsFor(s, given.By))
            .With("审核人.资格", given.By.Qualified ? "已取得国家统一法律职业资格" : "未登记国家统一法律职业资格");
        return Drafts.DisposalOf(draft) is { } disposal ? values.Disposed(disposal) : values;
    }

    static (ApproverOnDuty By, DateOnly On, string Result, string Words, IReadOnlyList<string> Checked) Given(DraftOnTheWay draft)
    {
        if (draft.Returned is { Fact.Level: ApprovalLevel.LegalReview } back)
        {
            return (back.Fact.Approver, back.On, Words.Of(back.Fact.Kind), back.Fact.Reasons, []);
        }
        var agreed = draft.Approvals.First(a => a.Fact.Level == ApprovalLevel.LegalReview);
        return (agreed.Fact.Approver, agreed.On, "同意", agreed.Fact.Opinion, agreed.Fact.Checked);
    }

    /// <summary>What lay in the file when the draft went up.</summary>
    static IEnumerable<string> Laid(CaseState c, DateTime at) =>
    [
        .. c.Documents.Where(d => d.At <= at && !c.Ordinary.VoidDocuments.Contains(d.Fact.Id)).GroupBy(d => d.Fact.Kind)
            .Select(kind => $"{DocumentKinds.NameOf(kind.Key)} {kind.Count()} 份"),
        .. c.Scenes.Count > 0 ? [$"现场检查记录 {c.Scenes.Count} 次"] : Nothing,
        .. c.Ordinary.Interviews.Count > 0 ? [$"询问记录 {c.Ordinary.Interviews.Count} 次"] : Nothing,
        $"证据 {c.UsableEvidence.Count()} 件",
        .. c.Ordinary.Report is not null ? ["案件调查终结报告"] : Nothing,
    ];

    public static DocumentValues Discussion(PaperSource s)
    {
        var c = s.Case;
        var talk = Drafts.Discussion(c, s.About).Fact;
        var draft = c.Ordinary.Find(talk.DraftId);
        var values = Of(s, suspected: true).With("讨论.事项", draft is null ? null : Approvals.NameOf(draft.Draft))
            .With("讨论.开始时间", Minute(talk.From)).With("讨论.结束时间", Minute(talk.To)).With("讨论.地点", talk.Place)
            .With("主持人", NameOf(s, talk, talk.Chair)).With("记录人", NameOf(s, talk, talk.Recorder))
            .With("参加人", talk.Attendees.Where(a => !a.Observer).Select(Person)).With("列席人", talk.Attendees.Where(a => a.Observer).Select(Person))
            .With("发言", talk.Attendees.Where(a => a.Opinion.Length > 0).Select(a => Person(a).With("意见", a.Opinion)))
            .With("讨论.结论", $"{(talk.Agreed ? "同意送审的意见" : "不同意送审的意见")}。{talk.Conclusion}");
        return Drafts.DisposalOf(draft) is { } disposal
            ? values.With("案情汇报", $"承办人员汇报：{Trim(disposal.FactsFound)}。处理的理由：{Trim(disposal.Reasons)}。").Disposed(disposal)
            : values.With("案情汇报", $"承办人员汇报：{Trim(c.Ordinary.Report?.Fact.Facts ?? c.Opened!.Sighting.Description)}。");
    }

    static DocumentValues Person(Attendee who) => DocumentValues.Empty.With("姓名", who.Name).With("职务", who.Position);

    static string NameOf(PaperSource s, CollectivelyDiscussed talk, string account) =>
        talk.Attendees.FirstOrDefault(a => a.Account == account)?.Name ?? s.NameOf(account);

    public static DocumentValues Proposal(PaperSource s)
    {
        var c = s.Case;
        var draft = c.Ordinary.Find(s.About)!;
        var disposal = Drafts.DisposalOf(draft)!;
        var talk = c.Ordinary.Discussions.LastOrDefault(d => d.Fact.DraftId == draft.Id);
        return Of(s, suspected: true).With("审批事项", Approvals.NameOf(draft.Draft)).With("查明事实", Trim(disposal.FactsFound)).With("证据", Evidence(c))
            .With("陈述申辩.情况", draft.Draft is DecisionDraft ? DecisionPapers.HowHeard(c.Defence?.Fact) : null)
            .With("集体讨论", talk is null ? null : $"{Day(talk.On)}集体讨论：{Trim(talk.Fact.Conclusion)}。")
            .With("处理.说明", disposal.Education.Length > 0 ? $"教育内容：{Trim(disposal.Education)}。" : null)
            .Weighed(disposal).Disposed(disposal)
            .Approved(s, draft, $"建议按上列意见处理。{disposal.Reasons}");
    }

    public static DocumentValues Defence(PaperSource s)
    {
        var heard = s.Case.Defence!;
        return Of(s, suspected: true).Noticed(s.Case).With("陈述申辩.时间", Minute(heard.At))
            .With("陈述申辩.内容", heard.Fact.Said).With("陈述申辩.复核", heard.Fact.Reply)
            .With("陈述申辩.采纳", heard.Fact.Adopted ? "采纳当事人的陈述、申辩意见。" : "不采纳当事人的陈述、申辩意见，也不因陈述、申辩给予更重的处罚。")
            .Approved(s, s.Case.Ordinary.Latest<DecisionDraft>(), heard.Fact.Adopted ? "建议采纳。" : "建议不予采纳。", heard.On);
    }

    static readonly string[] Nothing = [];
}
