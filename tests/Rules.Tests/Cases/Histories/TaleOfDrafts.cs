using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;

namespace Zhiheng.Rules.Tests.Cases.Histories;

/// <summary>What became of the drafts: read from the approvals one by one, as a clerk would tick them off.</summary>
internal sealed partial class Tale
{
    /// <summary>A draft as the clerk keeps it.</summary>
    internal sealed class Slip(DraftSubmitted submitted, string by, DateTime at)
    {
        public DraftSubmitted Submitted => submitted;
        public string By => by;
        public DateTime At => at;
        public List<DraftApproved> Yes { get; } = [];
        public string? Back { get; set; }
        public int EffectAt { get; set; } = -1;
        public ApprovalLevel? Turn => Back is null && Yes.Count < submitted.Chain.Count ? submitted.Chain[Yes.Count] : null;
    }

    Dictionary<int, Draft>? effects;
    Dictionary<string, Slip>? slips;

    /// <summary>Which draft took effect with which line of the past.</summary>
    public Dictionary<int, Draft> Effects
    {
        get
        {
            Read();
            return effects!;
        }
    }

    public IReadOnlyDictionary<string, Slip> Slips
    {
        get
        {
            Read();
            return slips!;
        }
    }

    void Read()
    {
        if (effects is not null)
        {
            return;
        }
        (effects, slips) = ([], []);
        foreach (var (i, entry) in past.Index())
        {
            if (entry.Fact is DraftSubmitted submitted)
            {
                slips.TryAdd(submitted.Id, new Slip(submitted, entry.By, entry.At));
            }
            else if (entry.Fact is DraftApproved yes && slips.TryGetValue(yes.DraftId, out var slip))
            {
                slip.Yes.Add(yes);
                if (slip.Back is null && slip.Yes.Count == slip.Submitted.Chain.Count)
                {
                    effects[i] = slip.Submitted.Draft;
                    slip.EffectAt = i;
                }
            }
            else if (entry.Fact is DraftReturned no && slips.TryGetValue(no.DraftId, out slip))
            {
                slip.Back = no.Reasons;
            }
        }
    }

    /// <summary>Drafts that wait for somebody.</summary>
    public IEnumerable<Draft> Waiting => Slips.Values.Where(slip => slip.Turn is not null).Select(slip => slip.Submitted.Draft);

    /// <summary>The line with which the newest draft of a kind took effect, or -1.</summary>
    public int LastOf<T>(Func<T, bool>? which = null) where T : Draft =>
        Effects.Where(effect => effect.Value is T draft && (which is null || which(draft))).Select(effect => effect.Key).DefaultIfEmpty(-1).Max();

    public T? InForce<T>() where T : Draft => LastOf<T>() is >= 0 and var i ? (T)Effects[i] : null;

    public DateOnly? DayOfEffect<T>() where T : Draft => LastOf<T>() is >= 0 and var i ? DateOnly.FromDateTime(past[i].At) : null;

    /// <summary>Decided in the office, or not taken up at all.</summary>
    public bool Determined => LastOf<DecisionDraft>() >= 0 || LastOf<NoFilingDraft>() >= 0;

    /// <summary>Somebody was penalised, or let go in the office: that may be taken back.</summary>
    public bool Revocable => Has<DecidedOnTheSpot>() || (IsOrdinary && Has<NotPenalised>())
        || LastOf<DecisionDraft>(d => d.Final.Kind is DisposalKind.Penalty or DisposalKind.NoPenalty) >= 0;

    public bool IsClosed => Has<CaseClosed>() || LastOf<ClosingDraft>() >= 0;

    /// <summary>The day on which the decision reached the party.</summary>
    public DateOnly? ReachedOn => Has<HandedOver>() ? DayOf<HandedOver>() : Deliveries.LastOrDefault() is { } served ? served.On : null;

    IEnumerable<Served> Deliveries => All<Served>().Where(served => All<DocumentIssued>().Any(d =>
        d.Id == served.DocumentId && d.Kind is DocumentCodes.OrdinaryDecision or DocumentCodes.NoPenaltyDecision));

    /// <summary>Whether somebody had a hand in the case at any time.</summary>
    public bool Touched(string account) => past.Any(entry => entry.Fact switch
    {
        CaseOpened f => f.Officers.Any(o => o.Id == account),
        SceneRecorded f => f.Officers.Any(o => o.Id == account),
        InterviewRecorded f => f.Officers.Any(o => o.Id == account),
        RecusalDecided { Accepted: true } f => f.OfficerId == account || f.Replacement?.Id == account,
        _ => false,
    }) || Effects.Values.OfType<FilingDraft>().Any(filing => filing.Handlers.Any(o => o.Id == account));
}
