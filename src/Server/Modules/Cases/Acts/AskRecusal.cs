using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>Somebody asks that an officer withdraw (43).</summary>
public sealed class AskRecusal : ICaseAct<AskRecusal.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "recusal";

    public static string Advice => "由行政机关负责人决定；决定作出之前，不停止调查（行政处罚法第四十三条）。";

    public static string Summary => "登记回避申请";

    public sealed record Request : ActRequest
    {
        [Display(Name = "申请谁回避"), Required, StringLength(64), Choice(Choices.CaseOfficers)]
        public string OfficerId { get; init; } = "";

        [Display(Name = "申请人"), Required, StringLength(50)]
        public string AskedBy { get; init; } = "";

        [Display(Name = "理由"), Required, StringLength(500)]
        public string Reason { get; init; } = "";
    }

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        Built.Of(new RecusalAsked(request.OfficerId, request.AskedBy, request.Reason), "已登记，等待负责人决定；决定前调查不停止。");
}
