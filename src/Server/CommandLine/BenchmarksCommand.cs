using System.CommandLine;
using Zhiheng.Rules.Discretion;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue;
using Zhiheng.Server.Modules.Discretion;

namespace Zhiheng.Server.CommandLine;

/// <summary><c>benchmarks check [FOLDER]</c>: what each benchmark of a folder comes to, and what the checker says. Nothing is saved.</summary>
static class BenchmarksCommand
{
    public static Command Make()
    {
        var folder = new Argument<DirectoryInfo?>("FOLDER") { Description = "文件夹，每个事项一个 JSON 文件；不写的，核对自带的示例", Arity = ArgumentArity.ZeroOrOne };
        var check = new Command("check", "核对裁量基准并举例，不保存任何内容") { folder };
        check.SetAction(parsed => Run(parsed.GetValue(folder)));
        return new Command("benchmarks", "裁量基准") { check };
    }

    static int Run(DirectoryInfo? folder)
    {
        var options = Configuration.Read();
        var data = ReferenceData.Find(options.ReferenceData);
        var path = folder?.FullName ?? data.PathOf("benchmarks");
        if (!Directory.Exists(path))
        {
            Console.Error.WriteLine($"没有文件夹 {path}。");
            return 2;
        }
        var items = CatalogueFiles.Read(data).ToDictionary(item => item.Id);
        var faults = 0;
        foreach (var file in BenchmarkDesk.Files(path))
        {
            var (benchmark, errors) = BenchmarkFile.Read(File.ReadAllText(file));
            var item = benchmark is null ? null : items.GetValueOrDefault(benchmark.Item);
            IReadOnlyList<string> said = benchmark is null ? errors : item is null ? [$"目录里没有编号为 {benchmark.Item} 的事项。"]
                : [.. BenchmarkCheck.Of(benchmark, item, options.Settings).Select(finding => finding.ToString())];
            Console.WriteLine($"{Path.GetFileName(file)}　{benchmark?.Name}　{(said.Count == 0 ? "没有问题" : $"{said.Count} 处问题")}");
            foreach (var line in benchmark is null || item is null ? [] : BenchmarkExamples.Of(benchmark, item, options.Settings))
            {
                Console.WriteLine($"  {line}");
            }
            foreach (var fault in said)
            {
                Console.WriteLine($"  × {fault}");
            }
            faults += said.Count;
        }
        return faults == 0 ? 0 : 1;
    }
}
