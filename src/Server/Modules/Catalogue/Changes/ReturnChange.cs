using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Registers;

namespace Zhiheng.Server.Modules.Catalogue.Changes;

/// <summary>退回 by whoever reviews: this change ends, a better one is proposed anew.</summary>
public sealed class ReturnChange(ChangeDesk desk) : IRegisterAct<ReturnChange.Request>
{
    public static string Permission => Permissions.ReviewCatalogue;

    public static Reach Reach => Reach.City;

    public static string Route => "/changes/{id}/return";

    public static string Name => "return-change";

    public static string Summary => "退回变更";

    public static string After(string id, Receipt receipt) => $"/changes/{id}";

    public sealed record Request : RegisterRequest
    {
        [Display(Name = "退回理由"), Required, StringLength(1000)]
        public string Reasons { get; init; } = "";
    }

    public async Task<FormStart<Request>?> StartAsync(string id, Actor actor, CancellationToken ct) =>
        await desk.OwnAsync(id, actor, ct) is { } change
            ? new FormStart<Request>(new Request { Version = change.Version }, $"/changes/{id}", change.Title) : null;

    public Task<Outcome> HandleAsync(string id, Request r, Actor actor, CancellationToken ct) =>
        desk.ActAsync(id, r.Version, new ChangeReturned(id, r.Reasons.Trim()), "已退回。", actor, ct);
}
