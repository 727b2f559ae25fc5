using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Identity;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Contract;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>Tells the catalogue how its items are used.</summary>
sealed class CaseUse(AppDb db) : ICaseUse
{
    const int MostShown = 200;

    /// <summary>Where a case came from stands in its first line; what somebody wrote is escaped there and cannot pass for it.</summary>
    const string Complaint = "\"Source\":\"投诉举报\"";
    const string Letter = "\"Source\":\"来信来访\"";

    /// <summary>A non-penalty because nothing was violated, told apart the same way; a returned draft that said so counts too: the safe side.</summary>
    const string NoViolation = $"\"Ground\":\"{nameof(NoPenaltyGround.NoViolation)}\"";

    static readonly string NotPenalised = Rules.Cases.Words.Of(ClosingReason.NoPenalty);

    static readonly string OnTheSpot = Rules.Cases.Words.Of(Rules.Cases.Procedure.OnTheSpot);

    /// <summary>A lead counts as a case once it is filed.</summary>
    IQueryable<CaseRow> Taken => db.Cases.AsNoTracking().Where(c => c.Procedure == OnTheSpot || c.FiledOn != null);

    public async Task<OpenCases> OpenAsync(string itemId, DateOnly before, string? within, CancellationToken ct)
    {
        var open = db.Cases.AsNoTracking().Where(c => c.ItemId == itemId && c.ClosedOn == null);
        var counts = await open.GroupBy(c => c.ActDay < before).Select(c => new { Older = c.Key, Count = c.Count() }).ToListAsync(ct);
        var older = counts.Where(count => count.Older).Sum(count => count.Count);
        return new OpenCases(counts.Sum(count => count.Count), older, within is null ? [] : await open
            .Where(c => c.BodyPath == within || c.BodyPath.StartsWith(within + "/")).OrderBy(c => c.ActDay).ThenBy(c => c.Number).Take(MostShown)
            .Select(c => new OpenCaseLine(c.Id, c.Number, c.Title, c.BodyPath, c.Stage, c.ActDay)).ToListAsync(ct));
    }

    public async Task<IReadOnlyDictionary<string, int>> OpenByItemAsync(CancellationToken ct) =>
        await db.Cases.AsNoTracking().Where(c => c.ClosedOn == null).GroupBy(c => c.ItemId)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);

    public async Task<IReadOnlyList<ItemNeed>> NeedAsync(string division, string bodyId, DateOnly since, CancellationToken ct)
    {
        var (stem, from) = (DivisionCode.StemOf(division), Clock.ToMs(since.ToDateTime(TimeOnly.MinValue)));
        var rows = await db.Cases.AsNoTracking().Where(c => c.Division.StartsWith(stem) && c.OpenedMs >= from).Select(c => new
        {
            c.ItemId,
            c.BodyId,
            Taken = c.Procedure == OnTheSpot || c.FiledOn != null,
            Complained = db.Lines.Any(line => line.Stream == "case:" + c.Id && line.Sequence == 1
                && (line.Payload.Contains(Complaint) || line.Payload.Contains(Letter))),
        }).ToListAsync(ct);
        return [.. rows.GroupBy(row => row.ItemId).Select(item => new ItemNeed(
            item.Key, item.Count(row => row.Taken), item.Count(row => row.Taken && row.BodyId == bodyId), item.Count(row => row.Complained)))];
    }

    public async Task<IReadOnlyDictionary<string, int>> ByBodyAsync(string bodyPath, DateOnly since, CancellationToken ct)
    {
        var from = Clock.ToMs(since.ToDateTime(TimeOnly.MinValue));
        return await Taken.Where(c => (c.BodyPath == bodyPath || c.BodyPath.StartsWith(bodyPath + "/")) && c.OpenedMs >= from)
            .GroupBy(c => c.BodyId).Select(body => new { body.Key, Count = body.Count() }).ToDictionaryAsync(body => body.Key, body => body.Count, ct);
    }

    public async Task<IReadOnlyDictionary<string, ItemUse>> UseAsync(CancellationToken ct) =>
        await Taken.GroupBy(c => c.ItemId).Select(item => new ItemUse(item.Key, item.Count(), item.Max(c => c.ActDay)))
            .ToDictionaryAsync(use => use.ItemId, ct);

    public async Task<IReadOnlyList<Choice>> ChoicesAsync(int most, DateOnly since, CancellationToken ct)
    {
        var from = Clock.ToMs(since.ToDateTime(TimeOnly.MinValue));
        var wentOn = db.Cases.AsNoTracking().Where(c => c.OpenedMs >= from && !c.Revoked
            && (c.DecidedOn != null || (c.FiledOn != null && c.Outcome == "")
                || (c.Outcome == NotPenalised && !db.Lines.Any(line => line.Stream == "case:" + c.Id && line.Payload.Contains(NoViolation)))));
        var lines = await db.Cases.Select(c => c.ItemId).Distinct()
            .SelectMany(id => wentOn.Where(c => c.ItemId == id).OrderByDescending(c => c.OpenedMs).Take(most))
            .Join(db.Lines.Where(line => line.Sequence == 1), c => "case:" + c.Id, line => line.Stream,
                (c, line) => new { c.ItemId, Apart = c.Place + " " + c.PartyLabel, line.Payload, line.Actor, line.AtMs }).ToListAsync(ct);
        return lines.ConvertAll(line => new Choice(
            line.ItemId, ((CaseOpened)Entry.FromPayload(line.Payload, line.Actor).Fact).Sighting.Description, line.Apart, line.Actor,
            DateOnly.FromDateTime(Clock.ToLocal(line.AtMs))));
    }

    public async Task<FieldCase?> FirstAsync(string field, DateOnly since, CancellationToken ct)
    {
        var from = Clock.ToMs(since.ToDateTime(TimeOnly.MinValue));
        var first = await Taken.Where(c => c.Domain == field && c.OpenedMs >= from).OrderBy(c => c.OpenedMs).ThenBy(c => c.Key)
            .Select(c => new { c.Id, c.Number, c.Title, c.BodyId, c.BodyPath, c.OpenedMs }).FirstOrDefaultAsync(ct);
        return first is null ? null
            : new FieldCase(first.Id, first.Number, first.Title, first.BodyId, first.BodyPath, DateOnly.FromDateTime(Clock.ToLocal(first.OpenedMs)));
    }

    public async Task<IReadOnlyList<FieldUse>> FieldsAsync(IReadOnlyList<FieldAsked> fields, CancellationToken ct)
    {
        if (fields.Count == 0)
        {
            return [];
        }
        var names = fields.Select(field => field.Field).ToList();
        var start = fields.Min(field => field.On).AddYears(-1);
        var from = Clock.ToMs(start.ToDateTime(TimeOnly.MinValue));
        var grouped = await Taken.Where(c => names.Contains(c.Domain) && c.OpenedMs >= from).GroupBy(c => new { c.Domain, Day = (c.OpenedMs - from) / DayMs })
            .Select(day => new { day.Key.Domain, day.Key.Day, Count = day.Count(), First = day.Min(c => c.OpenedMs) }).ToListAsync(ct);
        var days = grouped.ToLookup(day => day.Domain, day => (On: start.AddDays((int)day.Day), day.Count, day.First));
        int Count(string field, DateOnly first, DateOnly last) => days[field].Where(day => first <= day.On && day.On <= last).Sum(day => day.Count);
        var firsts = fields.ToDictionary(
            field => field.Field, field => days[field.Field].Where(day => day.On >= field.On).Select(day => day.First).DefaultIfEmpty(-1).Min());
        var moments = firsts.Values.Where(ms => ms >= 0).ToList();
        var rows = await Taken.Where(c => names.Contains(c.Domain) && moments.Contains(c.OpenedMs)).OrderBy(c => c.Key)
            .Select(c => new { c.Domain, c.Id, c.Number, c.Title, c.BodyId, c.BodyPath, c.OpenedMs }).ToListAsync(ct);
        return [.. fields.Select(field => new FieldUse(
            field.Field,
            rows.Find(row => row.Domain == field.Field && row.OpenedMs == firsts[field.Field]) is { } first
                ? new FieldCase(first.Id, first.Number, first.Title, first.BodyId, first.BodyPath, DateOnly.FromDateTime(Clock.ToLocal(first.OpenedMs))) : null,
            Count(field.Field, field.On.AddYears(-1), field.On.AddDays(-1)), Count(field.Field, field.On, field.On.AddYears(1).AddDays(-1))))];
    }

    const long DayMs = 24L * 60 * 60 * 1000;
}
