using System.Diagnostics;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Bench;

/// <summary>One answer of the server. A status of 0 means that there was none.</summary>
readonly record struct Answer(string Kind, int Status, long Ended, double Milliseconds);

/// <summary>
/// One client: takes a case on the spot from opening to the decision, then an ordinary one from the lead to its approved proposal, and
/// so on in turn, until it is stopped between two requests.
/// </summary>
sealed class CaseWalk(HttpClient http, Team team, int client)
{
    const int PhotoBytes = 32 * 1024;

    static readonly IReadOnlyList<Step>[] Procedures = [OnTheSpot.Steps, Ordinary.Steps];

    /// <summary>In the order in which a table shows them.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Procedures.SelectMany(steps => steps).Select(step => step.Kind).Distinct()];

    readonly List<Answer> answers = [];
    readonly string[] finished = new string[Procedures.Length];
    int cases;

    public IReadOnlyList<Answer> Answers => answers;

    /// <summary>The last case of each procedure that went all its way; empty until there is one of each.</summary>
    public IReadOnlyList<string> Finished => Array.TrueForAll(finished, id => id is not null) ? finished : [];

    /// <summary>What the server said first when it did not say yes.</summary>
    public string Complaint { get; private set; } = "";

    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await OneCaseAsync(cases++ % Procedures.Length, stop);
        }
    }

    async Task OneCaseAsync(int procedure, CancellationToken stop)
    {
        var at = new Moment(team, "", 0, $"秋涛路{client}-{cases}号", "", "", client, (client * 100_000) + cases, default);
        foreach (var step in Procedures[procedure])
        {
            if (stop.IsCancellationRequested)
            {
                return;
            }
            if (await TakeAsync(step, at with { Now = TimeProvider.System.LocalNow() }) is not { } next)
            {
                // A server in trouble is not hammered.
                await Task.Delay(100, CancellationToken.None);
                return;
            }
            at = next;
        }
        finished[procedure] = at.Case;
    }

    async Task<Moment?> TakeAsync(Step step, Moment at)
    {
        // A file of its own for every case, so that nothing is saved by storing the same bytes once.
        byte[]? sent = step.Kind == Step.Upload ? [0x89, .. "PNG\r\n\u001a\n"u8, .. RandomNumberGenerator.GetBytes(PhotoBytes)]
            : step.Body is { } body ? JsonSerializer.SerializeToUtf8Bytes(body(at)) : null;
        if (await SendAsync(step, at, sent) is not { } reply)
        {
            return null;
        }
        if (Step.IsAct(step.Kind))
        {
            var receipt = JsonSerializer.Deserialize<Receipt>(reply, Team.Json)!;
            return at with { Case = receipt.Id, Version = receipt.Version };
        }
        var said = JsonSerializer.Deserialize<JsonElement>(reply);
        return step.Kind == Step.Upload ? at with { Photo = said.GetProperty("sha256").GetString()! }
            : at with { Draft = said.GetProperty("drafts").EnumerateArray().Last().GetProperty("id").GetString()! };
    }

    async Task<byte[]?> SendAsync(Step step, Moment at, byte[]? body)
    {
        var method = body is null ? HttpMethod.Get : HttpMethod.Post;
        using var request = new HttpRequestMessage(method, step.Path(at.Case)) { Headers = { Authorization = step.Who(team) } };
        if (body is not null)
        {
            request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString("N"));
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(step.Kind == Step.Upload ? "application/octet-stream" : "application/json");
        }
        var began = Stopwatch.GetTimestamp();
        try
        {
            using var response = await http.SendAsync(request);
            var reply = await response.Content.ReadAsByteArrayAsync();
            var said = response.IsSuccessStatusCode ? "" : System.Text.Encoding.UTF8.GetString(reply);
            return Note(step.Kind, (int)response.StatusCode, began, said) ? reply : null;
        }
        catch (Exception gone) when (gone is HttpRequestException or TaskCanceledException)
        {
            Note(step.Kind, 0, began, gone.Message);
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
}
