using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Antiforgery;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Parties.Contract;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>Shows a party's particulars in clear, for a stated reason that is written down first.</summary>
public sealed class RevealParty(CaseDesk desk, PartyVault vault) : IFeature
{
    public static string Permission => Permissions.RevealParties;

    public static Reach Reach => Reach.Bodies;

    public sealed record Request
    {
        [Display(Name = "查看理由"), Required, StringLength(200)]
        public string Reason { get; init; } = "";
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{id}/party", (string id, HttpContext http, RevealParty reveal, CancellationToken ct) => reveal.PageAsync(id, http, null, ct))
            .ExcludeFromDescription();
        routes.MapPost("/cases/{id}/party", async (string id, HttpContext http, RevealParty reveal, IAntiforgery antiforgery, CancellationToken ct) =>
            await reveal.PageAsync(id, http, await antiforgery.IsRequestValidAsync(http) ? http.Request.Form["Reason"].ToString() : "", ct))
            .ExcludeFromDescription();
        routes.MapPost("/api/cases/{id}/party-reading", async (string id, Request request, HttpContext http, RevealParty reveal, CancellationToken ct) =>
            await reveal.HandleAsync(id, request, Actor.From(http.User), ct))
            .WithName("reveal-party").WithTags("案件").WithSummary("查看当事人完整信息（留痕）").Produces<Particulars>().ProducesValidationProblem().ProducesProblem(404);
    }

    /// <param name="reason">Null while nothing was asked.</param>
    async Task<IResult> PageAsync(string id, HttpContext http, string? reason, CancellationToken ct)
    {
        var actor = Actor.From(http.User);
        if (await desk.LoadAsync(id, actor, ct) is not { State.Party: { } party } file)
        {
            return Page.NotFound("没有这个案件或当事人，或它不在您的管辖范围内。");
        }
        var errors = reason is null ? null : RequestCheck.Errors(new Request { Reason = reason });
        return Page.Of<PartyReadingPage>(new
        {
            File = file,
            Party = errors is { Count: 0 } ? await vault.RevealAsync(party.VaultId, actor, reason!, ct) : null,
            Error = errors is { Count: > 0 } ? string.Concat(errors.Values.SelectMany(e => e)) : "",
        });
    }

    async Task<IResult> HandleAsync(string id, Request request, Actor actor, CancellationToken ct)
    {
        if (RequestCheck.Errors(request) is { Count: > 0 } errors)
        {
            return new Outcome.Invalid(errors).ToResult();
        }
        return await RevealAsync(id, request.Reason, actor, ct) is { } party
            ? TypedResults.Ok(party) : OutcomeResults.Problem(404, "not-found", "没有这个案件或当事人，或它不在您的管辖范围内。");
    }

    public async Task<Particulars?> RevealAsync(string id, string reason, Actor actor, CancellationToken ct) =>
        await desk.LoadAsync(id, actor, ct) is { State.Party: { } party } ? await vault.RevealAsync(party.VaultId, actor, reason, ct) : null;
}
