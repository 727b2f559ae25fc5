using System.Text.Json;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Contract;

namespace Zhiheng.Server.Modules.Catalogue.Import;

/// <summary>The catalogue, or one of its lists, as a file; and the template for filling one in.</summary>
public sealed class ExportItems : IFeature
{
    public static string Permission => Permissions.ReadCatalogue;

    public static Reach Reach => Reach.City;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/catalogue/template.xlsx", () => TypedResults.File(WorkbookWriter.Template(), WorkbookWriter.Type, "事项目录模板.xlsx"))
            .WithName("item-template").WithTags("目录导入").WithSummary("事项目录的 Excel 模板");
        routes.MapGet("/api/catalogue/items.xlsx", async (ItemShelf shelf, CancellationToken ct, string list = "", DateOnly? on = null) =>
                await FindAsync(shelf, list, on, ct) is { } items
                    ? TypedResults.File(WorkbookWriter.Write(items), WorkbookWriter.Type, $"{NameOf(list)}.xlsx") : UnknownList(list))
            .WithName("export-items-excel").WithTags("目录导入").WithSummary("以 Excel 导出目录").ProducesProblem(400);
        routes.MapGet("/api/catalogue/items.json", async (ItemShelf shelf, CancellationToken ct, string list = "", DateOnly? on = null) =>
                await FindAsync(shelf, list, on, ct) is not { } items ? UnknownList(list)
                    : TypedResults.File(JsonSerializer.SerializeToUtf8Bytes(items, ItemShelf.Json), "application/json", $"{NameOf(list)}.json"))
            .WithName("export-items-json").WithTags("目录导入").WithSummary("以 JSON 导出目录").ProducesProblem(400);
    }

    /// <summary>Items of a list, in all versions or those in force on a day; null for a list that does not exist.</summary>
    static async Task<List<Item>?> FindAsync(ItemShelf shelf, string list, DateOnly? on, CancellationToken ct) =>
        list.Length > 0 && !ItemWords.Lists.Contains(list) ? null
        : [.. (await shelf.AllAsync(ct)).Items.Where(item => (list.Length == 0 || item.Lists.Contains(list)) && (on is not { } day || item.InForceOn(day)))];

    static IResult UnknownList(string list) => OutcomeResults.Problem(400, "invalid", $"没有“{list}”目录，可填：{string.Join('、', ItemWords.Lists)}；不填为总目录。");

    static string NameOf(string list) => list.Length > 0 ? $"事项目录（{list}）" : "事项总目录";
}
