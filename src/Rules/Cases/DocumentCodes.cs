namespace Zhiheng.Rules.Cases;

/// <summary>Codes of the documents that rules speak of; each is also the name of a template.</summary>
public static class DocumentCodes
{
    public const string Decision = "on-the-spot-decision";
    public const string Report = "report-to-body";
    public const string SceneRecord = "scene-record";
    public const string PhotoEvidence = "photo-evidence";
    public const string ServiceReceipt = "service-receipt";
    public const string FilingApproval = "filing-approval";
    public const string InterviewRecord = "interview-record";
    public const string CorrectionNotice = "correction-notice";
    public const string RecheckRecord = "recheck-record";
    public const string PreservationApproval = "preservation-approval";
    public const string PreservationNotice = "preservation-notice";
    public const string PreservationList = "preservation-list";
    public const string PreservationDisposal = "preservation-disposal";
    public const string InvestigationReport = "investigation-report";
    public const string LegalReviewOpinion = "legal-review-opinion";
    public const string DiscussionRecord = "discussion-record";
    public const string ProposalApproval = "proposal-approval";
    public const string PriorNotice = "prior-notice";
    public const string NoticeReply = "notice-reply";
    public const string DefenceReview = "defence-review";
    public const string OrdinaryDecision = "penalty-decision";
    public const string NoPenaltyDecision = "no-penalty-decision";
    public const string TransferLetter = "transfer-letter";
    public const string CriminalReferral = "criminal-referral";
    public const string AddressConfirmation = "address-confirmation";
    public const string ClosingApproval = "closing-approval";
    public const string FileCover = "file-cover";
    public const string FileContents = "file-contents";
    public const string FileNote = "file-note";

    /// <summary>Kinds that are served on the party, and so have a receipt.</summary>
    public static readonly IReadOnlyList<string> Outward =
        [CorrectionNotice, PreservationNotice, PreservationDisposal, PriorNotice, OrdinaryDecision, NoPenaltyDecision];
}
