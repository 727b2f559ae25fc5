using System.Reflection;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Cases.Acts;
using Zhiheng.Server.Modules.Cases.Acts.Ordinary;
using Zhiheng.Server.Modules.Cases.Amounts;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>One page for every act: its request record is the form, and its answer is the case page or the same form with the reasons.</summary>
public sealed class ActPages : IFeature
{
    public static string Permission => Permissions.ReadCases;

    public static Reach Reach => Reach.Bodies;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{id}/do/{act}", (string id, string act, HttpContext http, CancellationToken ct) => AnswerAsync(id, act, http, null, null, ct))
            .ExcludeFromDescription();
        routes.MapPost("/cases/{id}/do/{act}/weighing", WeighAsync).ExcludeFromDescription();
        routes.MapPost($"/cases/{{id}}/do/{IdentifyParty.Act}/history", HistoryAsync).ExcludeFromDescription();
        routes.MapPost("/cases/{id}/do/{act}", PostAsync).ExcludeFromDescription();
    }

    static async Task<IResult> PostAsync(string id, string act, HttpContext http, ActRegistry acts, CancellationToken ct)
    {
        if (acts.Find(act) is not { } entry)
        {
            return Page.NotFound("没有这个步骤。");
        }
        var form = await PostedForm.ReadAsync(entry.Request, http, ct);
        var outcome = form.Ended ?? await entry.Run(http, id, form.Key, form.Json!.Value);
        return outcome is Outcome.Done done
            ? TypedResults.LocalRedirect($"/cases/{id}?said={Uri.EscapeDataString(done.Receipt.Message)}")
            : await AnswerAsync(id, act, http, form, outcome, ct);
    }

    /// <summary>The same form with what was typed, and what it comes to; nothing is saved.</summary>
    static async Task<IResult> WeighAsync(string id, string act, HttpContext http, ActRegistry acts, CancellationToken ct)
    {
        if (acts.Find(act) is not { } entry)
        {
            return Page.NotFound("没有这个步骤。");
        }
        var form = await PostedForm.ReadAsync(entry.Request, http, ct);
        return await AnswerAsync(id, act, http, form, form.Ended, ct);
    }

    /// <summary>The form of the party with what was typed, and the earlier cases of whom it names; nothing of the case is saved.</summary>
    static async Task<IResult> HistoryAsync(string id, HttpContext http, CaseDesk desk, PartyHistory history, CancellationToken ct)
    {
        var actor = Actor.From(http.User);
        var form = await PostedForm.ReadAsync<IdentifyParty.Request>(http, ct);
        var found = form.Ended is null && actor.May(IdentifyParty.Permission) && form.As<IdentifyParty.Request>() is { } typed
            && await desk.LoadAsync(id, actor, ct) is { } file
            ? await history.OfTypedAsync(file, IdentifyParty.ParticularsOf(typed), actor, ct) : null;
        return await AnswerAsync(id, IdentifyParty.Act, http, form, form.Ended, ct, found);
    }

    static async Task<IResult> AnswerAsync(
        string id, string act, HttpContext http, PostedForm? form, Outcome? outcome, CancellationToken ct, PartyHistory.Answer? history = null)
    {
        var services = http.RequestServices;
        var actor = Actor.From(http.User);
        if (services.GetRequiredService<ActRegistry>().Find(act) is not { } entry
            || await services.GetRequiredService<CaseDesk>().LoadAsync(id, actor, ct) is not { } file)
        {
            return Page.NotFound("没有这个案件或步骤，或它不在您的管辖范围内。");
        }
        if (!actor.May(entry.Permission))
        {
            return Page.Of<MessagePage>(new { Title = "没有权限", Message = $"“{entry.Summary}”由{Permissions.WhoMay(entry.Permission)}办理。" }, 403);
        }
        var request = form?.As(entry.Request) ?? entry.Prefill(file);
        var errors = (outcome as Outcome.Invalid)?.Errors ?? new Dictionary<string, string[]>();
        var gates = RuleBook.Gates(file.State, Menu.FactOf(act), services.GetRequiredService<TimeProvider>().LocalNow(), actor.Account, file.Law);
        var amounts = services.GetRequiredService<CaseAmounts>();
        var weighed = request as WeighedRequest;
        var amount = weighed is null ? null : await amounts.OfAsync(file, weighed, ct);
        if (weighed is { Fine: 0 } and not DisposalRequest { Kind: not DisposalKind.Penalty } && amount?.Weighing?.Recommended is > 0 and var recommended)
        {
            request = weighed = weighed with { Fine = recommended };
        }
        var options = await OptionsAsync(entry.Request, file, services.GetRequiredService<ChoiceLists>(), ct);
        var fields = Chosen(http.Request.Query, FormField.Of(
            request, errors, amount is null ? options : options.Concat(AmountFields.Options(amount)).ToDictionary()));
        return Page.Of<ActPage>(new
        {
            File = file,
            Entry = entry,
            Fields = amount is null ? fields : AmountFields.Of(fields, weighed!, amount, errors.Count > 0 ? errors : amount.Errors),
            Amount = amount,
            Fine = weighed?.Fine ?? 0,
            History = history,
            Like = amount is null ? null : await amounts.LikeAsync(id, amount.Weighing, weighed!.Fine, ct),
            Refusals = (outcome as Outcome.Refused)?.Refusals ?? gates,
            Blocked = form is null && gates.Count > 0,
            Message = Say(outcome, errors),
            // A form that failed keeps its version only while the case is still at it.
            Version = file.State.Version,
            Key = Guid.CreateVersion7().ToString("N"),
        }, outcome is null ? 200 : outcome is Outcome.Invalid ? 400 : 409);
    }

    /// <summary>A link may choose for the person, as long as it chooses from the list.</summary>
    static IReadOnlyList<FormField> Chosen(IQueryCollection query, IReadOnlyList<FormField> fields) =>
        [.. fields.Select(field => field.Options.FirstOrDefault(option => option.Value == query[field.Name]).Value is { } chosen
            ? field with { Value = chosen } : field)];

    static string Say(Outcome? outcome, IReadOnlyDictionary<string, string[]> errors) => outcome switch
    {
        Outcome.Stale stale => stale.What,
        Outcome.Missing missing => missing.What,
        Outcome.Forbidden forbidden => forbidden.What,
        Outcome.Invalid => string.Join(" ", errors.SelectMany(e => e.Value)),
        _ => "",
    };

    static async Task<IReadOnlyDictionary<string, IReadOnlyList<(string Value, string Label)>>> OptionsAsync(
        Type request, OpenFile file, ChoiceLists lists, CancellationToken ct)
    {
        var options = new Dictionary<string, IReadOnlyList<(string, string)>>();
        foreach (var property in request.GetProperties())
        {
            if (property.GetCustomAttribute<ChoiceAttribute>() is { } choice)
            {
                options[property.Name] = await lists.OfAsync(choice.From, file, ct);
            }
        }
        return options;
    }
}
