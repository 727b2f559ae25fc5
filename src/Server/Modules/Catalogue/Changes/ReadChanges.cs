using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Catalogue.Registers;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Catalogue.Import;
using Zhiheng.Server.Modules.Catalogue.Registers;
using Zhiheng.Server.Modules.People.Contract;

namespace Zhiheng.Server.Modules.Catalogue.Changes;

/// <summary>目录变更: those under way and those of the past; one of them with both versions side by side.</summary>
public sealed class ReadChanges(Register register, Batches batches, PeopleDirectory people) : IFeature
{
    public const string Missing = "没有这项变更。";
    const int Shown = 200;

    public static string Permission => Permissions.ReadCatalogue;

    public static Reach Reach => Reach.City;

    /// <param name="ItemId">Empty for a batch, as is <paramref name="EffectiveOn"/>.</param>
    public sealed record Line(
        string Id, long Version, string Kind, string ItemId, string Name, DateOnly? EffectiveOn, string Step, string Source, DateTime ProposedAt);

    /// <param name="Facts">A change of one item, with <paramref name="Fields"/> side by side.</param>
    /// <param name="Batch">A checked file, with what <paramref name="Report"/> says of it.</param>
    public sealed record Answer(Line Change, ProposedChange? Facts, IReadOnlyList<FieldPair> Fields, ProposedBatch? Batch, ImportReport? Report);

    /// <summary>An act that this person may do now.</summary>
    public sealed record Doable(string Href, string Verb, bool Primary);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/changes", async (ReadChanges read, CancellationToken ct) => (await read.AllAsync(ct)).Select(Of))
            .WithName("read-changes").WithTags("目录管理").WithSummary("目录变更");
        routes.MapGet("/api/changes/{id}", async (string id, ReadChanges read, CancellationToken ct) =>
                await read.FindAsync(id, ct) is { } change ? TypedResults.Ok(await read.AnswerAsync(change, ct))
                    : OutcomeResults.Problem(404, "not-found", Missing))
            .WithName("read-change").WithTags("目录管理").WithSummary("查看一项变更").Produces<Answer>().ProducesProblem(404);
        routes.MapGet("/api/changes/{id}/items.xlsx", async (string id, ReadChanges read, CancellationToken ct) =>
                await read.FindAsync(id, ct) is ProposedBatch batch
                    ? TypedResults.File(WorkbookWriter.Write(await read.ItemsAsync(id, ct)), WorkbookWriter.Type, $"{batch.Title}（送审）.xlsx")
                    : OutcomeResults.Problem(404, "not-found", Missing))
            .WithName("read-batch").WithTags("目录管理").WithSummary("送审的事项，以 Excel").ProducesProblem(404);
        routes.MapGet("/changes", async (ReadChanges read, CancellationToken ct) =>
            Page.Of<ChangesPage>(new { Changes = await read.AllAsync(ct) })).ExcludeFromDescription();
        routes.MapGet("/changes/{id}", (string id, HttpContext http, ReadChanges read, CancellationToken ct, string said = "") =>
            read.ShowAsync(id, Actor.From(http.User), said, ct)).ExcludeFromDescription();
    }

    async Task<IReadOnlyList<UnderReview>> AllAsync(CancellationToken ct) =>
        [.. (await register.ChangesAsync(ct)).State.All.Values.OrderByDescending(c => c.IsOpen).ThenByDescending(c => c.ProposedAt).Take(Shown)];

    async Task<UnderReview?> FindAsync(string id, CancellationToken ct) => (await register.ChangesAsync(ct)).State.Find(id);

    async Task<IResult> ShowAsync(string id, Actor actor, string said, CancellationToken ct) =>
        await FindAsync(id, ct) is not { } change ? Page.NotFound(Missing) : Page.Of<ChangePage>(new
        {
            Answer = await AnswerAsync(change, ct),
            Change = change,
            Acts = ActsFor(change, actor),
            Names = await people.NamesAsync(
            [
                change.ProposedBy, change.Reviewed?.By ?? "", change.Approved?.By ?? "", change.Published?.By ?? "", change.Returned?.By ?? "",
                change.Dropped?.By ?? "",
            ], ct),
            Said = said.Length <= 200 ? said : "",
        });

    Task<IReadOnlyList<Item>> ItemsAsync(string id, CancellationToken ct) => batches.ItemsAsync(id, ct);

    static Line Of(UnderReview c) => new(
        c.Id, c.Version, c.Kind, (c as ProposedChange)?.Item.Id ?? "", c.Title, (c as ProposedChange)?.EffectiveOn, ChangeWords.Of(c.Step), c.Source,
        c.ProposedAt);

    async Task<Answer> AnswerAsync(UnderReview change, CancellationToken ct) => change is ProposedChange one
        ? new Answer(Of(one), one, ItemFields.Pairs(one.Proposed.Fact.Before, one.Item), null, null)
        : new Answer(Of(change), null, [], (ProposedBatch)change, await batches.ReportAsync(change.Id, ct));

    static IReadOnlyList<Doable> ActsFor(UnderReview change, Actor actor)
    {
        if (change.BodyPath != actor.BodyPath || !change.IsOpen)
        {
            return [];
        }
        var mine = change.ProposedBy == actor.Account;
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
