using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;

namespace Zhiheng.Server.Modules.Catalogue.Import;

/// <summary>Items from a file, it is checked and shown, and goes to review when a person says so.</summary>
public sealed class ImportItems : IFeature
{
    const string Missing = "没有这次导入。";

    public static string Permission => Permissions.ManageCatalogue;

    public static Reach Reach => Reach.City;

    /// <summary>Cancelling needs no word beyond the address.</summary>
    public sealed record Request;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/catalogue/imports", UploadAsync).WithName("import-items").WithTags("目录导入")
            .WithSummary("上传事项文件并开始核对（请求体就是 Excel、CSV 或 JSON 文件）")
            .Accepts<Stream>("application/octet-stream").Produces<ImportDesk.View>(202).ProducesProblem(400).ProducesProblem(413)
            .WithMetadata(new DisableRequestSizeLimitAttribute());
        routes.MapGet("/api/catalogue/imports", (ImportDesk desk, CancellationToken ct) => desk.RecentAsync(ct))
            .WithName("read-imports").WithTags("目录导入").WithSummary("最近的导入");
        routes.MapGet("/api/catalogue/imports/{id}", async (string id, ImportDesk desk, CancellationToken ct) =>
                await desk.FindAsync(id, ct) is { } import ? TypedResults.Ok(import) : OutcomeResults.Problem(404, "not-found", Missing))
            .WithName("read-import").WithTags("目录导入").WithSummary("核对进度和结果").Produces<ImportDesk.View>().ProducesProblem(404);
        routes.MapWrite<Request>("/api/catalogue/imports/{id}/cancellation", "取消导入", (http, _, actor, ct) => CancelAsync(http, actor, ct))
            .WithName("cancel-import").WithTags("目录导入");
        routes.MapGet("/catalogue/imports", (ImportDesk desk, CancellationToken ct) => ListAsync(desk, "", ct)).ExcludeFromDescription();
        routes.MapPost("/catalogue/imports", PostFileAsync).ExcludeFromDescription().WithMetadata(new RequestSizeLimitAttribute(2L * ItemFile.MostBytes));
        routes.MapGet("/catalogue/imports/{id}", (string id, ImportDesk desk, CancellationToken ct) => ShowAsync(id, desk, "", ct)).ExcludeFromDescription();
        routes.MapPost("/catalogue/imports/{id}", PostAnswerAsync).ExcludeFromDescription();
    }

    static async Task<IResult> UploadAsync(HttpContext http, ImportDesk desk, CancellationToken ct, string name = "", bool corrections = false)
    {
        if (await ReadAsync(http.Request.Body, ct) is not { } bytes)
        {
            return OutcomeResults.Problem(413, "file-too-large", $"文件超过 {ItemFile.MostBytes / 1024 / 1024} MB，没有导入。请分成几个文件。");
        }
        var (id, error) = await desk.AddAsync(name, bytes, corrections, Actor.From(http.User).Account, ct);
        return id is null ? OutcomeResults.Problem(400, "unreadable-file", error)
            : TypedResults.Accepted($"/api/catalogue/imports/{id}", await desk.FindAsync(id, ct));
    }

    static async Task<byte[]?> ReadAsync(Stream body, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await body.ReadAsync(buffer, ct)) > 0;)
        {
            if (bytes.Length + read > ItemFile.MostBytes)
            {
                return null;
            }
            bytes.Write(buffer, 0, read);
        }
        return bytes.ToArray();
    }

    static async Task<IResult> PostFileAsync(HttpContext http, ImportDesk desk, IAntiforgery antiforgery, CancellationToken ct)
    {
        if (!http.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(http))
        {
            return await ListAsync(desk, "页面已过期，没有上传。请重新选择文件。", ct);
        }
        var form = await http.Request.ReadFormAsync(ct);
        if (form.Files["File"] is not { Length: > 0 } file)
        {
            return await ListAsync(desk, "没有选择文件，或文件是空的。", ct);
        }
        await using var content = file.OpenReadStream();
        var (id, error) = await ReadAsync(content, ct) is { } bytes
            ? await desk.AddAsync(Path.GetFileName(file.FileName), bytes, form["corrections"] == "on", Actor.From(http.User).Account, ct)
            : (null, $"文件超过 {ItemFile.MostBytes / 1024 / 1024} MB。请分成几个文件。");
        return id is null ? await ListAsync(desk, error, ct) : TypedResults.LocalRedirect($"/catalogue/imports/{id}");
    }

    static async Task<IResult> PostAnswerAsync(string id, HttpContext http, ImportDesk desk, IAntiforgery antiforgery, CancellationToken ct)
    {
        if (!http.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(http))
        {
            return await ShowAsync(id, desk, "页面已过期，没有保存。请再按一次。", ct);
        }
        var form = await http.Request.ReadFormAsync(ct);
        var outcome = await WriteEndpoint.RunAsync(http, form["key"].ToString(), $"/api/catalogue/imports/{id}/cancellation",
            "", new Request(), (context, _, actor, stop) => CancelAsync(context, actor, stop), ct);
        return await ShowAsync(id, desk, outcome switch { Outcome.Stale stale => stale.What, Outcome.Invalid => "请求有误，请刷新页面后再试。", _ => "" }, ct);
    }

    static Task<Outcome> CancelAsync(HttpContext http, Actor actor, CancellationToken ct) => Desk(http).CancelAsync(IdOf(http), actor, ct);

    static ImportDesk Desk(HttpContext http) => http.RequestServices.GetRequiredService<ImportDesk>();

    static string IdOf(HttpContext http) => (string)http.Request.RouteValues["id"]!;

    static async Task<IResult> ListAsync(ImportDesk desk, string error, CancellationToken ct) =>
        Page.Of<ImportsPage>(new { Imports = await desk.RecentAsync(ct), Error = error }, error.Length > 0 ? 400 : 200);

    static async Task<IResult> ShowAsync(string id, ImportDesk desk, string error, CancellationToken ct) => await desk.FindAsync(id, ct) is { } import
        ? Page.Of<ImportPage>(new { Import = import, Error = error, Key = Guid.CreateVersion7().ToString("N") }, error.Length > 0 ? 409 : 200)
        : Page.NotFound(Missing);
}
