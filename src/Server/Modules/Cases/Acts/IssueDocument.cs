using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Documents;
using Zhiheng.Rules.Identity;
using Zhiheng.Rules.Law;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Cases.Papers;
using Zhiheng.Server.Modules.Documents.Contract;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>
/// 出具文书: the document writes itself, takes its number, is sealed where it must be, and both its hashes go into the journal. The
/// number is taken in the same transaction: a refused document takes none.
/// </summary>
public sealed class IssueDocument(DocumentMaker maker, NumberRegister numbers, PaperSources sources, Dossier dossier, TimeProvider clock)
    : ICaseAct<IssueDocument.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "documents";

    public static string Advice => "文书的内容取自本案已经记录的事实；有不对的，先补正记录再出具。";

    public static string Summary => "出具文书";

    public sealed record Request : ActRequest
    {
        [Display(Name = "文书"), Required, StringLength(64), Choice(Choices.Documents)]
        public string Kind { get; init; } = "";

        [Display(Name = "哪一份（不选为最近一份）"), StringLength(100), Choice(Choices.Subjects)]
        public string About { get; init; } = "";
    }

    /// <summary>What the case waits for, so that nobody has to look for it in the list.</summary>
    static readonly string[] Awaited =
    [
        DocumentCodes.Decision, DocumentCodes.OrdinaryDecision, DocumentCodes.NoPenaltyDecision, DocumentCodes.TransferLetter,
        DocumentCodes.CriminalReferral, DocumentCodes.PriorNotice,
    ];

    public static Request Prefill(OpenFile file) => new()
    {
        Kind = Awaited.Intersect(DocumentKinds.ForCase(file.State).Select(kind => kind.Code)).FirstOrDefault(code => !IsIssued(file.State, code)) ?? "",
    };

    /// <summary>Issued from the draft in force: a notice of what was proposed before is none of this.</summary>
    static bool IsIssued(CaseState c, string code) =>
        c.Document(code) is { } issued && issued.Fact.Basis == (Drafts.Behind(code, c, "")?.Digest ?? "");

    public async Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct)
    {
        var c = file.State;
        if (DocumentKinds.ForCase(c).FirstOrDefault(k => k.Code == request.Kind) is not { } kind)
        {
            return await Built.Wrong(nameof(Request.Kind), "现在还不能出具这种文书。");
        }
        var subjects = DocumentSubjects.Of(c).Where(s => s.Kind == kind.Code).ToList();
        var subject = request.About.Length == 0 ? subjects.LastOrDefault() : subjects.Find(s => s.Value == request.About);
        if (request.About.Length > 0 && subject is null)
        {
            return await Built.Wrong(nameof(Request.About), $"选择的不是《{kind.Name}》可以针对的内容，请重新选择或不选。");
        }
        if (c.Party is null && kind.Code is not (DocumentCodes.FilingApproval or DocumentCodes.ClosingApproval or DocumentCodes.FileCover
            or DocumentCodes.FileContents or DocumentCodes.FileNote))
        {
            return await Built.Wrong(nameof(Request.Kind), "还没有登记当事人，文书缺少当事人信息。");
        }
        var about = subject?.Id ?? "";
        var fact = new DocumentIssued(
            "", kind.Code, NumberFor(file, kind, NotTakenYet), "", Unknown, Unknown, "", kind.Sealed ? "?" : "",
            Drafts.Behind(kind.Code, c, about)?.Digest ?? "", about);
        // Asked before a number is taken, so that the register is not queued for in vain.
        if (RuleBook.Decide(c, fact, clock.LocalNow(), actor.Account, file.Law).Refusals is { Count: > 0 } no)
        {
            return new Built(null, "", new Outcome.Refused(no));
        }
        return await MakeAsync(file, kind, fact, actor, ct);
    }

    async Task<Built> MakeAsync(OpenFile file, DocumentKind kind, DocumentIssued fact, Actor actor, CancellationToken ct)
    {
        var source = await sources.OfAsync(file, kind.Code, fact.About, $"出具{kind.Name}", actor, ct);
        var index = kind.Code is DocumentCodes.FileCover or DocumentCodes.FileContents or DocumentCodes.FileNote
            ? await dossier.IndexAsync(file, ct) : DossierIndex.Empty;
        var number = TakesNumber(kind)
            ? NumberFor(file, kind, (int)await numbers.TakeAsync(file.Row.BodyId, kind.NumberToken!, clock.Today().Year, file.Row.Id, actor.Account, ct))
            : fact.Number;
        try
        {
            var values = Paper.Of(kind.Code, source with { Number = number, Dossier = index });
            var made = await maker.MakeAsync(file.Row.Id, file.Row.BodyId, kind, number, values, actor.Account, ct);
            return made is null
                ? new Built(null, "", new Outcome.Refused([NoSeal(kind, file.State.Body!.Name)]))
                : await Built.Of(
                    fact with
                    {
                        Id = made.Id, Number = number, Template = made.Template, ContentHash = made.ContentHash, BytesHash = made.BytesHash,
                        Format = made.Format, SealId = made.SealId,
                    },
                    $"已出具《{kind.Name}》{number}。");
        }
        catch (TemplateException lacking)
        {
            // What a template wants and the case does not have is told to the person; nothing was saved, no number is lost.
            return await Built.Wrong(nameof(Request.Kind), $"《{kind.Name}》还不能出具：{lacking.Message}。");
        }
    }

    /// <summary>The on-the-spot decision and the filing got their numbers when they were made; what goes out takes the next one.</summary>
    static bool TakesNumber(DocumentKind kind) => kind is { NumberToken: not null, Code: not (DocumentCodes.Decision or DocumentCodes.FilingApproval) };

    string NumberFor(OpenFile file, DocumentKind kind, int serial) => kind switch
    {
        { Code: DocumentCodes.Decision } => file.State.Decision!.Fact.Number,
        { Code: DocumentCodes.FilingApproval } => file.State.Ordinary.FilingNumber,
        { NumberToken: { } token } => new DocumentNumber(file.State.Body!.Prefix, token, clock.Today().Year, serial).Format(),
        _ => "",
    };

    /// <summary>Stands for a serial that is not taken yet; no register comes that far, so none is taken for a void one.</summary>
    const int NotTakenYet = 999_999;

    /// <summary>Stands for a hash that is not there yet.</summary>
    static readonly string Unknown = new('0', 64);

    static Refusal NoSeal(DocumentKind kind, string body) => new(
        "decision-sealed", $"{kind.Name}加盖印章", $"{body}没有登记在用的印章。", Article.Penalty("第五十九条"), "由印章保管人登记启用印章后再出具。");
}
