using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Documents.Contract;

namespace Zhiheng.Server.Modules.Cases.Acts;

/// <summary>归档: an archive number of year and serial, and the batch the file is bound with.</summary>
public sealed class ArchiveCase(NumberRegister numbers, TimeProvider clock) : ICaseAct<ArchiveCase.Request>
{
    public static string Permission => Permissions.Archive;

    public static string Act => "archive";

    public static string Summary => "归档";

    public sealed record Request : ActRequest
    {
        [Display(Name = "批次（不填为当月批次）"), StringLength(40)]
        public string Batch { get; init; } = "";

        [Display(Name = "页数"), Range(1, 2000)]
        public int Pages { get; init; } = 1;
    }

    public static Request Prefill(OpenFile file) => new() { Pages = Math.Max(1, file.State.Documents.Count * 2 + file.State.Evidence.Count) };

    public async Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct)
    {
        var today = clock.Today();
        var ordinary = file.State.IsOrdinary;
        // One ordinary case is one file; small cases are filed in batches.
        var batch = request.Batch.Length > 0 || ordinary ? request.Batch : $"{today:yyyy-MM} 简易程序";
        var settings = file.Law.Settings;
        var years = ordinary ? settings.OrdinaryRetentionYears : settings.OnTheSpotRetentionYears;
        var fact = new CaseArchived($"{today.Year}0001", batch, years, request.Pages);
        if (RuleBook.Decide(file.State, fact, clock.LocalNow(), actor.Account, file.Law).Refusals is { Count: > 0 } no)
        {
            return new Built(null, "", new Outcome.Refused(no));
        }
        var serial = await numbers.TakeAsync(file.Row.BodyId, "档", today.Year, file.Row.Id, actor.Account, ct);
        fact = fact with { ArchiveNumber = $"{today.Year}{serial:0000}" };
        return await Built.Of(fact, $"已归档，档案号 {fact.ArchiveNumber}{(batch.Length > 0 ? $"，批次 {batch}" : "")}。");
    }
}
