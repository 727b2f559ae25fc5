using System.Globalization;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Discretion;
using Zhiheng.Rules.Law;
using Zhiheng.Server.Look;

namespace Zhiheng.Server.Modules.Discretion;

/// <summary>A benchmark tried with sample values: what it asks, and what it comes to.</summary>
/// <param name="Fields">Party, situation and every measure, with what was filled in.</param>
public sealed record TryOut(IReadOnlyList<FormField> Fields, Weighing Weighing)
{
    public static readonly IReadOnlyList<string> Parties = ["单位", "个人", "个体工商户", "责任人员"];

    const string Source = "试算";

    public static TryOut Of(Benchmark benchmark, Item item, EditBenchmark.Form form, LocalSettings settings)
    {
        var (questions, cases) = (Questions.Of(benchmark, item), Questions.Cases(item));
        var act = new Act(Source, benchmark.From, Parties.Contains(form.Party) ? form.Party : Parties[0]) { Case = cases.Contains(form.Situation) ? form.Situation : "" };
        var fields = new List<FormField> { Choice(nameof(form.Party), "当事人类别", act.Party, Parties, true) };
        if (cases.Count > 0)
        {
            fields.Add(Choice(nameof(form.Situation), "法定情形", act.Case, cases, false));
        }
        foreach (var measure in questions)
        {
            var value = form.Values.GetValueOrDefault(measure.Name, "").Trim();
            var name = $"{nameof(form.Values)}.{measure.Name}";
            if (!measure.IsNumber)
            {
                act = measure.Options.Contains(value) ? act.With(measure.Name, value, Source) : act;
                fields.Add(Choice(name, measure.Name, value, measure.Options, false));
                continue;
            }
            var read = decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
            act = read ? act.With(measure.Name, number, Source) : act;
            fields.Add(new FormField(name, $"{measure.Name}（{measure.Unit}）", FieldKind.Number, value, false, 30, [], value.Length > 0 && !read ? "应为数字。" : ""));
        }
        return new TryOut(fields, Weighing.Of(benchmark, item, act, settings));
    }

    static FormField Choice(string name, string label, string value, IReadOnlyList<string> options, bool required) =>
        new(name, label, FieldKind.Choice, value, required, 100, [.. options.Select(option => (option, option))], "");
}
