using Microsoft.EntityFrameworkCore;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.People.Contract;

namespace Zhiheng.Server.Modules.People;

/// <summary>A head's deputies, past and present, with the form that appoints one.</summary>
public sealed class ReadDeputies(AppDb db, PeopleDirectory people, TimeProvider clock) : IFeature
{
    public static string Permission => Permissions.AppointDeputies;

    public static Reach Reach => Reach.Self;

    public sealed record Line(string Id, string Deputy, string Name, DateOnly From, DateOnly To, string Reason, bool Ended);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/deputies", (HttpContext http, ReadDeputies read, CancellationToken ct) => read.AllAsync(Actor.From(http.User), ct))
            .WithName("read-deputies").WithTags("机关和人员").WithSummary("我委托的代理人");
        routes.MapGet("/deputies", (HttpContext http, ReadDeputies read, CancellationToken ct, string said = "") =>
            read.PageAsync(http, new AppointDeputy.Request { From = read.Today, To = read.Today }, null, said, ct)).ExcludeFromDescription();
        routes.MapPost("/deputies", PostAsync).ExcludeFromDescription();
        routes.MapPost("/deputies/{id}/end", EndAsync).ExcludeFromDescription();
    }

    DateOnly Today => clock.Today();

    static async Task<IResult> PostAsync(HttpContext http, ReadDeputies read, AppointDeputy feature, CancellationToken ct)
    {
        var form = await PostedForm.ReadAsync<AppointDeputy.Request>(http, ct);
        var request = form.As<AppointDeputy.Request>();
        var outcome = form.Ended ?? (request is null ? Outcome.Wrong("", "填写的内容类型不对，请检查日期。")
            : await WriteEndpoint.RunAsync(
                http, form.Key, "/api/deputies", form.Json!.Value.GetRawText(), request, (_, r, actor, stop) => feature.HandleAsync(r, actor, stop), ct));
        return await read.AnswerAsync(http, request ?? new(), outcome, ct);
    }

    static async Task<IResult> EndAsync(string id, HttpContext http, ReadDeputies read, EndDeputy feature, CancellationToken ct)
    {
        var form = await PostedForm.ReadAsync<EndDeputy.Request>(http, ct);
        var outcome = form.Ended ?? await WriteEndpoint.RunAsync(
            http, form.Key, $"/api/deputies/{id}/end", "{}", new EndDeputy.Request(), (_, _, actor, stop) => feature.HandleAsync(id, actor, stop), ct);
        return await read.AnswerAsync(http, new AppointDeputy.Request { From = read.Today, To = read.Today }, outcome, ct);
    }

    async Task<IResult> AnswerAsync(HttpContext http, AppointDeputy.Request request, Outcome outcome, CancellationToken ct) => outcome is Outcome.Done done
        ? TypedResults.LocalRedirect($"/deputies?said={Uri.EscapeDataString(done.Receipt.Message)}")
        : await PageAsync(http, request, outcome, "", ct);

    async Task<IResult> PageAsync(HttpContext http, AppointDeputy.Request request, Outcome? failed, string said, CancellationToken ct)
    {
        var actor = Actor.From(http.User);
        var errors = (failed as Outcome.Invalid)?.Errors ?? new Dictionary<string, string[]>();
        var candidates = await people.PeopleOfAsync(actor.BodyPath.Split('/'), ct);
        return Page.Of<DeputiesPage>(new
        {
            Lines = await AllAsync(actor, ct),
            Fields = FormField.Of(request, errors, new Dictionary<string, IReadOnlyList<(string, string)>>
            {
                [nameof(AppointDeputy.Request.Deputy)] = [.. candidates.Where(p => p.Account != actor.Account).Select(p => (p.Account, p.Name))],
            }),
            Message = failed switch
            {
                Outcome.Missing missing => missing.What,
                Outcome.Stale stale => stale.What,
                _ => string.Concat(errors.SelectMany(e => e.Value)),
            },
            Said = said.Length <= 200 ? said : "",
            Today,
        }, failed is null ? 200 : failed is Outcome.Invalid ? 400 : 409);
    }

    async Task<IReadOnlyList<Line>> AllAsync(Actor actor, CancellationToken ct) => await (
        from deputy in db.Deputies.AsNoTracking()
        where deputy.Principal == actor.Account
        join user in db.Users on deputy.Deputy equals user.UserName
        orderby deputy.AppointedMs descending
        select new Line(deputy.Id, deputy.Deputy, user.Name, deputy.FirstDay, deputy.LastDay, deputy.Reason, deputy.EndedMs != null)).Take(100).ToListAsync(ct);
}
