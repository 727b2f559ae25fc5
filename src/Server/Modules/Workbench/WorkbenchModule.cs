using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Workbench;

/// <summary>The features of this module, one by one.</summary>
public static class WorkbenchModule
{
    public static void AddWorkbench(this IServiceCollection services) => services.AddScoped<Queue>();

    public static void MapWorkbench(this IEndpointRouteBuilder routes)
    {
        routes.MapFeature<Queue>();
        routes.MapFeature<ReadApprovals>();
        routes.MapFeature<ReadTeam>();
    }
}
