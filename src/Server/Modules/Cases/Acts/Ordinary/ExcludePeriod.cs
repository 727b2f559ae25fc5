using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Modules.Cases.Acts.Ordinary;

/// <summary>期限扣除: days of testing, appraisal, announcement or hearing that do not count.</summary>
public sealed class ExcludePeriod : ICaseAct<ExcludePeriod.Request>
{
    public static string Permission => Permissions.ExcludePeriods;

    public static string Act => "exclusion";

    public static string Advice => "由没有承办本案的负责人看过公告、检测、鉴定的材料后，按实际起止日期登记；哪些时间可以扣除由本市设定。";

    public static string Summary => "登记不计入期限的时间";

    public sealed record Request : ActRequest
    {
        [Display(Name = "事项")]
        public Excluded Kind { get; init; }

        [Display(Name = "第一天"), Required]
        public DateOnly? From { get; init; }

        [Display(Name = "最后一天"), Required]
        public DateOnly? To { get; init; }

        [Display(Name = "依据和情况"), Required, StringLength(500)]
        public string Reason { get; init; } = "";
    }

    public Task<Built> BuildAsync(OpenFile file, Request r, Actor actor, CancellationToken ct) =>
        Built.Of(new PeriodExcluded(r.Kind, r.From!.Value, r.To!.Value, r.Reason), "已登记，办案期限已重新计算。");
}
