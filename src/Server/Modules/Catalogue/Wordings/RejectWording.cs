using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Catalogue.Registers;

namespace Zhiheng.Server.Modules.Catalogue.Wordings;

/// <summary>否定说法: a person says that what was learned is no way of speaking of the item; it counts no longer.</summary>
public sealed class RejectWording(WordingDesk desk) : IRegisterAct<RejectWording.Request>
{
    public static string Permission => Permissions.ManageCatalogue;

    public static Reach Reach => Reach.City;

    public static string Route => "/items/{id}/wordings/rejection";

    public static string Name => "reject-wording";

    public static string Summary => "否定说法";

    public static string After(string id, Receipt receipt) => WordingDesk.PageOf(id);

    public sealed record Request
    {
        [Display(Name = "说法", Description = "否定以后，这几个字不再指向这个事项，以后办案又出现的也不算。"), Required, StringLength(200), Picked]
        public string Wording { get; init; } = "";

        [Display(Name = "理由"), Required, StringLength(500)]
        public string Reason { get; init; } = "";
    }

    public Task<FormStart<Request>?> StartAsync(string id, Actor actor, CancellationToken ct) => desk.StartAsync<Request>(id, Offer, ct);

    public Task<Outcome> HandleAsync(string id, Request r, Actor actor, CancellationToken ct) => desk.SayAsync(
        id, r.Wording, Offer, "没有学到这个说法，或者它已经被否定", new WordingRejected(id, r.Wording, r.Reason.Trim()),
        $"已否定“{r.Wording}”，查找事项时不再使用。", actor, ct);

    static IEnumerable<(string, string)> Offer(ReadWordings.Answer answer) =>
        answer.Learned.Select(wording => (wording.Text, $"{wording.Text}（{wording.Choices} 件）"));
}
