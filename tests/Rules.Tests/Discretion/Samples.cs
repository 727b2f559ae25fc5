using System.Text.Json;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Discretion;
using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Tests.Discretion;

/// <summary>Items, benchmarks and acts that the tests of discretion share.</summary>
static class Samples
{
    static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);

    /// <summary>The catalogue by id.</summary>
    public static readonly IReadOnlyDictionary<string, Item> Items =
        Directory.GetFiles(Path.Combine(Repository.Root, "data/catalogue/items"), "*.jsonl")
            .SelectMany(File.ReadLines).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<Item>(line, Camel)!)
            .ToDictionary(item => item.Id);

    public static readonly LocalSettings Settings = new();
    public static readonly DateOnly Day = new(2026, 3, 10);

    public static Benchmark Read(string json)
    {
        var (benchmark, errors) = BenchmarkFile.Read(json);
        Assert.True(benchmark is not null, string.Join('\n', errors));
        return benchmark;
    }

    /// <summary>A public tier table of another city, expressed in the model.</summary>
    public static Benchmark Table(string name) =>
        Read(File.ReadAllText(Path.Combine(Repository.Root, "tests/Rules.Tests/Discretion/samples", name + ".json")));

    /// <summary>A benchmark of this repository's data.</summary>
    public static Benchmark Shipped(string item) => Read(File.ReadAllText(Path.Combine(Repository.Root, "data/benchmarks", item + ".json")));

    public static Act Act(string party, string id = "一号行为") => new Act(id, Day, party).WithEarlier();

    public static EarlierPenalty[] Earlier(int count) =>
        [.. Enumerable.Range(1, count).Select(i => new EarlierPenalty(Day.AddMonths(-i), $"处罚决定{i}"))];

    public static FineRange Range(string party, decimal min, decimal max, params string[] prerequisite) =>
        new(party, min, max, "元", "", "", prerequisite, Optional: false);

    public static Item Item(string id, params FineRange[] fines) => new(
        id, id, "样本", "某条例", "2020-01-01", "地方性法规", "", "第一条", ["罚款", "没收违法所得"], fines, ["综合"], new(2020, 1, 1), null);

    public static Weighing Weigh(Benchmark benchmark, Item item, Act act, FirstOffenceList? firsts = null) =>
        Weighing.Of(benchmark, item, act, Settings, firsts);
}
