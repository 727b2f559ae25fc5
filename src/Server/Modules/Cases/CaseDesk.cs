using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Law;
using Zhiheng.Rules.Record;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Record;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>A case as loaded for one request: its row, its lines and what they fold to.</summary>
public sealed record OpenFile(CaseRow Row, IReadOnlyList<JournalLine> Lines, IReadOnlyList<Entry> Entries, CaseState State, LawBook Law);

/// <summary>
/// Where every act on a case passes: load, hold against scope and version, ask the rules, append, cast the shadow, and save it
/// all in one transaction together with the answer that a repeated request will get.
/// </summary>
public sealed class CaseDesk(AppDb db, Journal journal, LawBook law, Writing writing, TimeProvider clock)
{
    public LawBook Law => law;

    public static string StreamOf(string caseId) => $"case:{caseId}";

    /// <summary>Cases within a person's reach.</summary>
    public IQueryable<CaseRow> Within(Actor actor) =>
        db.Cases.Where(row => row.BodyPath == actor.BodyPath || row.BodyPath.StartsWith(actor.BodyPath + "/"));

    /// <summary>Loads a case, or null where it does not exist or lies outside the person's reach.</summary>
    public async Task<OpenFile?> LoadAsync(string id, Actor actor, CancellationToken ct)
    {
        var row = await db.Cases.FirstOrDefaultAsync(c => c.Id == id, ct);
        if (row is null || !actor.Covers(row.BodyPath))
        {
            return null;
        }
        var lines = await journal.ReadAsync(StreamOf(id), ct);
        var entries = lines.ConvertAll(line => Entry.FromPayload(line.Payload, line.Actor));
        return new OpenFile(row, lines, entries, CaseState.After(entries), law);
    }

    /// <summary>Decides an act on an existing case.</summary>
    /// <param name="version">The version the person saw; another one is answered as stale.</param>
    /// <param name="build">Makes the fact from the state, or ends the request.</param>
    public async Task<Outcome> ActAsync(
        string id, long version, Actor actor, Func<OpenFile, Task<Built>> build, CancellationToken ct)
    {
        if (await LoadAsync(id, actor, ct) is not { } file)
        {
            return new Outcome.Missing("没有这个案件，或它不在您的管辖范围内。");
        }
        if (version != file.State.Version)
        {
            return new Outcome.Stale(Newer(file, version));
        }
        var built = await build(file);
        if (built.Fact is not { } fact)
        {
            return built.Ended!;
        }
        var decision = RuleBook.Decide(file.State, fact, clock.LocalNow(), actor.Account, law);
        return decision.Entry is { } entry
            ? await SaveAsync(file.Row, file.Lines[^1], file.State, [entry], actor, built.Message, ct)
            : new Outcome.Refused(decision.Refusals);
    }

    /// <summary>Appends entries that were decided or admitted, casts the shadow and saves.</summary>
    public async Task<Outcome> SaveAsync(
        CaseRow row, JournalLine? last, CaseState state, IReadOnlyList<Entry> entries, Actor actor, string message, CancellationToken ct)
    {
        var after = entries.Aggregate(state, (s, entry) => s.After(entry));
        journal.Append(last, StreamOf(row.Id), entries.Select(entry => entry.ToPayload()), actor.Account);
        CaseShadow.Cast(after, row, law, clock.NowMs());
        if (last is null)
        {
            db.Cases.Add(row);
        }
        Cast(db.CaseOfficers, CaseShadow.OfficersOf(row.Id, state), CaseShadow.OfficersOf(row.Id, after), officer => officer.Account);
        Cast(db.CaseDrafts, CaseShadow.DraftsOf(row.Id, state), CaseShadow.DraftsOf(row.Id, after), draft => draft.DraftId);
        Cast(db.CaseInterviews, CaseShadow.InterviewsOf(row.Id, state), CaseShadow.InterviewsOf(row.Id, after), held => (held.Officer, held.FromMs));
        return await writing.SaveAsync(new Receipt(row.Id, after.Version, CaseShadow.NumberOf(after), message), actor, ct);
    }

    /// <summary>Writes the difference between two casts, so that no row has to be read for it.</summary>
    static void Cast<T>(DbSet<T> rows, IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, object> key) where T : class
    {
        rows.RemoveRange(before.ExceptBy(after.Select(key), key));
        rows.AddRange(after.ExceptBy(before.Select(key), key));
        rows.UpdateRange(after.Except(before).IntersectBy(before.Select(key), key));
    }

    static string Newer(OpenFile file, long seen)
    {
        if (seen > file.State.Version)
        {
            return $"您提交的版本 {seen} 比案件现有的 {file.State.Version} 还新，请刷新页面。";
        }
        var newer = file.Entries.Skip((int)Math.Max(0, seen)).FirstOrDefault();
        return newer is null ? "案件已经变化，请刷新页面。"
            : $"您看到的不是最新情况：{newer.By} 已于 {newer.At:MM-dd HH:mm} 记录“{Menu.VerbOf(newer.Fact)}”。刷新后再办，您填写的内容没有保存。";
    }
}

/// <summary>A fact ready for the rules, or the end of the request.</summary>
/// <param name="Message">Said to the person once the fact is recorded.</param>
public sealed record Built(CaseFact? Fact, string Message, Outcome? Ended)
{
    public static Task<Built> Of(CaseFact fact, string message) => Task.FromResult(new Built(fact, message, null));

    public static Task<Built> Wrong(string field, string message) =>
        Task.FromResult(new Built(null, "", Outcome.Wrong(field, message)));
}
