using Zhiheng.Rules.Catalogue.Statutes;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Catalogue.Contract;

namespace Zhiheng.Server.Modules.Catalogue.Statutes;

/// <summary>引用核对: which items cite a place that their statute, as imported, does not have.</summary>
public sealed class CheckCitations(ItemShelf items, StatuteShelf statutes) : IFeature
{
    public static string Permission => Permissions.ManageCatalogue;

    public static Reach Reach => Reach.City;

    public sealed record Fault(string Id, string Name, string Law, string Cited, string What);

    /// <param name="Unchecked">Items whose statute is not imported in their version.</param>
    public sealed record Answer(int Checked, int Unchecked, IReadOnlyList<string> UnknownLaws, IReadOnlyList<Fault> Faults);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/statutes/citations", (CheckCitations check, CancellationToken ct) => check.RunAsync(ct))
            .WithName("check-citations").WithTags("法规").WithSummary("核对事项引用的条款");
        routes.MapGet("/statutes/citations", async (CheckCitations check, CancellationToken ct) =>
            Page.Of<CitationsPage>(new { Answer = await check.RunAsync(ct) })).ExcludeFromDescription();
    }

    public async Task<Answer> RunAsync(CancellationToken ct)
    {
        var library = await statutes.LibraryAsync(ct);
        var split = (await items.AllAsync(ct)).Items.ToLookup(item => library.For(item) is not null);
        return new Answer(
            split[true].Count(), split[false].Count(),
            [.. split[false].Select(item => $"《{item.Law}》{item.LawVersion}").Distinct().Order(StringComparer.Ordinal)],
            [.. split[true].SelectMany(item => library.Faults(item).Select(fault => new Fault(item.Id, item.Name, item.Law, fault.Cited, fault.What)))]);
    }
}
