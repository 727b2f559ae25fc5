using System.Text.Json;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Discretion;
using static Zhiheng.Rules.Tests.Discretion.Samples;

namespace Zhiheng.Rules.Tests.Discretion;

/// <summary>What every benchmark at hand comes to and what the checker says, kept in docs/benchmarks.md and compared.</summary>
public sealed class BenchmarkFigureTests(ITestOutputHelper output)
{
    const string Heading = "## What they come to\n";

    static readonly string Paper = Path.Combine(Repository.Root, "docs/benchmarks.md");

    static string Row(Benchmark benchmark, Item item)
    {
        var findings = BenchmarkCheck.Of(benchmark, item, Settings).Select(finding => finding.ToString()).ToList();
        return $"| {benchmark.Item} {benchmark.Name} | {string.Join("<br>", BenchmarkExamples.Of(benchmark, item, Settings))} | "
            + $"{(findings.Count == 0 ? "没有问题" : string.Join("<br>", findings))} |";
    }

    static IEnumerable<string> Shipped => ShippedBenchmarkTests.Files.Select(row => Row(Samples.Shipped(row.Data), Items[row.Data]));

    static IEnumerable<string> Public => Shenzhen.All.Select(row => Row(row.Benchmark, row.Item))
        .Concat(Directory.GetFiles(Path.Combine(Repository.Root, "tests/Rules.Tests/Discretion/samples"), "*.json").Order(StringComparer.Ordinal)
            .Select(file => Read(File.ReadAllText(file))).Where(benchmark => Items.ContainsKey(benchmark.Item))
            .Select(benchmark => Row(benchmark, Items[benchmark.Item])));

    [Fact]
    public void The_paper_says_what_they_come_to()
    {
        var table = Heading + "\nOne example for each tier: the first combination of values that leads to it, with 100,000 yuan where a multiple is taken and 10 where\n"
            + "things are counted. `./do zhiheng benchmarks check [FOLDER]` prints the same of any folder.\n\n"
            + "| shipped (示例) | examples | checker |\n|---|---|---|\n" + string.Join('\n', Shipped)
            + "\n\nPublic tables of other cities, as the tests transcribe them. Item 27 of Shenzhen's goes below its statute as published, and the\n"
            + "checker says so; the mildest tier of items 2 and 19 can never be reached, because their fines wait for a correction that failed.\n\n"
            + "| table | examples | checker |\n|---|---|---|\n" + string.Join('\n', Public) + "\n";
        output.WriteLine(table);
        var kept = File.ReadAllText(Paper);
        var head = kept.Contains(Heading, StringComparison.Ordinal) ? kept[..kept.IndexOf(Heading, StringComparison.Ordinal)] : kept.TrimEnd() + "\n\n";
        if (Environment.GetEnvironmentVariable("ZHIHENG_ACCEPT") == "1")
        {
            File.WriteAllText(Paper, head + table);
            kept = head + table;
        }
        Assert.True(kept == head + table, "docs/benchmarks.md does not say what the benchmarks come to now; look at the figures and run with ZHIHENG_ACCEPT=1");
    }

    [Fact]
    public void Every_tier_of_every_shipped_benchmark_is_reached_by_an_example()
    {
        foreach (var benchmark in ShippedBenchmarkTests.Files.Select(row => Samples.Shipped(row.Data)))
        {
            var reached = BenchmarkExamples.Of(benchmark, Items[benchmark.Item], Settings).Select(example => example.Tier).ToList();
            Assert.Equal(benchmark.Tiers.Select(tier => tier.Name), reached);
        }
    }

    [Fact]
    public void Of_the_published_thirty_the_checker_finds_item_27_below_its_statute_and_no_other()
    {
        var path = Repository.Shared("discretion-shenzhen-2023.json");
        Assert.SkipWhen(path is null, "../shared/data/discretion-shenzhen-2023.json is not here: the published table was NOT checked");
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        var faulted = new List<(int, string)>();
        foreach (var published in file.RootElement.GetProperty("items").EnumerateArray())
        {
            var results = published.GetProperty("tiers").EnumerateArray().Select(tier => tier.GetProperty("result"))
                .Where(result => result.ValueKind == JsonValueKind.Number && result.GetDecimal() > 0).Select(result => result.GetDecimal()).ToList();
            var row = Shenzhen.All.Single(one => one.Number == published.GetProperty("no").GetInt32());
            row = row with { Min = published.GetProperty("min").GetDecimal(), Max = published.GetProperty("max").GetDecimal() };
            row = results is [var first, var second, var third] ? row with { First = first, Second = second, Third = third } : row;
            var findings = BenchmarkCheck.Of(row.Benchmark, row.Item, Settings).ToList();
            output.WriteLine($"{row.Number}: {string.Join("；", findings)}");
            faulted.AddRange(findings.Select(finding => (row.Number, finding.Code)));
        }
        Assert.Equal([(2, "unreachable"), (19, "unreachable"), (27, "outside-statute")], faulted);
    }
}
