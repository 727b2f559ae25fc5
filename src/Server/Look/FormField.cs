using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Identity;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Look;

/// <summary>How a field is entered. Several values by name are not drawn as they stand: the page knows which it asks for.</summary>
public enum FieldKind { Text, LongText, Choice, Checks, Check, Date, Moment, Number, File, Several }

/// <summary>One field of a form, read from a property of a request record: the record is the form.</summary>
/// <param name="Value">Of several ticks: the values, one to a line.</param>
/// <param name="Options">Values and labels of a choice or of ticks; empty for other kinds.</param>
/// <param name="Hint">How it is filled in, from the description of its display attribute.</param>
/// <param name="Group">Fields of one group stand together and fold away while nothing is in them.</param>
public sealed record FormField(
    string Name, string Label, FieldKind Kind, string Value, bool Required, int MaxLength, IReadOnlyList<(string Value, string Label)> Options,
    string Error, string Hint = "", string Group = "")
{
    /// <summary>Whether anything but the default is in it.</summary>
    public bool IsFilled => Kind == FieldKind.Check ? Value == "on" : Kind != FieldKind.Choice && Value is not ("" or "0");

    /// <summary>Whether the label must say that it may stay empty: a number and a tick have a value, and a label in brackets says when to fill it.</summary>
    public bool SaysOptional => !Required && Kind is not (FieldKind.Number or FieldKind.Check) && !Label.EndsWith('）');

    /// <summary>Nothing to choose and nothing to be told: the field need not be seen.</summary>
    public bool IsIdle => Kind == FieldKind.Choice && !Required && Options.Count == 0 && Error.Length == 0;

    public bool IsChosen(string value) => Kind == FieldKind.Checks ? Value.Split('\n').Contains(value) : Value == value;

    /// <summary>The fields of a request with its present values.</summary>
    /// <param name="options">Options by field name, for fields whose choices come from elsewhere.</param>
    public static IReadOnlyList<FormField> Of(
        object request, IReadOnlyDictionary<string, string[]> errors, IReadOnlyDictionary<string, IReadOnlyList<(string Value, string Label)>> options) =>
        [.. Entered(request.GetType()).Select(property => Of(property, property.GetValue(request), errors, options)).Where(field => !field.IsIdle)];

    /// <summary>What a posted form says, as the JSON that the API takes: both ways in are checked by the same code.</summary>
    /// <param name="hashOf">SHA-256 of an uploaded file's content, by field name; empty where none was sent.</param>
    public static JsonObject ToJson(Type request, IFormCollection form, Func<string, string> hashOf)
    {
        var json = new JsonObject();
        foreach (var property in Entered(request))
        {
            var text = form[property.Name].ToString().Trim().ReplaceLineEndings("\n");
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            JsonNode? value = KindOf(property) switch
            {
                FieldKind.File => JsonValue.Create(hashOf(property.Name)),
                FieldKind.Check => JsonValue.Create(text == "on"),
                FieldKind.Several => Named(form, property.Name + "."),
                FieldKind.Checks => new JsonArray([.. form[property.Name].Select(chosen => JsonValue.Create(chosen))]),
                FieldKind.Number when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
                FieldKind.Number or FieldKind.Date or FieldKind.Moment when text.Length == 0 => null,
                FieldKind.Choice when type.IsEnum && text.Length == 0 => null,
                _ => JsonValue.Create(text),
            };
            if (value is not null)
            {
                json[property.Name] = value;
            }
        }
        return json;
    }

    static JsonObject Named(IFormCollection form, string prefix) => new(form.Keys
        .Where(key => key.StartsWith(prefix, StringComparison.Ordinal) && form[key].ToString().Trim().Length > 0)
        .Select(key => KeyValuePair.Create(key[prefix.Length..], (JsonNode?)JsonValue.Create(form[key].ToString().Trim()))));

    static IEnumerable<PropertyInfo> Entered(Type request) => request.GetProperties().Where(p => p.GetCustomAttribute<DisplayAttribute>() is not null)
        .OrderBy(p => p.GetCustomAttribute<DisplayAttribute>()!.GetOrder() ?? 0);

    static FormField Of(
        PropertyInfo property, object? value, IReadOnlyDictionary<string, string[]> errors,
        IReadOnlyDictionary<string, IReadOnlyList<(string Value, string Label)>> options) =>
        new(property.Name, RequestCheck.LabelOf(property), KindOf(property), Text(value),
            property.GetCustomAttribute<RequiredAttribute>() is not null || property.PropertyType.IsEnum,
            property.GetCustomAttribute<StringLengthAttribute>()?.MaximumLength ?? 100,
            options.TryGetValue(property.Name, out var given) ? given : Choices(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType),
            errors.TryGetValue(property.Name, out var wrong) ? string.Concat(wrong) : "",
            property.GetCustomAttribute<DisplayAttribute>()!.Description ?? "", property.GetCustomAttribute<DisplayAttribute>()!.GroupName ?? "");

    static FieldKind KindOf(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return property.GetCustomAttribute<UploadAttribute>() is not null ? FieldKind.File
            : type == typeof(IReadOnlyDictionary<string, string>) ? FieldKind.Several
            : type == typeof(IReadOnlyList<string>) ? FieldKind.Checks
            : property.GetCustomAttribute<PickedAttribute>() is not null || type.IsEnum ? FieldKind.Choice
            : type == typeof(bool) ? FieldKind.Check
            : type == typeof(DateOnly) ? FieldKind.Date
            : type == typeof(DateTime) ? FieldKind.Moment
            : type == typeof(decimal) || type == typeof(int) ? FieldKind.Number
            : property.GetCustomAttribute<StringLengthAttribute>()?.MaximumLength > 200 ? FieldKind.LongText
            : FieldKind.Text;
    }

    static IReadOnlyList<(string Value, string Label)> Choices(Type type) => !type.IsEnum ? []
        : [.. Enum.GetValues(type).Cast<Enum>().Select(value => (value.ToString(), value is CertificateKind kind ? Certificates.Name(kind) : Words.Of(value)))];

    static string Text(object? value) => value switch
    {
        null => "",
        true => "on",
        IReadOnlyList<string> many => string.Join('\n', many),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime at => at.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.##", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
