using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.People.Contract;

namespace Zhiheng.Server.Modules.Cases.Acts.Ordinary;

/// <summary>立案审批表: two handlers are named, and a case that somebody filed first for the same act is looked up (25).</summary>
public sealed class SubmitFiling(AppDb db, PeopleDirectory people) : ICaseAct<SubmitFiling.Request>
{
    public static string Permission => Permissions.HandleCases;

    public static string Act => "filing";

    public static string Advice => "批准后编立案号，自立案之日起九十日内作出处理决定（行政处罚法第五十四条、第六十条）。";

    public static string Summary => "报批立案";

    public sealed record Request : ActRequest
    {
        [Display(Name = "主办人员"), Required, StringLength(64), Choice(Choices.BodyHandlers)]
        public string First { get; init; } = "";

        [Display(Name = "协办人员"), Required, StringLength(64), Choice(Choices.BodyHandlers)]
        public string Second { get; init; } = "";

        [Display(Name = "立案理由"), Required, StringLength(2000)]
        public string Reason { get; init; } = "";
    }

    public static Request Prefill(OpenFile file)
    {
        var c = file.State;
        var verified = c.Ordinary.Verified is { } found ? $"经核查：{found.Fact.Note}" : c.Turned is { } turned ? $"转普通程序：{turned.Fact.Reason}" : "";
        return new()
        {
            First = c.Officers.ElementAtOrDefault(0)?.Id ?? "",
            Second = c.Officers.ElementAtOrDefault(1)?.Id ?? "",
            Reason = $"{CaseWords.Seen(c)}{(verified.Length > 0 ? "\n" + verified : "")}\n{CaseWords.Law(c, "涉嫌")}，需要立案调查。",
        };
    }

    public async Task<Built> BuildAsync(OpenFile file, Request request, Actor actor, CancellationToken ct)
    {
        var handlers = await people.OfficersAsync([request.First, request.Second], ct);
        if (handlers.All(o => o.Id != request.First) || handlers.All(o => o.Id != request.Second))
        {
            return await Built.Wrong(nameof(Request.Second), "没有这个账号的人员，请从名单中选择。");
        }
        return await Submission.Of(new FilingDraft(handlers, request.Reason, await EarlierFilingAsync(file, ct)));
    }

    /// <summary>Number of a case of any body that was filed for this act and is open, or ended in a fine that stands; empty for none.</summary>
    async Task<string> EarlierFilingAsync(OpenFile file, CancellationToken ct)
    {
        var (seen, party) = (file.State.Opened!.Sighting, file.State.Party?.IdentifierHash ?? "");
        return await db.Cases.AsNoTracking()
            .Where(c => c.Id != file.Row.Id && c.ItemId == file.Row.ItemId && c.ActDay == seen.ActDay && c.FiledOn != null
                && ((party != "" && c.PartyHash == party) || (c.Place == seen.Place && c.Division == seen.Division))
                && (c.ClosedOn == null || (c.Fine > 0 && !c.Revoked)))
            .OrderBy(c => c.FiledOn).Select(c => c.Number).FirstOrDefaultAsync(ct) ?? "";
    }
}
