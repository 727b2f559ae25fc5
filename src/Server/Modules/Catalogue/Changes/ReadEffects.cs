using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Catalogue.Registers;
using Zhiheng.Server.Modules.People.Contract;

namespace Zhiheng.Server.Modules.Catalogue.Changes;

/// <summary>模拟: what a change touches, before it is published. Nothing is written.</summary>
public sealed class ReadEffects(Register register, ICaseUse cases, IBenchmarkUse benchmarks, PeopleDirectory people) : IFeature
{
    public static string Permission => Permissions.ReadCatalogue;

    public static Reach Reach => Reach.City;

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
                    : OutcomeResults.Problem(404, "not-found", ReadChanges.Missing))
            .WithName("read-effects").WithTags("目录管理").WithSummary("模拟变更的影响").Produces<Answer>().ProducesProblem(404);
        routes.MapGet("/changes/{id}/effects", async (string id, HttpContext http, ReadEffects read, CancellationToken ct) =>
            await read.OfAsync(id, Actor.From(http.User), ct) is { } answer ? Page.Of<EffectsPage>(new { Answer = answer })
                : Page.NotFound(ReadChanges.Missing))
            .ExcludeFromDescription();
    }

    async Task<Answer?> OfAsync(string id, Actor actor, CancellationToken ct)
    {
        if ((await register.ChangesAsync(ct)).State.Find(id) is not { } change)
        {
            return null;
        }
        var open = await cases.OpenAsync(change.Item.Id, ct);
        var lines = actor.May(Permissions.ReadCases) ? open.Cases.Where(line => actor.Covers(line.BodyPath)).ToList() : [];
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
            open.Count, open.Cases.Count(line => line.ActDay < change.EffectiveOn), lines,
            await benchmarks.OfAsync(fact.Item, ct),
            [.. grants.Select(g => new TouchedGrant(g.TownId, towns.GetValueOrDefault(g.TownId, g.TownId), g.Grant.From, g.Grant.To, g.Grant.Source))]);
    }

    static Comparison Compare(string party, ChangeProposed fact)
    {
        var found = LighterLaw.Compare(fact.Before, fact.Item, party);
        return new Comparison(party, found.Verdict, found.Words);
    }
}
