using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.People;

/// <summary>Signs out.</summary>
public sealed class SignOut : IFeature
{
    public static string Permission => Permissions.SignedIn;

    public static Reach Reach => Reach.Self;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/sign-out", async (HttpContext http, IAntiforgery antiforgery, SignInManager<AccountRow> signIn) =>
        {
            if (await antiforgery.IsRequestValidAsync(http))
            {
                await signIn.SignOutAsync();
            }
            return TypedResults.LocalRedirect("/sign-in");
        }).ExcludeFromDescription();
}
