using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>Opens a case: what was seen, where, which item, and the two officers who handle it.</summary>
public sealed class OpenCase(CaseOpening opening, TimeProvider clock) : IFeature
{
    public static string Permission => Permissions.HandleCases;

    public static Reach Reach => Reach.Bodies;

    public sealed record Request
    {
        [Display(Name = "看到了什么"), Required, StringLength(2000)]
        public string Seen { get; init; } = "";

        [Display(Name = "执法事项", Description = "在上面找到的事项中点选；也可以直接填事项编号。"), Required, StringLength(20)]
        public string ItemId { get; init; } = "";

        [Display(Name = "行为发生时间（不填为现在）")]
        public DateTime? At { get; init; }

        [Display(Name = "持续行为的终了日")]
        public DateOnly? EndedOn { get; init; }

        [Display(Name = "发现日期（不填为今天）")]
        public DateOnly? DiscoveredOn { get; init; }

        [Display(Name = "地点"), Required, StringLength(200)]
        public string Place { get; init; } = "";

        [Display(Name = "所在区划"), Required, RegularExpression("^[0-9]{6}([0-9]{3}|-S[0-9])?$"), Picked]
        public string Division { get; init; } = "";

        [Display(Name = "案件来源"), Required, StringLength(40), Picked]
        public string Source { get; init; } = "检查（巡查）发现";

        [Display(Name = "协办人员"), Required, StringLength(64), Picked]
        public string Colleague { get; init; } = "";

        [Display(Name = "涉及公民生命健康安全、金融安全且有危害后果")]
        public bool HarmsLifeOrSafety { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapWrite<Request>("/api/cases", "登记案件", (http, request, actor, ct) =>
            http.RequestServices.GetRequiredService<OpenCase>().HandleAsync(request, actor, ct)).WithName("open-case").WithTags("案件");

    public Task<Outcome> HandleAsync(Request request, Actor actor, CancellationToken ct)
    {
        var now = clock.LocalNow();
        var sighting = new Sighting(
            request.Seen.Trim(), request.At ?? now, request.EndedOn, request.DiscoveredOn ?? DateOnly.FromDateTime(now), request.Division,
            request.Place.Trim(), request.Source, request.HarmsLifeOrSafety);
        return opening.RunAsync(
            new Opening(Procedure.OnTheSpot, request.ItemId, sighting, request.Colleague, null, "请协办人员到场确认。"), actor, ct);
    }
}
