using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.People;

namespace Zhiheng.Server.Tests;

/// <summary>Every route, by whoever may not use it.</summary>
public partial class ForbiddenTests
{
    sealed record Route(string Method, string Path, Guarded? Guard, bool TakesFile);

    [Theory, Both]
    public async Task Nobody_gets_in_without_signing_in(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var walk = await (await Walk.InAsync(city)).OpenedAsync();
        var before = await city.RowsAsync();
        var routes = Routes(city, walk.Id);
        Assert.True(routes.Count(route => route.Guard!.Permission != Permissions.Anyone) > 30);
        foreach (var route in routes.Where(route => route.Guard!.Permission != Permissions.Anyone))
        {
            foreach (var token in new[] { "", "CfDJ8forged" })
            {
                var reply = await Officer.SendAsync(city.Http, new HttpMethod(route.Method), route.Path, BodyFor(route), token, Officer.Key());
                Assert.True(reply.Status == 401, $"{route}: {reply.Status}");
            }
        }
        Assert.Equal(before, await city.RowsAsync());
    }

    [Theory, Both]
    public async Task A_role_without_the_permission_is_told_so_on_every_route(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var walk = await (await Walk.InAsync(city)).OpenedAsync();
        var before = await city.RowsAsync();
        var people = new Dictionary<string, (Officer Officer, string[] Roles)>();
        foreach (var account in new[] { "wangmin", "sunjie", "zhoujianguo", "zhaozheng", "yangfanyuan", "admin" })
        {
            var roles = await city.ValueAsync<string>($"SELECT roles FROM people_accounts WHERE user_name = '{account}'");
            people[account] = (await city.SignInAsync(account), roles.Split(';'));
        }
        var held = 0;
        foreach (var route in Routes(city, walk.Id).Where(route => route.Guard!.Permission != Permissions.Anyone))
        {
            foreach (var (account, (officer, roles)) in people.Where(person => !Permissions.Allows(route.Guard!.Permission, person.Value.Roles)))
            {
                var reply = await Officer.SendAsync(city.Http, new HttpMethod(route.Method), route.Path, BodyFor(route), officer.Token, Officer.Key());
                Assert.True(reply.Status == 403, $"{route} as {account}: {reply.Status} {reply.Text}");
                Assert.NotEmpty(reply.Detail);
                held++;
            }
        }
        Assert.True(held > 60);
        Assert.Equal(before, await city.RowsAsync());
    }

    [Theory, Both]
    public async Task A_case_of_another_town_is_not_there(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var walk = await (await Walk.InAsync(city)).HandedOverAsync();
        var document = await city.ValueAsync<string>("SELECT id FROM documents_documents");
        var before = await city.RowsAsync();
        var other = await city.SignInAsync("wangmin2");
        var roles = (await city.ValueAsync<string>("SELECT roles FROM people_accounts WHERE user_name = 'wangmin2'")).Split(';');
        var paths = Routes(city, walk.Id).Where(route => route.Path.Contains(walk.Id, StringComparison.Ordinal) && Permissions.Allows(route.Guard!.Permission, roles)).ToList();
        Assert.True(paths.Count > 15);
        foreach (var route in paths)
        {
            var path = route.Path.Replace($"/documents/{walk.Id}", $"/documents/{document}", StringComparison.Ordinal);
            var reply = await Officer.SendAsync(city.Http, new HttpMethod(route.Method), path, BodyFor(route), other.Token, Officer.Key());
            // A request that is wrong in itself is answered before anybody looks for the case; it says nothing about it.
            var same = await Officer.SendAsync(city.Http, new HttpMethod(route.Method), path.Replace(walk.Id, "nosuchcase", StringComparison.Ordinal)
                .Replace(document, "nosuchdocument", StringComparison.Ordinal), BodyFor(route), other.Token, Officer.Key());
            Assert.True(reply.Status is 404 or 400 && reply.Status == same.Status, $"{route}: {reply.Status} {reply.Text}");
            if (reply.Status == 404)
            {
                Assert.Equal(same.Detail, reply.Detail);
            }
        }
        Assert.Equal(404, (await other.PostAsync($"/api/cases/{walk.Id}/presence", new { version = 1 })).Status);
        Assert.Equal(404, (await other.PostAsync($"/api/cases/{walk.Id}/party-reading", new { reason = "好奇" })).Status);
        Assert.Equal(0, (await other.GetAsync("/api/cases")).Ok().Json.GetProperty("count").GetInt32());
        Assert.Equal(before, await city.RowsAsync());
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        foreach (var account in new[] { "wangmin", "nobody", "' OR 1=1 --" })
        {
            var reply = await SignInAsync(city, account, "wrong-password-1");
            Assert.Equal((401, "账号或密码不对。"), (reply.Status, reply.Detail));
        }
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(401, (await SignInAsync(city, "wangmin", "wrong-password-1")).Status);
        }
        var locked = await SignInAsync(city, "wangmin", "zhiheng-demo-1");
        Assert.Equal(401, locked.Status);
        Assert.Contains("锁定", locked.Detail, StringComparison.Ordinal);
        Assert.Equal(200, (await SignInAsync(city, "liqiang", "zhiheng-demo-1")).Status);
        foreach (var body in new[] { "", "null", "[]", "{\"account\":null,\"password\":null}", "{\"account\":\"\\ud800\",\"password\":\"x\"}", "{\"account\":\"a\\u0000\",\"password\":\"x\"}" })
        {
            var reply = await Officer.SendAsync(city.Http, HttpMethod.Post, "/api/sign-in", Officer.Body(body), "", "");
            Assert.True(reply.Status == 400, $"{body}: {reply.Status} {reply.Text}");
        }
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task With_one_time_codes_on_the_password_alone_is_not_enough(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var key = await city.InScopeAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<AccountRow>>();
            var user = (await users.FindByNameAsync("wangmin"))!;
            await users.ResetAuthenticatorKeyAsync(user);
            await users.SetTwoFactorEnabledAsync(user, true);
            return (await users.GetAuthenticatorKeyAsync(user))!;
        });
        Assert.Equal((401, "这个账号开启了动态码，请填写动态码。"), Said(await SignInAsync(city, "wangmin", "zhiheng-demo-1")));
        Assert.Equal((401, "这个账号开启了动态码，请填写动态码。"), Said(await SignInAsync(city, "wangmin", "zhiheng-demo-1", null)));
        Assert.Equal((401, "动态码不对或已过期。"), Said(await SignInAsync(city, "wangmin", "zhiheng-demo-1", "000000")));
        Assert.Equal(200, (await SignInAsync(city, "wangmin", "zhiheng-demo-1", Totp(key))).Status);
        Assert.Empty(city.Errors);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Only_the_demo_city_lets_a_visitor_pick_a_person(bool demo)
    {
        await using var city = await City.StartAsync(Engine.Sqlite, demo);
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = city.Http.BaseAddress };
        if (!demo)
        {
            Assert.DoesNotContain("wangmin", await http.GetStringAsync("/sign-in"), StringComparison.Ordinal);
        }
        var tokens = city.Services.GetRequiredService<IAntiforgery>().GetTokens(new DefaultHttpContext { RequestServices = city.Services });
        using var form = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Headers = { { "Cookie", $"zhiheng-form={tokens.CookieToken}" } },
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { [tokens.FormFieldName] = tokens.RequestToken!, ["demo"] = "wangmin", ["to"] = "//evil.example" }),
        };
        using var answer = await http.SendAsync(form);
        Assert.Equal(demo ? 302 : 401, (int)answer.StatusCode);
        Assert.Equal(demo, answer.Headers.Location?.ToString() == "/");
    }

    /// <summary>Every route under /api, with a case's id where one belongs.</summary>
    static List<Route> Routes(City city, string id) =>
    [
        .. city.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method => new Route(
                method, Parameter().Replace(endpoint.RoutePattern.RawText!, id), endpoint.Metadata.GetMetadata<Guarded>(),
                endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes.Contains("application/octet-stream") == true)))
            .Select(route => { Assert.True(route.Guard is not null, $"{route} has no permission"); return route; }),
    ];

    static HttpContent? BodyFor(Route route) => route.Method == "GET" ? null
        : route.TakesFile ? new ByteArrayContent(Documents.Samples.Png) { Headers = { ContentType = new("application/octet-stream") } }
        : Officer.Body(route.Path.EndsWith("reading", StringComparison.Ordinal) ? new { reason = "试试" } : new { version = 1 });

    static Task<Reply> SignInAsync(City city, string account, string password, string? code = "") =>
        Officer.SendAsync(city.Http, HttpMethod.Post, "/api/sign-in", Officer.Body(new { account, password, code }), "", "");

    static (int Status, string Detail) Said(Reply reply) => (reply.Status, reply.Detail);

    /// <summary>RFC 6238 with the defaults of every authenticator app.</summary>
    static string Totp(string base32)
    {
        var bits = string.Concat(base32.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var key = bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => Convert.ToByte(new string(chunk), 2)).ToArray();
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // the algorithm of RFC 6238
        var hash = HMACSHA1.HashData(key, step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", System.Globalization.CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
