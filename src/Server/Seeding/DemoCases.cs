namespace Zhiheng.Server.Seeding;

/// <summary>Placeholder until the scenes are played.</summary>
sealed class DemoCases
{
    public Task RunAsync(int seed, Action<string> say, CancellationToken ct)
    {
        say($"演示案件（种子 {seed}）");
        _ = ct; return Task.CompletedTask;
    }
}
