using System.CommandLine;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue;
using Zhiheng.Server.Modules.Parties;
using Zhiheng.Server.Modules.Parties.Contract;

namespace Zhiheng.Server.CommandLine;

/// <summary><c>import credit FILE</c>: credit classes that another system gave, all of them or none.</summary>
static class ImportCreditCommand
{
    public static Command Make()
    {
        var file = new Argument<FileInfo>("FILE") { Description = $"CSV（UTF-8 或 GBK），列：{string.Join("、", CreditFile.Columns)}" };
        var command = new Command("credit", "导入当事人的信用等级，只作显示；有一处错误就全部不导入") { file };
        command.SetAction((parsed, ct) => RunAsync(parsed.GetValue(file)!, ct));
        return command;
    }

    static async Task<int> RunAsync(FileInfo file, CancellationToken ct)
    {
        if (!file.Exists)
        {
            Console.Error.WriteLine($"没有文件 {file}。");
            return 2;
        }
        await using var app = ZhihengHost.Build([]);
        await DbSetup.MigrateAsync(app.Services, ct);
        await using var scope = app.Services.CreateAsyncScope();
        var (lines, errors) = FileText.Read(await File.ReadAllBytesAsync(file.FullName, ct)) is { } text
            ? CreditFile.Read(text, scope.ServiceProvider.GetRequiredService<TimeProvider>().Today()) : ([], [FileText.Unreadable]);
        foreach (var error in errors)
        {
            Console.Error.WriteLine(error);
        }
        if (errors.Count > 0)
        {
            Console.WriteLine("没有导入任何内容。");
            return 1;
        }
        var (taken, older) = await scope.ServiceProvider.GetRequiredService<CreditRecords>().ImportAsync(lines, ct);
        Console.WriteLine($"已导入 {taken} 条信用等级{(older > 0 ? $"；{older} 条早于已有的，没有替换" : "")}。");
        return 0;
    }
}
