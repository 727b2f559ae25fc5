using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>Tells the party facts, reasons, basis, the proposed penalty and the right to be heard (44).</summary>
public sealed class TellRights : ICaseAct<TellRights.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "rights";

    public static string Advice => "作出决定之前告知，再听取陈述申辩（行政处罚法第四十四条、第四十五条）。";

    public static string Summary => "告知拟处罚内容和权利";

    public sealed record Request : ActRequest
    {
        [Display(Name = "拟认定的事实"), Required, StringLength(3000)]
        public string Facts { get; init; } = "";

        [Display(Name = "理由"), Required, StringLength(2000)]
        public string Reasons { get; init; } = "";

        [Display(Name = "拟给予警告")]
        public bool ProposedWarning { get; init; }

        [Display(Name = "拟罚款（元）"), Range(0, 100_000_000)]
        public decimal ProposedFine { get; init; }
    }

    public static Request Prefill(OpenFile file) => new()
    {
        Facts = file.State.Scenes.LastOrDefault()?.Fact.Found ?? "",
        Reasons = file.State.Item is { } item ? $"上述行为属于“{item.Name}”，依照{item.Penalising}应予处罚。" : "",
    };

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        Built.Of(
            new RightsTold(request.Facts, request.Reasons, request.ProposedWarning, request.ProposedFine),
            "已告知。请听取当事人的陈述申辩。");
}
