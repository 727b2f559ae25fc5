using Zhiheng.Rules.Cases;

namespace Zhiheng.Rules.Catalogue.Registers;

/// <summary>How far a change of the catalogue is.</summary>
public enum ChangeStep { Review, Approval, Publication, Published, Returned, Dropped }

/// <summary>What goes from its proposal through review and approval to publication, with what became of it.</summary>
public abstract record UnderReview
{
    public Dated<ChangeReviewed>? Reviewed { get; init; }
    public Dated<ChangeApproved>? Approved { get; init; }
    public Dated<ChangePublished>? Published { get; init; }
    public Dated<ChangeReturned>? Returned { get; init; }
    public Dated<ChangeDropped>? Dropped { get; init; }

    /// <summary>Number of its facts.</summary>
    public long Version { get; init; } = 1;

    public abstract string Id { get; }
    public abstract string Title { get; }

    /// <summary>What it does, in a word.</summary>
    public abstract string Kind { get; }
    public abstract string Source { get; }
    public abstract string Reason { get; }
    public abstract string BodyPath { get; }
    public abstract string ProposedBy { get; }
    public abstract DateTime ProposedAt { get; }

    public ChangeStep Step =>
        Dropped is not null ? ChangeStep.Dropped : Returned is not null ? ChangeStep.Returned : Published is not null ? ChangeStep.Published
        : Approved is not null ? ChangeStep.Publication : Reviewed is not null ? ChangeStep.Approval : ChangeStep.Review;

    public bool IsOpen => Step <= ChangeStep.Publication;
}

/// <summary>A change of one item.</summary>
public sealed record ProposedChange(Dated<ChangeProposed> Proposed) : UnderReview
{
    public override string Id => Proposed.Fact.ChangeId;
    public override string Title => Item.Name;
    public override string Kind => Proposed.Fact.Ends ? "终止" : "新版本";
    public override string Source => Proposed.Fact.Source;
    public override string Reason => Proposed.Fact.Reason;
    public override string BodyPath => Proposed.Fact.BodyPath;
    public override string ProposedBy => Proposed.By;
    public override DateTime ProposedAt => Proposed.At;
    public Item Item => Proposed.Fact.Item;

    /// <summary>First day of acts that it changes something for.</summary>
    public DateOnly EffectiveOn => Proposed.Fact.Ends ? Item.To!.Value.AddDays(1) : Item.From;
}

/// <summary>A checked file of items, published as a whole or not at all.</summary>
public sealed record ProposedBatch(Dated<BatchProposed> Proposed) : UnderReview
{
    public override string Id => Proposed.Fact.ChangeId;
    public override string Title => Proposed.Fact.FileName;
    public override string Kind => $"导入：新增 {Proposed.Fact.New}，新版本 {Proposed.Fact.Versions}，更正 {Proposed.Fact.Corrections}";
    public override string Source => Proposed.Fact.Source;
    public override string Reason => Proposed.Fact.Reason;
    public override string BodyPath => Proposed.Fact.BodyPath;
    public override string ProposedBy => Proposed.By;
    public override DateTime ProposedAt => Proposed.At;
}

/// <summary>All changes by id, folded from their facts; never throws over an order that the rules would not have let through.</summary>
public sealed record ChangeBook(IReadOnlyDictionary<string, UnderReview> All)
{
    public static ChangeBook Of(IEnumerable<Dated<RegisterFact>> facts)
    {
        var all = new Dictionary<string, UnderReview>();
        foreach (var dated in facts)
        {
            if (Begun(dated) is { } begun)
            {
                all[begun.Id] = begun;
            }
            else if (IdOf(dated.Fact) is { } id && all.TryGetValue(id, out var change))
            {
                all[id] = After(change, dated) with { Version = change.Version + 1 };
            }
        }
        return new ChangeBook(all);
    }

    public UnderReview? Find(string id) => All.GetValueOrDefault(id);

    static UnderReview? Begun(Dated<RegisterFact> dated) => dated.Fact switch
    {
        ChangeProposed fact => new ProposedChange(On(fact, dated)),
        BatchProposed fact => new ProposedBatch(On(fact, dated)),
        _ => null,
    };

    static UnderReview After(UnderReview change, Dated<RegisterFact> dated) => dated.Fact switch
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
