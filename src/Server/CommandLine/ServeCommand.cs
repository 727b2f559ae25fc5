using System.CommandLine;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.CommandLine;

/// <summary><c>serve</c>: migrates, then answers requests until stopped.</summary>
static class ServeCommand
{
    public static Command Make()
    {
        var urls = new Option<string>("--urls") { Description = "监听地址", DefaultValueFactory = _ => "http://localhost:5080" };
        var command = new Command("serve", "启动服务") { urls };
        command.SetAction(async (parsed, ct) =>
        {
            await using var app = ZhihengHost.Build([]);
            await DbSetup.MigrateAsync(app.Services, ct);
            app.Urls.Add(parsed.GetValue(urls)!);
            await app.RunAsync(ct);
            return 0;
        });
        return command;
    }
}
