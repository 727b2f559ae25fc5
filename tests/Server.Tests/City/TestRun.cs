[assembly: AssemblyFixture(typeof(Zhiheng.Server.Tests.TestRun))]

namespace Zhiheng.Server.Tests;

/// <summary>What a whole run leaves behind is nothing.</summary>
public sealed class TestRun : IAsyncDisposable
{
    static readonly Lazy<string> Scratch = new(() => Directory.CreateTempSubdirectory("zhiheng-tests-").FullName);

    public static string NewFolder() => Directory.CreateDirectory(Path.Combine(Scratch.Value, Guid.NewGuid().ToString("N"))).FullName;

    public async ValueTask DisposeAsync()
    {
        await Postgres.StopAsync();
        if (Scratch.IsValueCreated)
        {
            Directory.Delete(Scratch.Value, recursive: true);
        }
    }
}
