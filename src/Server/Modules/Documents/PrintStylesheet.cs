using Zhiheng.Rules.Documents;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Documents;

/// <summary>The stylesheet of printed documents, as the rules make it.</summary>
public sealed class PrintStylesheet : IFeature
{
    static readonly string Css = PrintStyle.Css();

    public static string Permission => Permissions.Anyone;

    public static Reach Reach => Reach.Public;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/document.css", () => TypedResults.Text(Css, "text/css")).ExcludeFromDescription();
}
