using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Documents;

namespace Zhiheng.Server.Modules.Documents.Contract;

/// <summary>Which documents a case can bring forth now.</summary>
public static class DocumentKinds
{
    public static IEnumerable<DocumentKind> ForCase(CaseState c)
    {
        var kinds = DocumentSubjects.Of(c).Select(subject => subject.Kind).ToHashSet();
        return DocumentKind.All.Where(kind => kinds.Contains(kind.Code) || IsReady(kind.Code, c));
    }

    public static DocumentKind? Find(string code) => DocumentKind.All.FirstOrDefault(kind => kind.Code == code);

    public static string NameOf(string code) => Find(code)?.Name ?? code;

    /// <summary>Kinds of which a case has one at most; those that are about one of several stand in <see cref="DocumentSubjects"/>.</summary>
    static bool IsReady(string kind, CaseState c) => kind switch
    {
        DocumentCodes.Decision or DocumentCodes.Report => c.Decision?.Fact is DecidedOnTheSpot,
        DocumentCodes.PhotoEvidence => c.UsableEvidence.Any(e => e.MediaType is "image/jpeg" or "image/png"),
        DocumentCodes.FilingApproval => c.Ordinary.Filed is not null || c.Ordinary.NotFiled is not null,
        DocumentCodes.RecheckRecord => c is { Correction: not null, Recheck: not null },
        DocumentCodes.InvestigationReport => c.Ordinary.Report is not null,
        DocumentCodes.PriorNotice => c.Ordinary is { Proposal.Fact.Kind: DisposalKind.Penalty, Final: null },
        DocumentCodes.NoticeReply => c.Document(DocumentCodes.PriorNotice) is not null,
        DocumentCodes.DefenceReview => c is { IsOrdinary: true, Defence.Fact.Kind: DefenceKind.Made } && c.Document(DocumentCodes.PriorNotice) is not null,
        DocumentCodes.OrdinaryDecision => c.Decision?.Fact is OrdinaryPenalty && c.ServiceOf(DocumentCodes.PriorNotice) is not null,
        DocumentCodes.NoPenaltyDecision => c.Ordinary.Final?.Fact.Kind == DisposalKind.NoPenalty,
        DocumentCodes.TransferLetter => c.Ordinary.Final?.Fact.Kind == DisposalKind.Transferred,
        DocumentCodes.CriminalReferral => c.Ordinary.Final?.Fact.Kind == DisposalKind.CriminalReferral,
        DocumentCodes.AddressConfirmation => c is { IsOrdinary: true, Party: not null, Closed: null },
        DocumentCodes.ClosingApproval => c is { IsOrdinary: true, Closed: not null },
        DocumentCodes.FileCover or DocumentCodes.FileContents or DocumentCodes.FileNote => c.Closed is not null,
        _ => false,
    };
}
