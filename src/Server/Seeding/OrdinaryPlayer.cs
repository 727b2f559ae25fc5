using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Modules.Cases.Acts.Ordinary;
using Zhiheng.Server.Modules.People;

namespace Zhiheng.Server.Seeding;

/// <summary>What every part of an ordinary case needs: days that pass, drafts that climb, documents that reach somebody.</summary>
abstract class OrdinaryPlayer(OrdinaryPlay play, DateTime start, IServiceScopeFactory scopes, SceneClock clock)
    : Player($"{play.Scene.Id}（{play.Ending}）", play.BodyRow, play.Team, play.Handlers, start, scopes, clock)
{
    protected OrdinaryPlay Play => play;

    /// <summary>Whom one deals with: the representative of a company, the operator of a stall, or the person.</summary>
    protected string Who =>
        play.Scene.PartyKind == "单位" ? play.Party.Representative : play.Party.Operator.Length > 0 ? play.Party.Operator : play.Party.Name;

    /// <summary>Work goes on in the morning some days later.</summary>
    protected void NextDay(int days = 1) => Now = Now.Date.AddDays(days).AddHours(9).AddMinutes(play.Number * 7 % 50);

    /// <summary>The fine of the report, which proposal and decision keep.</summary>
    protected async Task<decimal> ReportedFineAsync(CancellationToken ct) => (await StateAsync(ct)).Ordinary.Report!.Fact.Proposal.Fine;

    /// <summary>The draft that waits climbs level by level, a day each, as far as the case is to go.</summary>
    /// <returns>Whether the last level has approved.</returns>
    protected async Task<bool> ClimbAsync(CancellationToken ct, params (string Role, bool Goes)[] levels)
    {
        foreach (var (role, _) in levels.TakeWhile(level => level.Goes))
        {
            NextDay();
            await ApproveAsync(Holder(role), 0, ct);
        }
        return levels.All(level => level.Goes);
    }

    protected async Task ApproveAsync(AccountRow who, int minutes, CancellationToken ct) => await DoAsync<ApproveDraft, ApproveDraft.Request>(who, new()
    {
        DraftId = await PendingAsync(ct),
        Opinion = who.Roles.Contains("legal-reviewer", StringComparison.Ordinal) ? "事实清楚，证据确凿，程序合法，适用法律正确，同意。" : "同意。",
        Checked = Approvals.ReviewChecks,
    }, minutes, ct);

    protected async Task<string> PendingAsync(CancellationToken ct) => (await StateAsync(ct)).Ordinary.Pending.Last().Id;

    protected async Task CloseAsync(ClosingReason reason, CancellationToken ct)
    {
        NextDay();
        await DoAsync<SubmitClosing, SubmitClosing.Request>(First, new() { Reason = reason, Summary = "处理完毕，没有未办结的事项，建议结案。" }, 0, ct);
        await ApproveAsync(Holder("unit-head"), 120, ct);
        await ApproveAsync(Holder("agency-head"), 120, ct);
    }
}
