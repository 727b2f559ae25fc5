using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Catalogue.Registers;
using Zhiheng.Server.Modules.People.Contract;

namespace Zhiheng.Server.Modules.Catalogue.Grants;

/// <summary>Where every act on a town's grants passes: reach, version, rules, one transaction.</summary>
public sealed class GrantDesk(Register register, PeopleDirectory people, ItemShelf shelf, Writing writing, TimeProvider clock)
{
    const string Missing = "没有这个乡镇（街道），或它不在您的管辖范围内。";

    /// <summary>A town within the person's reach with what is recorded of it, or null.</summary>
    public async Task<(BodyCard Card, TownGrants Grants)?> FindAsync(string id, Actor actor, CancellationToken ct) =>
        await people.BodyAsync(id, ct) is { } body && TownDesk.IsTown(body.Card.Path) && actor.Covers(body.Card.Path)
            ? (body.Card, (await register.GrantsAsync(ct)).State.Of(id)) : null;

    public async Task<Outcome> ActAsync(string id, long version, RegisterFact fact, DateOnly itemsOn, string said, Actor actor, CancellationToken ct)
    {
        if (await FindAsync(id, actor, ct) is not { } town)
        {
            return new Outcome.Missing(Missing);
        }
        var held = await register.GrantsAsync(ct);
        if (held.State.Of(id).Version != version)
        {
            return new Outcome.Stale("这个乡镇（街道）的赋权记录刚刚有了变化。刷新后再办，没有保存。");
        }
        var items = (await shelf.AllAsync(ct)).Items.GroupBy(item => item.Id)
            .ToDictionary(item => item.Key, item => item.FirstOrDefault(v => v.InForceOn(itemsOn)) ?? item.Last());
        var situation = new GrantSituation(held.State.Of(id), fact, clock.Today(), actor.BodyId == TownDesk.CountyOf(town.Card.Path), IsTown: true, items);
        if (GrantRules.All.Against(situation) is { Count: > 0 } no)
        {
            return new Outcome.Refused(no);
        }
        register.Append(held, fact, actor.Account);
        return await writing.SaveAsync(new Receipt(id, version + 1, "", said), actor, ct);
    }
}
