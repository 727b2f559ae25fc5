using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>A reconsideration or a lawsuit was accepted.</summary>
public sealed class RecordRemedy : ICaseAct<RecordRemedy.Request>
{
    public static string Permission => Permissions.RecordRemedies;

    public static string Act => "remedies";

    public static string Summary => "登记复议诉讼";

    public sealed record Request : ActRequest
    {
        [Display(Name = "类型")]
        public RemedyKind Kind { get; init; }

        [Display(Name = "受理机关"), Required, StringLength(100)]
        public string Organ { get; init; } = "";

        [Display(Name = "受理日期"), Required]
        public DateOnly? AcceptedOn { get; init; }
    }

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        Built.Of(
            new RemedyOpened(Guid.CreateVersion7().ToString("N"), request.Kind, request.Organ, request.AcceptedOn!.Value),
            "已登记；期间加处罚款不计算。");
}
