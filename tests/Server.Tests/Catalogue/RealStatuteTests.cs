using System.Diagnostics;

namespace Zhiheng.Server.Tests.Catalogue;

/// <summary>All real statutes through the command line, and every shipped item held against them.</summary>
public class RealStatuteTests
{
    [Fact]
    public async Task The_command_line_imports_all_real_statutes_and_finds_every_citation_in_them()
    {
        var folder = Clerk.Shared("statutes");
        Assert.SkipUnless(Directory.Exists(folder), "../shared/data/statutes is not here: the real statutes were NOT imported");
        await using var city = await City.AsleepAsync(Engine.Sqlite);
        var (code, report) = await RunAsync(city, "import", "statutes", folder);
        Assert.True(code == 0, report);
        Assert.Contains("132 个文件，8,908 条，编号不连续 1 处，须核对 10 行，没有导入 0 个。", report, StringComparison.Ordinal);
        Assert.Contains("编号不连续：第三十四条之后是第三十六条", report, StringComparison.Ordinal);
        (code, report) = await RunAsync(city, "citations");
        Assert.True(code == 0, report);
        Assert.Contains("核对了 1843 个事项，0 处引用的条款不存在；0 个事项的法规没有导入。", report, StringComparison.Ordinal);
        (code, report) = await RunAsync(city, "verify");
        Assert.True(code == 0, report);
        (code, report) = await RunAsync(city, "import", "statutes", "/nonexistent");
        Assert.Equal(2, code);
        Assert.Contains("不存在", report, StringComparison.Ordinal);
    }

    static async Task<(int Code, string Text)> RunAsync(City city, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Zhiheng.Server.dll"), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in await city.EnvironmentAsync())
        {
            start.Environment[name] = value;
        }
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var text = await process.StandardOutput.ReadToEndAsync() + await error;
        await process.WaitForExitAsync();
        return (process.ExitCode, text);
    }
}
