using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>The body agrees to a later day of payment (66).</summary>
public sealed class DeferPayment : ICaseAct<DeferPayment.Request>
{
    public static string Permission => Permissions.DecideAsHead;

    public static string Act => "deferral";

    public static string Advice => "当事人确有经济困难并提出申请的，经批准可以暂缓缴纳（行政处罚法第六十六条第二款）。";

    public static string Summary => "批准延期缴纳";

    public sealed record Request : ActRequest
    {
        [Display(Name = "当事人申请日期"), Required]
        public DateOnly? AppliedOn { get; init; }

        [Display(Name = "延至"), Required]
        public DateOnly? Until { get; init; }

        [Display(Name = "经济困难的情况"), Required, StringLength(1000)]
        public string Reason { get; init; } = "";
    }

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        Built.Of(
            new PaymentDeferred(request.AppliedOn!.Value, request.Until!.Value, request.Reason, actor.Account),
            $"已批准延期至 {request.Until:yyyy-MM-dd}。");
}
