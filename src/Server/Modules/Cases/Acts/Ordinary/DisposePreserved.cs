using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts.Ordinary;

/// <summary>登记保存物品处理: returned, lifted, tested, seized or confiscated within seven working days (56).</summary>
public sealed class DisposePreserved : ICaseAct<DisposePreserved.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "preservation-disposal";

    public static string Summary => "处理登记保存的物品";

    public sealed record Request : ActRequest
    {
        [Display(Name = "哪一次登记保存"), Required, StringLength(64), Choice(Choices.OpenPreservations)]
        public string DraftId { get; init; } = "";

        [Display(Name = "怎样处理")]
        public PreservationEnd End { get; init; }

        [Display(Name = "处理情况"), Required, StringLength(1000)]
        public string Note { get; init; } = "";
    }

    public static Request Prefill(OpenFile file) => new()
    {
        DraftId = file.State.Ordinary.Preservations.FirstOrDefault(p => p.Disposed is null)?.DraftId ?? "",
    };

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        Built.Of(new PreservationDisposed(request.DraftId, request.End, request.Note), "已登记处理。");
}
