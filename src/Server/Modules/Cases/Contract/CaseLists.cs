using Microsoft.EntityFrameworkCore;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Contract;

/// <summary>A case that waits for somebody.</summary>
public sealed record WaitingCase(
    string Id, string Number, string Title, string Todo, string Stage, string Officers, string ClockName, DateOnly? ClockDate, long LastMs);

/// <summary>What waits for a person, and what that person finished last.</summary>
/// <param name="Count">Exact, also beyond the lines shown.</param>
public sealed record WaitingList(int Count, IReadOnlyList<WaitingCase> Cases, IReadOnlyList<WaitingCase> Finished);

/// <summary>Lists of cases for other modules.</summary>
public sealed class CaseLists(AppDb db)
{
    const int MostShown = 100;

    /// <summary>Cases whose next step this person's roles may take; an officer sees the own ones only.</summary>
    public async Task<WaitingList> WaitingForAsync(Actor actor, CancellationToken ct)
    {
        var may = Permissions.All.Where(actor.May).Where(p => p != Permissions.HandleCases).ToList();
        var handles = actor.May(Permissions.HandleCases);
        // Orders at district and city level do not queue with every town's cashier: tasks of an office wait at the body itself.
        var waiting = db.Cases.AsNoTracking().Where(c =>
            (handles && c.WaitsFor == Permissions.HandleCases && db.CaseOfficers.Any(o => o.CaseId == c.Id && o.Account == actor.Account))
            || (c.BodyId == actor.BodyId && may.Contains(c.WaitsFor)));
        var finished = db.Cases.AsNoTracking().Where(c => c.ClosedOn != null
            && (c.BodyId == actor.BodyId || db.CaseOfficers.Any(o => o.CaseId == c.Id && o.Account == actor.Account)));
        return new WaitingList(
            await waiting.CountAsync(ct),
            await Lines(waiting.OrderBy(c => c.ClockDate == null).ThenBy(c => c.ClockDate).ThenBy(c => c.LastMs)).Take(MostShown).ToListAsync(ct),
            await Lines(finished.OrderByDescending(c => c.LastMs)).Take(3).ToListAsync(ct));
    }

    static IQueryable<WaitingCase> Lines(IQueryable<CaseRow> cases) => cases.Select(c =>
        new WaitingCase(c.Id, c.Number, c.Title, c.Todo, c.Stage, c.Officers, c.ClockName, c.ClockDate, c.LastMs));
}
