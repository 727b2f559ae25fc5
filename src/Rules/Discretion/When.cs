namespace Zhiheng.Rules.Discretion;

/// <summary>One measure and the values that it must have.</summary>
/// <param name="Interval">For a number; null for a choice.</param>
/// <param name="Word">For a choice, the option; empty for a number.</param>
public sealed record Condition(Measure Measure, Interval? Interval, string Word)
{
    public static Condition Is(Measure measure, string word) => new(measure, null, word);

    public static Condition Is(Measure circumstance) => Is(circumstance, Measure.Yes);

    public static Condition In(Measure measure, Interval interval) => new(measure, interval, "");

    public bool Holds(Act act) => act.Read(Measure) is { } known
        && (Interval is null ? known.Word == Word : known.Number is { } number && Interval.Contains(number));

    /// <summary>占地面积超过5平方米、10平方米以下; 改正情况为及时改正; 没有认定情节严重</summary>
    public override string ToString() =>
        Interval is not null ? $"{Measure.Name}{Interval.Words(Measure.Unit)}"
        : !Measure.IsYesNo ? $"{Measure.Name}为{Word}"
        : Word == Measure.Yes ? Measure.Name : $"没有认定{Measure.Name}";
}

/// <summary>Rows of conditions: one row suffices, and in it every condition must hold. No row at all: always.</summary>
public sealed record When(IReadOnlyList<IReadOnlyList<Condition>> Rows)
{
    public static readonly When Always = new([]);

    public IEnumerable<Condition> Conditions => Rows.SelectMany(row => row);

    public bool Holds(Act act) => Rows.Count == 0 || Rows.Any(row => row.All(condition => condition.Holds(act)));

    public override string ToString() => Rows.Count == 0 ? "一律适用" : string.Join("；或者", Rows.Select(row => string.Join("，", row)));
}
