using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Registers;

namespace Zhiheng.Server.Modules.Catalogue.Changes;

/// <summary>公布: what is not published is no basis (行政处罚法第五条); with it the version enters the catalogue.</summary>
public sealed class PublishChange(ChangeDesk desk, TimeProvider clock) : IRegisterAct<PublishChange.Request>
{
    public static string Permission => Permissions.ManageCatalogue;

    public static Reach Reach => Reach.City;

    public static string Route => "/changes/{id}/publication";

    public static string Name => "publish-change";

    public static string Summary => "公布变更";

    public static string After(string id, Receipt receipt) => $"/changes/{id}";

    public sealed record Request : RegisterRequest
    {
        [Display(Name = "公布日期"), Required]
        public DateOnly? On { get; init; }

        [Display(Name = "公布在哪里", Description = "网站栏目、公报期号或者文号。"), Required, StringLength(200)]
        public string Where { get; init; } = "";
    }

    public async Task<FormStart<Request>?> StartAsync(string id, Actor actor, CancellationToken ct) =>
        await desk.OwnAsync(id, actor, ct) is { } change
            ? new FormStart<Request>(new Request { Version = change.Version, On = clock.Today() }, $"/changes/{id}", change.Title) : null;

    public Task<Outcome> HandleAsync(string id, Request r, Actor actor, CancellationToken ct) =>
        desk.ActAsync(id, r.Version, new ChangePublished(id, r.On!.Value, r.Where.Trim()), "已公布，目录已更新。", actor, ct);
}
