using Zhiheng.Rules.Catalogue;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Catalogue.Import;

namespace Zhiheng.Server.Modules.Catalogue.Changes;

/// <summary>What the catalogue says of acts on one day and on another: added, ended and changed items, field by field.</summary>
public sealed class ReadDifference(ItemShelf shelf, TimeProvider clock) : IFeature
{
    public static string Permission => Permissions.ReadCatalogue;

    public static Reach Reach => Reach.City;

    /// <summary>One item of the difference; only fields that differ.</summary>
    public sealed record Line(string Kind, string Id, string Name, string Law, IReadOnlyList<FieldPair> Fields);

    public sealed record Answer(DateOnly One, DateOnly Other, int Added, int Ended, int Changed, IReadOnlyList<Line> Lines);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/catalogue/difference", async (ReadDifference read, CancellationToken ct, DateOnly one, DateOnly other, string list = "") =>
                Wrong(list) ?? TypedResults.Ok(await read.BetweenAsync(one, other, list, ct)))
            .WithName("read-difference").WithTags("目录管理").WithSummary("任意两日的目录差异").Produces<Answer>().ProducesProblem(400);
        routes.MapGet("/api/catalogue/difference.xlsx", async (ReadDifference read, CancellationToken ct, DateOnly one, DateOnly other, string list = "") =>
                Wrong(list) ?? TypedResults.File(Sheet(await read.BetweenAsync(one, other, list, ct)), WorkbookWriter.Type,
                    $"目录差异 {When.Iso(one)} {When.Iso(other)}.xlsx"))
            .WithName("export-difference").WithTags("目录管理").WithSummary("以 Excel 导出目录差异").ProducesProblem(400);
        routes.MapGet("/catalogue/difference", async (
                ReadDifference read, CancellationToken ct, DateOnly? one = null, DateOnly? other = null, string list = "") =>
            Page.Of<DifferencePage>(new
            {
                Answer = await read.BetweenAsync(one ?? read.Today.AddYears(-1), other ?? read.Today, ItemWords.Lists.Contains(list) ? list : "", ct),
                List = list,
            })).ExcludeFromDescription();
    }

    DateOnly Today => clock.Today();

    static IResult? Wrong(string list) => list.Length == 0 || ItemWords.Lists.Contains(list) ? null
        : OutcomeResults.Problem(400, "invalid", $"没有“{list}”目录，可填：{string.Join('、', ItemWords.Lists)}；不填为总目录。");

    async Task<Answer> BetweenAsync(DateOnly one, DateOnly other, string list, CancellationToken ct)
    {
        var found = CatalogueDifference.Between((await shelf.AllAsync(ct)).Items, one, other)
            .Where(pair => list.Length == 0 || pair.Before?.Lists.Contains(list) == true || pair.After?.Lists.Contains(list) == true).ToList();
        return new Answer(one, other, found.Count(pair => pair.Before is null), found.Count(pair => pair.After is null),
            found.Count(pair => pair is { Before: not null, After: not null }),
            [.. found.Select(pair => new Line(pair.Kind, pair.Item.Id, pair.Item.Name, pair.Item.Law,
                [.. ItemFields.Pairs(pair.Before, pair.After).Where(field => field.Differs)]))]);
    }

    static byte[] Sheet(Answer answer) => WorkbookWriter.Table("目录差异",
    [
        ["变化", "事项编码", "事项名称", "法律名称", "栏目", When.Iso(answer.One), When.Iso(answer.Other)],
        .. from line in answer.Lines
           from field in line.Fields
           select (string[])[line.Kind, line.Id, line.Name, line.Law, field.Name, field.Before, field.After],
    ]);
}
