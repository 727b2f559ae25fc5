using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Law;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>Casts a case's state into its row. Nothing else may write the row, so that it can be made anew at any time.</summary>
public static class CaseShadow
{
    public static void Cast(CaseState state, CaseRow row, LawBook law, long nowMs)
    {
        var opened = state.Opened!;
        var clock = CaseClocks.Of(state, law).FirstOrDefault(c => c.Runs && c.Deadline.Kind != Rules.Time.ClockKind.PartyRight || c.Code == "PAY" && c.Runs);
        var (waits, todo) = Next(state);
        row.Version = state.Version;
        row.Number = opened.Number;
        row.Title = Title(state);
        row.Stage = Stage.Of(state);
        row.Outcome = Stage.Outcome(state);
        row.ItemId = opened.Item.Id;
        row.ItemName = opened.Item.Name;
        row.Domain = opened.Item.Domain;
        row.PartyLabel = state.Party?.Label ?? "";
        row.PartyHash = state.Party?.IdentifierHash ?? "";
        row.Officers = string.Join('、', state.Officers.Select(o => o.Name));
        row.Place = opened.Sighting.Place;
        row.Division = opened.Sighting.Division;
        row.ActDay = opened.Sighting.ActDay;
        row.OpenedMs = row.OpenedMs == 0 ? nowMs : row.OpenedMs;
        row.LastMs = nowMs;
        row.DecisionNumber = state.Decision?.Fact.Number ?? "";
        row.DecidedOn = state.Decision?.On;
        row.Fine = state.Decision?.Fact.Fine ?? 0;
        row.FineDue = state.FineDue;
        row.Revoked = state.Revoked is not null;
        row.OpenFindings = state.OpenFindings.Count;
        row.WaitsFor = waits;
        row.Todo = todo;
        row.ClockName = state.Archived is null ? clock?.Deadline.Name ?? "" : "";
        row.ClockDate = state.Archived is null ? clock?.Deadline.Date : null;
        row.ClosedOn = state.Closed?.On;
        row.ArchiveNumber = state.Archived?.Fact.ArchiveNumber ?? "";
        row.Words = Bigrams.Column(
            row.Number, row.Title, row.DecisionNumber, row.Place, row.Officers, row.ArchiveNumber, opened.Sighting.Description);
    }

    /// <summary>案由: "涉嫌" until something is decided (law digest §7.1).</summary>
    public static string Title(CaseState state)
    {
        var suspected = state.Decision is null || state.Revoked is not null ? "涉嫌" : "";
        return $"{state.Party?.Label}{suspected}{state.Item!.Name}案";
    }

    /// <summary>Whose turn it is and what for.</summary>
    static (string WaitsFor, string Todo) Next(CaseState c) => c switch
    {
        { Archived: not null } => ("", ""),
        { Closed: not null } => (Permissions.Archive, "归档"),
        { OpenFindings.Count: > 0 } => (Permissions.HandleCases, "登记整改"),
        { OpenRecusals.Count: > 0 } => (Permissions.DecideAsHead, "决定是否回避"),
        { CashAtBody: > 0 } => (Permissions.HandleMoney, "缴存银行"),
        { CashInHand: > 0 } => (Permissions.HandleMoney, "接收上缴现金"),
        { IsOrdinary: true } => (Permissions.HandleCases, "报批立案"),
        { Revoked: not null } or { NoPenalty: not null } => (Permissions.ApproveClosing, "结案"),
        { HandedOver: not null, Reported: null } => (Permissions.ReceiveReports, "接收备案"),
        { HandedOver: not null, FineDue: > 0, Decision.Fact.Payment: PaymentMode.OnTheSpot } => (Permissions.HandleCases, "登记当场收缴"),
        { HandedOver: not null, FineDue: > 0 } => (Permissions.HandleMoney, "登记缴款"),
        { HandedOver: not null } => (Permissions.ApproveClosing, "结案"),
        { Decision: not null } => (Permissions.HandleCases, c.Document(DocumentCodes.Decision) is null ? "出具决定书" : "交付决定书"),
        { Defence: not null } => (Permissions.HandleCases, "作出当场处罚决定"),
        { Rights: not null } => (Permissions.HandleCases, "记录陈述申辩"),
        { Scenes.Count: > 0 } => (Permissions.HandleCases, "告知拟处罚内容和权利"),
        _ => (Permissions.HandleCases, "做现场笔录"),
    };
}
