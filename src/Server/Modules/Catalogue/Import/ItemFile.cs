using System.Text.Json;
using System.Text.Json.Serialization;
using CsvHelper;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Catalogue.Import;

/// <summary>A mistake in a file, where it is, and what to do about it.</summary>
/// <param name="Row">Row of the table, or the how-many-th object of a JSON file.</param>
public sealed record ImportFault(int Row, string Column, string What, string Remedy);

/// <summary>An item as a file has it, with the rows it and its fine ranges came from.</summary>
/// <param name="Item">Null where the row cannot be made into one; <paramref name="Faults"/> then say why.</param>
public sealed record Candidate(Item? Item, int Row, IReadOnlyList<int> FineRows, IReadOnlyList<ImportFault> Faults);

/// <summary>What a file holds, or why it cannot be read at all.</summary>
public sealed record ItemFile(IReadOnlyList<Candidate> Candidates, string Error = "")
{
    public const int MostBytes = 50 * 1024 * 1024;

    // As the API reads: nothing unknown, nothing null where a text belongs, nothing left out.
    static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    // Empty lines are counted, so that row numbers are those that Excel shows.
    static readonly CsvReaderOptions Csv = CsvReaderOptions.Default with
    {
        HasHeader = false, SkipEmptyLines = false, MalformedData = CsvMalformedDataHandling.Throw,
    };

    static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Tells what a file is from what it holds, not from its name: Excel, CSV, a JSON array or JSON lines.</summary>
    public static ItemFile Read(byte[] bytes)
    {
        if (bytes.Length > MostBytes)
        {
            return Not($"文件超过 {MostBytes / 1024 / 1024} MB，没有导入。请分成几个文件。");
        }
        if (bytes.AsSpan().StartsWith(Zip))
        {
            return ItemRows.Read(WorkbookReader.Read(bytes));
        }
        if (bytes.AsSpan().StartsWith(OldOffice))
        {
            return Not("旧格式的 Excel 文件（.xls）。请另存为 .xlsx 再上传。");
        }
        return FileText.Read(bytes) is not { } text ? Not(FileText.Unreadable)
            : text.TrimStart() is { Length: > 0 } trimmed ? trimmed[0] is '[' or '{' ? ReadJson(trimmed) : ItemRows.Read(ReadCsv(text))
            : Not("文件是空的。");
    }

    internal static ItemFile Not(string error) => new([], error);

    static Sheet ReadCsv(string text)
    {
        var rows = new List<SheetRow>();
        try
        {
            using var csv = CsvReader.FromText(text, Csv);
            while (csv.Read())
            {
                var cells = Enumerable.Range(0, csv.FieldCount).ToDictionary(at => at, at => new SheetCell((csv.GetString(at) ?? "").Trim()));
                rows.Add(new SheetRow(rows.Count + 1, cells));
                if (rows.Count > Sheet.MostRows)
                {
                    return Sheet.Not($"超过 {Sheet.MostRows:#,0} 行。请分成几个文件。");
                }
            }
        }
        catch (CsvFormatException)
        {
            return Sheet.Not($"第 {rows.Count + 1} 行不是有效的 CSV：引号没有成对。请用 Excel 或 WPS 另存为 CSV UTF-8。");
        }
        return new Sheet([.. rows.Where(row => !row.IsBlank)]);
    }

    static ItemFile ReadJson(string text)
    {
        try
        {
            using var array = text[0] == '[' ? JsonDocument.Parse(text) : null;
            var objects = array is null ? text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                : array.RootElement.EnumerateArray().Select(element => element.GetRawText());
            var candidates = objects.Take(Sheet.MostRows + 1).Select((json, at) => One(json, at + 1)).ToList();
            return candidates.Count > Sheet.MostRows ? Not($"超过 {Sheet.MostRows:#,0} 个事项。请分成几个文件。") : new ItemFile(candidates);
        }
        catch (JsonException broken)
        {
            return Not($"不是有效的 JSON：第 {broken.LineNumber + 1} 行附近写得不对。");
        }
    }

    static Candidate One(string json, int row)
    {
        try
        {
            var item = JsonSerializer.Deserialize<Item>(json, Strict);
            return item is null || HasNulls(item)
                ? Wrong(row, "内容里有 null", "删去，或填上内容") : new Candidate(item, row, [.. item.Fines.Select(_ => row)], []);
        }
        catch (JsonException broken)
        {
            return Wrong(row, $"不是一个事项{(broken.Path is { Length: > 1 } path ? $"（{path[2..]} 不对）" : "：缺少字段或有多余的字段")}", "对照导出的 JSON 更正");
        }
    }

    static Candidate Wrong(int row, string what, string remedy) => new(null, row, [], [new ImportFault(row, "JSON", what, remedy)]);

    static bool HasNulls(Item item) => item.Kinds.Concat(item.Lists).Concat(item.Fines.Where(fine => fine is not null).SelectMany(f => f.Prerequisite))
        .Any(text => text is null) || item.Fines.Any(fine => fine is null)
        || item.ConditionsOf().Any(condition => condition is null || condition.Prerequisite.Any(text => text is null));
}
