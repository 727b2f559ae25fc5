using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Cases.Contract;

namespace Zhiheng.Server.Modules.Workbench;

/// <summary>待办: what waits for this person, the most urgent first.</summary>
public sealed class Queue(CaseLists cases) : IFeature
{
    public static string Permission => Permissions.SignedIn;

    public static Reach Reach => Reach.Bodies;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/queue", (HttpContext http, Queue queue, CancellationToken ct) => queue.ForAsync(Actor.From(http.User), ct))
            .WithName("read-queue").WithTags("待办").WithSummary("我的待办");
        routes.MapGet("/", async (HttpContext http, Queue queue, TimeProvider clock, CancellationToken ct) =>
        {
            var actor = Actor.From(http.User);
            return Page.Of<QueuePage>(new { List = await queue.ForAsync(actor, ct), Actor = actor, Today = clock.Today() });
        }).ExcludeFromDescription();
    }

    Task<WaitingList> ForAsync(Actor actor, CancellationToken ct) => cases.WaitingForAsync(actor, ct);
}
