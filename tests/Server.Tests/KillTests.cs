using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Zhiheng.Server.Tests;

/// <summary>Beside the SQLite rounds, so that the two share the minute and a half.</summary>
public class KillOnPostgresTests
{
    [Fact]
    public Task Nothing_acknowledged_is_lost_when_the_server_is_killed() => KillTests.KillAsync(Engine.Postgres, 5);
}

/// <summary>
/// The server's process is killed in the middle of parallel writes, again and again: whatever it had acknowledged is there
/// afterwards, and the record is whole. ZHIHENG_KILLS sets how often.
/// </summary>
public class KillTests
{
    const int Clients = 6;

    [Fact]
    public Task Nothing_acknowledged_is_lost_when_the_server_is_killed() => KillAsync(Engine.Sqlite, 20);

    internal static async Task KillAsync(Engine engine, int rounds)
    {
        rounds = int.TryParse(Environment.GetEnvironmentVariable("ZHIHENG_KILLS"), CultureInfo.InvariantCulture, out var asked) ? asked : rounds;
        await using var city = await City.AsleepAsync(engine);
        var known = new ConcurrentDictionary<string, long>();
        var tokens = new Dictionary<string, string>();
        var random = new Random(20261020);
        for (var round = 0; round < rounds; round++)
        {
            await RoundAsync(city, tokens, known, random.Next(300, 900));
            await CheckAsync(city, known, round);
        }
        Assert.True(known.Count > rounds, "the clients got next to nothing done");
        using var verify = await ServerAsync(city, "verify");
        await verify.WaitForExitAsync();
        Assert.Equal(0, verify.ExitCode);
    }

    static async Task RoundAsync(City city, Dictionary<string, string> tokens, ConcurrentDictionary<string, long> known, int milliseconds)
    {
        var port = Postgres.FreePort();
        using var server = await ServerAsync(city, "serve", "--urls", $"http://127.0.0.1:{port}");
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(30) };
            await ReadyAsync(http, server);
            foreach (var account in new[] { "wangmin", "liqiang" })
            {
                // A token outlives the process: the keys lie in the data folder.
                tokens[account] = tokens.GetValueOrDefault(account) ?? (await Officer.SignInAsync(http, account)).Token;
            }
            var clients = Enumerable.Range(0, Clients).Select(_ => WorkAsync(http, tokens, known)).ToList();
            // The first answers of a cold process take their time; the load counts from the first.
            for (var (before, wait) = (known.Count, Stopwatch.StartNew()); known.Count == before && wait.Elapsed < TimeSpan.FromSeconds(20);)
            {
                await Task.Delay(5);
            }
            await Task.Delay(milliseconds);
            server.Kill();
            await Task.WhenAll(clients);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    /// <summary>Opens cases and works on them until the server is gone.</summary>
    static async Task WorkAsync(HttpClient http, Dictionary<string, string> tokens, ConcurrentDictionary<string, long> known)
    {
        var wang = new Officer(http, "wangmin", tokens["wangmin"]);
        var li = new Officer(http, "liqiang", tokens["liqiang"]);
        var party = new { kind = "Organisation", name = "杭州示例餐饮管理有限公司", creditCode = "91330100799655058B", address = "秋涛路12号" };
        var scene = new { from = "2026-10-20T09:00:00", place = "秋涛路", found = "占道", credentialsShown = true, recusalTold = true, signature = "Signed" };
        try
        {
            while (true)
            {
                var reply = Acknowledged(await wang.OpenAsync(), known);
                reply = Acknowledged(await li.DoAsync(reply.Id, "presence", version: reply.Version), known);
                reply = Acknowledged(await wang.DoAsync(reply.Id, "party", party, reply.Version), known);
                reply = Acknowledged(await wang.DoAsync(reply.Id, "correction-order", new { content = "立即收摊", deadline = "2199-01-01" }, reply.Version), known, mayRefuse: true);
                reply = Acknowledged(await wang.DoAsync(reply.Id, "documents", new { kind = "correction-notice" }, reply.Version), known);
                await wang.DoAsync(reply.Id, "scene", scene, reply.Version);
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or TaskCanceledException)
        {
        }
    }

    static Reply Acknowledged(Reply reply, ConcurrentDictionary<string, long> known, bool mayRefuse = false)
    {
        if (!mayRefuse || reply.Status == 200)
        {
            known.AddOrUpdate(reply.Ok().Id, reply.Version, (_, version) => Math.Max(version, reply.Version));
        }
        return reply;
    }

    static async Task CheckAsync(City city, ConcurrentDictionary<string, long> known, int round)
    {
        await using var connection = await city.ConnectAsync();
        var stored = (await connection.ListAsync("SELECT substr(stream, 6) || ' ' || max(sequence) FROM journal_lines WHERE stream LIKE 'case:%' GROUP BY stream"))
            .Select(row => row.Split(' ')).ToDictionary(row => row[0], row => long.Parse(row[1], CultureInfo.InvariantCulture));
        foreach (var (id, version) in known)
        {
            Assert.True(stored.GetValueOrDefault(id) >= version, $"round {round}: case {id} was acknowledged at {version} and is stored at {stored.GetValueOrDefault(id)}");
        }
        Assert.Equal(stored.Count, await city.ValueAsync<int>("SELECT coalesce(max(last), 0) FROM documents_numbers WHERE register LIKE '%简登%'"));
        Assert.Equal(
            await city.ValueAsync<int>("SELECT count(*) FROM documents_documents WHERE kind = 'correction-notice'"),
            await city.ValueAsync<int>("SELECT coalesce(max(last), 0) FROM documents_numbers WHERE register LIKE '%责改%'"));
        await city.AssertSoundAsync();
        city.LetGo();
    }

    static async Task ReadyAsync(HttpClient http, Process server)
    {
        for (var wait = Stopwatch.StartNew(); wait.Elapsed < TimeSpan.FromSeconds(60); await Task.Delay(40))
        {
            Assert.False(server.HasExited, "the server did not start");
            try
            {
                using var answer = await http.GetAsync("/api/anchors");
                return;
            }
            catch (HttpRequestException)
            {
            }
        }
        Assert.Fail("the server was not ready within a minute");
    }

    static async Task<Process> ServerAsync(City city, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Zhiheng.Server.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in await city.EnvironmentAsync())
        {
            start.Environment[name] = value;
        }
        // Without LibreOffice a document is Word: this is about the record, not about the pace of the press.
        start.Environment["PATH"] = "";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
