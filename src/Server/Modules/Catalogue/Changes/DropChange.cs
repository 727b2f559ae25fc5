using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Registers;

namespace Zhiheng.Server.Modules.Catalogue.Changes;

/// <summary>撤回 by the proposer, before it is published.</summary>
public sealed class DropChange(ChangeDesk desk) : IRegisterAct<DropChange.Request>
{
    public static string Permission => Permissions.ManageCatalogue;

    public static Reach Reach => Reach.City;

    public static string Route => "/changes/{id}/withdrawal";

    public static string Name => "drop-change";

    public static string Summary => "撤回变更";

    public static string After(string id, Receipt receipt) => $"/changes/{id}";

    public sealed record Request : RegisterRequest
    {
        [Display(Name = "理由"), Required, StringLength(500)]
        public string Reasons { get; init; } = "";
    }

    public async Task<FormStart<Request>?> StartAsync(string id, Actor actor, CancellationToken ct) =>
        await desk.OwnAsync(id, actor, ct) is { } change
            ? new FormStart<Request>(new Request { Version = change.Version }, $"/changes/{id}", change.Title) : null;

    public Task<Outcome> HandleAsync(string id, Request r, Actor actor, CancellationToken ct) =>
        desk.ActAsync(id, r.Version, new ChangeDropped(id, r.Reasons.Trim()), "已撤回。", actor, ct);
}
