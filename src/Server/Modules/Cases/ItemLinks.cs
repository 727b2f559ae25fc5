using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Catalogue.Contract;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>
/// What choosing an item brings with it, each line to be followed: procedure, triggers, clocks, evidence, documents, and the cases of
/// the item within the person's reach.
/// </summary>
public sealed class ItemLinks(ItemShelf items, GuideShelf guides, CaseDesk desk, TimeProvider clock) : IFeature
{
    const int Shown = 5;

    public static string Permission => Permissions.ReadCases;

    public static Reach Reach => Reach.Bodies;

    public sealed record PastCase(string Id, string Number, string Title, string Stage, string Outcome, DateOnly ActDay);

    /// <param name="Guide">办案指引: advice, no law; the item's own sections first.</param>
    /// <param name="Cases">How many cases of this item lie within reach.</param>
    /// <param name="Recent">The newest of them.</param>
    public sealed record Answer(string ItemId, string Item, Prospect Prospect, IReadOnlyList<GuideSection> Guide, int Cases, IReadOnlyList<PastCase> Recent);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/items/{id}/links", async (string id, HttpContext http, ItemLinks links, CancellationToken ct, DateOnly? on = null) =>
                await links.OfAsync(id, on, Actor.From(http.User), ct) is { } answer
                    ? TypedResults.Ok(answer) : OutcomeResults.Problem(404, "missing", "没有这个事项。"))
            .WithName("item-links").WithTags("案件").WithSummary("事项关联的程序、期限、证据、文书和案件").Produces<Answer>();
        routes.MapGet("/items/{id}/links", async (string id, HttpContext http, ItemLinks links, CancellationToken ct, DateOnly? on = null, bool part = false) =>
            await links.OfAsync(id, on, Actor.From(http.User), ct) is { } answer
                ? Page.Of<ItemLinksPage>(new { Answer = answer, Part = part })
                : Page.NotFound("没有这个事项，请返回目录查找。")).ExcludeFromDescription();
    }

    /// <param name="on">Day of the act; the version of the item follows it, limits and clocks follow today.</param>
    async Task<Answer?> OfAsync(string id, DateOnly? on, Actor actor, CancellationToken ct)
    {
        if (await items.FindAsync(id, on ?? clock.Today(), ct) is not { } item)
        {
            return null;
        }
        var past = desk.Within(actor).AsNoTracking().Where(row => row.ItemId == item.Id);
        return new Answer(
            item.Id, item.Name, Prospect.Of(item, clock.Today(), desk.Law), guides.Of(item), await past.CountAsync(ct),
            await past.OrderByDescending(row => row.LastMs).Take(Shown)
                .Select(row => new PastCase(row.Id, row.Number, row.Title, row.Stage, row.Outcome, row.ActDay)).ToListAsync(ct));
    }
}
