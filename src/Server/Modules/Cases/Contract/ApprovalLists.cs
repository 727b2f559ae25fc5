using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Contract;

/// <summary>A draft that waits for somebody's approval.</summary>
/// <param name="Level">承办机构负责人, 法制审核 or 执法机关负责人.</param>
/// <param name="WaitingMs">Since when it lies with this level.</param>
/// <param name="Returns">How often a draft of its kind came back in this case.</param>
public sealed record WaitingDraft(
    string CaseId, string DraftId, string Number, string Title, string Matter, string Todo, string Level, string Stage, string Officers,
    string SubmittedBy, long SubmittedMs, long WaitingMs, int Returns, string ClockName, DateOnly? ClockDate);

/// <summary>The drafts that wait for a person.</summary>
/// <param name="Count">Exact, also beyond the drafts shown.</param>
public sealed record Inbox(int Count, IReadOnlyList<WaitingDraft> Drafts);

/// <summary>待审批: drafts by the places from which a person approves, the own ones and those of heads acted for.</summary>
public sealed class ApprovalLists(AppDb db)
{
    const int MostShown = 100;

    /// <param name="only">One level, or null for every level of this person.</param>
    /// <param name="byAge">The oldest first; else the most urgent first.</param>
    public async Task<Inbox> ForAsync(Actor actor, ApprovalLevel? only, bool byAge, CancellationToken ct)
    {
        var seats = Seat.Of(actor).Where(seat => only is null || seat.Level == only).ToList();
        if (seats.Count == 0)
        {
            return new Inbox(0, []);
        }
        var (units, heads) = (BodiesOf(seats, ApprovalLevel.UnitHead), BodiesOf(seats, ApprovalLevel.AgencyHead));
        var reviewed = seats.Where(seat => seat.Level == ApprovalLevel.LegalReview).Select(seat => seat.BodyPath).ToList();
        // The same question as Seat.Covers, asked of the database.
        var waiting = from draft in db.CaseDrafts.AsNoTracking()
                      join row in db.Cases on draft.CaseId equals row.Id
                      where (draft.WaitsFor == Permissions.ApproveUnit && units.Contains(row.BodyId))
                          || (draft.WaitsFor == Permissions.ApproveHead && heads.Contains(row.BodyId))
                          || (draft.WaitsFor == Permissions.ReviewLegality
                              && reviewed.Any(path => row.BodyPath == path || row.BodyPath == path + "/" + row.BodyId))
                      select new { draft, row };
        var ordered = byAge ? waiting.OrderBy(w => w.draft.SubmittedMs)
            : waiting.OrderBy(w => w.row.ClockDate == null).ThenBy(w => w.row.ClockDate).ThenBy(w => w.draft.SubmittedMs);
        var found = await ordered.Take(MostShown).ToListAsync(ct);
        return new Inbox(
            found.Count < MostShown ? found.Count : await waiting.CountAsync(ct),
            found.ConvertAll(w =>
            {
                var level = Seat.LevelOf(w.draft.WaitsFor);
                return new WaitingDraft(
                    w.row.Id, w.draft.DraftId, w.row.Number, w.row.Title, w.draft.Matter, OrdinaryTodo.VerbOf(level, w.draft.Matter), Words.Of(level),
                    w.row.Stage, w.row.Officers, w.draft.SubmittedBy, w.draft.SubmittedMs, w.draft.WaitingMs, w.draft.Returns, w.row.ClockName,
                    w.row.ClockDate);
            }));
    }

    static List<string> BodiesOf(List<Seat> seats, ApprovalLevel level) => [.. seats.Where(seat => seat.Level == level).Select(seat => seat.BodyId)];
}
