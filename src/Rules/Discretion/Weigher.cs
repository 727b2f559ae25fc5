using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Discretion;

/// <summary>One run of weighing, without counterfactuals, so that these can run it again.</summary>
sealed class Weigher(Benchmark benchmark, Item item, LocalSettings settings, FirstOffenceList? firsts)
{
    static readonly Article Benchmarks = Article.Penalty("第三十四条");

    public Benchmark Benchmark => benchmark;

    public Item Item => item;

    public Weighing Weigh(Act established)
    {
        var entry = firsts is not null && firsts.InForceOn(established.Day) ? firsts.Find(item.Id) : null;
        var months = entry is null ? settings.FirstOffenceMonths : firsts!.WithinMonths;
        var act = established.WithFirstOffence(months);
        var found = Factor.All.Select(factor => factor.Find(act)).ToList();
        var run = new Run(established, act, found);
        if (Admission.Objections(benchmark, item, act, months).ToList() is { Count: > 0 } objections)
        {
            return End(run, Ending.Undecided, objections);
        }
        run.Steps.Add($"适用“{item.Name}”（{item.Id}）的裁量基准 {benchmark.Version}"
            + (benchmark.Status == BenchmarkStatus.Example ? $"（示例，仅供演示；{benchmark.Source.Title}）" : $"（{benchmark.Source.Issuer}，{benchmark.Source.Number}）"));
        if (found.FirstOrDefault(f => f.Met && f.Factor.Effect == Effect.MustNot) is { } bar)
        {
            run.Steps.AddRange([$"{bar}", $"结论：不予处罚；{bar.Factor.Instead}"]);
            return End(run, Ending.NoPenalty);
        }
        var (ranges, no) = OpenRange.Of(item, act, benchmark.Together, settings);
        if (no is not null)
        {
            return End(run, no.Code == "prerequisite" ? Ending.NoFineYet : Ending.Undecided, [no]);
        }
        run.Steps.AddRange(ranges.SelectMany(range => OpenRange.Met(range, act)).Distinct().Select(word => $"前提“{word}”：{Prerequisite.Known(word, act)}"));
        if (entry is not null && run.Met(Effect.MayNot) && entry.When.Holds(act))
        {
            run.Steps.Add($"列入{firsts!.Name}（{firsts.Version}），符合初次违法、危害后果轻微并及时改正，不予处罚（{Article.Penalty("第三十三条第一款")}）；对当事人进行教育");
            return End(run, Ending.NoPenalty);
        }
        return Tiered(run, ranges);
    }

    Weighing Tiered(Run run, IReadOnlyList<FineRange> ranges)
    {
        var missing = benchmark.Asked.Where(measure => run.Act.Read(measure) is null).ToList();
        if (missing.Count > 0)
        {
            return End(run, Ending.Undecided, [Admission.Missing(missing)]);
        }
        var tiers = TierChoice.Of(benchmark, run.Act, run.Found.Any(f => f.Met && f.Factor.MayMitigate));
        if (tiers.Count != 1)
        {
            var values = string.Join("，", benchmark.Asked.Select(measure => Admission.Value(run.Act, measure)));
            return End(run, Ending.Undecided, [new Refusal("tier", "裁量阶次", tiers.Count == 0 ? $"基准没有覆盖本案的情形：{values}。"
                : $"本案同时落入{string.Join("、", tiers.Select(tier => tier.Name))}：{values}。", Benchmarks, "请制定机关修订基准；在此之前由机关负责人集体讨论确定数额。")]);
        }
        run.Tier = tiers[0];
        run.Steps.Add($"阶次：{run.Tier.Name}，{run.Tier.When}"
            + string.Concat(run.Tier.When.Conditions.Select(c => c.Measure).Distinct().Select(measure => $"；{Admission.Value(run.Act, measure)}")));
        if (run.Tier.Grade == Grade.None)
        {
            run.Steps.Add("结论：不予处罚；对当事人进行教育");
            return End(run, Ending.NoPenalty);
        }
        run.Sanctions.AddRange(run.Tier.Also.Select(sanction => $"{sanction}"));
        if (run.Tier.Fines.Count > 0)
        {
            return Reckon(run, ranges);
        }
        var plain = ranges.All(range => range.IsPlainAmount) ? new YuanRange(ranges.Sum(r => r.Min), ranges.Sum(r => r.Max)) : null;
        return Fined(run, plain, new YuanRange(0, 0), 0);
    }

    Weighing Reckon(Run run, IReadOnlyList<FineRange> ranges)
    {
        List<Reckoning> parts = [];
        foreach (var range in ranges)
        {
            if (OpenRange.PieceFor(run.Tier!, range, item, run.Act.Party, settings) is not { } piece)
            {
                return End(run, Ending.Undecided, [new Refusal("party", "当事人类别", $"基准的{run.Tier!.Name}没有对{run.Act.Party}规定罚款。", Benchmarks,
                    "请制定机关补充；在此之前由机关负责人集体讨论确定数额。")]);
            }
            var missing = piece.Asked.Where(measure => run.Act.Read(measure) is null).ToList();
            if (missing.Count > 0)
            {
                return End(run, Ending.Undecided, [Admission.Missing(missing)]);
            }
            if (piece.Terms.FirstOrDefault(term => term.Levels.Count(level => level.When.Holds(run.Act)) != 1) is { } term)
            {
                return End(run, Ending.Undecided, [new Refusal("formula", "计算公式", $"公式的“{term.Name}”对本案没有唯一的系数。", Benchmarks, "请制定机关修订基准。")]);
            }
            parts.Add(Reckoning.Of(range, piece, run.Act));
        }
        var sum = Reckoning.Sum(parts, benchmark.Cap);
        run.Steps.AddRange(sum.StatuteLines.Select((line, i) => i == 0 ? $"{line}（{item.Penalising}）" : line));
        run.Steps.AddRange(sum.TierLines);
        // A benchmark refines the statute and cannot widen it: only 减轻 goes below, and nothing goes above.
        var lawful = run.Tier!.Grade == Grade.Mitigated ? new YuanRange(0, sum.Statute.High) : sum.Statute;
        var within = new YuanRange(lawful.Clamp(sum.Range.Low), lawful.Clamp(sum.Range.High));
        if (within != sum.Range)
        {
            run.Steps.Add($"基准数额超出法定幅度 {lawful}，按法定幅度取 {within}");
        }
        var (amount, follows) = Position.Of(run, within, sum.Statute, Others(run.Tier, run.Act, ranges), settings);
        var link = FineLink(run.Tier, ranges);
        // 警告，可以并处罚款: what a fine is added to stands before it.
        run.Sanctions.Insert(link is Link.And or Link.MayAnd or Link.Or ? run.Sanctions.Count : 0, $"{DiscretionWords.Of(link)}罚款 {Figures.Yuan(amount)}");
        return Fined(run, sum.Statute, follows, amount) with { FineIsOptional = link is Link.May or Link.MayAnd };
    }

    /// <summary>What the other tiers come to on the same act, where they can be reckoned.</summary>
    IEnumerable<YuanRange> Others(Tier own, Act act, IReadOnlyList<FineRange> ranges)
    {
        foreach (var tier in benchmark.Tiers.Where(tier => !ReferenceEquals(tier, own) && !tier.IsException))
        {
            var pieces = ranges.Select(range => (Range: range, Piece: OpenRange.PieceFor(tier, range, item, act.Party, settings))).ToList();
            if (pieces.All(p => p.Piece is { Unit: not FineUnit.Formula } piece
                && new[] { piece.Base, piece.Per }.All(measure => measure is null || act.Read(measure) is not null)))
            {
                yield return Reckoning.Sum([.. pieces.Select(p => Reckoning.Of(p.Range, p.Piece!, act))], benchmark.Cap).Range;
            }
        }
    }

    static Link FineLink(Tier tier, IReadOnlyList<FineRange> ranges) =>
        tier.FineLink ?? (ranges.All(range => range.Optional) ? Link.May : Link.Shall);

    Weighing Fined(Run run, YuanRange? statute, YuanRange range, decimal amount)
    {
        if (run.Met(Effect.MayNot))
        {
            run.Steps.Add($"符合可以不予处罚的情形，是否处罚由机关负责人决定（{Article.Penalty("第三十三条第一款")}）");
        }
        run.Steps.Add($"结论：{string.Join("，", run.Sanctions)}；同时责令改正或者限期改正（{Article.Penalty("第二十八条")}）");
        return End(run, Ending.Penalty) with
        {
            Statute = statute, Range = range, Recommended = amount,
            Floor = run.Tier!.Fines.Count == 0 || run.Found.Any(f => f.Met && f.Factor.MayMitigate) ? 0 : statute!.Low,
        };
    }

    Weighing End(Run run, Ending ending, IReadOnlyList<Refusal>? refusals = null) => new(
        run.Established, item, benchmark, ending, run.Tier, null, null, null, 0, ending == Ending.Penalty ? run.Sanctions : [], run.Found, run.Steps, [],
        refusals ?? []);
}
