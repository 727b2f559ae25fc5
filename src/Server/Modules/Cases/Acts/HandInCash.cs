using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>The cashier takes the cash that officers collected (71).</summary>
public sealed class HandInCash : ICaseAct<HandInCash.Request>
{
    public static string Permission => Permissions.HandleMoney;

    public static string Act => "cash";

    public static string Summary => "接收上缴现金";

    public sealed record Request : ActRequest
    {
        [Display(Name = "金额（元）"), Range(0, 100_000_000)]
        public decimal Amount { get; init; }
    }

    public static Request Prefill(OpenFile file) => new() { Amount = file.State.CashInHand };

    public Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct) =>
        Built.Of(new CashHandedIn(request.Amount, actor.Account), "已接收现金。");
}
