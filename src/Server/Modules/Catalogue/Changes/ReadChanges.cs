using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Catalogue.Registers;
using Zhiheng.Server.Modules.People.Contract;

namespace Zhiheng.Server.Modules.Catalogue.Changes;

/// <summary>目录变更: those under way and those of the past; one of them with both versions side by side.</summary>
public sealed class ReadChanges(Register register, PeopleDirectory people) : IFeature
{
    public const string Missing = "没有这项变更。";
    const int Shown = 200;

    public static string Permission => Permissions.ReadCatalogue;

    public static Reach Reach => Reach.City;

    public sealed record Line(
        string Id, long Version, string Kind, string ItemId, string Name, DateOnly EffectiveOn, string Step, string Source, DateTime ProposedAt);

    public sealed record Answer(Line Change, ProposedChange Facts, IReadOnlyList<FieldPair> Fields);

    /// <summary>An act that this person may do now.</summary>
    public sealed record Doable(string Href, string Verb, bool Primary);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/changes", async (ReadChanges read, CancellationToken ct) => (await read.AllAsync(ct)).Select(Of))
            .WithName("read-changes").WithTags("目录管理").WithSummary("目录变更");
        routes.MapGet("/api/changes/{id}", async (string id, ReadChanges read, CancellationToken ct) =>
                await read.FindAsync(id, ct) is { } change ? TypedResults.Ok(Show(change)) : OutcomeResults.Problem(404, "not-found", Missing))
            .WithName("read-change").WithTags("目录管理").WithSummary("查看一项变更").Produces<Answer>().ProducesProblem(404);
        routes.MapGet("/changes", async (ReadChanges read, CancellationToken ct) =>
            Page.Of<ChangesPage>(new { Changes = await read.AllAsync(ct) })).ExcludeFromDescription();
        routes.MapGet("/changes/{id}", (string id, HttpContext http, ReadChanges read, CancellationToken ct, string said = "") =>
            read.ShowAsync(id, Actor.From(http.User), said, ct)).ExcludeFromDescription();
    }

    async Task<IReadOnlyList<ProposedChange>> AllAsync(CancellationToken ct) =>
        [.. (await register.ChangesAsync(ct)).State.All.Values.OrderByDescending(c => c.IsOpen).ThenByDescending(c => c.Proposed.At).Take(Shown)];

    async Task<ProposedChange?> FindAsync(string id, CancellationToken ct) => (await register.ChangesAsync(ct)).State.Find(id);

    async Task<IResult> ShowAsync(string id, Actor actor, string said, CancellationToken ct) =>
        await FindAsync(id, ct) is not { } change ? Page.NotFound(Missing) : Page.Of<ChangePage>(new
        {
            Change = change,
            Fields = Show(change).Fields,
            Acts = ActsFor(change, actor),
            Names = await people.NamesAsync(
            [
                change.Proposed.By, change.Reviewed?.By ?? "", change.Approved?.By ?? "", change.Published?.By ?? "", change.Returned?.By ?? "",
                change.Dropped?.By ?? "",
            ], ct),
            Said = said.Length <= 200 ? said : "",
        });

    static Line Of(ProposedChange c) => new(
        c.Id, c.Version, c.Kind, c.Item.Id, c.Item.Name, c.EffectiveOn, ChangeWords.Of(c.Step), c.Proposed.Fact.Source, c.Proposed.At);

    static Answer Show(ProposedChange change) => new(Of(change), change, ItemFields.Pairs(change.Proposed.Fact.Before, change.Item));

    static IReadOnlyList<Doable> ActsFor(ProposedChange change, Actor actor)
    {
        if (change.Proposed.Fact.BodyPath != actor.BodyPath || !change.IsOpen)
        {
            return [];
        }
        var mine = change.Proposed.By == actor.Account;
        (bool May, string Route, string Verb, bool Primary)[] all =
        [
            (change.Step == ChangeStep.Review && !mine && actor.May(Permissions.ReviewCatalogue), "review", "合法性审核", true),
            (change.Step == ChangeStep.Approval && !mine && change.Reviewed?.By != actor.Account && actor.May(Permissions.ApproveCatalogue),
                "approval", "批准变更", true),
            (change.Step == ChangeStep.Publication && actor.May(Permissions.ManageCatalogue), "publication", "公布变更", true),
            (change.Step == ChangeStep.Review && !mine && actor.May(Permissions.ReviewCatalogue), "return", "退回变更", false),
            (change.Step == ChangeStep.Approval && !mine && actor.May(Permissions.ApproveCatalogue), "refusal", "不批准", false),
            (mine, "withdrawal", "撤回变更", false),
        ];
        return [.. all.Where(act => act.May).Select(act => new Doable($"/changes/{change.Id}/{act.Route}", act.Verb, act.Primary))];
    }
}
