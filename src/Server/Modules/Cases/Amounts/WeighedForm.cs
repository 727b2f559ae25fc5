using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;

namespace Zhiheng.Server.Modules.Cases.Amounts;

/// <summary>A form that begins with what an earlier step weighed, so that nobody types it again.</summary>
static class WeighedForm
{
    public static T Begin<T>(T form, AmountBasis? basis, Established? established, Circumstances ticked, LawChoice? choice)
        where T : WeighedRequest => form with
    {
        Situation = established?.Situation ?? basis?.From?.Case ?? "",
        Conditions = established?.Conditions ?? [],
        ConditionsShown = established?.Shown ?? "",
        Measured = CaseAmounts.MeasuredOf(basis)
            .ToDictionary(found => found.Name, found => found.Number is { } number ? $"{number:0.######}" : found.Word),
        Sources = CaseAmounts.MeasuredOf(basis).ToDictionary(found => found.Name, found => found.Source),
        AppliesNewer = choice?.AppliesNewer ?? false,
        LawReasons = choice?.Reasons ?? "",
        Minor = ticked.Minor,
        FirstTime = ticked.FirstTime,
        CorrectedInTime = ticked.CorrectedInTime,
        NoHarm = ticked.NoHarm,
        SlightHarm = ticked.SlightHarm,
        NoFault = ticked.NoFault,
        RemovedConsequences = ticked.RemovedConsequences,
        Coerced = ticked.Coerced,
        ConfessedUnknown = ticked.ConfessedUnknown,
        HelpedInvestigation = ticked.HelpedInvestigation,
        PartialCapacity = ticked.PartialCapacity,
    };
}
