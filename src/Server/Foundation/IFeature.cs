namespace Zhiheng.Server.Foundation;

/// <summary>How far a feature reaches: every query and every write is held to it.</summary>
public enum Reach
{
    /// <summary>Open to anyone, signed in or not.</summary>
    Public,

    /// <summary>About the signed-in person alone.</summary>
    Self,

    /// <summary>The person's body and the bodies below it.</summary>
    Bodies,

    /// <summary>The whole city: reference data that everyone signed in may read, or city-level offices.</summary>
    City,
}

/// <summary>One act, one file. A feature without permission or reach does not compile.</summary>
public interface IFeature
{
    /// <summary>A name from <see cref="Permissions"/>.</summary>
    static abstract string Permission { get; }

    static abstract Reach Reach { get; }

    /// <summary>Maps the feature's routes.</summary>
    static abstract void Map(IEndpointRouteBuilder routes);
}

/// <summary>Endpoint metadata that a test reads to find a route which forgot its permission or reach.</summary>
public sealed record Guarded(string Permission, Reach Reach);

public static class FeatureRouting
{
    /// <summary>Maps a feature under its permission: every endpoint in <paramref name="routes"/> gets the policy and the metadata.</summary>
    public static void MapFeature<T>(this IEndpointRouteBuilder routes) where T : IFeature
    {
        var group = routes.MapGroup("").WithMetadata(new Guarded(T.Permission, T.Reach));
        _ = T.Permission == Permissions.Anyone ? group.AllowAnonymous() : group.RequireAuthorization(T.Permission);
        T.Map(group);
    }
}
