using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Discretion;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Discretion.Contract;
using Zhiheng.Server.Modules.Parties.Contract;
using Zhiheng.Server.Modules.People.Contract;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>
/// Earlier cases of the same party, told apart by identifier and shown masked. Of cases beyond the person's reach only their number and
/// body are told; whether the offence is a first one counts them too, because the law asks it of the party and not of the body.
/// </summary>
public sealed class PartyHistory(
    AppDb db, CaseDesk desk, PeopleDirectory people, BenchmarkShelf benchmarks, CreditRecords credit, PartyVault vault) : IFeature
{
    /// <summary>More than anybody reads; those of the same item come first, so that others do not crowd out what counts.</summary>
    const int Most = 200;

    /// <summary>A non-penalty because the offence was slight, in the payload of the line that proposed or decided it.</summary>
    const string Slight = $"\"Ground\":\"{nameof(NoPenaltyGround.MinorCorrectedHarmless)}\"";
    const string FirstSlight = $"\"Ground\":\"{nameof(NoPenaltyGround.FirstTimeSlight)}\"";

    public const string Missing = "没有这个案件，或它不在您的管辖范围内。";

    static readonly string NotPenalised = Rules.Cases.Words.Of(ClosingReason.NoPenalty);
    static readonly string NotFiled = Rules.Cases.Words.Of(ClosingReason.NotFiled);

    public static string Permission => Permissions.ReadCases;

    public static Reach Reach => Reach.Bodies;

    /// <param name="Fine">Yuan, 0 for none.</param>
    /// <param name="SameItem">Whether it was the item of the case at hand.</param>
    public sealed record Earlier(
        string Id, string Number, string Title, string ItemId, string Item, DateOnly ActDay, DateOnly? DecidedOn, string Stage, string Outcome, decimal Fine,
        bool SameItem);

    /// <summary>Cases of a body beyond reach.</summary>
    public sealed record Elsewhere(string Body, int Cases);

    /// <param name="Note">Why nothing can be told; empty where it can.</param>
    /// <param name="Counts">First or which offence under the item at hand, by the period of each rule that asks.</param>
    /// <param name="Cases">Within reach, those of the item at hand first, the newest of each before the older.</param>
    /// <param name="Credit">What other systems have said of the party; shown, never weighed.</param>
    public sealed record Answer(
        string Note, string Item, IReadOnlyList<OffenceCount> Counts, IReadOnlyList<Earlier> Cases, IReadOnlyList<Elsewhere> Beyond,
        IReadOnlyList<CreditClass> Credit);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/cases/{id}/party-history", async (string id, HttpContext http, PartyHistory history, CancellationToken ct) =>
                await history.OfCaseAsync(id, Actor.From(http.User), ct) is { } found
                    ? TypedResults.Ok(found.Answer) : OutcomeResults.Problem(404, "not-found", Missing))
            .WithName("party-history").WithTags("案件").WithSummary("当事人以前的案件").Produces<Answer>().ProducesProblem(404);
        routes.MapGet("/cases/{id}/party-history", async (string id, HttpContext http, PartyHistory history, CancellationToken ct, bool part = false) =>
            await history.OfCaseAsync(id, Actor.From(http.User), ct) is { } found
                ? Page.Of<PartyHistoryPage>(new { found.Answer, Part = part, CaseId = id, Case = CaseShadow.Title(found.File.State) })
                : Page.NotFound(Missing)).ExcludeFromDescription();
    }

    async Task<(OpenFile File, Answer Answer)?> OfCaseAsync(string id, Actor actor, CancellationToken ct)
    {
        if (await desk.LoadAsync(id, actor, ct) is not { } file)
        {
            return null;
        }
        if (file.State.Party is not { } party)
        {
            return (file, Unknown(file, "还没有登记当事人。"));
        }
        await vault.NoteOfTodayAsync(party.VaultId, actor, $"查看当事人以前的案件（{file.Row.Number}）", ct);
        return (file, await OfAsync(file, party.IdentifierHash, await credit.OfAsync(party, ct), actor, ct));
    }

    /// <summary>The history of whom an officer is about to register. Asking for a typed number is written down, since any number could be typed.</summary>
    public async Task<Answer> OfTypedAsync(OpenFile file, Particulars typed, Actor actor, CancellationToken ct)
    {
        var hash = vault.HashOf(typed);
        if (hash.Length > 0)
        {
            await vault.NoteAsync("party:" + hash, actor, $"登记当事人时查询以前的案件（{file.Row.Number}）", ct);
        }
        return await OfAsync(file, hash, await credit.OfAsync(typed, ct), actor, ct);
    }

    static Answer Unknown(OpenFile file, string note) => new(note, file.State.Item!.Name, [], [], [], []);

    async Task<Answer> OfAsync(OpenFile file, string hash, IReadOnlyList<CreditClass> known, Actor actor, CancellationToken ct)
    {
        if (hash.Length == 0)
        {
            return Unknown(file, "不能查询：没有当事人的证件号码或者统一社会信用代码，不能确定是不是同一个当事人。") with { Credit = known };
        }
        var found = await db.Cases.AsNoTracking().Where(c => c.PartyHash == hash && c.Id != file.Row.Id)
            .OrderByDescending(c => c.ItemId == file.Row.ItemId).ThenByDescending(c => c.OpenedMs).Take(Most)
            .Select(c => new
            {
                c.BodyId, c.BodyPath, c.Revoked, c.DecidedOn,
                Case = new Earlier(
                    c.Id, c.Number, c.Title, c.ItemId, c.ItemName, c.ActDay, c.DecidedOn, c.Stage, c.Outcome, c.Fine, c.ItemId == file.Row.ItemId),
                // The day on which the slight offence was left without penalty; in the ordinary procedure, on which its last draft was submitted.
                SlightMs = c.Outcome != NotPenalised ? null : db.Lines.Where(line => line.Stream == "case:" + c.Id
                    && (line.Payload.Contains(Slight) || line.Payload.Contains(FirstSlight))).Max(line => (long?)line.AtMs),
            }).ToListAsync(ct);
        var offences = found.Where(c => c.Case.SameItem && !c.Revoked)
            .Select(c => c.DecidedOn is { } on ? new EarlierOffence(on, true)
                : c.SlightMs is { } ms ? new EarlierOffence(DateOnly.FromDateTime(Clock.ToLocal(ms)), false) : null).OfType<EarlierOffence>().ToList();
        // What another body was told and has not filed is nobody's earlier case.
        var beyond = found.Where(c => !actor.Covers(c.BodyPath) && c.Case.Stage is not ("线索" or "立案") && c.Case.Outcome != NotFiled)
            .CountBy(c => c.BodyId).ToList();
        var names = beyond.Count == 0 ? new Dictionary<string, string>() : await people.BodyNamesAsync([.. beyond.Select(body => body.Key)], ct);
        return new Answer(
            "", file.State.Item!.Name, await CountsAsync(file, offences, ct), [.. found.Where(c => actor.Covers(c.BodyPath)).Select(c => c.Case)],
            [.. beyond.Select(body => new Elsewhere(names.GetValueOrDefault(body.Key, body.Key), body.Value)).OrderByDescending(body => body.Cases)], known);
    }

    /// <summary>The period of the first-offence list, or the city's own where the list does not carry the item; then what the benchmark counts.</summary>
    async Task<IReadOnlyList<OffenceCount>> CountsAsync(OpenFile file, IReadOnlyList<EarlierOffence> offences, CancellationToken ct)
    {
        var (item, day) = (file.State.Item!, file.State.Opened!.Sighting.ActDay);
        var list = await benchmarks.FirstOffencesAsync(day, ct);
        var first = list?.Find(item.Id) is not null ? OffenceCount.Of(offences, day, list.WithinMonths, $"{list.Name}（{list.Version}）")
            : OffenceCount.Of(offences, day, file.Law.Settings.FirstOffenceMonths, "本市设定");
        var asked = await benchmarks.FindAsync(item.Id, day, ct) is { } benchmark
            ? Questions.Of(benchmark, item).Where(measure => measure.WithinMonths > 0).Select(measure =>
                OffenceCount.Of(offences, day, measure.WithinMonths, $"裁量基准 {benchmark.Version}“{measure.Name}”，只计处罚", penaltiesOnly: true)) : [];
        return [first, .. asked];
    }
}
