using Microsoft.EntityFrameworkCore;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.People.Contract;

namespace Zhiheng.Server.Modules.Documents;

/// <summary>The seal register: which seals, in whose custody, and every use.</summary>
public sealed class ReadSeals(AppDb db, PeopleDirectory people) : IFeature
{
    public static string Permission => Permissions.KeepSeals;

    public static Reach Reach => Reach.Bodies;

    public sealed record Seal(string Id, string Name, string Body, string Keeper, DateOnly ValidFrom, DateOnly? ValidTo, int Uses);

    public sealed record Use(string Seal, string DocumentKind, string DocumentNumber, string CaseId, string BytesHash, string Actor, long AtMs);

    public sealed record Answer(IReadOnlyList<Seal> Seals, IReadOnlyList<Use> Uses);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/seals", (HttpContext http, ReadSeals read, CancellationToken ct) => read.AllAsync(Actor.From(http.User), ct))
            .WithName("read-seals").WithTags("文书").WithSummary("印章和用印登记");
        routes.MapGet("/seals", async (HttpContext http, ReadSeals read, CancellationToken ct) =>
            Page.Of<SealsPage>(new { Register = await read.AllAsync(Actor.From(http.User), ct) })).ExcludeFromDescription();
    }

    async Task<Answer> AllAsync(Actor actor, CancellationToken ct)
    {
        var bodies = (await people.BodiesWithinAsync(actor.BodyPath, ct)).ToDictionary(body => body.Id);
        var within = bodies.Keys.ToList();
        var rows = await db.Seals.AsNoTracking().Where(seal => within.Contains(seal.BodyId))
            .Select(seal => new { seal, Uses = db.SealUses.Count(use => use.SealId == seal.Id) }).ToListAsync(ct);
        var seals = rows.OrderBy(row => bodies[row.seal.BodyId].Path, StringComparer.Ordinal).Select(row => new Seal(
            row.seal.Id, row.seal.Name, bodies[row.seal.BodyId].Name, row.seal.Keeper, row.seal.ValidFrom, row.seal.ValidTo, row.Uses)).ToList();
        var uses = await (from use in db.SealUses.AsNoTracking()
                          join seal in db.Seals on use.SealId equals seal.Id
                          where within.Contains(seal.BodyId)
                          orderby use.AtMs descending
                          select new Use(seal.Name, use.DocumentKind, use.DocumentNumber, use.CaseId, use.BytesHash, use.Actor, use.AtMs))
            .Take(200).ToListAsync(ct);
        return new Answer(seals, uses);
    }
}
