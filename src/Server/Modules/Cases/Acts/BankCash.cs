using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>The cashier pays the cash in at the bank (71).</summary>
public sealed class BankCash : ICaseAct<BankCash.Request>
{
    public static string Permission => Permissions.HandleMoney;

    public static string Act => "cash-banking";

    public static string Summary => "缴存银行";

    public sealed record Request : ActRequest
    {
        [Display(Name = "金额（元）"), Range(0, 100_000_000)]
        public decimal Amount { get; init; }

        [Display(Name = "缴款回单号"), Required, StringLength(40)]
        public string Slip { get; init; } = "";
    }

    public static Request Prefill(OpenFile file) => new() { Amount = file.State.CashAtBody };

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        Built.Of(new CashBanked(request.Amount, request.Slip), "已缴存银行。");
}
