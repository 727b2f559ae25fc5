using Microsoft.EntityFrameworkCore;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;

namespace Zhiheng.Server.Modules.People;

/// <summary>Bodies at three levels and the people in them: what the law wants published about who enforces (39).</summary>
public sealed class ReadBodies(AppDb db) : IFeature
{
    public static string Permission => Permissions.ReadPeople;

    public static Reach Reach => Reach.City;

    public sealed record Line(
        string Id, string Name, string Kind, string ParentId, string Prefix, string Lists, DateOnly ValidFrom, DateOnly? ValidTo, int People);

    public sealed record Person(
        string Account, string Name, string Kind, string Roles, string Credential, DateOnly? CredentialFrom, DateOnly? CredentialTo, string HomeBody);

    public sealed record Body(BodyRow Row, string Parent, IReadOnlyList<Line> Below, IReadOnlyList<Person> People);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/bodies", (ReadBodies read, CancellationToken ct) => read.AllAsync(ct))
            .WithName("read-bodies").WithTags("机关和人员").WithSummary("执法机关");
        routes.MapGet("/api/bodies/{id}/people", async (string id, ReadBodies read, CancellationToken ct) =>
                await read.BodyAsync(id, ct) is { } body ? TypedResults.Ok(body.People) : OutcomeResults.Problem(404, "not-found", "没有这个机关。"))
            .WithName("read-people").WithTags("机关和人员").WithSummary("机关的人员").Produces<IReadOnlyList<Person>>().ProducesProblem(404);
        routes.MapGet("/bodies", async (ReadBodies read, CancellationToken ct) => Page.Of<BodiesPage>(new { Lines = await read.AllAsync(ct) }))
            .ExcludeFromDescription();
        routes.MapGet("/bodies/{id}", async (string id, ReadBodies read, TimeProvider clock, CancellationToken ct) =>
            await read.BodyAsync(id, ct) is { } body ? Page.Of<BodyPage>(new { Body = body, Today = clock.Today() }) : Page.NotFound("没有这个机关。"))
            .ExcludeFromDescription();
    }

    public async Task<IReadOnlyList<Line>> AllAsync(CancellationToken ct) =>
        await Lines(db.Bodies.AsNoTracking()).ToListAsync(ct);

    public async Task<Body?> BodyAsync(string id, CancellationToken ct)
    {
        if (await db.Bodies.AsNoTracking().FirstOrDefaultAsync(b => b.Id == id, ct) is not { } row)
        {
            return null;
        }
        var parent = await db.Bodies.AsNoTracking().Where(b => b.Id == row.ParentId).Select(b => b.Name).FirstOrDefaultAsync(ct) ?? "";
        var below = await Lines(db.Bodies.AsNoTracking().Where(b => b.ParentId == id)).ToListAsync(ct);
        var people = await (from user in db.Users.AsNoTracking()
                            where user.BodyId == id
                            join home in db.Bodies on user.HomeBodyId equals home.Id into homes
                            from home in homes.DefaultIfEmpty()
                            orderby user.UserName
                            select new Person(user.UserName!, user.Name, user.Kind, user.Roles, user.Credential, user.CredentialFrom, user.CredentialTo,
                                home == null ? "" : home.Short)).ToListAsync(ct);
        return new Body(row, parent, below, [.. people.Select(p => p with
        {
            Roles = string.Join('、', p.Roles.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(role => Permissions.Roles[role])),
        })]);
    }

    IQueryable<Line> Lines(IQueryable<BodyRow> bodies) => bodies.OrderBy(b => b.Path).Select(b => new Line(
        b.Id, b.Name, b.Kind, b.ParentId, b.Prefix, b.Lists, b.ValidFrom, b.ValidTo, db.Users.Count(user => user.BodyId == b.Id)));
}
