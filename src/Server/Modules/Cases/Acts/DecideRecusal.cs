using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.People.Contract;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>The head decides whether an officer withdraws, and who steps in (43).</summary>
public sealed class DecideRecusal(PeopleDirectory people) : ICaseAct<DecideRecusal.Request>
{
    public static string Permission => Permissions.DecideAsHead;

    public static string Act => "recusal-decision";

    public static string Summary => "决定是否回避";

    public sealed record Request : ActRequest
    {
        [Display(Name = "回避申请"), Required, StringLength(64), Choice(Choices.Recusals)]
        public string OfficerId { get; init; } = "";

        [Display(Name = "同意回避")]
        public bool Accepted { get; init; }

        [Display(Name = "理由"), Required, StringLength(500)]
        public string Reason { get; init; } = "";

        [Display(Name = "接替人员（同意时填写）"), StringLength(64), Choice(Choices.BodyOfficers)]
        public string Replacement { get; init; } = "";
    }

    public async Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct)
    {
        var steps = request.Replacement.Length == 0 ? null : (await people.OfficersAsync([request.Replacement], ct)).FirstOrDefault();
        return await Built.Of(
            new RecusalDecided(request.OfficerId, request.Accepted, request.Reason, actor.Account, steps),
            request.Accepted ? $"已同意回避，由{steps?.Name}接替。" : "已决定不予回避。");
    }
}
