using Zhiheng.Rules.Discretion;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Amounts;

/// <summary>试算: what an amount comes to, with nothing saved. The forms of report, proposal and decision show the same.</summary>
public sealed class WeighAmount(CaseDesk desk, CaseAmounts amounts) : IFeature
{
    public static string Permission => Permissions.HandleCases;

    public static Reach Reach => Reach.Bodies;

    public sealed record Request : WeighedRequest;

    /// <param name="Factors">Every general factor, met or not, with article and source.</param>
    /// <param name="Low">Lower end of what follows the benchmark, yuan; null where there is no amount.</param>
    /// <param name="Deviation">How the amount sent stands to the tier; empty where none was sent.</param>
    /// <param name="Needs">What the file then needs.</param>
    public sealed record Answer(
        string Benchmark, bool IsExample, string Ending, string Tier, decimal? Low, decimal? High, decimal? Recommended, IReadOnlyList<string> Sanctions,
        IReadOnlyList<KnownValue> Known, IReadOnlyList<string> Asked, IReadOnlyList<string> Steps, IReadOnlyList<string> Factors, IReadOnlyList<string> WhatIf,
        IReadOnlyList<Refused> Refusals, string Deviation, IReadOnlyList<string> Needs, LikeCases? LikeCases, string Note);

    public sealed record Refused(string Code, string Reason, string Article, string Remedy);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapAsk<Request>("/api/cases/{id}/weighing", "按裁量基准试算，不保存任何内容", (http, request, actor, ct) =>
                http.RequestServices.GetRequiredService<WeighAmount>().WeighAsync((string)http.Request.RouteValues["id"]!, request, actor, ct))
            .WithName("weigh-amount").WithTags("案件").Produces<Answer>();

    async Task<IResult> WeighAsync(string id, Request request, Actor actor, CancellationToken ct)
    {
        if (await desk.LoadAsync(id, actor, ct) is not { } file)
        {
            return new Outcome.Missing("没有这个案件，或它不在您的管辖范围内。").ToResult();
        }
        var amount = await amounts.OfAsync(file, request, ct);
        if (amount.Errors.Count > 0)
        {
            return new Outcome.Invalid(amount.Errors).ToResult();
        }
        if (amount.Weighing is not { } w)
        {
            return TypedResults.Ok(new Answer("", false, "", "", null, null, null, [], [], [], [], [], [], [], "", [], null, amount.Note));
        }
        var deviation = request.Fine > 0 ? Deviation.Of(w, request.Fine, file.State.Body!.Name) : null;
        return TypedResults.Ok(new Answer(
            CaseAmount.NameOf(w.Benchmark), w.IsExample, DiscretionWords.Of(w.Ending), w.Tier?.Name ?? "", w.Range?.Low, w.Range?.High, w.Recommended,
            w.Sanctions,
            amount.Known, [.. amount.Asked.Select(measure => measure.Name)], w.Steps, [.. w.Factors.Select(found => found.ToString())],
            [.. w.WhatIf.Select(other => other.ToString())], [.. w.Refusals.Select(no => new Refused(no.Code, no.Reason, no.Article.ToString(), no.Remedy))],
            deviation?.Reason ?? "", deviation?.Needs ?? [], await amounts.LikeAsync(id, w, request.Fine, ct), ""));
    }
}
