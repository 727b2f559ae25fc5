using System.Globalization;

namespace Zhiheng.Rules.Documents;

/// <summary>What answers the markers at one place of a template.</summary>
internal abstract class Scope
{
    internal abstract DocumentValue Value(Marker field);

    internal abstract IEnumerable<Scope> Each(Marker loop);

    /// <summary>The branches to take: true, false or, for a look at the whole template, both.</summary>
    internal abstract IEnumerable<bool> Branches(Marker condition);
}

/// <summary>Answers from values: first from the item of the loop, then outwards to the root.</summary>
internal sealed class ValueScope(DocumentValues values, ICollection<string> missing, ValueScope? outer = null, int ordinal = 0) : Scope
{
    /// <summary>What stands for a value that may be filled in by hand.</summary>
    internal const string Blank = "____";

    internal override DocumentValue Value(Marker field)
    {
        var found = Find(field.Path);
        if (found is TextValue { Text: var text } && !string.IsNullOrWhiteSpace(text)) return found;
        if (found is PictureValue) return found;
        if (found is null && field.Path == Marker.Ordinal && ordinal > 0)
            return new TextValue(ordinal.ToString(CultureInfo.InvariantCulture));
        if (found is ListValue or DocumentValues) missing.Add($"{field.Source}（这里是一组内容，不能直接写出）");
        else if (!field.Optional) missing.Add(ordinal > 0 ? $"{field.Source}（第{ordinal}项）" : field.Source);
        return new TextValue(Blank);
    }

    internal override IEnumerable<Scope> Each(Marker loop)
    {
        if (Find(loop.Path) is ListValue list) return list.Items.Select((item, at) => new ValueScope(item, missing, this, at + 1));
        if (!loop.Optional) missing.Add(loop.Source);
        return [];
    }

    internal override IEnumerable<bool> Branches(Marker condition)
    {
        var found = Find(condition.Path);
        if (condition.Strict && (found is null or TextValue { Text: "" })) missing.Add(condition.Source);
        return [(found?.Holds ?? false) != condition.Negated];
    }

    private DocumentValue? Find(string path) => values.Find(path) ?? outer?.Find(path);
}

/// <summary>Answers everything once and remembers what was asked: how a template tells which fields it needs.</summary>
internal sealed class ProbeScope(ICollection<TemplateField> asked, ProbeScope? outer = null, IReadOnlyList<string>? loop = null) : Scope
{
    internal override DocumentValue Value(Marker field)
    {
        Ask(field, field.Optional ? FieldUse.Optional : FieldUse.Required);
        return new TextValue(ValueScope.Blank);
    }

    internal override IEnumerable<Scope> Each(Marker marker) => [new ProbeScope(asked, this, Ask(marker, FieldUse.List))];

    internal override IEnumerable<bool> Branches(Marker condition)
    {
        Ask(condition, FieldUse.Condition);
        return [true, false];
    }

    private List<string> Ask(Marker marker, FieldUse use)
    {
        var places = Prefixes().Select(prefix => prefix + marker.Path).ToList();
        if (marker.Path != Marker.Ordinal || loop is null) asked.Add(new(marker.Path, use, places));
        return places;
    }

    private IEnumerable<string> Prefixes() => (loop ?? []).Select(path => path + ".").Concat(outer?.Prefixes() ?? [""]);
}
