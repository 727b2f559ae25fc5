using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Registers;

namespace Zhiheng.Server.Modules.Catalogue.Changes;

/// <summary>合法性审核: the city's legal staff look at authority, basis and wording before anybody approves.</summary>
public sealed class ReviewChange(ChangeDesk desk) : IRegisterAct<ReviewChange.Request>
{
    public static string Permission => Permissions.ReviewCatalogue;

    public static Reach Reach => Reach.City;

    public static string Route => "/changes/{id}/review";

    public static string Name => "review-change";

    public static string Summary => "合法性审核";

    public static string After(string id, Receipt receipt) => $"/changes/{id}";

    public sealed record Request : RegisterRequest
    {
        [Display(Name = "审核意见"), Required, StringLength(1000)]
        public string Opinion { get; init; } = "";
    }

    public async Task<FormStart<Request>?> StartAsync(string id, Actor actor, CancellationToken ct) =>
        await desk.OwnAsync(id, actor, ct) is { } change
            ? new FormStart<Request>(new Request { Version = change.Version }, $"/changes/{id}", change.Title) : null;

    public Task<Outcome> HandleAsync(string id, Request r, Actor actor, CancellationToken ct) =>
        desk.ActAsync(id, r.Version, new ChangeReviewed(id, r.Opinion.Trim()), "审核通过，等待批准。", actor, ct);
}
