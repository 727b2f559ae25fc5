namespace Zhiheng.Rules.Discretion;

/// <summary>One thing that was established about an act.</summary>
/// <param name="Number">For a measured value, in the measure's unit; null for a choice.</param>
/// <param name="Word">For a choice, the option; empty for a number.</param>
/// <param name="Source">The fact, record or paper that shows it.</param>
public sealed record Reading(string Name, decimal? Number, string Word, string Source);

/// <summary>An earlier penalty of the same party for the same item.</summary>
/// <param name="On">Day of the decision.</param>
/// <param name="Source">Its number.</param>
public sealed record EarlierPenalty(DateOnly On, string Source);

/// <summary>An unlawful act as it was established: everything that discretion may look at, each with its source.</summary>
/// <param name="Id">Tells acts apart: norms for one id compete (29), acts with different ids are added up.</param>
/// <param name="Day">The day of the act, a continuing one's last: it chooses item and benchmark (37).</param>
/// <param name="Party">个人, 单位, 个体工商户 or 责任人员.</param>
public sealed record Act(string Id, DateOnly Day, string Party)
{
    /// <summary>Which of the statute's further conditions (<c>FineRange.When</c>) is fulfilled; empty where there is nothing to choose.</summary>
    public string Case { get; init; } = "";

    /// <summary>By name.</summary>
    public IReadOnlyDictionary<string, Reading> Readings { get; init; } = new Dictionary<string, Reading>();

    /// <summary>Null while nobody has looked them up.</summary>
    public IReadOnlyList<EarlierPenalty>? Earlier { get; init; }

    public Act With(string name, decimal number, string source) => With(new Reading(name, number, "", source));

    public Act With(string name, string word, string source) => With(new Reading(name, null, word, source));

    /// <summary>A circumstance that is established (是).</summary>
    public Act With(Measure circumstance, string source) => With(circumstance.Name, Measure.Yes, source);

    public Act With(Reading reading) => this with { Readings = new Dictionary<string, Reading>(Readings) { [reading.Name] = reading } };

    /// <summary>The penalties looked up, none included.</summary>
    public Act WithEarlier(params IReadOnlyList<EarlierPenalty> penalties) => this with { Earlier = penalties };

    /// <summary>What is known of a measure; null where it is not known and silence is no answer.</summary>
    public Reading? Read(Measure measure)
    {
        if (Readings.TryGetValue(measure.Name, out var known))
        {
            return known;
        }
        if (measure.WithinMonths > 0 && Earlier is not null)
        {
            var counted = EarlierWithin(measure.WithinMonths);
            var source = counted.Count == 0 ? "查询处罚记录" : string.Join("、", counted.Select(penalty => penalty.Source));
            return new Reading(measure.Name, counted.Count, "", source);
        }
        return measure.IsYesNo ? new Reading(measure.Name, null, Measure.No, "未认定") : null;
    }

    /// <summary>Penalties not later than the act and not more than so many months before it, the corresponding day included.</summary>
    public IReadOnlyList<EarlierPenalty> EarlierWithin(int months) =>
        [.. (Earlier ?? []).Where(penalty => penalty.On <= Day && penalty.On.AddMonths(months) >= Day)];

    /// <summary>初次违法 follows from the penalties looked up, unless somebody established it otherwise.</summary>
    internal Act WithFirstOffence(int months) =>
        Earlier is null || Readings.ContainsKey(Measures.First.Name) ? this
        : EarlierWithin(months).Count > 0 ? With(Measures.First.Name, Measure.No, $"近 {months} 个月内已被处罚")
        : With(Measures.First.Name, Measure.Yes, $"查询处罚记录：近 {months} 个月内没有处罚");
}
