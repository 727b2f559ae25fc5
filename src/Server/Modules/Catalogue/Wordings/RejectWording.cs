using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Catalogue.Registers;

namespace Zhiheng.Server.Modules.Catalogue.Wordings;

/// <summary>否定说法: a person says that what was learned is no way of speaking of the item; it counts no longer.</summary>
public sealed class RejectWording(ReadWordings wordings, Register register, ItemShelf shelf, Writing writing) : IRegisterAct<RejectWording.Request>
{
    public static string Permission => Permissions.ManageCatalogue;

    public static Reach Reach => Reach.City;

    public static string Route => "/items/{id}/wordings/rejection";

    public static string Name => "reject-wording";

    public static string Summary => "否定说法";

    public static string After(string id, Receipt receipt) => $"/items/{id}/wordings";

    public sealed record Request
    {
        [Display(Name = "说法", Description = "否定以后，这几个字不再指向这个事项，以后办案又出现的也不算。"), Required, StringLength(200), Picked]
        public string Wording { get; init; } = "";

        [Display(Name = "理由"), Required, StringLength(500)]
        public string Reason { get; init; } = "";
    }

    public async Task<FormStart<Request>?> StartAsync(string id, Actor actor, CancellationToken ct) =>
        await wordings.OneAsync(id, ct) is not { } answer ? null : new FormStart<Request>(
            new Request(), After(id, default!), answer.Item.Name, new Dictionary<string, IReadOnlyList<(string, string)>>
            {
                [nameof(Request.Wording)] = [.. answer.Learned.Select(wording => (wording.Text, $"{wording.Text}（{wording.Choices} 件）"))],
            });

    public async Task<Outcome> HandleAsync(string id, Request r, Actor actor, CancellationToken ct)
    {
        if (await wordings.OneAsync(id, ct) is not { } answer)
        {
            return new Outcome.Missing("没有这个事项。");
        }
        if (answer.Learned.All(wording => wording.Text != r.Wording))
        {
            return Outcome.Wrong(nameof(Request.Wording), $"“{answer.Item.Name}”没有学到这个说法，或者它已经被否定；请从列出的说法中选。");
        }
        var held = await register.WordingsAsync(ct);
        register.Append(held, new WordingRejected(id, r.Wording, r.Reason.Trim()), actor.Account);
        var outcome = await writing.SaveAsync(new Receipt(id, held.Last.Sequence + 1, "", $"已否定“{r.Wording}”，查找事项时不再使用。"), actor, ct);
        shelf.Refresh();
        return outcome;
    }
}
