using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>A slip in a document is put right in the open (更正、补正).</summary>
public sealed class CorrectSlip : ICaseAct<CorrectSlip.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "slips";

    public static string Summary => "更正笔误";

    public sealed record Request : ActRequest
    {
        [Display(Name = "文书和位置"), Required, StringLength(100)]
        public string Where { get; init; } = "";

        [Display(Name = "原文"), Required, StringLength(500)]
        public string Was { get; init; } = "";

        [Display(Name = "更正为"), Required, StringLength(500)]
        public string Is { get; init; } = "";

        [Display(Name = "理由"), Required, StringLength(500)]
        public string Reason { get; init; } = "";
    }

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        Built.Of(new SlipCorrected(request.Where, request.Was, request.Is, request.Reason), "已登记更正，原文保留。");
}
