using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zhiheng.Server.Foundation;

/// <summary>How every write comes in over HTTP: strict JSON, checked, with an idempotency key, tried again when it lost a race.</summary>
public static class WriteEndpoint
{
    /// <summary>Largest request body in bytes; files go through their own route.</summary>
    const int MostBytes = 256 * 1024;
    const int MostTries = 40;

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(null, allowIntegerValues: false), new LocalTimeJson(), new DayJson() },
    };

    public delegate Task<Outcome> Handler<in TRequest>(HttpContext http, TRequest request, Actor actor, CancellationToken ct);

    public static RouteHandlerBuilder MapWrite<TRequest>(this IEndpointRouteBuilder routes, string pattern, string summary, Handler<TRequest> handle)
        where TRequest : class =>
        routes.MapPost(pattern, async (HttpContext http, CancellationToken ct) => (await AnswerAsync(http, handle, ct)).ToResult())
            .WithSummary(summary).Accepts<TRequest>("application/json").Produces<Receipt>()
            .ProducesValidationProblem().ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);

    static async Task<Outcome> AnswerAsync<TRequest>(HttpContext http, Handler<TRequest> handle, CancellationToken ct) where TRequest : class
    {
        if (await ReadAsync(http.Request, ct) is not { } body)
        {
            return Outcome.Wrong("body", $"请求内容超过 {MostBytes / 1024} KB。");
        }
        var (request, error) = Parse<TRequest>(body);
        if (request is null)
        {
            return Outcome.Wrong("body", error);
        }
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        return await RunAsync(http, key, http.Request.Path, System.Text.Encoding.UTF8.GetString(body), request, handle, ct);
    }

    /// <summary>Runs a checked write; pages come in here too, with the key from their hidden field.</summary>
    public static async Task<Outcome> RunAsync<TRequest>(
        HttpContext http, string key, string route, string body, TRequest request, Handler<TRequest> handle, CancellationToken ct)
        where TRequest : class
    {
        var actor = Actor.From(http.User);
        if (RequestCheck.Errors(request) is { Count: > 0 } errors)
        {
            return new Outcome.Invalid(errors);
        }
        var writing = http.RequestServices.GetRequiredService<Writing>();
        if (await writing.BeginAsync(key, route, body, actor, ct) is { } earlier)
        {
            return earlier;
        }
        for (var tries = 1; ; tries++)
        {
            var outcome = await handle(http, request, actor, ct);
            // A twin of this request may have been done meanwhile; what it was told is then the answer to this one too.
            if (outcome is not Outcome.Done && await writing.EarlierAsync(ct) is { } twin)
            {
                return twin;
            }
            if (outcome is not Outcome.Raced || tries == MostTries)
            {
                return outcome is Outcome.Raced ? new Outcome.Stale("同时办理的人太多，这次没有保存，请稍后再试。") : outcome;
            }
            await Task.Delay(Random.Shared.Next(2, 10 + (5 * tries)), ct);
        }
    }

    static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, ct)) > 0;)
        {
            if (body.Length + read > MostBytes)
            {
                return null;
            }
            body.Write(buffer, 0, read);
        }
        return body.ToArray();
    }

    static (T? Request, string Error) Parse<T>(byte[] body) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, Json) is { } request ? (request, "") : (null, "请求内容为空。");
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            var where = malformed is JsonException { Path: { Length: > 1 } path } ? $"（{path}）" : "";
            return (null, $"请求内容不是有效的 JSON，或字段类型不对{where}。");
        }
    }
}
