using System.Text;
using Zhiheng.Rules.Cases.OnTheSpot;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Law;
using Zhiheng.Rules.Record;

namespace Zhiheng.Rules.Cases;

/// <summary>All rules, and the two verbs: decide before an act, admit after it.</summary>
public static class RuleBook
{
    /// <summary>The rules in the order of a case.</summary>
    public static readonly IReadOnlyList<Rule> All =
    [
        .. ProcedureRules.Rules, .. Competence.Rules, .. OnTheSpot.Officers.Rules, .. Leads.Rules, .. Filing.Rules, .. Investigation.Rules,
        .. Inquiry.Rules, .. Preserving.Rules, .. Approving.Rules, .. Discussing.Rules, .. Hearing.Rules, .. Telling.Rules, .. Deciding.Rules,
        .. KindConditions.Rules, .. ChoosingLaw.Rules,
        .. DecidingCase.Rules, .. Periods.Rules, .. HandingOver.Rules, .. Serving.Rules, .. MoneyRules.Rules, .. Ending.Rules, .. ClosingCase.Rules,
        .. Publishing.Rules,
    ];

    static readonly Dictionary<Type, Rule[]> ByFact =
        FactTypes.All.Concat(FactTypes.Drafts).ToDictionary(t => t, t => All.Where(r => r.Guards.Contains(t)).ToArray());

    /// <summary>Version and hash of the rules: every fact names the pack it was made under.</summary>
    public static readonly string Pack = "1-" + Convert.ToHexStringLower(Sha256.Function.Digest(Encoding.UTF8.GetBytes(
        string.Join('\n', All.Select(r => $"{r.Code}|{r.Name}|{r.Article}|{r.Since:yyyy-MM-dd}|{string.Join(',', r.Guards.Select(g => g.Name))}")))))[..12];

    /// <summary>
    /// Decides a proposed act: the entry to record, or every reason against it. Never both, never neither. What a rule only finds goes on
    /// record with the entry, to be settled before the case closes.
    /// </summary>
    public static Decision Decide(CaseState state, CaseFact fact, DateTime at, string by, LawBook law)
    {
        var found = Ask(new Situation(state, fact, at, by, law));
        var refusals = found.Where(no => !no.Rule.OnlyFinds).Select(no => no.Refusal).ToList();
        return refusals.Count > 0
            ? new Decision(null, refusals)
            : new Decision(new Entry(fact, at, by, Pack, Admitted: false, Findings(state, found)), []);
    }

    /// <summary>Records what has already happened, with the findings of the same rules.</summary>
    public static Entry Admit(CaseState state, CaseFact fact, DateTime at, string by, LawBook law) =>
        new(fact, at, by, Pack, Admitted: true, Findings(state, Ask(new Situation(state, fact, at, by, law))));

    /// <summary>What stands in the way of an act as far as the state can tell, before anything is filled in.</summary>
    /// <param name="act">A kind of fact, or of draft.</param>
    public static IReadOnlyList<Refusal> Gates(CaseState state, Type act, DateTime at, string by, LawBook law)
    {
        var situation = new Situation(state, null, at, by, law);
        var rules = FactTypes.Drafts.Contains(act) ? ByFact[typeof(DraftSubmitted)].Concat(ByFact[act]) : ByFact[act];
        return [.. rules.Where(r => !r.NeedsFact).Select(r => r.Check(situation)).OfType<Refusal>()];
    }

    /// <summary>Every rule of a draft with what it says today: those who approve see it beside the draft.</summary>
    public static IReadOnlyList<(Rule Rule, Refusal? No)> Review(CaseState state, Dated<DraftSubmitted> submitted, DateTime at, LawBook law)
    {
        var situation = new Situation(state, submitted.Fact, at, submitted.By, law);
        return [.. ByFact[submitted.Fact.Draft.GetType()].Select(rule => (rule, rule.Check(situation)))];
    }

    static List<(Rule Rule, Refusal Refusal)> Ask(Situation situation) =>
    [
        .. from rule in ByFact[situation.Fact!.GetType()].Concat(situation.Draft is { } draft ? ByFact[draft.GetType()] : [])
           let no = rule.Check(situation)
           where no is not null
           select (rule, no),
    ];

    static IReadOnlyList<Finding> Findings(CaseState state, IEnumerable<(Rule Rule, Refusal Refusal)> found) =>
        [.. found.Select(no => no.Refusal).Select(r => new Finding($"{state.Version + 1}:{r.Code}", r.Code, r.Rule, r.Reason, r.Article, r.Remedy))];
}

/// <summary>Either an entry or refusals.</summary>
public sealed record Decision(Entry? Entry, IReadOnlyList<Refusal> Refusals);
