using Zhiheng.Rules.Cases;

namespace Zhiheng.Rules.Catalogue.Registers;

/// <summary>What was given to one town, and what was said of it since.</summary>
public sealed record TownGrants(string TownId)
{
    public IReadOnlyList<Grant> Grants { get; init; } = [];
    public IReadOnlyList<Dated<ItemsGranted>> Given { get; init; } = [];
    public IReadOnlyList<Dated<GrantsWithdrawn>> Withdrawn { get; init; } = [];
    public IReadOnlyList<Dated<GrantsEvaluated>> Evaluations { get; init; } = [];
    public IReadOnlyList<Dated<AssistanceGiven>> Assistance { get; init; } = [];

    /// <summary>Number of its facts; 0 for a town that nothing is recorded of.</summary>
    public long Version { get; init; }

    public IEnumerable<Grant> On(DateOnly day) => Grants.Where(grant => grant.From <= day && (grant.To is null || day <= grant.To));

    /// <summary>
    /// What a case has to keep of them: the grants of its item, and one other to show that the county has published a list at all.
    /// </summary>
    public IReadOnlyList<Grant> For(string itemId) =>
        Grants.Where(grant => grant.ItemId == itemId).ToList() is { Count: > 0 } own ? own : [.. Grants.Take(1)];
}

/// <summary>All towns, folded from the register of grants.</summary>
public sealed record GrantBook(IReadOnlyDictionary<string, TownGrants> Towns)
{
    public static GrantBook Of(IEnumerable<Dated<RegisterFact>> facts)
    {
        var towns = new Dictionary<string, TownGrants>();
        foreach (var dated in facts)
        {
            if (TownOf(dated.Fact) is { } id)
            {
                var town = towns.GetValueOrDefault(id) ?? new TownGrants(id);
                towns[id] = After(town, dated) with { Version = town.Version + 1 };
            }
        }
        return new GrantBook(towns);
    }

    /// <summary>The town's grants; none for a town that nothing is recorded of.</summary>
    public TownGrants Of(string townId) => Towns.GetValueOrDefault(townId) ?? new TownGrants(townId);

    static TownGrants After(TownGrants town, Dated<RegisterFact> dated) => dated.Fact switch
    {
        ItemsGranted fact => town with
        {
            Given = [.. town.Given, new(fact, dated.At, dated.By)],
            Grants = [.. town.Grants, .. fact.ItemIds.Select(id => new Grant(id, fact.From, null, fact.Source))],
        },
        GrantsWithdrawn fact => town with
        {
            Withdrawn = [.. town.Withdrawn, new(fact, dated.At, dated.By)],
            Grants = [.. town.Grants.Select(grant => grant.To is null && fact.ItemIds.Contains(grant.ItemId) ? grant with { To = fact.LastDay } : grant)],
        },
        GrantsEvaluated fact => town with { Evaluations = [.. town.Evaluations, new(fact, dated.At, dated.By)] },
        AssistanceGiven fact => town with { Assistance = [.. town.Assistance, new(fact, dated.At, dated.By)] },
        _ => town,
    };

    static string? TownOf(RegisterFact fact) => fact switch
    {
        ItemsGranted f => f.TownId,
        GrantsWithdrawn f => f.TownId,
        GrantsEvaluated f => f.TownId,
        AssistanceGiven f => f.TownId,
        _ => null,
    };
}
