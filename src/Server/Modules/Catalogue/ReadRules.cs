using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Time;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;

namespace Zhiheng.Server.Modules.Catalogue;

/// <summary>规则一览: every rule with name, article, where it applies and since when, and every clock. The list is the code's own.</summary>
public sealed class ReadRules : IFeature
{
    public static string Permission => Permissions.ReadCatalogue;

    public static Reach Reach => Reach.City;

    public sealed record Line(string Code, string Name, string Article, IReadOnlyList<string> Acts, DateOnly? Since);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/rules", All).WithName("read-rules").WithTags("规则").WithSummary("规则一览");
        routes.MapGet("/rules", (LawShelf law) => Page.Of<RulesPage>(new { Lines = All(), Clocks = StatutoryClocks.All, Law = law.Current }))
            .ExcludeFromDescription();
    }

    static IReadOnlyList<Line> All() =>
    [
        .. RuleBook.All.Select(rule => new Line(
            rule.Code, rule.Name, rule.Article.ToString(),
            rule.Guards.Count == FactTypes.All.Length ? ["全部步骤"] : [.. rule.Guards.Select(Menu.VerbOf).Distinct()],
            rule.Since == default ? null : rule.Since)),
    ];
}
