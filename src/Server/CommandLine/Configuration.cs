using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.CommandLine;

/// <summary>The same configuration as the server's, for commands that need no server.</summary>
static class Configuration
{
    public static ZhihengOptions Read() =>
        new ConfigurationBuilder().AddEnvironmentVariables().Build().GetSection("Zhiheng").Get<ZhihengOptions>() ?? new ZhihengOptions();
}
