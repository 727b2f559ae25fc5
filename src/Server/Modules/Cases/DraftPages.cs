using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Law;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Cases.Acts.Ordinary;
using Zhiheng.Server.Modules.Cases.Papers;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Documents.Contract;
using Zhiheng.Server.Modules.People.Contract;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>
/// One draft beside the facts it rests on and the rules it was held against; whose turn it is approves or returns it here. What was
/// typed comes back with whatever stood in the way.
/// </summary>
public sealed class DraftPages(
    CaseDesk desk, ActRegistry acts, ChoiceLists lists, PeopleDirectory people, ItemShelf items, PaperSources sources, DocumentMaker maker,
    TimeProvider clock) : IFeature
{
    public static string Permission => Permissions.ReadCases;

    public static Reach Reach => Reach.Bodies;

    /// <summary>A form of the page: the act, its fields without the draft, which the page knows, and what went wrong.</summary>
    public sealed record Form(ActEntry Act, IReadOnlyList<FormField> Fields, IReadOnlyList<Refusal> Refusals, string Message);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{id}/drafts/{draftId}", (string id, string draftId, HttpContext http, DraftPages pages, CancellationToken ct) =>
            pages.ShowAsync(id, draftId, http, null, ct)).ExcludeFromDescription();
        routes.MapPost("/cases/{id}/drafts/{draftId}/{act}", PostAsync).ExcludeFromDescription();
    }

    static async Task<IResult> PostAsync(
        string id, string draftId, string act, HttpContext http, DraftPages pages, ActRegistry acts, CancellationToken ct)
    {
        if (act is not ("approval" or "return") || acts.Find(act) is not { } entry)
        {
            return Page.NotFound("没有这个步骤。");
        }
        var form = await PostedForm.ReadAsync(entry.Request, http, ct);
        var outcome = form.Ended ?? await entry.Run(http, id, form.Key, form.Json!.Value);
        return outcome is Outcome.Done done
            ? TypedResults.LocalRedirect($"/approvals?said={Uri.EscapeDataString(done.Receipt.Message)}")
            : await pages.ShowAsync(id, draftId, http, (act, outcome, form), ct);
    }

    async Task<IResult> ShowAsync(string id, string draftId, HttpContext http, (string Act, Outcome Outcome, PostedForm Form)? failed, CancellationToken ct)
    {
        var actor = Actor.From(http.User);
        if (await desk.LoadAsync(id, actor, ct) is not { } file || file.State.Ordinary.Find(draftId) is not { } draft)
        {
            return Page.NotFound("没有这份送审材料，或它不在您的管辖范围内。");
        }
        var turn = ApprovalTurn.Of(file, actor).FirstOrDefault(turn => turn.Draft.Id == draftId);
        var forms = turn is null ? [] : new[] { await FormAsync("approval", file, turn, failed, ct), await FormAsync("return", file, turn, failed, ct) };
        return Page.Of<DraftPage>(new
        {
            File = file,
            Draft = draft,
            Turn = turn,
            Foreseen = await Foreseen.OfAsync(file, draft, clock.LocalNow(), sources, maker, ct),
            Checks = RuleBook.Review(file.State, draft.Submitted, clock.LocalNow(), file.Law),
            Forms = (IReadOnlyList<Form>)forms,
            // Somebody was faster: the form is gone, what was typed is not.
            Failed = turn is null && failed is { } lost ? (Say(lost.Outcome), Typed(lost.Form)) : default((string, string)?),
            Names = await people.NamesAsync(
                [draft.Submitted.By, turn?.Seat.ActingFor ?? "", .. draft.Approvals.Select(a => a.Fact.Approver.ActingFor)], ct),
            Clock = CaseClocks.Of(file.State, file.Law).FirstOrDefault(c => c.Runs),
            Today = clock.Today(),
            Newer = draft is { IsThrough: false, Draft: ProposalDraft or DecisionDraft } ? await items.NewerAsync(file.State.Item!, clock.Today(), ct) : null,
        }, failed is null ? 200 : failed.Value.Outcome is Outcome.Invalid ? 400 : failed.Value.Outcome is Outcome.Forbidden ? 403 : 409);
    }

    async Task<Form> FormAsync(string act, OpenFile file, ApprovalTurn turn, (string Act, Outcome Outcome, PostedForm Form)? failed, CancellationToken ct)
    {
        var entry = acts.Find(act)!;
        var outcome = failed?.Act == act ? failed.Value.Outcome : null;
        var request = (outcome is null ? null : failed!.Value.Form.As(entry.Request)) ?? entry.Prefill(file);
        var errors = (outcome as Outcome.Invalid)?.Errors ?? new Dictionary<string, string[]>();
        var fields = FormField.Of(request, errors, new Dictionary<string, IReadOnlyList<(string, string)>>
        {
            [nameof(ApproveDraft.Request.Checked)] = await lists.OfAsync(Choices.ReviewChecks, file, ct),
        }).Where(field => field.Name != nameof(ApproveDraft.Request.DraftId)
            && (field.Name != nameof(ApproveDraft.Request.Checked) || turn.Seat.Level == ApprovalLevel.LegalReview));
        // Only a reviewer sees the ticks, and a reviewer ticks them all or does not agree.
        return new Form(
            entry, [.. fields.Select(field => field.Kind == FieldKind.Checks ? field with { Required = true, Hint = "勾选表示已经审查、没有问题；有问题的，退回。" } : field)],
            (outcome as Outcome.Refused)?.Refusals ?? [], outcome is Outcome.Refused ? "" : Say(outcome));
    }

    static string Say(Outcome? outcome) => outcome switch
    {
        Outcome.Stale stale => stale.What,
        Outcome.Missing missing => missing.What,
        Outcome.Forbidden forbidden => forbidden.What,
        Outcome.Invalid invalid => string.Concat(invalid.Errors.SelectMany(e => e.Value)),
        Outcome.Refused refused => string.Concat(refused.Refusals.Select(no => no.Reason)),
        _ => "",
    };

    static string Typed(PostedForm form) =>
        form.As<ReturnDraft.Request>()?.Reasons is { Length: > 0 } reasons ? reasons : form.As<ApproveDraft.Request>()?.Opinion ?? "";
}
