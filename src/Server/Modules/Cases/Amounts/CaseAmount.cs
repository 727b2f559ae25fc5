using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Discretion;
using Zhiheng.Rules.Law;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Amounts;

/// <summary>What the case itself says: nobody is asked for it again.</summary>
public sealed record KnownValue(string Name, string Value, string Source);

/// <summary>What a case comes to by the benchmark of its item, on what is known so far.</summary>
/// <param name="Weighing">Null where the item has no benchmark that may be used.</param>
/// <param name="Note">Why there is none, and what to do then.</param>
/// <param name="Asked">What the form has to ask.</param>
/// <param name="Situations">The statute's further conditions to choose from; empty for none.</param>
/// <param name="Conditions">The statute's conditions that nobody else asks for; empty for none.</param>
/// <param name="Choice">The newer version of the item and whether it is the one weighed (37); null where there is none.</param>
/// <param name="Source">Where a value comes from when nothing else is said.</param>
/// <param name="Errors">Values that cannot be read, by field.</param>
public sealed record CaseAmount(
    Weighing? Weighing, string Note, IReadOnlyList<KnownValue> Known, IReadOnlyList<Measure> Asked, IReadOnlyList<string> Situations,
    IReadOnlyList<string> Conditions, LawChoice? Choice, string Source, IReadOnlyDictionary<string, string[]> Errors)
{
    /// <summary>Why an amount cannot be put on record yet; null where it can, or where no benchmark has a say.</summary>
    public Outcome? Against(decimal fine) =>
        fine == 0 || Weighing is null ? null
        : Errors.Count > 0 ? new Outcome.Invalid(Errors)
        : Weighing.Ending == Ending.Penalty ? null
        : new Outcome.Refused(Weighing.Refusals.Count > 0 ? Weighing.Refusals : [NotPenalised(Weighing)]);

    /// <summary>The basis as it goes on record, made here and nowhere else.</summary>
    /// <param name="own">The handler's own arithmetic, for an item without a benchmark.</param>
    public AmountBasis BasisOf(decimal fine, IReadOnlyList<string> own, string deviation) =>
        fine == 0 || Weighing is not { Range: { } range, Tier: { } tier } weighing ? AmountBasis.None with { Lines = own }
        : new AmountBasis(
            NameOf(weighing.Benchmark), tier.Name, weighing.IsExample, range.Low, range.High, weighing.Recommended ?? 0,
            [.. weighing.Steps, .. weighing.Factors.Where(found => found.Met).Select(found => found.ToString())], deviation,
            new WeighedFrom(
                weighing.Act.Case, [.. weighing.Act.Readings.Values], [.. weighing.Factors.Where(found => !found.Met).Select(found => found.ToString())],
                [.. weighing.WhatIf.Select(other => other.ToString())]));

    /// <summary>The basis of an amount that was already decided: what the benchmark comes to, or why to nothing; null where it has no say.</summary>
    public AmountBasis? FoundFor(decimal fine) =>
        fine == 0 || Weighing is not { } weighing ? null
        : weighing.Range is not null ? BasisOf(fine, [], "")
        : AmountBasis.None with
        {
            Benchmark = NameOf(weighing.Benchmark),
            IsExample = weighing.IsExample,
            Lines = [.. weighing.Refusals.Select(refusal => refusal.Reason).DefaultIfEmpty($"裁量结果为{DiscretionWords.Of(weighing.Ending)}。")],
        };

    /// <summary>The statute's conditions as they go on record: what was ticked, and what the benchmark asked and was told.</summary>
    /// <param name="item">The version of the day of the act.</param>
    public Established? EstablishedOf(WeighedRequest r, Item item)
    {
        item = Choice is { AppliesNewer: true } choice ? choice.Newer : item;
        var told = Established.Askable(item).Select(word => Weighing?.Act.Readings.GetValueOrDefault(word)).OfType<Reading>()
            .Where(reading => reading.Word == Measure.Yes).ToList();
        var (typed, sources) = (r.ConditionsShown.Trim(), told.Select(reading => $"{reading.Name}（{reading.Source}）"));
        return Established.Of(r.Situation, [.. r.Conditions.Concat(told.Select(reading => reading.Name)).Distinct()],
            string.Join("；", sources.Where(words => !typed.Contains(words, StringComparison.Ordinal)).Prepend(typed).Where(words => words.Length > 0)));
    }

    public static string NameOf(Benchmark benchmark) => benchmark.Status == BenchmarkStatus.Example
        ? $"“{benchmark.Name}”裁量基准（{benchmark.Version}）" : $"《{benchmark.Source.Title}》（{benchmark.Source.Number}，{benchmark.Version}）";

    static Refusal NotPenalised(Weighing weighing) =>
        weighing.Factors.FirstOrDefault(found => found.Met && found.Factor.Effect == Effect.MustNot) is { } bar
            ? new("weighed-not-penalised", "依法不予处罚", $"{bar}。", bar.Factor.Article, $"改为不予处罚，{bar.Factor.Instead}；认定有误的，更正情节。")
            : new("weighed-not-penalised", "裁量结果为不予处罚", $"{weighing.Steps[^1]}。", Article.Penalty("第三十三条第一款"), "改为不予处罚，对当事人进行教育；认定有误的，更正情节。");
}
