using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.People;

namespace Zhiheng.Bench;

/// <summary>Two officers of one body who handle cases together, each with a token.</summary>
sealed record Team(string Body, string Colleague, AuthenticationHeaderValue First, AuthenticationHeaderValue Second)
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>All pairs of certified officers in the towns and streets, one of each body before the second of any.</summary>
    public static async Task<IReadOnlyList<Team>> AllAsync(HttpClient http, int most, CancellationToken ct)
    {
        var today = TimeProvider.System.Today();
        var reader = await SignInAsync(http, "wangmin", ct);
        var pairs = new List<(int Place, string Body, string First, string Second)>();
        foreach (var body in (await ReadAsync<ReadBodies.Line>(http, "/api/bodies", reader, ct)).Where(b => b is { Kind: "乡镇街道", People: > 0 }))
        {
            var officers = (await ReadAsync<ReadBodies.Person>(http, $"/api/bodies/{body.Id}/people", reader, ct))
                .Where(p => p.Kind == "执法人员" && p.Roles.Split('、').Contains("执法人员") && p.CredentialFrom <= today && today <= p.CredentialTo);
            pairs.AddRange(officers.Chunk(2).Where(pair => pair.Length == 2).Select((pair, at) => (at, body.Id, pair[0].Account, pair[1].Account)));
        }
        var teams = new List<Team>();
        foreach (var (_, body, first, second) in pairs.OrderBy(pair => pair.Place).Take(most))
        {
            teams.Add(new Team(body, second, await SignInAsync(http, first, ct), await SignInAsync(http, second, ct)));
        }
        return teams;
    }

    static async Task<AuthenticationHeaderValue> SignInAsync(HttpClient http, string account, CancellationToken ct)
    {
        using var answer = await http.PostAsJsonAsync("/api/sign-in", new { account, password = "zhiheng-demo-1" }, ct);
        answer.EnsureSuccessStatusCode();
        var token = await answer.Content.ReadFromJsonAsync<JsonElement>(ct);
        return new AuthenticationHeaderValue("Bearer", token.GetProperty("accessToken").GetString());
    }

    static async Task<T[]> ReadAsync<T>(HttpClient http, string path, AuthenticationHeaderValue who, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Authorization = who } };
        using var answer = await http.SendAsync(request, ct);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<T[]>(Json, ct))!;
    }
}
