using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Discretion;

/// <summary>What has to be in order before anything is weighed: the right law for the day, and values that make sense.</summary>
static class Admission
{
    /// <summary>Beyond this a value is a slip of the pen, and products would leave what decimals can hold.</summary>
    const decimal Largest = 10_000_000_000;

    static readonly (Measure One, Measure Other)[] Exclusive =
    [
        (Measures.Slight, Measures.Grave), (Measures.Slight, Measures.GraveHarm), (Measures.NoHarm, Measures.GraveHarm),
        (Measures.SlightHarm, Measures.GraveHarm), (Measures.Lesser, Measures.Grave), (Measures.Lesser, Measures.Greater),
    ];

    public static IEnumerable<Refusal> Objections(Benchmark benchmark, Item item, Act act, int firstOffenceMonths)
    {
        if (benchmark.Item != item.Id)
        {
            yield return new("item", "基准与事项", $"基准属于 {benchmark.Item}，本案事项是 {item.Id}。", Article.Penalty("第三十四条"), "改用本事项的基准。");
        }
        if (!item.InForceOn(act.Day) || !benchmark.InForceOn(act.Day))
        {
            yield return new("in-force", "适用行为时的规定", $"行为发生在 {Figures.Day(act.Day)}，不在"
                + (item.InForceOn(act.Day) ? $"基准 {benchmark.Version} " : $"事项 {item.Id} 这一版本") + "的适用期间内。", Article.Penalty("第三十七条"),
                "选择行为发生时有效的版本；新规定更轻的，适用新规定。");
        }
        var declared = benchmark.Measures.Concat(Measures.All).ToDictionary(measure => measure.Name);
        foreach (var reading in act.Readings.Values.OrderBy(reading => reading.Name, StringComparer.Ordinal))
        {
            if (reading.Source.Length == 0)
            {
                yield return new("source", "情节的来源", $"{reading.Name}没有注明来源。", Article.Penalty("第四十六条"), "写明证明它的笔录、照片或者其他证据。");
            }
            if (declared.TryGetValue(reading.Name, out var measure) && Fault(measure, reading) is { } fault)
            {
                yield return new("reading", "情节的写法", $"{reading.Name}{fault}（{reading.Source}）。", Article.Penalty("第五十四条"), "按证据更正后再裁量。");
            }
        }
        foreach (var (one, other) in Exclusive.Where(pair => IsYes(act, pair.One) && IsYes(act, pair.Other)))
        {
            yield return new("contradiction", "情节相互矛盾", $"既认定{one.Name}（{act.Read(one)!.Source}），又认定{other.Name}（{act.Read(other)!.Source}）。",
                Article.Penalty("第五十四条"), "核实后只保留有证据的一项。");
        }
        if (IsYes(act, Measures.First) && act.EarlierWithin(firstOffenceMonths) is [var penalty, ..])
        {
            yield return new("contradiction", "情节相互矛盾", $"认定初次违法（{act.Read(Measures.First)!.Source}），但 {Figures.Day(penalty.On)} 已被处罚（{penalty.Source}）。",
                Article.Penalty("第三十三条第一款"), "核对处罚记录；不是初次违法的，删去这一认定。");
        }
    }

    public static Refusal Missing(IReadOnlyList<Measure> missing) => new(
        "missing", "查明裁量情节", $"还没有查明{string.Join("、", missing.Select(measure => measure.Name))}。", Article.Penalty("第五十四条"),
        $"补充{string.Join("、", missing.Select(Ask))}，并注明证据。");

    /// <summary>占地面积 12 平方米（现场笔录）</summary>
    public static string Value(Act act, Measure measure) =>
        act.Read(measure) is not { } known ? $"{measure.Name}未查明"
        : known.Number is { } number ? $"{measure.Name} {Figures.Of(number)} {measure.Unit}（{known.Source}）"
        : $"{measure.Name}：{known.Word}（{known.Source}）";

    static string Ask(Measure measure) =>
        measure.WithinMonths > 0 ? $"{measure.Name}（查询近 {measure.WithinMonths} 个月的处罚记录）"
        : measure.IsNumber ? $"{measure.Name}（{measure.Unit}）"
        : $"{measure.Name}（{string.Join("、", measure.Options)}）";

    static string? Fault(Measure measure, Reading reading) =>
        !measure.IsNumber ? measure.Options.Contains(reading.Word) ? null : $"“{reading.Word}”不在选项{string.Join("、", measure.Options)}之内"
        : reading.Number is not { } number ? $"没有数值，应为{measure.Unit}数"
        : number < measure.Least ? $" {Figures.Of(number)} {measure.Unit}小于可能的最小值 {Figures.Of(measure.Least)}"
        : number > (measure.Most ?? Largest) ? $" {Figures.Of(number)} {measure.Unit}大于可能的最大值 {Figures.Of(measure.Most ?? Largest)}"
        : measure.Whole && decimal.Truncate(number) != number ? $" {Figures.Of(number)} {measure.Unit}应为整数" : null;

    static bool IsYes(Act act, Measure measure) => act.Read(measure)?.Word == Measure.Yes;
}
