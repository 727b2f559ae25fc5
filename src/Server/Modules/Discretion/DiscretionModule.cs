using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Discretion.Contract;

namespace Zhiheng.Server.Modules.Discretion;

/// <summary>The features of this module, one by one.</summary>
public static class DiscretionModule
{
    public static void AddDiscretion(this IServiceCollection services)
    {
        services.AddScoped<BenchmarkShelf>();
        services.AddScoped<BenchmarkRecord>();
        services.AddScoped<BenchmarkDesk>();
        services.AddScoped<IBenchmarkUse, BenchmarkUse>();
        services.AddScoped<ReadBenchmarks>();
        services.AddScoped<EditBenchmark>();
        services.AddScoped<CompareNorms>();
    }

    public static void MapDiscretion(this IEndpointRouteBuilder routes)
    {
        routes.MapFeature<ReadBenchmarks>();
        routes.MapFeature<EditBenchmark>();
        routes.MapFeature<CompareNorms>();
    }
}
