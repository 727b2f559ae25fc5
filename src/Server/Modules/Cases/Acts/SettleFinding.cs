using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>A problem found in the record was dealt with.</summary>
public sealed class SettleFinding : ICaseAct<SettleFinding.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "findings";

    public static string Summary => "登记整改";

    public sealed record Request : ActRequest
    {
        [Display(Name = "问题"), Required, StringLength(100), Choice(Choices.OpenFindings)]
        public string FindingId { get; init; } = "";

        [Display(Name = "整改情况"), Required, StringLength(1000)]
        public string How { get; init; } = "";
    }

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        Built.Of(new FindingSettled(request.FindingId, request.How, actor.Account), "已登记整改。");
}
