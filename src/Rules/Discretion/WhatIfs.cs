using Zhiheng.Rules.Catalogue;

namespace Zhiheng.Rules.Discretion;

/// <summary>Runs the weighing again with one input changed at a time, and keeps the changes that matter.</summary>
static class WhatIfs
{
    const string Source = "假设";

    /// <summary>What can be otherwise about any act; age and capacity cannot, and are left out.</summary>
    static readonly Measure[] Open = [.. Measures.All.Where(measure => measure.IsYesNo && !IsPrerequisite(measure)), Measures.Correction];

    public static IReadOnlyList<Counterfactual> Of(Weighing now, Weigher weigher)
    {
        if (now.Refusals.Any(refusal => refusal.Code is "item" or "in-force" or "reading" or "source" or "contradiction" or "missing"))
        {
            return [];
        }
        var asked = weigher.Benchmark.Asked
            .Concat(weigher.Benchmark.Tiers.SelectMany(tier => tier.Fines).SelectMany(piece => piece.LevelConditions).Select(c => c.Measure))
            .Concat(weigher.Item.Fines.SelectMany(f => f.Prerequisite).SelectMany(word => Prerequisite.Of(word).Conditions).Select(c => c.Measure))
            .Concat(Open).DistinctBy(measure => measure.Name);
        return [.. asked.SelectMany(measure => Changes(measure, now, weigher))
            .Where(change => change.Ending != Ending.Undecided && (change.Ending != now.Ending || change.Difference is not (null or 0)))
            .OrderBy(change => change.Ending == Ending.Penalty).ThenBy(change => change.Difference ?? 0)];
    }

    static IEnumerable<Counterfactual> Changes(Measure measure, Weighing now, Weigher weigher)
    {
        var known = now.Act.Read(measure);
        if (measure.IsNumber)
        {
            return known?.Number is { } number ? Neighbours(measure, number, now, weigher) : [];
        }
        // That an emergency might have been is no comfort to anybody; that it was not may be.
        return measure.Options.Where(option => option != known?.Word && !(measure == Measures.Emergency && option == Measure.Yes))
            .Select(option => Compare(Label(measure, option), now, weigher.Weigh(now.Act.With(measure.Name, option, Source))));
    }

    /// <summary>The nearest value on either side that leads somewhere else.</summary>
    static IEnumerable<Counterfactual> Neighbours(Measure measure, decimal number, Weighing now, Weigher weigher)
    {
        var cells = Cell.Of(measure, Cell.Cuts(weigher.Benchmark, measure));
        foreach (var side in new[] { cells.Where(cell => cell.Sample.Number < number).Reverse(), cells.Where(cell => cell.Sample.Number > number) })
        {
            foreach (var cell in side.Where(cell => !cell.Contains(number)))
            {
                var other = Compare($"若{measure.Name}为 {Figures.Of(cell.Sample.Number!.Value)} {measure.Unit}", now,
                    weigher.Weigh(Changed(now.Act, measure, cell.Sample.Number!.Value)));
                if (other.Ending != now.Ending || other.Difference is not (null or 0))
                {
                    yield return other;
                    break;
                }
            }
        }
    }

    /// <summary>Another number of earlier penalties is another list of them, so that 初次违法 follows.</summary>
    static Act Changed(Act act, Measure measure, decimal number) =>
        measure.WithinMonths > 0 && number <= 100 && act.Earlier is not null && !act.Readings.ContainsKey(measure.Name)
            ? act.WithEarlier([.. Enumerable.Repeat(new EarlierPenalty(act.Day, Source), (int)number)])
            : act.With(measure.Name, number, Source);

    static Counterfactual Compare(string change, Weighing now, Weighing then) =>
        new(change, then.Ending, then.Recommended, then.Recommended - now.Recommended);

    static string Label(Measure measure, string option) =>
        measure == Measures.Correction ? option == "及时改正" ? "若在期限内改正" : $"若{option}"
        : !measure.IsYesNo ? $"若{measure.Name}为{option}"
        : option == Measure.Yes ? $"若认定“{measure.Name}”" : $"若不认定“{measure.Name}”";

    static bool IsPrerequisite(Measure measure) =>
        measure == Measures.Grave || measure == Measures.GraveHarm || measure == Measures.Lesser || measure == Measures.Greater || measure == Measures.Again;
}
