using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Law;
using Zhiheng.Rules.Record;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Record;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>Folds every case anew and holds the stored row against it.</summary>
public sealed class ShadowCheck(AppDb db, Journal journal, LawBook law)
{
    const int PageSize = 200;

    public async Task<IReadOnlyList<ChainFault>> RunAsync(CancellationToken ct)
    {
        var faults = new List<ChainFault>();
        // In pages, because PostgreSQL answers one query at a time on a connection.
        for (var page = await AfterAsync(long.MinValue, ct); page.Count > 0; page = await AfterAsync(page[^1].Key, ct))
        {
            var ids = page.ConvertAll(row => row.Id);
            var officers = (await db.CaseOfficers.AsNoTracking().Where(o => ids.Contains(o.CaseId)).ToListAsync(ct)).ToLookup(o => o.CaseId);
            var drafts = (await db.CaseDrafts.AsNoTracking().Where(d => ids.Contains(d.CaseId)).ToListAsync(ct)).ToLookup(d => d.CaseId);
            var interviews = (await db.CaseInterviews.AsNoTracking().Where(i => ids.Contains(i.CaseId)).ToListAsync(ct)).ToLookup(i => i.CaseId);
            foreach (var row in page)
            {
                var lines = await journal.ReadAsync(CaseDesk.StreamOf(row.Id), ct);
                if (Differs(row, lines, [.. officers[row.Id], .. drafts[row.Id], .. interviews[row.Id]]) is { } what)
                {
                    faults.Add(new ChainFault(CaseDesk.StreamOf(row.Id), lines.Count, what));
                }
            }
        }
        var prefix = CaseDesk.StreamOf("");
        var unlisted = await db.Heads.AsNoTracking()
            .Where(h => h.Stream.StartsWith(prefix) && !db.Cases.Any(c => c.Id == h.Stream.Substring(prefix.Length))).ToListAsync(ct);
        return [.. faults, .. unlisted.Select(head => new ChainFault(head.Stream, head.Sequence, "记录中有这个案件，案件列表里没有"))];
    }

    Task<List<CaseRow>> AfterAsync(long key, CancellationToken ct) =>
        db.Cases.AsNoTracking().Where(c => c.Key > key).OrderBy(c => c.Key).Take(PageSize).ToListAsync(ct);

    string? Differs(CaseRow row, List<JournalLine> lines, HashSet<object> beside)
    {
        if (lines.Count == 0)
        {
            return "案件列表中有这个案件，记录里没有";
        }
        try
        {
            var state = CaseState.After(lines.Select(line => Entry.FromPayload(line.Payload, line.Actor)));
            var fresh = new CaseRow { Id = row.Id, BodyId = row.BodyId, BodyPath = row.BodyPath, OpenedMs = row.OpenedMs };
            CaseShadow.Cast(state, fresh, law, row.LastMs);
            var other = typeof(CaseRow).GetProperties().Where(p => p.Name != nameof(CaseRow.Key))
                .FirstOrDefault(p => !Equals(p.GetValue(row), p.GetValue(fresh)));
            object[] expected = [.. CaseShadow.OfficersOf(row.Id, state), .. CaseShadow.DraftsOf(row.Id, state), .. CaseShadow.InterviewsOf(row.Id, state)];
            return other is not null ? $"案件列表的 {other.Name} 与记录推算的不同"
                : beside.SetEquals(expected) ? null : "承办人员、待审材料或询问时间的列表与记录推算的不同";
        }
        catch (System.Text.Json.JsonException)
        {
            return "记录内容无法读出";
        }
    }
}
