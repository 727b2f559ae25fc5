using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Documents;
using Zhiheng.Rules.Identity;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Documents.Contract;
using Zhiheng.Server.Modules.People.Contract;

namespace Zhiheng.Server.Modules.Documents;

/// <summary>
/// The ledger of numbers: every number of a register with what wears it. A number is void when its document is, which the case
/// itself says; nothing is kept twice.
/// </summary>
public sealed class ReadNumbers(AppDb db, PeopleDirectory people, ICaseReach cases) : IFeature
{
    public const int PageSize = 50;

    public static string Permission => Permissions.KeepSeals;

    public static Reach Reach => Reach.Bodies;

    /// <param name="Id">Body, token and year, e.g. <c>330102012:罚决:2026</c>.</param>
    public sealed record Register(string Id, string Body, string Token, int Year, string Name, long Last);

    /// <param name="Void">Why the number is void, null while it is not.</param>
    public sealed record Line(long Serial, string Number, string What, string CaseId, string DocumentId, string? Void, string Actor, long AtMs);

    /// <param name="Chosen">Id of the register whose lines these are, empty where there is none.</param>
    public sealed record Answer(IReadOnlyList<Register> Registers, string Chosen, int Page, long Count, IReadOnlyList<Line> Lines);

    sealed record Taken(long Number, string Purpose);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/numbers", (HttpContext http, ReadNumbers read, CancellationToken ct, string register = "", int page = 1) =>
                read.OfAsync(register, page, Actor.From(http.User), ct))
            .WithName("read-numbers").WithTags("文书").WithSummary("文号登记簿：已用和作废的文号");
        routes.MapGet("/numbers", async (HttpContext http, ReadNumbers read, CancellationToken ct, string register = "", int page = 1) =>
            Page.Of<NumbersPage>(new { Ledger = await read.OfAsync(register, page, Actor.From(http.User), ct) })).ExcludeFromDescription();
    }

    async Task<Answer> OfAsync(string register, int page, Actor actor, CancellationToken ct)
    {
        var bodies = (await people.BodiesWithinAsync(actor.BodyPath, ct)).ToDictionary(body => body.Id);
        var rows = await db.Numbers.AsNoTracking().OrderBy(row => row.Register).ToListAsync(ct);
        var registers = rows.Select(row => Read(row, bodies)).OfType<Register>().OrderByDescending(r => r.Year).ToList();
        // Somebody else's register is answered like one that is not there: with the first of the own ones.
        var chosen = registers.FirstOrDefault(r => r.Id == register) ?? registers.FirstOrDefault();
        var at = Math.Clamp(page, 1, 20_000);
        return chosen is null ? new Answer([], "", 1, 0, []) : new Answer(registers, chosen.Id, at, chosen.Last, await LinesAsync(chosen, bodies, at, ct));
    }

    static Register? Read(NumberRow row, Dictionary<string, BodyCard> bodies) =>
        row.Register.Split(':') is [var body, var token, var year] && bodies.TryGetValue(body, out var card)
            ? new Register(row.Register, card.Name, token, int.Parse(year, System.Globalization.CultureInfo.InvariantCulture), NameOf(token), row.Last)
            : null;

    async Task<IReadOnlyList<Line>> LinesAsync(Register register, Dictionary<string, BodyCard> bodies, int page, CancellationToken ct)
    {
        var lines = await db.Lines.AsNoTracking().Where(line => line.Stream == "number:" + register.Id).OrderByDescending(line => line.Sequence)
            .Skip((page - 1) * PageSize).Take(PageSize).Select(line => new { line.Payload, line.Actor, line.AtMs }).ToListAsync(ct);
        var taken = lines.ConvertAll(line => (Of: JsonSerializer.Deserialize<Taken>(line.Payload, JsonSerializerOptions.Web)!, line.Actor, line.AtMs));
        var inCases = taken.Select(line => line.Of.Purpose).Distinct().ToList();
        var documents = (await db.Documents.AsNoTracking().Where(d => inCases.Contains(d.CaseId) && d.Number != "").OrderBy(d => d.CreatedMs)
                .Select(d => new { d.Id, d.Number, d.Kind }).ToListAsync(ct))
            .Select(d => (d.Id, d.Kind, d.Number, Read: DocumentNumber.Check(d.Number).Value))
            .Where(d => d.Read?.Type == register.Token && d.Read.Year == register.Year).ToLookup(d => (long)d.Read!.Sequence);
        var voids = await cases.VoidDocumentsAsync(inCases, ct);
        var prefix = bodies[register.Id.Split(':')[0]].Prefix;
        return taken.ConvertAll(line =>
        {
            var wears = documents[line.Of.Number].ToList();
            var worn = wears.LastOrDefault(d => !voids.ContainsKey(d.Id), wears.LastOrDefault());
            return new Line(
                line.Of.Number, worn.Number ?? $"{prefix}{register.Token}字〔{register.Year}〕第{line.Of.Number:000000}号",
                worn.Kind is null ? register.Name : DocumentKinds.NameOf(worn.Kind), line.Of.Purpose, worn.Id ?? "",
                worn.Id is not null ? voids.GetValueOrDefault(worn.Id) : null, line.Actor, line.AtMs);
        });
    }

    static string NameOf(string token) => DocumentKind.All.FirstOrDefault(kind => kind.NumberToken == token)?.Name ?? token switch
    {
        "简登" => "简易程序登记",
        "档" => "档案号",
        _ => $"{token}字号",
    };
}
