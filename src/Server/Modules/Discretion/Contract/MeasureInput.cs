using System.Globalization;
using Zhiheng.Rules.Discretion;
using Zhiheng.Server.Look;

namespace Zhiheng.Server.Modules.Discretion.Contract;

/// <summary>A measure as a form asks for it, and as what was typed is read.</summary>
public static class MeasureInput
{
    const int MostText = 30;

    /// <summary>The value in the measure's unit, or one of its options; null where the text is neither.</summary>
    public static Reading? Read(Measure measure, string text, string source) =>
        !measure.IsNumber ? measure.Options.Contains(text) ? new Reading(measure.Name, null, text, source) : null
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            ? new Reading(measure.Name, number, "", source) : null;

    /// <summary>What is wrong with a text that cannot be read.</summary>
    public static string Fault(Measure measure) =>
        measure.IsNumber ? $"{measure.Name}应为数字（{measure.Unit}）。" : $"{measure.Name}应从{string.Join("、", measure.Options)}中选择。";

    public static FormField Of(Measure measure, string name, string value, string error, string hint = "", string group = "") => measure.IsNumber
        ? new FormField(name, $"{measure.Name}（{measure.Unit}）", FieldKind.Number, value, false, MostText, [], error, hint, group)
        : Choice(name, measure.Name, value, measure.Options, error, group);

    public static FormField Choice(string name, string label, string value, IReadOnlyList<string> options, string error = "", string group = "") =>
        new(name, label, FieldKind.Choice, value, false, MostText, [.. options.Select(option => (option, option))], error, "", group);
}
