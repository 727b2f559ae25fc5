using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Look;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>A fact of the ordinary procedure in one line.</summary>
static class OrdinaryHistory
{
    public static string Of(CaseFact fact) => fact switch
    {
        LeadVerified f => $"{Words.Of(f.Result)}：{f.Note}",
        LeadExtended f => $"延长 {f.Days} 天：{f.Reason}",
        DraftSubmitted f => Of(f.Draft),
        DraftApproved f => $"{Words.Of(f.Level)}{ActingFor(f.Approver)}：{f.Opinion}{(f.Number.Length > 0 ? $"（{f.Number}）" : "")}",
        DraftReturned f => $"{Words.Of(f.Level)}{ActingFor(f.Approver)}，{Words.Of(f.Kind)}：{f.Reasons}",
        InterviewRecorded f => $"{f.From:HH:mm}–{f.To:HH:mm}，{Words.Of(f.Relation)}{f.Interviewee}，{f.Exchanges.Count} 问，{Words.Of(f.Signature)}",
        EvidenceMoved f => $"{f.From} 交 {f.To}，存{f.Place}：{f.Reason}",
        PreservationDisposed f => $"{Words.Of(f.End)}：{f.Note}",
        InvestigationReported f => $"{Line(f.Proposal)}，证据 {f.Evidence.Count} 份",
        CollectivelyDiscussed f => $"{f.Attendees.Count} 人参加，{(f.Agreed ? "同意" : "不同意")}：{f.Conclusion}",
        AddressConfirmed f => $"{f.Channel} {f.Shown}，{Words.Of(f.Signature)}",
        ServiceFailed f => $"{Words.Of(f.Method)}未成：{f.Why}",
        ServiceAnnounced f => $"{f.Channel}：{f.Reason}",
        Served f => $"{Words.Of(f.Method)}，{When.Iso(f.On)}，{Words.Of(f.Signature)} {f.SignatureNote}{f.Proof}",
        PeriodExcluded f => $"{Words.Of(f.Kind)}，{When.Iso(f.From)} 至 {When.Iso(f.To)}：{f.Reason}",
        TransferSent f => $"{f.Receiver}，{f.Receipt}",
        DocumentVoided f => f.Reason,
        DecisionPublished f => $"{f.Channel} {f.Reference}，{When.Iso(f.On)}",
        PublicationWithheld f => $"{Words.Of(f.Ground)}：{f.Reason}",
        PublicationWithdrawn f => $"{When.Iso(f.On)}：{f.Explanation}",
        _ => "",
    };

    public static string Of(Draft draft) => draft switch
    {
        FilingDraft f => $"承办 {string.Join('、', f.Handlers.Select(o => o.Name))}：{f.Reason}",
        NoFilingDraft f => f.Reason,
        PreservationDraft f => $"{string.Join('、', f.Items.Select(i => $"{i.Name} {i.Quantity}"))}：{f.Reason}",
        ProposalDraft f => Line(f.Proposed),
        DecisionDraft f => Line(f.Final),
        ExtensionDraft f => $"延长 {f.Days} 天：{f.Reason}",
        ClosingDraft f => $"{Words.Of(f.Reason)}：{f.Summary}",
        _ => "",
    };

    static string Line(Disposal d) => $"{Words.Of(d.Kind)}{(CaseWords.Penalty(d) is { Length: > 0 } what ? $"，{what}" : "")}";

    static string ActingFor(ApproverOnDuty approver) => approver.ActingFor.Length > 0 ? "（代行）" : "";
}
