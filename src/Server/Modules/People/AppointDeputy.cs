using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;

namespace Zhiheng.Server.Modules.People;

/// <summary>A head says who approves in the head's place, and for how long; every approval then names both.</summary>
public sealed class AppointDeputy(AppDb db, Writing writing, IMemoryCache cache, TimeProvider clock) : IFeature
{
    public static string Permission => Permissions.AppointDeputies;

    public static Reach Reach => Reach.Self;

    public sealed record Request
    {
        [Display(Name = "由谁代理"), Required, StringLength(64), Picked]
        public string Deputy { get; init; } = "";

        [Display(Name = "第一天"), Required]
        public DateOnly? From { get; init; }

        [Display(Name = "最后一天"), Required]
        public DateOnly? To { get; init; }

        [Display(Name = "原因"), Required, StringLength(200)]
        public string Reason { get; init; } = "";
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapWrite<Request>("/api/deputies", "委托代理人审批", (http, request, actor, ct) =>
            http.RequestServices.GetRequiredService<AppointDeputy>().HandleAsync(request, actor, ct)).WithName("appoint-deputy").WithTags("机关和人员");

    public async Task<Outcome> HandleAsync(Request r, Actor actor, CancellationToken ct)
    {
        var (from, to) = (r.From!.Value, r.To!.Value);
        if (from > to || to < clock.Today())
        {
            return Outcome.Wrong(nameof(Request.To), "最后一天不能早于第一天，也不能已经过去。");
        }
        var deputy = await db.Users.AsNoTracking().FirstOrDefaultAsync(user => user.UserName == r.Deputy, ct);
        // A deputy must be able to open every case of the head, so comes from the same body or one above it.
        if (deputy is null || r.Deputy == actor.Account || !actor.BodyPath.Split('/').Contains(deputy.BodyId))
        {
            return Outcome.Wrong(nameof(Request.Deputy), "代理人须是本机关或者上级机关的其他人员。");
        }
        if (deputy.Kind == "辅助人员")
        {
            return Outcome.Wrong(nameof(Request.Deputy), $"{deputy.Name}是辅助人员，不能代理审批。");
        }
        var row = new DeputyRow
        {
            Id = Guid.CreateVersion7().ToString("N"),
            Principal = actor.Account,
            Deputy = r.Deputy,
            FirstDay = from,
            LastDay = to,
            Reason = r.Reason,
            AppointedMs = clock.NowMs(),
        };
        db.Deputies.Add(row);
        var outcome = await writing.SaveAsync(new Receipt(row.Id, 1, "", $"已委托{deputy.Name}代理，{When.Span(from, to)}。"), actor, ct);
        DeputyClaims.Forget(cache);
        return outcome;
    }
}
