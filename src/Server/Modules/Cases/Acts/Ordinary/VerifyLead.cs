using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts.Ordinary;

/// <summary>核查: whether there is anything to what was reported.</summary>
public sealed class VerifyLead : ICaseAct<VerifyLead.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "lead-verification";

    public static string Summary => "核查线索";

    public sealed record Request : ActRequest
    {
        [Display(Name = "核查结果")]
        public LeadResult Result { get; init; }

        [Display(Name = "怎样核查、查到什么"), Required, StringLength(2000)]
        public string Note { get; init; } = "";
    }

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        Built.Of(new LeadVerified(request.Result, request.Note),
            request.Result == LeadResult.Founded ? "已核查，请报批立案。" : "已核查，请报批不予立案。");
}
