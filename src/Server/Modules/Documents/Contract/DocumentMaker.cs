using System.Collections.Concurrent;
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
        var template = templates.Of(kind.Code);
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

/// <summary>The templates of this installation, opened once.</summary>
public sealed class TemplateShelf(ReferenceData data)
{
    readonly ConcurrentDictionary<string, WordTemplate> templates = [];
    readonly Lazy<SealImage> seal = new(() => new SealImage(File.ReadAllBytes(data.PathOf("document-templates/demo-seal.png"))));

    /// <summary>Picture of the demo city's seal; a real body brings its own.</summary>
    public SealImage Seal => seal.Value;

    /// <summary>The template in use for a kind.</summary>
    public WordTemplate Of(string kind) => templates.GetOrAdd(kind, code =>
        WordTemplate.Open(File.ReadAllBytes(data.PathOf($"document-templates/{code}.docx"))));

    /// <summary>The template a document was made under. Only the versions that are on the shelf can be filled again.</summary>
    public WordTemplate BySha(string sha256) =>
        DocumentKind.All.Select(kind => Of(kind.Code)).FirstOrDefault(template => template.Sha256 == sha256)
        ?? throw new InvalidOperationException($"模板 {sha256[..12]} 已不在用，请取存档的文件。");
}
