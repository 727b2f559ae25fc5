using System.CommandLine;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.CommandLine;

/// <summary><c>import holidays FILE</c>: the State Council's notice of one year. Statutes and benchmarks have files of their own.</summary>
static class ImportCommand
{
    public static Command Make()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "一年的节假日安排（文本，格式同 data/holidays）" };
        var holidays = new Command("holidays", "导入一年的节假日和调休安排") { file };
        holidays.SetAction(parsed => Run(parsed.GetValue(file)!));
        return new Command("import", "导入基础数据") { holidays, ImportStatutesCommand.Make(), ImportBenchmarksCommand.Make(), ImportCreditCommand.Make() };
    }

    static int Run(FileInfo file)
    {
        if (!file.Exists)
        {
            Console.Error.WriteLine($"没有文件 {file}。");
            return 2;
        }
        var options = Configuration.Read();
        var errors = new LawShelf(ReferenceData.Find(options.ReferenceData), new DataFolder(options.Data), options.Settings)
            .Import(File.ReadAllText(file.FullName));
        foreach (var error in errors)
        {
            Console.Error.WriteLine(error);
        }
        Console.WriteLine(errors.Count == 0 ? "已导入，正在运行的服务会立即使用。" : "没有导入任何内容。");
        return errors.Count == 0 ? 0 : 1;
    }
}
