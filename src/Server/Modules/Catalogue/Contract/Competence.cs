using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Server.Modules.Catalogue.Registers;
using Zhiheng.Server.Modules.People.Contract;

namespace Zhiheng.Server.Modules.Catalogue.Contract;

/// <summary>Whether a body may handle an item on a day, and on what ground.</summary>
public sealed record CompetentBody(string Id, string Name, bool May, string Ground);

/// <summary>Who may handle which item on which day: lists, and what a county has given to its towns (条例第七条至第九条).</summary>
public sealed class Competence(Register register, PeopleDirectory people)
{
    /// <summary>The body with what was given to it, as a case keeps it.</summary>
    public async Task<BodyOnDuty> WithGrantsAsync(BodyOnDuty body, string itemId, CancellationToken ct) =>
        Known(body, (await register.GrantsAsync(ct)).State, itemId);

    /// <summary>The bodies at a path and above it, from the town up.</summary>
    public async Task<IReadOnlyList<CompetentBody>> OfAsync(Item item, string bodyPath, DateOnly day, CancellationToken ct)
    {
        var book = (await register.GrantsAsync(ct)).State;
        var bodies = new List<CompetentBody>();
        foreach (var id in bodyPath.Split('/').Reverse())
        {
            if (await people.BodyAsync(id, ct) is { } body && body.OnDuty.ActsOn(day))
            {
                var answer = Known(body.OnDuty, book, item.Id).MayHandle(item, day);
                bodies.Add(new CompetentBody(id, body.OnDuty.Name, answer.May, answer.Ground));
            }
        }
        return bodies;
    }

    static BodyOnDuty Known(BodyOnDuty body, GrantBook book, string itemId) =>
        book.Of(body.Id).For(itemId) is { Count: > 0 } grants ? body with { Grants = grants } : body;
}
