using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;

namespace Zhiheng.Server.Modules.Catalogue.Statutes;

/// <summary>Takes statutes as Markdown files and answers, file by file, what was understood.</summary>
public sealed class ImportStatutes : IFeature
{
    const long MostBytes = 64 * 1024 * 1024;
    const string Busy = "同时有人在修改目录，这次没有导入任何内容，请重试。";

    public static string Permission => Permissions.ManageCatalogue;

    public static Reach Reach => Reach.City;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/statutes", ApiAsync).WithName("import-statute").WithTags("法规").WithSummary("导入一部法规（请求体就是 Markdown 文件）")
            .Accepts<Stream>("application/octet-stream").Produces<StatuteReport>().ProducesProblem(400).ProducesProblem(409);
        routes.MapPost("/statutes", PageAsync).ExcludeFromDescription().WithMetadata(new RequestSizeLimitAttribute(MostBytes));
    }

    static async Task<IResult> ApiAsync(HttpContext http, StatuteDesk desk, CancellationToken ct, string file = "")
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, ct);
        var (reports, outcome) = await desk.ImportAsync([new StatuteFile(file, body.ToArray())], Actor.From(http.User).Account, ct);
        return outcome is not Outcome.Done ? OutcomeResults.Problem(409, "stale-version", Busy)
            : reports[0].Error.Length > 0 ? OutcomeResults.Problem(400, "not-a-statute", reports[0].Error)
            : TypedResults.Ok(reports[0]);
    }

    static async Task<IResult> PageAsync(HttpContext http, StatuteDesk desk, IAntiforgery antiforgery, CancellationToken ct)
    {
        if (!http.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(http))
        {
            return Page.Of<MessagePage>(new { Title = "没有导入", Message = "页面已过期，请返回重新选择文件。" }, 400);
        }
        var files = new List<StatuteFile>();
        foreach (var file in (await http.Request.ReadFormAsync(ct)).Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, ct);
            files.Add(new StatuteFile(Path.GetFileName(file.FileName), content.ToArray()));
        }
        if (files.Count == 0)
        {
            return Page.Of<MessagePage>(new { Title = "没有导入", Message = "没有选择文件。请返回选择一个或多个 Markdown 文件（.md）。" }, 400);
        }
        var (reports, outcome) = await desk.ImportAsync(files, Actor.From(http.User).Account, ct);
        return outcome is Outcome.Done ? Page.Of<StatuteReportPage>(new { Reports = reports })
            : Page.Of<MessagePage>(new { Title = "没有导入", Message = Busy }, 409);
    }
}
