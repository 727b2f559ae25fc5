using System.CommandLine;
using System.Text.Json;
using Zhiheng.Rules.Record;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Cases;
using Zhiheng.Server.Modules.Catalogue;
using Zhiheng.Server.Modules.Discretion;
using Zhiheng.Server.Record;

namespace Zhiheng.Server.CommandLine;

/// <summary><c>verify</c>: recomputes every chain, anchor and shadow; <c>--anchor FILE</c> holds them against an anchor kept outside.</summary>
static class VerifyCommand
{
    public static Command Make()
    {
        var held = new Option<FileInfo?>("--anchor") { Description = "您持有的锚点（JSON 文件）" };
        var keep = new Option<FileInfo?>("--keep") { Description = "先做一个新锚点并写到这个文件" };
        var command = new Command("verify", "核验全部记录") { held, keep };
        command.SetAction((parsed, ct) => RunAsync(parsed.GetValue(held), parsed.GetValue(keep), ct));
        return command;
    }

    static async Task<int> RunAsync(FileInfo? held, FileInfo? keep, CancellationToken ct)
    {
        await using var app = ZhihengHost.Build([]);
        await using var scope = app.Services.CreateAsyncScope();
        if (keep is not null)
        {
            await scope.ServiceProvider.GetRequiredService<Anchoring>().MakeAsync(ct);
            var newest = (await scope.ServiceProvider.GetRequiredService<ReadAnchors>().NewestAsync(ct)).Anchors;
            await File.WriteAllTextAsync(keep.FullName, newest.Count == 0 ? "" : JsonSerializer.Serialize(newest[0]), ct);
        }
        var anchor = held is null ? null : JsonSerializer.Deserialize<Anchor>(await File.ReadAllTextAsync(held.FullName, ct));
        var report = await scope.ServiceProvider.GetRequiredService<Verification>().RunAsync(anchor, ct);
        var shadows = (await scope.ServiceProvider.GetRequiredService<ShadowCheck>().RunAsync(ct))
            .Concat(await scope.ServiceProvider.GetRequiredService<CatalogueCheck>().RunAsync(ct))
            .Concat(await scope.ServiceProvider.GetRequiredService<BenchmarkRecord>().CheckAsync(ct)).ToList();
        Console.WriteLine($"{report.Streams} 条流，{report.Lines} 行，{report.Anchors} 个锚点，{shadows.Count + report.Faults.Count} 处不符");
        foreach (var fault in report.Faults.Concat(shadows))
        {
            Console.WriteLine($"  {fault.Stream} 第 {fault.Sequence} 行：{fault.What}");
        }
        return report.Faults.Count + shadows.Count == 0 ? 0 : 1;
    }
}
