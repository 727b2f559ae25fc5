using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Zhiheng.Rules.Discretion;

namespace Zhiheng.Server.Modules.Discretion;

/// <summary>Writes the fields of a benchmark as the text that is checked and published.</summary>
sealed class SheetText
{
    public static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly List<string> errors = [];

    SheetText()
    {
    }

    /// <summary>The text, and what cannot be read in the fields, one Chinese sentence each.</summary>
    /// <param name="before">The text that the fields began with: it stays as its maker wrote it while it says the same.</param>
    public static (string Text, IReadOnlyList<string> Errors) Of(BenchmarkSheet sheet, string before)
    {
        var writer = new SheetText();
        var made = writer.Write(sheet);
        return (IsSame(before, made) ? before : made.ToJsonString(Json), writer.errors);
    }

    static bool IsSame(string before, JsonNode made)
    {
        try
        {
            return JsonNode.DeepEquals(JsonNode.Parse(before), JsonNode.Parse(made.ToJsonString()));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    JsonObject Write(BenchmarkSheet sheet)
    {
        var head = sheet.Head;
        var source = new JsonObject { ["title"] = head["title"] };
        Put(source, head, "number", "issuer");
        var root = new JsonObject
        {
            ["item"] = head["item"],
            ["name"] = head["name"],
            ["version"] = head["version"],
            ["from"] = head["from"],
            ["to"] = head["to"].Length > 0 ? head["to"] : null,
            ["status"] = head["status"],
            ["source"] = source,
            ["measures"] = new JsonArray([.. sheet.Measures.Select((row, at) => Measure(row, $"要素 {at + 1}"))]),
            ["tiers"] = new JsonArray([.. sheet.Tiers.Select((tier, at) => Tier(tier, $"阶次 {at + 1}"))]),
        };
        Tick(root, head, "together");
        Count(root, head, "cap", "合计上限");
        Put(root, head, "note");
        return root;
    }

    JsonObject Measure(FieldRow row, string where)
    {
        var measure = new JsonObject { ["name"] = row["name"] };
        Put(measure, row, "unit");
        Tick(measure, row, "whole");
        Count(measure, row, "least", $"{where}的最小值");
        Count(measure, row, "most", $"{where}的最大值");
        Count(measure, row, "withinMonths", $"{where}的追溯月数");
        if (row["options"].Length > 0)
        {
            var options = row["options"].Split(['；', ';'], StringSplitOptions.TrimEntries);
            measure["options"] = new JsonArray([.. options.Select(option => JsonValue.Create(option))]);
        }
        return measure;
    }

    JsonObject Tier(SheetTier tier, string where)
    {
        var made = new JsonObject { ["grade"] = tier.Own["grade"] };
        Put(made, tier.Own, "label");
        var ways = Lines(tier.Own["when"]).Select(line => (JsonNode)When(line, where)).ToList();
        if (ways.Count > 0)
        {
            made["when"] = ways.Count == 1 ? ways[0] : new JsonArray([.. ways]);
        }
        Put(made, tier.Own, "link");
        if (tier.Fines.Count > 0)
        {
            made["fines"] = new JsonArray([.. tier.Fines.Select((fine, at) => Fine(fine, $"{where}第 {at + 1} 个幅度"))]);
        }
        if (Lines(tier.Own["also"]).Select(line => Sanction(line, where)).ToList() is { Count: > 0 } also)
        {
            made["also"] = new JsonArray([.. also]);
        }
        return made;
    }

    JsonObject When(string line, string where)
    {
        var all = new JsonObject();
        foreach (var piece in line.Split(['；', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = piece.IndexOfAny(['：', ':']);
            if (at <= 0 || all.ContainsKey(piece[..at].Trim()))
            {
                errors.Add($"{where}的条件“{piece}”看不懂：写作 要素：范围，一行里几个条件以；分开，同一要素只写一次。");
                continue;
            }
            all[piece[..at].Trim()] = piece[(at + 1)..].Trim();
        }
        return all;
    }

    JsonObject Sanction(string line, string where)
    {
        var at = line.IndexOf(' ', StringComparison.Ordinal);
        if (at <= 0)
        {
            errors.Add($"{where}的其他处罚“{line}”看不懂：写作 并处 没收违法所得，中间空一格。");
        }
        return new JsonObject { ["link"] = at > 0 ? line[..at] : "", ["kind"] = at > 0 ? line[(at + 1)..].Trim() : line };
    }

    JsonObject Fine(FieldRow row, string where)
    {
        var fine = new JsonObject();
        if (row["party"] is { Length: > 0 } party and not "不分")
        {
            fine["party"] = party;
        }
        Put(fine, row, "case", "requires");
        if (row["unit"] is { Length: > 0 } unit && unit != DiscretionWords.Of(FineUnit.Yuan))
        {
            fine["unit"] = unit;
        }
        Count(fine, row, "min", $"{where}的下限");
        Count(fine, row, "max", $"{where}的上限");
        // One figure alone is a fixed amount.
        if (row["max"].Length == 0 && fine["min"] is { } only)
        {
            fine.Remove("min");
            fine["amount"] = only;
        }
        Put(fine, row, "base", "per");
        if (row["terms"].Length > 0)
        {
            fine["terms"] = Terms(row["terms"], where);
        }
        return fine;
    }

    JsonNode? Terms(string text, string where)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            errors.Add($"{where}的公式不是正确的 JSON，请核对引号、逗号和括号。");
            return null;
        }
    }

    static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    static void Put(JsonObject into, FieldRow row, params string[] names)
    {
        foreach (var name in names.Where(name => row[name].Length > 0))
        {
            into[name] = row[name];
        }
    }

    static void Tick(JsonObject into, FieldRow row, string name)
    {
        if (row[name].Length > 0)
        {
            into[name] = true;
        }
    }

    void Count(JsonObject into, FieldRow row, string name, string what)
    {
        if (row[name].Length == 0)
        {
            return;
        }
        if (decimal.TryParse(row[name], NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number))
        {
            into[name] = number;
            return;
        }
        errors.Add($"{what}“{row[name]}”不是数字：写阿拉伯数字，不带单位。");
    }
}
