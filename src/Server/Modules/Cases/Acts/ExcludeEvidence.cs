using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>Evidence that may not be used is put aside with the reason (46).</summary>
public sealed class ExcludeEvidence : ICaseAct<ExcludeEvidence.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "evidence-exclusion";

    public static string Summary => "排除证据";

    public sealed record Request : ActRequest
    {
        [Display(Name = "证据"), Required, StringLength(64), Choice(Choices.Evidence)]
        public string EvidenceId { get; init; } = "";

        [Display(Name = "排除理由"), Required, StringLength(500)]
        public string Reason { get; init; } = "";
    }

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        Built.Of(new EvidenceExcluded(request.EvidenceId, request.Reason), "已排除，该证据留在案卷中但不作为依据。");
}
