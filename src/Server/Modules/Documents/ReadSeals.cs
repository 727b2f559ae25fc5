using Microsoft.EntityFrameworkCore;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;

namespace Zhiheng.Server.Modules.Documents;

/// <summary>The seal register: which seals, in whose custody, and every use.</summary>
public sealed class ReadSeals(AppDb db) : IFeature
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
        var within = from seal in db.Seals.AsNoTracking()
                     join body in db.Bodies on seal.BodyId equals body.Id
                     where body.Path == actor.BodyPath || body.Path.StartsWith(actor.BodyPath + "/")
                     select new { seal, body };
        var seals = await within.OrderBy(x => x.body.Path).Select(x => new Seal(
            x.seal.Id, x.seal.Name, x.body.Name, x.seal.Keeper, x.seal.ValidFrom, x.seal.ValidTo, db.SealUses.Count(use => use.SealId == x.seal.Id))).ToListAsync(ct);
        var uses = await (from use in db.SealUses.AsNoTracking()
                          join x in within on use.SealId equals x.seal.Id
                          orderby use.AtMs descending
                          select new Use(x.seal.Name, use.DocumentKind, use.DocumentNumber, use.CaseId, use.BytesHash, use.Actor, use.AtMs)).Take(200).ToListAsync(ct);
        return new Answer(seals, uses);
    }
}
