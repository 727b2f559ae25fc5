using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Catalogue.Registers;

namespace Zhiheng.Server.Modules.Catalogue.Changes;

/// <summary>提出终止: the item in force gets a last day.</summary>
public sealed class ProposeEnding(ChangeDesk desk, ItemShelf shelf, TimeProvider clock) : IRegisterAct<ProposeEnding.Request>
{
    public static string Permission => Permissions.ManageCatalogue;

    public static Reach Reach => Reach.City;

    public static string Route => "/items/{id}/ending";

    public static string Name => "propose-ending";

    public static string Summary => "提出终止";

    public static string After(string id, Receipt receipt) => $"/changes/{receipt.Id}";

    public sealed record Request
    {
        [Display(Name = "最后一天", Description = "这一天以后的行为不再适用这个事项。"), Required]
        public DateOnly? To { get; init; }

        [Display(Name = "废止或者修改的法律、文件"), Required, StringLength(200)]
        public string Source { get; init; } = "";

        [Display(Name = "理由"), Required, StringLength(1000)]
        public string Reason { get; init; } = "";
    }

    public async Task<FormStart<Request>?> StartAsync(string id, Actor actor, CancellationToken ct) =>
        await shelf.FindAsync(id, clock.Today(), ct) is { } item ? new FormStart<Request>(new Request(), $"/items/{id}", item.Name) : null;

    public async Task<Outcome> HandleAsync(string id, Request r, Actor actor, CancellationToken ct) =>
        await shelf.FindAsync(id, clock.Today(), ct) is not { } item ? new Outcome.Missing("没有这个事项。")
            : await desk.ProposeAsync(new ChangeProposed(
                Guid.CreateVersion7().ToString("N"), item with { To = r.To }, Ends: true, item, r.Reason.Trim(), r.Source.Trim(), actor.BodyPath), actor, ct);
}
