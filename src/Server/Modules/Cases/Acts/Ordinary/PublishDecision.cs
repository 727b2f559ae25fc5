using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;

namespace Zhiheng.Server.Modules.Cases.Acts.Ordinary;

/// <summary>公开处罚决定 (48): within seven working days, in the words that this page shows.</summary>
public sealed class PublishDecision(TimeProvider clock) : ICaseAct<PublishDecision.Request>
{
    public static string Permission => Permissions.PublishDecisions;

    public static string Act => "publication";

    public static string Summary => "公开处罚决定";

    public static string Advice => "普通程序的处罚决定自作出之日起七个工作日内公开。发布下面的内容，一字不改；住址、电话、证件号码和其他人的姓名已经隐去。";

    public sealed record Request : ActRequest
    {
        [Display(Name = "在哪里公开"), Required, StringLength(100)]
        public string Channel { get; init; } = "";

        [Display(Name = "网址或者编号"), Required, StringLength(200)]
        public string Reference { get; init; } = "";

        [Display(Name = "公开日期（不填为今天）")]
        public DateOnly? On { get; init; }
    }

    public static string Shows(OpenFile file) => Publication.TextOf(file.State);

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        Built.Of(
            new DecisionPublished(request.Channel.Trim(), request.Reference.Trim(), request.On ?? clock.Today(), Publication.TextOf(file.State)),
            "已登记公开。");
}
