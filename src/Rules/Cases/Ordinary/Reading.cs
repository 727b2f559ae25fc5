using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Cases.Ordinary;

/// <summary>What several rules and clocks of the ordinary procedure read out of a case.</summary>
static class Reading
{
    /// <summary>Whether somebody ever had a hand in the case: registered it, was named for it, examined, questioned, or withdrew.</summary>
    public static bool EverHandled(this CaseState c, string account)
    {
        return c.Opened is { } opened && In(opened.Officers) || In(c.Officers) || c.RecusedOfficers.Contains(account)
            || c.Scenes.Any(scene => In(scene.Fact.Officers)) || c.Ordinary.Interviews.Any(talk => In(talk.Fact.Officers))
            || c.Ordinary.Drafts.Any(d => d is { Returned: null, Draft: FilingDraft filing } && In(filing.Handlers));

        bool In(IReadOnlyList<OfficerOnDuty> officers) => officers.Any(o => o.Id == account);
    }

    /// <summary>The newest draft of a kind that took effect.</summary>
    public static DraftOnTheWay? Through<T>(this CaseState c) where T : Draft =>
        c.Ordinary.Drafts.LastOrDefault(d => d.Draft is T && d.IsThrough);

    public static Dated<DocumentIssued>? Paper(this CaseState c, string id) => c.Documents.FirstOrDefault(d => d.Fact.Id == id);

    public static bool IsVoid(this CaseState c, string documentId) => c.Ordinary.VoidDocuments.Contains(documentId);

    public static bool IsServed(this CaseState c, string documentId) => c.Ordinary.Services.Any(s => s.Fact.DocumentId == documentId);

    /// <summary>事先告知书 of the proposal in force; what was made from an earlier one tells the party nothing about this one.</summary>
    public static Dated<DocumentIssued>? Notice(this CaseState c) =>
        c.Ordinary.Proposal is { } proposal && c.Through<ProposalDraft>() is { Digest: var digest }
            ? c.Documents.LastOrDefault(d => d.Fact.Kind == DocumentCodes.PriorNotice && d.At >= proposal.At && d.Fact.Basis == digest && !c.IsVoid(d.Fact.Id))
            : null;

    /// <summary>The day on which the party was told, null while it was not.</summary>
    public static DateOnly? ToldOn(this CaseState c) => c.Notice() is { } notice
        ? c.Ordinary.Services.LastOrDefault(s => s.Fact.DocumentId == notice.Fact.Id)?.Fact.On : null;

    /// <summary>Last day of 陈述申辩. Counted in working days, it never ends on a rest day.</summary>
    public static DateOnly? DefenceEnds(this CaseState c, LawBook law) =>
        c.ToldOn() is { } told ? law.Calendar.AddWorkingDays(told, law.Settings.DefenceWorkingDays) : null;

    /// <summary>Who has a piece of evidence now.</summary>
    public static string? Keeper(this CaseState c, string evidenceId) =>
        c.Ordinary.Custody.LastOrDefault(moved => moved.Fact.EvidenceId == evidenceId)?.Fact.To
        ?? c.Evidence.FirstOrDefault(e => e.Id == evidenceId)?.TakenBy;

    /// <summary>Last day of 先行登记保存: a restriction never rolls, and never lasts longer than the law lets it, whatever the order says.</summary>
    public static DateOnly LastDay(this Preservation p, LawBook law) =>
        law.Calendar.AddWorkingDays(p.From, p.Days());

    /// <summary>Working days of a preservation.</summary>
    public static int Days(this Preservation p) => Math.Clamp(p.Order.WorkingDays, 1, Preserving.MostWorkingDays);

    public static bool HasLapsed(this Preservation p, DateOnly on, LawBook law) => p.Disposed is null && on > p.LastDay(law);
}
