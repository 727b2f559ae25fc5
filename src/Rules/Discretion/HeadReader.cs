using System.Text.Json;

namespace Zhiheng.Rules.Discretion;

/// <summary>Reads what benchmarks and first-offence lists have in common: dates, status, source, measures and conditions.</summary>
sealed class HeadReader(FileErrors errors)
{
    readonly Dictionary<string, Measure> measures = Measures.All.ToDictionary(measure => measure.Name);

    public (DateOnly From, DateOnly? To) Period(string? from, string? to)
    {
        errors.Word(from, "from", "起始日期");
        var (first, last) = (errors.Day(from, "from"), errors.Day(to, "to"));
        if (last < first)
        {
            errors.Add("to", "终止日期早于起始日期。");
        }
        return (first ?? default, last);
    }

    public BenchmarkSource Source(SourceText? source, BenchmarkStatus status)
    {
        var title = errors.Word(source?.Title, "source.title", "来源");
        if (status == BenchmarkStatus.Published)
        {
            errors.Word(source?.Number, "source.number", "文号：已发布的基准须有文号");
            errors.Word(source?.Issuer, "source.issuer", "发布机关：已发布的基准须有发布机关");
        }
        return new BenchmarkSource(title, source?.Number ?? "", source?.Issuer ?? "");
    }

    public IReadOnlyList<Measure> Declare(List<MeasureText>? texts)
    {
        List<Measure> own = [];
        foreach (var (text, at) in errors.Each(texts, "measures"))
        {
            var name = errors.Word(text.Name, at + ".name", "名称");
            var options = text.Options ?? [];
            if (options.Count == 1 || options.Distinct().Count() < options.Count || options.Any(string.IsNullOrWhiteSpace))
            {
                errors.Add(at + ".options", "选项至少两个，互不相同。");
            }
            if (text.Most < (text.Least ?? 0) || text.WithinMonths is <= 0 or > 600 || text.Least < 0)
            {
                errors.Add(at, "least、most 和 withinMonths 不能为负，most 不能小于 least，追溯最多 600 个月。");
            }
            // A count of earlier penalties and the things one counts come in whole numbers.
            var measure = new Measure(
                name, text.Unit ?? "", text.Whole == true || text.WithinMonths > 0, text.Least ?? 0, text.Most, text.WithinMonths ?? 0, options);
            if (!measures.TryAdd(name, measure))
            {
                errors.Add(at + ".name", $"“{name}”重复，或者与通用情节同名（通用情节不必声明）。");
            }
            own.Add(measure);
        }
        return own;
    }

    /// <summary>A declared measure that is a number; null, with an error noted, where it is none.</summary>
    public Measure? Number(string? name, string at)
    {
        if (name is null)
        {
            return null;
        }
        if (measures.TryGetValue(name, out var measure) && measure.IsNumber)
        {
            return measure;
        }
        errors.Add(at, $"“{name}”没有在 measures 中声明为数值。");
        return null;
    }

    /// <summary>An object: all of it. A list of objects: any of them.</summary>
    public When Conditions(JsonElement? when, string at)
    {
        switch (when?.ValueKind)
        {
            case null or JsonValueKind.Null or JsonValueKind.Undefined:
                return When.Always;
            case JsonValueKind.Object:
                return new When([Row(when.Value, at)]);
            case JsonValueKind.Array when when.Value.EnumerateArray().All(row => row.ValueKind == JsonValueKind.Object):
                return new When([.. when.Value.EnumerateArray().Select((row, i) => Row(row, $"{at}[{i}]"))]);
            default:
                errors.Add(at, "条件应写作 {“名称”: “范围”}，或者这样的列表。");
                return When.Always;
        }
    }

    List<Condition> Row(JsonElement row, string at)
    {
        List<Condition> conditions = [];
        foreach (var field in row.EnumerateObject())
        {
            var where = $"{at}.{field.Name}";
            var text = field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString()! : field.Value.GetRawText();
            if (!measures.TryGetValue(field.Name, out var measure))
            {
                errors.Add(where, $"“{field.Name}”没有在 measures 中声明。");
            }
            else if (!measure.IsNumber)
            {
                if (!measure.Options.Contains(text))
                {
                    errors.Add(where, $"“{text}”不是“{field.Name}”的选项，只能是{string.Join("、", measure.Options)}。");
                }
                conditions.Add(Condition.Is(measure, text));
            }
            else if (Interval.Read(text) is { } interval)
            {
                conditions.Add(Condition.In(measure, interval));
            }
            else
            {
                errors.Add(where, $"“{text}”写法不对，应写作 3、5以下、不足20、10以上或者 超过5，10以下，起点在前。");
            }
        }
        if (!row.EnumerateObject().Any())
        {
            errors.Add(at, "条件是空的；一律适用的不要写 when。");
        }
        return conditions;
    }
}
