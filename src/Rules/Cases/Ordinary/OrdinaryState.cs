namespace Zhiheng.Rules.Cases.Ordinary;

/// <summary>What the ordinary procedure adds to a case.</summary>
public sealed record OrdinaryState
{
    public static readonly OrdinaryState None = new();

    public Dated<LeadVerified>? Verified { get; init; }
    public IReadOnlyList<Dated<LeadExtended>> LeadExtensions { get; init; } = [];
    public IReadOnlyList<DraftOnTheWay> Drafts { get; init; } = [];
    public Dated<FilingDraft>? Filed { get; init; }
    public string FilingNumber { get; init; } = "";
    public Dated<NoFilingDraft>? NotFiled { get; init; }
    public IReadOnlyList<Dated<InterviewRecorded>> Interviews { get; init; } = [];
    public IReadOnlyList<Dated<EvidenceMoved>> Custody { get; init; } = [];
    public IReadOnlyList<Preservation> Preservations { get; init; } = [];
    public Dated<InvestigationReported>? Report { get; init; }

    /// <summary>What the organ approved to be told; null until then, and again after the case was re-opened for a heavier one.</summary>
    public Dated<Disposal>? Proposal { get; init; }

    public IReadOnlyList<Dated<CollectivelyDiscussed>> Discussions { get; init; } = [];
    public IReadOnlyList<Dated<AddressConfirmed>> Addresses { get; init; } = [];
    public IReadOnlyList<Dated<ServiceFailed>> FailedServices { get; init; } = [];
    public IReadOnlyList<Dated<ServiceAnnounced>> Announcements { get; init; } = [];
    public IReadOnlyList<Dated<Served>> Services { get; init; } = [];
    public IReadOnlyList<Dated<ExtensionDraft>> Extensions { get; init; } = [];
    public IReadOnlyList<PeriodExcluded> Exclusions { get; init; } = [];

    /// <summary>The decision in force, of whatever kind.</summary>
    public Dated<Disposal>? Final { get; init; }

    public Dated<TransferSent>? Sent { get; init; }
    public Dated<DecisionPublished>? Published { get; init; }
    public Dated<PublicationWithheld>? Withheld { get; init; }
    public Dated<PublicationWithdrawn>? Withdrawn { get; init; }
    public IReadOnlyList<string> VoidDocuments { get; init; } = [];

    /// <summary>Drafts that wait for somebody.</summary>
    public IEnumerable<DraftOnTheWay> Pending => Drafts.Where(d => d.Waits is not null);

    /// <summary>The newest draft of a kind, whatever became of it.</summary>
    public DraftOnTheWay? Latest<T>() where T : Draft => Drafts.LastOrDefault(d => d.Draft is T);

    public DraftOnTheWay? Find(string draftId) => Drafts.FirstOrDefault(d => d.Id == draftId);

    /// <summary>How often a draft of this kind has come back.</summary>
    public int ReturnsOf<T>() where T : Draft => Drafts.Count(d => d.Draft is T && d.Returned is not null);
}

/// <summary>Things under 先行登记保存, since the approval.</summary>
public sealed record Preservation(string DraftId, PreservationDraft Order, DateOnly From, Dated<PreservationDisposed>? Disposed);
