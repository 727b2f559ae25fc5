using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Zhiheng.Server.Seeding;

namespace Zhiheng.Server.Tests;

/// <summary>What the server answered.</summary>
public sealed record Reply(int Status, string Text, byte[] Bytes)
{
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Text);

    public string Id => Json.GetProperty("id").GetString()!;
    public long Version => Json.GetProperty("version").GetInt64();
    public string Number => Json.GetProperty("number").GetString()!;
    public string Code => Json.GetProperty("code").GetString()!;
    public string Detail => Json.GetProperty("detail").GetString()!;

    public Reply Ok()
    {
        Assert.True(Status == 200, $"{Status} {Text}");
        return this;
    }
}

/// <summary>A person of the demo city at work over HTTP, with a token and a fresh key for every write.</summary>
public sealed class Officer(HttpClient http, string account, string token)
{
    public const string Stall = "LP02225";
    public const string Town = "330102012";

    public string Account => account;

    public string Token => token;

    public static async Task<Officer> SignInAsync(HttpClient http, string account, string password = ReferenceSeed.DemoPassword)
    {
        var reply = await SendAsync(http, HttpMethod.Post, "/api/sign-in", Body(new { account, password }), "", "");
        return new Officer(http, account, reply.Ok().Json.GetProperty("accessToken").GetString()!);
    }

    public Task<Reply> GetAsync(string path) => SendAsync(http, HttpMethod.Get, path, null, token, "");

    public Task<Reply> PostAsync(string path, object body, string? key = null) => PostAsync(path, Body(body), key);

    public Task<Reply> PostAsync(string path, HttpContent body, string? key = null) =>
        SendAsync(http, HttpMethod.Post, path, body, token, key ?? Key());

    public Task<Reply> OpenAsync(object? but = null, string? key = null) => PostAsync("/api/cases", Merge(new
    {
        seen = "三轮车占道卖水果",
        itemId = Stall,
        place = "秋涛路12号",
        division = Town,
        colleague = "liqiang",
    }, but), key);

    /// <summary>Does one act at the case's present version, or at the version a test names.</summary>
    public async Task<Reply> DoAsync(string caseId, string act, object? body = null, long? version = null, string? key = null)
    {
        version ??= (await GetAsync($"/api/cases/{caseId}")).Ok().Version;
        return await PostAsync($"/api/cases/{caseId}/{act}", Merge(new { version }, body), key);
    }

    public Task<Reply> UploadAsync(byte[] content)
    {
        var body = new ByteArrayContent(content);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return PostAsync("/api/files", body);
    }

    public static string Key() => Guid.NewGuid().ToString("N");

    public static HttpContent Body(object body) =>
        body as HttpContent ?? new StringContent(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");

    public static JsonObject Merge(object body, object? but)
    {
        var merged = JsonSerializer.SerializeToNode(body)!.AsObject();
        foreach (var (name, value) in but is null ? [] : JsonSerializer.SerializeToNode(but)!.AsObject())
        {
            merged[name] = value?.DeepClone();
        }
        return merged;
    }

    public static async Task<Reply> SendAsync(HttpClient http, HttpMethod method, string path, HttpContent? body, string token, string key)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        if (token.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
        if (key.Length > 0)
        {
            request.Headers.Add("Idempotency-Key", key);
        }
        using var response = await http.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        return new Reply((int)response.StatusCode, Encoding.UTF8.GetString(bytes), bytes);
    }
}
