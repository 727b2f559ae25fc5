using Microsoft.Extensions.DependencyInjection.Extensions;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Documents.Contract;

namespace Zhiheng.Server.Modules.Documents;

/// <summary>The features of this module, one by one.</summary>
public static class DocumentsModule
{
    public static void AddDocuments(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => new PdfPress());
        services.AddSingleton<TemplateShelf>();
        services.AddScoped<DocumentMaker>();
        services.AddScoped<NumberRegister>();
        services.AddScoped<ReadDocuments>();
        services.AddScoped<ReadSeals>();
        services.AddScoped<ReadNumbers>();
    }

    public static void MapDocuments(this IEndpointRouteBuilder routes)
    {
        routes.MapFeature<PrintStylesheet>();
        routes.MapFeature<ReadDocuments>();
        routes.MapFeature<ReadSeals>();
        routes.MapFeature<ReadNumbers>();
    }
}
