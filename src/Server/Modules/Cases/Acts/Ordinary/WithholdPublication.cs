using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;

namespace Zhiheng.Server.Modules.Cases.Acts.Ordinary;

/// <summary>不予公开: the head leaves a penalty unpublished, on a ground of the provincial measures.</summary>
public sealed class WithholdPublication : ICaseAct<WithholdPublication.Request>
{
    public static string Permission => Permissions.DecideAsHead;

    public static string Act => "publication-withholding";

    public static string Summary => "决定不予公开";

    public static string Advice => "只有下列情形可以不公开（浙江省行政处罚结果信息网上公开暂行办法第六条）；未成年人的处罚本来就不公开，不必在这里决定。";

    public sealed record Request : ActRequest
    {
        [Display(Name = "情形")]
        public WithheldGround Ground { get; init; }

        [Display(Name = "理由"), Required, StringLength(1000)]
        public string Reason { get; init; } = "";
    }

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        Built.Of(new PublicationWithheld(request.Ground, request.Reason.Trim(), actor.Account), "已决定不予公开。");
}
