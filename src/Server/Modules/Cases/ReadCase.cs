using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Law;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Cases.Acts.Ordinary;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>A case as the API shows it: what happened, what can be done, what cannot yet and why, and how long there is.</summary>
public sealed class ReadCase : IFeature
{
    public static string Permission => Permissions.ReadCases;

    public static Reach Reach => Reach.Bodies;

    public sealed record Event(long Sequence, string Fact, string Verb, DateTime At, string By, bool Admitted, IReadOnlyList<Finding> Findings, string Hash);

    public sealed record Doable(string Act, string Verb);

    public sealed record NotYet(string Act, string Verb, IReadOnlyList<Refusal> Because);

    public sealed record Clock(
        string Code, string Name, DateOnly Date, bool Runs, int DaysLeft, IReadOnlyList<string> Derivation, IReadOnlyList<string> Warnings);

    /// <param name="Waits">Level whose turn it is; empty once it is through or came back.</param>
    public sealed record Draft(string Id, string Matter, DateTime SubmittedAt, string SubmittedBy, string Waits, bool Returned, string Digest);

    public sealed record Document(string Id, string Kind, string Number, DateOnly? ServedOn, bool Void);

    public sealed record Evidence(string Id, string Title, bool Usable, string Keeper);

    public sealed record Answer(
        string Id, long Version, string Number, string Procedure, string Title, string Stage, string Outcome, string Party, string Item, string Law,
        decimal Fine, decimal FineDue, string DecisionNumber, IReadOnlyList<Event> History, IReadOnlyList<Doable> CanDo,
        IReadOnlyList<NotYet> CannotYet, IReadOnlyList<Clock> Clocks, IReadOnlyList<Draft> Drafts, IReadOnlyList<Document> Documents,
        IReadOnlyList<Evidence> Evidences);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/cases/{id}", HandleAsync).WithName("read-case").WithTags("案件").WithSummary("查看案件")
            .Produces<Answer>().ProducesProblem(404);

    static async Task<IResult> HandleAsync(string id, HttpContext http, CaseDesk desk, ActRegistry acts, TimeProvider clock, CancellationToken ct)
    {
        var actor = Actor.From(http.User);
        return await desk.LoadAsync(id, actor, ct) is { } file
            ? TypedResults.Ok(Show(file, actor, acts, clock))
            : OutcomeResults.Problem(404, "not-found", "没有这个案件，或它不在您的管辖范围内。");
    }

    /// <summary>The menu lines that this person's permissions leave.</summary>
    public static IReadOnlyList<MenuLine> MenuFor(OpenFile file, Actor actor, ActRegistry acts, TimeProvider clock) =>
        [.. Menu.For(file.State, clock.LocalNow(), actor.Account, file.Law)
            .Where(line => acts.Find(line.Route) is { } act && actor.May(act.Permission)
                && (act.Permission != Permissions.Approve || ApprovalTurn.Of(file, actor).Any()))];

    static Answer Show(OpenFile file, Actor actor, ActRegistry acts, TimeProvider clock)
    {
        var state = file.State;
        var menu = MenuFor(file, actor, acts, clock);
        var today = clock.Today();
        return new Answer(
            file.Row.Id, state.Version, CaseShadow.NumberOf(state), Words.Of(state.Procedure), CaseShadow.Title(state), Stage.Of(state), Stage.Outcome(state),
            state.Party?.Label ?? "", state.Item!.Name, state.Item.Penalising.ToString(), state.Decision?.Fact.Fine ?? 0, state.FineDue,
            state.Decision?.Fact.Number ?? "",
            [.. file.Entries.Zip(file.Lines, (entry, line) => new Event(
                line.Sequence, FactTypes.NameOf(entry.Fact.GetType()), Menu.VerbOf(entry.Fact), entry.At, entry.By, entry.Admitted,
                entry.Findings, line.Hash))],
            [.. menu.Where(line => line.CanBeDone).Select(line => new Doable(line.Route, line.Verb))],
            [.. menu.Where(line => !line.CanBeDone).Select(line => new NotYet(line.Route, line.Verb, line.Refusals))],
            [.. CaseClocks.Of(state, file.Law).Select(c => new Clock(
                c.Code, c.Deadline.Name, c.Deadline.Date, c.Runs, c.Deadline.DaysLeft(today), c.Deadline.Steps, c.Deadline.Warnings))],
            [.. state.Ordinary.Drafts.Select(d => new Draft(
                d.Id, Approvals.NameOf(d.Draft), d.Submitted.At, d.Submitted.By, d.Waits is { } level ? Words.Of(level) : "",
                d.Returned is not null, d.Digest))],
            [.. state.Documents.Select(d => new Document(
                d.Fact.Id, d.Fact.Kind, d.Fact.Number, state.Ordinary.Services.LastOrDefault(s => s.Fact.DocumentId == d.Fact.Id)?.Fact.On,
                state.Ordinary.VoidDocuments.Contains(d.Fact.Id)))],
            [.. state.Evidence.Select(e => new Evidence(
                e.Id, e.Title, !state.ExcludedEvidence.Contains(e.Id), MoveEvidence.KeeperOf(state, e)))]);
    }
}
