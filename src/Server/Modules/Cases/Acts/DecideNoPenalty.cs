using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>The head decides that nobody is penalised, and the party is taught (33, 57).</summary>
public sealed class DecideNoPenalty : ICaseAct<DecideNoPenalty.Request>
{
    public static string Permission => Permissions.DecideAsHead;

    public static string Act => "no-penalty";

    public static string Summary => "不予处罚";

    public sealed record Request : ActRequest
    {
        [Display(Name = "情形")]
        public NoPenaltyGround Ground { get; init; }

        [Display(Name = "理由"), Required, StringLength(2000)]
        public string Reason { get; init; } = "";

        [Display(Name = "教育内容"), StringLength(1000)]
        public string Education { get; init; } = "";
    }

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        Built.Of(new NotPenalised(request.Ground, request.Reason, request.Education, actor.Account), "已决定不予处罚。");
}
