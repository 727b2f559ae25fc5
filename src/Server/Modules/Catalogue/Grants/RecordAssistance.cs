using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Catalogue.Registers;

namespace Zhiheng.Server.Modules.Catalogue.Grants;

/// <summary>协助 (条例第十七条): what the town asked of its county body, and what it got.</summary>
public sealed class RecordAssistance(GrantDesk desk, ItemShelf shelf, TimeProvider clock) : IRegisterAct<RecordAssistance.Request>
{
    public static string Permission => Permissions.RecordAssistance;

    public static Reach Reach => Reach.Bodies;

    public static string Route => "/grants/{id}/assistance";

    public static string Name => "record-assistance";

    public static string Summary => "登记协助";

    public static string After(string id, Receipt receipt) => $"/grants/{id}";

    public sealed record Request : RegisterRequest
    {
        [Display(Name = "事项编码"), Required, StringLength(40)]
        public string ItemId { get; init; } = "";

        [Display(Name = "请求日期"), Required]
        public DateOnly? AskedOn { get; init; }

        [Display(Name = "请求什么", Description = "技术性强或者复杂的哪一部分。"), Required, StringLength(1000)]
        public string Asked { get; init; } = "";

        [Display(Name = "答复日期（还没有答复的不填）")]
        public DateOnly? AnsweredOn { get; init; }

        [Display(Name = "区县机关怎样协助"), StringLength(1000)]
        public string Answer { get; init; } = "";
    }

    public async Task<FormStart<Request>?> StartAsync(string id, Actor actor, CancellationToken ct) => await desk.FindAsync(id, actor, ct) is { } town
        ? new FormStart<Request>(new Request { Version = town.Grants.Version, AskedOn = clock.Today() }, $"/grants/{id}", town.Card.Name) : null;

    public async Task<Outcome> HandleAsync(string id, Request r, Actor actor, CancellationToken ct) =>
        await shelf.FindAsync(r.ItemId.Trim(), clock.Today(), ct) is not { } item
            ? Outcome.Wrong(nameof(Request.ItemId), $"没有编号为 {r.ItemId} 的事项。")
            : await desk.ActAsync(id, r.Version, new AssistanceGiven(
                id, item.Id, r.AskedOn!.Value, r.Asked.Trim(), r.AnsweredOn, r.Answer.Trim()), clock.Today(), "已登记协助。", actor, ct);
}
