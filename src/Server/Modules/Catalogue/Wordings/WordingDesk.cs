using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Catalogue.Registers;

namespace Zhiheng.Server.Modules.Catalogue.Wordings;

/// <summary>What people say of learned wordings: the wordings to pick from, and one line in the register that the matcher follows at once.</summary>
public sealed class WordingDesk(ReadWordings wordings, Register register, ItemShelf shelf, Writing writing)
{
    /// <summary>Wordings that can be spoken of, each with what helps to choose.</summary>
    public delegate IEnumerable<(string Wording, string Label)> Offer(ReadWordings.Answer answer);

    public static string PageOf(string id) => $"/items/{id}/wordings";

    public async Task<FormStart<T>?> StartAsync<T>(string id, Offer offer, CancellationToken ct) where T : new() =>
        await wordings.OneAsync(id, ct) is not { } answer ? null : new FormStart<T>(
            new T(), PageOf(id), answer.Item.Name, new Dictionary<string, IReadOnlyList<(string, string)>> { ["Wording"] = [.. offer(answer)] });

    /// <param name="wrong">Why a wording that is not on offer cannot be spoken of.</param>
    public async Task<Outcome> SayAsync(string id, string wording, Offer offer, string wrong, RegisterFact fact, string said, Actor actor, CancellationToken ct)
    {
        if (await wordings.OneAsync(id, ct) is not { } answer)
        {
            return new Outcome.Missing("没有这个事项。");
        }
        if (offer(answer).All(choice => choice.Wording != wording))
        {
            return Outcome.Wrong("Wording", $"“{answer.Item.Name}”{wrong}；请从列出的说法中选。");
        }
        var held = await register.WordingsAsync(ct);
        register.Append(held, fact, actor.Account);
        var outcome = await writing.SaveAsync(new Receipt(id, held.Last.Sequence + 1, "", said), actor, ct);
        shelf.Refresh();
        return outcome;
    }
}
