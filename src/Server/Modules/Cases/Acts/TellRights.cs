using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Cases.Amounts;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>Tells the party facts, reasons, basis, the proposed penalty and the right to be heard (44).</summary>
public sealed class TellRights(CaseAmounts amounts) : ICaseAct<TellRights.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "rights";

    public static string Advice => "作出决定之前告知，再听取陈述申辩（行政处罚法第四十四条、第四十五条）。";

    public static string Summary => "告知拟处罚内容和权利";

    public sealed record Request : WeighedRequest
    {
        [Display(Name = "拟认定的事实", Order = 1), Required, StringLength(3000)]
        public string Facts { get; init; } = "";

        [Display(Name = "理由", Order = 3), Required, StringLength(2000)]
        public string Reasons { get; init; } = "";

        [Display(Name = "拟给予警告", Order = 3)]
        public bool ProposedWarning { get; init; }

        [Display(Name = "拟罚款（元）", Order = 3), Range(0, 100_000_000)]
        public override decimal Fine { get; init; }
    }

    public static Request Prefill(OpenFile file) => new()
    {
        Facts = file.State.Scenes.LastOrDefault()?.Fact.Found ?? "",
        Reasons = file.State.Item is { } item ? $"上述行为属于“{item.Name}”，依照{item.Penalising}应予处罚。" : "",
    };

    /// <summary>Weighed here already: what the party is told is what may be decided, and no more.</summary>
    public async Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct)
    {
        var amount = await amounts.OfAsync(file, request, ct);
        if (amount.Against(request.Fine) is { } ended)
        {
            return new Built(null, "", ended);
        }
        var basis = amount.BasisOf(request.Fine, [], "");
        var weighed = new WeighedProposal(
            basis.From is null ? null : basis, amount.EstablishedOf(request, file.State.Item!), request.ToCircumstances(), amount.Choice);
        return await Built.Of(
            new RightsTold(request.Facts, request.Reasons, request.ProposedWarning, request.Fine, weighed), "已告知。请听取当事人的陈述申辩。");
    }
}
