using System.Security.Claims;
using System.Text.Json;

namespace Zhiheng.Server.Foundation;

/// <summary>Whom a deputy acts for, with the roles that stand open to the deputy.</summary>
public sealed record Principal(string Account, string Name, string BodyId, string BodyPath, IReadOnlyList<string> Roles);

/// <summary>The person who acts, as signed in.</summary>
/// <param name="BodyPath">Ids of the body and those above it, e.g. <c>330100/330102/330102012</c>.</param>
public sealed record Actor(string Account, string Name, string BodyId, string BodyPath, IReadOnlyList<string> Roles)
{
    public const string BodyIdClaim = "zh:body";
    public const string BodyPathClaim = "zh:path";
    public const string BodyNameClaim = "zh:body-name";
    public const string NameClaim = "zh:name";
    public const string ActsForClaim = "zh:acts-for";

    public static readonly Actor Nobody = new("", "", "", "", []);

    /// <summary>Heads whom this person acts for today.</summary>
    public IReadOnlyList<Principal> ActsFor { get; init; } = [];

    public static Actor From(ClaimsPrincipal user) => user.Identity?.IsAuthenticated != true ? Nobody : new Actor(
        user.FindFirstValue(ClaimTypes.Name) ?? "",
        user.FindFirstValue(NameClaim) ?? "",
        user.FindFirstValue(BodyIdClaim) ?? "",
        user.FindFirstValue(BodyPathClaim) ?? "",
        [.. user.FindAll(ClaimTypes.Role).Select(claim => claim.Value)])
    {
        ActsFor = [.. user.FindAll(ActsForClaim).Select(claim => JsonSerializer.Deserialize<Principal>(claim.Value)!)],
    };

    public bool May(string permission) => Permissions.Allows(permission, Roles);

    /// <summary>Whether a body lies at or below the person's own.</summary>
    public bool Covers(string bodyPath) =>
        BodyPath.Length > 0 && (bodyPath == BodyPath || bodyPath.StartsWith(BodyPath + "/", StringComparison.Ordinal));
}
