using System.Diagnostics;

namespace Zhiheng.Bench;

/// <summary>What the clients saw between the end of the warm-up and the end of the time.</summary>
/// <param name="Latencies">Milliseconds of acknowledged requests by kind, ascending.</param>
/// <param name="WorkPerAct">Processor time of the server per act, in milliseconds.</param>
/// <param name="Acknowledged">All acts acknowledged, those of the warm-up included.</param>
/// <param name="Cases">A case of each procedure that went through all its acts.</param>
sealed record LoadFigures(
    IReadOnlyDictionary<string, double[]> Latencies, double Seconds, double WorkPerAct, long Acknowledged, int Refused, int Failed,
    string FirstComplaint, IReadOnlyList<string> Cases)
{
    /// <summary>Latencies of the acts, ascending; a photo is uploaded before it becomes an act.</summary>
    public double[] All { get; } = [.. Latencies.Where(kind => Step.IsAct(kind.Key)).SelectMany(kind => kind.Value).Order()];

    public int Acts => All.Length;

    public double ActsPerSecond => Acts / Seconds;
}

static class Load
{
    public static async Task<LoadFigures> RunAsync(Server server, Plan plan, CancellationToken ct)
    {
        var teams = await Team.AllAsync(server.Http, plan.Clients, ct);
        var walks = Enumerable.Range(0, plan.Clients).Select(i => new CaseWalk(server.Http, teams[i % teams.Count], i)).ToList();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var clients = Task.WhenAll(walks.Select(walk => Task.Run(() => walk.RunAsync(stop.Token), CancellationToken.None)));
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(plan.WarmUp), ct);
            var (from, work) = (Stopwatch.GetTimestamp(), server.Work);
            await Task.Delay(TimeSpan.FromSeconds(plan.Seconds), ct);
            var (to, spent) = (Stopwatch.GetTimestamp(), server.Work - work);
            await stop.CancelAsync();
            await clients;
            return Figures(walks, from, to, spent);
        }
        finally
        {
            await stop.CancelAsync();
            await clients;
        }
    }

    static LoadFigures Figures(List<CaseWalk> walks, long from, long to, TimeSpan work)
    {
        var answers = walks.SelectMany(walk => walk.Answers).ToList();
        var measured = answers.Where(answer => answer.Ended >= from && answer.Ended < to).ToList();
        var latencies = measured.Where(answer => answer.Status == 200).GroupBy(answer => answer.Kind)
            .OrderBy(kind => CaseWalk.Kinds.Index().First(known => known.Item == kind.Key).Index)
            .ToDictionary(kind => kind.Key, kind => kind.Select(answer => answer.Milliseconds).Order().ToArray());
        var acts = latencies.Where(kind => Step.IsAct(kind.Key)).Sum(kind => kind.Value.Length);
        return new LoadFigures(
            latencies, Stopwatch.GetElapsedTime(from, to).TotalSeconds, work.TotalMilliseconds / Math.Max(1, acts),
            answers.Count(answer => answer.Status == 200 && Step.IsAct(answer.Kind)),
            answers.Count(answer => answer.Status is >= 400 and < 500), answers.Count(answer => answer.Status is 0 or >= 500),
            walks.Select(walk => walk.Complaint).FirstOrDefault(said => said.Length > 0) ?? "",
            walks.Select(walk => walk.Finished).FirstOrDefault(cases => cases.Count > 0) ?? []);
    }
}
