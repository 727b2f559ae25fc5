using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Documents;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Cases.Papers;
using Zhiheng.Server.Modules.Documents.Contract;
using Zhiheng.Server.Record;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>A line of 卷内目录.</summary>
/// <param name="Page">E.g. 3 or 3-5; empty for what is not on paper.</param>
public sealed record DossierLine(string Title, string Number, DateOnly On, string Page, string Remark);

/// <summary>卷内目录 with the number of pages, counted from the first document.</summary>
public sealed record DossierIndex(IReadOnlyList<DossierLine> Lines, int Pages)
{
    public static readonly DossierIndex Empty = new([], 0);

    /// <summary>Sound and film have no page.</summary>
    public static bool IsElectronic(EvidenceAdded evidence) =>
        evidence.MediaType != "application/pdf" && !evidence.MediaType.StartsWith("image/", StringComparison.Ordinal);
}

/// <summary>Puts a case's documents and evidence into the order of a file, counts the pages and binds them.</summary>
public sealed class Dossier(FileStore files, DocumentMaker maker, PaperSources sources)
{
    sealed record Sheet(string Title, string Number, DateOnly On, byte[]? Pdf, string Remark);

    static readonly string[] Around = [DocumentCodes.FileCover, DocumentCodes.FileContents, DocumentCodes.FileNote];

    public async Task<DossierIndex> IndexAsync(OpenFile file, CancellationToken ct) => Index(await SheetsAsync(file, ct));

    /// <summary>Cover, contents, everything, note: one PDF. Null where a paper could not be pressed.</summary>
    public async Task<byte[]?> BindAsync(OpenFile file, Actor actor, CancellationToken ct)
    {
        var sheets = await SheetsAsync(file, ct);
        if (sheets.Any(sheet => sheet is { Pdf: null, Remark: "" }))
        {
            return null;
        }
        var source = (await sources.OfAsync(file, "", "", "装订卷宗", actor, ct)) with { Dossier = Index(sheets) };
        var around = new List<PdfPart>();
        foreach (var code in Around)
        {
            var kind = DocumentKinds.Find(code)!;
            if (await maker.PrintAsync(kind, Paper.Of(code, source), ct) is not { } pdf)
            {
                return null;
            }
            around.Add(new PdfPart(kind.Name, pdf, IsNumbered: false));
        }
        return PdfBinder.Bind([around[0], around[1], .. sheets.Where(s => s.Pdf is not null).Select(s => new PdfPart(s.Title, s.Pdf!)), around[2]]);
    }

    static DossierIndex Index(IReadOnlyList<Sheet> sheets)
    {
        var page = 1;
        var lines = new List<DossierLine>();
        foreach (var sheet in sheets)
        {
            var pages = sheet.Pdf is null ? 0 : PdfBinder.PagesOf(sheet.Pdf) ?? 0;
            var span = pages switch { 0 => "", 1 => $"{page}", _ => $"{page}-{page + pages - 1}" };
            lines.Add(new DossierLine(sheet.Title, sheet.Number, sheet.On, span, sheet.Remark));
            page += pages;
        }
        return new DossierIndex(lines, page - 1);
    }

    async Task<IReadOnlyList<Sheet>> SheetsAsync(OpenFile file, CancellationToken ct)
    {
        var sheets = new List<Sheet>();
        var documents = Documents(file.State);
        foreach (var section in FileOrder.Of(file.Law.Settings.FileOrder))
        {
            foreach (var document in documents.Where(d => section.Kinds.Contains(d.Fact.Kind)))
            {
                sheets.Add(await SheetAsync(document, ct));
                foreach (var receipt in documents.Where(d => d.Fact.Kind == DocumentCodes.ServiceReceipt && Receives(d.Fact, document.Fact)))
                {
                    sheets.Add(await SheetAsync(receipt, ct));
                }
            }
            if (section.Name == FileOrder.Evidence)
            {
                sheets.AddRange(await EvidenceAsync(file.State, ct));
            }
        }
        return sheets;
    }

    /// <summary>What counts: nothing void, of an unnumbered paper the newest print, nothing of the file around it.</summary>
    static List<Dated<DocumentIssued>> Documents(CaseState c) =>
    [
        .. c.Documents.Where(d => !c.Ordinary.VoidDocuments.Contains(d.Fact.Id) && !Around.Contains(d.Fact.Kind))
            .Reverse().DistinctBy(d => (d.Fact.Kind, d.Fact.Number, d.Fact.About)).Reverse(),
    ];

    // Receipts of old on-the-spot cases do not say whose they are: there is but the decision's.
    static bool Receives(DocumentIssued receipt, DocumentIssued document) =>
        receipt.About.Length > 0 ? receipt.About == document.Id : document.Kind == DocumentCodes.Decision;

    async Task<Sheet> SheetAsync(Dated<DocumentIssued> document, CancellationToken ct) => new(
        DocumentKinds.NameOf(document.Fact.Kind), document.Fact.Number, document.On,
        await maker.PdfAsync(document.Fact.BytesHash, document.Fact.Format, ct), "");

    async Task<IEnumerable<Sheet>> EvidenceAsync(CaseState c, CancellationToken ct)
    {
        var isPhotographed = c.Document(DocumentCodes.PhotoEvidence) is not null;
        var sheets = new List<Sheet>();
        foreach (var evidence in c.UsableEvidence.Where(e => !isPhotographed || e.MediaType is not ("image/jpeg" or "image/png")))
        {
            var bytes = evidence.MediaType == "application/pdf" ? await files.ReadAsync(evidence.Sha256, ct) : null;
            var readable = bytes is not null && PdfBinder.PagesOf(bytes) is not null;
            sheets.Add(new Sheet(
                $"{Words.Of(evidence.Kind)}：{evidence.Title}{(readable ? "" : $"（SHA-256 {evidence.Sha256[..12]}）")}", "",
                DateOnly.FromDateTime(evidence.TakenAt), readable ? bytes : null, readable ? "" : "电子证据"));
        }
        return sheets;
    }
}
