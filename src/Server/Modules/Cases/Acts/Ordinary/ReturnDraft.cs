using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.People.Contract;

namespace Zhiheng.Server.Modules.Cases.Acts.Ordinary;

/// <summary>退回: back to the handlers, who are told what to do about it.</summary>
public sealed class ReturnDraft(PeopleDirectory people) : ICaseAct<ReturnDraft.Request>
{
    public static string Permission => Permissions.Approve;

    public static string Act => "return";

    public static string Summary => "退回";

    public sealed record Request : ActRequest
    {
        [Display(Name = "审批事项"), Required, StringLength(64), Choice(Choices.PendingDrafts)]
        public string DraftId { get; init; } = "";

        [Display(Name = "退回方式")]
        public ReturnKind Kind { get; init; }

        [Display(Name = "退回理由", Description = "写明哪里不对、要怎样改或者补什么。"), Required, StringLength(2000)]
        public string Reasons { get; init; } = "";
    }

    public static Request Prefill(OpenFile file) => new() { DraftId = ApprovalTurn.OnlyDraft(file) };

    public async Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct)
    {
        var (turn, ended) = ApprovalTurn.At(file, request.DraftId, actor);
        return turn is null
            ? new Built(null, "", ended)
            : await Built.Of(
                new DraftReturned(turn.Draft.Id, turn.Seat.Level, await turn.ApproverAsync(people, actor, ct), request.Kind, request.Reasons),
                $"已退回{turn.Name}，承办人员会在待办中看到理由。");
    }
}
