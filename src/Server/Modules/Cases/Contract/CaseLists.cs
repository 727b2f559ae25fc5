using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Contract;

/// <summary>A case that waits for somebody.</summary>
/// <param name="DraftId">The draft to approve; empty where the next step is another one.</param>
public sealed record WaitingCase(
    string Id, string Number, string Title, string Todo, string Stage, string Officers, string ClockName, DateOnly? ClockDate, long LastMs,
    string DraftId = "")
{
    public string Link => DraftId.Length > 0 ? $"/cases/{Id}/drafts/{DraftId}" : $"/cases/{Id}";
}

/// <summary>What waits for a person, and what that person finished last.</summary>
/// <param name="Count">Exact, also beyond the lines shown.</param>
public sealed record WaitingList(int Count, IReadOnlyList<WaitingCase> Cases, IReadOnlyList<WaitingCase> Finished);

/// <summary>Lists of cases for other modules.</summary>
public sealed class CaseLists(AppDb db, ApprovalLists approvals)
{
    const int MostShown = 100;

    /// <summary>Cases whose next step this person may take, the most urgent first; an officer sees the own ones only.</summary>
    public async Task<WaitingList> WaitingForAsync(Actor actor, CancellationToken ct)
    {
        // Approvals are asked for draft by draft: a case may wait for a preservation and be worked on all the same.
        var may = Permissions.All.Where(actor.May).Except([Permissions.HandleCases, .. Enum.GetValues<ApprovalLevel>().Select(Seat.PermissionOf)]).ToList();
        var handles = actor.May(Permissions.HandleCases);
        // Orders at district and city level do not queue with every town's cashier: tasks of an office wait at the body itself.
        var waiting = db.Cases.AsNoTracking().Where(c =>
            (handles && c.WaitsFor == Permissions.HandleCases && db.CaseOfficers.Any(o => o.CaseId == c.Id && o.Account == actor.Account))
            || (c.BodyId == actor.BodyId && may.Contains(c.WaitsFor)));
        var finished = db.Cases.AsNoTracking().Where(c => c.ClosedOn != null
            && (c.BodyId == actor.BodyId || db.CaseOfficers.Any(o => o.CaseId == c.Id && o.Account == actor.Account)));
        var inbox = await approvals.ForAsync(actor, null, byAge: false, ct);
        var cases = await Lines(Urgent(waiting)).Take(MostShown).ToListAsync(ct);
        return new WaitingList(
            await waiting.CountAsync(ct) + inbox.Count,
            [.. cases.Concat(inbox.Drafts.Select(d => new WaitingCase(
                    d.CaseId, d.Number, d.Title, d.Todo, d.Stage, d.Officers, d.ClockName, d.ClockDate, d.WaitingMs, d.DraftId)))
                .OrderBy(c => c.ClockDate is null).ThenBy(c => c.ClockDate).ThenBy(c => c.LastMs).Take(MostShown)],
            await Lines(finished.OrderByDescending(c => c.LastMs)).Take(3).ToListAsync(ct));
    }

    internal static IOrderedQueryable<CaseRow> Urgent(IQueryable<CaseRow> cases) =>
        cases.OrderBy(c => c.ClockDate == null).ThenBy(c => c.ClockDate).ThenBy(c => c.LastMs);

    internal static IQueryable<WaitingCase> Lines(IQueryable<CaseRow> cases) => cases.Select(c =>
        new WaitingCase(c.Id, c.Number, c.Title, c.Todo, c.Stage, c.Officers, c.ClockName, c.ClockDate, c.LastMs, ""));
}
