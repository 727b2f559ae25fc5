using System.CommandLine;
using System.Text.Json;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue;

namespace Zhiheng.Server.CommandLine;

/// <summary><c>match FILE.json --json</c>: ranks items for each description of a file.</summary>
static class MatchCommand
{
    sealed record Query(string Id, string Text);

    public static Command Make()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "JSON 数组：[{\"id\":…,\"query\":…}]" };
        var json = new Option<bool>("--json") { Description = "每行输出一个 JSON 对象" };
        var on = new Option<DateOnly?>("--on") { Description = "行为日；不填则不限，各时期的事项都在内" };
        var command = new Command("match", "按描述匹配执法事项") { file, json, on };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(json), parsed.GetValue(on)));
        return command;
    }

    static int Run(FileInfo file, bool json, DateOnly? on)
    {
        if (!file.Exists)
        {
            Console.Error.WriteLine($"{file} 不存在。");
            return 2;
        }
        if (Read(file) is not { } queries)
        {
            Console.Error.WriteLine($"{file} 不是 [{{\"id\":…,\"query\":…}}] 形式的 JSON：id 是文字或数字，query 是文字。");
            return 2;
        }
        var data = ReferenceData.Find(Configuration.Read().ReferenceData);
        var index = new ItemIndex([.. CatalogueFiles.Read(data)], CatalogueFiles.ReadVocabulary(data));
        foreach (var query in queries)
        {
            var found = index.Find(query.Text, MatchFilter.Everything with { ActDay = on });
            Console.WriteLine(json
                ? JsonSerializer.Serialize(new
                {
                    id = query.Id, hits = found.Hits.Select(h => new { item = h.Item.Id, score = h.Score }), none = found.NothingFits,
                })
                : $"{query.Id}\t{Words(found)}");
        }
        return 0;
    }

    static string Words(MatchResult found) =>
        (found.NothingFits ? found.Instead is { } other ? $"没有合适的事项（{other.Name}：{other.Handler}）　" : "没有合适的事项　" : "")
        + string.Join("；", found.Hits.Take(3).Select(h => h.Item.Name));

    static List<Query>? Read(FileInfo file)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file.FullName));
            return [.. document.RootElement.EnumerateArray().Select(row =>
                new Query(
                row.GetProperty("id") is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : row.GetProperty("id").GetString()!,
                row.GetProperty("query").GetString()!))];
        }
        catch (Exception bad) when (bad is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }
}
