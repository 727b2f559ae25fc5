using Zhiheng.Rules.Catalogue;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Catalogue.Contract;

namespace Zhiheng.Server.Modules.Catalogue;

/// <summary>Items with law, article and range: found by description, browsed by domain.</summary>
public sealed class ReadItems(ItemShelf shelf, StatuteShelf statutes, Competence competence) : IFeature
{
    public const int PageSize = 30;

    public static string Permission => Permissions.ReadCatalogue;

    public static Reach Reach => Reach.City;

    /// <summary>An item that fits, and why: which words of the description it knows and which way of describing it comes nearest.</summary>
    public sealed record Hit(string Id, string Name, string Law, string Basis, string Range, IReadOnlyList<string> Words, string Like, double Score);

    /// <summary>An item, with the words of the articles it names.</summary>
    public sealed record Answer(Item Item, ItemText Text);

    /// <summary>The answer to a description; <paramref name="Instead"/> says whose matter it is where nothing fits.</summary>
    public sealed record Found(IReadOnlyList<Hit> Hits, bool NothingFits, string Instead);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/items", async (
                ReadItems read, TimeProvider clock, CancellationToken ct, string q = "", DateOnly? on = null, string lists = "",
                string party = "", string division = "", int most = 5) =>
                q.Length > 500 ? OutcomeResults.Problem(400, "invalid", "描述最多 500 个字。")
                : TypedResults.Ok(await read.FindAsync(q, new MatchFilter(on ?? clock.Today(), Split(lists), party, division), Math.Clamp(most, 1, 30), ct)))
            .WithName("find-items").WithTags("事项").WithSummary("按描述检索事项").Produces<Found>();
        routes.MapGet("/api/items/{id}", async (string id, ReadItems read, TimeProvider clock, CancellationToken ct, DateOnly? on = null) =>
                await read.OneAsync(id, on ?? clock.Today(), ct) is { } answer ? TypedResults.Ok(answer) : OutcomeResults.Problem(404, "not-found", Missing))
            .WithName("read-item").WithTags("事项").WithSummary("查看事项和引用的条文").Produces<Answer>().ProducesProblem(404);
        routes.MapGet("/items", (HttpContext http, [AsParameters] Browse browse, ReadItems read, TimeProvider clock, CancellationToken ct) =>
            read.ListAsync(browse, Actor.From(http.User), clock.Today(), ct)).ExcludeFromDescription();
        routes.MapGet("/api/items/{id}/competence", async (
                string id, HttpContext http, ReadItems read, TimeProvider clock, CancellationToken ct, DateOnly? on = null) =>
                await read.CompetentAsync(id, on ?? clock.Today(), Actor.From(http.User), ct) is { } bodies
                    ? TypedResults.Ok(bodies) : OutcomeResults.Problem(404, "not-found", Missing))
            .WithName("read-competence").WithTags("事项").WithSummary("本机关和上级机关谁能办理").Produces<IReadOnlyList<CompetentBody>>().ProducesProblem(404);
        routes.MapGet("/items/{id}", async (
            string id, HttpContext http, ReadItems read, TimeProvider clock, CancellationToken ct, DateOnly? on = null) =>
            await read.OneAsync(id, on ?? clock.Today(), ct) is { } answer
                ? Page.Of<ItemPage>(new
                {
                    answer.Item,
                    answer.Text,
                    Bodies = await read.CompetentAsync(id, clock.Today(), Actor.From(http.User), ct),
                    Versions = await read.VersionsAsync(id, ct),
                    MayChange = Actor.From(http.User).May(Permissions.ManageCatalogue),
                    Today = clock.Today(),
                    On = on,
                }) : Page.NotFound(Missing)).ExcludeFromDescription();
    }

    const string Missing = "没有这个事项。";

    /// <summary>What the list of items is narrowed to.</summary>
    public sealed record Browse(string Q = "", string Domain = "", string List = "", int Page = 1);

    async Task<Answer?> OneAsync(string id, DateOnly day, CancellationToken ct) =>
        await shelf.FindAsync(id, day, ct) is { } item ? new Answer(item, await statutes.ReadAsync(item, ct)) : null;

    async Task<IReadOnlyList<CompetentBody>?> CompetentAsync(string id, DateOnly day, Actor actor, CancellationToken ct) =>
        await shelf.FindAsync(id, day, ct) is { } item ? await competence.OfAsync(item, actor.BodyPath, day, ct) : null;

    async Task<IReadOnlyList<Item>> VersionsAsync(string id, CancellationToken ct) => [.. (await shelf.AllAsync(ct)).Items.Where(item => item.Id == id)];

    async Task<Found> FindAsync(string description, MatchFilter filter, int most, CancellationToken ct)
    {
        var found = (await shelf.AllAsync(ct)).Index.Find(description, filter, most);
        return new Found(
            [.. found.Hits.Select(hit => new Hit(
                hit.Item.Id, hit.Item.Name, hit.Item.Law, hit.Item.Basis, RangeWords.Of(hit.Item), hit.Words, hit.Like, hit.Score))],
            found.NothingFits, found.Instead is { } other ? $"{other.Name}：{other.Handler}" : "");
    }

    static string[] Split(string lists) => lists.Split(';', StringSplitOptions.RemoveEmptyEntries);

    async Task<IResult> ListAsync(Browse browse, Actor actor, DateOnly today, CancellationToken ct)
    {
        var all = await shelf.AllAsync(ct);
        var list = ItemWords.Lists.Contains(browse.List) ? browse.List : "";
        var at = Math.Clamp(browse.Page, 1, 2000);
        // What comes after the first page of hits has hardly a word in common with what was asked.
        var match = browse.Q.Length == 0 ? null : all.Index.Find(browse.Q, new MatchFilter(today, list.Length > 0 ? [list] : []), PageSize);
        var items = (match is null ? all.Items : match.Hits.Select(hit => hit.Item)).Where(item => browse.Domain.Length == 0 || item.Domain == browse.Domain)
            .Where(item => list.Length == 0 || item.Lists.Contains(list)).ToList();
        return Page.Of<ItemsPage>(new
        {
            Items = items.Skip((at - 1) * PageSize).Take(PageSize).ToList(),
            Count = items.Count,
            At = at,
            Query = browse.Q,
            Match = match,
            browse.Domain,
            List = list,
            MayImport = actor.May(Permissions.ManageCatalogue),
            Domains = (IReadOnlyList<string>)[.. all.Items.Select(item => item.Domain).Distinct()],
            Today = today,
        });
    }
}
