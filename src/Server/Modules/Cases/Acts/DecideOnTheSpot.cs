using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Law;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Cases.Amounts;
using Zhiheng.Server.Modules.Documents.Contract;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>当场处罚决定 (51, 52). The number is taken in the same transaction: a refused decision takes none.</summary>
public sealed class DecideOnTheSpot(CaseAmounts amounts, NumberRegister numbers, TimeProvider clock) : ICaseAct<DecideOnTheSpot.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "on-the-spot-decision";

    public static string Summary => "作出当场处罚决定";

    public sealed record Request : WeighedRequest
    {
        [Display(Name = "查明的事实", Order = 1), Required, StringLength(3000)]
        public string FactsFound { get; init; } = "";

        [Display(Name = "裁量理由", Order = 3), Required, StringLength(2000)]
        public string Reasons { get; init; } = "";

        [Display(Name = "给予警告", Order = 3)]
        public bool Warning { get; init; }

        [Display(Name = "缴款方式", Order = 4)]
        public PaymentMode Payment { get; init; }

        [Display(Name = "当场收缴的理由", Order = 4)]
        public CashGround CashGround { get; init; }
    }

    /// <summary>What was told, weighed as it was then.</summary>
    public static Request Prefill(OpenFile file)
    {
        if (file.State.Rights is not { Fact: var told })
        {
            return new();
        }
        var form = new Request { FactsFound = told.Facts, Reasons = told.Reasons, Warning = told.ProposedWarning, Fine = told.ProposedFine };
        return told.Weighed is not { } weighed ? form
            : WeighedForm.Begin(form, weighed.Discretion, weighed.Established, weighed.Circumstances, weighed.Choice);
    }

    public async Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct)
    {
        var amount = await amounts.OfAsync(file, request, ct);
        if (amount.Against(request.Fine) is { } ended)
        {
            return new Built(null, "", ended);
        }
        var basis = amount.BasisOf(request.Fine, [], "");
        var today = clock.Today();
        var fact = new DecidedOnTheSpot(
            NumberFor(file, today, 1), request.Warning, request.Fine, request.FactsFound, request.Reasons, request.ToCircumstances(),
            request.Payment, request.CashGround, today >= LawBook.ReconsiderationFirst, await amounts.EarlierFineAsync(file, ct),
            amount.Choice, basis.From is null ? null : basis, amount.EstablishedOf(request, file.State.Item!));
        // Asked before a number is taken, so that the register is not queued for in vain.
        if (RuleBook.Decide(file.State, fact, clock.LocalNow(), actor.Account, file.Law).Refusals is { Count: > 0 } no)
        {
            return new Built(null, "", new Outcome.Refused(no));
        }
        var number = NumberFor(file, today, await numbers.TakeAsync(file.Row.BodyId, "当罚", today.Year, file.Row.Id, actor.Account, ct));
        // Asked again now that nobody else decides at this body: two officers may be fining the same party.
        return await Built.Of(fact with { Number = number, EarlierFine = await amounts.EarlierFineAsync(file, ct) }, $"已作出当场处罚决定 {number}。请出具并当场交付。");
    }

    static string NumberFor(OpenFile file, DateOnly day, long number) => $"{file.State.Body!.Prefix}当罚字〔{day.Year}〕第{number:000000}号";
}
