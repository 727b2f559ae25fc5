using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Catalogue.Registers;

namespace Zhiheng.Server.Modules.Catalogue.Wordings;

/// <summary>从办案中学到的说法: what the matcher took from officers' choices, item by item, and what people have rejected of it.</summary>
public sealed class ReadWordings(ItemShelf shelf, Register register, TimeProvider clock) : IFeature
{
    public static string Permission => Permissions.ManageCatalogue;

    public static Reach Reach => Reach.City;

    /// <param name="Most">The wording that most choices share.</param>
    public sealed record Line(string Id, string Name, int Wordings, LearnedWording Most);

    public sealed record Answer(Item Item, IReadOnlyList<LearnedWording> Learned, IReadOnlyList<Dated<WordingRejected>> Rejected);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/catalogue/wordings", (ReadWordings read, CancellationToken ct) => read.AllAsync(ct))
            .WithName("read-wordings").WithTags("目录管理").WithSummary("从办案中学到说法的事项");
        routes.MapGet("/api/items/{id}/wordings", async (string id, ReadWordings read, CancellationToken ct) =>
                await read.OneAsync(id, ct) is { } answer ? TypedResults.Ok(answer) : OutcomeResults.Problem(404, "not-found", Missing))
            .WithName("read-item-wordings").WithTags("目录管理").WithSummary("一个事项从办案中学到的说法").Produces<Answer>().ProducesProblem(404);
        routes.MapGet("/catalogue/wordings", async (ReadWordings read, CancellationToken ct) => Page.Of<WordingsPage>(new { Lines = await read.AllAsync(ct) }))
            .ExcludeFromDescription();
        routes.MapGet("/items/{id}/wordings", async (string id, ReadWordings read, CancellationToken ct, string said = "") =>
            await read.OneAsync(id, ct) is { } answer
                ? Page.Of<ItemWordingsPage>(new { Answer = answer, Said = said.Length <= 200 ? said : "" }) : Page.NotFound(Missing)).ExcludeFromDescription();
    }

    const string Missing = "没有这个事项。";

    async Task<IReadOnlyList<Line>> AllAsync(CancellationToken ct)
    {
        var all = await shelf.AllAsync(ct);
        var names = all.Items.GroupBy(item => item.Id).ToDictionary(item => item.Key, item => item.Last().Name);
        return [.. all.Learned.Select(item => new Line(item.Key, names.GetValueOrDefault(item.Key, item.Key), item.Value.Count, item.Value[0]))
            .OrderByDescending(line => line.Most.LastOn).ThenBy(line => line.Id, StringComparer.Ordinal)];
    }

    public async Task<Answer?> OneAsync(string id, CancellationToken ct) => await shelf.FindAsync(id, clock.Today(), ct) is not { } item ? null
        : new Answer(item, (await shelf.AllAsync(ct)).Learned.GetValueOrDefault(id) ?? [],
            [.. (await register.WordingsAsync(ct)).State.Rejections.Where(dated => dated.Fact.ItemId == id).Reverse()]);
}
