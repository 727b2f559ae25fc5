using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.People;

namespace Zhiheng.Bench;

/// <summary>Two officers of one body who handle cases together and those who approve what they propose, each with a token.</summary>
sealed record Team(
    string Body, string Leader, string Colleague, AuthenticationHeaderValue First, AuthenticationHeaderValue Second,
    AuthenticationHeaderValue UnitHead, AuthenticationHeaderValue Reviewer, AuthenticationHeaderValue AgencyHead)
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>All pairs of certified officers in the towns and streets, one of each body before the second of any.</summary>
    public static async Task<IReadOnlyList<Team>> AllAsync(HttpClient http, int most, CancellationToken ct)
    {
        var today = TimeProvider.System.Today();
        var tokens = new Dictionary<string, AuthenticationHeaderValue>();
        async Task<AuthenticationHeaderValue> TokenAsync(string account) =>
            tokens.TryGetValue(account, out var token) ? token : tokens[account] = await SignInAsync(http, account, ct);
        async Task<ReadBodies.Person[]> PeopleAsync(string body) =>
            await ReadAsync<ReadBodies.Person>(http, $"/api/bodies/{body}/people", await TokenAsync("wangmin"), ct);
        var pairs = new List<(int Place, string Body, string First, string Second, ReadBodies.Person[] All)>();
        var bodies = await ReadAsync<ReadBodies.Line>(http, "/api/bodies", await TokenAsync("wangmin"), ct);
        foreach (var body in bodies.Where(b => b is { Kind: "乡镇街道", People: > 0 }))
        {
            var all = await PeopleAsync(body.Id);
            var officers = all.Where(p => p.Kind == "执法人员" && Holds(p, "执法人员") && p.CredentialFrom <= today && today <= p.CredentialTo);
            pairs.AddRange(officers.Chunk(2).Where(pair => pair.Length == 2).Select((pair, at) => (at, body.Id, pair[0].Account, pair[1].Account, all)));
        }
        var teams = new List<Team>();
        foreach (var (_, body, first, second, all) in pairs.OrderBy(pair => pair.Place))
        {
            var above = await PeopleAsync(body[..6]);
            string?[] heads = [Who(all, "承办机构负责人"), Who(above, "法制审核"), Who(all, "执法机关负责人")];
            if (teams.Count < most && heads is [{ } unit, { } reviewer, { } head])
            {
                teams.Add(new Team(
                    body, first, second, await TokenAsync(first), await TokenAsync(second),
                    await TokenAsync(unit), await TokenAsync(reviewer), await TokenAsync(head)));
            }
        }
        return teams;
    }

    static string? Who(ReadBodies.Person[] people, string role) => people.FirstOrDefault(p => Holds(p, role))?.Account;

    static bool Holds(ReadBodies.Person person, string role) => person.Roles.Split('、').Contains(role);

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
