using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Discretion;
using Zhiheng.Rules.Law;
using Zhiheng.Server.Foundation;
using Zhiheng.Server.Look;
using Zhiheng.Server.Modules.Cases.Acts;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Discretion.Contract;
using When = Zhiheng.Server.Look.When;

namespace Zhiheng.Server.Modules.Cases.Amounts;

/// <summary>Weighs a case by the benchmark of its item: from what the case knows, and from what its handlers found out besides.</summary>
public sealed class CaseAmounts(AppDb db, BenchmarkShelf shelf, ItemShelf items, TimeProvider clock)
{
    const int MostEarlier = 100;

    /// <summary>Enough to tell a distribution, and no more than a database reads at once.</summary>
    const int MostLike = 1000;

    const string Declared = "承办人员认定，见查明的事实";

    /// <summary>Ticks of the form by the measure they stand for.</summary>
    static readonly (Func<CircumstancesRequest, bool> Ticked, Measure Measure)[] Ticks =
    [
        (r => r.Minor, Measures.Slight), (r => r.FirstTime, Measures.First), (r => r.NoHarm, Measures.NoHarm), (r => r.SlightHarm, Measures.SlightHarm),
        (r => r.NoFault, Measures.NoFault), (r => r.RemovedConsequences, Measures.RemovedHarm), (r => r.Coerced, Measures.Coerced),
        (r => r.ConfessedUnknown, Measures.Confessed), (r => r.HelpedInvestigation, Measures.Merit),
    ];

    /// <summary>Never asked as a field: told by the case, or by a tick.</summary>
    static readonly HashSet<string> Told = [.. Ticks.Select(tick => tick.Measure.Name), Measures.Correction.Name, Measures.Age.Name, Measures.Capacity.Name];

    /// <param name="decided">The day of a decision that was already made; today for one that is being made.</param>
    public async Task<CaseAmount> OfAsync(OpenFile file, WeighedRequest r, CancellationToken ct, DateOnly? decided = null)
    {
        var (c, today) = (file.State, decided ?? clock.Today());
        var (choice, day) = (await LawAsync(file, r, today, ct), c.Opened!.Sighting.ActDay);
        var newer = choice is { AppliesNewer: true };
        // A lighter version is weighed as if it had been there on the day of the act, by the benchmark of today (37).
        var item = newer ? choice!.Newer with { From = day } : c.Item!;
        var found = await shelf.FindAsync(item.Id, newer ? today : day, ct);
        var source = c.Scenes.LastOrDefault() is { } scene ? $"现场笔录（{When.Iso(scene.On)}）" : Declared;
        if (c.Party is not { } party || found is null)
        {
            return new CaseAmount(null, c.Party is null ? "还没有登记当事人，不能裁量。"
                : $"“{item.Name}”没有适用于 {When.Iso(newer ? today : day)} 的裁量基准：在法定幅度内确定数额，并充分说明理由（处罚法第三十四条）。", [], [],
                Questions.Cases(item), Rules.Cases.Established.Askable(item), choice, source, new Dictionary<string, string[]>());
        }
        var benchmark = newer && found.From > day ? found with { From = day } : found;
        var earlier = await EarlierAsync(file, ct);
        var asked = Questions.Of(benchmark, item).Concat([Measures.OtherLenient, Measures.Emergency])
            .Where(measure => !Told.Contains(measure.Name) && !(measure.WithinMonths > 0 && earlier is not null)).DistinctBy(measure => measure.Name).ToList();
        var act = Established(new Act(file.Row.Id, day, party.KindName) { Case = r.Situation, Earlier = earlier }, c, party, r);
        var errors = new Dictionary<string, string[]>();
        foreach (var (name, text) in r.Measured.Where(pair => pair.Value.Trim().Length > 0))
        {
            if (asked.Find(measure => measure.Name == name) is not { } measure)
            {
                errors[FieldOf(name)] = [$"本事项的裁量基准不问“{name}”，请去掉。"];
            }
            else if (MeasureInput.Read(measure, text.Trim(), SourceOf(name)) is { } reading)
            {
                act = act.With(reading);
            }
            else
            {
                errors[FieldOf(name)] = [MeasureInput.Fault(measure)];
            }
        }
        string SourceOf(string name) => r.Sources.GetValueOrDefault(name, "").Trim() is { Length: > 0 } said ? said : source;
        var firsts = await shelf.FirstOffencesAsync(day, ct);
        var weighing = Weighing.Of(benchmark, item, act, file.Law.Settings, firsts);
        if (newer)
        {
            weighing = weighing with { Steps = [$"适用事项 {When.Iso(choice!.Newer.From)} 起的新版本（{Article.Penalty("第三十七条")}）", .. weighing.Steps] };
        }
        else if (await shelf.LaterAsync(item.Id, day, today, ct) is { } later)
        {
            weighing = Lighter(weighing, Weighing.Of(later with { From = day }, item, act, file.Law.Settings, firsts));
        }
        return new CaseAmount(weighing, "", [.. Known(act, party, earlier)], asked, Questions.Cases(item),
            [.. Rules.Cases.Established.Askable(item).Where(word => asked.TrueForAll(measure => measure.Name != word))], choice, source, errors);
    }

    /// <summary>Amounts decided before for the same item in the same tier, under the same version of the benchmark; one query.</summary>
    public async Task<LikeCases?> LikeAsync(string caseId, Weighing? weighing, decimal fine, CancellationToken ct)
    {
        if (weighing is not { Ending: Ending.Penalty, Tier: { } tier, Recommended: { } recommended, Benchmark: var benchmark })
        {
            return null;
        }
        var last = benchmark.To ?? DateOnly.MaxValue;
        var amounts = await db.Cases.AsNoTracking()
            .Where(row => row.ItemId == benchmark.Item && row.Tier == tier.Name && row.Fine > 0 && !row.Revoked && row.Id != caseId
                && row.ActDay >= benchmark.From && row.ActDay <= last)
            .OrderByDescending(row => row.DecidedOn).Select(row => row.Fine).Take(MostLike).ToListAsync(ct);
        return LikeCases.Of(amounts, fine > 0 ? fine : recommended);
    }

    /// <summary>A fine, in force, on the same party for the same item, act day and place (29).</summary>
    public async Task<string> EarlierFineAsync(OpenFile file, CancellationToken ct)
    {
        var seen = file.State.Opened!.Sighting;
        if (file.State.Party?.IdentifierHash is not { Length: > 0 } party)
        {
            return "";
        }
        return await db.Cases.AsNoTracking()
            .Where(c => c.PartyHash == party && c.Id != file.Row.Id && c.ItemId == file.Row.ItemId && c.ActDay == seen.ActDay
                && c.Place == seen.Place && c.Fine > 0 && !c.Revoked)
            // Decided and not issued yet, it has only the number of the case.
            .Select(c => c.DecisionNumber != "" ? c.DecisionNumber : c.Number).FirstOrDefaultAsync(ct) ?? "";
    }

    /// <summary>The newer version of the item, if there is one, and which of the two applies (37).</summary>
    async Task<LawChoice?> LawAsync(OpenFile file, LawChoiceRequest r, DateOnly today, CancellationToken ct) => ChoosingLaw.Of(
        file.State, await items.NewerAsync(file.State.Item!, today, ct), file.Law, r.AppliesNewer, r.LawReasons.Trim());

    /// <summary>What the handlers measured themselves, from a record: the rest is told anew by the case and its ticks.</summary>
    public static IEnumerable<Reading> MeasuredOf(AmountBasis? basis) => (basis?.From?.Readings ?? []).Where(reading => !Told.Contains(reading.Name));

    public static string FieldOf(string measure) => $"{nameof(WeighedRequest.Measured)}.{measure}";

    /// <summary>从旧兼从轻 (37): a later version applies where it comes to less, or to nothing.</summary>
    static Weighing Lighter(Weighing then, Weighing now) =>
        now.Ending == Ending.NoPenalty && then.Ending == Ending.Penalty || now.Recommended < then.Recommended
            ? now with { Steps = [$"行为发生以后施行的基准 {now.Benchmark.Version} 处罚较轻，适用新的规定（{Article.Penalty("第三十七条")}）", .. now.Steps] } : then;

    static Act Established(Act act, CaseState c, PartyOnRecord party, WeighedRequest r)
    {
        foreach (var (_, measure) in Ticks.Where(tick => tick.Ticked(r)))
        {
            act = act.With(measure, Declared);
        }
        act = c.Recheck is { } recheck ? act.With(Measures.Correction.Name, OptionOf(recheck.Fact.Result), $"复查记录（{When.Iso(recheck.On)}）")
            : r.CorrectedInTime ? act.With(Measures.Correction.Name, Measures.Correction.Options[0], Declared) : act;
        act = party.AgeAtAct is { } age ? act.With(Measures.Age.Name, age, "身份证件") : act;
        return party.LacksCapacity ? act.With(Measures.Capacity.Name, Measures.Capacity.Options[2], "登记的当事人信息")
            : r.PartialCapacity ? act.With(Measures.Capacity.Name, Measures.Capacity.Options[1], Declared) : act;
    }

    static string OptionOf(CorrectionResult result) => Measures.Correction.Options[(int)result];

    static IEnumerable<KnownValue> Known(Act act, PartyOnRecord party, IReadOnlyList<EarlierPenalty>? earlier)
    {
        yield return new("当事人类别", party.KindName, "登记的当事人");
        yield return new("行为日期", When.Iso(act.Day), "登记的违法行为");
        yield return act.Read(Measures.Correction) is { } correction ? new("改正情况", correction.Word, correction.Source) : new("改正情况", "还没有复查", "");
        if (party.AgeAtAct is { } age)
        {
            yield return new(Measures.Age.Name, $"{age} 周岁", "身份证件");
        }
        yield return earlier is null ? new("以前的处罚", "不能查询", "没有登记当事人的证件号码")
            : new("以前的处罚", earlier.Count == 0 ? "没有" : string.Join("、", earlier.Select(penalty => $"{When.Iso(penalty.On)} {penalty.Source}")), "查询处罚记录");
    }

    /// <summary>Penalties in force of the same party for the same item; null where the party cannot be told from others.</summary>
    async Task<IReadOnlyList<EarlierPenalty>?> EarlierAsync(OpenFile file, CancellationToken ct)
    {
        if (file.State.Party?.IdentifierHash is not { Length: > 0 } party)
        {
            return null;
        }
        var found = await db.Cases.AsNoTracking()
            .Where(row => row.PartyHash == party && row.ItemId == file.Row.ItemId && row.Id != file.Row.Id && row.DecidedOn != null && !row.Revoked)
            .OrderByDescending(row => row.DecidedOn).Take(MostEarlier).Select(row => new { row.DecidedOn, row.DecisionNumber, row.Number }).ToListAsync(ct);
        return found.ConvertAll(row => new EarlierPenalty(row.DecidedOn!.Value, row.DecisionNumber.Length > 0 ? row.DecisionNumber : row.Number));
    }
}
