using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Contract;

namespace Zhiheng.Server.Modules.Catalogue;

/// <summary>The features of this module, one by one.</summary>
public static class CatalogueModule
{
    public static void AddCatalogue(this IServiceCollection services)
    {
        services.AddScoped<ItemShelf>();
        services.AddScoped<ReadItems>();
    }

    public static void MapCatalogue(this IEndpointRouteBuilder routes)
    {
        routes.MapFeature<ReadItems>();
        routes.MapFeature<ReadRules>();
        routes.MapFeature<CountTerm>();
    }
}
