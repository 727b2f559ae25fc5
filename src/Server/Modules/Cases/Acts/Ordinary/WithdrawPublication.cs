using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;

namespace Zhiheng.Server.Modules.Cases.Acts.Ordinary;

/// <summary>撤回公开 (48): a decision that no longer holds is taken down within three working days, and the public is told why.</summary>
public sealed class WithdrawPublication(TimeProvider clock) : ICaseAct<WithdrawPublication.Request>
{
    public static string Permission => Permissions.PublishDecisions;

    public static string Act => "publication-withdrawal";

    public static string Summary => "撤回公开的信息";

    public sealed record Request : ActRequest
    {
        [Display(Name = "撤回日期（不填为今天）")]
        public DateOnly? On { get; init; }

        [Display(Name = "向公众说明的理由"), Required, StringLength(1000)]
        public string Explanation { get; init; } = "";
    }

    public static Request Prefill(OpenFile file) => new() { Explanation = file.State.Revoked?.Fact.Reason ?? "" };

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        Built.Of(new PublicationWithdrawn(request.On ?? clock.Today(), request.Explanation.Trim()), "已登记撤回。");
}
