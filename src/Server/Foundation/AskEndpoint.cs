using System.Text.Json;

namespace Zhiheng.Server.Foundation;

/// <summary>A question that needs a body: strict JSON, checked like a write, without a key because nothing is saved.</summary>
public static class AskEndpoint
{
    public delegate Task<IResult> Handler<in TRequest>(HttpContext http, TRequest request, Actor actor, CancellationToken ct);

    public static RouteHandlerBuilder MapAsk<TRequest>(this IEndpointRouteBuilder routes, string pattern, string summary, Handler<TRequest> handle)
        where TRequest : class =>
        routes.MapPost(pattern, async (HttpContext http, CancellationToken ct) =>
            await ReadAsync<TRequest>(http.Request, ct) is not { } request ? OutcomeResults.Problem(400, "invalid", "请求内容不是有效的 JSON，或字段类型不对。")
            : RequestCheck.Errors(request) is { Count: > 0 } errors ? new Outcome.Invalid(errors).ToResult()
            : await handle(http, request, Actor.From(http.User), ct))
            .WithSummary(summary).WithMetadata(new SavesNothing()).Accepts<TRequest>("application/json").ProducesValidationProblem().ProducesProblem(404);

    static async Task<TRequest?> ReadAsync<TRequest>(HttpRequest request, CancellationToken ct) where TRequest : class
    {
        try
        {
            return request.HasJsonContentType() ? await request.ReadFromJsonAsync<TRequest>(WriteEndpoint.Json, ct) : null;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}

/// <summary>Endpoint metadata: a POST that changes nothing and asks for no key.</summary>
public sealed record SavesNothing;
