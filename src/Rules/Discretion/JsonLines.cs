using System.Text;
using System.Text.Json;

namespace Zhiheng.Rules.Discretion;

/// <summary>On which line each value of a JSON text begins, by its path as <c>tiers[1].fines[0].min</c>.</summary>
static class JsonLines
{
    /// <param name="text">Well-formed JSON.</param>
    public static IReadOnlyDictionary<string, int> Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes);
        var lines = new Dictionary<string, int>();
        // One entry a level: the path so far, and the next index in an array, or -1 in an object.
        var levels = new Stack<(string Path, int Index)>();
        var name = "";
        var (line, counted) = (1, 0);
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            line += bytes.AsSpan(counted, start - counted).Count((byte)'\n');
            counted = start;
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                name = Join(levels.Peek().Path, reader.GetString()!);
                lines.TryAdd(name, line);
                continue;
            }
            if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
            {
                levels.Pop();
                continue;
            }
            if (levels.TryPeek(out var level) && level.Index >= 0)
            {
                levels.Pop();
                levels.Push((level.Path, level.Index + 1));
                name = $"{level.Path}[{level.Index}]";
                lines.TryAdd(name, line);
            }
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                levels.Push((name, reader.TokenType == JsonTokenType.StartArray ? 0 : -1));
            }
        }
        return lines;
    }

    static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
