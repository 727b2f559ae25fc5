using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Cases;

/// <summary>A fact with the day on which it happened and who recorded it.</summary>
public sealed record Dated<T>(T Fact, DateTime At, string By)
{
    public DateOnly On => DateOnly.FromDateTime(At);
}

/// <summary>
/// A case as its journal tells it: nothing here is stored, all of it follows from <see cref="After(Entry)"/>. The fold takes facts in
/// any order and never throws, since admitted facts may arrive in one that the law would not have allowed.
/// </summary>
public sealed record CaseState
{
    /// <summary>Before the first fact.</summary>
    public static readonly CaseState None = new();

    /// <summary>Number of facts so far; the version a screen sends back with its next request.</summary>
    public long Version { get; init; }

    public DateTime LastAt { get; init; }
    public CaseOpened? Opened { get; init; }

    /// <summary>The procedure the case runs under now; a case turned ordinary stays so.</summary>
    public Procedure Procedure { get; init; }

    /// <summary>What the ordinary procedure adds.</summary>
    public OrdinaryState Ordinary { get; init; } = OrdinaryState.None;

    public DateTime OpenedAt { get; init; }
    public IReadOnlyList<OfficerOnDuty> Officers { get; init; } = [];

    /// <summary>Officers who took part under their own account.</summary>
    public IReadOnlyList<string> Present { get; init; } = [];

    public PartyOnRecord? Party { get; init; }
    public IReadOnlyList<Dated<SceneRecorded>> Scenes { get; init; } = [];
    public IReadOnlyList<EvidenceAdded> Evidence { get; init; } = [];
    public IReadOnlyList<string> ExcludedEvidence { get; init; } = [];
    public Dated<CorrectionOrdered>? Correction { get; init; }
    public Dated<CorrectionRechecked>? Recheck { get; init; }
    public IReadOnlyList<Dated<RecusalAsked>> OpenRecusals { get; init; } = [];
    public IReadOnlyList<string> RecusedOfficers { get; init; } = [];
    public Dated<RightsTold>? Rights { get; init; }
    public Dated<DefenceHeard>? Defence { get; init; }
    public Dated<IPenalty>? Decision { get; init; }
    public Dated<NotPenalised>? NoPenalty { get; init; }
    public Dated<TurnedOrdinary>? Turned { get; init; }
    public IReadOnlyList<Dated<DocumentIssued>> Documents { get; init; } = [];
    public Dated<HandedOver>? HandedOver { get; init; }
    public Dated<ReportedToBody>? Reported { get; init; }
    public IReadOnlyList<Dated<PaymentReceived>> Payments { get; init; } = [];
    public IReadOnlyList<Dated<CashHandedIn>> CashIn { get; init; } = [];
    public IReadOnlyList<Dated<CashBanked>> Banked { get; init; } = [];
    public IReadOnlyList<Dated<PaymentDeferred>> Deferrals { get; init; } = [];
    public IReadOnlyList<RemedyOpened> Remedies { get; init; } = [];
    public IReadOnlyList<RemedyEnded> EndedRemedies { get; init; } = [];
    public Dated<DecisionRevoked>? Revoked { get; init; }
    public IReadOnlyList<Dated<SlipCorrected>> Slips { get; init; } = [];
    public IReadOnlyList<Finding> OpenFindings { get; init; } = [];
    public IReadOnlyList<Finding> Findings { get; init; } = [];
    public Dated<CaseClosed>? Closed { get; init; }
    public Dated<CaseArchived>? Archived { get; init; }

    public bool Exists => Opened is not null;
    public bool IsOrdinary => Procedure == Procedure.Ordinary;

    /// <summary>Whether it was reported and looked into, not come upon in the street.</summary>
    public bool BeganAsLead => Opened?.Procedure == Procedure.Ordinary;

    /// <summary>The day from which the party knows the decision: handed over on the spot, or served.</summary>
    public DateOnly? ServedOn =>
        HandedOver?.On ?? ServiceOf(DocumentCodes.OrdinaryDecision)?.On ?? ServiceOf(DocumentCodes.NoPenaltyDecision)?.On;

    /// <summary>The service of the newest document of a kind that is not void.</summary>
    public Served? ServiceOf(string kind) => Document(kind) is { } document
        ? Ordinary.Services.LastOrDefault(s => s.Fact.DocumentId == document.Fact.Id)?.Fact
        : null;
    public Item? Item => Opened?.Item;

    /// <summary>The version of the item that the decision, or before it the approved proposal, applies (37).</summary>
    public Item? AppliedItem => (Decision?.Fact.Choice ?? Ordinary.Proposal?.Fact.Choice) is { AppliesNewer: true } choice ? choice.Newer : Item;
    public BodyOnDuty? Body => Opened?.Body;

    /// <summary>Evidence that may be used.</summary>
    public IEnumerable<EvidenceAdded> UsableEvidence => Evidence.Where(e => !ExcludedEvidence.Contains(e.Id));

    /// <summary>Fine still owed, in yuan.</summary>
    public decimal FineDue => Revoked is not null ? 0 : (Decision?.Fact.Fine ?? 0) - Payments.Sum(p => p.Fact.Fine);

    /// <summary>Confiscated gains still owed, in yuan.</summary>
    public decimal GainsDue => Revoked is not null ? 0 : (Decision?.Fact is OrdinaryPenalty p ? p.Disposal.Gains : 0) - Payments.Sum(p => p.Fact.Gains);

    /// <summary>Cash taken by officers and not yet handed in, in yuan.</summary>
    public decimal CashInHand =>
        Payments.Where(p => p.Fact.Mode == PaymentMode.OnTheSpot).Sum(p => p.Fact.Fine + p.Fact.LateFine) - CashIn.Sum(c => c.Fact.Amount);

    /// <summary>Cash handed in and not yet banked, in yuan.</summary>
    public decimal CashAtBody => CashIn.Sum(c => c.Fact.Amount) - Banked.Sum(b => b.Fact.Amount);

    public IEnumerable<RemedyOpened> OpenRemedies => Remedies.Where(r => EndedRemedies.All(e => e.Id != r.Id));

    /// <summary>The newest issued document of a kind that is not void.</summary>
    public Dated<DocumentIssued>? Document(string kind) =>
        Documents.LastOrDefault(d => d.Fact.Kind == kind && !Ordinary.VoidDocuments.Contains(d.Fact.Id));

    /// <summary>Replays a journal.</summary>
    public static CaseState After(IEnumerable<Entry> entries) => entries.Aggregate(None, (state, entry) => state.After(entry));

    /// <summary>The state after one more fact.</summary>
    public CaseState After(Entry entry)
    {
        var version = Version + 1;
        return Fold.Apply(this, entry) with
        {
            Version = version,
            LastAt = entry.At > LastAt ? entry.At : LastAt,
            Findings = [.. Findings, .. entry.Findings],
        };
    }
}
