using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Documents;
using Zhiheng.Rules.Law;
using Zhiheng.Rules.Time;

namespace Zhiheng.Rules.Cases;

/// <summary>One thing that an item brings with it.</summary>
/// <param name="What">可以当场处罚</param>
/// <param name="Why">Where it comes from, in words.</param>
public sealed record Ahead(string What, string Why, Article Article);

/// <summary>
/// What handling an item will bring, told before anything has happened: which procedure it may take, what it will trigger, which
/// clocks will run, what to collect and which documents will be made.
/// </summary>
/// <param name="Clocks">In the order in which they start.</param>
/// <param name="Documents">Names of the documents that the ordinary procedure always makes.</param>
public sealed record Prospect(
    Ahead Procedure, IReadOnlyList<Ahead> Triggers, IReadOnlyList<Ahead> Evidence, IReadOnlyList<StatutoryClock> Clocks, IReadOnlyList<string> Documents)
{
    static readonly string[] SpotClocks = [ClockCodes.Pay, ClockCodes.CashIn, ClockCodes.CashBank, ClockCodes.ReconsiderationApply];

    static readonly string[] OfficeClocks =
    [
        ClockCodes.CaseDecide, ClockCodes.PreserveDecide, ClockCodes.Defence, ClockCodes.Serve, ClockCodes.Pay, ClockCodes.ReconsiderationApply,
        ClockCodes.Suit,
    ];

    static readonly string[] SpotPapers = [DocumentCodes.SceneRecord, DocumentCodes.PhotoEvidence, DocumentCodes.Decision, DocumentCodes.Report];

    static readonly string[] OfficePapers =
    [
        DocumentCodes.FilingApproval, DocumentCodes.SceneRecord, DocumentCodes.InterviewRecord, DocumentCodes.PhotoEvidence, DocumentCodes.CorrectionNotice,
        DocumentCodes.RecheckRecord, DocumentCodes.InvestigationReport, DocumentCodes.LegalReviewOpinion, DocumentCodes.ProposalApproval,
        DocumentCodes.PriorNotice, DocumentCodes.OrdinaryDecision, DocumentCodes.ServiceReceipt, DocumentCodes.ClosingApproval,
    ];

    /// <summary>Penalties for which 行政处罚法第六十三条 gives a hearing whatever the amount.</summary>
    static readonly string[] Grave = ["降低资质等级", "吊销许可证件", "责令停产停业", "责令关闭", "限制从业"];

    /// <param name="day">The day of the steps: limits and clocks follow it.</param>
    public static Prospect Of(Item item, DateOnly day, LawBook law)
    {
        var procedure = OnTheSpotFor(item, day);
        var spot = procedure.What.StartsWith('可');
        return new Prospect(
            procedure, [.. TriggersOf(item, law)], [.. EvidenceOf(item)],
            [.. (spot ? SpotClocks.Union(OfficeClocks) : OfficeClocks).Select(code => StatutoryClocks.On(code, day)).OfType<StatutoryClock>()],
            [.. (spot ? SpotPapers.Union(OfficePapers) : OfficePapers).Select(code => DocumentKind.All.First(kind => kind.Code == code).Name)]);
    }

    static Ahead OnTheSpotFor(Item item, DateOnly day)
    {
        var limit = LawBook.OnTheSpotLimit(day);
        var warns = item.Kinds.Contains("警告");
        List<string> open = [.. new[] { ("个人", limit.Person), ("单位", limit.Organisation) }
            .Where(side => warns || item.RangesFor(side.Item1).Any(range => range.Min <= side.Item2))
            .Select(side => $"对{side.Item1}不超过 {side.Item2:#,0} 元")];
        return open.Count > 0
            ? new Ahead("可以当场处罚", $"违法事实确凿的，{string.Join("、", open)}{(warns ? "，或者给予警告" : "")}；当事人有异议或需要调查的，转普通程序。", limit.Article)
            : new Ahead("适用普通程序", $"法定处罚超出当场处罚的限额（个人 {limit.Person:#,0} 元、单位 {limit.Organisation:#,0} 元）或者不是警告、罚款。", limit.Article);
    }

    static IEnumerable<Ahead> TriggersOf(Item item, LawBook law)
    {
        var settings = law.Settings;
        var grave = item.Kinds.Where(kind => Grave.Any(word => kind.Contains(word, StringComparison.Ordinal))).ToList();
        if (grave.Count > 0)
        {
            yield return new("须告知听证权利", $"拟{string.Join("、", grave)}的，无论数额。", Article.Penalty("第六十三条"));
        }
        List<string> much = [.. new[] { ("个人", settings.HearingFinePerson), ("单位", settings.HearingFineOrganisation) }
            .Where(side => item.RangesFor(side.Item1).Any(range => range.Max >= side.Item2))
            .Select(side => $"对{side.Item1}罚款 {side.Item2:#,0} 元以上")];
        if (much.Count > 0)
        {
            yield return new("可能达到听证数额", $"{string.Join("、", much)}的，须告知听证权利（数额为本市设定）。", Article.Penalty("第六十三条"));
        }
        if (item.Kinds.Any(kind => kind.Contains("没收", StringComparison.Ordinal)))
        {
            yield return new("可能达到听证数额", "没收较大数额违法所得或者较大价值非法财物的，须告知听证权利。", Article.Penalty("第六十三条"));
        }
        if (item.WaitsForCorrection)
        {
            var waiting = item.ConditionsOf().Where(condition => condition.NeedsFailedCorrection).Select(condition => condition.Kind)
                .Concat(item.Fines.Any(range => range.NeedsFailedCorrection) ? ["罚款"] : []).Distinct();
            yield return new("先责令改正", $"逾期不改正或者拒不改正的，才能处{string.Join("、", waiting)}：须有责令改正通知书和复查记录。", Article.Penalty("第二十八条"));
        }
        yield return new("经过法制审核", "普通程序的处罚建议由法制机构审核；疑难复杂、较大数额和涉及重大公共利益的，法律要求审核。", Article.Penalty("第五十八条"));
        yield return new("情节复杂或者重大的集体讨论", "由机关负责人集体讨论决定；偏离裁量基准的也在此列。", Article.Penalty("第五十七条第二款"));
    }

    static IEnumerable<Ahead> EvidenceOf(Item item)
    {
        var (proof, scene) = (Article.Penalty("第四十六条"), Article.Penalty("第五十五条"));
        yield return new("现场检查笔录和照片", "时间、地点、行为和数量；当事人在场签名，拒签的注明。", scene);
        yield return new("当事人身份", "证件或者营业执照，代理人另附委托书。", proof);
        yield return new("询问笔录", "一人一份；当事人承认与否都要问明起止时间、经过和有无许可。", scene);
        if (item.WaitsForCorrection)
        {
            yield return new("责令改正和复查", "通知书的送达回证，期满后的复查记录和照片。", Article.Penalty("第二十八条"));
        }
        foreach (var what in item.Fines.SelectMany(range => new[] { range.Base, range.Per }).Where(text => text.Length > 0).Distinct())
        {
            yield return new($"{what}的证明", "罚款按它计算：测量、称重、合同、账册或者鉴定。", proof);
        }
        if (item.Kinds.Any(kind => kind.Contains("违法所得", StringComparison.Ordinal)))
        {
            yield return new("违法所得的证明", "账册、票据、转账记录。", Article.Penalty("第二十八条第二款"));
        }
    }
}
