using Zhiheng.Rules.Cases;
using Zhiheng.Server.Modules.Documents.Contract;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>A fact in one line, for the history of a case.</summary>
static class History
{
    public static string Of(CaseFact fact) => fact switch
    {
        CaseOpened f => f.Sighting.Description,
        OfficerPresent => "",
        PartyIdentified f => $"{f.Party.KindName} {f.Party.Label}{(f.Reason.Length > 0 ? $"（变更：{f.Reason}）" : "")}",
        SceneRecorded f => $"{f.From:HH:mm}–{f.To:HH:mm}，{Words.Of(f.Signature)}",
        EvidenceAdded f => $"{Words.Of(f.Kind)}：{f.Title}",
        EvidenceExcluded f => f.Reason,
        CorrectionOrdered f => $"{f.Content}，{f.Deadline:MM-dd} 前",
        CorrectionRechecked f => $"{Words.Of(f.Result)} {f.Note}",
        RecusalAsked f => f.Reason,
        RecusalDecided f => $"{(f.Accepted ? "同意回避" : "不予回避")}：{f.Reason}",
        RightsTold f => $"拟{Penalty(f.ProposedWarning, f.ProposedFine)}",
        DefenceHeard f => f.Kind == DefenceKind.Made ? $"{f.Said}（{(f.Adopted ? "采纳" : "未采纳")}）" : Words.Of(f.Kind),
        DecidedOnTheSpot f => $"{f.Number} {Penalty(f.Warning, f.Fine)}",
        NotPenalised f => $"{Words.Of(f.Ground)}：{f.Reason}",
        TurnedOrdinary f => f.Reason,
        DocumentIssued f => $"《{DocumentKinds.NameOf(f.Kind)}》{f.Number}",
        HandedOver f => $"{Words.Of(f.Method)}，{Words.Of(f.Signature)} {f.SignatureNote}",
        PaymentReceived f => $"{string.Join("，", f.Parts.Select(part => $"{part.Name} {part.Yuan:0.##} 元"))}，{Words.Of(f.Mode)}，票据 {f.Receipt}",
        CashHandedIn f => $"{f.Amount:0.##} 元",
        CashBanked f => $"{f.Amount:0.##} 元，回单 {f.Slip}",
        PaymentDeferred f => $"延至 {f.Until:yyyy-MM-dd}：{f.Reason}",
        RemedyOpened f => $"{Words.Of(f.Kind)} {f.Organ}，{f.AcceptedOn:yyyy-MM-dd} 受理",
        RemedyEnded f => $"{Words.Of(f.Result)} {f.Note}",
        DecisionRevoked f => f.Reason,
        SlipCorrected f => $"{f.Where}：“{f.Was}”更正为“{f.Is}”",
        FindingSettled f => f.How,
        CaseClosed f => $"{Words.Of(f.Reason)} {f.Summary}",
        CaseArchived f => $"档案号 {f.ArchiveNumber}{(f.Batch.Length > 0 ? $"，{f.Batch}" : "")}",
        _ => OrdinaryHistory.Of(fact),
    };

    static string Penalty(bool warning, decimal fine) =>
        (warning ? "警告" : "") + (warning && fine > 0 ? "并" : "") + (fine > 0 ? $"罚款 {fine:0.##} 元" : "");
}
