using System.ComponentModel.DataAnnotations;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Law;
using Zhiheng.Rules.Identity;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Cases.Acts.Ordinary;
using Zhiheng.Server.Modules.Cases.Amounts;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Documents.Contract;
using Zhiheng.Server.Modules.Parties.Contract;
using Zhiheng.Server.Modules.People.Contract;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>
/// 补录: a penalty that was already handed over on paper. It is always recorded; what the rules say against it stands beside each
/// fact as a finding, and every finding must be settled before the case can be closed.
/// </summary>
public sealed class AdmitPenalty(
    CaseDesk desk, PeopleDirectory people, ItemShelf items, PartyVault vault, NumberRegister numbers,
    Competence competence, CaseAmounts amounts, TimeProvider clock) : IFeature
{
    public static string Permission => Permissions.AdmitCases;

    public static Reach Reach => Reach.Bodies;

    const string Reckoned = "按裁量基准核对";

    public sealed record Request
    {
        [Display(Name = "违法行为"), Required, StringLength(2000)]
        public string Seen { get; init; } = "";

        [Display(Name = "执法事项"), Required, StringLength(20)]
        public string ItemId { get; init; } = "";

        [Display(Name = "行为发生时间"), Required]
        public DateTime? At { get; init; }

        [Display(Name = "决定并交付时间"), Required]
        public DateTime? DecidedAt { get; init; }

        [Display(Name = "地点"), Required, StringLength(200)]
        public string Place { get; init; } = "";

        [Display(Name = "所在区划"), Required, RegularExpression("^[0-9]{6}([0-9]{3}|-S[0-9])?$"), Picked]
        public string Division { get; init; } = "";

        [Display(Name = "承办人员账号（用逗号分开）"), Required, StringLength(200)]
        public string Officers { get; init; } = "";

        [Display(Name = "当事人类型")]
        public PartyKind PartyKind { get; init; }

        [Display(Name = "当事人"), Required, StringLength(200)]
        public string PartyName { get; init; } = "";

        [Display(Name = "证件号码或信用代码"), StringLength(64)]
        public string Identifier { get; init; } = "";

        [Display(Name = "纸质决定书编号"), Required, StringLength(80)]
        public string DecisionNumber { get; init; } = "";

        [Display(Name = "警告")]
        public bool Warning { get; init; }

        [Display(Name = "罚款（元）"), Range(0, 100_000_000)]
        public decimal Fine { get; init; }

        [Display(Name = "裁量理由"), StringLength(2000)]
        public string Reasons { get; init; } = "";

        [Display(Name = "查明的裁量要素", Description = "裁量基准要求的，每行一个：要素：数值或者选项。例如 占地面积：9。", GroupName = Reckoned), StringLength(1000)]
        public string Measured { get; init; } = "";

        [Display(Name = "法定情形", Description = "法条按情形规定了不同幅度的，照法条的原话填写。", GroupName = Reckoned), StringLength(300)]
        public string Situation { get; init; } = "";

        [Display(Name = "已认定的法定条件", Description = "例如 情节严重；几个以顿号分开。", GroupName = Reckoned), StringLength(300)]
        public string Conditions { get; init; } = "";

        [Display(Name = "认定这些条件的事实和证据", GroupName = Reckoned), StringLength(1000)]
        public string ConditionsShown { get; init; } = "";

        [Display(Name = "决定书扫描件（SHA-256）"), StringLength(64), Upload]
        public string Scan { get; init; } = "";
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapWrite<Request>("/api/admissions", "补录已交付的当场处罚", (http, request, actor, ct) =>
            http.RequestServices.GetRequiredService<AdmitPenalty>().HandleAsync(request, actor, ct)).WithName("admit-penalty").WithTags("案件");

    public async Task<Outcome> HandleAsync(Request r, Actor actor, CancellationToken ct)
    {
        var now = clock.LocalNow();
        if (r.At > r.DecidedAt || r.DecidedAt > now)
        {
            return Outcome.Wrong(nameof(Request.DecidedAt), "时间顺序不对：行为在前，决定在后，都不能晚于现在。");
        }
        var actDay = DateOnly.FromDateTime(r.At!.Value);
        if (await items.FindAsync(r.ItemId, actDay, ct) is not { } item)
        {
            return Outcome.Wrong(nameof(Request.ItemId), $"没有编号为 {r.ItemId} 的事项。");
        }
        if (await people.BodyAsync(actor.BodyId, ct) is not { } body)
        {
            return new Outcome.Forbidden("您的账号没有归属任何执法机关。");
        }
        var (measured, unreadable) = Listing.Read(r.Measured, line => Listing.Pair(line) is { } pair ? (Tuple.Create(pair.Before, pair.After), "")
            : ((Tuple<string, string>?)null, "写作 要素：数值。"));
        if (unreadable.Length > 0)
        {
            return Outcome.Wrong(nameof(Request.Measured), unreadable);
        }
        var officers = await people.OfficersAsync(r.Officers.Split([',', '，', ' '], StringSplitOptions.RemoveEmptyEntries), ct);
        var row = new CaseRow { Id = Guid.CreateVersion7().ToString("N"), BodyId = body.Card.Id, BodyPath = body.Card.Path, ItemId = item.Id };
        var sighting = new Sighting(r.Seen, r.At.Value, null, actDay, r.Division, r.Place, "补录", HarmsLifeOrSafety: false);
        var opened = new CaseOpened(row.Id, "", await competence.WithGrantsAsync(body.OnDuty, item.Id, ct), officers, item, sighting);
        var named = new PartyIdentified(vault.Put(PartyOf(r), body.Card.Path, actDay, lacksCapacity: false), "");
        var decidedAt = r.DecidedAt!.Value;
        var request = WeighedOf(r, measured);
        var amount = await amounts.OfAsync(
            new OpenFile(row, [], [], Admitted([opened, named], r.At.Value, decidedAt, actor)[^1].State, desk.Law), request, ct,
            DateOnly.FromDateTime(decidedAt));
        if (amount.Errors.Count > 0)
        {
            return Outcome.Wrong(nameof(Request.Measured), string.Concat(amount.Errors.Values.SelectMany(words => words)));
        }
        var serial = await numbers.TakeAsync(body.Card.Id, "简登", now.Year, row.Id, actor.Account, ct);
        var number = $"{body.Card.Prefix}简登字〔{now.Year}〕第{serial:000000}号";
        var facts = Admitted(
            [
                opened with { Number = number }, named,
                new DecidedOnTheSpot(
                    r.DecisionNumber, r.Warning, r.Fine, r.Seen, r.Reasons, Circumstances.Plain, PaymentMode.Bank, CashGround.None,
                    DateOnly.FromDateTime(decidedAt) >= LawBook.ReconsiderationFirst, "", amount.Choice, amount.FoundFor(r.Fine),
                    amount.EstablishedOf(request, item)),
                new HandedOver("", ServiceMethod.InHand, named.Party.Label, Signature.Signed, "", "", "", r.Scan),
            ], r.At.Value, decidedAt, actor);
        var findings = facts[^1].State.OpenFindings.Count;
        return await desk.SaveAsync(row, null, CaseState.None, [.. facts.Select(fact => fact.Entry)], actor,
            findings == 0 ? $"已补录 {number}。" : $"已补录 {number}，发现 {findings} 个问题，请逐一整改。", ct);
    }

    /// <summary>Each fact as it was admitted, with the case after it.</summary>
    List<(Entry Entry, CaseState State)> Admitted(IEnumerable<CaseFact> facts, DateTime at, DateTime decidedAt, Actor actor)
    {
        var state = CaseState.None;
        var all = new List<(Entry, CaseState)>();
        foreach (var fact in facts)
        {
            var entry = RuleBook.Admit(state, fact, fact is CaseOpened or PartyIdentified ? at : decidedAt, actor.Account, desk.Law);
            state = state.After(entry);
            all.Add((entry, state));
        }
        return all;
    }

    static WeighAmount.Request WeighedOf(Request r, IReadOnlyList<Tuple<string, string>> measured) => new()
    {
        Fine = r.Fine,
        Situation = r.Situation.Trim(),
        Conditions = r.Conditions.Split(['、', '，', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        ConditionsShown = r.ConditionsShown,
        Measured = measured.DistinctBy(one => one.Item1).ToDictionary(one => one.Item1, one => one.Item2),
        Sources = measured.DistinctBy(one => one.Item1).ToDictionary(one => one.Item1, _ => "纸质决定书和案卷"),
    };

    static Particulars PartyOf(Request r)
    {
        var card = r.PartyKind == PartyKind.Person ? IdentityCard.Check(r.Identifier).Value : null;
        return new Particulars(
            r.PartyKind, r.PartyName, "", Certificates.Name(CertificateKind.IdentityCard), r.PartyKind == PartyKind.Organisation ? "" : r.Identifier,
            r.PartyKind == PartyKind.Organisation ? r.Identifier : "", "", "", card?.Birth, "", "");
    }
}
