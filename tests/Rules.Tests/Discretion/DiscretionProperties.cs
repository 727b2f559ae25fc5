using CsCheck;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Discretion;
using static Zhiheng.Rules.Tests.Discretion.Samples;

namespace Zhiheng.Rules.Tests.Discretion;

/// <summary>What must hold whatever the case: random acts under every shipped benchmark, and random ladders.</summary>
public sealed class DiscretionProperties
{
    static readonly Benchmark[] Shipped = [.. ShippedBenchmarkTests.Files.Select(row => Samples.Shipped(row.Data))];

    static readonly string[] Texts = [.. Directory.GetFiles(Path.Combine(Repository.Root, "data/benchmarks"), "*.json").Select(File.ReadAllText)];

    static readonly Measure[] Circumstances = [.. Measures.All.Where(measure => measure.IsYesNo)];

    /// <summary>An act with a value for everything that its benchmark may ask, and now and then a circumstance.</summary>
    static readonly Gen<(Benchmark Benchmark, Item Item, Act Act)> AnyCase =
        from benchmark in OneOf(Shipped)
        from party in OneOf("个人", "单位", "个体工商户")
        from earlier in Gen.Int[0, 3]
        from numbers in Gen.Int[0, 400].Array[benchmark.Measures.Count]
        from circumstances in Gen.Int[0, 7].Array[Circumstances.Length]
        from correction in Gen.Int[0, 3]
        from age in Gen.Int[10, 60]
        from way in Gen.Int[0, 5]
        select (benchmark, Items[benchmark.Item], Build(benchmark, Act(party).WithEarlier(Earlier(earlier)), numbers, circumstances, correction, age, way));

    static Gen<T> OneOf<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(index => choices[index]);

    static Act Build(Benchmark benchmark, Act act, int[] numbers, int[] circumstances, int correction, int age, int way)
    {
        foreach (var (measure, number) in benchmark.Measures.Zip(numbers))
        {
            act = measure.WithinMonths > 0 ? act
                : !measure.IsNumber ? act.With(measure.Name, measure.Options[number % measure.Options.Count], "记录")
                : act.With(measure.Name, measure.Whole ? measure.Least + number : measure.Unit == "元" ? number * 1234.56m : number / 4m, "记录");
        }
        foreach (var (measure, dice) in Circumstances.Zip(circumstances).Where(pair => pair.Second == 0))
        {
            act = act.With(measure, "记录");
        }
        act = correction < 3 ? act.With("改正情况", Measures.Correction.Options[correction], "记录") : act;
        act = act.Party == "个人" && age < 20 ? act.With("行为时年龄", age, "记录") : act;
        var cases = Items[benchmark.Item].Fines.Select(range => range.When).Append("").ToList();
        return act with { Case = cases[way % cases.Count] };
    }

    [Fact]
    public void The_amount_is_always_within_the_statute_and_within_what_follows_the_benchmark() => AnyCase.Sample((benchmark, item, act) =>
    {
        var weighing = Weigh(benchmark, item, act);
        return weighing.Ending != Ending.Penalty
            ? weighing.Recommended is null && (weighing.Ending == Ending.NoPenalty || weighing.Refusals.Count > 0)
            : weighing is { Recommended: { } amount, Range: { } range, Statute: { } statute }
                && statute.Contains(amount) && range.Contains(amount) && statute.Contains(range.Low) && statute.Contains(range.High)
                && Deviation.Of(weighing, amount, "").Kind == DeviationKind.Follows;
    });

    [Fact]
    public void A_benchmark_that_passes_the_checker_never_leaves_an_act_without_its_one_tier() => AnyCase.Sample((benchmark, item, act) =>
        Weigh(benchmark, item, act).Refusals.All(refusal => refusal.Code is not ("tier" or "party" or "formula" or "missing")
            || (refusal.Code == "missing" && !act.Readings.ContainsKey("改正情况"))));

    [Fact]
    public void A_lightening_factor_never_raises_and_an_emergency_never_lowers_the_amount() =>
        Gen.Select(AnyCase, OneOf(Measures.RemovedHarm, Measures.Coerced, Measures.Confessed, Measures.Merit)).Sample((any, factor) =>
        {
            var (benchmark, item, act) = any;
            var now = Weigh(benchmark, item, act).Recommended;
            return !(Weigh(benchmark, item, act.With(factor, "记录")).Recommended > now)
                && !(Weigh(benchmark, item, act.With(Measures.Emergency, "记录")).Recommended < now);
        });

    [Fact]
    public void More_of_what_is_measured_never_costs_less() =>
        Gen.Select(AnyCase, Gen.Int[0, 5], Gen.Int[1, 100]).Sample((any, which, more) =>
        {
            var (benchmark, item, act) = any;
            var numbers = benchmark.Measures.Where(measure => measure.IsNumber && measure.WithinMonths == 0).ToList();
            if (numbers.Count == 0)
            {
                return true;
            }
            var measure = numbers[which % numbers.Count];
            var greater = act.With(measure.Name, act.Read(measure)!.Number!.Value + more, "记录");
            return !(Weigh(benchmark, item, greater).Recommended < Weigh(benchmark, item, act).Recommended);
        });

    [Fact]
    public void One_more_earlier_penalty_never_costs_less() => AnyCase.Sample((benchmark, item, act) =>
        !(Weigh(benchmark, item, act.WithEarlier([.. act.Earlier!, new EarlierPenalty(Day, "前案")])).Recommended < Weigh(benchmark, item, act).Recommended));

    [Fact]
    public void A_counterfactual_is_what_weighing_says_when_the_input_is_changed() =>
        Gen.Select(AnyCase, OneOf(Measures.RemovedHarm, Measures.Merit, Measures.NoFault)).Sample((any, factor) =>
        {
            var (benchmark, item, act) = any;
            var now = Weigh(benchmark, item, act);
            var then = Weigh(benchmark, item, act.With(factor, "记录"));
            var told = now.WhatIf.FirstOrDefault(change => change.Change == $"若认定“{factor.Name}”");
            var differs = then.Ending != Ending.Undecided && (then.Ending != now.Ending || then.Recommended != now.Recommended);
            return now.Ending == Ending.Undecided || act.Read(factor)!.Word == Measure.Yes
                || (told is null ? !differs : differs && told.Ending == then.Ending && told.Amount == then.Recommended);
        });

    [Fact]
    public void Differences_add_up() => AnyCase.Sample((benchmark, item, act) =>
    {
        var weighing = Weigh(benchmark, item, act);
        return weighing.WhatIf.All(change => change.Difference == change.Amount - weighing.Recommended && change.Difference is null or not 0);
    });

    [Fact]
    public void Weighing_twice_gives_the_same() => AnyCase.Sample((benchmark, item, act) =>
        Weigh(benchmark, item, act).Steps.SequenceEqual(Weigh(benchmark, item, act).Steps));

    /// <summary>A ladder cut at random places covers everything; without one of its tiers it does not.</summary>
    [Fact]
    public void The_checker_passes_a_whole_ladder_and_finds_the_missing_rung() =>
        Gen.Select(Gen.Int[1, 50].Array[1, 5], Gen.Bool.Array[5], Gen.Bool, Gen.Int[0, 5]).Sample((steps, included, whole, missing) =>
        {
            var cuts = steps.Select((_, i) => (decimal)steps.Take(i + 1).Sum()).ToList();
            var measure = new Measure("数量", "个", whole, 0, null, 0, []);
            var tiers = Enumerable.Range(0, cuts.Count + 1).Select(i => new Tier(
                i == 0 ? Grade.Light : i == cuts.Count ? Grade.Heavy : Grade.Normal, $"{i}",
                new When([[Condition.In(measure, new Interval(i == 0 ? null : cuts[i - 1], i > 0 && !included[i - 1], i == cuts.Count ? null : cuts[i], i < cuts.Count && included[i]))]]),
                null, [new FinePiece("不分", "", "", FineUnit.Yuan, 100 * (i + 1), 100 * (i + 1), null, null, [])], [])).ToList();
            var item = Item("S", Range("不分", 100, 1000));
            var ladder = new Benchmark("S", "样本", "1", Day, null, BenchmarkStatus.Example, new("样本", "", ""), [measure], tiers, false, null, "");
            var gone = ladder with { Tiers = [.. tiers.Where((_, i) => i != missing % tiers.Count)] };
            return BenchmarkCheck.Of(ladder, item).All(finding => finding.Code == "unreachable")
                && (BenchmarkCheck.Of(ladder, item).Count > 0 || BenchmarkCheck.Of(gone, item).Any(finding => finding.Code == "gap"));
        });

    /// <summary>A slip of the pen anywhere in a file ends in errors, or in a benchmark that can be checked and used.</summary>
    [Fact]
    public void A_damaged_file_never_crashes() =>
        Gen.Select(OneOf(Texts), Gen.Int[0, 10_000], Gen.Int[0, 6], OneOf("", "\"", "}", "[", "null", "-1", "99999999999999999999", "0", "不分")).Sample((file, at, cut, put) =>
        {
            var start = at % file.Length;
            var (benchmark, errors) = BenchmarkFile.Read(file[..start] + put + file[Math.Min(start + cut, file.Length)..]);
            if (benchmark is not null && Items.TryGetValue(benchmark.Item, out var item))
            {
                _ = BenchmarkCheck.Of(benchmark, item);
                _ = Weigh(benchmark, item, Act("单位").With("改正情况", "拒不改正", "记录"));
            }
            return (benchmark is null) == (errors.Count > 0) && errors.All(error => error.StartsWith('第'));
        });

    [Fact]
    public void An_interval_read_back_is_the_same() =>
        Gen.Select(Gen.Int[0, 400], Gen.Int[1, 400], Gen.Bool, Gen.Bool, Gen.Int[0, 2]).Sample((low, width, lowIn, highIn, open) =>
        {
            var interval = open switch
            {
                0 => new Interval(low, lowIn, low + width, highIn),
                1 => new Interval(low, lowIn, null, false),
                _ => new Interval(null, false, low + width, highIn),
            };
            return Interval.Read(interval.ToString()) == interval;
        });
}
