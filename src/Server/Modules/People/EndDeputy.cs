using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.People;

/// <summary>The head is back: the deputy acts no more. What was approved meanwhile stands.</summary>
public sealed class EndDeputy(AppDb db, Writing writing, IMemoryCache cache, TimeProvider clock) : IFeature
{
    public static string Permission => Permissions.AppointDeputies;

    public static Reach Reach => Reach.Self;

    public sealed record Request;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapWrite<Request>("/api/deputies/{id}/end", "结束代理", (http, _, actor, ct) =>
            http.RequestServices.GetRequiredService<EndDeputy>().HandleAsync((string)http.Request.RouteValues["id"]!, actor, ct))
            .WithName("end-deputy").WithTags("机关和人员");

    public async Task<Outcome> HandleAsync(string id, Actor actor, CancellationToken ct)
    {
        if (await db.Deputies.FirstOrDefaultAsync(d => d.Id == id && d.Principal == actor.Account && d.EndedMs == null, ct) is not { } row)
        {
            return new Outcome.Missing("您没有这项正在进行的委托。");
        }
        row.EndedMs = clock.NowMs();
        var outcome = await writing.SaveAsync(new Receipt(id, 2, "", "已结束代理。"), actor, ct);
        DeputyClaims.Forget(cache);
        return outcome;
    }
}
