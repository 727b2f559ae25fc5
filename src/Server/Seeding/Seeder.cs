using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Seeding;

/// <summary>Writes reference data, and the demo city's people and cases. Running it again adds nothing twice.</summary>
public static class Seeder
{
    public static async Task RunAsync(IServiceProvider services, bool demo, int seed, Action<string> say, CancellationToken ct)
    {
        await using (var scope = services.CreateAsyncScope())
        {
            await ActivatorUtilities.CreateInstance<ReferenceSeed>(scope.ServiceProvider).RunAsync(demo, say, ct);
        }
        if (demo)
        {
            await using var scope = services.CreateAsyncScope();
            await ActivatorUtilities.CreateInstance<DemoCases>(scope.ServiceProvider).RunAsync(seed, say, ct);
            await ActivatorUtilities.CreateInstance<DemoCatalogue>(scope.ServiceProvider).RunAsync(say, ct);
        }
    }
}
