using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>The head takes an unlawful decision back; three working days to withdraw what was published (48, 75).</summary>
public sealed class RevokeDecision : ICaseAct<RevokeDecision.Request>
{
    public static string Permission => Permissions.DecideAsHead;

    public static string Act => "revocation";

    public static string Advice => "撤销后决定不再执行，文号保留；已缴的罚款退还当事人，三个工作日内撤回公开的信息并说明理由（行政处罚法第四十八条、第七十五条）。";

    public static string Summary => "撤销决定";

    public sealed record Request : ActRequest
    {
        [Display(Name = "撤销理由"), Required, StringLength(2000)]
        public string Reason { get; init; } = "";
    }

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        Built.Of(new DecisionRevoked(request.Reason, actor.Account), file.State switch
        {
            { Ordinary.Published: not null } => "已撤销决定，请在三个工作日内撤回公开信息。",
            { IsOrdinary: true } => "已撤销决定。",
            _ => "已撤销决定；已经公开的，请在三个工作日内撤回公开信息。",
        });
}
