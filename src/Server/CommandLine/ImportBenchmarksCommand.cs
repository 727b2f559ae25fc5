using System.CommandLine;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Discretion;

namespace Zhiheng.Server.CommandLine;

/// <summary><c>import benchmarks FOLDER</c>: every JSON file of a folder, all of them or none.</summary>
static class ImportBenchmarksCommand
{
    public static Command Make()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "文件夹，每个事项一个 JSON 文件（格式见 docs/benchmarks.md）" };
        var command = new Command("benchmarks", "导入裁量基准和首违不罚清单；有一处错误就全部不导入") { folder };
        command.SetAction((parsed, ct) => RunAsync(parsed.GetValue(folder)!, ct));
        return command;
    }

    static async Task<int> RunAsync(DirectoryInfo folder, CancellationToken ct)
    {
        var paths = folder.Exists ? BenchmarkDesk.Files(folder.FullName).ToList() : [];
        if (paths.Count == 0)
        {
            Console.Error.WriteLine($"{folder} 不存在，或里面没有 JSON 文件（.json）。");
            return 2;
        }
        await using var app = ZhihengHost.Build([]);
        await DbSetup.MigrateAsync(app.Services, ct);
        await using var scope = app.Services.CreateAsyncScope();
        var texts = paths.ConvertAll(File.ReadAllText);
        var (readings, outcome) = await scope.ServiceProvider.GetRequiredService<BenchmarkDesk>()
            .PublishAsync(texts, "从文件导入", Actor.Nobody with { Account = "import" }, ct);
        foreach (var (path, reading) in paths.Zip(readings))
        {
            var found = reading.IsSound ? "可以发布" : $"{reading.Faults.Count} 处问题";
            Console.WriteLine($"{Path.GetFileName(path)}　{reading.Benchmark?.Name ?? reading.List?.Name}　{found}");
            foreach (var fault in reading.Faults)
            {
                Console.WriteLine("  " + fault);
            }
        }
        Console.WriteLine(outcome switch
        {
            Outcome.Done done => done.Receipt.Message,
            Outcome.Invalid => "有问题，没有导入任何内容。",
            _ => "同时有人在发布基准，没有导入任何内容，请重试。",
        });
        return outcome is Outcome.Done ? 0 : 1;
    }
}
