using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Zhiheng.Rules.Documents;

/// <summary>
/// Writes and reads the canonical text of values. Names never start with @, so a picture cannot be taken for a group.
/// </summary>
internal static class CanonicalText
{
    private const string Picture = "@picture", Alternative = "alternative", Use = "use";

    internal static string Write(DocumentValues values)
    {
        var text = new StringBuilder();
        Append(text, values);
        return text.ToString();
    }

    internal static DocumentValues Read(string canonical)
    {
        try
        {
            using var json = JsonDocument.Parse(canonical);
            return Value(json.RootElement) as DocumentValues ?? throw new TemplateException("文书内容的格式不对：最外层不是一组值");
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or InvalidCastException
            or KeyNotFoundException or ArgumentException)
        {
            throw new TemplateException("文书内容的格式不对", broken);
        }
    }

    private static void Append(StringBuilder text, DocumentValue value)
    {
        switch (value)
        {
            case TextValue leaf:
                Quote(text, leaf.Text);
                break;
            case PictureValue picture:
                Join(text, '{', '}', [(Picture, picture.Sha256), (Alternative, picture.Alternative), (Use, picture.Use.ToString())],
                    pair => { Quote(text, pair.Item1); text.Append(':'); Quote(text, pair.Item2); });
                break;
            case ListValue list:
                Join(text, '[', ']', list.Items, item => Append(text, item));
                break;
            case DocumentValues group:
                Join(text, '{', '}', group.Members, member =>
                {
                    Quote(text, member.Key);
                    text.Append(':');
                    Append(text, member.Value);
                });
                break;
        }
    }

    private static void Join<T>(StringBuilder text, char open, char close, IEnumerable<T> items, Action<T> append)
    {
        text.Append(open);
        var start = text.Length;
        foreach (var item in items)
        {
            if (text.Length > start) text.Append(',');
            append(item);
        }
        text.Append(close);
    }

    /// <summary>Escapes what JSON demands and nothing else: a library's encoder would change with its version.</summary>
    private static void Quote(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }
        text.Append('"');
    }

    private static DocumentValue Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => new TextValue(json.GetString()!),
        JsonValueKind.Array => new ListValue([.. json.EnumerateArray().Select(item => (DocumentValues)Value(item))]),
        JsonValueKind.Object when json.TryGetProperty(Picture, out var sha256) => new PictureValue(
            sha256.GetString()!, json.GetProperty(Alternative).GetString()!, Enum.Parse<PictureUse>(json.GetProperty(Use).GetString()!)),
        JsonValueKind.Object => json.EnumerateObject()
            .Aggregate(DocumentValues.Empty, (group, member) => group.With(member.Name, Value(member.Value))),
        _ => throw new TemplateException("文书内容只能有文字、图片、列表和组"),
    };
}
