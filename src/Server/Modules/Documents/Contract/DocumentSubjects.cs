using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;

namespace Zhiheng.Server.Modules.Documents.Contract;

/// <summary>One of several things in a case that a kind of document can be about: this interview, that preservation.</summary>
/// <param name="Id">What the fact keeps of it.</param>
public sealed record DocumentSubject(string Kind, string Id, string Label)
{
    /// <summary>What a form sends back: unlike the id it is one of its kind only.</summary>
    public string Value => $"{Kind}/{Id}";
}

/// <summary>What there is to write a document about, in the order of the case; the last of a kind is the one usually meant.</summary>
public static class DocumentSubjects
{
    public static IEnumerable<DocumentSubject> Of(CaseState c) =>
    [
        .. c.Scenes.Select((scene, at) => new DocumentSubject(DocumentCodes.SceneRecord, $"{at + 1}", $"{scene.Fact.From:MM-dd HH:mm} {scene.Fact.Place}")),
        .. c.Ordinary.Interviews.Select((talk, at) =>
            new DocumentSubject(DocumentCodes.InterviewRecord, $"{at + 1}", $"{talk.Fact.From:MM-dd HH:mm} {talk.Fact.Interviewee}")),
        .. c.Correction is { } order ? [new DocumentSubject(DocumentCodes.CorrectionNotice, $"{order.At:yyyyMMddHHmmss}", order.Fact.Content)] : NoSubject,
        .. c.Ordinary.Preservations.SelectMany(order => Of(c, order)),
        .. c.Ordinary.Drafts.Where(IsReviewed).Select(draft => new DocumentSubject(DocumentCodes.LegalReviewOpinion, draft.Id, Label(draft))),
        .. c.Ordinary.Discussions.Select((talk, at) => new DocumentSubject(DocumentCodes.DiscussionRecord, $"{at + 1}", $"{talk.Fact.From:MM-dd HH:mm}")),
        .. c.Ordinary.Drafts.Where(draft => draft is { IsThrough: true, Draft: ProposalDraft or DecisionDraft })
            .Select(draft => new DocumentSubject(DocumentCodes.ProposalApproval, draft.Id, Label(draft))),
        .. Receipts(c),
    ];

    /// <summary>Where a case holds several of a kind, the words to choose by.</summary>
    public static IEnumerable<(string Value, string Label)> Choices(CaseState c) => Of(c).GroupBy(subject => subject.Kind)
        .Where(kind => kind.Count() > 1)
        .SelectMany(kind => kind.Reverse().Select(subject => (subject.Value, $"{DocumentKinds.NameOf(kind.Key)}：{subject.Label}")));

    static IEnumerable<DocumentSubject> Of(CaseState c, Preservation order)
    {
        var isTold = c.Documents.Any(d => d.Fact.Kind == DocumentCodes.PreservationNotice && d.Fact.About == order.DraftId
            && !c.Ordinary.VoidDocuments.Contains(d.Fact.Id));
        string[] kinds =
        [
            DocumentCodes.PreservationApproval, DocumentCodes.PreservationNotice,
            .. isTold ? [DocumentCodes.PreservationList] : Array.Empty<string>(),
            .. isTold && order.Disposed is not null ? [DocumentCodes.PreservationDisposal] : Array.Empty<string>(),
        ];
        return kinds.Select(kind => new DocumentSubject(kind, order.DraftId, $"{order.From:MM-dd} {order.Order.Items.FirstOrDefault()?.Name}"));
    }

    /// <summary>A receipt may be carried along before anybody has signed it; those of what was served come last.</summary>
    static IEnumerable<DocumentSubject> Receipts(CaseState c) => c.Documents
        .Where(d => DocumentCodes.Outward.Contains(d.Fact.Kind) ? !c.Ordinary.VoidDocuments.Contains(d.Fact.Id) : d.Fact.Id == c.HandedOver?.Fact.DocumentId)
        .OrderBy(d => c.Ordinary.Services.ToList().FindLastIndex(served => served.Fact.DocumentId == d.Fact.Id))
        .Select(d => new DocumentSubject(DocumentCodes.ServiceReceipt, d.Fact.Id, $"《{DocumentKinds.NameOf(d.Fact.Kind)}》{d.Fact.Number}"));

    static bool IsReviewed(DraftOnTheWay draft) =>
        draft.Approvals.Any(a => a.Fact.Level == ApprovalLevel.LegalReview) || draft.Returned?.Fact.Level == ApprovalLevel.LegalReview;

    static string Label(DraftOnTheWay draft) => $"{draft.Submitted.At:MM-dd} {Approvals.NameOf(draft.Draft)}";

    static readonly DocumentSubject[] NoSubject = [];
}
