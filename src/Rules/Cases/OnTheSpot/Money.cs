using Zhiheng.Rules.Law;
using Zhiheng.Rules.Money;

namespace Zhiheng.Rules.Cases.OnTheSpot;

/// <summary>Fine and late fine: who may take money, against which paper, and where it goes.</summary>
public static class MoneyRules
{
    static readonly Article Separate = Article.Penalty("第六十七条");
    static readonly Article Receipt = Article.Penalty("第七十条");
    static readonly Article Cash = Article.Penalty("第七十一条");
    static readonly Article Defer = Article.Penalty("第六十六条");

    public static readonly Rule[] Rules =
    [
        Rule.OfState("fine-owed", "有款可缴", Separate, [typeof(PaymentReceived), typeof(PaymentDeferred)], s =>
            s.Case.Decision is null ? new Objection("还没有罚款决定。", "先作出决定。")
            : s.Case.ServedOn is null ? new Objection("决定书还没有交付当事人，缴款期限尚未开始。", "先交付决定书。")
            : s.Case.FineDue > 0 || s.Case.GainsDue > 0 || LateFineDue(s, s.On) > 0 ? null : new Objection(
                "没有未缴的罚款、加处罚款或违法所得。", "核对缴款记录。")),

        Rule.Of<PaymentReceived>("payment-amount", "缴款数额", Separate, (s, paid) =>
            paid.Parts.Any(part => part.Yuan < 0) || paid.Parts.Sum(part => part.Yuan) <= 0 ? new Objection("缴款数额必须大于零。", "按票据填写。")
            : paid.Parts.Any(part => decimal.Round(part.Yuan, 2) != part.Yuan) ? new Objection("缴款数额超过两位小数。", "最多填到分。")
            : paid.Gains > Math.Max(0, s.Case.GainsDue) ? new Objection(
                $"缴纳违法所得 {paid.Gains:0.##} 元超过未缴的 {Math.Max(0, s.Case.GainsDue):0.##} 元。", "按决定没收的数额登记；多缴的退还当事人。")
            : paid.Fine > s.Case.FineDue ? new Objection(
                $"缴款 {paid.Fine:0.##} 元超过未缴罚款 {s.Case.FineDue:0.##} 元。", "按实缴数额登记；多缴的退还当事人。") : null),

        Rule.Of<PaymentReceived>("late-fine-cap", "加处罚款不超过应计数额", Article.Penalty("第七十二条"), (s, paid) =>
            paid.LateFine <= LateFineDue(s, paid.PaidOn) ? null : new Objection(
                $"加处罚款 {paid.LateFine:0.##} 元超过截至 {paid.PaidOn:yyyy-MM-dd} 应计的 {LateFineDue(s, paid.PaidOn):0.##} 元。",
                "每日百分之三，累计不超过罚款本数；复议、诉讼和批准延期期间不计。")),

        Rule.Of<PaymentReceived>("official-receipt", "出具专用票据", Receipt, (_, paid) =>
            paid.Receipt.Length > 0 ? null : new Objection("没有填写财政专用票据号码。", "出具并填写票据号码；不出具的，当事人有权拒绝缴纳。")),

        Rule.Of<PaymentReceived>("paid-in-time-order", "缴款日期", Separate, (s, paid) =>
            paid.PaidOn <= s.On && (s.Case.ServedOn is not { } served || paid.PaidOn >= served) ? null : new Objection(
                "缴款日期早于交付决定书或晚于今天。", "按票据日期填写。")),

        Rule.Of<PaymentReceived>("cash-allowed", "罚缴分离", Separate, (s, paid) =>
            paid.Mode == PaymentMode.Bank || s.Case.Decision?.Fact.Payment == PaymentMode.OnTheSpot ? null : new Objection(
                "本决定写明到银行缴款，执法人员不得自行收缴。", "请当事人到指定银行或通过电子支付缴款。")),

        Rule.OfState("cash-held", "有现金可上缴", Cash, [typeof(CashHandedIn)], s =>
            s.Case.CashInHand > 0 ? null : new Objection("执法人员手中没有未上缴的现金。", "核对收缴记录。")),

        Rule.Of<CashHandedIn>("cash-in-amount", "现金如数上缴", Cash, (s, cash) =>
            cash.Amount != s.Case.CashInHand ? new Objection($"应上缴 {s.Case.CashInHand:0.##} 元，填写 {cash.Amount:0.##} 元。", "如数上缴。")
            : s.Case.Officers.Any(o => o.Id == cash.Receiver) || cash.Receiver.Length == 0
                ? new Objection("现金须由承办人员以外的人接收。", "交给本机关出纳。") : null),

        Rule.OfState("cash-to-bank", "有现金可缴存", Cash, [typeof(CashBanked)], s =>
            s.Case.CashAtBody > 0 ? null : new Objection("机关没有待缴存的现金。", "核对上缴记录。")),

        Rule.Of<CashBanked>("cash-banked-amount", "现金如数缴存", Cash, (s, banked) =>
            banked.Amount == s.Case.CashAtBody && banked.Slip.Length > 0 ? null : new Objection(
                $"应缴存 {s.Case.CashAtBody:0.##} 元，填写 {banked.Amount:0.##} 元，或没有填写缴款回单号。", "如数缴存并填写回单号。")),

        Rule.Of<PaymentDeferred>("deferral-approved", "延期须申请并经批准", Defer, (s, deferred) =>
            s.Case.FineDue <= 0 ? new Objection("罚款已经缴清，没有可以延期的罚款。", "核对缴款记录。")
            : s.Case.Officers.Any(o => o.Id == deferred.ApprovedBy) || deferred.ApprovedBy.Length == 0
                ? new Objection("延期或分期须由行政机关批准，承办人员不能自行批准。", "由负责人账号批准。")
            : deferred.Until <= s.On || deferred.AppliedOn > s.On || deferred.Reason.Length == 0
                ? new Objection("延期的日期不合理，或没有写明确有经济困难的情况。", "写明当事人申请的日期、困难和延至哪一天。") : null),
    ];

    /// <summary>Late fine due by a day and not yet paid, in yuan.</summary>
    public static decimal LateFineDue(CaseState state, LawBook law, DateOnly day) =>
        CaseClocks.LateFine(state, law, day) is { } late ? Math.Max(0, late.Amount - state.Payments.Sum(p => p.Fact.LateFine)) : 0;

    static decimal LateFineDue(Situation s, DateOnly day) => LateFineDue(s.Case, s.Law, day);
}
