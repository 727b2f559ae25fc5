using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;

namespace Zhiheng.Server.Modules.Catalogue.Registers;

/// <summary>A request about something that others may be changing: it says which version the person saw.</summary>
public abstract record RegisterRequest
{
    /// <summary>Number of facts of the thing; 0 where there are none yet.</summary>
    [System.ComponentModel.DataAnnotations.Range(0, long.MaxValue)]
    public long Version { get; init; }
}

/// <summary>How a form begins: its request, what it is about, and the choices of its fields.</summary>
/// <param name="Back">Page it was opened from.</param>
/// <param name="About">Name of the thing.</param>
public sealed record FormStart<TRequest>(
    TRequest Request, string Back, string About, IReadOnlyDictionary<string, IReadOnlyList<(string Value, string Label)>> Options)
{
    public FormStart(TRequest request, string back, string about) : this(request, back, about, new Dictionary<string, IReadOnlyList<(string, string)>>())
    {
    }
}

/// <summary>An act on a register of the catalogue: its request is the body of the API and the form of the page at the same address.</summary>
public interface IRegisterAct<TRequest> where TRequest : class, new()
{
    static abstract string Permission { get; }

    static abstract Reach Reach { get; }

    /// <summary>Address of the form, with <c>{id}</c>; the API has the same under <c>/api</c>.</summary>
    static abstract string Route { get; }

    static abstract string Name { get; }

    static abstract string Summary { get; }

    /// <summary>The page that shows what was done.</summary>
    static abstract string After(string id, Receipt receipt);

    /// <summary>The form, or null where the thing does not exist or lies outside the person's reach.</summary>
    Task<FormStart<TRequest>?> StartAsync(string id, Actor actor, CancellationToken ct);

    Task<Outcome> HandleAsync(string id, TRequest request, Actor actor, CancellationToken ct);
}

static class RegisterRouting
{
    const string Missing = "没有这项内容，或它不在您的管辖范围内。";

    /// <summary>Maps an act to its API, its form, and what the form sends.</summary>
    public static void MapRegisterAct<TAct, TRequest>(this IEndpointRouteBuilder routes)
        where TAct : class, IRegisterAct<TRequest>
        where TRequest : class, new()
    {
        var group = routes.MapGroup("").WithMetadata(new Guarded(TAct.Permission, TAct.Reach)).RequireAuthorization(TAct.Permission);
        group.MapWrite<TRequest>("/api" + TAct.Route, TAct.Summary, HandleAsync<TAct, TRequest>).WithName(TAct.Name).WithTags("目录管理");
        group.MapGet(TAct.Route, (HttpContext http, CancellationToken ct) => ShowAsync<TAct, TRequest>(http, null, null, ct)).ExcludeFromDescription();
        group.MapPost(TAct.Route, PostAsync<TAct, TRequest>).ExcludeFromDescription();
    }

    static string IdOf(HttpContext http) => http.Request.RouteValues["id"] as string ?? "";

    static TAct Act<TAct>(HttpContext http) => ActivatorUtilities.GetServiceOrCreateInstance<TAct>(http.RequestServices);

    static Task<Outcome> HandleAsync<TAct, TRequest>(HttpContext http, TRequest request, Actor actor, CancellationToken ct)
        where TAct : class, IRegisterAct<TRequest>
        where TRequest : class, new() => Act<TAct>(http).HandleAsync(IdOf(http), request, actor, ct);

    static async Task<IResult> PostAsync<TAct, TRequest>(HttpContext http, CancellationToken ct)
        where TAct : class, IRegisterAct<TRequest>
        where TRequest : class, new()
    {
        var form = await PostedForm.ReadAsync<TRequest>(http, ct);
        var request = form.As<TRequest>();
        var outcome = form.Ended ?? (request is null ? Outcome.Wrong("", "填写的内容类型不对，请检查日期和数字。")
            : await WriteEndpoint.RunAsync(
                http, form.Key, "/api" + http.Request.Path, form.Json!.Value.GetRawText(), request, HandleAsync<TAct, TRequest>, ct));
        return outcome is Outcome.Done done
            ? TypedResults.LocalRedirect($"{TAct.After(IdOf(http), done.Receipt)}?said={Uri.EscapeDataString(done.Receipt.Message)}")
            : await ShowAsync<TAct, TRequest>(http, request, outcome, ct);
    }

    static async Task<IResult> ShowAsync<TAct, TRequest>(HttpContext http, TRequest? typed, Outcome? failed, CancellationToken ct)
        where TAct : class, IRegisterAct<TRequest>
        where TRequest : class, new()
    {
        if (await Act<TAct>(http).StartAsync(IdOf(http), Actor.From(http.User), ct) is not { } start)
        {
            return Page.NotFound(Missing);
        }
        var errors = (failed as Outcome.Invalid)?.Errors ?? new Dictionary<string, string[]>();
        return Page.Of<RegisterFormPage>(new
        {
            Title = TAct.Summary,
            start.Back,
            start.About,
            Fields = FormField.Of(typed ?? start.Request, errors, start.Options),
            Refusals = (failed as Outcome.Refused)?.Refusals ?? [],
            Message = failed switch
            {
                Outcome.Stale stale => stale.What,
                Outcome.Missing missing => missing.What,
                Outcome.Forbidden forbidden => forbidden.What,
                Outcome.Invalid => string.Join(" ", errors.SelectMany(e => e.Value)),
                _ => "",
            },
            // What was typed stays; it is held against the thing as it is now.
            Version = (start.Request as RegisterRequest)?.Version,
            Key = Guid.CreateVersion7().ToString("N"),
        }, failed switch { null => 200, Outcome.Invalid => 400, Outcome.Forbidden => 403, Outcome.Missing => 404, _ => 409 });
    }
}
