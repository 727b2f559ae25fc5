using Zhiheng.Server.Foundation;
using Zhiheng.Server.Record;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>卷宗: the whole file of a case as one PDF, with cover, contents and note as they are today.</summary>
public sealed class ReadDossier(AppDb db, CaseDesk desk, Dossier dossier, TimeProvider clock) : IFeature
{
    public static string Permission => Permissions.ReadCases;

    public static Reach Reach => Reach.Bodies;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/cases/{id}/dossier", (string id, HttpContext http, ReadDossier read, CancellationToken ct) =>
                read.BindAsync(id, Actor.From(http.User), ct))
            .WithName("read-dossier").WithTags("案件").WithSummary("取整本卷宗（PDF）").ProducesProblem(404).ProducesProblem(409);

    async Task<IResult> BindAsync(string id, Actor actor, CancellationToken ct)
    {
        if (await desk.LoadAsync(id, actor, ct) is not { } file)
        {
            return OutcomeResults.Problem(404, "not-found", "没有这个案件，或它不在您的管辖范围内。");
        }
        // The file names people, so each reading is written down.
        db.Reads.Add(new ReadRow
        {
            Id = Guid.CreateVersion7().ToString("N"),
            Actor = actor.Account,
            About = "dossier:" + id,
            Reason = "装订卷宗",
            AtMs = clock.NowMs(),
        });
        await db.SaveChangesAsync(ct);
        return await dossier.BindAsync(file, actor, ct) is { } pdf
            ? TypedResults.File(pdf, "application/pdf", $"卷宗 {file.Row.Number}.pdf")
            : OutcomeResults.Problem(409, "no-press", "卷宗要由 LibreOffice 生成 PDF，本机没有安装，或有文书无法转换。请安装 libreoffice-writer 后再试，或逐份下载文书。");
    }
}
