using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts.Ordinary;

/// <summary>延长核查: a head gives more days to look into a lead.</summary>
public sealed class ExtendLead : ICaseAct<ExtendLead.Request>
{
    public static string Permission => Permissions.ExtendLeads;

    public static string Act => "lead-extension";

    public static string Summary => "延长核查期限";

    public sealed record Request : ActRequest
    {
        [Display(Name = "延长几天"), Range(1, 60)]
        public int Days { get; init; } = 10;

        [Display(Name = "理由"), Required, StringLength(500)]
        public string Reason { get; init; } = "";
    }

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        Built.Of(new LeadExtended(request.Days, request.Reason, actor.Account), $"核查期限已延长 {request.Days} 天。");
}
