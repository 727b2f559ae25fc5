using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>What every request about an existing case carries.</summary>
public abstract record ActRequest
{
    /// <summary>Version of the case that the person saw.</summary>
    [Range(1, long.MaxValue)]
    public long Version { get; init; }
}

/// <summary>An act on an existing case: its permission, its place in the menu, its request, and how a fact is made from it.</summary>
public interface ICaseAct<TRequest> where TRequest : ActRequest, new()
{
    static abstract string Permission { get; }

    /// <summary>Last part of the route, the same as in <see cref="Rules.Cases.Menu"/>.</summary>
    static abstract string Act { get; }

    static abstract string Summary { get; }

    /// <summary>What to know before doing it, with its article, said above the form; empty where the fields say it all.</summary>
    static virtual string Advice => "";

    /// <summary>What goes out with the act, word for word; empty for an act that writes nothing by itself.</summary>
    static virtual string Shows(OpenFile file) => "";

    /// <summary>What the form starts with, taken from the case.</summary>
    static virtual TRequest Prefill(OpenFile file) => new();

    Task<Built> BuildAsync(OpenFile file, TRequest request, Actor actor, CancellationToken ct);
}

/// <summary>An act as the page that serves all acts sees it.</summary>
public sealed record ActEntry(
    string Act, string Permission, string Summary, string Advice, Type Request, Func<OpenFile, string> Shows, Func<OpenFile, ActRequest> Prefill,
    Func<HttpContext, string, string, JsonElement, Task<Outcome>> Run);

/// <summary>All acts by route.</summary>
public sealed class ActRegistry
{
    readonly Dictionary<string, ActEntry> acts = [];

    public ActEntry? Find(string act) => acts.GetValueOrDefault(act);

    public IEnumerable<ActEntry> All => acts.Values;

    internal void Add(ActEntry entry) => acts.Add(entry.Act, entry);
}

static class CaseActRouting
{
    /// <summary>Maps one act to <c>POST /api/cases/{id}/{act}</c> and to the form at <c>/cases/{id}/do/{act}</c>.</summary>
    public static void MapCaseAct<TAct, TRequest>(this IEndpointRouteBuilder routes)
        where TAct : class, ICaseAct<TRequest>
        where TRequest : ActRequest, new()
    {
        routes.MapWrite<TRequest>($"/api/cases/{{id}}/{TAct.Act}", TAct.Summary,
                (http, request, actor, ct) => http.RequestServices.ActAsync<TAct, TRequest>((string)http.Request.RouteValues["id"]!, request, actor, ct))
            .WithName(TAct.Act).WithTags("案件").WithMetadata(new Guarded(TAct.Permission, Reach.Bodies)).RequireAuthorization(TAct.Permission);

        routes.ServiceProvider.GetRequiredService<ActRegistry>().Add(new ActEntry(
            TAct.Act, TAct.Permission, TAct.Summary, TAct.Advice, typeof(TRequest), TAct.Shows,
            file => TAct.Prefill(file) with { Version = file.State.Version },
            (http, id, key, json) => FromPageAsync<TAct, TRequest>(http, id, key, json)));
    }

    static Task<Outcome> FromPageAsync<TAct, TRequest>(HttpContext http, string id, string key, JsonElement json)
        where TAct : class, ICaseAct<TRequest>
        where TRequest : ActRequest, new()
    {
        TRequest? request;
        try
        {
            request = json.Deserialize<TRequest>(WriteEndpoint.Json);
        }
        catch (JsonException malformed)
        {
            return Task.FromResult(Outcome.Wrong(malformed.Path?.TrimStart('$', '.') ?? "", "填写的内容类型不对。"));
        }
        return WriteEndpoint.RunAsync(http, key, $"/api/cases/{id}/{TAct.Act}", json.GetRawText(), request!,
            (h, r, actor, ct) => h.RequestServices.ActAsync<TAct, TRequest>(id, r, actor, ct), http.RequestAborted);
    }

    /// <summary>Does one act: route, form and demo data all end here.</summary>
    public static Task<Outcome> ActAsync<TAct, TRequest>(this IServiceProvider services, string id, TRequest request, Actor actor, CancellationToken ct)
        where TAct : class, ICaseAct<TRequest>
        where TRequest : ActRequest, new()
    {
        if (!actor.May(TAct.Permission))
        {
            return Task.FromResult<Outcome>(new Outcome.Forbidden($"“{TAct.Summary}”由{Permissions.WhoMay(TAct.Permission)}办理。"));
        }
        var act = ActivatorUtilities.GetServiceOrCreateInstance<TAct>(services);
        return services.GetRequiredService<CaseDesk>()
            .ActAsync(id, request.Version, actor, file => act.BuildAsync(file, request, actor, ct), ct);
    }
}
