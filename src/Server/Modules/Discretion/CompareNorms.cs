using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Zhiheng.Rules.Discretion;
using Zhiheng.Rules.Law;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Discretion.Contract;
using When = Zhiheng.Server.Look.When;

namespace Zhiheng.Server.Modules.Discretion;

/// <summary>
/// 择一重 and 合并处罚, on two pages because they are two things: one act that breaks several norms is fined once, by the norm with the
/// higher fine (29); several acts are weighed apart and added up. Nothing is saved.
/// </summary>
public sealed class CompareNorms(BenchmarkShelf shelf, ItemShelf items, LawBook law, TimeProvider clock) : IFeature
{
    public const int Most = 5;

    public static string Permission => Permissions.ReadCatalogue;

    public static Reach Reach => Reach.City;

    /// <summary>One norm, or one act, with what was found out about it.</summary>
    public sealed record Norm(string Item, string Situation, IReadOnlyDictionary<string, string> Measured);

    public sealed record Request
    {
        [Display(Name = "当事人类别"), Required, StringLength(10)]
        public string Party { get; init; } = "";

        [Display(Name = "行为日期"), Required]
        public DateOnly? Day { get; init; }

        [Display(Name = "事项")]
        public IReadOnlyList<Norm> Norms { get; init; } = [];
    }

    /// <param name="Ending">How it ends for this norm alone.</param>
    public sealed record Weighed(string Item, string Name, string Article, string Ending, string Tier, decimal? Recommended, IReadOnlyList<string> Steps);

    /// <param name="Chosen">Id of the item that is applied; for one act only.</param>
    /// <param name="Total">Sum in yuan; for several acts only.</param>
    public sealed record Answer(
        string Chosen, decimal? Total, IReadOnlyList<string> Steps, IReadOnlyList<Refusal> Refusals, IReadOnlyList<Weighed> Norms, bool HasExample);

    /// <summary>A norm as the page asks about it.</summary>
    public sealed record Asked(string Item, string Name, string Article, IReadOnlyList<FormField> Fields);

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var (path, title, several) in new[] { ("one-act", "一个行为违反多个规范：择一重", false), ("several-acts", "数个行为：分别裁量、合并处罚", true) })
        {
            routes.MapAsk<Request>($"/api/benchmarks/{path}", $"{title}，不保存任何内容", async (http, request, _, ct) =>
                TypedResults.Ok((await http.RequestServices.GetRequiredService<CompareNorms>().WeighAsync(request, several, ct)).Answer))
                .WithName($"compare-{path}").WithTags("裁量基准").Produces<Answer>();
            routes.MapGet($"/benchmarks/{path}", (HttpContext http, CompareNorms compare, CancellationToken ct) =>
                compare.PageAsync(http.Request.Query, title, several, ct)).ExcludeFromDescription();
        }
    }

    async Task<(Answer Answer, IReadOnlyList<Asked> Asked)> WeighAsync(Request request, bool several, CancellationToken ct)
    {
        var (weighings, refusals, asked) = (new List<Weighing>(), new List<Refusal>(), new List<Asked>());
        var day = request.Day ?? clock.Today();
        foreach (var (norm, at) in request.Norms.Take(Most).Select((norm, at) => (norm, at)))
        {
            if (await items.FindAsync(norm.Item, day, ct) is not { } item)
            {
                refusals.Add(new("unknown-item", "选择事项", $"没有编号为“{norm.Item}”的事项。", Article.Penalty("第二十九条"), "在“事项”中查找后填写编号。"));
                continue;
            }
            if (await shelf.FindAsync(item.Id, day, ct) is not { } benchmark)
            {
                refusals.Add(new("no-benchmark", "裁量基准", $"“{item.Name}”没有适用于 {When.Iso(day)} 的裁量基准，不能自动计算。", item.Penalising,
                    "由法制审核按法条的罚款幅度比较，并写明理由。"));
                continue;
            }
            var act = new Act(several ? $"第 {at + 1} 个行为" : "同一行为", day, request.Party) { Case = norm.Situation };
            var fields = new List<FormField>();
            if (Questions.Cases(item) is { Count: > 0 } cases)
            {
                fields.Add(MeasureInput.Choice($"s{at}", "法定情形", norm.Situation, cases));
            }
            foreach (var measure in Questions.Of(benchmark, item))
            {
                var value = (norm.Measured.GetValueOrDefault(measure.Name) ?? "").Trim();
                var reading = MeasureInput.Read(measure, value, "填写的内容");
                act = reading is null ? act : act.With(reading);
                // One act has one area and one correction, however many norms ask for them.
                var name = several ? $"v{at}.{measure.Name}" : $"v.{measure.Name}";
                if (asked.SelectMany(other => other.Fields).All(field => field.Name != name))
                {
                    fields.Add(MeasureInput.Of(measure, name, value, value.Length > 0 && reading is null ? MeasureInput.Fault(measure) : ""));
                }
            }
            asked.Add(new Asked(item.Id, item.Name, item.Penalising.ToString(), fields));
            weighings.Add(Weighing.Of(benchmark, item, act, law.Settings, await shelf.FirstOffencesAsync(day, ct)));
        }
        return (Answered(weighings, refusals, several), asked);
    }

    static Answer Answered(List<Weighing> weighings, List<Refusal> refusals, bool several)
    {
        var norms = weighings.ConvertAll(w => new Weighed(
            w.Item.Id, w.Item.Name, w.Item.Penalising.ToString(), DiscretionWords.Of(w.Ending), w.Tier?.Name ?? "", w.Recommended, w.Steps));
        var example = weighings.Any(w => w.IsExample);
        if (refusals.Count > 0 || weighings.Count == 0)
        {
            return new Answer("", null, [], refusals, norms, example);
        }
        if (several)
        {
            var combined = SeveralActs.Combine(weighings);
            return new Answer("", combined.Total, combined.Steps, combined.Refusals, norms, example);
        }
        var heavier = OneAct.HeavierNorm(weighings);
        return new Answer(heavier.Chosen?.Item.Id ?? "", null, heavier.Steps, heavier.Refusals, norms, example);
    }

    async Task<IResult> PageAsync(IQueryCollection query, string title, bool several, CancellationToken ct)
    {
        string Said(string name) => query[name].ToString().Trim();
        var ids = Said("items").Split([' ', ',', '，', '、', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var request = new Request
        {
            Party = TryOut.Parties.Contains(Said("party")) ? Said("party") : TryOut.Parties[0],
            Day = DateOnly.TryParseExact(Said("day"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : clock.Today(),
            Norms = [.. ids.Take(Most).Select((id, at) => new Norm(id, Said($"s{at}"), Named(query, several ? $"v{at}." : "v.")))],
        };
        var (answer, asked) = await WeighAsync(request, several, ct);
        return Page.Of<ComparePage>(new { Title = title, Several = several, Request = request, Items = string.Join(' ', ids), Asked = asked, Answer = answer });
    }

    static Dictionary<string, string> Named(IQueryCollection query, string prefix) => query.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal))
        .ToDictionary(key => key[prefix.Length..], key => query[key].ToString());
}
