using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;

namespace Zhiheng.Rules.Tests.Cases.Histories;

/// <summary>How far the histories came, so that a green test cannot be a hollow one.</summary>
internal sealed class Statistics
{
    int histories, decidedActs, refused, stricter, admitted, closed, penalised, filed, filedAway;

    public Statistics(IEnumerable<Statistics> parts)
    {
        foreach (var part in parts)
        {
            (histories, decidedActs, refused, stricter) = (histories + part.histories, decidedActs + part.decidedActs, refused + part.refused, stricter + part.stricter);
            (admitted, closed, penalised) = (admitted + part.admitted, closed + part.closed, penalised + part.penalised);
            (filed, filedAway, InOffice) = (filed + part.filed, filedAway + part.filedAway, InOffice + part.InOffice);
            (Decided, Archived, Unlawful) = (Decided + part.Decided, Archived + part.Archived, Unlawful + part.Unlawful);
            Kinds.UnionWith(part.Kinds);
            foreach (var (rule, times) in part.Rules)
            {
                Rules[rule] = Rules.GetValueOrDefault(rule) + times;
            }
        }
    }

    /// <summary>Kinds of facts and drafts that were decided, not only admitted.</summary>
    public HashSet<Type> Kinds { get; } = [];

    /// <summary>Kinds that no history got by the rules.</summary>
    public IReadOnlyList<string> Missing => [.. FactTypes.All.Concat(FactTypes.Drafts).Except(Kinds).Select(kind => kind.Name)];

    /// <summary>Histories that reach a decision of any kind, and by the book.</summary>
    public int Decided { get; private set; }

    public int Archived { get; private set; }

    /// <summary>Histories of the office that reach a decision.</summary>
    public int InOffice { get; private set; }

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
        if (step.Recorded is { Admitted: false, Fact: var fact })
        {
            Kinds.Add(fact.GetType());
            Kinds.Add(fact is DraftSubmitted submitted ? submitted.Draft.GetType() : fact.GetType());
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
        Decided += state.Decision is not null || state.NoPenalty is not null || state.Ordinary.Final is not null ? 1 : 0;
        filed += state.Ordinary.Filed is not null ? 1 : 0;
        InOffice += state.Ordinary.Final is not null ? 1 : 0;
        filedAway += state is { IsOrdinary: true, Archived: not null } ? 1 : 0;
        penalised += state.Decision is { Fact.Fine: > 0 } && state.Findings.Count == 0 ? 1 : 0;
        closed += state.Closed is not null ? 1 : 0;
        Archived += state.Archived is not null ? 1 : 0;
    }

    public override string ToString() =>
        $"{histories} histories: {decidedActs} acts decided, {refused} refused ({stricter} that the oracle would let pass), "
        + $"{admitted} admitted ({Unlawful} unlawful); {Decided} reach a decision ({penalised} fined without a finding), "
        + $"{closed} close, {Archived} are archived; of the office {filed} are filed, {InOffice} decided, {filedAway} archived; rarest rules: "
        + string.Join(", ", RuleBook.All.OrderBy(rule => Rules.GetValueOrDefault(rule.Code)).Take(8)
            .Select(rule => $"{rule.Code} {Rules.GetValueOrDefault(rule.Code)}"));
}
