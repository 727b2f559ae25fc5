using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Catalogue.Registers;
using Zhiheng.Server.Modules.People.Contract;

namespace Zhiheng.Server.Modules.Catalogue.Grants;

/// <summary>Who could do the work: counts of people and of the last twelve months' cases, never of amounts (行政处罚法第七十四条).</summary>
/// <param name="Officers">执法人员, without auxiliaries.</param>
/// <param name="Certified">Of these, with a certificate valid today.</param>
/// <param name="Cases">Cases of the last twelve months that the town handled itself.</param>
public sealed record Capacity(int Officers, int Certified, int Cases)
{
    /// <summary>Cases per certified officer to one decimal; null where there is none.</summary>
    public decimal? Each => Certified == 0 ? null : decimal.Round((decimal)Cases / Certified, 1, MidpointRounding.AwayFromZero);
}

/// <summary>An item as a town needs it.</summary>
/// <param name="Guide">Whether the province's list for towns names it.</param>
/// <param name="Grant">The grant in force, if any.</param>
public sealed record NeedLine(string ItemId, string Name, string Domain, int Cases, int ByTown, int Complaints, bool Guide, Grant? Grant);

/// <summary>One town with everything that a choice rests on.</summary>
public sealed record TownFigures(
    string Id, string Name, string Path, Capacity Capacity, int Years, IReadOnlyList<NeedLine> Needs, TownGrants Grants);

/// <summary>Gathers need and capacity from cases and people.</summary>
public sealed class TownDesk(Register register, ICaseUse cases, PeopleDirectory people, ItemShelf shelf, TimeProvider clock)
{
    /// <summary>Need first: complaints, then cases; items granted without any need come last.</summary>
    public async Task<TownFigures?> FindAsync(string id, int years, CancellationToken ct)
    {
        if (await people.BodyAsync(id, ct) is not { } body || !IsTown(body.Card.Path))
        {
            return null;
        }
        var today = clock.Today();
        var grants = (await register.GrantsAsync(ct)).State.Of(id);
        var items = (await shelf.AllAsync(ct)).Items.GroupBy(item => item.Id)
            .ToDictionary(item => item.Key, item => item.LastOrDefault(v => v.InForceOn(today)) ?? item.Last());
        var held = grants.On(today).ToLookup(grant => grant.ItemId);
        var needs = (await cases.NeedAsync(body.Card.Division, id, today.AddYears(-years), ct)).ToDictionary(need => need.ItemId);
        var made = await cases.ByBodyAsync(body.Card.Path, today.AddYears(-1), ct);
        return new TownFigures(id, body.Card.Name, body.Card.Path, (await CapacitiesAsync([id], made, ct))[id], years,
            [
                .. needs.Keys.Union(held.Select(grant => grant.Key)).Where(items.ContainsKey).Select(item =>
                {
                    var need = needs.GetValueOrDefault(item) ?? new ItemNeed(item, 0, 0, 0);
                    return new NeedLine(item, items[item].Name, items[item].Domain, need.Cases, need.ByTown, need.Complaints,
                        items[item].Lists.Contains("乡镇"), held[item].FirstOrDefault());
                }).OrderByDescending(need => need.Complaints).ThenByDescending(need => need.Cases).ThenBy(need => need.ItemId, StringComparer.Ordinal),
            ], grants);
    }

    public async Task<IReadOnlyDictionary<string, Capacity>> CapacitiesAsync(
        IReadOnlyCollection<string> towns, IReadOnlyDictionary<string, int> made, CancellationToken ct)
    {
        var today = clock.Today();
        var officers = (await people.PeopleOfAsync(towns, ct)).Where(person => person.Roles.Split(';').Contains("officer")).ToList();
        var onDuty = (await people.OfficersAsync([.. officers.Select(person => person.Account)], ct)).ToDictionary(officer => officer.Id);
        return towns.ToDictionary(town => town, town =>
        {
            var own = officers.Where(person => person.BodyId == town).Select(person => onDuty[person.Account]).Where(officer => !officer.IsAuxiliary).ToList();
            return new Capacity(own.Count, own.Count(officer => officer.IsCertifiedOn(today)), made.GetValueOrDefault(town));
        });
    }

    /// <summary>City, county, town: a town stands third.</summary>
    public static bool IsTown(string path) => path.Count(c => c == '/') == 2;

    public static string CountyOf(string townPath) => townPath.Split('/')[^2];
}
