using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Cases.Contract;

namespace Zhiheng.Server.Modules.Workbench;

/// <summary>待审批: the drafts that wait for this person, by urgency or by age.</summary>
public sealed class ReadApprovals : IFeature
{
    public static string Permission => Permissions.Approve;

    public static Reach Reach => Reach.Bodies;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/approvals", (HttpContext http, ApprovalLists approvals, CancellationToken ct, ApprovalLevel? level = null, bool byAge = false) =>
            approvals.ForAsync(Actor.From(http.User), level, byAge, ct)).WithName("read-approvals").WithTags("待办").WithSummary("待审批");
        routes.MapGet("/approvals", async (
            HttpContext http, ApprovalLists approvals, TimeProvider clock, CancellationToken ct, string order = "", string said = "") =>
        {
            var actor = Actor.From(http.User);
            // A reviewer works through what came first; a head sees first what is pressing.
            var reviews = actor.May(Permissions.ReviewLegality);
            var byAge = order == "age" || (order.Length == 0 && reviews);
            return Page.Of<ApprovalsPage>(new
            {
                Inbox = await approvals.ForAsync(actor, null, byAge, ct),
                Actor = actor,
                ByAge = byAge,
                Today = clock.Today(),
                Said = said.Length <= 200 ? said : "",
            });
        }).ExcludeFromDescription();
    }
}
