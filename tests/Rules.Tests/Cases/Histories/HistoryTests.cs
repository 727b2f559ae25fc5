using System.Globalization;
using CsCheck;
using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;

namespace Zhiheng.Rules.Tests.Cases.Histories;

/// <summary>
/// Tens of thousands of random lives of a case, each act held against an oracle that does not know the rules. The seed is fixed;
/// ZHIHENG_HISTORIES sets how many for a longer soak.
/// </summary>
public sealed class HistoryTests(ITestOutputHelper output)
{
    static readonly Gen<uint[]> Street = Gen.UInt.Array[14, 27];

    static readonly Gen<uint[]> Office = Gen.UInt.Array[36, 66];

    static readonly Dictionary<string, Rule> OfState = RuleBook.All.Where(rule => !rule.NeedsFact).ToDictionary(rule => rule.Code);

    [Fact]
    public void No_history_gets_an_unlawful_act_past_the_rules()
    {
        var many = int.Parse(Environment.GetEnvironmentVariable("ZHIHENG_HISTORIES") ?? "50000", CultureInfo.InvariantCulture);
        var parts = Enumerable.Range(0, Math.Min(many, 8)).AsParallel().Select(part => Tell(part, many / 8)).ToList();
        var count = new Statistics(parts);
        output.WriteLine(count.ToString());
        Assert.True(count.Decided * 10 >= many, "fewer than one in ten reach a decision");
        Assert.True(count.InOffice * 10 >= many, "fewer than one in ten are decided in the office");
        Assert.True(count.Archived * 100 >= many * 3, "fewer than three in a hundred reach the archive");
        Assert.True(count.Unlawful > many / 20, "hardly anything unlawful was admitted");
        var silent = count.Silent.Except(RuleBook.All.Where(rule => rule.OnlyFinds).Select(rule => rule.Code)).ToList();
        Assert.True(many < 20000 || silent.Count == 0, $"never refused: {string.Join(", ", silent)}");
        Assert.True(many < 20000 || count.Missing.Count == 0, $"never recorded: {string.Join(", ", count.Missing)}");
    }

    /// <summary>One part of the histories, by turns of the street and of the office; the same every time.</summary>
    static Statistics Tell(int part, int many)
    {
        var dice = new PCG((uint)part + 1, 20260310);
        var count = new Statistics([]);
        for (var i = 0; i < many; i++)
        {
            var seeds = (i % 2 == 0 ? Street : Office).Generate(dice, null, out _);
            seeds[0] = (seeds[0] & ~1u) | (uint)(i % 2);
            if (Fault(seeds, count) is { } fault)
            {
                Assert.Fail($"part {part}, history {i}: {fault}\n{Story(Shrink(seeds))}");
            }
        }
        return count;
    }

    /// <summary>The first thing wrong with a history, or null.</summary>
    static string? Fault(IReadOnlyList<uint> seeds, Statistics count)
    {
        var history = new History(seeds);
        foreach (var step in history.Steps)
        {
            if (Wrong(step, count) is { } wrong)
            {
                return $"{step.Fact.GetType().Name} by {step.By} at {step.At:yyyy-MM-dd HH:mm}: {wrong}";
            }
        }
        count.Add(history.State);
        return seeds[^1] % 5 == 0 ? Replay(history) : null;
    }

    static string? Wrong(Step step, Statistics count)
    {
        var wrongs = Oracle.Wrongs(step.Past, step.Fact, step.At, step.By);
        var refusals = step.Decision.Refusals;
        count.Add(step, wrongs.Count);
        if ((step.Decision.Entry is null) != (refusals.Count > 0))
        {
            return "both an entry and refusals, or neither";
        }
        if (refusals.Count == 0 && wrongs.Count > 0)
        {
            return $"decided, but the oracle says: {string.Join(", ", wrongs)}";
        }
        if (refusals.FirstOrDefault(r => r.Article.Statute == "" || r.Article.Clause == "" || r.Reason == "" || r.Remedy == "") is { } mute)
        {
            return $"{mute.Code} names no article, reason or remedy";
        }
        if (step.Recorded is { Admitted: true } admitted && wrongs.Count > 0 && admitted.Findings.Count == 0)
        {
            return $"admitted without a finding, but the oracle says: {string.Join(", ", wrongs)}";
        }
        if (step.Recorded is { Admitted: false } decided && decided.Findings.Count > 0 != OracleOfOffice.LetGoLate(step.Past, step.Fact, step.At))
        {
            return "decided with a finding that is none, or without one that is";
        }
        return MenuAgrees(step);
    }

    static string? MenuAgrees(Step step)
    {
        var act = step.Fact is DraftSubmitted submitted ? submitted.Draft.GetType() : step.Fact.GetType();
        // At the last approval the rules of the draft are asked too; the menu of approvals speaks of approvals.
        var ofState = step.Decision.Refusals
            .Where(refusal => OfState.GetValueOrDefault(refusal.Code)?.Guards.Any(guard => guard == act || guard == step.Fact.GetType()) == true).ToList();
        var line = step.Past.Count % 10 == 0
            ? Menu.For(step.Before, step.At, step.By, Sample.Book).FirstOrDefault(line => line.Fact == act)?.Refusals
            : RuleBook.Gates(step.Before, act, step.At, step.By, Sample.Book);
        return line is null || line.SequenceEqual(ofState) ? null : "the menu and the decision disagree about the state";
    }

    /// <summary>Folded step by step, from scratch and from the stored text a case is the same, and none of its readers throws.</summary>
    static string? Replay(History history)
    {
        var stored = history.Journal.Select(entry => Entry.FromPayload(entry.ToPayload(), entry.By));
        var key = Key(history.State);
        var later = DateOnly.FromDateTime(history.Now).AddDays(50);
        _ = CaseClocks.LateFine(history.State, Sample.Book, later);
        return Key(CaseState.After(history.Journal)) != key ? "folded from scratch the case is another"
            : Key(CaseState.After(stored)) != key ? "folded from the stored text the case is another"
            : history.State.Version != history.Journal.Count ? "the version does not count the facts"
            : CaseClocks.Of(history.State, Sample.Book).Any(clock => clock.Deadline.Steps.Count == 0) ? "a clock does not explain itself"
                : null;
    }

    static string Key(CaseState s) => string.Join('|',
    [
        s.Version, s.LastAt, Stage.Of(s), Stage.Outcome(s), s.FineDue, s.CashInHand, s.CashAtBody, s.Party, s.Defence,
        s.Rights is { } told ? told with { Fact = told.Fact with { Weighed = null } } : null, s.Rights?.Fact.Weighed?.Discretion?.High,
            s.Correction, s.Recheck,
        s.Decision?.At, s.Decision?.Fact.Number, s.Decision?.Fact.Fine, s.HandedOver, s.Reported, s.Closed, s.Archived, s.NoPenalty, s.Turned, s.Revoked, s.UsableEvidence.Count(),
            s.Scenes.Count,
        .. s.Officers.Select(o => o.Id), .. s.Present, .. s.OpenRecusals, .. s.Remedies, .. s.EndedRemedies, .. s.Deferrals,
            .. s.OpenFindings, .. s.Ordinary.Drafts.Select(d => (d.Id, d.Waits, d.IsThrough)), s.Ordinary.FilingNumber,
        s.Ordinary.Proposal?.Fact.Fine, s.Ordinary.Final?.Fact.Kind, s.Ordinary.Report?.At, .. s.Ordinary.Services.Select(x => x.Fact),
        CaseClocks.DueDate(s, Sample.Book),
    ]);

    static List<uint> Shrink(uint[] seeds)
    {
        List<uint> least = [.. seeds];
        for (var i = least.Count - 1; i > 0; i--)
        {
            List<uint> fewer = [.. least[..i], .. least[(i + 1)..]];
            least = Fault(fewer, new Statistics([])) is null ? least : fewer;
        }
        return least;
    }

    static string Story(List<uint> seeds) =>
        Fault(seeds, new Statistics([])) + "\n" + string.Join('\n', new History(seeds).Steps.Select(step =>
        {
            var fate = step.Recorded is null ? "refused" : step.Recorded.Admitted ? "admitted" : "decided";
            var codes = string.Join(',', step.Decision.Refusals.Select(refusal => refusal.Code));
            return $"{fate} {step.At:yyyy-MM-dd HH:mm} {step.By} {step.Fact} {codes}";
        }));
}
