using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>Finds cases by number, party, place or words, newest first. Counts exactly to a thousand and then says "1,000+".</summary>
public sealed class FindCases(AppDb db) : IFeature
{
    public const int PageSize = 20;
    public const int MostCounted = 1000;

    public static string Permission => Permissions.ReadCases;

    public static Reach Reach => Reach.Bodies;

    public sealed record Line(
        string Id, string Number, string Title, string Procedure, string Stage, string Outcome, string Officers, string DecisionNumber,
        DateOnly ActDay, long LastMs);

    /// <param name="Count">Exact up to <see cref="MostCounted"/>; one more means "more than that".</param>
    public sealed record Answer(int Count, int Page, IReadOnlyList<Line> Cases)
    {
        public string CountText => Count > MostCounted ? $"{MostCounted:#,0}+" : Count.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture);
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/cases", async (HttpContext http, FindCases find, CancellationToken ct, string q = "", string stage = "", int page = 1) =>
                q.Length > 200 ? OutcomeResults.Problem(400, "invalid", "检索词最多 200 个字。")
                : TypedResults.Ok(await find.HandleAsync(q, stage, page, Actor.From(http.User), ct)))
            .WithName("find-cases").WithTags("案件").WithSummary("检索案件").Produces<Answer>();

    public async Task<Answer> HandleAsync(string query, string stage, int page, Actor actor, CancellationToken ct)
    {
        var words = Bigrams.Of(query).Distinct().ToList();
        var found = (words.Count > 0 ? db.CasesWithWords(words) : db.Cases).AsNoTracking()
            .Where(row => row.BodyPath == actor.BodyPath || row.BodyPath.StartsWith(actor.BodyPath + "/"));
        if (stage.Length > 0)
        {
            // PostgreSQL takes no U+0000, not even to look for it.
            stage = stage.Replace("\0", "", StringComparison.Ordinal);
            found = found.Where(row => row.Stage == stage);
        }
        var at = Math.Clamp(page, 1, 500);
        var count = await found.Take(MostCounted + 1).CountAsync(ct);
        var lines = await found.OrderByDescending(row => row.LastMs).ThenByDescending(row => row.Key)
            .Skip((at - 1) * PageSize).Take(PageSize)
            .Select(row => new Line(
                row.Id, row.Number, row.Title, row.Procedure, row.Stage, row.Outcome, row.Officers, row.DecisionNumber, row.ActDay, row.LastMs))
            .ToListAsync(ct);
        return new Answer(count, at, lines);
    }
}
