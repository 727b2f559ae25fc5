using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Cases.Contract;

namespace Zhiheng.Server.Modules.Workbench;

/// <summary>The desk of each officer of a unit, and what presses; counts and days, never fines (行政处罚法第七十四条).</summary>
public sealed class ReadTeam : IFeature
{
    public static string Permission => Permissions.LeadTeam;

    public static Reach Reach => Reach.Bodies;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/team", (HttpContext http, TeamLists teams, CancellationToken ct) => teams.OfAsync(Actor.From(http.User), ct))
            .WithName("read-team").WithTags("待办").WithSummary("本单位人员在办情况");
        routes.MapGet("/team", async (HttpContext http, TeamLists teams, TimeProvider clock, CancellationToken ct) =>
            Page.Of<TeamPage>(new { Team = await teams.OfAsync(Actor.From(http.User), ct), Today = clock.Today() })).ExcludeFromDescription();
    }
}
