using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Catalogue.Import;
using Zhiheng.Server.Modules.Catalogue.Registers;
using Zhiheng.Server.Modules.People.Contract;

namespace Zhiheng.Server.Modules.Catalogue.Grants;

/// <summary>赋权: every town of the county with what it has and can carry; one town with its needs, grants, evaluations and assistance.</summary>
public sealed class ReadGrants(TownDesk towns, Register register, ICaseUse cases, PeopleDirectory people, ItemShelf shelf, TimeProvider clock) : IFeature
{
    const string Missing = "没有这个乡镇（街道）。";

    public static string Permission => Permissions.ReadCatalogue;

    public static Reach Reach => Reach.City;

    /// <param name="Evaluated">Last year that was evaluated, null for none.</param>
    public sealed record Line(string Id, string Name, string County, int Granted, Capacity Capacity, int? Evaluated);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/grants", (HttpContext http, ReadGrants read, CancellationToken ct) => read.AllAsync(Actor.From(http.User), ct))
            .WithName("read-grants").WithTags("目录管理").WithSummary("各乡镇（街道）的赋权和承接能力");
        routes.MapGet("/api/grants/{id}", async (string id, ReadGrants read, CancellationToken ct, int years = 3) =>
                await read.TownAsync(id, Math.Clamp(years, 1, 20), ct) is { } town ? TypedResults.Ok(town) : OutcomeResults.Problem(404, "not-found", Missing))
            .WithName("read-town-grants").WithTags("目录管理").WithSummary("一个乡镇（街道）的需求、能力和赋权").Produces<TownFigures>().ProducesProblem(404);
        routes.MapGet("/api/grants/{id}/need.xlsx", async (string id, ReadGrants read, CancellationToken ct, int years = 3) =>
                await read.TownAsync(id, Math.Clamp(years, 1, 20), ct) is { } town
                    ? TypedResults.File(Sheet(town), WorkbookWriter.Type, $"赋权需求 {town.Name}.xlsx") : OutcomeResults.Problem(404, "not-found", Missing))
            .WithName("export-town-need").WithTags("目录管理").WithSummary("以 Excel 导出需求表").ProducesProblem(404);
        routes.MapGet("/grants", async (HttpContext http, ReadGrants read, CancellationToken ct) =>
            Page.Of<GrantsPage>(new { Towns = await read.AllAsync(Actor.From(http.User), ct) })).ExcludeFromDescription();
        routes.MapGet("/grants/{id}", (string id, HttpContext http, ReadGrants read, CancellationToken ct, int years = 3, string said = "") =>
            read.ShowAsync(id, Math.Clamp(years, 1, 20), Actor.From(http.User), said, ct)).ExcludeFromDescription();
    }

    Task<TownFigures?> TownAsync(string id, int years, CancellationToken ct) => towns.FindAsync(id, years, ct);

    /// <summary>Towns of the person's county; of the whole city for who works at city level.</summary>
    async Task<IReadOnlyList<Line>> AllAsync(Actor actor, CancellationToken ct)
    {
        var path = string.Join('/', actor.BodyPath.Split('/').Take(2));
        var today = clock.Today();
        var bodies = await people.BodiesWithinAsync(path, ct);
        var names = bodies.ToDictionary(body => body.Id, body => body.Short);
        var own = bodies.Where(body => TownDesk.IsTown(body.Path)).ToList();
        var book = (await register.GrantsAsync(ct)).State;
        var capacities = await towns.CapacitiesAsync([.. own.Select(town => town.Id)], await cases.ByBodyAsync(path, today.AddYears(-1), ct), ct);
        return [.. own.Select(town => new Line(
            town.Id, town.Name, names.GetValueOrDefault(TownDesk.CountyOf(town.Path), ""), book.Of(town.Id).On(today).Count(), capacities[town.Id],
            book.Of(town.Id).Evaluations.Max(e => (int?)e.Fact.Year)))];
    }

    async Task<IResult> ShowAsync(string id, int years, Actor actor, string said, CancellationToken ct) =>
        await towns.FindAsync(id, years, ct) is not { } town ? Page.NotFound(Missing) : Page.Of<TownPage>(new
        {
            Town = town,
            MayGrant = actor.May(Permissions.GrantItems) && actor.BodyId == TownDesk.CountyOf(town.Path),
            MayAssist = actor.May(Permissions.RecordAssistance) && actor.Covers(town.Path),
            Names = (IReadOnlyDictionary<string, string>)(await shelf.AllAsync(ct)).Items.GroupBy(item => item.Id)
                .Where(item => town.Grants.Grants.Any(g => g.ItemId == item.Key) || town.Grants.Assistance.Any(a => a.Fact.ItemId == item.Key))
                .ToDictionary(item => item.Key, item => item.Last().Name),
            Today = clock.Today(),
            Said = said.Length <= 200 ? said : "",
        });

    static byte[] Sheet(TownFigures town) => WorkbookWriter.Table("赋权需求",
    [
        ["事项编码", "事项名称", "领域", $"近 {town.Years} 年案件", "其中本乡镇（街道）办理", "投诉举报", "指导目录", "赋权"],
        .. town.Needs.Select(need => (string[])[need.ItemId, need.Name, need.Domain, $"{need.Cases}", $"{need.ByTown}", $"{need.Complaints}",
            need.Guide ? "是" : "", need.Grant is { } grant ? $"{grant.Source}，{When.Span(grant.From, grant.To)}" : ""]),
    ]);
}
