using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Catalogue;

namespace Zhiheng.Rules.Tests.Cases.Histories;

/// <summary>What a lawyer reads out of a list of facts, in the plainest way: no state, no rule, no clock of the program.</summary>
internal sealed partial class Tale(IReadOnlyList<Entry> past)
{
    public IReadOnlyList<Entry> Past => past;

    public int IndexOf<T>(Func<T, bool>? which = null) where T : CaseFact
    {
        for (var i = past.Count - 1; i >= 0; i--)
        {
            if (past[i].Fact is T fact && (which is null || which(fact)))
            {
                return i;
            }
        }
        return -1;
    }

    public bool Has<T>() where T : CaseFact => IndexOf<T>() >= 0;

    public T? Last<T>() where T : CaseFact => IndexOf<T>() is >= 0 and var i ? (T)past[i].Fact : null;

    public DateOnly DayOf<T>() where T : CaseFact => DateOnly.FromDateTime(past[IndexOf<T>()].At);

    public IEnumerable<T> All<T>() where T : CaseFact => past.Select(entry => entry.Fact).OfType<T>();

    public PartyOnRecord? Party => Last<PartyIdentified>()?.Party;

    public Item Item => Last<CaseOpened>()!.Item;

    /// <summary>The place in the list where the present party replaced another; what was done before was done to somebody else.</summary>
    public int PartyChanged
    {
        get
        {
            var changed = -1;
            PartyOnRecord? before = null;
            for (var i = 0; i < past.Count; i++)
            {
                if (past[i].Fact is PartyIdentified named)
                {
                    changed = before is not null && before != named.Party ? i : changed;
                    before = named.Party;
                }
            }
            return changed;
        }
    }

    List<OfficerOnDuty>? officers;

    public List<OfficerOnDuty> Officers => officers ??= ReadOfficers();

    List<OfficerOnDuty> ReadOfficers()
    {
        List<OfficerOnDuty> named = [];
        foreach (var (i, entry) in past.Index())
        {
            if (entry.Fact is CaseOpened opened)
            {
                named = [.. opened.Officers];
            }
            else if (Effects.GetValueOrDefault(i) is FilingDraft filing)
            {
                named = [.. filing.Handlers];
            }
            else if (entry.Fact is RecusalDecided { Accepted: true } recusal)
            {
                named.RemoveAll(officer => officer.Id == recusal.OfficerId);
                if (recusal.Replacement is { } other)
                {
                    named.Add(other);
                }
            }
        }
        return named;
    }

    public HashSet<string> Present
    {
        get
        {
            var opened = IndexOf<CaseOpened>();
            return opened < 0 ? []
                : [past[opened].By, .. past.Skip(opened).Select(e => e.Fact).OfType<OfficerPresent>().Select(p => p.OfficerId)];
        }
    }

    public bool Handles(string account) => Officers.Exists(officer => officer.Id == account);

    public static int Certified(IEnumerable<OfficerOnDuty> officers, DateOnly day) => officers.Where(officer => Holds(officer, day))
        .Select(officer => officer.Id).Distinct().Count();

    public static bool Holds(OfficerOnDuty officer, DateOnly day) =>
        !officer.IsAuxiliary && officer.Credential != "" && officer.CredentialFrom <= day && !(officer.CredentialTo < day);

    public bool RecusalPending => past.Select((entry, i) => entry.Fact is RecusalAsked asked
        && IndexOf<RecusalDecided>(decided => decided.OfficerId == asked.OfficerId) < i).Any(open => open);

    /// <summary>The fine of the newest decision, of either procedure.</summary>
    public decimal Fined => Math.Max(IndexOf<DecidedOnTheSpot>(), LastOf<DecisionDraft>(d => d.Final.Kind == DisposalKind.Penalty)) switch
    {
        < 0 => 0,
        var i => past[i].Fact is DecidedOnTheSpot decided ? decided.Fine : ((DecisionDraft)Effects[i]).Final.Fine,
    };

    /// <summary>Fine in force and unpaid.</summary>
    public decimal Owed => Has<DecisionRevoked>() ? 0 : Fined - All<PaymentReceived>().Sum(p => p.Fine);

    /// <summary>Confiscated gains in force and unpaid.</summary>
    public decimal GainsOwed => Has<DecisionRevoked>() ? 0
        : (InForce<DecisionDraft>()?.Final is { Kind: DisposalKind.Penalty } final ? final.Gains : 0) - All<PaymentReceived>().Sum(p => p.Gains);

    public decimal InHand => All<PaymentReceived>().Where(p => p.Mode == PaymentMode.OnTheSpot).Sum(p => p.Fine + p.LateFine)
        - All<CashHandedIn>().Sum(c => c.Amount);

    public decimal AtBody => All<CashHandedIn>().Sum(c => c.Amount) - All<CashBanked>().Sum(b => b.Amount);

    public bool IsOrdinary => Has<TurnedOrdinary>() || All<CaseOpened>().Any(opened => opened.Procedure == Procedure.Ordinary);

    /// <summary>Somebody was penalised or let go, and it was not taken back.</summary>
    public bool Ended => (Has<DecidedOnTheSpot>() && !Has<DecisionRevoked>()) || Has<NotPenalised>() || Determined;

    public IEnumerable<RemedyOpened> OpenRemedies => All<RemedyOpened>().Where(r => All<RemedyEnded>().All(e => e.Id != r.Id));

    public bool FindingsOpen => past.Where((entry, i) => entry.Findings.Any(finding =>
        IndexOf<FindingSettled>(settled => settled.FindingId == finding.Id) <= i)).Any();

    public IReadOnlyList<FineRange> Ranges => Party is not { } party ? [] : [.. Item.Fines.Where(range =>
        range.Unit == "元" && (range.Party == "不分" || range.Party == (party.Kind == PartyKind.Organisation ? "单位" : "个人")))];

    /// <summary>The ranges that are open on what was said of the statute's situations and conditions.</summary>
    public List<FineRange> RangesOn(Established? said) => [.. Ranges.Where(range => range.When == (said is null ? "" : said.Situation)
        && (range.Prerequisite.Count == 0 || range.Prerequisite.Any(word => word.EndsWith("不改正", StringComparison.Ordinal) || said?.Conditions.Contains(word) == true)))];

    /// <summary>The order to correct was looked at again, and nothing had come of it.</summary>
    public bool NotCorrected => IndexOf<CorrectionRechecked>() > Math.Max(IndexOf<CorrectionOrdered>(), PartyChanged)
        && Last<CorrectionRechecked>()!.Result != CorrectionResult.Corrected;

    /// <summary>The statute allows the kind under conditions only, and none of them was met.</summary>
    public bool TooSoonFor(string kind, Established? said)
    {
        bool Met(string word) => word.EndsWith("不改正", StringComparison.Ordinal) ? NotCorrected : said?.Situation == word || said?.Conditions.Contains(word) == true;
        var ways = (Item.Conditions ?? []).Where(way => way.Kind == kind).ToList();
        return ways.Count > 0 && !ways.Exists(way => (way.Prerequisite.Count == 0 || way.Prerequisite.Any(Met)) && (way.When == "" || Met(way.When)));
    }

    /// <summary>Late fine that a payment on a day may still carry: counted day by day.</summary>
    public decimal LateFineOpen(DateOnly day)
    {
        if (ReachedOn is not { } reached || Fined <= 0 || Has<DecisionRevoked>())
        {
            return 0;
        }
        var due = reached.AddDays(15);
        while (!Repository.Calendar.IsWorkday(due))
        {
            due = due.AddDays(1);
        }
        var first = due.AddDays(1);
        while (All<PaymentDeferred>().Any(deferred => Covers(deferred, first)))
        {
            first = first.AddDays(1);
        }
        var unpaid = Fined - All<PaymentReceived>().Where(p => p.PaidOn < first).Sum(p => p.Fine);
        var last = Owed <= 0 ? All<PaymentReceived>().Where(p => p.Fine > 0).Max(p => p.PaidOn) : day;
        var days = 0;
        for (var late = first; late <= last && unpaid > 0; late = late.AddDays(1))
        {
            days += All<RemedyOpened>().Any(r => Stops(r, late)) || All<PaymentDeferred>().Any(deferred => Covers(deferred, late)) ? 0 : 1;
        }
        var grown = unpaid <= 0 ? 0 : Math.Min(unpaid, decimal.Round(unpaid * 3 * days / 100, 2, MidpointRounding.AwayFromZero));
        return Math.Max(0, grown - All<PaymentReceived>().Sum(p => p.LateFine));
    }

    static bool Covers(PaymentDeferred deferred, DateOnly day) =>
        day == deferred.AppliedOn || (deferred.AppliedOn < day && day <= deferred.Until);

    bool Stops(RemedyOpened remedy, DateOnly day) =>
        remedy.AcceptedOn <= day
            && (All<RemedyEnded>().FirstOrDefault(e => e.Id == remedy.Id) is not { } ended || day <= ended.On || day == remedy.AcceptedOn);
}
