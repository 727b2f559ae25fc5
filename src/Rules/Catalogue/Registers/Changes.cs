using Zhiheng.Rules.Cases;

namespace Zhiheng.Rules.Catalogue.Registers;

/// <summary>How far a change of the catalogue is.</summary>
public enum ChangeStep { Review, Approval, Publication, Published, Returned, Dropped }

/// <summary>A change with what became of it.</summary>
public sealed record ProposedChange(Dated<ChangeProposed> Proposed)
{
    public Dated<ChangeReviewed>? Reviewed { get; init; }
    public Dated<ChangeApproved>? Approved { get; init; }
    public Dated<ChangePublished>? Published { get; init; }
    public Dated<ChangeReturned>? Returned { get; init; }
    public Dated<ChangeDropped>? Dropped { get; init; }

    /// <summary>Number of its facts.</summary>
    public long Version { get; init; } = 1;

    public string Id => Proposed.Fact.ChangeId;
    public Item Item => Proposed.Fact.Item;

    /// <summary>What it does, in a word.</summary>
    public string Kind => Proposed.Fact.Ends ? "终止" : "新版本";

    /// <summary>First day of acts that it changes something for.</summary>
    public DateOnly EffectiveOn => Proposed.Fact.Ends ? Item.To!.Value.AddDays(1) : Item.From;

    public ChangeStep Step =>
        Dropped is not null ? ChangeStep.Dropped : Returned is not null ? ChangeStep.Returned : Published is not null ? ChangeStep.Published
        : Approved is not null ? ChangeStep.Publication : Reviewed is not null ? ChangeStep.Approval : ChangeStep.Review;

    public bool IsOpen => Step <= ChangeStep.Publication;
}

/// <summary>All changes by id, folded from their facts; never throws over an order that the rules would not have let through.</summary>
public sealed record ChangeBook(IReadOnlyDictionary<string, ProposedChange> All)
{
    public static ChangeBook Of(IEnumerable<Dated<RegisterFact>> facts)
    {
        var all = new Dictionary<string, ProposedChange>();
        foreach (var dated in facts)
        {
            if (dated.Fact is ChangeProposed proposed)
            {
                all[proposed.ChangeId] = new ProposedChange(On(proposed, dated));
            }
            else if (IdOf(dated.Fact) is { } id && all.TryGetValue(id, out var change))
            {
                all[id] = After(change, dated) with { Version = change.Version + 1 };
            }
        }
        return new ChangeBook(all);
    }

    public ProposedChange? Find(string id) => All.GetValueOrDefault(id);

    static ProposedChange After(ProposedChange change, Dated<RegisterFact> dated) => dated.Fact switch
    {
        ChangeReviewed fact => change with { Reviewed = On(fact, dated) },
        ChangeApproved fact => change with { Approved = On(fact, dated) },
        ChangePublished fact => change with { Published = On(fact, dated) },
        ChangeReturned fact => change with { Returned = On(fact, dated) },
        ChangeDropped fact => change with { Dropped = On(fact, dated) },
        _ => change,
    };

    static string? IdOf(RegisterFact fact) => fact switch
    {
        ChangeReviewed f => f.ChangeId,
        ChangeApproved f => f.ChangeId,
        ChangePublished f => f.ChangeId,
        ChangeReturned f => f.ChangeId,
        ChangeDropped f => f.ChangeId,
        _ => null,
    };

    static Dated<T> On<T>(T fact, Dated<RegisterFact> dated) => new(fact, dated.At, dated.By);
}

/// <summary>Steps and verbs as people say them.</summary>
public static class ChangeWords
{
    public static string Of(ChangeStep step) => step switch
    {
        ChangeStep.Review => "等待合法性审核",
        ChangeStep.Approval => "等待批准",
        ChangeStep.Publication => "已经批准，等待公布",
        ChangeStep.Published => "已经公布",
        ChangeStep.Returned => "已经退回",
        _ => "已经撤回",
    };

    public static string Verb(RegisterFact fact) => fact switch
    {
        ChangeReviewed => "审核",
        ChangeApproved => "批准",
        ChangePublished => "公布",
        ChangeReturned => "退回",
        _ => "办理",
    };
}
