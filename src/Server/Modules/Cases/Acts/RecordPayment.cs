using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Law;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>Money came in, against the official receipt (67 to 70, 72).</summary>
public sealed class RecordPayment : ICaseAct<RecordPayment.Request>
{
    public static string Permission => Permissions.RecordPayments;

    public static string Act => "payments";

    public static string Summary => "登记缴款";

    public sealed record Request : ActRequest
    {
        [Display(Name = "罚款（元）"), Range(0, 100_000_000)]
        public decimal Fine { get; init; }

        [Display(Name = "加处罚款（元）"), Range(0, 100_000_000)]
        public decimal LateFine { get; init; }

        [Display(Name = "没收的违法所得（元）", GroupName = "没收的违法所得"), Range(0, 100_000_000)]
        public decimal Gains { get; init; }

        [Display(Name = "方式")]
        public PaymentMode Mode { get; init; }

        [Display(Name = "票据号码"), Required, StringLength(40)]
        public string Receipt { get; init; } = "";

        [Display(Name = "缴款日期"), Required]
        public DateOnly? PaidOn { get; init; }
    }

    public static Request Prefill(OpenFile file) => new()
    {
        Fine = Math.Max(0, file.State.FineDue),
        Gains = Math.Max(0, file.State.GainsDue),
        Mode = file.State.Decision?.Fact.Payment ?? PaymentMode.Bank,
    };

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        !actor.May(Permissions.HandleMoney) && file.State.Officers.All(officer => officer.Id != actor.Account) ? NotYours : Built.Of(
            new PaymentReceived(request.Fine, request.LateFine, request.Mode, request.Receipt, request.PaidOn!.Value, request.Gains),
            $"已登记缴款 {request.Fine + request.LateFine + request.Gains:0.##} 元。");

    static Task<Built> NotYours => Task.FromResult(new Built(null, "", new Outcome.Refused(
        [new("payment-by-handler", "缴款由经手的人登记", "您不是本案承办人员，也不是出纳。", Article.Penalty("第六十七条"), "由本案承办人员或者出纳凭票据登记。")])));
}
