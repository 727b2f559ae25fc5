using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.People.Contract;

namespace Zhiheng.Server.Modules.Cases.Acts.Ordinary;

/// <summary>立案审批表: two handlers are named, and a case that somebody filed first for the same act is looked up (25).</summary>
public sealed class SubmitFiling(SameAct same, PeopleDirectory people) : ICaseAct<SubmitFiling.Request>
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

        [Display(Name = "为什么不是同一违法行为", Description = "同一天、同一事项已有当事人或者地点相同的案件时填写，审批的人会看到。"), StringLength(1000)]
        public string Distinct { get; init; } = "";
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
        var (earlier, similar) = await same.FiledAsync(file, ct);
        var distinct = request.Distinct.Trim();
        return await Submission.Of(new FilingDraft(handlers, request.Reason, earlier, similar, similar is null || distinct.Length == 0 ? null : distinct));
    }
}
