using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Registers;

namespace Zhiheng.Server.Modules.Catalogue.Grants;

/// <summary>年度评估 (条例第十条): the figures are taken as they stand, the county says what follows.</summary>
public sealed class EvaluateGrants(GrantDesk desk, TownDesk towns, TimeProvider clock) : IRegisterAct<EvaluateGrants.Request>
{
    public static string Permission => Permissions.GrantItems;

    public static Reach Reach => Reach.Bodies;

    public static string Route => "/grants/{id}/evaluation";

    public static string Name => "evaluate-grants";

    public static string Summary => "年度评估";

    public static string After(string id, Receipt receipt) => $"/grants/{id}";

    /// <summary>What an evaluation can come to, as people say it.</summary>
    public static readonly IReadOnlyList<(GrantVerdict Verdict, string Words)> Verdicts =
        [(GrantVerdict.Keep, "继续赋权"), (GrantVerdict.Adjust, "调整清单"), (GrantVerdict.Withdraw, "收回")];

    public sealed record Request : RegisterRequest
    {
        [Display(Name = "年度"), Range(2022, 2199)]
        public int Year { get; init; }

        [Display(Name = "结论")]
        public GrantVerdict Verdict { get; init; }

        [Display(Name = "评估意见", Description = "承接能力、办案质量、复议诉讼、群众反映，需要怎样支持。"), Required, StringLength(2000)]
        public string Opinion { get; init; } = "";
    }

    public async Task<FormStart<Request>?> StartAsync(string id, Actor actor, CancellationToken ct) => await desk.FindAsync(id, actor, ct) is { } town
        ? new FormStart<Request>(new Request { Version = town.Grants.Version, Year = clock.Today().Year }, $"/grants/{id}", town.Card.Name,
            new Dictionary<string, IReadOnlyList<(string, string)>>
            {
                [nameof(Request.Verdict)] = [.. Verdicts.Select(verdict => (verdict.Verdict.ToString(), verdict.Words))],
            }) : null;

    public async Task<Outcome> HandleAsync(string id, Request r, Actor actor, CancellationToken ct)
    {
        if (await towns.FindAsync(id, 1, ct) is not { } figures)
        {
            return new Outcome.Missing("没有这个乡镇（街道）。");
        }
        return await desk.ActAsync(id, r.Version, new GrantsEvaluated(
            id, r.Year, figures.Capacity.Cases, figures.Needs.Sum(need => need.Complaints), figures.Capacity.Officers, figures.Capacity.Certified,
            r.Verdict, r.Opinion.Trim()), clock.Today(), $"已登记 {r.Year} 年评估。", actor, ct);
    }
}
