using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Law;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Cases;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.People.Contract;

namespace Zhiheng.Server.Tests;

/// <summary>
/// Random histories, lawful or not, saved in one go or act by act: the stored row is what the record folds to. ZHIHENG_SHADOWS sets
/// how many.
/// </summary>
public class ShadowTests
{
    static readonly int Histories =
        int.TryParse(Environment.GetEnvironmentVariable("ZHIHENG_SHADOWS"), CultureInfo.InvariantCulture, out var asked) ? asked : 300;

    static readonly Actor Wang = new("wangmin", "王敏", Officer.Town, "330100/330102/330102012", ["officer"]);

    [Theory, Both]
    public async Task Random_histories_cast_the_shadow_that_they_fold_to(Engine engine)
    {
        await using var city = await City.StartAsync(engine);
        var random = new Random(engine.GetHashCode() + 7);
        for (var i = 0; i < Histories; i++)
        {
            await city.InScopeAsync(services => PlayAsync(city, services, random, i));
        }
        Assert.Equal(Histories, await city.ValueAsync<int>("SELECT count(*) FROM cases_cases"));
        Assert.True(await city.ValueAsync<int>("SELECT count(*) FROM journal_lines WHERE stream LIKE 'case:%'") > Histories * 8);
        Assert.True(await city.ValueAsync<int>("SELECT count(DISTINCT stage) FROM cases_cases") > 3);
        Assert.True(await city.ValueAsync<int>("SELECT count(DISTINCT todo) FROM cases_cases WHERE procedure = '普通程序'") > 2);
        Assert.True(await city.ValueAsync<int>("SELECT count(*) FROM cases_drafts") > 0);
        var ordinary = FactTypes.All.Where(fact => fact.Namespace == typeof(LeadVerified).Namespace).ToList();
        var seen = 0;
        foreach (var name in ordinary.Select(FactTypes.NameOf))
        {
            seen += await city.ValueAsync<int>($"SELECT count(*) FROM journal_lines WHERE payload LIKE '%\"fact\":\"{name}\"%'") > 0 ? 1 : 0;
        }
        Assert.True(seen > ordinary.Count / 3, $"{seen} of {ordinary.Count} kinds of facts");
        await city.AssertSoundAsync();
        await city.SqlAsync("UPDATE cases_cases SET todo = todo || '!' WHERE id = (SELECT min(id) FROM cases_cases)");
        Assert.Single(await city.InScopeAsync(services => services.GetRequiredService<ShadowCheck>().RunAsync(default)));
        await city.SqlAsync("DELETE FROM cases_drafts WHERE case_id = (SELECT max(case_id) FROM cases_drafts)");
        Assert.Equal(2, (await city.InScopeAsync(services => services.GetRequiredService<ShadowCheck>().RunAsync(default))).Count);
    }

    static async Task<bool> PlayAsync(City city, IServiceProvider services, Random random, int number)
    {
        var desk = services.GetRequiredService<CaseDesk>();
        var now = new DateTime(2026, 3, 2, 9, 0, 0).AddDays(random.Next(200)).AddMinutes(random.Next(400));
        var id = $"{number:00000000}";
        var state = CaseState.None;
        var saved = state;
        var pending = new List<Entry>();
        for (var steps = random.Next(3, number % 2 == 0 ? 30 : 60); steps > 0; steps--)
        {
            now = now.AddMinutes(random.Next(3, 3000));
            var fact = state.Opened is null ? await OpenedAsync(services, id, number, now) : Next(state, random, now, desk.Law);
            if (fact is null)
            {
                break;
            }
            var entry = RuleBook.Decide(state, fact, now, Wang.Account, desk.Law).Entry ?? (random.Next(state.IsOrdinary ? 2 : 4) == 0 || state.Opened is null ? RuleBook.Admit(state, fact, now, Wang.Account, desk.Law) : null);
            if (entry is null)
            {
                continue;
            }
            pending.Add(entry);
            state = state.After(entry);
            if (random.Next(3) == 0)
            {
                saved = await SaveAsync(city, id, saved, state, pending);
            }
        }
        if (pending.Count > 0)
        {
            await SaveAsync(city, id, saved, state, pending);
        }
        return true;
    }

    /// <summary>In a scope of its own, as a request would be.</summary>
    static Task<CaseState> SaveAsync(City city, string id, CaseState saved, CaseState state, List<Entry> pending) => city.InScopeAsync(async services =>
    {
        var desk = services.GetRequiredService<CaseDesk>();
        var file = saved.Opened is null ? null : await desk.LoadAsync(id, Wang, default);
        var row = file?.Row ?? new CaseRow { Id = id, BodyId = Wang.BodyId, BodyPath = Wang.BodyPath };
        Assert.IsType<Outcome.Done>(await desk.SaveAsync(row, file?.Lines[^1], saved, pending, Wang, "", default));
        pending.Clear();
        return state;
    });

    static async Task<CaseFact> OpenedAsync(IServiceProvider services, string id, int number, DateTime now)
    {
        var people = services.GetRequiredService<PeopleDirectory>();
        var item = await services.GetRequiredService<ItemShelf>().FindAsync(Officer.Stall, DateOnly.FromDateTime(now), default);
        return new CaseOpened(
            id, $"杭上（采荷）综执简登字〔2026〕第{number:000000}号", (await people.BodyAsync(Wang.BodyId, default))!.Value.OnDuty,
            await people.OfficersAsync(["wangmin", "liqiang"], default), item!,
            new Sighting("占道卖水果", now.AddMinutes(-20), null, DateOnly.FromDateTime(now), Officer.Town, "秋涛路12号", "检查（巡查）发现", false),
            number % 2 == 0 ? Procedure.OnTheSpot : Procedure.Ordinary);
    }

    /// <summary>Something the menu offers, whether or not the rules allow it now.</summary>
    static CaseFact? Next(CaseState c, Random random, DateTime now, LawBook law)
    {
        var lines = Menu.For(c, now, Wang.Account, law);
        var doable = lines.Where(line => line.CanBeDone).ToList();
        var pick = doable.Count > 0 && random.Next(3) > 0 ? doable : [.. lines];
        return pick.Count == 0 ? null : Make(pick[random.Next(pick.Count)].Fact, c, random, now);
    }

    static CaseFact? Make(Type fact, CaseState c, Random random, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        var hash = new string("abcdef"[random.Next(6)], 64);
        var document = c.Documents.Count == 0 ? "d" : c.Documents[0].Fact.Id;
        return fact.Name switch
        {
            nameof(OfficerPresent) => new OfficerPresent(random.Next(2) == 0 ? "wangmin" : "liqiang"),
            nameof(PartyIdentified) => new PartyIdentified(new PartyOnRecord(PartyKind.Person, "白某某", "v", hash, 36, false), c.Party is null ? "" : "认错了人"),
            nameof(SceneRecorded) => new SceneRecorded(now.AddMinutes(-2), now, "秋涛路12号", c.Officers, "王敏", "占道", true, true, "", Signature.Signed, "", ""),
            nameof(EvidenceAdded) => new EvidenceAdded($"e{random.Next()}", EvidenceKind.AudioVisual, "照片", hash, 9, "image/png", now, "王敏", ""),
            nameof(CorrectionOrdered) => new CorrectionOrdered("收摊", today),
            nameof(CorrectionRechecked) => new CorrectionRechecked(CorrectionResult.RefusedToCorrect, "不收"),
            nameof(RightsTold) => new RightsTold("占道", "拒不改正", false, 50),
            nameof(DefenceHeard) => new DefenceHeard(DefenceKind.NotMade, "", "", false),
            nameof(DecidedOnTheSpot) => new DecidedOnTheSpot(
                $"当罚{random.Next()}", false, random.Next(1, 6) * 10, "占道", "拒不改正", Circumstances.Plain,
                random.Next(2) == 0 ? PaymentMode.OnTheSpot : PaymentMode.Bank, CashGround.HundredOrLess, true, ""),
            nameof(TurnedOrdinary) => random.Next(20) == 0 ? new TurnedOrdinary("复杂") : new OfficerPresent("liqiang"),
            nameof(DocumentIssued) => new DocumentIssued($"d{random.Next()}", c.IsOrdinary ? random.Next(2) == 0 ? DocumentCodes.PriorNotice : DocumentCodes.OrdinaryDecision : DocumentCodes.Decision, c.Decision?.Fact.Number ?? "", "t", hash, hash, "pdf", "s"),
            nameof(HandedOver) => new HandedOver(document, ServiceMethod.InHand, "白某某", Signature.Signed, "", "", "", hash),
            nameof(ReportedToBody) => new ReportedToBody("sunjie"),
            nameof(PaymentReceived) => new PaymentReceived(Math.Max(1, c.FineDue), 0, c.Decision!.Fact.Payment, "浙财1", today),
            nameof(CashHandedIn) => new CashHandedIn(c.CashInHand, "sunjie"),
            nameof(CashBanked) => new CashBanked(c.CashAtBody, "回单"),
            nameof(DecisionRevoked) => random.Next(10) == 0 ? new DecisionRevoked("有误", "zhoujianguo") : null,
            nameof(CaseClosed) => random.Next(3) == 0 ? new CaseClosed(ClosingReason.Performed, "已履行", "zhoujianguo") : new OfficerPresent("liqiang"),
            nameof(CaseArchived) => new CaseArchived("20260001", "2026", 6, 6),
            nameof(FindingSettled) => new FindingSettled(c.OpenFindings[0].Id, "已整改", "liqiang"),
            _ => AnyOrdinary.Make(fact, c, random, now) ?? new OfficerPresent("liqiang"),
        };
    }
}
