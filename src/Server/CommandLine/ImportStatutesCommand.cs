using System.CommandLine;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Statutes;

namespace Zhiheng.Server.CommandLine;

/// <summary><c>import statutes FOLDER</c>: every Markdown file of a folder, with a report on each.</summary>
static class ImportStatutesCommand
{
    public static Command Make()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "文件夹，每部法规一个 Markdown 文件，例如 行政处罚法(2021-01-22).md" };
        var command = new Command("statutes", "导入法规条文；同一版本再次导入会替换原文") { folder };
        command.SetAction((parsed, ct) => RunAsync(parsed.GetValue(folder)!, ct));
        return command;
    }

    static async Task<int> RunAsync(DirectoryInfo folder, CancellationToken ct)
    {
        var paths = folder.Exists ? folder.GetFiles("*.md").OrderBy(file => file.Name, StringComparer.Ordinal).ToList() : [];
        if (paths.Count == 0)
        {
            Console.Error.WriteLine($"{folder} 不存在，或里面没有 Markdown 文件（.md）。");
            return 2;
        }
        await using var app = ZhihengHost.Build([]);
        await DbSetup.MigrateAsync(app.Services, ct);
        await using var scope = app.Services.CreateAsyncScope();
        var files = new List<StatuteFile>();
        foreach (var path in paths)
        {
            files.Add(new StatuteFile(path.Name, await File.ReadAllBytesAsync(path.FullName, ct)));
        }
        var (reports, outcome) = await scope.ServiceProvider.GetRequiredService<StatuteDesk>().ImportAsync(files, "import", ct);
        if (outcome is not Outcome.Done)
        {
            Console.Error.WriteLine("同时有人在修改目录，没有导入任何内容，请重试。");
            return 1;
        }
        foreach (var report in reports)
        {
            Console.WriteLine(report.Error.Length > 0 ? $"{report.File}　没有导入：{report.Error}"
                : $"{report.Law}　{report.Version:yyyy-MM-dd} 版本　{report.From:yyyy-MM-dd} 施行　{report.Articles} 条　{report.Done}");
            foreach (var note in report.Gaps.Select(gap => $"编号不连续：{gap}").Concat(report.Doubts.Select(doubt => $"第 {doubt.Line} 行：{doubt.Why}")))
            {
                Console.WriteLine("  " + note);
            }
        }
        var failed = reports.Count(report => report.Error.Length > 0);
        Console.WriteLine($"{reports.Count} 个文件，{reports.Sum(report => report.Articles):#,0} 条，编号不连续 {reports.Sum(report => report.Gaps.Count)} 处，"
            + $"须核对 {reports.Sum(report => report.Doubts.Count)} 行，没有导入 {failed} 个。");
        return failed == 0 ? 0 : 1;
    }
}
