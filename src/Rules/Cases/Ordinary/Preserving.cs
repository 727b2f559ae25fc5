using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Cases.Ordinary;

/// <summary>先行登记保存: seven working days in which the organ says what becomes of the things.</summary>
static class Preserving
{
    /// <summary>Working days (56).</summary>
    public const int MostWorkingDays = 7;

    static readonly Article Preserve = Article.Penalty("第五十六条");

    public static readonly Rule[] Rules =
    [
        Rule.OfDraft<PreservationDraft>("preservation-term", "登记保存不超过七个工作日", Preserve, (_, order) =>
            order.WorkingDays is >= 1 and <= MostWorkingDays ? null : new Objection(
                $"保存 {order.WorkingDays} 个工作日，不在一至七个工作日之内。", "在七个工作日以内确定期限。")),

        Rule.OfDraft<PreservationDraft>("preservation-items", "写明保存的物品", Preserve, (_, order) =>
            order.Items.Count > 0 && order.Items.All(i => i.Name.Length > 0 && i.Quantity.Length > 0)
                && order.Keeper.Length > 0 && order.Place.Length > 0 ? null : new Objection(
                "物品清单为空，或缺少名称、数量、保管人、保管地点。", "逐件写明名称和数量，写明由谁在哪里保管。")),

        Rule.OfDraft<PreservationDraft>("preservation-reason", "证据可能灭失或者以后难以取得", Preserve, (_, order) =>
            order.Reason.Length > 0 ? null : new Objection("没有写明登记保存的理由。", "写明证据为什么可能灭失或者以后难以取得。")),

        Rule.Of<PreservationDisposed>("preservation-known", "处理已登记保存的物品", Preserve, (s, disposed) =>
            s.Case.Ordinary.Preservations.FirstOrDefault(p => p.DraftId == disposed.DraftId) is not { } order
                ? new Objection("没有批准过这次登记保存。", "选择本案批准的登记保存。")
            : order.Disposed is { } before ? new Objection($"这批物品已于 {before.On:yyyy-MM-dd} 作出处理。", "不必重复处理。") : null),

        Rule.Of<PreservationDisposed>("preservation-in-time", "七个工作日内作出处理", Preserve, (s, disposed) =>
            s.Case.Ordinary.Preservations.FirstOrDefault(p => p.DraftId == disposed.DraftId) is { } order && order.HasLapsed(s.On, s.Law)
                ? new Objection(
                    $"登记保存已于 {order.LastDay(s.Law):yyyy-MM-dd} 届满，没有按期作出处理。", "写明逾期的原因和物品返还的情况，登记整改后才能结案。")
                : null) with { OnlyFinds = true },

        Rule.Of<PreservationDisposed>("preservation-over", "逾期后只能退还或者解除", Preserve, (s, disposed) =>
            disposed.End is not (PreservationEnd.Returned or PreservationEnd.Lifted)
                && s.Case.Ordinary.Preservations.FirstOrDefault(p => p.DraftId == disposed.DraftId) is { } order && order.HasLapsed(s.On, s.Law)
                ? new Objection(
                    $"登记保存已于 {order.LastDay(s.Law):yyyy-MM-dd} 届满，逾期后的保存没有依据，不能{Words.Of(disposed.End)}。",
                    "登记退还或者解除登记保存；仍需扣押的，按行政强制法另行办理。")
                : null),

        Rule.Of<PreservationDisposed>("preservation-confiscated", "没收须有处罚决定", Preserve, (s, disposed) =>
            disposed.End != PreservationEnd.Confiscated
                || s.Case is { Revoked: null, Ordinary.Final.Fact: { Kind: DisposalKind.Penalty, Goods.Length: > 0 } } ? null : new Objection(
                "还没有没收非法财物的处罚决定。", "决定作出前，按退还、解除、送检或者查封扣押处理。")),

        Rule.OfState("preservation-lapsed", "逾期的登记保存不得作为依据", Preserve,
            [typeof(InvestigationReported), typeof(ProposalDraft), typeof(DecisionDraft)], s =>
            s.Case.Ordinary.Preservations.FirstOrDefault(p => p.HasLapsed(s.On, s.Law)) is { } order ? new Objection(
                $"登记保存已于 {order.LastDay(s.Law):yyyy-MM-dd} 届满，还没有作出处理。", "先登记物品处理（退还或者解除），系统记为程序瑕疵，再办理后续步骤。") : null),

        Rule.Of<EvidenceAdded>("preservation-evidence", "在登记保存期限内取证", Preserve, (s, evidence) =>
            evidence.PreservationId.Length == 0 ? null
            : s.Case.Ordinary.Preservations.FirstOrDefault(p => p.DraftId == evidence.PreservationId) is not { } order
                ? new Objection("没有批准过这次登记保存。", "选择本案批准的登记保存，或不关联登记保存。")
            : order.HasLapsed(s.On, s.Law) || DateOnly.FromDateTime(evidence.TakenAt) > order.LastDay(s.Law)
                || evidence.TakenAt > order.Disposed?.At ? new Objection(
                $"登记保存至 {order.Disposed?.On ?? order.LastDay(s.Law):yyyy-MM-dd} 为止，之后取得的不能作为这次登记保存的证据。",
                "先依法解除；确需取证的，重新报批或者用其他方式取证。") : null),
    ];
}
