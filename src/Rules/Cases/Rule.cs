using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Cases;

/// <summary>Everything a rule may look at.</summary>
/// <param name="Fact">The fact proposed; null while a menu is drawn, when only the state can speak.</param>
/// <param name="At">When the act happens, local time (+08:00); for a decided act, now.</param>
/// <param name="By">Account that acts.</param>
public sealed record Situation(CaseState Case, CaseFact? Fact, DateTime At, string By, LawBook Law)
{
    public DateOnly On => DateOnly.FromDateTime(At);

    /// <summary>
    /// The draft at stake: the one submitted, or the one whose last approval this is. Its rules are asked both times, since weeks
    /// may lie between.
    /// </summary>
    public Draft? Draft => Fact switch
    {
        DraftSubmitted submitted => submitted.Draft,
        DraftApproved approved when Case.Ordinary.Find(approved.DraftId) is { } draft
            && draft.Approvals.Count == draft.Submitted.Fact.Chain.Count - 1 => draft.Draft,
        _ => null,
    };

    /// <summary>What is proposed or decided in the ordinary procedure, of whatever kind.</summary>
    public Disposal? Disposal => Draft switch
    {
        ProposalDraft proposal => proposal.Proposed,
        DecisionDraft decision => decision.Final,
        _ => null,
    };

    /// <summary>The penalty at stake in either procedure; null for an act that penalises nobody.</summary>
    public IPenalty? Penalty =>
        Fact as IPenalty ?? (Disposal is { Kind: DisposalKind.Penalty } disposal ? new OrdinaryPenalty("", disposal) : null);

    /// <summary>The version of the item that the penalty at stake applies: that of the act, or the newer one where it is lighter (37).</summary>
    public Catalogue.Item? Item => Penalty?.Choice is { AppliesNewer: true } choice ? choice.Newer : Case.Item;
}

/// <summary>A reason against an act, and what to do about it, both in Chinese.</summary>
public sealed record Objection(string Reason, string Remedy, Article? Article = null);

/// <summary>One rule of law: a name, an article, the facts and drafts it guards, and the question it asks.</summary>
/// <param name="Since">Since when it applies; it is asked on the day of the act.</param>
/// <param name="NeedsFact">False where the state alone decides, so that the rule can also draw the menu.</param>
public sealed record Rule(
    string Code, string Name, Article Article, DateOnly Since, IReadOnlyList<Type> Guards, bool NeedsFact,
    Func<Situation, Objection?> Ask)
{
    /// <summary>Whether the act goes on record with what the rule found: refused, it could never be made good, and the case would stand still.</summary>
    public bool OnlyFinds { get; init; }

    /// <summary>The refusal for this situation, or null where the rule is content or does not apply.</summary>
    public Refusal? Check(Situation situation)
    {
        if (situation.On < Since || (NeedsFact && situation.Fact is null))
        {
            return null;
        }
        return Ask(situation) is { } no ? new Refusal(Code, Name, no.Reason, no.Article ?? Article, no.Remedy) : null;
    }

    /// <summary>A rule that reads the state only: it refuses, and it draws the "not yet" list.</summary>
    public static Rule OfState(string code, string name, Article article, Type[] guards, Func<Situation, Objection?> ask, DateOnly? since = null) =>
        new(code, name, article, since ?? default, guards, NeedsFact: false, ask);

    /// <summary>A rule that reads the proposed fact.</summary>
    public static Rule Of<T>(string code, string name, Article article, Func<Situation, T, Objection?> ask, DateOnly? since = null)
        where T : CaseFact =>
        new(code, name, article, since ?? default, [typeof(T)], NeedsFact: true, s => s.Fact is T fact ? ask(s, fact) : null);

    /// <summary>A rule that reads a draft, when it is submitted and when its last approval makes it take effect.</summary>
    public static Rule OfDraft<T>(string code, string name, Article article, Func<Situation, T, Objection?> ask, DateOnly? since = null)
        where T : Draft =>
        new(code, name, article, since ?? default, [typeof(T)], NeedsFact: true, s => s.Draft is T draft ? ask(s, draft) : null);

    /// <summary>A rule that reads what is proposed or decided in the ordinary procedure.</summary>
    public static Rule OfDisposal(string code, string name, Article article, Func<Situation, Disposal, Objection?> ask) =>
        new(code, name, article, default, [typeof(ProposalDraft), typeof(DecisionDraft)], NeedsFact: true,
            s => s.Disposal is { } disposal ? ask(s, disposal) : null);

    /// <summary>A rule that reads a penalty, whichever procedure makes it.</summary>
    public static Rule OfPenalty(string code, string name, Article article, Func<Situation, IPenalty, Objection?> ask) =>
        new(code, name, article, default, [typeof(DecidedOnTheSpot), typeof(ProposalDraft), typeof(DecisionDraft)], NeedsFact: true,
            s => s.Penalty is { } penalty ? ask(s, penalty) : null);
}
