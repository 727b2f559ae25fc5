using System.Globalization;
using System.Text.Json;

namespace Zhiheng.Bench;

/// <summary>The figures as a plain table and as JSON.</summary>
static class Report
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void Print(IReadOnlyList<Result> results, Plan plan)
    {
        foreach (var result in results)
        {
            var kinds = result.Load.Latencies.Select(kind => Latency(kind.Key, kind.Value)).Append(Latency("all acts", result.Load.All));
            Console.WriteLine($"\n{result.Engine}: milliseconds from request to answer\n");
            Console.WriteLine(Table(["act", "count", "p50", "p95", "p99"], kinds));
        }
        Console.WriteLine($"\n{plan.Clients} clients, {plan.Seconds} s each, after {plan.WarmUp} s of warm-up\n");
        Console.WriteLine(Table(
            ["engine", "acts/s via API", "p50 ms", "p95 ms", "server CPU ms/act", "bare SQL acts/s", "ratio", "refused", "failed", "lost", "verify"],
            results.Select(r => (string[])
            [
                r.Engine, Number(r.Load.ActsPerSecond, "0"), At(r.Load.All, 50), At(r.Load.All, 95), Number(r.Load.WorkPerAct, "0.00"),
                Number(r.BareActs, "0"), Number(r.Ratio, "0.00"), $"{r.Load.Refused}", $"{r.Load.Failed}", $"{r.Lost}", r.Verified ? "whole" : "FAULT",
            ])));
        Console.WriteLine($"\n{plan.Machine}");
        foreach (var result in results.Where(result => result.Load.FirstComplaint.Length > 0))
        {
            Console.Error.WriteLine($"{result.Engine}: {result.Load.FirstComplaint}");
        }
    }

    public static Task WriteAsync(FileInfo file, IReadOnlyList<Result> results, Plan plan, CancellationToken ct) =>
        File.WriteAllTextAsync(file.FullName, JsonSerializer.Serialize(new
        {
            plan.Clients,
            plan.Seconds,
            plan.WarmUp,
            plan.Machine,
            Engines = results.Select(r => new
            {
                r.Engine,
                r.Load.ActsPerSecond,
                P50 = Percentile(r.Load.All, 50),
                P95 = Percentile(r.Load.All, 95),
                P99 = Percentile(r.Load.All, 99),
                ServerMillisecondsPerAct = r.Load.WorkPerAct,
                BareActsPerSecond = r.BareActs,
                r.Ratio,
                r.Load.Refused,
                r.Load.Failed,
                r.Lost,
                r.Verified,
                Kinds = r.Load.Latencies.Select(kind => new
                {
                    Act = kind.Key,
                    Count = kind.Value.Length,
                    P50 = Percentile(kind.Value, 50),
                    P95 = Percentile(kind.Value, 95),
                    P99 = Percentile(kind.Value, 99),
                }),
            }),
        }, Json) + "\n", ct);

    static string[] Latency(string name, double[] ascending) =>
        [name, $"{ascending.Length}", At(ascending, 50), At(ascending, 95), At(ascending, 99)];

    static string At(double[] ascending, int percent) => Number(Percentile(ascending, percent), "0.0");

    /// <summary>The smallest value that at least this share of all does not exceed.</summary>
    static double Percentile(double[] ascending, int percent) =>
        ascending.Length == 0 ? 0 : ascending[Math.Max(0, (int)Math.Ceiling(ascending.Length * percent / 100.0) - 1)];

    static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>Columns as wide as they need, the first to the left and the others to the right.</summary>
    public static string Table(string[] head, IEnumerable<string[]> rows)
    {
        var all = rows.Prepend(head).ToList();
        var widths = head.Select((_, column) => all.Max(row => row[column].Length)).ToArray();
        return string.Join('\n', all.Select(row => string.Join("  ", row.Select((cell, column) =>
            column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])))));
    }
}
