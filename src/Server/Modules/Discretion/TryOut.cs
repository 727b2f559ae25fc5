using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Discretion;
using Zhiheng.Rules.Law;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Discretion.Contract;

namespace Zhiheng.Server.Modules.Discretion;

/// <summary>A benchmark tried with sample values: what it asks, and what it comes to.</summary>
/// <param name="Fields">Party, situation and every measure, with what was filled in.</param>
public sealed record TryOut(IReadOnlyList<FormField> Fields, Weighing Weighing)
{
    public static readonly IReadOnlyList<string> Parties = ["单位", "个人", "个体工商户", "责任人员"];

    const string Source = "试算";

    public static TryOut Of(Benchmark benchmark, Item item, EditBenchmark.Form form, LocalSettings settings)
    {
        var cases = Questions.Cases(item);
        var party = Parties.Contains(form.Party) ? form.Party : Parties[0];
        var act = new Act(Source, benchmark.From, party) { Case = cases.Contains(form.Situation) ? form.Situation : "" };
        var fields = new List<FormField> { MeasureInput.Choice(nameof(form.Party), "当事人类别", party, Parties) with { Required = true } };
        if (cases.Count > 0)
        {
            fields.Add(MeasureInput.Choice(nameof(form.Situation), "法定情形", act.Case, cases));
        }
        foreach (var measure in Questions.Of(benchmark, item))
        {
            var value = form.Values.GetValueOrDefault(measure.Name, "").Trim();
            var reading = MeasureInput.Read(measure, value, Source);
            act = reading is null ? act : act.With(reading);
            fields.Add(MeasureInput.Of(
                measure, $"{nameof(form.Values)}.{measure.Name}", value, value.Length > 0 && reading is null ? MeasureInput.Fault(measure) : ""));
        }
        return new TryOut(fields, Weighing.Of(benchmark, item, act, settings));
    }
}
