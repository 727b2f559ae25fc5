using Zhiheng.Rules.Cases;

namespace Zhiheng.Rules.Documents;

/// <summary>A part of a file: its name and the kinds of papers in it.</summary>
public sealed record FileSection(string Name, IReadOnlyList<string> Kinds);

/// <summary>
/// The order of the papers in a file. No statute gives one; a body sets which of the two in use it follows. Receipts lie behind
/// what was served, and evidence that is no document of its own lies in the section of evidence.
/// </summary>
public static class FileOrder
{
    public const string Evidence = "证据材料";

    static readonly string[] Decisions = [DocumentCodes.Decision, DocumentCodes.OrdinaryDecision, DocumentCodes.NoPenaltyDecision];
    static readonly string[] Transfers = [DocumentCodes.TransferLetter, DocumentCodes.CriminalReferral];
    static readonly string[] Preserved =
        [DocumentCodes.PreservationApproval, DocumentCodes.PreservationNotice, DocumentCodes.PreservationList, DocumentCodes.PreservationDisposal];

    /// <summary>正卷 with what went out first, 副卷 with what the body said to itself.</summary>
    static readonly FileSection[] A =
    [
        new("立案", [DocumentCodes.FilingApproval]),
        new("决定", Decisions),
        new("其他对外文书", [
            DocumentCodes.CorrectionNotice, DocumentCodes.RecheckRecord, .. Preserved, DocumentCodes.AddressConfirmation, DocumentCodes.PriorNotice,
            DocumentCodes.NoticeReply, .. Transfers]),
        new(Evidence, [DocumentCodes.InterviewRecord, DocumentCodes.PhotoEvidence, DocumentCodes.SceneRecord]),
        new("调查终结和审批", [DocumentCodes.InvestigationReport, DocumentCodes.ProposalApproval, DocumentCodes.DefenceReview]),
        new("审核和讨论", [DocumentCodes.LegalReviewOpinion, DocumentCodes.DiscussionRecord]),
        new("结案", [DocumentCodes.Report, DocumentCodes.ClosingApproval]),
    ];

    /// <summary>The decision first, then the procedure as it went.</summary>
    static readonly FileSection[] B =
    [
        new("决定", Decisions),
        new("立案", [DocumentCodes.FilingApproval]),
        new(Evidence, [
            DocumentCodes.SceneRecord, DocumentCodes.PhotoEvidence, DocumentCodes.InterviewRecord, DocumentCodes.CorrectionNotice,
            DocumentCodes.RecheckRecord, .. Preserved, DocumentCodes.AddressConfirmation]),
        new("告知和申辩", [DocumentCodes.PriorNotice, DocumentCodes.NoticeReply, DocumentCodes.DefenceReview]),
        new("审核、讨论和审批", [
            DocumentCodes.InvestigationReport, DocumentCodes.LegalReviewOpinion, DocumentCodes.DiscussionRecord, DocumentCodes.ProposalApproval]),
        new("执行和移送", [.. Transfers, DocumentCodes.Report]),
        new("结案", [DocumentCodes.ClosingApproval]),
    ];

    public static IReadOnlyList<FileSection> Of(string setting) => setting == "A" ? A : B;
}
