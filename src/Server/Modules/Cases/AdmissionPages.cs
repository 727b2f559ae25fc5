using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>Admitting a penalty from paper: the form of <see cref="AdmitPenalty"/>, for whoever may send it.</summary>
public sealed class AdmissionPages : IFeature
{
    public static string Permission => Permissions.AdmitCases;

    public static Reach Reach => Reach.Bodies;

    public static void Map(IEndpointRouteBuilder routes)
    {
        const string title = "补录当场处罚";
        routes.MapGet("/admissions/new", (HttpContext http, OpenCasePages pages, CancellationToken ct) =>
            pages.FormAsync(http, title, new AdmitPenalty.Request(), null, ct)).ExcludeFromDescription();
        routes.MapPost("/admissions/new", async (HttpContext http, OpenCasePages pages, AdmitPenalty feature, CancellationToken ct) =>
            await pages.PostAsync<AdmitPenalty.Request>(http, title, "/api/admissions", (_, r, actor, stop) => feature.HandleAsync(r, actor, stop), ct))
                .ExcludeFromDescription();
    }
}
