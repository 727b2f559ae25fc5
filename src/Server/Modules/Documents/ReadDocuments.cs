using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Documents;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Documents.Contract;
using Zhiheng.Server.Record;

namespace Zhiheng.Server.Modules.Documents;

/// <summary>Shows an issued document: as a page to print, as the file that was handed over, and as Word.</summary>
public sealed class ReadDocuments(
    AppDb db, ICaseReach cases, DocumentMaker maker, TemplateShelf templates, FileStore files, TimeProvider clock) : IFeature
{
    public static string Permission => Permissions.ReadCases;

    public static Reach Reach => Reach.Bodies;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/documents/{id}", (string id, HttpContext http, ReadDocuments read, CancellationToken ct) => read.PrintAsync(id, http, ct))
            .ExcludeFromDescription();
        routes.MapGet("/api/documents/{id}/file", (string id, HttpContext http, ReadDocuments read, CancellationToken ct) => read.FileAsync(id, http, ct))
            .WithName("read-document-file").WithTags("文书").WithSummary("取出具的文件，逐字节与交付的相同").ProducesProblem(404);
        routes.MapGet("/api/documents/{id}/word", (string id, HttpContext http, ReadDocuments read, CancellationToken ct) => read.WordAsync(id, http, ct))
            .WithName("read-document-word").WithTags("文书").WithSummary("取 Word 文件").ProducesProblem(404);
    }

    async Task<IResult> PrintAsync(string id, HttpContext http, CancellationToken ct)
    {
        if (await FindAsync(id, http, "打印查看", ct) is not { } row)
        {
            return Page.NotFound("没有这份文书，或它不在您的管辖范围内。");
        }
        var filled = templates.BySha(row.Template).Template.Fill(maker.ValuesOf(row));
        var seal = DocumentKinds.Find(row.Kind)?.Sealed == true ? templates.Seal.DataUri : null;
        return Page.Of<DocumentPage>(new { Row = row, Html = HtmlPrint.Render(filled, seal) });
    }

    async Task<IResult> FileAsync(string id, HttpContext http, CancellationToken ct)
    {
        if (await FindAsync(id, http, "下载文件", ct) is not { } row || files.Open(row.BytesHash) is not { } content)
        {
            return OutcomeResults.Problem(404, "not-found", "没有这份文书，或它不在您的管辖范围内。");
        }
        return TypedResults.File(content, row.Format == "pdf" ? "application/pdf" : Word, Name(row, row.Format));
    }

    async Task<IResult> WordAsync(string id, HttpContext http, CancellationToken ct) =>
        await FindAsync(id, http, "下载 Word", ct) is { } row
            ? TypedResults.File(await maker.WordAsync(row, ct), Word, Name(row, "docx"))
            : OutcomeResults.Problem(404, "not-found", "没有这份文书，或它不在您的管辖范围内。");

    const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    static string Name(DocumentRow row, string format) => $"{DocumentKinds.NameOf(row.Kind)}{row.Number}.{format}";

    /// <summary>The document where the person's reach covers its case. Documents name people, so each reading is written down.</summary>
    async Task<DocumentRow?> FindAsync(string id, HttpContext http, string reason, CancellationToken ct)
    {
        var actor = Actor.From(http.User);
        var row = await db.Documents.AsNoTracking().FirstOrDefaultAsync(document => document.Id == id, ct);
        if (row is null || await cases.BodyPathAsync(row.CaseId, ct) is not { } body || !actor.Covers(body))
        {
            return null;
        }
        db.Reads.Add(new ReadRow
        {
            Id = Guid.CreateVersion7().ToString("N"),
            Actor = actor.Account,
            About = "document:" + id,
            Reason = reason,
            AtMs = clock.NowMs(),
        });
        await db.SaveChangesAsync(ct);
        return row;
    }
}
