using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Bench;

/// <summary>One answer of the server. A status of 0 means that there was none.</summary>
readonly record struct Answer(string Kind, int Status, long Ended, double Milliseconds);

/// <summary>One client: takes a case from opening to the decision, then the next one, until it is stopped between two requests.</summary>
sealed class CaseWalk(HttpClient http, Team team, int client)
{
    public const string Upload = "(photo upload)";

    /// <summary>On-the-spot fine for a street stall: no minimum, at most 50 yuan, after a refusal to correct.</summary>
    const string Stall = "LP02225";
    const int PhotoBytes = 32 * 1024;

    public static readonly string[] Kinds =
    [
        "open", "presence", "party", "scene", Upload, "evidence", "correction-order", "recheck", "rights", "defence", "on-the-spot-decision",
    ];

    readonly List<Answer> answers = [];
    int cases;

    public IReadOnlyList<Answer> Answers => answers;

    /// <summary>The last case that got as far as its decision.</summary>
    public string Finished { get; private set; } = "";

    /// <summary>What the server said first when it did not say yes.</summary>
    public string Complaint { get; private set; } = "";

    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await OneCaseAsync(stop);
        }
    }

    async Task OneCaseAsync(CancellationToken stop)
    {
        var place = $"秋涛路{client}-{++cases}号";
        var now = TimeProvider.System.LocalNow();
        var photo = "";
        var at = new Receipt("", 0, "", "");
        foreach (var kind in Kinds)
        {
            if (stop.IsCancellationRequested)
            {
                return;
            }
            if (kind == Upload)
            {
                photo = await UploadAsync();
                continue;
            }
            var who = kind == "presence" ? team.Second : team.First;
            var path = kind == "open" ? "/api/cases" : $"/api/cases/{at.Id}/{kind}";
            var body = JsonSerializer.SerializeToUtf8Bytes(Body(kind, at.Version, place, photo, now));
            if (await SendAsync(kind, path, body, "application/json", who) is not { } reply)
            {
                // A server in trouble is not hammered.
                await Task.Delay(100, CancellationToken.None);
                return;
            }
            at = JsonSerializer.Deserialize<Receipt>(reply, Team.Json)!;
        }
        Finished = at.Id;
    }

    object Body(string kind, long version, string place, string sha256, DateTime now) => kind switch
    {
        "open" => new { seen = "三轮车占道卖水果", itemId = Stall, place, division = team.Body, colleague = team.Colleague },
        "presence" => new { version },
        "party" => new
        {
            version,
            kind = "Person",
            name = "白佳怡",
            certificateKind = "IdentityCard",
            certificateNumber = Certificate((client * 100_000) + cases),
            address = "杭州市富阳区示例中路304号",
            phone = "13800000001",
        },
        "scene" => new { version, from = now.AddMinutes(-3), place, found = "三轮车占道卖水果", credentialsShown = true, recusalTold = true, signature = "Signed" },
        "evidence" => new { version, sha256, kind = "AudioVisual", title = "占道照片" },
        "correction-order" => new { version, content = "立即收摊", deadline = DateOnly.FromDateTime(now).AddDays(1) },
        "recheck" => new { version, result = "RefusedToCorrect", note = "拒不收摊" },
        "rights" => new { version, facts = "占道摆摊", reasons = "拒不改正", proposedFine = 50 },
        "defence" => new { version, kind = "NotMade" },
        _ => new { version, fine = 20, factsFound = "占道摆摊，拒不改正", reasons = "第一次被查处", payment = "OnTheSpot", cashGround = "HundredOrLess" },
    };

    /// <summary>A file of its own for every case, so that nothing is saved by storing the same bytes once.</summary>
    async Task<string> UploadAsync()
    {
        byte[] photo = [0x89, .. "PNG\r\n\u001a\n"u8, .. RandomNumberGenerator.GetBytes(PhotoBytes)];
        return await SendAsync(Upload, "/api/files", photo, "application/octet-stream", team.First) is { } reply
            ? JsonSerializer.Deserialize<JsonElement>(reply).GetProperty("sha256").GetString()! : "";
    }

    async Task<byte[]?> SendAsync(string kind, string path, byte[] body, string type, AuthenticationHeaderValue who)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body), Headers = { Authorization = who } };
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString("N"));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        var began = Stopwatch.GetTimestamp();
        try
        {
            using var response = await http.SendAsync(request);
            var reply = await response.Content.ReadAsByteArrayAsync();
            return Note(kind, (int)response.StatusCode, began, response.IsSuccessStatusCode ? "" : System.Text.Encoding.UTF8.GetString(reply)) ? reply : null;
        }
        catch (Exception gone) when (gone is HttpRequestException or TaskCanceledException)
        {
            Note(kind, 0, began, gone.Message);
            return null;
        }
    }

    bool Note(string kind, int status, long began, string said)
    {
        var ended = Stopwatch.GetTimestamp();
        answers.Add(new Answer(kind, status, ended, Stopwatch.GetElapsedTime(began, ended).TotalMilliseconds));
        if (status != 200 && Complaint.Length == 0)
        {
            Complaint = $"{kind}: {status} {said}";
        }
        return status == 200;
    }

    /// <summary>A certificate number of an invented person, another one for every case.</summary>
    static string Certificate(int person)
    {
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        var born = new DateOnly(1950, 1, 1).AddDays(person / 1000 % 18_000);
        var digits = string.Create(CultureInfo.InvariantCulture, $"330102{born:yyyyMMdd}{person % 1000:000}");
        return digits + "10X98765432"[digits.Zip(weights, (digit, weight) => (digit - '0') * weight).Sum() % 11];
    }
}
