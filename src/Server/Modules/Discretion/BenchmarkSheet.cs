using System.Text.Json.Nodes;

namespace Zhiheng.Server.Modules.Discretion;

/// <summary>The cells of one row by name, as typed; what is not there is empty.</summary>
public sealed record FieldRow(IReadOnlyDictionary<string, string> Cells)
{
    public static readonly FieldRow Empty = new(new Dictionary<string, string>());

    public string this[string name] => Cells.GetValueOrDefault(name, "");
}

/// <summary>A tier with a row for each range of a fine.</summary>
public sealed record SheetTier(FieldRow Own, IReadOnlyList<FieldRow> Fines);

/// <summary>
/// A benchmark as fields, for whoever does not write JSON. A cell that cannot be read stays as it was typed; a text that fields cannot hold
/// (a list of first offences, an unknown word) has no sheet and is written as text.
/// </summary>
public sealed record BenchmarkSheet(FieldRow Head, IReadOnlyList<FieldRow> Measures, IReadOnlyList<SheetTier> Tiers)
{
    /// <summary>More than any published table has.</summary>
    const int Most = 60;

    static readonly FieldRow Usual = new(new Dictionary<string, string> { ["grade"] = "一般" });

    static readonly string[] HeadWords = ["item", "name", "version", "from", "to", "status", "source", "measures", "tiers", "together", "cap", "note"];
    static readonly string[] SourceWords = ["title", "number", "issuer"];
    static readonly string[] MeasureWords = ["name", "unit", "whole", "least", "most", "withinMonths", "options"];
    static readonly string[] TierWords = ["grade", "label", "when", "link", "fines", "also"];
    static readonly string[] FineWords = ["party", "case", "requires", "unit", "amount", "min", "max", "base", "per", "terms"];

    /// <summary>The sheet of a form, or null where it was sent as text.</summary>
    public static BenchmarkSheet? Posted(IFormCollection form)
    {
        if (!form.ContainsKey("h.item"))
        {
            return null;
        }
        FieldRow Row(string prefix) => new(form.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal) && !key[prefix.Length..].Contains('.'))
            .ToDictionary(key => key[prefix.Length..], key => form[key].ToString().Trim().ReplaceLineEndings("\n")));
        bool Has(string prefix) => form.Keys.Any(key => key.StartsWith(prefix, StringComparison.Ordinal));
        List<FieldRow> Rows(string prefix) => [.. Enumerable.Range(0, Most).Select(at => $"{prefix}{at}.").TakeWhile(Has).Select(Row)];
        return new BenchmarkSheet(Row("h."), Rows("m."), [.. Rows("t.").Select((row, at) => new SheetTier(row, Rows($"t.{at}.f.")))]);
    }

    /// <summary>The sheet with a row more or less.</summary>
    /// <param name="answer">add-measure, add-tier, add-fine.2, drop-measure.0, drop-tier.1, drop-fine.2.0; anything else changes nothing.</param>
    public BenchmarkSheet After(string answer)
    {
        var parts = answer.Split('.');
        int At(int index) => index < parts.Length && int.TryParse(parts[index], System.Globalization.NumberStyles.None, null, out var at) ? at : -1;
        static IReadOnlyList<T> Without<T>(IReadOnlyList<T> rows, int at) => [.. rows.Where((_, index) => index != at)];
        BenchmarkSheet WithFines(Func<IReadOnlyList<FieldRow>, IReadOnlyList<FieldRow>> change) =>
            this with { Tiers = [.. Tiers.Select((tier, at) => at == At(1) ? tier with { Fines = change(tier.Fines) } : tier)] };
        return parts[0] switch
        {
            "add-measure" when Measures.Count < Most => this with { Measures = [.. Measures, FieldRow.Empty] },
            // A new tier asks for as many ranges as the one above it.
            "add-tier" when Tiers.Count < Most =>
                this with { Tiers = [.. Tiers, new SheetTier(Usual, [.. Tiers.LastOrDefault()?.Fines.Select(Begun) ?? [FieldRow.Empty]])] },
            "add-fine" => WithFines(fines => fines.Count < Most ? [.. fines, FieldRow.Empty] : fines),
            "drop-measure" => this with { Measures = Without(Measures, At(1)) },
            "drop-tier" => this with { Tiers = Without(Tiers, At(1)) },
            "drop-fine" => WithFines(fines => Without(fines, At(2))),
            _ => this,
        };
    }

    static FieldRow Begun(FieldRow fine) =>
        new(fine.Cells.Where(cell => cell.Key is not ("min" or "max" or "terms")).ToDictionary(cell => cell.Key, cell => cell.Value));

    /// <summary>The fields of a text; null where it is no JSON, or holds what no field is for.</summary>
    public static BenchmarkSheet? Of(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonObject root && Knows(root, HeadWords) && Knows(root["source"] as JsonObject, SourceWords)
                && Each(root["measures"], MeasureWords) is { } measures && Each(root["tiers"], TierWords) is { } tiers
                && tiers.All(tier => Each(tier["fines"], FineWords) is not null && Each(tier["also"], ["link", "kind"]) is not null)
                ? new BenchmarkSheet(HeadOf(root), [.. measures.Select(MeasureOf)], [.. tiers.Select(TierOf)]) : null;
        }
        catch (Exception wrong) when (wrong is System.Text.Json.JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    static FieldRow HeadOf(JsonObject root)
    {
        var cells = Cells(root, HeadWords.Except(["source", "measures", "tiers"]));
        foreach (var (name, value) in Cells(root["source"] as JsonObject ?? [], SourceWords))
        {
            cells[name] = value;
        }
        return new FieldRow(cells);
    }

    static FieldRow MeasureOf(JsonObject measure)
    {
        var cells = Cells(measure, MeasureWords.Except(["options"]));
        cells["options"] = string.Join('；', (measure["options"] as JsonArray ?? []).Select(Text));
        return new FieldRow(cells);
    }

    static SheetTier TierOf(JsonObject tier)
    {
        var cells = Cells(tier, ["grade", "label", "link"]);
        cells["when"] = string.Join('\n', (tier["when"] switch { JsonArray any => any.OfType<JsonObject>(), JsonObject one => [one], _ => [] })
            .Select(all => string.Join('；', all.Select(one => $"{one.Key}：{Text(one.Value)}"))));
        cells["also"] = string.Join('\n', (tier["also"] as JsonArray ?? []).Select(other => $"{Text(other!["link"])} {Text(other["kind"])}"));
        return new SheetTier(new FieldRow(cells), [.. (tier["fines"] as JsonArray ?? []).Select(fine => FineOf((JsonObject)fine!))]);
    }

    static FieldRow FineOf(JsonObject fine)
    {
        var cells = Cells(fine, FineWords.Except(["amount", "terms"]));
        cells["min"] = fine["amount"] is { } amount ? Text(amount) : cells["min"];
        cells["terms"] = fine["terms"]?.ToJsonString(SheetText.Json) ?? "";
        return new FieldRow(cells);
    }

    static Dictionary<string, string> Cells(JsonObject from, IEnumerable<string> names) => names.ToDictionary(name => name, name => Text(from[name]));

    static string Text(JsonNode? node) => node switch
    {
        null => "",
        JsonValue value when value.TryGetValue<string>(out var word) => word,
        JsonValue value when value.TryGetValue<bool>(out var yes) => yes ? "on" : "",
        _ => node.ToJsonString(),
    };

    static bool Knows(JsonObject? node, string[] words) => node is null || node.All(property => words.Contains(property.Key));

    /// <summary>The objects of a list, none for no list; null where one of them is something else.</summary>
    static List<JsonObject>? Each(JsonNode? list, string[] words) =>
        list is null ? [] : list is JsonArray rows && rows.All(row => row is JsonObject known && Knows(known, words)) ? [.. rows.OfType<JsonObject>()] : null;
}
