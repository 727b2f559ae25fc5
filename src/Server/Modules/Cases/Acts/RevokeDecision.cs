using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>The head takes an unlawful decision back; three working days to withdraw what was published (48, 75).</summary>
public sealed class RevokeDecision : ICaseAct<RevokeDecision.Request>
{
    public static string Permission => Permissions.DecideAsHead;

    public static string Act => "revocation";

    public static string Summary => "撤销决定";

    public sealed record Request : ActRequest
    {
        [Display(Name = "撤销理由"), Required, StringLength(2000)]
        public string Reason { get; init; } = "";
    }

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        Built.Of(new DecisionRevoked(request.Reason, actor.Account), "已撤销决定，请在三个工作日内撤回公开信息。");
}
