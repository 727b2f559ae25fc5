using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Catalogue.Import;

namespace Zhiheng.Server.Modules.Catalogue.Transfers;

/// <summary>划转和使用: fields taken over with first case, coverage and growth; items that nobody has used for years, or ever.</summary>
public sealed class ReadTransfers(TransferDesk desk, ICaseUse cases, ItemShelf shelf, TimeProvider clock) : IFeature
{
    public static string Permission => Permissions.ReadCatalogue;

    public static Reach Reach => Reach.City;

    public sealed record Answer(FieldCoverage Coverage, IReadOnlyList<FieldLine> Fields);

    /// <summary>An item in force and its use.</summary>
    /// <param name="LastAct">Null where it was never used.</param>
    public sealed record UseLine(string Id, string Name, string Domain, int Cases, DateOnly? LastAct);

    /// <param name="Dormant">沉睡: used once, and not since.</param>
    /// <param name="Never">从未使用.</param>
    public sealed record Usage(int Years, string List, int InForce, IReadOnlyList<UseLine> Dormant, IReadOnlyList<UseLine> Never);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/transfers", (ReadTransfers read, CancellationToken ct) => read.AllAsync(ct))
            .WithName("read-transfers").WithTags("目录管理").WithSummary("划转领域、首案、覆盖率和增幅");
        routes.MapGet("/api/transfers.xlsx", async (ReadTransfers read, CancellationToken ct) =>
                TypedResults.File(Sheet(await read.AllAsync(ct)), WorkbookWriter.Type, "划转领域.xlsx"))
            .WithName("export-transfers").WithTags("目录管理").WithSummary("以 Excel 导出划转登记");
        routes.MapGet("/api/catalogue/use", async (ReadTransfers read, CancellationToken ct, int years = 2, string list = "") =>
                Wrong(list) ?? TypedResults.Ok(await read.UseAsync(years, list, ct)))
            .WithName("read-item-use").WithTags("目录管理").WithSummary("沉睡和从未使用的事项").Produces<Usage>().ProducesProblem(400);
        routes.MapGet("/api/catalogue/use.xlsx", async (ReadTransfers read, CancellationToken ct, int years = 2, string list = "") =>
                Wrong(list) ?? TypedResults.File(Sheet(await read.UseAsync(years, list, ct)), WorkbookWriter.Type, "沉睡和从未使用的事项.xlsx"))
            .WithName("export-item-use").WithTags("目录管理").WithSummary("以 Excel 导出沉睡和从未使用的事项").ProducesProblem(400);
        routes.MapGet("/transfers", async (HttpContext http, ReadTransfers read, CancellationToken ct, string said = "") => Page.Of<TransfersPage>(new
        {
            Answer = await read.AllAsync(ct),
            Actor = Actor.From(http.User),
            Said = said.Length <= 200 ? said : "",
        })).ExcludeFromDescription();
        routes.MapGet("/catalogue/use", async (ReadTransfers read, CancellationToken ct, int years = 2, string list = "综合") =>
            Page.Of<UsePage>(new { Usage = await read.UseAsync(years, ItemWords.Lists.Contains(list) ? list : "", ct) })).ExcludeFromDescription();
    }

    static IResult? Wrong(string list) => list.Length == 0 || ItemWords.Lists.Contains(list) ? null
        : OutcomeResults.Problem(400, "invalid", $"没有“{list}”目录，可填：{string.Join('、', ItemWords.Lists)}；不填为总目录。");

    async Task<Answer> AllAsync(CancellationToken ct)
    {
        var fields = await desk.AllAsync(ct);
        return new Answer(FieldCoverage.Of(fields.Select(line => (line.Field.Fact.Special, line.First is not null))), fields);
    }

    async Task<Usage> UseAsync(int years, string list, CancellationToken ct)
    {
        var today = clock.Today();
        var n = Math.Clamp(years, 1, 20);
        var since = today.AddYears(-n);
        var used = await cases.UseAsync(ct);
        var items = (await shelf.AllAsync(ct)).Items.Where(item => item.InForceOn(today) && (list.Length == 0 || item.Lists.Contains(list))).ToList();
        var lines = items.Select(item => used.GetValueOrDefault(item.Id) is { } use
            ? new UseLine(item.Id, item.Name, item.Domain, use.Cases, use.LastAct) : new UseLine(item.Id, item.Name, item.Domain, 0, null)).ToList();
        return new Usage(n, list, items.Count, [.. lines.Where(line => line.LastAct < since).OrderBy(line => line.LastAct)],
            [.. lines.Where(line => line.LastAct is null)]);
    }

    static byte[] Sheet(Answer answer) => WorkbookWriter.Table("划转领域",
    [
        ["领域", "原部门", "划转日期", "特殊领域", "职责分工", "培训日期", "培训", "首案", "首案登记日", "首案分析", "划转前十二个月案件", "划转后十二个月案件", "增幅（%）", "示例"],
        .. answer.Fields.Select(line => (string[])
        [
            line.Field.Fact.Field, line.Field.Fact.SourceDepartment, When.Iso(line.Field.Fact.On), line.Field.Fact.Special ? "是" : "",
            line.Field.Fact.Duties, line.Field.Fact.TrainedOn is { } trained ? When.Iso(trained) : "", line.Field.Fact.Training,
            line.First?.Number ?? "", line.First is { } first ? When.Iso(first.OpenedOn) : "", line.Field.Analysis?.Fact.Text ?? "", $"{line.Before}",
            $"{line.After}", line.Growth?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "", line.Field.Fact.IsExample ? "示例" : "",
        ]),
    ]);

    static byte[] Sheet(Usage usage) => WorkbookWriter.Table("事项使用",
    [
        ["情况", "事项编码", "事项名称", "领域", "案件", "最近一次行为日"],
        .. usage.Dormant.Select(line => Row($"{usage.Years} 年没有案件", line)), .. usage.Never.Select(line => Row("从未使用", line)),
    ]);

    static string[] Row(string state, UseLine line) =>
        [state, line.Id, line.Name, line.Domain, $"{line.Cases}", line.LastAct is { } last ? When.Iso(last) : ""];
}
