using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Catalogue.Import;
using Zhiheng.Server.Modules.Catalogue.Statutes;

namespace Zhiheng.Server.Modules.Catalogue;

/// <summary>The features of this module, one by one.</summary>
public static class CatalogueModule
{
    public static void AddCatalogue(this IServiceCollection services)
    {
        services.AddScoped<ItemShelf>();
        services.AddScoped<StatuteShelf>();
        services.AddScoped<CatalogueRecord>();
        services.AddScoped<CatalogueCheck>();
        services.AddScoped<ReadItems>();
        services.AddScoped<StatuteDesk>();
        services.AddScoped<ReadStatutes>();
        services.AddScoped<CheckCitations>();
        services.AddScoped<ImportDesk>();
        services.AddSingleton<ImportQueue>();
        services.AddHostedService<ImportRunner>();
    }

    public static void MapCatalogue(this IEndpointRouteBuilder routes)
    {
        routes.MapFeature<ReadItems>();
        routes.MapFeature<ReadStatutes>();
        routes.MapFeature<ImportStatutes>();
        routes.MapFeature<CheckCitations>();
        routes.MapFeature<ImportItems>();
        routes.MapFeature<ExportItems>();
        routes.MapFeature<ReadRules>();
        routes.MapFeature<CountTerm>();
    }
}
