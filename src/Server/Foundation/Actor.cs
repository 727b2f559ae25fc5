using System.Security.Claims;

namespace Zhiheng.Server.Foundation;

/// <summary>The person who acts, as signed in.</summary>
/// <param name="BodyPath">Ids of the body and those above it, e.g. <c>330100/330102/330102012</c>.</param>
public sealed record Actor(string Account, string Name, string BodyId, string BodyPath, IReadOnlyList<string> Roles)
{
    public const string BodyIdClaim = "zh:body";
    public const string BodyPathClaim = "zh:path";
    public const string BodyNameClaim = "zh:body-name";
    public const string NameClaim = "zh:name";

    public static readonly Actor Nobody = new("", "", "", "", []);

    public static Actor From(ClaimsPrincipal user) => user.Identity?.IsAuthenticated != true ? Nobody : new Actor(
        user.FindFirstValue(ClaimTypes.Name) ?? "",
        user.FindFirstValue(NameClaim) ?? "",
        user.FindFirstValue(BodyIdClaim) ?? "",
        user.FindFirstValue(BodyPathClaim) ?? "",
        [.. user.FindAll(ClaimTypes.Role).Select(claim => claim.Value)]);

    public bool May(string permission) => Permissions.Allows(permission, Roles);

    /// <summary>Whether a body lies at or below the person's own.</summary>
    public bool Covers(string bodyPath) =>
        BodyPath.Length > 0 && (bodyPath == BodyPath || bodyPath.StartsWith(BodyPath + "/", StringComparison.Ordinal));
}
