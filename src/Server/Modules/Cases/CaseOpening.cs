using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Law;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Documents.Contract;
using Zhiheng.Server.Modules.Parties.Contract;
using Zhiheng.Server.Modules.People.Contract;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>What a case begins with, whichever procedure it is.</summary>
/// <param name="Colleague">Account of a second officer, empty for none.</param>
/// <param name="Reporter">Who reported it, for the vault; null where nobody did or the person stays anonymous.</param>
/// <param name="Next">What to do next, said to whoever opened it.</param>
public sealed record Opening(
    Procedure Procedure, string ItemId, Sighting Sighting, string Colleague, Particulars? Reporter, string Next);

/// <summary>Opens cases and leads: looks up item, place, body and officers, asks the rules, and only then takes a number.</summary>
public sealed class CaseOpening(
    CaseDesk desk, PeopleDirectory people, ItemShelf items, NumberRegister numbers, PartyVault vault,
    Competence competence, TimeProvider clock)
{
    public async Task<Outcome> RunAsync(Opening opening, Actor actor, CancellationToken ct)
    {
        var (procedure, seen) = (opening.Procedure, opening.Sighting);
        var now = clock.LocalNow();
        if (await items.FindAsync(opening.ItemId, seen.ActDay, ct) is not { } item)
        {
            return Outcome.Wrong(nameof(Opening.ItemId), $"没有编号为 {opening.ItemId} 的事项，请重新选择。");
        }
        if (await people.DivisionNameAsync(seen.Division, ct) is null)
        {
            return Outcome.Wrong(nameof(Sighting.Division), $"没有代码为 {seen.Division} 的区划。");
        }
        if (await people.BodyAsync(actor.BodyId, ct) is not { } body)
        {
            return new Outcome.Forbidden("您的账号没有归属任何执法机关。");
        }
        var officers = await people.OfficersAsync([actor.Account, opening.Colleague], ct);
        if (officers.Count < 2 && opening.Colleague.Length > 0 && opening.Colleague != actor.Account)
        {
            return Outcome.Wrong(nameof(Opening.Colleague), $"没有账号为 {opening.Colleague} 的人员。");
        }
        var id = Guid.CreateVersion7().ToString("N");
        var onDuty = await competence.WithGrantsAsync(body.OnDuty, item.Id, ct);
        var fact = new CaseOpened(id, "", onDuty, officers, item, seen, procedure);
        if (RuleBook.Decide(CaseState.None, fact, now, actor.Account, desk.Law) is { Entry: null } no)
        {
            return new Outcome.Refused(await DirectedAsync(no.Refusals, item, body.Card.Path, now, ct));
        }
        var token = procedure == Procedure.Ordinary ? "来登" : "简登";
        var serial = await numbers.TakeAsync(body.Card.Id, token, now.Year, id, actor.Account, ct);
        fact = fact with
        {
            Number = $"{body.Card.Prefix}{token}字〔{now.Year}〕第{serial:000000}号",
            ReporterVaultId = opening.Reporter is { } reporter
                ? vault.Put(reporter, body.Card.Path, seen.DiscoveredOn, lacksCapacity: false).VaultId : "",
        };
        var entry = RuleBook.Decide(CaseState.None, fact, now, actor.Account, desk.Law).Entry!;
        var row = new CaseRow { Id = id, BodyId = body.Card.Id, BodyPath = body.Card.Path };
        return await desk.SaveAsync(row, null, CaseState.None, [entry], actor,
            $"已登记 {fact.Number}。{onDuty.MayHandle(item, DateOnly.FromDateTime(now)).Ground}，由本机关办理。{opening.Next}", ct);
    }

    /// <summary>Whoever may not handle an item is told who may.</summary>
    async Task<IReadOnlyList<Refusal>> DirectedAsync(IReadOnlyList<Refusal> refusals, Item item, string bodyPath, DateTime now, CancellationToken ct)
    {
        if (refusals.All(no => no.Code != "item-in-list"))
        {
            return refusals;
        }
        var may = (await competence.OfAsync(item, bodyPath, DateOnly.FromDateTime(now), ct)).FirstOrDefault(body => body.May);
        return may is null ? refusals : [.. refusals.Select(no => no.Code != "item-in-list" ? no
            : no with { Remedy = $"移送{may.Name}办理（{may.Ground}）；{no.Remedy}" })];
    }
}
