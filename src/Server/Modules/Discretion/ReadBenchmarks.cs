using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Discretion;
using Zhiheng.Rules.Law;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Discretion.Contract;

namespace Zhiheng.Server.Modules.Discretion;

/// <summary>Benchmarks: the list by domain and status, and one with its tiers, source and versions.</summary>
public sealed class ReadBenchmarks(BenchmarkShelf shelf, BenchmarkRecord record, ItemShelf items, LawBook law) : IFeature
{
    public static string Permission => Permissions.ReadCatalogue;

    public static Reach Reach => Reach.City;

    /// <param name="Status">已发布 or 示例.</param>
    /// <param name="Faults">How many things the checker holds against it today.</param>
    public sealed record Line(
        string Item, string Name, string Domain, string Article, string Version, DateOnly From, DateOnly? To, string Status, string Source, int Tiers,
        int Faults);

    /// <param name="Fines">One line for each range of the statute.</param>
    public sealed record TierLine(string Name, string When, IReadOnlyList<string> Fines, IReadOnlyList<string> Also);

    /// <summary>One version as people read it.</summary>
    public sealed record Answer(Line Benchmark, IReadOnlyList<TierLine> Tiers, IReadOnlyList<string> Faults, string Note);

    /// <summary>What the list is narrowed to; <paramref name="Fault"/> keeps those that the checker holds something against.</summary>
    public sealed record Browse(string Domain = "", string Status = "", bool Fault = false);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/benchmarks", (ReadBenchmarks read, CancellationToken ct) => read.AllAsync(ct))
            .WithName("read-benchmarks").WithTags("裁量基准").WithSummary("全部裁量基准的全部版本");
        routes.MapGet("/api/benchmarks/{item}", async (string item, ReadBenchmarks read, TimeProvider clock, CancellationToken ct, DateOnly? on = null) =>
                await read.OneAsync(item, on ?? clock.Today(), ct) is { } answer
                    ? TypedResults.Ok(answer) : OutcomeResults.Problem(404, "not-found", "这个事项在这一天没有裁量基准。"))
            .WithName("read-benchmark").WithTags("裁量基准").WithSummary("一个事项在某一天适用的裁量基准").Produces<Answer>().ProducesProblem(404);
        routes.MapGet("/benchmarks", async (HttpContext http, [AsParameters] Browse browse, ReadBenchmarks read, CancellationToken ct) =>
            Page.Of<BenchmarksPage>(new
            {
                All = await read.AllAsync(ct),
                Browse = browse,
                MayPublish = Actor.From(http.User).May(Permissions.ManageBenchmarks),
            })).ExcludeFromDescription();
        routes.MapGet("/benchmarks/{item}", (string item, HttpContext http, ReadBenchmarks read, TimeProvider clock, CancellationToken ct, string said = "") =>
            read.PageAsync(item, Actor.From(http.User), clock.Today(), said, ct)).ExcludeFromDescription();
    }

    public async Task<IReadOnlyList<Line>> AllAsync(CancellationToken ct) => [.. (await shelf.AllAsync(ct)).Benchmarks.Select(LineOf)];

    async Task<Answer?> OneAsync(string item, DateOnly day, CancellationToken ct) =>
        (await shelf.AllAsync(ct)).Benchmarks.FirstOrDefault(shelved => shelved.Benchmark.Item == item && shelved.Benchmark.InForceOn(day)) is { } found
            ? AnswerOf(found.Benchmark, found.Item, found.Faults, law.Settings) : null;

    async Task<IResult> PageAsync(string id, Actor actor, DateOnly today, string said, CancellationToken ct)
    {
        if (await items.FindAsync(id, today, ct) is not { } item)
        {
            return Page.NotFound("没有这个事项。");
        }
        var versions = (await shelf.AllAsync(ct)).Benchmarks.Where(shelved => shelved.Benchmark.Item == id).Reverse().ToList();
        return Page.Of<BenchmarkPage>(new
        {
            Item = item,
            Versions = (IReadOnlyList<Answer>)versions.ConvertAll(version => AnswerOf(version.Benchmark, version.Item, version.Faults, law.Settings)),
            History = await record.HistoryAsync(id, ct),
            Today = today,
            MayPublish = actor.May(Permissions.ManageBenchmarks),
            Said = said,
        });
    }

    /// <summary>A benchmark in words; the editor shows one that is not published the same way.</summary>
    public static Answer AnswerOf(Benchmark benchmark, Item item, IReadOnlyList<BenchmarkFinding> faults, LocalSettings settings) => new(
        LineOf(new ShelvedBenchmark(benchmark, item, faults)),
        [.. benchmark.Tiers.Select(tier => new TierLine(
            tier.Name, tier.When.ToString(),
            [.. tier.Fines.Select(piece => (tier.FineLink is { } link ? DiscretionWords.Of(link) + " " : "") + PieceWords.Of(piece, item, settings))],
            [.. tier.Also.Select(sanction => sanction.ToString())]))],
        [.. faults.Select(fault => fault.ToString())], benchmark.Note);

    static Line LineOf(ShelvedBenchmark shelved)
    {
        var (b, item) = (shelved.Benchmark, shelved.Item);
        var source = string.Join("，", new[] { b.Source.Issuer, b.Source.Title, b.Source.Number }.Where(word => word.Length > 0));
        return new Line(b.Item, b.Name, item.Domain, item.Penalising.ToString(), b.Version, b.From, b.To, DiscretionWords.Of(b.Status), source, b.Tiers.Count,
            shelved.Faults.Count);
    }
}
