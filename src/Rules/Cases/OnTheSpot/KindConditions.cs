using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Cases.OnTheSpot;

/// <summary>A kind of penalty that the statute allows under a condition waits for it, in both procedures.</summary>
static class KindConditions
{
    public static readonly Rule[] Rules =
    [
        Rule.OfPenalty("kind-condition", "处罚种类的法定条件", Article.Penalty("第十六条"), (s, penalty) =>
            s.Item is { } item ? KindsOf(penalty).Select(kind => Against(s, item, kind, penalty)).FirstOrDefault(no => no is not null) : null),

        Rule.OfPenalty("condition-shown", "认定的条件须有事实和证据", Article.Penalty("第四十条"), (s, penalty) =>
            penalty.Established is not { } established || s.Item is not { } item ? null
            : established.Situation.Length > 0 && item.Fines.All(fine => fine.When != established.Situation) ? new Objection(
                $"{item.Penalising}没有“{established.Situation}”这种情形。", "在法条列明的情形中选定，没有的不选。", item.Penalising)
            : established.Conditions.Count == 0 ? null
            : established.Conditions.Except(Established.Askable(item)).ToList() is [var other, ..] ? new Objection(
                $"{item.Penalising}没有“{other}”这个条件。", "去掉它，只认定法条写明的条件。", item.Penalising)
            : established.Shown.Length > 0 ? null : new Objection(
                $"认定{string.Join("、", established.Conditions)}，没有写明根据什么事实和证据。", "写明认定的事实和证据；查不清的，不得认定。")),
    ];

    /// <summary>Whether any of the words is established: correction by the recheck, the rest by the handlers.</summary>
    internal static bool AnyMet(Situation s, IReadOnlyList<string> words, IPenalty penalty) =>
        words.Any(word => ItemWords.IsCorrection(word) ? Failed(s) : penalty.Established?.Has(word) == true);

    /// <summary>The recheck found that the correction had failed.</summary>
    internal static bool Failed(Situation s) =>
        s.Case.Recheck?.Fact.Result is CorrectionResult.NotCorrectedInTime or CorrectionResult.RefusedToCorrect;

    static IEnumerable<string> KindsOf(IPenalty penalty) =>
        (penalty.Warning ? new[] { "警告" } : []).Concat(penalty is OrdinaryPenalty ordinary ? DecidingCase.Named(ordinary.Disposal) : []);

    static Objection? Against(Situation s, Item item, string kind, IPenalty penalty)
    {
        var ways = item.ConditionsOf(kind).ToList();
        if (ways.Count == 0 || ways.Exists(way => (way.Prerequisite.Count == 0 || AnyMet(s, way.Prerequisite, penalty))
            && (way.When.Length == 0 || penalty.Established?.Has(way.When) == true)))
        {
            return null;
        }
        var corrects = ways.Exists(way => way.NeedsFailedCorrection) && !Failed(s);
        var establishes = ways.Exists(way => way.When.Length > 0 || way.Prerequisite.Any(word => !ItemWords.IsCorrection(word)));
        return new Objection(
            $"{item.Penalising}规定{string.Join("，或者", ways.Select(way => way.Words))}，才能处{kind}；本案没有认定。",
            (corrects ? $"先责令改正，期满复查，认定逾期不改正或者拒不改正的再处{kind}。" : "")
            + (establishes ? "查明有这种情形的，在法定情形或者已认定的法定条件中选定，写明事实和证据。" : "") + $"没有的，去掉{kind}。", item.Penalising);
    }
}
