using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Catalogue.Statutes;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Catalogue.Contract;

namespace Zhiheng.Server.Modules.Catalogue.Statutes;

/// <summary>Imported statutes: the list with what each import reported, and one statute to read and to search in.</summary>
public sealed class ReadStatutes(AppDb db, StatuteShelf shelf) : IFeature
{
    public static string Permission => Permissions.ReadCatalogue;

    public static Reach Reach => Reach.City;

    /// <param name="Current">Whether it is the version in force today among those imported.</param>
    public sealed record Line(
        string Id, string Name, DateOnly Version, DateOnly From, bool Current, int Articles, IReadOnlyList<string> Gaps, IReadOnlyList<DoubtfulLine> Doubts);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/statutes", (ReadStatutes read, TimeProvider clock, CancellationToken ct) => read.AllAsync(clock.Today(), ct))
            .WithName("read-statutes").WithTags("法规").WithSummary("已导入的法规和导入报告");
        routes.MapGet("/api/statutes/{id}", async (string id, ReadStatutes read, CancellationToken ct) =>
                await read.FindAsync(id, ct) is { } statute ? TypedResults.Ok(statute) : OutcomeResults.Problem(404, "not-found", Missing))
            .WithName("read-statute").WithTags("法规").WithSummary("一部法规的全文").Produces<Statute>().ProducesProblem(404);
        routes.MapGet("/statutes", async (HttpContext http, ReadStatutes read, TimeProvider clock, CancellationToken ct, string q = "") =>
            Page.Of<StatutesPage>(new
            {
                Lines = (await read.AllAsync(clock.Today(), ct)).Where(line => line.Name.Contains(q.Trim(), StringComparison.Ordinal)).ToList(),
                Query = q.Trim(),
                MayImport = Actor.From(http.User).May(Permissions.ManageCatalogue),
            })).ExcludeFromDescription();
        routes.MapGet("/statutes/{id}", async (string id, ReadStatutes read, TimeProvider clock, CancellationToken ct, string q = "") =>
            await read.FindAsync(id, ct) is { } statute ? await read.PageAsync(statute, q.Trim(), clock.Today(), ct) : Page.NotFound(Missing))
            .ExcludeFromDescription();
    }

    const string Missing = "没有导入这部法规或这个版本。";

    public async Task<IReadOnlyList<Line>> AllAsync(DateOnly today, CancellationToken ct)
    {
        var library = await shelf.LibraryAsync(ct);
        return
        [
            .. (await db.Statutes.AsNoTracking().ToListAsync(ct)).OrderBy(row => row.Name, StringComparer.Ordinal).ThenByDescending(row => row.Version)
                .Select(row => new Line(StatuteShelf.IdOf(row.Name, row.Version), row.Name, row.Version, row.ValidFrom,
                    library.InForce(row.Name, today)?.Version == row.Version, library.Find(row.Name, row.Version)?.Articles.Count ?? 0,
                    row.Gaps.Split('\n', StringSplitOptions.RemoveEmptyEntries), JsonSerializer.Deserialize<DoubtfulLine[]>(row.Doubts, ItemShelf.Json)!)),
        ];
    }

    async Task<Statute?> FindAsync(string id, CancellationToken ct) =>
        id.LastIndexOf('@') is > 0 and var at
        && DateOnly.TryParseExact(id[(at + 1)..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var version)
            ? (await shelf.LibraryAsync(ct)).Find(id[..at], version) : null;

    async Task<IResult> PageAsync(Statute statute, string query, DateOnly today, CancellationToken ct) => Page.Of<StatutePage>(new
    {
        Statute = statute,
        Query = query,
        Others = (await shelf.LibraryAsync(ct)).Versions(statute.Name).Where(other => other.Version != statute.Version).ToList(),
        Today = today,
    });
}
