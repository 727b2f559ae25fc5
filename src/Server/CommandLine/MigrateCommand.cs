using System.CommandLine;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.CommandLine;

/// <summary><c>migrate</c>: brings the database to this version and installs the guards again.</summary>
static class MigrateCommand
{
    public static Command Make()
    {
        var command = new Command("migrate", "升级数据库结构并重新安装防护");
        command.SetAction(async (_, ct) =>
        {
            await using var app = ZhihengHost.Build([]);
            await DbSetup.MigrateAsync(app.Services, ct);
            Console.WriteLine("数据库已是最新。");
            return 0;
        });
        return command;
    }
}
