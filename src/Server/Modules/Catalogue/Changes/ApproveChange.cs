using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Registers;

namespace Zhiheng.Server.Modules.Catalogue.Changes;

/// <summary>批准 by the head of the organ.</summary>
public sealed class ApproveChange(ChangeDesk desk) : IRegisterAct<ApproveChange.Request>
{
    public static string Permission => Permissions.ApproveCatalogue;

    public static Reach Reach => Reach.City;

    public static string Route => "/changes/{id}/approval";

    public static string Name => "approve-change";

    public static string Summary => "批准变更";

    public static string After(string id, Receipt receipt) => $"/changes/{id}";

    public sealed record Request : RegisterRequest
    {
        [Display(Name = "批准意见"), Required, StringLength(1000)]
        public string Opinion { get; init; } = "";
    }

    public async Task<FormStart<Request>?> StartAsync(string id, Actor actor, CancellationToken ct) =>
        await desk.OwnAsync(id, actor, ct) is { } change
            ? new FormStart<Request>(new Request { Version = change.Version }, $"/changes/{id}", change.Title) : null;

    public Task<Outcome> HandleAsync(string id, Request r, Actor actor, CancellationToken ct) =>
        desk.ActAsync(id, r.Version, new ChangeApproved(id, r.Opinion.Trim()), "已经批准，请公布。", actor, ct);
}
