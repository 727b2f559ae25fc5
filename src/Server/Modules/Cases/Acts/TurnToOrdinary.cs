using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>The case needs more than the on-the-spot procedure gives.</summary>
public sealed class TurnToOrdinary : ICaseAct<TurnToOrdinary.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "ordinary-procedure";

    public static string Advice => "转普通程序后须报批立案，不再当场处罚；已做的笔录和证据留在案卷中。";

    public static string Summary => "转普通程序";

    public sealed record Request : ActRequest
    {
        [Display(Name = "理由"), Required, StringLength(500)]
        public string Reason { get; init; } = "";
    }

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        Built.Of(new TurnedOrdinary(request.Reason), "已转普通程序。");
}
