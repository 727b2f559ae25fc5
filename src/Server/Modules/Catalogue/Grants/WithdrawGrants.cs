using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Catalogue.Registers;

namespace Zhiheng.Server.Modules.Catalogue.Grants;

/// <summary>收回: from the next day on the county body handles the items again.</summary>
public sealed class WithdrawGrants(GrantDesk desk, ItemShelf shelf, TimeProvider clock) : IRegisterAct<WithdrawGrants.Request>
{
    public static string Permission => Permissions.GrantItems;

    public static Reach Reach => Reach.Bodies;

    public static string Route => "/grants/{id}/withdrawal";

    public static string Name => "withdraw-grants";

    public static string Summary => "收回赋权";

    public static string After(string id, Receipt receipt) => $"/grants/{id}";

    public sealed record Request : RegisterRequest
    {
        [Display(Name = "事项"), Required]
        public IReadOnlyList<string> Items { get; init; } = [];

        [Display(Name = "最后一天"), Required]
        public DateOnly? LastDay { get; init; }

        [Display(Name = "理由"), Required, StringLength(1000)]
        public string Reason { get; init; } = "";
    }

    public async Task<FormStart<Request>?> StartAsync(string id, Actor actor, CancellationToken ct)
    {
        if (await desk.FindAsync(id, actor, ct) is not { } town)
        {
            return null;
        }
        var names = (await shelf.AllAsync(ct)).Items.GroupBy(item => item.Id).ToDictionary(item => item.Key, item => item.Last().Name);
        return new FormStart<Request>(
            new Request { Version = town.Grants.Version, LastDay = clock.Today() }, $"/grants/{id}", town.Card.Name,
            new Dictionary<string, IReadOnlyList<(string, string)>>
            {
                [nameof(Request.Items)] = [.. town.Grants.Grants.Where(grant => grant.To is null)
                    .Select(grant => (grant.ItemId, $"{names.GetValueOrDefault(grant.ItemId)}（{grant.ItemId}，{grant.Source}）"))],
            });
    }

    public Task<Outcome> HandleAsync(string id, Request r, Actor actor, CancellationToken ct) => r.Items.Count == 0
        ? Task.FromResult(Outcome.Wrong(nameof(Request.Items), "没有选择事项。"))
        : desk.ActAsync(id, r.Version, new GrantsWithdrawn(id, r.Items, r.LastDay!.Value, r.Reason.Trim()), clock.Today(),
            $"已登记收回 {r.Items.Count} 项。", actor, ct);
}
