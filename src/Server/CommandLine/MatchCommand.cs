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
        var command = new Command("match", "按描述匹配执法事项") { file, json };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(json)));
        return command;
    }

    static int Run(FileInfo file, bool json)
    {
        if (!file.Exists || Read(file) is not { } queries)
        {
            Console.Error.WriteLine($"{file} 不存在，或不是 [{{\"id\":…,\"query\":…}}] 形式的 JSON。");
            return 2;
        }
        var items = CatalogueFiles.Read(ReferenceData.Find(Configuration.Read().ReferenceData)).ToList();
        var index = new ItemIndex(items);
        var today = TimeProvider.System.Today();
        foreach (var query in queries)
        {
            var hits = index.Find(query.Text, today, []);
            Console.WriteLine(json
                ? JsonSerializer.Serialize(new { id = query.Id, hits = hits.Select(h => new { item = h.Item.Id, score = h.Score }), none = hits.Count == 0 })
                : $"{query.Id}\t{string.Join("；", hits.Take(3).Select(h => h.Item.Name))}");
        }
        return 0;
    }

    static List<Query>? Read(FileInfo file)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file.FullName));
            return [.. document.RootElement.EnumerateArray().Select(row =>
                new Query(row.GetProperty("id").GetString()!, row.GetProperty("query").GetString()!))];
        }
        catch (Exception bad) when (bad is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }
}
