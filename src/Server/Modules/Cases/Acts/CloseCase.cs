using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Record;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>结案: approved by somebody who did not handle the case; an anchor is made soon after.</summary>
public sealed class CloseCase(AnchorSignal anchors) : ICaseAct<CloseCase.Request>
{
    public static string Permission => Permissions.ApproveClosing;

    public static string Act => "closure";

    public static string Summary => "结案";

    public sealed record Request : ActRequest
    {
        [Display(Name = "结案理由")]
        public ClosingReason Reason { get; init; }

        [Display(Name = "结案意见"), StringLength(1000)]
        public string Summary { get; init; } = "";
    }

    public static Request Prefill(OpenFile file) => new()
    {
        Reason = file.State switch
        {
            { Revoked: not null } => ClosingReason.Revoked,
            { NoPenalty: not null } => ClosingReason.NoPenalty,
            _ => ClosingReason.Performed,
        },
    };

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct)
    {
        anchors.Raise();
        return Built.Of(new CaseClosed(request.Reason, request.Summary, actor.Account), "已结案。");
    }
}
