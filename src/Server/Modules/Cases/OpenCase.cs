using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Documents.Contract;
using Zhiheng.Server.Modules.People.Contract;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>Opens a case: what was seen, where, which item, and the two officers who handle it.</summary>
public sealed class OpenCase(CaseDesk desk, PeopleDirectory people, ItemShelf items, NumberRegister numbers, TimeProvider clock) : IFeature
{
    public static string Permission => Permissions.HandleCases;

    public static Reach Reach => Reach.Bodies;

    public sealed record Request
    {
        [Display(Name = "看到了什么"), Required, StringLength(2000)]
        public string Seen { get; init; } = "";

        [Display(Name = "执法事项"), Required, StringLength(20)]
        public string ItemId { get; init; } = "";

        [Display(Name = "行为发生时间（不填为现在）")]
        public DateTime? At { get; init; }

        [Display(Name = "持续行为的终了日")]
        public DateOnly? EndedOn { get; init; }

        [Display(Name = "发现日期（不填为今天）")]
        public DateOnly? DiscoveredOn { get; init; }

        [Display(Name = "地点"), Required, StringLength(200)]
        public string Place { get; init; } = "";

        [Display(Name = "所在区划"), Required, RegularExpression("^[0-9]{6}([0-9]{3}|-S[0-9])?$"), Picked]
        public string Division { get; init; } = "";

        [Display(Name = "案件来源"), Required, StringLength(40), Picked]
        public string Source { get; init; } = "检查（巡查）发现";

        [Display(Name = "协办人员"), Required, StringLength(64), Picked]
        public string Colleague { get; init; } = "";

        [Display(Name = "涉及公民生命健康安全、金融安全且有危害后果")]
        public bool HarmsLifeOrSafety { get; init; }
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapWrite<Request>("/api/cases", "登记案件", (http, request, actor, ct) =>
            http.RequestServices.GetRequiredService<OpenCase>().HandleAsync(request, actor, ct)).WithName("open-case").WithTags("案件");

    public async Task<Outcome> HandleAsync(Request request, Actor actor, CancellationToken ct)
    {
        var now = clock.LocalNow();
        var today = DateOnly.FromDateTime(now);
        var sighting = new Sighting(
            request.Seen.Trim(), request.At ?? now, request.EndedOn, request.DiscoveredOn ?? today, request.Division, request.Place.Trim(),
            request.Source, request.HarmsLifeOrSafety);
        if (await items.FindAsync(request.ItemId, sighting.ActDay, ct) is not { } item)
        {
            return Outcome.Wrong(nameof(Request.ItemId), $"没有编号为 {request.ItemId} 的事项，请重新选择。");
        }
        if (await people.DivisionNameAsync(request.Division, ct) is null)
        {
            return Outcome.Wrong(nameof(Request.Division), $"没有代码为 {request.Division} 的区划。");
        }
        if (await people.BodyAsync(actor.BodyId, ct) is not { } body)
        {
            return new Outcome.Forbidden("您的账号没有归属任何执法机关。");
        }
        var officers = await people.OfficersAsync([actor.Account, request.Colleague], ct);
        if (officers.Count < 2 && request.Colleague != actor.Account)
        {
            return Outcome.Wrong(nameof(Request.Colleague), $"没有账号为 {request.Colleague} 的人员。");
        }
        var id = Guid.CreateVersion7().ToString("N");
        var fact = new CaseOpened(id, "", body.OnDuty, officers, item, sighting);
        if (RuleBook.Decide(CaseState.None, fact, now, actor.Account, desk.Law) is { Entry: null } no)
        {
            return new Outcome.Refused(no.Refusals);
        }
        var serial = await numbers.TakeAsync(body.Card.Id, "简登", now.Year, id, actor.Account, ct);
        fact = fact with { Number = $"{body.Card.Prefix}简登字〔{now.Year}〕第{serial:000000}号" };
        var entry = RuleBook.Decide(CaseState.None, fact, now, actor.Account, desk.Law).Entry!;
        var row = new CaseRow { Id = id, BodyId = body.Card.Id, BodyPath = body.Card.Path };
        return await desk.SaveAsync(row, null, CaseState.None, [entry], actor, $"已登记 {fact.Number}。请协办人员到场确认。", ct);
    }
}
