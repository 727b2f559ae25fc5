using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Documents;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Record;

namespace Zhiheng.Server.Modules.Documents.Contract;

/// <summary>A document as made: the row is pending in the caller's transaction, the file is already stored under its hash.</summary>
public sealed record MadeDocument(string Id, string Template, string ContentHash, string BytesHash, string Format, string SealId);

/// <summary>Fills templates, presses PDF, takes the seal and keeps the register of its use.</summary>
public sealed class DocumentMaker(AppDb db, FileStore files, PdfPress press, TemplateShelf templates, IDataProtectionProvider protection, TimeProvider clock)
{
    readonly IDataProtector protector = protection.CreateProtector("documents.values.1");

    /// <summary>Makes one document. The seal register, the document row and the caller's fact are saved together or not at all.</summary>
    /// <returns>Null where the body has no seal in use and the kind needs one.</returns>
    public async Task<MadeDocument?> MakeAsync(
        string caseId, string bodyId, DocumentKind kind, string number, DocumentValues values, string actor, CancellationToken ct)
    {
        var today = clock.Today();
        var seal = kind.Sealed
            ? await db.Seals.AsNoTracking().Where(s => s.BodyId == bodyId && s.ValidFrom <= today && (s.ValidTo == null || today <= s.ValidTo))
                .FirstOrDefaultAsync(ct)
            : null;
        if (kind.Sealed && seal is null)
        {
            return null;
        }
        var template = templates.Of(kind.Code, today);
        var pictures = await PicturesAsync(values, ct);
        var word = template.Fill(values, seal is null ? null : templates.Seal, hash => pictures[hash]);
        var pdf = press.IsAvailable ? await press.PressAsync(word, ct) : null;
        var stored = await files.SaveAsync(pdf ?? word, ct);
        var made = new MadeDocument(
            Guid.CreateVersion7().ToString("N"), template.Sha256, values.ContentHash(template.Sha256), stored.Sha256,
            pdf is null ? "docx" : "pdf", seal?.Id ?? "");
        db.Documents.Add(new DocumentRow
        {
            Id = made.Id,
            CaseId = caseId,
            Kind = kind.Code,
            Number = number,
            Template = template.Sha256,
            Content = protector.Protect(values.Canonical()),
            BytesHash = stored.Sha256,
            Format = made.Format,
            CreatedMs = clock.NowMs(),
        });
        if (seal is not null)
        {
            db.SealUses.Add(new SealUseRow
            {
                Id = made.Id,
                SealId = seal.Id,
                CaseId = caseId,
                DocumentKind = kind.Code,
                DocumentNumber = number,
                BytesHash = stored.Sha256,
                Actor = actor,
                AtMs = clock.NowMs(),
            });
        }
        return made;
    }

    /// <summary>A paper that is no document of its own, such as the cover of a file: as PDF, and without a trace. Null without LibreOffice.</summary>
    public async Task<byte[]?> PrintAsync(DocumentKind kind, DocumentValues values, CancellationToken ct) =>
        press.IsAvailable ? await press.PressAsync(templates.Of(kind.Code, clock.Today()).Fill(values), ct) : null;

    /// <summary>How a document would read, as HTML: nothing is numbered, sealed or kept.</summary>
    public string Preview(DocumentKind kind, DocumentValues values) => HtmlPrint.Render(templates.Of(kind.Code, clock.Today()).Template.Fill(values));

    /// <summary>A stored document as PDF; one that was issued as Word is pressed now. Null where that cannot be done.</summary>
    public async Task<byte[]?> PdfAsync(string bytesHash, string format, CancellationToken ct) =>
        await files.ReadAsync(bytesHash, ct) is not { } bytes ? null
        : format == "pdf" ? bytes
        : press.IsAvailable ? await press.PressAsync(bytes, ct) : null;

    /// <summary>The values a document was made from.</summary>
    public DocumentValues ValuesOf(DocumentRow row) => DocumentValues.Parse(protector.Unprotect(row.Content));

    /// <summary>The Word file, made again from template and values: the same input gives the same bytes.</summary>
    public async Task<byte[]> WordAsync(DocumentRow row, CancellationToken ct)
    {
        var values = ValuesOf(row);
        var pictures = await PicturesAsync(values, ct);
        var seal = DocumentKinds.Find(row.Kind)?.Sealed == true ? templates.Seal : null;
        return templates.BySha(row.Template).Fill(values, seal, hash => pictures[hash]);
    }

    async Task<Dictionary<string, byte[]>> PicturesAsync(DocumentValues values, CancellationToken ct)
    {
        var pictures = new Dictionary<string, byte[]>();
        foreach (var picture in Pictures(values))
        {
            pictures[picture] = await files.ReadAsync(picture, ct) ?? throw new InvalidOperationException($"文件库里没有照片 {picture}");
        }
        return pictures;
    }

    static IEnumerable<string> Pictures(DocumentValue value) => value switch
    {
        PictureValue picture => [picture.Sha256],
        ListValue list => list.Items.SelectMany(Pictures),
        DocumentValues group => group.Members.Values.SelectMany(Pictures),
        _ => [],
    };
}
