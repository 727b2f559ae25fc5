using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Catalogue.Registers;

namespace Zhiheng.Server.Modules.Catalogue.Wordings;

/// <summary>恢复说法: a rejected wording was one after all; what was learned of it counts again.</summary>
public sealed class RestoreWording(WordingDesk desk) : IRegisterAct<RestoreWording.Request>
{
    public static string Permission => Permissions.ManageCatalogue;

    public static Reach Reach => Reach.City;

    public static string Route => "/items/{id}/wordings/restoration";

    public static string Name => "restore-wording";

    public static string Summary => "恢复说法";

    public static string After(string id, Receipt receipt) => WordingDesk.PageOf(id);

    public sealed record Request
    {
        [Display(Name = "说法", Description = "恢复以后，办案中出现过的这几个字重新指向这个事项。"), Required, StringLength(200), Picked]
        public string Wording { get; init; } = "";

        [Display(Name = "理由"), Required, StringLength(500)]
        public string Reason { get; init; } = "";
    }

    public Task<FormStart<Request>?> StartAsync(string id, Actor actor, CancellationToken ct) => desk.StartAsync<Request>(id, Offer, ct);

    public Task<Outcome> HandleAsync(string id, Request r, Actor actor, CancellationToken ct) => desk.SayAsync(
        id, r.Wording, Offer, "没有否定过这个说法", new WordingRestored(id, r.Wording, r.Reason.Trim()),
        $"已恢复“{r.Wording}”，查找事项时重新使用。", actor, ct);

    static IEnumerable<(string, string)> Offer(ReadWordings.Answer answer) =>
        answer.Rejected.Select(no => (no.Fact.Wording, $"{no.Fact.Wording}（{no.Fact.Reason}）"));
}
