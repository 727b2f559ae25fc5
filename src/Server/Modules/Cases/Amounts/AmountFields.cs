using Zhiheng.Rules.Discretion;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Cases.Acts.Ordinary;
using Zhiheng.Server.Modules.Discretion.Contract;

namespace Zhiheng.Server.Modules.Cases.Amounts;

/// <summary>Puts what the benchmark asks into the form that names an amount.</summary>
static class AmountFields
{
    const int MostText = 200;
    const string Rare = "其他法定情节";

    /// <param name="fields">The fields of the request as they are declared.</param>
    public static IReadOnlyList<FormField> Of(
        IReadOnlyList<FormField> fields, WeighedRequest request, CaseAmount amount, IReadOnlyDictionary<string, string[]> errors) =>
        [.. fields.SelectMany(field => field.Name switch
        {
            nameof(WeighedRequest.Measured) => amount.Asked.SelectMany(measure => Inputs(measure, request, amount, errors)),
            nameof(WeighedRequest.Sources) => [],
            nameof(WeighedRequest.Conditions) or nameof(WeighedRequest.ConditionsShown) when amount.Conditions.Count == 0 => [],
            // With a benchmark the arithmetic is the benchmark's.
            nameof(DisposalRequest.Lines) when amount.Weighing is not null => [],
            _ => new[] { field },
        })];

    /// <summary>What the statute lets choose and tick, by field; a choice without options is not drawn.</summary>
    public static IEnumerable<KeyValuePair<string, IReadOnlyList<(string Value, string Label)>>> Options(CaseAmount amount) =>
    [
        new(nameof(WeighedRequest.Situation), [.. amount.Situations.Select(word => (word, word))]),
        new(nameof(WeighedRequest.Conditions), [.. amount.Conditions.Select(word => (word, word))]),
    ];

    static IEnumerable<FormField> Inputs(Measure measure, WeighedRequest request, CaseAmount amount, IReadOnlyDictionary<string, string[]> errors)
    {
        var name = CaseAmounts.FieldOf(measure.Name);
        var group = measure == Measures.OtherLenient || measure == Measures.Emergency ? Rare : "";
        var error = errors.TryGetValue(name, out var wrong) ? string.Concat(wrong) : "";
        var hint = group.Length == 0 ? HintOf(measure) : "";
        yield return MeasureInput.Of(measure, name, request.Measured.GetValueOrDefault(measure.Name, ""), error, hint, group);
        if (group.Length == 0)
        {
            yield return new FormField($"{nameof(WeighedRequest.Sources)}.{measure.Name}", $"{measure.Name}的依据", FieldKind.Text,
                request.Sources.GetValueOrDefault(measure.Name, amount.Source), false, MostText, [], "");
        }
    }

    static string HintOf(Measure measure) => measure.WithinMonths > 0
        ? $"当事人没有证件号码，不能自动查询；查询近 {measure.WithinMonths} 个月的处罚记录后填写。" : "裁量基准要求查明，罚款的必须填写。";
}
