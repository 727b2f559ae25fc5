using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Zhiheng.Rules.Discretion;

/// <summary>Gathers what is wrong with a file, each mistake with its line and field, so that it is corrected in one go.</summary>
sealed class FileErrors
{
    readonly List<(int Line, string Text)> found = [];
    IReadOnlyDictionary<string, int> lines = new Dictionary<string, int>();

    /// <summary>In the order of the lines.</summary>
    public IReadOnlyList<string> All => [.. found.OrderBy(error => error.Line).Select(error => error.Text)];

    /// <summary>The text as its shape; null, with an error noted, where it is no JSON or not of this shape.</summary>
    public T? Shape<T>(string text, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            var shape = JsonSerializer.Deserialize(text.TrimStart('\uFEFF'), type);
            if (shape is null)
            {
                found.Add((1, "第1行：文件为空。"));
                return null;
            }
            lines = JsonLines.Of(text.TrimStart('\uFEFF'));
            return shape;
        }
        catch (JsonException wrong)
        {
            var line = (int)(wrong.LineNumber ?? 0) + 1;
            var where = wrong.Path is { Length: > 2 } path ? $"（{path[2..]}）" : "";
            // The serializer speaks English; its inner exception tells broken JSON from a value of the wrong kind.
            var why = wrong.Message.Contains("could not be mapped", StringComparison.Ordinal) ? "不认识的字段，请核对拼写。"
                : wrong.Message.Contains("could not be converted", StringComparison.Ordinal) ? "内容的类型不对：数字不加引号，文字加引号，列表用方括号。"
                : wrong.Message.Contains("Duplicate property", StringComparison.Ordinal) ? "同一个字段写了两次，只保留一个。"
                : "不是正确的 JSON，请核对引号、逗号和括号。";
            found.Add((line, $"第{line}行{where}：{why}"));
            return null;
        }
    }

    public void Add(string path, string why)
    {
        // A field that is missing has no line of its own: the nearest one around it does.
        var near = path;
        while (near.Length > 0 && !lines.ContainsKey(near))
        {
            var cut = Math.Max(near.LastIndexOf('.'), near.LastIndexOf('['));
            near = cut < 0 ? "" : near[..cut];
        }
        var line = lines.GetValueOrDefault(near, 1);
        found.Add((line, $"第{line}行（{path}）：{why}"));
    }

    public string Word(string? word, string path, string meaning)
    {
        if (string.IsNullOrWhiteSpace(word))
        {
            Add(path, $"没有写明{meaning}。");
        }
        return word ?? "";
    }

    /// <summary>Null without an error where nothing is written.</summary>
    public DateOnly? Day(string? day, string path)
    {
        if (DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }
        if (day is not null)
        {
            Add(path, $"日期“{day}”不正确，应写作 2026-01-01。");
        }
        return null;
    }

    /// <summary>The elements of a list with their paths; null elements are noted and left out.</summary>
    public IReadOnlyList<(T Text, string At)> Each<T>(List<T>? list, string path) where T : class
    {
        List<(T, string)> each = [];
        foreach (var (element, at) in (list ?? []).Select((element, i) => (element, $"{path}[{i}]")))
        {
            if (element is null)
            {
                Add(at, "列表里有空的一项（null）。");
                continue;
            }
            each.Add((element, at));
        }
        return each;
    }

    public T OneOf<T>(string? word, string path, T fallback) where T : struct, Enum
    {
        if (DiscretionWords.Find<T>(word ?? "") is { } value)
        {
            return value;
        }
        Add(path, $"“{word}”不认识，只能是{DiscretionWords.Choices<T>()}。");
        return fallback;
    }
}
