using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Catalogue;

namespace Zhiheng.Rules.Tests.Cases.Histories;

/// <summary>The oracle's half about fines, cash and the end of a case.</summary>
internal static class OracleOfMoney
{
    public static IEnumerable<(bool, string)> Fine(Tale t, DecidedOnTheSpot f, DateOnly day)
    {
        var told = t.Last<RightsTold>();
        var firm = t.Party?.Kind == PartyKind.Organisation;
        var limit = day < new DateOnly(2021, 7, 15) ? firm ? 1000 : 50 : firm ? 3000 : 200;
        var ranges = t.RangesOn(f.Established);
        var young = t.Party?.AgeAtAct is >= 14 and < 18;
        var less = young || f.Circumstances is { RemovedConsequences: true } or { Coerced: true } or { ConfessedUnknown: true }
            or { HelpedInvestigation: true } or { PartialCapacity: true };
        var carrying = ranges.Where(range => range.Min <= f.Fine && f.Fine <= range.Max).ToList();
        var open = carrying.Count > 0 ? carrying : ranges;
        return
        [
            (f.Fine > told?.ProposedFine || (f.Warning && told?.ProposedWarning == false), "heavier than told"),
            (f.Fine > limit, "above the limit"), (f.Fine < 0 || decimal.Truncate(f.Fine * 100) != f.Fine * 100, "no amount of money"),
            (f.Discretion is { Benchmark: not "" } b && f.Fine != 0 && (b.IsExample || f.Fine < b.Low || b.High < f.Fine), "beside the benchmark"),
            (!f.Warning && f.Fine == 0, "no penalty"), (f.Warning && !t.Item.Kinds.Contains("警告"), "a warning nobody wrote"),
            (f.Warning && t.TooSoonFor("警告", f.Established), "a warning before its time"),
            (f.Established is { Conditions.Count: > 0, Shown: "" }, "grave without a reason"),
            (f.Fine > 0 && !t.Item.Kinds.Contains("罚款"), "a fine nobody wrote"),
            (f.Fine > 0 && carrying.Count == 0
                && !(less && ranges.Count > 0 && ranges.All(range => f.Fine < range.Min)), "outside the range"),
            (f.Fine > 0 && open.Count > 0 && open.All(range => AfterRefusal(range) && !range.Prerequisite.Any(word => f.Established?.Conditions.Contains(word) == true)) && !t.NotCorrected, "fined before the correction failed"),
            (young && ranges.Count > 0 && f.Fine > ranges.Max(range => (range.Min + range.Max) / 2), "a minor fined like a grown-up"),
            (f.Payment == PaymentMode.OnTheSpot
                && (f.CashGround == CashGround.None || (f.CashGround == CashGround.HundredOrLess && f.Fine > 100)),
                "cash without a ground"),
        ];
    }

    static bool AfterRefusal(FineRange range) => range.Prerequisite.Contains("逾期不改正") || range.Prerequisite.Contains("拒不改正");

    public static IEnumerable<(bool, string)> Of(Tale t, CaseFact fact, DateOnly day) => fact switch
    {
        PaymentReceived f =>
        [
            ((t.Fined <= 0 && t.InForce<DecisionDraft>()?.Final is not { Kind: DisposalKind.Penalty, Gains: > 0 }) || t.ReachedOn is null || t.Has<DecisionRevoked>(), "paid for nothing"),
            (f.Fine > Math.Max(0, t.Owed), "paid more than owed"),
                (f.Fine < 0 || f.LateFine < 0 || f.Gains < 0 || f.Fine + f.LateFine + f.Gains <= 0, "paid nothing"),
                (f.Gains > Math.Max(0, t.GainsOwed), "paid more than was gained"),
            (f.LateFine > t.LateFineOpen(f.PaidOn), "late fine too high"), (f.Receipt == "", "no receipt"),
            (f.PaidOn > day || f.PaidOn < t.ReachedOn, "paid on another day"),
            (f.Mode == PaymentMode.OnTheSpot && t.Last<DecidedOnTheSpot>()?.Payment != PaymentMode.OnTheSpot, "cash against the decision"),
        ],
        CashHandedIn f => [(t.InHand <= 0 || f.Amount != t.InHand, "not all the cash"),
            (f.Receiver == "" || t.Handles(f.Receiver), "kept in the hand")],
        CashBanked f => [(t.AtBody <= 0 || f.Amount != t.AtBody, "not all to the bank"), (f.Slip == "", "no slip")],
        PaymentDeferred f =>
            [(t.Owed <= 0 || t.ReachedOn is null, "deferred nothing"),
                (f.ApprovedBy == "" || t.Handles(f.ApprovedBy), "deferred by oneself"), (f.Until <= day, "deferred to the past")],
        _ => [],
    };

    public static IEnumerable<(bool, string)> Closing(Tale t, CaseClosed f)
    {
        var penalised = t.Has<DecidedOnTheSpot>() && !t.Has<DecisionRevoked>() && !t.Has<NotPenalised>();
        return
        [
            (t.FindingsOpen, "findings open"), (t.InHand > 0 || t.AtBody > 0, "cash open"),
            (t.IsOrdinary, "closed without approvals"), (!t.Has<DecidedOnTheSpot>() && !t.Has<NotPenalised>(), "closed undecided"),
            (penalised && (!t.Has<HandedOver>() || !t.Has<ReportedToBody>() || t.Owed > 0 || t.OpenRemedies.Any()), "closed unfinished"),
            (penalised && t.All<RemedyEnded>().Any(e => e.Result == RemedyResult.Revoked), "closed against a judgment"),
            (f.ApprovedBy == "" || t.Handles(f.ApprovedBy), "closed by a handler"),
            ((f.Reason == ClosingReason.Revoked) != t.Has<DecisionRevoked>(), "closed for another reason"),
        ];
    }
}
