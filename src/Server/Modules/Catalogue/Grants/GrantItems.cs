using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Catalogue.Registers;

namespace Zhiheng.Server.Modules.Catalogue.Grants;

/// <summary>赋权: a county gives items to one of its towns by a published list, chosen by what the town needs and can carry.</summary>
public sealed class GrantItems(GrantDesk desk, TownDesk towns, ItemShelf shelf, TimeProvider clock) : IRegisterAct<GrantItems.Request>
{
    const int Years = 3;
    const int MostOffered = 30;

    public static string Permission => Permissions.GrantItems;

    public static Reach Reach => Reach.Bodies;

    public static string Route => "/grants/{id}/giving";

    public static string Name => "grant-items";

    public static string Summary => "赋权";

    public static string After(string id, Receipt receipt) => $"/grants/{id}";

    public sealed record Request : RegisterRequest
    {
        [Display(Name = "事项", Description = "按近三年的投诉和案件排列。")]
        public IReadOnlyList<string> Items { get; init; } = [];

        [Display(Name = "其他事项的编码", Description = "上面没有列出的，每行一个编码。"), StringLength(4000)]
        public string More { get; init; } = "";

        [Display(Name = "从哪一天起办理"), Required]
        public DateOnly? From { get; init; }

        [Display(Name = "公布的清单", Description = "名称、文号和公布的位置。"), Required, StringLength(200)]
        public string Source { get; init; } = "";

        [Display(Name = "公布日期"), Required]
        public DateOnly? PublishedOn { get; init; }

        [Display(Name = "为什么交给它", Description = "高频多发、易发现易处置、专业要求适宜，人员能够承接。"), Required, StringLength(1000)]
        public string Reason { get; init; } = "";
    }

    public async Task<FormStart<Request>?> StartAsync(string id, Actor actor, CancellationToken ct)
    {
        if (await desk.FindAsync(id, actor, ct) is not { } town || await towns.FindAsync(id, Years, ct) is not { } figures)
        {
            return null;
        }
        var guide = (await shelf.AllAsync(ct)).Items.Where(item => item.Lists.Contains("乡镇") && item.InForceOn(clock.Today())
            && figures.Needs.All(need => need.ItemId != item.Id)).Select(item => (item.Id, $"{item.Name}（{item.Id}，指导目录）"));
        var needed = figures.Needs.Where(need => need.Grant is null).Select(need =>
            (need.ItemId, $"{need.Name}（{need.ItemId}，投诉 {need.Complaints}，案件 {need.Cases}{(need.Guide ? "，指导目录" : "")}）"));
        return new FormStart<Request>(
            new Request { Version = town.Grants.Version, From = clock.Today(), PublishedOn = clock.Today() }, $"/grants/{id}", town.Card.Name,
            new Dictionary<string, IReadOnlyList<(string, string)>> { [nameof(Request.Items)] = [.. needed.Concat(guide).Take(MostOffered)] });
    }

    public async Task<Outcome> HandleAsync(string id, Request r, Actor actor, CancellationToken ct)
    {
        var ids = r.Items.Concat(r.More.Split(['\n', '、', ',', '，', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Distinct().Order(StringComparer.Ordinal).ToList();
        return ids.Count == 0 ? Outcome.Wrong(nameof(Request.Items), "没有选择事项。")
            : await desk.ActAsync(id, r.Version, new ItemsGranted(
                id, ids, r.From!.Value, r.Source.Trim(), r.PublishedOn!.Value, r.Reason.Trim(), actor.BodyId), r.From.Value,
                $"已登记 {ids.Count} 项赋权。", actor, ct);
    }
}
