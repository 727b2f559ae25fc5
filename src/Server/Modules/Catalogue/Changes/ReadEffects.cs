using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Catalogue.Registers;
using Zhiheng.Server.Modules.People.Contract;

namespace Zhiheng.Server.Modules.Catalogue.Changes;

/// <summary>模拟: what a change touches, before it is published. Nothing is written.</summary>
public sealed class ReadEffects(Register register, Batches batches, ICaseUse cases, IBenchmarkUse benchmarks, PeopleDirectory people) : IFeature
{
    public static string Permission => Permissions.ReadCatalogue;

    public static Reach Reach => Reach.City;

    /// <summary>An item of a batch that something rests on.</summary>
    public sealed record TouchedItem(string ItemId, string Name, int OpenCases, int Benchmarks, int Grants);

    /// <param name="Items">Items with open cases, benchmarks or grants, those with most cases first; the others touch nothing.</param>
    public sealed record BatchAnswer(ProposedBatch Batch, int All, IReadOnlyList<TouchedItem> Items);

    /// <summary>A grant that names the item, and the town that holds it.</summary>
    public sealed record TouchedGrant(string TownId, string Town, DateOnly From, DateOnly? To, string Source);

    /// <summary>How the two versions compare for a kind of party.</summary>
    public sealed record Comparison(string Party, LawVerdict Verdict, string Words);

    /// <param name="Cases">Exact count; the lines are those within the reader's reach, at most 200.</param>
    /// <param name="OfOldLaw">Of the lines, cases whose act lies before the change.</param>
    public sealed record Answer(
        ProposedChange Change, IReadOnlyList<Comparison> Comparisons, int Cases, int OfOldLaw, IReadOnlyList<OpenCaseLine> Lines,
        IReadOnlyList<TouchedBenchmark> Benchmarks, IReadOnlyList<TouchedGrant> Grants);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/changes/{id}/effects", async (string id, HttpContext http, ReadEffects read, CancellationToken ct) =>
                await read.OfAsync(id, Actor.From(http.User), ct) is { } answer ? TypedResults.Ok(answer)
                    : await read.OfBatchAsync(id, ct) is { } batch ? TypedResults.Ok(batch)
                    : OutcomeResults.Problem(404, "not-found", ReadChanges.Missing))
            .WithName("read-effects").WithTags("目录管理").WithSummary("模拟变更的影响").Produces<Answer>().ProducesProblem(404);
        routes.MapGet("/changes/{id}/effects", async (string id, HttpContext http, ReadEffects read, CancellationToken ct) =>
            await read.OfAsync(id, Actor.From(http.User), ct) is { } answer ? Page.Of<EffectsPage>(new { Answer = answer })
                : await read.OfBatchAsync(id, ct) is { } batch ? Page.Of<BatchEffectsPage>(new { Answer = batch })
                : Page.NotFound(ReadChanges.Missing))
            .ExcludeFromDescription();
    }

    async Task<Answer?> OfAsync(string id, Actor actor, CancellationToken ct)
    {
        if ((await register.ChangesAsync(ct)).State.Find(id) is not ProposedChange change)
        {
            return null;
        }
        var open = await cases.OpenAsync(change.Item.Id, change.EffectiveOn, actor.May(Permissions.ReadCases) ? actor.BodyPath : null, ct);
        var grants =
            from town in (await register.GrantsAsync(ct)).State.Towns.Values
            from grant in town.Grants
            where grant.ItemId == change.Item.Id && (grant.To is null || grant.To >= change.EffectiveOn)
            select (town.TownId, Grant: grant);
        var towns = (await people.BodiesWithinAsync(actor.BodyPath.Split('/')[0], ct)).ToDictionary(body => body.Id, body => body.Name);
        var fact = change.Proposed.Fact;
        return new Answer(
            change,
            fact.Ends ? [] : [Compare("个人", fact), Compare("单位", fact)],
            open.Count, open.Older, open.Cases,
            await benchmarks.OfAsync(fact.Item, ct),
            [.. grants.Select(g => new TouchedGrant(g.TownId, towns.GetValueOrDefault(g.TownId, g.TownId), g.Grant.From, g.Grant.To, g.Grant.Source))]);
    }

    async Task<BatchAnswer?> OfBatchAsync(string id, CancellationToken ct)
    {
        if ((await register.ChangesAsync(ct)).State.Find(id) is not ProposedBatch batch)
        {
            return null;
        }
        var named = (await batches.ItemsAsync(id, ct)).GroupBy(item => item.Id).ToDictionary(versions => versions.Key, versions => versions.Last().Name);
        var open = await cases.OpenByItemAsync(ct);
        var weighed = await benchmarks.CountsAsync(ct);
        var granted = (await register.GrantsAsync(ct)).State.Towns.Values.SelectMany(town => town.Grants).CountBy(grant => grant.ItemId).ToDictionary();
        return new BatchAnswer(batch, named.Count,
        [
            .. named.Select(item => new TouchedItem(
                    item.Key, item.Value, open.GetValueOrDefault(item.Key), weighed.GetValueOrDefault(item.Key), granted.GetValueOrDefault(item.Key)))
                .Where(item => item.OpenCases + item.Benchmarks + item.Grants > 0)
                .OrderByDescending(item => item.OpenCases).ThenBy(item => item.ItemId, StringComparer.Ordinal),
        ]);
    }

    static Comparison Compare(string party, ChangeProposed fact)
    {
        var found = LighterLaw.Compare(fact.Before, fact.Item, party);
        return new Comparison(party, found.Verdict, found.Words);
    }
}
