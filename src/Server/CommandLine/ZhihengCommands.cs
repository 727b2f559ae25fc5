using System.CommandLine;

namespace Zhiheng.Server.CommandLine;

/// <summary>One command line for the product.</summary>
public static class ZhihengCommands
{
    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("执衡 Zhiheng：城市综合行政执法")
        {
            ServeCommand.Make(), MigrateCommand.Make(), SeedCommand.Make(), ImportCommand.Make(), VerifyCommand.Make(),
            CitationsCommand.Make(), TermCommand.Make(), MatchCommand.Make(), BenchmarksCommand.Make(),
        };
        return root.Parse(args).InvokeAsync();
    }
}
