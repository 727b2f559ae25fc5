using Zhiheng.Rules.Law;
using Zhiheng.Rules.Time;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Catalogue;

/// <summary>Counts a period and shows how: the same answer on the command line, over the API and on every clock.</summary>
public sealed class CountTerm : IFeature
{
    public static string Permission => Permissions.ReadCatalogue;

    public static Reach Reach => Reach.City;

    public sealed record Answer(DateOnly Date, DateOnly Unrolled, IReadOnlyList<string> Derivation, IReadOnlyList<string> Warnings);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/term", (LawShelf law, DateOnly from, int? days = null, int? workingDays = null, int? months = null) =>
                Term(days, workingDays, months) is { } term
                    ? TypedResults.Ok(Count(term, from, law.Current))
                    : OutcomeResults.Problem(400, "invalid", "days、workingDays、months 须恰好给一个，且为 1 到 36500 的整数。"))
            .WithName("count-term").WithTags("规则").WithSummary("计算期限").Produces<Answer>().ProducesProblem(400);

    /// <summary>The period asked for, or null unless exactly one positive length is given.</summary>
    public static Term? Term(int? days, int? workingDays, int? months)
    {
        var given = new[] { (days, TermUnit.NaturalDays), (workingDays, TermUnit.WorkingDays), (months, TermUnit.Months) }
            .Where(g => g.Item1 is not null).ToList();
        return given is [({ } length and > 0 and <= 36500, var unit)]
            ? new Term(length, unit, ClockKind.PartyRight, Article.CivilCode("第二百零一条至第二百零三条"), "期限") : null;
    }

    public static Answer Count(Term term, DateOnly from, LawBook law)
    {
        var deadline = Deadline.Compute(term, from, law.Calendar);
        return new Answer(deadline.Date, deadline.UnrolledDate, deadline.Steps, deadline.Warnings);
    }
}
