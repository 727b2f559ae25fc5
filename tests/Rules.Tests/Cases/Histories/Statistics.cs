using Zhiheng.Rules.Cases;

namespace Zhiheng.Rules.Tests.Cases.Histories;

/// <summary>How far the histories came, so that a green test cannot be a hollow one.</summary>
internal sealed class Statistics
{
    int histories, decidedActs, refused, stricter, admitted, closed, penalised;

    /// <summary>Histories that reach a decision of any kind, and by the book.</summary>
    public int Decided { get; private set; }

    public int Archived { get; private set; }

    /// <summary>Unlawful acts that were admitted.</summary>
    public int Unlawful { get; private set; }

    /// <summary>How often each rule refused.</summary>
    public Dictionary<string, int> Rules { get; } = [];

    /// <summary>Rules that no history came up against.</summary>
    public IReadOnlyList<string> Silent => [.. RuleBook.All.Select(rule => rule.Code).Where(code => !Rules.ContainsKey(code))];

    public void Add(Step step, int wrongs)
    {
        foreach (var refusal in step.Decision.Refusals)
        {
            Rules[refusal.Code] = Rules.GetValueOrDefault(refusal.Code) + 1;
        }
        decidedActs += step.Recorded is { Admitted: false } ? 1 : 0;
        admitted += step.Recorded is { Admitted: true } ? 1 : 0;
        refused += step.Recorded is null ? 1 : 0;
        stricter += step.Decision.Entry is null && wrongs == 0 ? 1 : 0;
        Unlawful += step.Recorded is { Admitted: true } && wrongs > 0 ? 1 : 0;
    }

    public void Add(CaseState state)
    {
        histories++;
        Decided += state.Decision is not null || state.NoPenalty is not null ? 1 : 0;
        penalised += state.Decision is { Fact.Fine: > 0 } && state.Findings.Count == 0 ? 1 : 0;
        closed += state.Closed is not null ? 1 : 0;
        Archived += state.Archived is not null ? 1 : 0;
    }

    public override string ToString() =>
        $"{histories} histories: {decidedActs} acts decided, {refused} refused ({stricter} that the oracle would let pass), "
        + $"{admitted} admitted ({Unlawful} unlawful); {Decided} reach a decision ({penalised} fined without a finding), "
        + $"{closed} close, {Archived} are archived; rarest rules: "
        + string.Join(", ", RuleBook.All.OrderBy(rule => Rules.GetValueOrDefault(rule.Code)).Take(8)
            .Select(rule => $"{rule.Code} {Rules.GetValueOrDefault(rule.Code)}"));
}
