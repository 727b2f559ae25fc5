using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Cases.OnTheSpot;

/// <summary>Whether a penalty may be decided on the spot at all, and which.</summary>
static class Deciding
{
    static readonly Article Limits = Article.Penalty("第五十一条");
    static readonly Article Contents = Article.Penalty("第五十二条");

    public static readonly Rule[] Rules =
    [
        Rule.OfState("decided-once", "一个违法行为一个决定", Article.Penalty("第二十九条"), [typeof(DecidedOnTheSpot), typeof(NotPenalised), typeof(TurnedOrdinary)], s =>
            Ended(s.Case) is { } how ? new Objection($"本案已经{how}。", "需要改变的，先依法撤销。") : null),

        Rule.OfState("decided-anew", "撤销后的新决定另案作出", Article.Penalty("第六十二条"), [typeof(DecidedOnTheSpot), typeof(TurnedOrdinary)], s =>
            s.Case.Revoked is null ? null : new Objection(
                "本案的决定已经撤销，原来的告知和听取意见不能用于新的决定。", "本案按撤销结案；还要处罚的另行立案，重新告知并听取意见。")),

        Rule.OfPenalty("no-double-fine", "一事不二罚", Article.Penalty("第二十九条"), (_, penalty) =>
            penalty.EarlierFine.Length == 0 || penalty.Fine == 0 ? null : Meanwhile.Fined(penalty.EarlierFine)),

        Rule.OfState("limitation", "追责时效", Article.Penalty("第三十六条"), [typeof(DecidedOnTheSpot)], s => Unfit.TooLate(s.Case)),

        Rule.OfState("age-fourteen", "不满十四周岁不予处罚", Article.Penalty("第三十条"), [typeof(DecidedOnTheSpot)], s => Unfit.TooYoung(s.Case)),

        Rule.OfState("capacity", "不能辨认或控制行为的不予处罚", Article.Penalty("第三十一条"), [typeof(DecidedOnTheSpot)], s => Unfit.NoCapacity(s.Case)),

        Rule.OfPenalty("minor-mitigated", "未成年人从轻或减轻", Article.Penalty("第三十条"), (s, penalty) =>
            s.Case.Party?.AgeAtAct is >= 14 and < 18 && penalty.Fine > Lower(s, penalty) ? new Objection(
                $"当事人行为时 {s.Case.Party.AgeAtAct} 周岁，罚款 {penalty.Fine:0.##} 元没有从轻（本市设定从轻不超过 {Lower(s, penalty):0.##} 元）。",
                "按本市设定的从轻范围确定数额，或减轻处罚。") : null),

        Rule.OfPenalty("must-not-penalise", "轻微及时改正或无过错不予处罚", Article.Penalty("第三十三条"), (_, penalty) =>
            penalty.Circumstances switch
            {
                { Minor: true, CorrectedInTime: true, NoHarm: true } => new Objection(
                    "违法行为轻微、及时改正、没有造成危害后果，应当不予处罚。", "办理不予处罚，并对当事人进行教育。"),
                { NoFault: true } => new Objection("当事人有证据足以证明没有主观过错，不予处罚。", "办理不予处罚，并对当事人进行教育。"),
                _ => null,
            }),

        Rule.Of<DecidedOnTheSpot>("warning-or-fine", "当场只能警告或罚款", Limits, (_, decided) =>
            decided.Warning || decided.Fine > 0 ? null : new Objection("没有选择处罚种类。", "选择警告或填写罚款数额；需要没收等其他处罚的，转普通程序。")),

        Rule.Of<DecidedOnTheSpot>("on-the-spot-limit", "当场罚款限额", Limits, (s, decided) =>
            s.Case.Party is { } party && decided.Fine > Limit(s, party) ? new Objection(
                $"对{party.KindName}当场罚款不得超过 {Limit(s, party):#,0} 元，本次为 {decided.Fine:#,0.##} 元。", "转普通程序办理。",
                LawBook.OnTheSpotLimit(s.On).Article) : null),

        Rule.OfPenalty("amount-form", "数额的写法", Contents, (s, penalty) =>
            penalty.Fine < 0 || decimal.Round(penalty.Fine, 2) != penalty.Fine
                ? new Objection("罚款数额为负，或超过两位小数。", "按元填写，最多到分。", ContentsOf(s)) : null),

        Rule.OfPenalty("kind-of-item", "处罚种类须有依据", Article.Penalty("第十六条"), (s, penalty) =>
            s.Item is not { } item ? null
            : penalty.Warning && !item.Kinds.Contains("警告") ? new Objection($"{item.Penalising}没有规定警告。", "去掉警告，或改选有依据的事项。", item.Penalising)
            : penalty.Fine > 0 && !item.Kinds.Contains("罚款") ? new Objection($"{item.Penalising}没有规定罚款。", "去掉罚款，或改选有依据的事项。", item.Penalising)
            : null),

        Rule.OfPenalty("within-range", "罚款在法定幅度内", Article.Penalty("第五条"), (s, penalty) =>
            penalty.Fine == 0 || s.Item is not { } item ? null : StatutoryRange.Objection(s, item, penalty)),

        Rule.OfPenalty("correction-first", "先责令改正后处罚", Correction28, (s, penalty) =>
            penalty.Fine > 0 && s.Item is { } item && StatutoryRange.NeedsFailedCorrection(s, item, penalty) && !KindConditions.Failed(s)
                ? new Objection($"{item.Penalising}规定逾期不改正或者拒不改正才罚款，本案还没有复查认定。", "复查后认定逾期不改正或拒不改正的，再罚款；已改正的不罚款。", item.Penalising)
                : null),

        Rule.OfPenalty("reasons-given", "说明事实和理由", Contents, (s, penalty) =>
            penalty.FactsFound.Length > 0 && penalty.Reasons.Length > 0 ? null : new Objection(
                "决定没有写明事实或裁量理由。", "写明查明的事实和为什么是这个数额。", ContentsOf(s))),

        Rule.Of<RightsTold>("benchmark-told", "告知的数额适用裁量基准", Article.Penalty("第三十四条"), (s, told) =>
            OutsideBenchmark(s, told.Weighed?.Discretion, told.ProposedFine)),

        Rule.Of<DecidedOnTheSpot>("benchmark-on-the-spot", "当场处罚适用裁量基准", Article.Penalty("第三十四条"), (s, decided) =>
            OutsideBenchmark(s, decided.Discretion, decided.Fine)),

        Rule.Of<DecidedOnTheSpot>("own-number", "编有号码的决定书", Contents, (s, decided) =>
            s.Case.Body is { } body && decided.Number.StartsWith($"{body.Prefix}当罚字〔{s.On.Year}〕第", StringComparison.Ordinal)
                && decided.Number.EndsWith('号') ? null : new Objection($"文号“{decided.Number}”不属于本机关当场处罚的编号序列。", "使用系统从本机关编号序列取得的号码。")),

        Rule.Of<DecidedOnTheSpot>("reconsideration-first", "告知先申请行政复议", Article.Reconsideration("第二十三条"), (s, decided) =>
            decided.ReconsiderationFirstTold == (s.On >= LawBook.ReconsiderationFirst) ? null : new Objection(
                s.On >= LawBook.ReconsiderationFirst ? "2024年1月1日起，当场处罚决定须告知当事人先申请行政复议。" : "2024年1月1日以前的当场处罚决定没有复议前置。",
                "使用决定日对应的文书模板。")),

        Rule.Of<DecidedOnTheSpot>("cash-ground", "当场收缴的条件", Article.Penalty("第六十八条"), (_, decided) =>
            decided.Payment == PaymentMode.Bank ? decided.CashGround == CashGround.None ? null : new Objection("到银行缴款不需要当场收缴的理由。", "去掉当场收缴理由。")
            : decided.Fine <= 0 ? new Objection("没有罚款，不存在当场收缴。", "选择到银行缴款。")
            : decided.CashGround switch
            {
                CashGround.None => new Objection("当场收缴没有写明法定情形。", "选择一百元以下、事后难以执行，或边远地区当事人提出；否则到银行缴款。"),
                CashGround.HundredOrLess when decided.Fine > 100 => new Objection($"罚款 {decided.Fine:0.##} 元，超过一百元。", "到银行缴款，或写明其他法定情形。"),
                _ => null,
            }),

        Rule.Of<NotPenalised>("no-penalty-by-head", "不予处罚由负责人决定", Article.Penalty("第五十七条"), (s, no) =>
            no.DecidedBy.Length == 0 || s.Case.Officers.Any(o => o.Id == no.DecidedBy || o.Id == s.By)
                ? new Objection("不予处罚须由行政机关负责人审查决定，承办人员不能自行决定。", "由负责人账号作出。")
            : no.Reason.Length == 0 ? new Objection("没有写明不予处罚的理由。", "写明符合哪一种情形及其依据。") : null),

        Rule.Of<NotPenalised>("no-penalty-ground", "不予处罚的情形属实", Article.Penalty("第三十三条"), (s, no) =>
            NoPenalty.Objection(s, no.Ground, no.Education)),

        Rule.Of<TurnedOrdinary>("turn-reason", "转普通程序须说明理由", Article.Penalty("第五十四条"), (_, turned) =>
            turned.Reason.Length > 0 ? null : new Objection("没有写明转普通程序的理由。", "写明为什么不能当场处罚。")),
    ];

    static Objection? OutsideBenchmark(Situation s, AmountBasis? discretion, decimal fine) =>
        discretion is not { Benchmark.Length: > 0 } basis || fine == 0 ? null
        : basis.IsExample && !s.Law.Settings.DemoCity ? new Objection(
            "所用的裁量基准是示例，没有公布，不能作为处罚的根据。", "录入本机关公布的裁量基准后再确定数额。")
        : basis.Tier.Length == 0 ? new Objection(
            $"{basis.Benchmark}没有得出阶次：{string.Join("；", basis.Lines)}", "查明基准要求的情节，按阶次核对数额；不符合的，依法更正或者撤销。")
        // Leaving the benchmark takes the principal head or a discussion (国办发〔2022〕27号), and neither is on the street.
        : fine < basis.Low || fine > basis.High ? new Objection(
            $"罚款 {fine:#,0.##} 元不在基准“{basis.Tier}”的 {basis.Low:#,0.##}–{basis.High:#,0.##} 元之内，偏离基准不能当场决定。",
            "在阶次内确定数额，或转普通程序，说明理由并提请集体讨论。") : null;

    static Article Correction28 => Article.Penalty("第二十八条");

    static Article ContentsOf(Situation s) => s.Draft is null ? Contents : Article.Penalty("第五十九条");

    static decimal Limit(Situation s, PartyOnRecord party)
    {
        var limit = LawBook.OnTheSpotLimit(s.On);
        return StatutoryRange.CountsAs(party, s.Law) == "单位" ? limit.Organisation : limit.Person;
    }

    static decimal Lower(Situation s, IPenalty penalty) => s.Item is { } item && s.Case.Party is { } party
        ? StatutoryRange.Open(item, party, s.Law, penalty) is { Count: > 0 } ranges ? ranges.Max(r => r.Min + (r.Max - r.Min) * s.Law.Settings.LenientShare)
            // What is counted by value or area has no half that could be told from the amount alone.
            : s.Draft is null ? 0 : decimal.MaxValue
        : decimal.MaxValue;

    static string? Ended(CaseState c) =>
        c.Decision is not null && c.Revoked is null ? "作出处罚决定"
        : c.NoPenalty is not null ? "决定不予处罚"
        : c.IsOrdinary ? "按普通程序办理" : null;
}
