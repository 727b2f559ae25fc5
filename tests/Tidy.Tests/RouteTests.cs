using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Tidy.Tests;

/// <summary>Every address of the server says who may use it and how far it reaches.</summary>
public sealed class RouteTests
{
    [Fact]
    public async Task Every_route_has_a_permission_and_a_reach_that_agree_with_its_guard()
    {
        await using var house = new House();
        Accepted.None(Faults(Endpoints(house.App)));
        Assert.True(Endpoints(house.App).Count > 50);
    }

    [Fact]
    public async Task The_list_of_routes_is_what_the_server_serves()
    {
        await using var house = new House();
        Accepted.Same("docs/routes.md", Print(Endpoints(house.App)));
    }

    [Fact]
    public async Task A_planted_route_that_forgot_something_is_found()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        var open = new Guarded(Permissions.Anyone, Reach.Public);
        var cases = new Guarded(Permissions.ReadCases, Reach.Bodies);
        app.MapGet("/forgot", () => "");
        app.MapGet("/says-public-is-closed", () => "").WithMetadata(open);
        app.MapGet("/says-closed-is-public", () => "").WithMetadata(cases).RequireAuthorization(Permissions.ReadCases).AllowAnonymous();
        app.MapGet("/says-closed-is-unguarded", () => "").WithMetadata(cases);
        app.MapGet("/guards-something-else", () => "").WithMetadata(cases).RequireAuthorization(Permissions.SignedIn);
        app.MapGet("/unknown", () => "").WithMetadata(new Guarded("made.up", Reach.City)).RequireAuthorization("made.up");
        app.MapGet("/anyone-reads-bodies", () => "").WithMetadata(new Guarded(Permissions.Anyone, Reach.Bodies)).AllowAnonymous();
        app.MapGet("/open", () => "").WithMetadata(open).AllowAnonymous();
        app.MapGet("/closed", () => "").WithMetadata(cases).RequireAuthorization(Permissions.ReadCases);
        Assert.Equal(
            [
                "/anyone-reads-bodies", "/forgot", "/guards-something-else", "/says-closed-is-public", "/says-closed-is-unguarded",
                "/says-public-is-closed", "/unknown",
            ],
            Faults(Endpoints(app)).Select(fault => fault.Split(' ')[1].TrimEnd(':')));
    }

    static List<RouteEndpoint> Endpoints(WebApplication app) =>
        [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .OrderBy(Pattern, StringComparer.Ordinal).ThenBy(Methods, StringComparer.Ordinal)];

    static string Pattern(RouteEndpoint endpoint) => "/" + (endpoint.RoutePattern.RawText ?? "").TrimStart('/');

    static string Methods(RouteEndpoint endpoint) =>
        string.Join(' ',
            endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Order(StringComparer.Ordinal)
                ?? (IEnumerable<string>)["any"]);

    static IEnumerable<string> Faults(IEnumerable<RouteEndpoint> endpoints) =>
        from endpoint in endpoints
        let fault = Fault(endpoint.Metadata)
        where fault.Length > 0
        select $"{Methods(endpoint)} {Pattern(endpoint)}: {fault}";

    static string Fault(EndpointMetadataCollection metadata)
    {
        if (metadata.GetMetadata<Guarded>() is not { } guarded)
        {
            return "says neither permission nor reach";
        }
        var open = metadata.GetMetadata<IAllowAnonymous>() is not null;
        if (guarded.Permission == Permissions.Anyone)
        {
            return !open ? "is for anyone, and closed"
                : guarded.Reach != Reach.Public ? "is for anyone, and reaches further than what is public"
                : "";
        }
        return !Permissions.All.Contains(guarded.Permission) ? "names a permission that is not in the table"
            : open ? "needs a permission, and is open to anyone"
            : !metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy == guarded.Permission)
                ? "is not guarded by the permission it names"
            : guarded.Reach == Reach.Public ? "needs a permission for what is public"
            : "";
    }

    static string Print(List<RouteEndpoint> endpoints)
    {
        var text = new StringBuilder("# Routes 路由\n\n"
            + "Printed from the server by `tests/Tidy.Tests`. Reach: Public = anyone; Self = the signed-in "
            + "person's own; Bodies = the\nperson's body and those below it; City = reference data for everyone signed in, "
            + "or an office of the city.\n\n"
            + "| method | route | permission | reach | who |\n|---|---|---|---|---|\n");
        foreach (var endpoint in endpoints)
        {
            var guarded = endpoint.Metadata.GetMetadata<Guarded>();
            var roles = guarded is null ? "" : Permissions.WhoMay(guarded.Permission);
            var who = roles == string.Join("、", Permissions.Roles.Values) ? "所有登录人员" : roles;
            text.Append(FormattableString.Invariant(
                $"| {Methods(endpoint)} | `{Pattern(endpoint)}` | {guarded?.Permission} | {guarded?.Reach} | {who} |\n"));
        }
        return text.ToString();
    }

    /// <summary>The whole server, built and never started, over a folder that goes with it.</summary>
    sealed class House : IAsyncDisposable
    {
        readonly string folder = Directory.CreateTempSubdirectory("zhiheng-tidy-").FullName;

        public House() => App = ZhihengHost.Build([], builder =>
            builder.Configuration.AddInMemoryCollection([new("Zhiheng:Data", folder), new("Zhiheng:Database", "")]));

        public WebApplication App { get; }

        public async ValueTask DisposeAsync()
        {
            await App.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }
}
