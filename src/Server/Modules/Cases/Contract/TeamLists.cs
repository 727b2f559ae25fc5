using Microsoft.EntityFrameworkCore;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.People.Contract;

namespace Zhiheng.Server.Modules.Cases.Contract;

/// <summary>What one officer has on the desk.</summary>
/// <param name="Open">Cases not closed.</param>
/// <param name="Waiting">Of these, cases whose next step is the handlers'.</param>
/// <param name="Overdue">Of these, cases with a clock that has run out.</param>
/// <param name="Next">The next day on which a clock ends.</param>
public sealed record Load(string Account, string Name, int Open, int Waiting, int Overdue, DateOnly? Next);

/// <summary>A unit at work: counts of cases and days, never amounts (行政处罚法第七十四条).</summary>
/// <param name="Pressing">Cases whose clock ends soon or has ended, the most urgent first.</param>
public sealed record Team(IReadOnlyList<Load> Officers, IReadOnlyList<WaitingCase> Pressing);

/// <summary>Lists for who leads a unit.</summary>
public sealed class TeamLists(AppDb db, PeopleDirectory people, TimeProvider clock)
{
    const int MostShown = 100;
    const int SoonDays = 3;

    public async Task<Team> OfAsync(Actor actor, CancellationToken ct)
    {
        var today = clock.Today();
        var soon = today.AddDays(SoonDays);
        var open = db.Cases.AsNoTracking().Where(c => c.BodyId == actor.BodyId && c.ClosedOn == null);
        var loads = await (from officer in db.CaseOfficers
                           join row in open on officer.CaseId equals row.Id
                           group row by officer.Account into desk
                           select new
                           {
                               Account = desk.Key,
                               Open = desk.Count(),
                               Waiting = desk.Count(c => c.WaitsFor == Permissions.HandleCases),
                               Overdue = desk.Count(c => c.ClockDate < today),
                               Next = desk.Where(c => c.ClockDate >= today).Min(c => c.ClockDate),
                           }).ToDictionaryAsync(load => load.Account, ct);
        var holders = (await people.HoldersAsync(actor.BodyId, "officer", ct)).ToDictionary(person => person.Account, person => person.Name);
        var others = loads.Keys.Except(holders.Keys).ToList();
        var names = others.Count == 0 ? new Dictionary<string, string>() : await people.NamesAsync(others, ct);
        return new Team(
            [.. holders.Concat(others.Select(account => KeyValuePair.Create(account, names.GetValueOrDefault(account, account))))
                .Select(person => loads.TryGetValue(person.Key, out var load)
                    ? new Load(person.Key, person.Value, load.Open, load.Waiting, load.Overdue, load.Next)
                    : new Load(person.Key, person.Value, 0, 0, 0, null))
                .OrderByDescending(load => load.Overdue).ThenBy(load => load.Next is null).ThenBy(load => load.Next).ThenByDescending(load => load.Open)],
            await CaseLists.Lines(CaseLists.Urgent(open.Where(c => c.ClockDate <= soon))).Take(MostShown).ToListAsync(ct));
    }
}
