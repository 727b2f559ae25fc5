namespace Zhiheng.Rules.Discretion;

/// <summary>
/// A stretch of a measure on which no condition changes its answer. Cut at every end that a benchmark names, a measure falls into
/// single values and the stretches between them, so trying one sample of each cell tries everything.
/// </summary>
/// <param name="Interval">For a number; null for a choice.</param>
sealed record Cell(Measure Measure, Interval? Interval, Reading Sample)
{
    public bool Contains(decimal number) => Interval is not null && Interval.Contains(number);

    /// <summary>Every interval that a benchmark holds a measure against.</summary>
    public static IEnumerable<Interval> Cuts(Benchmark benchmark, Measure measure) =>
        benchmark.Tiers.SelectMany(tier => tier.When.Conditions.Concat(tier.Fines.SelectMany(piece => piece.LevelConditions)))
            .Where(condition => condition.Measure.Name == measure.Name).Select(condition => condition.Interval).OfType<Interval>();

    /// <summary>In ascending order, the options in theirs.</summary>
    public static IReadOnlyList<Cell> Of(Measure measure, IEnumerable<Interval> cuts)
    {
        if (!measure.IsNumber)
        {
            return [.. measure.Options.Select(option => new Cell(measure, null, new Reading(measure.Name, null, option, "")))];
        }
        var ends = cuts.SelectMany(cut => new[] { cut.Low, cut.High }).OfType<decimal>()
            .Append(measure.Least).Concat(measure.Most is { } most ? [most] : [])
            .Where(end => end >= measure.Least && !(end > measure.Most)).Distinct().Order().ToList();
        List<Cell> cells = [];
        for (var i = 0; i < ends.Count; i++)
        {
            if (!measure.Whole || decimal.Truncate(ends[i]) == ends[i])
            {
                cells.Add(Number(measure, Interval.Exactly(ends[i]), ends[i]));
            }
            decimal? next = i + 1 < ends.Count ? ends[i + 1] : null;
            if ((next is not null || measure.Most is null) && Between(measure, ends[i], next) is { } cell)
            {
                cells.Add(cell);
            }
        }
        return cells;
    }

    static Cell? Between(Measure measure, decimal low, decimal? high)
    {
        if (!measure.Whole)
        {
            return Number(measure, new Interval(low, false, high, false), high is { } end ? (low + end) / 2 : low + 1);
        }
        var (first, last) = (decimal.Floor(low) + 1, high is { } above ? decimal.Ceiling(above) - 1 : (decimal?)null);
        return first > last ? null : Number(measure, new Interval(first, true, last, last is not null), first);
    }

    static Cell Number(Measure measure, Interval interval, decimal sample) => new(measure, interval, new Reading(measure.Name, sample, "", ""));
}
