using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Catalogue.Registers;

namespace Zhiheng.Server.Modules.Catalogue.Changes;

/// <summary>Where every act on a change passes: scope, version, rules, and one transaction; a publication enters the catalogue in it.</summary>
public sealed class ChangeDesk(
    Register register, CatalogueRecord record, Batches batches, ItemShelf items, StatuteShelf statutes, Writing writing, TimeProvider clock)
{
    /// <summary>A change of the person's own body, or null.</summary>
    public async Task<UnderReview?> OwnAsync(string id, Actor actor, CancellationToken ct) =>
        (await register.ChangesAsync(ct)).State.Find(id) is { } change && change.BodyPath == actor.BodyPath ? change : null;

    public async Task<Outcome> ProposeAsync(ChangeProposed proposed, Actor actor, CancellationToken ct)
    {
        var held = await register.ChangesAsync(ct);
        var versions = await record.VersionsAsync(proposed.Item.Id, ct);
        return await RefusedAsync(held.State, null, proposed, versions, actor, ct)
            ?? await SaveAsync(held, proposed.ChangeId, proposed, 1, "已提出变更，等待合法性审核。", actor, ct);
    }

    public async Task<Outcome> ProposeAsync(BatchProposed proposed, Actor actor, CancellationToken ct)
    {
        var held = await register.ChangesAsync(ct);
        return await RefusedAsync(held.State, null, proposed, [], actor, ct)
            ?? await SaveAsync(held, proposed.ChangeId, proposed, 1, "已提出，等待合法性审核。", actor, ct);
    }

    /// <param name="version">The version the person saw.</param>
    public async Task<Outcome> ActAsync(string id, long version, RegisterFact fact, string said, Actor actor, CancellationToken ct)
    {
        var held = await register.ChangesAsync(ct);
        if (held.State.Find(id) is not { } change || change.BodyPath != actor.BodyPath)
        {
            return new Outcome.Missing("没有这项变更，或它不是本机关提出的。");
        }
        if (change.Version != version)
        {
            return new Outcome.Stale($"您看到的不是最新情况：这项变更{ChangeWords.Of(change.Step)}。刷新后再办，没有保存。");
        }
        var versions = change is ProposedChange one ? await record.VersionsAsync(one.Item.Id, ct) : [];
        if (await RefusedAsync(held.State, change, fact, versions, actor, ct) is { } refused)
        {
            return refused;
        }
        if (await TakeEffectAsync(change, fact, versions, actor, ct) is { } stale)
        {
            return stale;
        }
        var outcome = await SaveAsync(held, id, fact, version + 1, said, actor, ct);
        if (fact is ChangePublished)
        {
            items.Refresh();
        }
        return outcome;
    }

    /// <summary>What a publication puts into the catalogue, and what becomes of the content of a batch; null where nothing is in the way.</summary>
    async Task<Outcome?> TakeEffectAsync(UnderReview change, RegisterFact fact, IReadOnlyCollection<Item> versions, Actor actor, CancellationToken ct)
    {
        if (fact is ChangePublished && change is ProposedChange one)
        {
            await record.PublishItemsAsync(ChangeRules.Publishes(one.Proposed.Fact, versions), actor.Account, ct);
        }
        return (fact, change) switch
        {
            (ChangePublished, ProposedBatch batch) => await batches.PublishAsync(batch.Proposed.Fact, actor, ct),
            (ChangeReturned or ChangeDropped, ProposedBatch batch) => await batches.DropAsync(batch.Id, ct),
            _ => null,
        };
    }

    async Task<Outcome?> RefusedAsync(
        ChangeBook book, UnderReview? change, RegisterFact fact, IReadOnlyCollection<Item> versions, Actor actor, CancellationToken ct)
    {
        var itemId = (fact as ChangeProposed)?.Item.Id ?? (change as ProposedChange)?.Item.Id;
        var situation = new ChangeSituation(change, fact, clock.Today(), actor.Account, versions, await statutes.LibraryAsync(ct),
            [.. book.All.Values.OfType<ProposedChange>().Where(other => other.IsOpen && other.Id != change?.Id && other.Item.Id == itemId)]);
        return ChangeRules.All.Against(situation) is { Count: > 0 } no ? new Outcome.Refused(no) : null;
    }

    Task<Outcome> SaveAsync(Held<ChangeBook> held, string id, RegisterFact fact, long version, string said, Actor actor, CancellationToken ct)
    {
        register.Append(held, fact, actor.Account);
        return writing.SaveAsync(new Receipt(id, version, "", said), actor, ct);
    }
}
