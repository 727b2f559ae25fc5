using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Bench;

/// <summary>The production engine. Its rival is pgbench with as many clients as the product had, every statement prepared.</summary>
sealed partial class PostgresStore : Store
{
    const string Served = "zhiheng";
    const string Copy = "bare";

    readonly Cluster cluster;

    public PostgresStore(string programs) : base("PostgreSQL")
    {
        cluster = new Cluster(programs, Folder);
        Product = new Product(new Dictionary<string, string>
        {
            ["Zhiheng__Data"] = Data,
            ["Zhiheng__DemoCity"] = "true",
            ["Zhiheng__Database"] = cluster.AsServer(Served),
            ["Zhiheng__Owner"] = cluster.AsOwner(Served),
        });
    }

    public override async Task PrepareAsync(CancellationToken ct)
    {
        await cluster.StartAsync(ct);
        await Cluster.RunAsync(cluster.AsOwner("postgres"), $"CREATE DATABASE {Served}", ct);
        await Product.SeedAsync(ct);
        await Cluster.RunAsync(cluster.AsOwner("postgres"), $"CREATE DATABASE {Copy} TEMPLATE {Served}", ct);
    }

    public override AppDb Open() =>
        new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(cluster.AsOwner(Served) + ";Pooling=false").Options);

    // pgbench takes every word after a colon for a variable, also inside quotes.
    public override string Quote(string text) => "E'" + text.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("'", "\\'", StringComparison.Ordinal).Replace(":", "\\x3A", StringComparison.Ordinal) + "'";

    public override async Task<double> BareAsync(CaseSql sql, Plan plan, CancellationToken ct)
    {
        await Cluster.RunAsync(cluster.AsOwner(Copy), string.Join(";\n", sql.Setup(plan.Clients)), ct);
        var script = Path.Combine(Folder, "case.sql");
        string[] counting = ["\\set n :n + 1", "\\set id " + CaseSql.IdFormula];
        await File.WriteAllLinesAsync(script, counting.Concat(sql.Statements("BEGIN").Select(statement => statement + ";")), ct);
        var said = await cluster.PgbenchAsync(Copy,
            ["-n", "-M", "prepared", "-c", $"{plan.Clients}", "-j", "2", "-T", $"{plan.Seconds}", "-D", "n=0", "-f", script], ct);
        if (Failed().Match(said) is not { Success: true } failed || failed.Groups[1].Value != "0")
        {
            throw new InvalidOperationException(said);
        }
        return double.Parse(Rate().Match(said).Groups[1].Value, CultureInfo.InvariantCulture) * sql.Acts;
    }

    public override async ValueTask DisposeAsync()
    {
        await cluster.StopAsync();
        await base.DisposeAsync();
    }

    [GeneratedRegex(@"number of failed transactions: (\d+)")]
    private static partial Regex Failed();

    [GeneratedRegex(@"tps = ([\d.]+)")]
    private static partial Regex Rate();
}
