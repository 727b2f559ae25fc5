using System.CommandLine;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.CommandLine;

/// <summary><c>seed</c>: reference data, and with <c>--demo</c> the demo city.</summary>
static class SeedCommand
{
    public static Command Make()
    {
        var demo = new Option<bool>("--demo") { Description = "演示城市：虚构的人员和约 250 个案件" };
        var random = new Option<int>("--seed") { Description = "随机种子", DefaultValueFactory = _ => 2026 };
        var command = new Command("seed", "写入基础数据（可重复执行）") { demo, random };
        command.SetAction(async (parsed, ct) =>
        {
            await using var app = ZhihengHost.Build([], builder => builder.Services.AddSingleton<TimeProvider>(new Seeding.SceneClock()));
            await DbSetup.MigrateAsync(app.Services, ct);
            await Seeding.Seeder.RunAsync(app.Services, parsed.GetValue(demo), parsed.GetValue(random), Console.WriteLine, ct);
            return 0;
        });
        return command;
    }
}
