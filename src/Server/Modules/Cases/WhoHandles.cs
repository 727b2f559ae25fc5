using System.Text.RegularExpressions;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Identity;
using Zhiheng.Rules.Law;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.People.Contract;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>
/// Who handles an item at a place, before anything is opened: the same rules are asked that will decide on the opening, so the answer here
/// and there is one. Each value says where it came from.
/// </summary>
public sealed partial class WhoHandles(PeopleDirectory people, ItemShelf items, Competence competence, LawBook law, TimeProvider clock) : IFeature
{
    const int LongestPlace = 200;

    /// <summary>Rules about the people of a case; the rest is about the body.</summary>
    static readonly string[] AboutOfficers = ["two-officers", "opener-handles", "officers-serve-body"];

    public static string Permission => Permissions.HandleCases;

    public static Reach Reach => Reach.Bodies;

    /// <param name="Division">Of the place; empty for what the place says, else the own body's.</param>
    /// <param name="On">Day of the act, null for today.</param>
    public sealed record Question(string Item = "", string Division = "", string Place = "", DateOnly? On = null);

    /// <param name="Why">Why not, in the rule's words; for those who may, what shows it.</param>
    public sealed record Handler(string Account, string Name, bool May, string Why);

    /// <param name="Division">The division the answer is about, and where it came from.</param>
    /// <param name="Proposed">What the place names, where it is another division than the one chosen; null otherwise.</param>
    /// <param name="Item">Name of the item; empty where none was chosen.</param>
    /// <param name="Against">What stands against the own body; empty where it may.</param>
    /// <param name="Competent">Who may where the own body may not, or where the proposed division is another's; null where nobody is known.</param>
    public sealed record Answer(
        string Division, string DivisionName, string DivisionFrom, NamedDivision? Proposed, string Item, string ItemFrom, string Body,
        string Ground, string Article, IReadOnlyList<Refusal> Against, CompetentBody? Competent, IReadOnlyList<Handler> Handlers);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/competence", async (HttpContext http, [AsParameters] Question asked, WhoHandles who, CancellationToken ct) =>
                await who.OfAsync(asked, Actor.From(http.User), ct) is { } answer
                    ? TypedResults.Ok(answer) : OutcomeResults.Problem(400, "invalid", Unclear))
            .WithName("who-handles").WithTags("案件").WithSummary("按事项和地点查谁有权办理").Produces<Answer>().ProducesProblem(400);
        routes.MapGet("/competence", async (HttpContext http, [AsParameters] Question asked, WhoHandles who, CancellationToken ct, bool part = false) =>
            await who.OfAsync(asked, Actor.From(http.User), ct) is { } answer
                ? Page.Of<WhoHandlesPage>(new { Answer = answer, Part = part })
                : Page.Of<MessagePage>(new { Title = "不能查询", Message = Unclear }, 400)).ExcludeFromDescription();
    }

    const string Unclear = "区划代码不对，或者地点超过 200 个字，或者您的账号没有归属执法机关。";

    /// <summary>Null where the question makes no sense.</summary>
    public async Task<Answer?> OfAsync(Question asked, Actor actor, CancellationToken ct)
    {
        if (asked.Place.Length > LongestPlace || (asked.Division.Length > 0 && !Code().IsMatch(asked.Division))
            || await people.BodyAsync(actor.BodyId, ct) is not { } body)
        {
            return null;
        }
        var (now, today) = (clock.LocalNow(), clock.Today());
        var divisions = await people.DivisionsBelowAsync(body.Card.Path.Split('/')[0], today, ct);
        var named = PlaceNames.Find(asked.Place, divisions, body.Card.Division);
        var (division, from) = asked.Division.Length > 0 ? (asked.Division, named?.Code == asked.Division ? $"地点写有“{named.Word}”" : "表单所选")
            : named is not null ? (named.Code, $"地点写有“{named.Word}”") : (body.Card.Division, "本机关的辖区");
        var name = divisions.FirstOrDefault(known => known.Code == division).Name;
        if (name is null)
        {
            return null;
        }
        var day = asked.On ?? today;
        var item = asked.Item.Length > 0 ? await items.FindAsync(asked.Item, day, ct) : null;
        var onDuty = item is null ? body.OnDuty : await competence.WithGrantsAsync(body.OnDuty, item.Id, ct);
        var staff = await people.OfficersAsync([.. (await people.HoldersAsync(actor.BodyId, "officer", ct)).Select(person => person.Account)], ct);
        var at = day == today ? now : day.ToDateTime(TimeOnly.MinValue);
        IReadOnlyList<Refusal> Ask(Item what, OfficerOnDuty? officer) => RuleBook.Decide(
            CaseState.None, new CaseOpened("", "", onDuty, officer is null ? [] : [officer], what,
                new Sighting("", at, null, day > today ? day : today, division, asked.Place, "", HarmsLifeOrSafety: false), Procedure.Ordinary),
            now, officer?.Id ?? actor.Account, law).Refusals;
        var against = item is null ? [] : Ask(item, null).Where(no => !AboutOfficers.Contains(no.Code)).ToList();
        var proposed = named is not null && !division.StartsWith(named.Code, StringComparison.Ordinal) ? named : null;
        var elsewhere = against.Count > 0 ? division : item is not null && proposed is not null && !onDuty.Covers(proposed.Code) ? proposed.Code : null;
        var ground = item is null || against.Count > 0 ? null : onDuty.MayHandle(item, today);
        return new Answer(
            division, name, from, proposed,
            item?.Name ?? "", item is null ? asked.Item.Length > 0 ? $"没有编号为 {asked.Item[..Math.Min(20, asked.Item.Length)]} 的事项" : ""
                : $"按行为日期 {day:yyyy-MM-dd} 取 {item.From:yyyy-MM-dd} 起的版本",
            onDuty.Name, ground?.Ground ?? "", ground?.Article.ToString() ?? "", against,
            elsewhere is null ? null : await InsteadAsync(item!, elsewhere, body.Card, today, ct),
            item is null || against.Count > 0 ? [] : [.. staff.Select(officer => Fit(officer, Ask(item, officer), today))]);
    }

    static Handler Fit(OfficerOnDuty officer, IReadOnlyList<Refusal> refusals, DateOnly today)
    {
        var no = refusals.FirstOrDefault(no => AboutOfficers.Contains(no.Code));
        return new Handler(officer.Id, officer.Name, no is null, no is not null
            ? officer.IsCertifiedOn(today) ? no.Reason : officer.WhyNotCertifiedOn(today)
            : $"执法证 {officer.Credential}{(officer.CredentialTo is { } to ? $"，有效期至 {to:yyyy-MM-dd}" : "")}");
    }

    /// <summary>The lowest body above the place that may.</summary>
    async Task<CompetentBody?> InsteadAsync(Item item, string division, BodyCard own, DateOnly today, CancellationToken ct) =>
        await people.BodyOfDivisionAsync(division, ct) is { } there
            ? (await competence.OfAsync(item, there.Path, today, ct)).FirstOrDefault(body => body.May && body.Id != own.Id) : null;

    [GeneratedRegex("^[0-9]{6}([0-9]{3}|-S[0-9])?$")]
    private static partial Regex Code();
}
