using System.Reflection;
using Zhiheng.Rules.Law;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.People.Contract;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>Opening a case and registering a lead: forms made from the same requests the API takes.</summary>
public sealed class OpenCasePages(PeopleDirectory people, WhoHandles who, TimeProvider clock) : IFeature
{
    public static string Permission => Permissions.HandleCases;

    public static Reach Reach => Reach.Bodies;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/new", (HttpContext http, OpenCasePages pages, CancellationToken ct) =>
            pages.FormAsync(http, "登记案件", pages.Start(Actor.From(http.User)), null, ct)).ExcludeFromDescription();
        routes.MapPost("/cases/new", async (HttpContext http, OpenCasePages pages, OpenCase feature, CancellationToken ct) =>
            await pages.PostAsync<OpenCase.Request>(http, "登记案件", "/api/cases", (_, r, actor, stop) => feature.HandleAsync(r, actor, stop), ct))
                .ExcludeFromDescription();
        routes.MapPost("/cases/new/competence", (HttpContext http, OpenCasePages pages, CancellationToken ct) =>
            pages.AskAsync<OpenCase.Request>(http, "登记案件", (r, division) => r with { Division = division }, ct)).ExcludeFromDescription();
        routes.MapPost("/leads/new/competence", (HttpContext http, OpenCasePages pages, CancellationToken ct) =>
            pages.AskAsync<RegisterLead.Request>(http, "登记线索", (r, division) => r with { Division = division }, ct)).ExcludeFromDescription();
        routes.MapGet("/leads/new", (HttpContext http, OpenCasePages pages, CancellationToken ct) =>
            pages.FormAsync(http, "登记线索", pages.StartLead(Actor.From(http.User)), null, ct)).ExcludeFromDescription();
        routes.MapPost("/leads/new", async (HttpContext http, OpenCasePages pages, RegisterLead feature, CancellationToken ct) =>
            await pages.PostAsync<RegisterLead.Request>(http, "登记线索", "/api/leads", (_, r, actor, stop) => feature.HandleAsync(r, actor, stop), ct))
                .ExcludeFromDescription();
    }

    OpenCase.Request Start(Actor actor) => new() { At = clock.LocalNow(), Division = actor.BodyId };

    RegisterLead.Request StartLead(Actor actor) => new() { ReceivedOn = clock.Today(), Division = actor.BodyId };

    /// <summary>The form with what was typed and who handles it; the place proposes the division. Nothing is saved.</summary>
    async Task<IResult> AskAsync<TRequest>(HttpContext http, string title, Func<TRequest, string, TRequest> at, CancellationToken ct)
        where TRequest : class, new()
    {
        var form = await PostedForm.ReadAsync<TRequest>(http, ct);
        var request = form.As<TRequest>() ?? new TRequest();
        var actor = Actor.From(http.User);
        return form.Ended is null && Asked(request) is { } asked && await who.OfAsync(asked, actor, ct) is { Proposed: { } named }
            && (await OptionsAsync(actor, typeof(TRequest), ct))[nameof(OpenCase.Request.Division)].Any(option => option.Value == named.Code)
            ? await FormAsync(http, title, at(request, named.Code), null, ct) : await FormAsync(http, title, request, form.Ended, ct);
    }

    /// <summary>What the form says about item and place, once it says anything.</summary>
    static WhoHandles.Question? Asked(object request) => request switch
    {
        OpenCase.Request { ItemId: var item, Place: var place } r when item.Length + place.Length > 0 =>
            new(item, r.Division, place, r.EndedOn ?? (r.At is { } at ? DateOnly.FromDateTime(at) : null)),
        RegisterLead.Request { ItemId: var item, Place: var place } r when item.Length + place.Length > 0 =>
            new(item, r.Division, place, r.At is { } at ? DateOnly.FromDateTime(at) : r.ReceivedOn),
        _ => null,
    };

    internal async Task<IResult> PostAsync<TRequest>(HttpContext http, string title, string route, WriteEndpoint.Handler<TRequest> handle, CancellationToken ct)
        where TRequest : class, new()
    {
        var form = await PostedForm.ReadAsync<TRequest>(http, ct);
        if (form.Ended is { } ended)
        {
            return await FormAsync(http, title, form.As<TRequest>() ?? new TRequest(), ended, ct);
        }
        if (form.As<TRequest>() is not { } request)
        {
            return await FormAsync(http, title, new TRequest(), Outcome.Wrong("", "填写的内容类型不对，请检查日期和数字。"), ct);
        }
        var outcome = await WriteEndpoint.RunAsync(http, form.Key, route, form.Json!.Value.GetRawText(), request, handle, ct);
        return outcome is Outcome.Done done
            ? TypedResults.LocalRedirect($"/cases/{done.Receipt.Id}?said={Uri.EscapeDataString(done.Receipt.Message)}")
            : await FormAsync(http, title, request, outcome, ct);
    }

    internal async Task<IResult> FormAsync(HttpContext http, string title, object request, Outcome? failed, CancellationToken ct)
    {
        var errors = (failed as Outcome.Invalid)?.Errors ?? new Dictionary<string, string[]>();
        var options = await OptionsAsync(Actor.From(http.User), request.GetType(), ct);
        return Page.Of<OpenCasePage>(new
        {
            Title = title,
            Who = Asked(request) is { } asked ? await who.OfAsync(asked, Actor.From(http.User), ct) : null,
            Competence = request is OpenCase.Request ? "/cases/new/competence" : request is RegisterLead.Request ? "/leads/new/competence" : "",
            Fields = FormField.Of(request, errors, options),
            Refusals = (failed as Outcome.Refused)?.Refusals ?? (IReadOnlyList<Refusal>)[],
            Message = failed switch
            {
                Outcome.Invalid => string.Join(" ", errors.SelectMany(e => e.Value)),
                Outcome.Stale stale => stale.What,
                Outcome.Forbidden forbidden => forbidden.What,
                _ => "",
            },
            Key = Guid.CreateVersion7().ToString("N"),
        }, failed is null ? 200 : failed is Outcome.Invalid ? 400 : 409);
    }

    async Task<IReadOnlyDictionary<string, IReadOnlyList<(string Value, string Label)>>> OptionsAsync(Actor actor, Type request, CancellationToken ct)
    {
        var body = await people.BodyAsync(actor.BodyId, ct);
        var places = body is null ? [] : await people.DivisionsBelowAsync(body.Value.Card.Division, clock.Today(), ct);
        var colleagues = await people.HoldersAsync(actor.BodyId, "officer", ct);
        var options = new Dictionary<string, IReadOnlyList<(string, string)>>
        {
            [nameof(OpenCase.Request.Division)] = [.. places.Select(place => (place.Code, place.Name))],
            [nameof(OpenCase.Request.Source)] = [.. RegisterLead.Sources.Select(source => (source, source))],
            [nameof(OpenCase.Request.Colleague)] = [.. colleagues.Where(p => p.Account != actor.Account).Select(p => (p.Account, p.Name))],
        };
        return request.GetProperties().Where(p => options.ContainsKey(p.Name) && p.GetCustomAttribute<PickedAttribute>() is not null)
            .ToDictionary(p => p.Name, p => options[p.Name]);
    }
}
