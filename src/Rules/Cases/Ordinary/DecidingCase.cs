using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Cases.Ordinary;

/// <summary>What a proposal and a decision may say at all, beside what both procedures have in common.</summary>
static class DecidingCase
{
    static readonly Article Decide = Article.Penalty("第五十七条");
    static readonly Article Contents = Article.Penalty("第五十九条");
    static readonly Article Kinds = Article.Penalty("第十六条");
    static readonly Article Discretion = Article.Penalty("第三十四条");

    public static readonly Rule[] Rules =
    [
        Rule.OfDisposal("disposal-matches-kind", "处理内容与处理方式一致", Decide, (_, d) =>
            d.Kind == DisposalKind.Penalty
                ? d.Penalises ? null : new Objection("选择了行政处罚，但没有写任何处罚。", "选择处罚种类，或改为其他处理方式。")
                : d.Penalises || d.Fine != 0 ? new Objection($"处理方式是{Words.Of(d.Kind)}，却写了处罚的种类或者数额。", "去掉处罚内容，或改为行政处罚。") : null),

        Rule.OfDisposal("disposal-reasons", "写明事实和理由", Contents, (_, d) =>
            d.Kind == DisposalKind.Penalty || (d.FactsFound.Length > 0 && d.Reasons.Length > 0) ? null : new Objection(
                $"{Words.Of(d.Kind)}没有写明查明的事实或理由。", "写明事实和依据。")),

        Rule.OfDisposal("transfer-receiver", "移送须有接收机关", Article.Penalty("第二十二条"), (_, d) =>
            d.Kind is not (DisposalKind.Transferred or DisposalKind.CriminalReferral) || d.To.Length > 0 ? null : new Objection(
                "没有写明移送给哪个机关。", "写明有管辖权的机关；涉嫌犯罪的，移送司法机关。",
                d.Kind == DisposalKind.CriminalReferral ? Article.Penalty("第二十七条") : null)),

        Rule.OfDisposal("pardon-ground", "不予处罚的情形属实", Article.Penalty("第三十三条"), (s, d) =>
            d.Kind != DisposalKind.NoPenalty ? null
            : d.Ground is { } ground ? OnTheSpot.NoPenalty.Objection(s, ground, d.Education)
            : new Objection("没有选择不予处罚的情形。", "选择法定的情形；违法事实不能成立的，选“违法事实不能成立”。", Decide)),

        OfDraftedPenalty("too-late-to-penalise", "超过追责时效不处罚", Article.Penalty("第三十六条"), (s, _) => Unfit.TooLate(s.Case)),

        OfDraftedPenalty("age-known", "查明当事人的年龄", Article.Penalty("第三十条"), (s, _) => Unfit.AgeUnknown(s.Case)),

        OfDraftedPenalty("too-young-to-penalise", "不满十四周岁不处罚", Article.Penalty("第三十条"), (s, _) => Unfit.TooYoung(s.Case)),

        OfDraftedPenalty("unfit-to-penalise", "没有责任能力不处罚", Article.Penalty("第三十一条"), (s, _) => Unfit.NoCapacity(s.Case)),

        OfDraftedPenalty("correction-before-penalty", "处罚前责令改正", Article.Penalty("第二十八条"), (s, _) =>
            s.Case.Correction is not null ? null : new Objection("还没有责令当事人改正违法行为。", "先责令改正（当场改正或限期改正）。")),

        Rule.OfDisposal("other-kinds-of-item", "其他处罚种类须有依据", Kinds, (s, d) =>
            s.Item is { } item && Named(d).Except(item.Kinds).ToList() is [var without, ..]
                ? new Objection($"{item.Penalising}没有规定{without}。", $"去掉{without}，或改选有依据的事项。", item.Penalising) : null),

        Rule.OfDisposal("other-kind-lasts", "暂扣、限制的期限", Article.Penalty("第五十九条第一款第四项"), (_, d) => d switch
        {
            { Lasts: { } term, Other: not (OtherPenalty.LicenceSuspended or OtherPenalty.ActivityRestricted or OtherPenalty.BusinessStopped
                or OtherPenalty.BarredFromTrade) } => new Objection($"写了期限 {term}，处罚却不是有期限的种类。", "去掉期限，或者选择暂扣、限制、停产停业。"),
            { Lasts.Length: < 1 or > 366 } => new Objection("期限不合理。", "按条文规定的幅度填写，日或者月。"),
            { Lasts: null, Other: OtherPenalty.LicenceSuspended or OtherPenalty.BarredFromTrade } =>
                new Objection($"{Words.Of(d.Other)}没有写明多久。", "写明期限，自决定书送达之日起算。"),
            _ => null,
        }),

        Rule.OfDisposal("gains-and-goods", "没收的数额和财物", Contents, (_, d) =>
            d.Gains < 0 || d.GoodsValue < 0 || decimal.Round(d.Gains, 2) != d.Gains || decimal.Round(d.GoodsValue, 2) != d.GoodsValue
                ? new Objection("没收的数额或价值为负，或超过两位小数。", "按元填写，最多到分。")
            : d.Goods.Length == 0 && d.GoodsValue > 0 ? new Objection("写了财物价值，没有写没收什么。", "写明没收的财物名称和数量。")
            : d.Goods.Length > 0 && d.GoodsValue == 0 ? new Objection(
                $"没有写明没收的{d.Goods}价值多少，不能判断当事人有没有权利要求听证。", "按凭证、评估或者市场价格写明价值；无法确定的，按较大价值组织听证。", Article.Penalty("第六十三条"))
            : null),

        OfDraftedPenalty("benchmark-published", "裁量基准须是公布的", Discretion, (s, d) =>
            !d.Discretion.IsExample || s.Law.Settings.DemoCity ? null : new Objection(
                "所用的裁量基准是示例，没有公布，不能作为处罚的根据。", "录入本机关公布的裁量基准后再确定数额；没有基准的，不选基准并充分说明理由。")),

        OfDraftedPenalty("benchmark-deviation", "偏离裁量基准须说明理由", Discretion, (_, d) =>
            Discussing.Deviates(d) && d.Discretion.DeviationReason.Length == 0 ? new Objection(
                $"罚款 {d.Fine:0.##} 元不在基准“{d.Discretion.Tier}”的 {d.Discretion.Low:0.##}–{d.Discretion.High:0.##} 元之内，没有写明理由。",
                "在阶次内确定数额，或写明偏离的理由并提请集体讨论；是上级基准的，报制定机关同意。") : null),

        OfDraftedPenalty("deviation-maker", "偏离上级基准须制定机关同意", Discretion, (s, d) =>
            !Discussing.Deviates(d) || d.Discretion.Maker is not { } maker ? null
            : d.Discretion.Approval is not { Number.Length: > 0 } approval ? new Objection(
                $"罚款 {d.Fine:0.##} 元偏离{maker}制定的基准“{d.Discretion.Tier}”，没有制定机关同意的记录（国办发〔2022〕27号）。",
                $"报{maker}同意后，填写同意的文号和日期；没有同意的，在阶次内确定数额。")
            : approval.On > s.On ? new Objection($"制定机关同意的日期 {approval.On:yyyy-MM-dd} 晚于今天。", "按同意文件的日期填写。") : null),

        OfDraftedPenalty("hearing-due", "须听证的案件", Article.Penalty("第六十三条"), (s, d) =>
            NeedsHearing(s, d) is { } why ? new Objection(
                $"{why}，当事人有权要求听证；本系统的听证程序尚未启用，暂不能办理须听证的案件。", "不要在本系统中降低处罚来回避听证；按本机关现行的纸质程序组织听证。") : null),
    ];

    static Rule OfDraftedPenalty(string code, string name, Article article, Func<Situation, Disposal, Objection?> ask) =>
        Rule.OfDisposal(code, name, article, (s, d) => d.Kind == DisposalKind.Penalty ? ask(s, d) : null);

    /// <summary>Names of the penalties that only the ordinary procedure knows, as the catalogue writes them.</summary>
    internal static IEnumerable<string> Named(Disposal d)
    {
        (bool Is, string Name)[] all =
        [
            (d.Criticism, "通报批评"), (d.Gains > 0, "没收违法所得"), (d.Goods.Length > 0, "没收非法财物"),
            (d.Other != OtherPenalty.None, Words.Of(d.Other)),
        ];
        return all.Where(penalty => penalty.Is).Select(penalty => penalty.Name);
    }

    // 暂扣许可证件 and 限制开展生产经营活动 are not in the list of 63, so they ask for no hearing by themselves.
    static string? NeedsHearing(Situation s, Disposal d)
    {
        var settings = s.Law.Settings;
        var much = s.Case.Party is { } party && OnTheSpot.StatutoryRange.CountsAs(party, s.Law) == "单位"
            ? settings.HearingFineOrganisation : settings.HearingFinePerson;
        return d.Other is OtherPenalty.BusinessStopped or OtherPenalty.Downgraded or OtherPenalty.PremisesClosed
                or OtherPenalty.BarredFromTrade or OtherPenalty.LicenceRevoked ? $"拟{Words.Of(d.Other)}"
            : d.Fine >= much ? $"罚款 {d.Fine:#,0.##} 元达到较大数额（本市设定 {much:#,0.##} 元）"
            : d.Gains >= much ? $"没收违法所得 {d.Gains:#,0.##} 元达到较大数额（本市设定 {much:#,0.##} 元）"
            : d.GoodsValue >= much ? $"没收财物价值 {d.GoodsValue:#,0.##} 元达到较大价值（本市设定 {much:#,0.##} 元）" : null;
    }
}
