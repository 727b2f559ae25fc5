using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Zhiheng.Server.Foundation;

/// <summary>Checks a request record against its annotations and says in Chinese what is wrong, field by field.</summary>
public static class RequestCheck
{
    const int MostChosen = 100;
    const int LongestChosen = 200;

    public static IReadOnlyDictionary<string, string[]> Errors(object request)
    {
        var errors = new Dictionary<string, string[]>();
        foreach (var property in request.GetType().GetProperties())
        {
            var value = property.GetValue(request);
            var found = property.GetCustomAttributes<ValidationAttribute>().Where(rule => !rule.IsValid(value))
                .Select(rule => Say(rule, LabelOf(property))).ToList();
            if (value is string text && !IsPlain(text))
            {
                found.Add($"{LabelOf(property)}含有无法保存的字符。");
            }
            if (value is IReadOnlyList<string> many && (many.Count > MostChosen || many.Any(one => one is not { Length: <= LongestChosen } || !IsPlain(one))))
            {
                found.Add($"{LabelOf(property)}含有空的、过长的或无法保存的选项。");
            }
            if (value is IReadOnlyDictionary<string, string> named && (named.Count > MostChosen
                || named.SelectMany(one => new[] { one.Key, one.Value }).Any(text => text is not { Length: <= LongestChosen } || !IsPlain(text))))
            {
                found.Add($"{LabelOf(property)}含有空的、过长的或无法保存的内容。");
            }
            if (value is Enum choice && !Enum.IsDefined(choice.GetType(), choice))
            {
                found.Add($"{LabelOf(property)}不在可选范围内。");
            }
            if (found.Count > 0)
            {
                errors[property.Name] = [.. found];
            }
        }
        return errors;
    }

    /// <summary>The label of a field: its display name.</summary>
    public static string LabelOf(PropertyInfo property) => property.GetCustomAttribute<DisplayAttribute>()?.Name ?? property.Name;

    static string Say(ValidationAttribute rule, string label) => rule switch
    {
        RequiredAttribute => $"请填写{label}。",
        StringLengthAttribute length => $"{label}最多 {length.MaximumLength} 个字。",
        RangeAttribute range => $"{label}应在 {range.Minimum} 到 {range.Maximum} 之间。",
        RegularExpressionAttribute => $"{label}的格式不对。",
        _ => rule.ErrorMessage ?? $"{label}有误。",
    };

    // PostgreSQL cannot store U+0000, and a lone surrogate cannot be written as UTF-8 at all.
    static bool IsPlain(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) && text[i] is not ('\n' or '\r' or '\t'))
            {
                return false;
            }
            if (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[++i])))
            {
                return false;
            }
        }
        return true;
    }
}
