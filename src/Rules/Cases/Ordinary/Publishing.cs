using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Cases.Ordinary;

/// <summary>Publishing a penalty, leaving it unpublished, and taking it down again.</summary>
static class Publishing
{
    static readonly Article Publish = Article.Penalty("第四十八条");
    static readonly Article Withdraw = Article.Penalty("第四十八条第二款");

    public static readonly Rule[] Rules =
    [
        Rule.OfState("penalty-to-publish", "公开的是有效的处罚决定", Publish, [typeof(DecisionPublished), typeof(PublicationWithheld)], s =>
            s.Case.Decision is not { Fact: OrdinaryPenalty } ? new Objection("本案没有作出行政处罚决定。", "作出处罚决定以后再公开。")
            : Publication.TakenBackOn(s.Case) is { } back ? new Objection($"决定已于 {back:yyyy-MM-dd} 被撤销或者变更。", "不再公开原决定；已经公开的，撤回并说明理由。")
            : s.Case.Ordinary.Published is { } seen ? new Objection($"已于 {seen.Fact.On:yyyy-MM-dd} 在{seen.Fact.Channel}公开。", "不必重复公开。")
            : s.Case.Document(DocumentCodes.OrdinaryDecision) is null ? new Objection("决定书还没有出具，没有文号。", "先出具决定书。") : null),

        Rule.OfState("withheld-stands", "决定不予公开的，由作出决定的负责人重新决定", Online("第六条"), [typeof(DecisionPublished)], s =>
            s.Case.Ordinary.Withheld is { } withheld && s.By != withheld.Fact.DecidedBy ? new Objection(
                $"已于 {withheld.On:yyyy-MM-dd} 决定不予公开：{withheld.Fact.Reason}。", "理由消失的，由作出不予公开决定的负责人公开。") : null),

        Rule.OfState("minor-not-published", "未成年人的处罚不公开", Online("第六条"), [typeof(DecisionPublished)], s =>
            Publication.IsOfMinor(s.Case) ? new Objection("被处罚人行为时不满十八周岁。", "不公开，也不必另作不予公开的决定。")
            : Unfit.AgeUnknown(s.Case) is { } unknown ? unknown with { Remedy = "查不明的，由负责人决定不予公开。" } : null),

        Rule.Of<DecisionPublished>("published-as-decided", "公开的内容与决定一致并已隐去个人信息", Online("第七条"), (s, published) =>
            published.Channel.Length == 0 || published.Reference.Length == 0 ? new Objection(
                "没有写明在哪里公开，或者没有网址、编号。", "写明公开的平台和可以查到的网址或编号。", Publish)
            : published.Text != Publication.TextOf(s.Case) ? new Objection("公开的内容与本案的决定不一致。", "按本系统生成的公开内容发布。") : null),

        Rule.Of<DecisionPublished>("published-in-time", "公开日期", Publish, (s, published) =>
            published.On <= s.On && published.On >= s.Case.Decision?.On ? null : new Objection(
                "公开日期早于决定或者晚于今天。", "按实际公开的日期填写。")),

        Rule.Of<PublicationWithheld>("withheld-by-head", "不予公开由负责人决定并说明理由", Online("第六条"), (s, withheld) =>
            s.Case.Ordinary.Withheld is not null ? new Objection("已经决定不予公开。", "不必重复决定；理由消失的，直接公开。")
            : withheld.Reason.Length == 0 || withheld.DecidedBy.Length == 0 || s.Case.Officers.Any(o => o.Id == withheld.DecidedBy)
                ? new Objection("没有写明理由，或决定人是承办人员。", "由行政机关负责人写明理由后决定。") : null),

        Rule.OfState("published-to-withdraw", "撤回的是已经公开而不再有效的信息", Withdraw, [typeof(PublicationWithdrawn)], s =>
            s.Case.Ordinary.Published is null ? new Objection("本案的处罚信息没有公开。", "没有公开的，不必撤回。")
            : s.Case.Ordinary.Withdrawn is { } gone ? new Objection($"已于 {gone.Fact.On:yyyy-MM-dd} 撤回。", "不必重复撤回。")
            : Publication.TakenBackOn(s.Case) is null ? new Objection("决定没有被变更、撤销、确认违法或者确认无效。", "有效的决定不撤回；写错的，登记更正。") : null),

        Rule.Of<PublicationWithdrawn>("withdrawal-explained", "撤回须公开说明理由", Withdraw, (s, withdrawn) =>
            withdrawn.Explanation.Length == 0 ? new Objection("没有写明向公众说明的理由。", "写明为什么撤回。")
            : withdrawn.On <= s.On && withdrawn.On >= s.Case.Ordinary.Published?.Fact.On ? null : new Objection(
                "撤回日期早于公开或者晚于今天。", "按实际撤回的日期填写。")),
    ];

    static Article Online(string clause) => new("浙江省行政处罚结果信息网上公开暂行办法", clause);
}
