using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Antiforgery;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Parties.Contract;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>Shows the particulars of the party or of who reported the case in clear, for a stated reason that is written down first.</summary>
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
        MapWhom(routes, "party", "当事人", "reveal-party", c => c.Party?.VaultId);
        MapWhom(routes, "reporter", "举报人", "reveal-reporter", c => c.Opened!.ReporterVaultId);
    }

    static void MapWhom(IEndpointRouteBuilder routes, string path, string whom, string name, Func<CaseState, string?> vaultId)
    {
        routes.MapGet($"/cases/{{id}}/{path}", (string id, HttpContext http, RevealParty reveal, CancellationToken ct) =>
            reveal.PageAsync(id, http, null, whom, vaultId, ct)).ExcludeFromDescription();
        routes.MapPost($"/cases/{{id}}/{path}", async (string id, HttpContext http, RevealParty reveal, IAntiforgery antiforgery, CancellationToken ct) =>
            await reveal.PageAsync(
                id, http, await antiforgery.IsRequestValidAsync(http) ? http.Request.Form["Reason"].ToString() : "", whom, vaultId, ct))
            .ExcludeFromDescription();
        routes.MapPost($"/api/cases/{{id}}/{path}-reading", async (string id, Request request, HttpContext http, RevealParty reveal, CancellationToken ct) =>
            await reveal.HandleAsync(id, request, Actor.From(http.User), whom, vaultId, ct))
            .WithName(name).WithTags("案件").WithSummary($"查看{whom}完整信息（留痕）").Produces<Particulars>().ProducesValidationProblem().ProducesProblem(404);
    }

    /// <param name="reason">Null while nothing was asked.</param>
    async Task<IResult> PageAsync(
        string id, HttpContext http, string? reason, string whom, Func<CaseState, string?> vaultId, CancellationToken ct)
    {
        var actor = Actor.From(http.User);
        if (await desk.LoadAsync(id, actor, ct) is not { } file || vaultId(file.State) is not { Length: > 0 } entry)
        {
            return Page.NotFound(Missing(whom));
        }
        var errors = reason is null ? null : RequestCheck.Errors(new Request { Reason = reason });
        return Page.Of<PartyReadingPage>(new
        {
            File = file,
            Whom = whom,
            Party = errors is { Count: 0 } ? await vault.RevealAsync(entry, actor, reason!, ct) : null,
            Error = errors is { Count: > 0 } ? string.Concat(errors.Values.SelectMany(e => e)) : "",
        });
    }

    async Task<IResult> HandleAsync(
        string id, Request request, Actor actor, string whom, Func<CaseState, string?> vaultId, CancellationToken ct)
    {
        if (RequestCheck.Errors(request) is { Count: > 0 } errors)
        {
            return new Outcome.Invalid(errors).ToResult();
        }
        return await desk.LoadAsync(id, actor, ct) is { } file && vaultId(file.State) is { Length: > 0 } entry
            && await vault.RevealAsync(entry, actor, request.Reason, ct) is { } found
            ? TypedResults.Ok(found) : OutcomeResults.Problem(404, "not-found", Missing(whom));
    }

    static string Missing(string whom) => $"没有这个案件或{whom}，或它不在您的管辖范围内。";
}
