using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Documents;
using Zhiheng.Rules.Law;
using Zhiheng.Server.Modules.Parties.Contract;
using Zhiheng.Server.Modules.People.Contract;

namespace Zhiheng.Server.Modules.Cases.Papers;

/// <summary>What a document is written from. Names and numbers of people are in clear here: a paper is for its party.</summary>
/// <param name="Party">Null while nobody is known.</param>
public sealed record PaperSource(CaseState Case, Particulars? Party, DateTime Now, LawBook Law)
{
    /// <summary>文号 of this document, empty for kinds that have none.</summary>
    public string Number { get; init; } = "";

    /// <summary>Which of several: see <see cref="DocumentIssued.About"/>.</summary>
    public string About { get; init; } = "";

    public BodyContact Body { get; init; } = new("", "");

    /// <summary>Whom an interview was held with, where the vault knows more than the record.</summary>
    public Particulars? Interviewee { get; init; }

    /// <summary>Names by account.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>The file with its page numbers, for the papers around it.</summary>
    public DossierIndex Dossier { get; init; } = DossierIndex.Empty;

    public DateOnly Today => DateOnly.FromDateTime(Now);

    public string NameOf(string account) => Names.GetValueOrDefault(account, account);
}

/// <summary>Documents write themselves: the values of each kind, taken from the case and the party's particulars.</summary>
public static class Paper
{
    public static DocumentValues Of(string kind, PaperSource s) => kind switch
    {
        DocumentCodes.Decision => OnTheSpotPapers.Decision(s),
        DocumentCodes.Report => OnTheSpotPapers.Report(s),
        DocumentCodes.SceneRecord => InquiryPapers.Scene(s),
        DocumentCodes.PhotoEvidence => InquiryPapers.Photos(s),
        DocumentCodes.FilingApproval => InquiryPapers.Filing(s),
        DocumentCodes.InterviewRecord => InquiryPapers.Interview(s),
        DocumentCodes.InvestigationReport => InquiryPapers.Report(s),
        DocumentCodes.CorrectionNotice => MeasurePapers.Correction(s),
        DocumentCodes.RecheckRecord => MeasurePapers.Recheck(s),
        DocumentCodes.PreservationApproval or DocumentCodes.PreservationNotice or DocumentCodes.PreservationList or DocumentCodes.PreservationDisposal =>
            MeasurePapers.Preservation(s),
        DocumentCodes.LegalReviewOpinion => ReviewPapers.Opinion(s),
        DocumentCodes.DiscussionRecord => ReviewPapers.Discussion(s),
        DocumentCodes.ProposalApproval => ReviewPapers.Proposal(s),
        DocumentCodes.DefenceReview => ReviewPapers.Defence(s),
        DocumentCodes.PriorNotice => DecisionPapers.Notice(s),
        DocumentCodes.NoticeReply => DecisionPapers.Reply(s),
        DocumentCodes.OrdinaryDecision => DecisionPapers.Penalty(s),
        DocumentCodes.NoPenaltyDecision => DecisionPapers.NoPenalty(s),
        DocumentCodes.TransferLetter or DocumentCodes.CriminalReferral => DecisionPapers.Transfer(s),
        DocumentCodes.ServiceReceipt => FilePapers.Receipt(s),
        DocumentCodes.AddressConfirmation => FilePapers.Address(s),
        DocumentCodes.ClosingApproval => FilePapers.Closing(s),
        DocumentCodes.FileCover or DocumentCodes.FileContents or DocumentCodes.FileNote => FilePapers.Dossier(s),
        _ => throw new InvalidOperationException($"没有为文书 {kind} 写内容"),
    };
}
