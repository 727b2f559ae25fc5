using Zhiheng.Rules.Catalogue;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Catalogue.Contract;

namespace Zhiheng.Server.Modules.Catalogue;

/// <summary>Items with law, article and range: found by description, browsed by domain.</summary>
public sealed class ReadItems(ItemShelf shelf) : IFeature
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
        routes.MapGet("/api/items/{id}", async (string id, ItemShelf shelf, StatuteShelf statutes, TimeProvider clock, CancellationToken ct, DateOnly? on = null) =>
                await shelf.FindAsync(id, on ?? clock.Today(), ct) is { } item
                    ? TypedResults.Ok(new Answer(item, await statutes.ReadAsync(item, ct))) : OutcomeResults.Problem(404, "not-found", "没有这个事项。"))
            .WithName("read-item").WithTags("事项").WithSummary("查看事项和引用的条文").Produces<Answer>().ProducesProblem(404);
        routes.MapGet("/items", async (HttpContext http, ReadItems read, TimeProvider clock, CancellationToken ct, string q = "", string domain = "", string list = "", int page = 1) =>
            await read.ListAsync(q, domain, ItemWords.Lists.Contains(list) ? list : "", Math.Clamp(page, 1, 2000), http, clock.Today(), ct)).ExcludeFromDescription();
        routes.MapGet("/items/{id}", async (string id, ItemShelf shelf, StatuteShelf statutes, TimeProvider clock, CancellationToken ct) =>
            await shelf.FindAsync(id, clock.Today(), ct) is { } item
                ? Page.Of<ItemPage>(new { Item = item, Text = await statutes.ReadAsync(item, ct), Today = clock.Today() }) : Page.NotFound("没有这个事项。")).ExcludeFromDescription();
    }

    async Task<Found> FindAsync(string description, MatchFilter filter, int most, CancellationToken ct)
    {
        var found = (await shelf.AllAsync(ct)).Index.Find(description, filter, most);
        return new Found(
            [.. found.Hits.Select(hit => new Hit(
                hit.Item.Id, hit.Item.Name, hit.Item.Law, hit.Item.Basis, RangeWords.Of(hit.Item), hit.Words, hit.Like, hit.Score))],
            found.NothingFits, found.Instead is { } other ? $"{other.Name}：{other.Handler}" : "");
    }

    static string[] Split(string lists) => lists.Split(';', StringSplitOptions.RemoveEmptyEntries);

    async Task<IResult> ListAsync(string query, string domain, string list, int page, HttpContext http, DateOnly today, CancellationToken ct)
    {
        var all = await shelf.AllAsync(ct);
        var found = query.Length > 0 ? all.Index.Find(query, new MatchFilter(today, list.Length > 0 ? [list] : []), 200).Hits.Select(hit => hit.Item) : all.Items.AsEnumerable();
        var items = found.Where(item => (domain.Length == 0 || item.Domain == domain) && (list.Length == 0 || item.Lists.Contains(list))).ToList();
        return Page.Of<ItemsPage>(new
        {
            Items = items.Skip((page - 1) * PageSize).Take(PageSize).ToList(),
            Count = items.Count,
            At = page,
            Query = query,
            Domain = domain,
            List = list,
            MayImport = Actor.From(http.User).May(Permissions.ManageCatalogue),
            Domains = (IReadOnlyList<string>)[.. all.Items.Select(item => item.Domain).Distinct()],
            Today = today,
        });
    }
}
