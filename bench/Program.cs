using System.CommandLine;
using Zhiheng.Bench;
using Zhiheng.Bench.Matching;

var clients = new Option<int>("--clients") { Description = "officers at work at once", DefaultValueFactory = _ => 16 };
var seconds = new Option<int>("--seconds") { Description = "how long each side is measured", DefaultValueFactory = _ => 20 };
var warmUp = new Option<int>("--warm-up") { Description = "seconds of load before that", DefaultValueFactory = _ => 3 };
var engine = new Option<string>("--engine") { Description = "both, sqlite or postgres", DefaultValueFactory = _ => "both" };
var json = new Option<FileInfo?>("--json") { Description = "write the figures to this file as well" };
engine.AcceptOnlyFromAmong("both", "sqlite", "postgres");

var bench = new RootCommand("Acts per second through the API, beside bare SQL of the same acts") { clients, seconds, warmUp, engine, json };
bench.Subcommands.Add(MatchBench.Make());
bench.SetAction(async (parsed, ct) =>
{
    var plan = new Plan(parsed.GetValue(clients), parsed.GetValue(seconds), parsed.GetValue(warmUp));
    var results = new List<Result>();
    foreach (var store in Store.Of(parsed.GetValue(engine)!))
    {
        await using (store)
        {
            results.Add(await Contest.RunAsync(store, plan, ct));
        }
    }
    Report.Print(results, plan);
    if (parsed.GetValue(json) is { } file)
    {
        await Report.WriteAsync(file, results, plan, ct);
    }
    return results.Count > 0 && results.All(result => result.IsSound) ? 0 : 1;
});
// Who interrupts it still wants the cluster stopped and the folders gone.
return await bench.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
