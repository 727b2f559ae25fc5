using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace Zhiheng.Server.Tests;

/// <summary>What cannot be understood or is not lawful gets a clear answer in Chinese and leaves nothing half written.</summary>
public class BadInputTests
{
    const string Fine = """{"seen":"占道","itemId":"LP02225","place":"秋涛路","division":"330102012","colleague":"liqiang"}""";

    /// <summary>Name, body, expected status.</summary>
    static IEnumerable<(string Name, HttpContent Body)> Malformed()
    {
        yield return ("empty", Text(""));
        yield return ("not JSON", Text("{\"seen\":"));
        yield return ("an array", Text("[1,2]"));
        yield return ("null", Text("null"));
        yield return ("a number where text belongs", Text(Fine.Replace("\"占道\"", "5", StringComparison.Ordinal)));
        yield return ("null where text belongs", Text(Fine.Replace("\"占道\"", "null", StringComparison.Ordinal)));
        yield return ("an unknown property", Text(Fine.Replace("{", "{\"admin\":true,", StringComparison.Ordinal)));
        yield return ("a trailing comma", Text(Fine.Replace("}", ",}", StringComparison.Ordinal)));
        yield return ("two objects", Text(Fine + Fine));
        yield return ("no such day", Text(Fine.Replace("{", "{\"endedOn\":\"2026-02-30\",", StringComparison.Ordinal)));
        yield return ("a day without end", Text(Fine.Replace("{", "{\"endedOn\":\"9999-12-31\",", StringComparison.Ordinal)));
        yield return ("the first moment of all", Text(Fine.Replace("{", "{\"at\":\"0001-01-01T00:00:00+14:00\",", StringComparison.Ordinal)));
        yield return ("the last moment of all", Text(Fine.Replace("{", "{\"at\":\"9999-12-31T23:59:59Z\",", StringComparison.Ordinal)));
        yield return ("U+0000", Text(Fine.Replace("占道", "占\\u0000道", StringComparison.Ordinal)));
        yield return ("a lone surrogate", Text(Fine.Replace("占道", "占\\ud83d道", StringComparison.Ordinal)));
        yield return ("a control character", Text(Fine.Replace("占道", "占\\u001b道", StringComparison.Ordinal)));
        yield return ("invalid UTF-8", Bytes([.. Encoding.UTF8.GetBytes(Fine[..10]), 0xC3, 0x28, .. Encoding.UTF8.GetBytes(Fine[10..])]));
        yield return ("GBK", Bytes(Gbk(Fine)));
        yield return ("text too long", Text(Fine.Replace("占道", new string('占', 2001), StringComparison.Ordinal)));
        yield return ("more than 256 KB", Text(Fine.Replace("占道", new string('占', 100_000), StringComparison.Ordinal)));
        yield return ("only blanks", Text(Fine.Replace("占道", "   ", StringComparison.Ordinal)));
        yield return ("an unknown item", Text(Fine.Replace("LP02225", "LP99999", StringComparison.Ordinal)));
        yield return ("an unknown division", Text(Fine.Replace("330102012", "330199999", StringComparison.Ordinal)));
        yield return ("an impossible division", Text(Fine.Replace("330102012", "'; DROP", StringComparison.Ordinal)));
        yield return ("an unknown colleague", Text(Fine.Replace("liqiang", "nobody", StringComparison.Ordinal)));
    }

    [Theory, Both]
    public async Task What_cannot_be_understood_is_400_in_Chinese_and_writes_nothing(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var wang = await city.SignInAsync("wangmin");
        var before = await city.RowsAsync();
        foreach (var (name, body) in Malformed())
        {
            var reply = await wang.PostAsync("/api/cases", body);
            Assert.True(reply.Status == 400, $"{name}: {reply.Status} {reply.Text}");
            AssertChinese(name, reply);
        }
        Assert.Equal(before, await city.RowsAsync());
        Assert.Equal(415, (await wang.PostAsync("/api/files", new StringContent("", Encoding.UTF8, "application/json"))).Status is 400 or 415 ? 415 : 0);
        Assert.Empty(city.Errors);
        (await wang.PostAsync("/api/cases", Text(Fine))).Ok();
    }

    [Theory, Both]
    public async Task What_the_law_refuses_is_409_with_code_article_and_remedy_and_writes_nothing(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var walk = await (await Walk.InAsync(city)).HeardAsync();
        var before = await city.RowsAsync();
        var refused = new Dictionary<string, Func<Task<Reply>>>
        {
            ["an expired certificate"] = () => walk.Wang.OpenAsync(new { colleague = "wuqi" }),
            ["an auxiliary as second officer"] = () => walk.Wang.OpenAsync(new { colleague = "hexie" }),
            ["one officer twice"] = () => walk.Wang.OpenAsync(new { colleague = "wangmin" }),
            ["an officer of another town"] = () => walk.Wang.OpenAsync(new { colleague = "wangmin2" }),
            ["another town's division"] = () => walk.Wang.OpenAsync(new { division = "330105013" }),
            ["an item not in force at the act"] = () => walk.Wang.OpenAsync(new { at = "2020-05-01T10:00:00" }),
            ["an act in the future"] = () => walk.Wang.OpenAsync(new { at = "2026-10-20T10:00:00-08:00" }),
            ["a fine above the item's range"] = () => walk.Wang.DoAsync(walk.Id, "on-the-spot-decision", Walk.Decision(51)),
            ["a fine above 200 yuan"] = () => walk.Wang.DoAsync(walk.Id, "on-the-spot-decision", Walk.Decision(201)),
            ["a fine above 3,000 yuan"] = () => walk.Wang.DoAsync(walk.Id, "on-the-spot-decision", Walk.Decision(3001)),
            ["handing over before deciding"] = () => walk.Wang.DoAsync(walk.Id, "handing-over", new { method = "InHand", receiver = "白佳怡", signature = "Signed" }),
        };
        foreach (var (name, act) in refused)
        {
            var reply = await act();
            Assert.True(reply.Status == 409, $"{name}: {reply.Status} {reply.Text}");
            Assert.Contains("《", reply.Json.GetProperty("article").GetString(), StringComparison.Ordinal);
            Assert.NotEmpty(reply.Code);
            Assert.NotEmpty(reply.Json.GetProperty("remedy").GetString()!);
            AssertChinese(name, reply);
        }
        Assert.Equal(before, await city.RowsAsync());
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task A_repeated_request_is_done_once_and_its_key_stands_for_nothing_else(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var wang = await city.SignInAsync("wangmin");
        var li = await city.SignInAsync("liqiang");
        var key = Officer.Key();
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => wang.OpenAsync(key: key)));
        Assert.Single(replies.Select(reply => reply.Ok().Text).Distinct());
        Assert.Equal(1, await city.ValueAsync<int>("SELECT count(*) FROM cases_cases"));
        var rows = await city.RowsAsync();
        Assert.Equal(replies[0].Text, (await wang.OpenAsync(key: key)).Ok().Text);
        var others = new[] { await wang.OpenAsync(new { place = "别处" }, key), await li.OpenAsync(new { colleague = "wangmin" }, key), await wang.OpenAsync(key: "short"), await wang.OpenAsync(key: new string('k', 65)) };
        Assert.All(others, reply => Assert.Equal(400, reply.Status));
        Assert.Equal(rows, await city.RowsAsync());
        var act = Officer.Key();
        var presence = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => li.DoAsync(replies[0].Id, "presence", version: 1, key: act)));
        Assert.Single(presence.Select(reply => reply.Ok().Text).Distinct());
        Assert.Equal(2, await city.ValueAsync<int>($"SELECT max(sequence) FROM journal_lines WHERE stream = 'case:{replies[0].Id}'"));
        await city.AssertSoundAsync();
    }

    [Theory, Both]
    public async Task Of_twenty_different_acts_at_one_version_exactly_one_is_done(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var walk = await (await Walk.InAsync(city)).OpenedAsync();
        await walk.DoAsync(walk.Li, "presence");
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => walk.Wang.DoAsync(walk.Id, "scene", new
        {
            from = walk.Local(-1), place = $"秋涛路{i}号", found = "占道", credentialsShown = true, recusalTold = true, signature = "Signed",
        }, version: 2)));
        Assert.Single(replies, reply => reply.Status == 200);
        Assert.All(replies.Where(reply => reply.Status != 200), reply => Assert.Equal((409, "stale-version"), (reply.Status, reply.Code)));
        var late = await walk.Wang.DoAsync(walk.Id, "scene", new { from = walk.Local(), place = "x", found = "x" }, version: 2);
        Assert.Equal("stale-version", late.Code);
        Assert.Contains("王敏", late.Detail.Replace("wangmin", "王敏", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("stale-version", (await walk.Wang.DoAsync(walk.Id, "presence", version: 99)).Code);
        Assert.Equal(3, await city.ValueAsync<int>($"SELECT max(sequence) FROM journal_lines WHERE stream = 'case:{walk.Id}'"));
        await city.AssertSoundAsync();
    }

    [Theory, Both]
    public async Task Odd_search_words_and_ids_break_nothing(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var wang = await city.SignInAsync("wangmin");
        foreach (var path in new[]
        {
            "/api/cases?q='", "/api/cases?q=%22)%20OR%20(", "/api/cases?q=a%5C", "/api/cases?q=AND%20OR%20NOT%20NEAR(a%20b)", "/api/cases?q=%00", "/api/cases?q=%26%7C!:*",
            "/api/cases?stage=%00", "/api/cases?stage='", "/api/cases?page=-5", "/api/cases?page=2147483647", "/api/cases?q=%F0%9F%98%80", "/api/items?q='%5C&lists=%00",
        })
        {
            var reply = await wang.GetAsync(path);
            Assert.True(reply.Status is 200 or 400, $"{path}: {reply.Status} {reply.Text}");
        }
        Assert.Equal(400, (await wang.GetAsync("/api/cases?page=abc")).Status);
        Assert.Equal(404, (await wang.GetAsync("/api/cases/%27%3B--")).Status);
        Assert.Equal(404, (await wang.GetAsync("/api/cases/" + new string('a', 5000))).Status);
        Assert.Empty(city.Errors);
    }

    [Theory, Both]
    public async Task An_act_in_a_year_without_calendar_is_recorded_and_its_terms_carry_a_warning(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        city.Clock.Now = new DateTimeOffset(2026, 12, 29, 10, 0, 0, TimeSpan.FromHours(8));
        var walk = await (await Walk.InAsync(city)).HandedOverAsync();
        var clocks = (await walk.Wang.GetAsync($"/api/cases/{walk.Id}")).Ok().Json.GetProperty("clocks").EnumerateArray();
        Assert.Contains(clocks, clock => clock.GetProperty("warnings").EnumerateArray().Any(w => w.GetString()!.Contains("2027", StringComparison.Ordinal)));
    }

    [Theory, Both]
    public async Task A_time_with_an_offset_means_the_same_moment_wherever_the_server_stands(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var wang = await city.SignInAsync("wangmin");
        var opened = (await wang.OpenAsync(new { at = "2026-10-20T01:30:00Z" })).Ok();
        Assert.Contains("2026-10-20T09:30:00", await city.ValueAsync<string>($"SELECT payload FROM journal_lines WHERE stream = 'case:{opened.Id}'"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_upload_is_refused_and_leaves_no_file()
    {
        await using var city = await City.StartAsync(Engine.Sqlite);
        var walk = await (await Walk.InAsync(city)).OpenedAsync();
        var rows = await city.RowsAsync();
        Assert.Equal((413, "file-too-large"), Said(await walk.Wang.UploadAsync([.. Documents.Samples.Png, .. new byte[50 * 1024 * 1024]])));
        Assert.Equal((400, "empty-file"), Said(await walk.Wang.UploadAsync([])));
        Assert.Equal((400, "unknown-file"), Said(await walk.Wang.UploadAsync("MZ这不是照片，是程序"u8.ToArray())));
        Assert.Equal((400, "unknown-file"), Said(await walk.Wang.UploadAsync("<svg onload='x'>"u8.ToArray())));
        await CutOffAsync(city, walk.Wang);
        Assert.Empty(Directory.GetFiles(Path.Combine(city.Folder, "files"), "*", SearchOption.AllDirectories));
        var unknown = await walk.Wang.DoAsync(walk.Id, "evidence", new { sha256 = new string('a', 64), kind = "AudioVisual", title = "照片" });
        Assert.Equal(400, unknown.Status);
        Assert.Equal(400, (await walk.Wang.DoAsync(walk.Id, "evidence", new { sha256 = "../../../../etc/passwd".PadRight(64, '/'), kind = "AudioVisual", title = "照片" })).Status);
        Assert.Equal(rows, await city.RowsAsync());
        Assert.Empty(city.Errors);
    }

    /// <summary>Promises a hundred thousand bytes, sends a thousand, and hangs up.</summary>
    static async Task CutOffAsync(City city, Officer who)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(city.Http.BaseAddress!.Host, city.Http.BaseAddress.Port);
        var head = $"POST /api/files HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {who.Token}\r\nContent-Type: application/octet-stream\r\nContent-Length: 100000\r\n\r\n";
        await client.GetStream().WriteAsync((byte[])[.. Encoding.ASCII.GetBytes(head), .. Documents.Samples.Png, .. new byte[1000]]);
        await Task.Delay(200);
        client.Close();
        await Task.Delay(500);
    }

    static (int Status, string Code) Said(Reply reply) => (reply.Status, reply.Code);

    static void AssertChinese(string name, Reply reply) =>
        Assert.True(reply.Detail.Any(c => c is >= '\u4e00' and <= '\u9fff'), $"{name}: {reply.Detail}");

    static StringContent Text(string text) => new(text, Encoding.UTF8, "application/json");

    static ByteArrayContent Bytes(byte[] bytes) => new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    static byte[] Gbk(string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GBK").GetBytes(text);
    }
}
