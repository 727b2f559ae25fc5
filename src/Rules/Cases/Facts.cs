using System.Text.Json.Serialization;
using Zhiheng.Rules.Cases.Ordinary;
using Zhiheng.Rules.Catalogue;

namespace Zhiheng.Rules.Cases;

/// <summary>
/// Something that happened in a case. A request becomes a fact once the rules let it; what the world has already done becomes
/// a fact with findings. The short names are stored for decades: they never change, a changed shape gets a new name.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "fact", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(CaseOpened), "opened.1")]
[JsonDerivedType(typeof(OfficerPresent), "present.1")]
[JsonDerivedType(typeof(PartyIdentified), "party.1")]
[JsonDerivedType(typeof(SceneRecorded), "scene.1")]
[JsonDerivedType(typeof(EvidenceAdded), "evidence.1")]
[JsonDerivedType(typeof(EvidenceExcluded), "evidence-excluded.1")]
[JsonDerivedType(typeof(CorrectionOrdered), "correction.1")]
[JsonDerivedType(typeof(CorrectionRechecked), "recheck.1")]
[JsonDerivedType(typeof(RecusalAsked), "recusal-asked.1")]
[JsonDerivedType(typeof(RecusalDecided), "recusal-decided.1")]
[JsonDerivedType(typeof(RightsTold), "rights.1")]
[JsonDerivedType(typeof(DefenceHeard), "defence.1")]
[JsonDerivedType(typeof(DecidedOnTheSpot), "on-the-spot.1")]
[JsonDerivedType(typeof(NotPenalised), "not-penalised.1")]
[JsonDerivedType(typeof(TurnedOrdinary), "turned-ordinary.1")]
[JsonDerivedType(typeof(DocumentIssued), "document.1")]
[JsonDerivedType(typeof(HandedOver), "handed-over.1")]
[JsonDerivedType(typeof(ReportedToBody), "reported.1")]
[JsonDerivedType(typeof(PaymentReceived), "payment.1")]
[JsonDerivedType(typeof(CashHandedIn), "cash-in.1")]
[JsonDerivedType(typeof(CashBanked), "cash-banked.1")]
[JsonDerivedType(typeof(PaymentDeferred), "deferred.1")]
[JsonDerivedType(typeof(RemedyOpened), "remedy.1")]
[JsonDerivedType(typeof(RemedyEnded), "remedy-ended.1")]
[JsonDerivedType(typeof(DecisionRevoked), "revoked.1")]
[JsonDerivedType(typeof(SlipCorrected), "slip-corrected.1")]
[JsonDerivedType(typeof(FindingSettled), "finding-settled.1")]
[JsonDerivedType(typeof(CaseClosed), "closed.1")]
[JsonDerivedType(typeof(CaseArchived), "archived.1")]
[JsonDerivedType(typeof(LeadVerified), "lead-verified.1")]
[JsonDerivedType(typeof(LeadExtended), "lead-extended.1")]
[JsonDerivedType(typeof(DraftSubmitted), "draft.1")]
[JsonDerivedType(typeof(DraftApproved), "draft-approved.1")]
[JsonDerivedType(typeof(DraftReturned), "draft-returned.1")]
[JsonDerivedType(typeof(InterviewRecorded), "interview.1")]
[JsonDerivedType(typeof(EvidenceMoved), "custody.1")]
[JsonDerivedType(typeof(PreservationDisposed), "preservation-disposed.1")]
[JsonDerivedType(typeof(InvestigationReported), "investigation.1")]
[JsonDerivedType(typeof(CollectivelyDiscussed), "discussion.1")]
[JsonDerivedType(typeof(AddressConfirmed), "address.1")]
[JsonDerivedType(typeof(ServiceFailed), "service-failed.1")]
[JsonDerivedType(typeof(ServiceAnnounced), "announced.1")]
[JsonDerivedType(typeof(Served), "served.1")]
[JsonDerivedType(typeof(PeriodExcluded), "excluded.1")]
[JsonDerivedType(typeof(TransferSent), "transfer-sent.1")]
[JsonDerivedType(typeof(DocumentVoided), "document-voided.1")]
[JsonDerivedType(typeof(DecisionPublished), "published.1")]
[JsonDerivedType(typeof(PublicationWithheld), "publication-withheld.1")]
[JsonDerivedType(typeof(PublicationWithdrawn), "publication-withdrawn.1")]
public abstract record CaseFact;

/// <summary>What was seen: the act with its time and place.</summary>
/// <param name="Description">In the officer's words.</param>
/// <param name="At">When the act happened or began, local time (+08:00).</param>
/// <param name="EndedOn">Last day of a continuing act, else null.</param>
/// <param name="DiscoveredOn">The day an officer first learned of it: limitation is measured to here.</param>
/// <param name="Division">Division code of the place.</param>
/// <param name="HarmsLifeOrSafety">Endangers citizens' life and health or finance with a harmful result: five years instead of two.</param>
public sealed record Sighting(
    string Description, DateTime At, DateOnly? EndedOn, DateOnly DiscoveredOn, string Division, string Place, string Source,
    bool HarmsLifeOrSafety)
{
    /// <summary>The day that decides which law applies: a continuing act by its end (处罚法三十六条、三十七条).</summary>
    public DateOnly ActDay => EndedOn ?? DateOnly.FromDateTime(At);
}

/// <summary>简易程序 (51) or 普通程序 (54).</summary>
public enum Procedure { OnTheSpot, Ordinary }

/// <summary>A case is taken up, or a lead is registered. <paramref name="Number"/> comes from the body's gap-free register.</summary>
/// <param name="ReporterVaultId">Vault entry of who reported it; empty where nobody did or the person stays anonymous.</param>
public sealed record CaseOpened(
    string Id, string Number, BodyOnDuty Body, IReadOnlyList<OfficerOnDuty> Officers, Item Item, Sighting Sighting,
    Procedure Procedure = Procedure.OnTheSpot, string ReporterVaultId = "") : CaseFact;

/// <summary>An officer of the case says, under the own account, that he or she is there and takes part (42).</summary>
public sealed record OfficerPresent(string OfficerId) : CaseFact;

/// <summary>The party is named, or named anew after a mistake (<paramref name="Reason"/> is then required).</summary>
public sealed record PartyIdentified(PartyOnRecord Party, string Reason) : CaseFact;

/// <summary>How a party or a witness signed.</summary>
public enum Signature { Signed, RefusedToSign, NotPresent }

/// <summary>现场笔录: what two officers found at the scene.</summary>
public sealed record SceneRecorded(
    DateTime From, DateTime To, string Place, IReadOnlyList<OfficerOnDuty> Officers, string Recorder, string Found,
    bool CredentialsShown, bool RecusalTold, string PartyOpinion, Signature Signature, string SignatureNote, string Witness) : CaseFact;

/// <summary>The eight kinds of evidence (行政处罚法第四十六条).</summary>
public enum EvidenceKind
{
    DocumentaryEvidence, PhysicalEvidence, AudioVisual, ElectronicData, WitnessTestimony, PartyStatement, ExpertOpinion, InspectionRecord,
}

/// <summary>A piece of evidence is fixed by its hash.</summary>
/// <param name="Sha256">Lower-case hex of the file's SHA-256.</param>
/// <param name="Size">Bytes.</param>
/// <param name="PreservationId">The preservation order under which it was taken, empty for none.</param>
public sealed record EvidenceAdded(
    string Id, EvidenceKind Kind, string Title, string Sha256, long Size, string MediaType, DateTime TakenAt, string TakenBy,
    string Place, string PreservationId = "") : CaseFact;

/// <summary>Evidence that may not be used (obtained unlawfully, not verified) stays in the record and out of the basis.</summary>
public sealed record EvidenceExcluded(string Id, string Reason) : CaseFact;

/// <summary>责令改正 (28): at once when <paramref name="Deadline"/> is the day itself.</summary>
public sealed record CorrectionOrdered(string Content, DateOnly Deadline) : CaseFact;

/// <summary>Result of looking again.</summary>
public enum CorrectionResult { Corrected, NotCorrectedInTime, RefusedToCorrect }

public sealed record CorrectionRechecked(CorrectionResult Result, string Note) : CaseFact;

/// <summary>回避: asked by the party, or by the officer.</summary>
public sealed record RecusalAsked(string OfficerId, string AskedBy, string Reason) : CaseFact;

/// <summary>The head of the body decides (43); an accepted recusal names who steps in.</summary>
public sealed record RecusalDecided(string OfficerId, bool Accepted, string Reason, string DecidedBy, OfficerOnDuty? Replacement) : CaseFact;

/// <summary>告知 (44): facts, reasons, basis, the proposed penalty and the right to be heard.</summary>
/// <param name="ProposedFine">Yuan.</param>
/// <param name="Weighed">What the amount was weighed from; null where nothing was, and in records older than the weighing.</param>
public sealed record RightsTold(
    string Facts, string Reasons, bool ProposedWarning, decimal ProposedFine,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] WeighedProposal? Weighed = null) : CaseFact;

/// <summary>How a proposed amount was weighed on the spot: the decision begins with it.</summary>
/// <param name="Discretion">Null where the item has no benchmark.</param>
public sealed record WeighedProposal(AmountBasis? Discretion, Established? Established, Circumstances Circumstances, LawChoice? Choice);

/// <summary>What the party did with the right to be heard.</summary>
public enum DefenceKind { Made, NotMade, Waived }

/// <summary>陈述申辩 (45): what was said and how it was re-examined.</summary>
/// <param name="WaiverEvidence">Evidence id of the signed waiver; asked for by the ordinary procedure (62).</param>
public sealed record DefenceHeard(DefenceKind Kind, string Said, string Reply, bool Adopted, string WaiverEvidence = "") : CaseFact;

/// <summary>Circumstances that the law attaches a consequence to (28–33, 49).</summary>
public sealed record Circumstances(
    bool Minor, bool FirstTime, bool CorrectedInTime, bool NoHarm, bool SlightHarm, bool NoFault, bool RemovedConsequences,
    bool Coerced, bool ConfessedUnknown, bool HelpedInvestigation, bool PartialCapacity)
{
    public static readonly Circumstances Plain = new(false, false, false, false, false, false, false, false, false, false, false);

    /// <summary>Grounds on which a penalty must or may be mitigated (30–32).</summary>
    public bool AnyMitigating => RemovedConsequences || Coerced || ConfessedUnknown || HelpedInvestigation || PartialCapacity;
}

/// <summary>Where the fine is paid.</summary>
public enum PaymentMode { Bank, OnTheSpot }

/// <summary>Why cash may be taken on the spot (68, 69).</summary>
public enum CashGround { None, HundredOrLess, HardToEnforceLater, RemoteAndPartyProposes }

/// <summary>What every penalty has, whichever procedure made it.</summary>
public interface IPenalty
{
    /// <summary>文号; empty until the document of an ordinary decision is issued.</summary>
    string Number { get; }
    bool Warning { get; }

    /// <summary>Yuan.</summary>
    decimal Fine { get; }
    string FactsFound { get; }
    string Reasons { get; }
    Circumstances Circumstances { get; }
    PaymentMode Payment { get; }

    /// <summary>An earlier fine for the same act, empty if none: looked up when deciding (29).</summary>
    string EarlierFine { get; }

    /// <summary>The newer version of the item and which was applied (37); null where there is none.</summary>
    LawChoice? Choice { get; }

    /// <summary>The statute's conditions that were established; null for none.</summary>
    Established? Established { get; }

    /// <summary>Where the amount comes from; null in records older than the weighing.</summary>
    AmountBasis? Discretion { get; }
}

/// <summary>当场处罚决定 (51, 52).</summary>
public sealed record DecidedOnTheSpot(
    string Number, bool Warning, decimal Fine, string FactsFound, string Reasons, Circumstances Circumstances,
    PaymentMode Payment, CashGround CashGround, bool ReconsiderationFirstTold, string EarlierFine,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] LawChoice? Choice = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] AmountBasis? Discretion = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Established? Established = null) : CaseFact, IPenalty;

/// <summary>Why nobody is penalised (30, 31, 33, 36, 57).</summary>
public enum NoPenaltyGround { MinorCorrectedHarmless, FirstTimeSlight, NoFault, UnderFourteen, LacksCapacity, TooLate, NoViolation }

/// <summary>不予处罚, decided by the head of the body, with what was taught.</summary>
public sealed record NotPenalised(NoPenaltyGround Ground, string Reason, string Education, string DecidedBy) : CaseFact;

/// <summary>The case outgrows the on-the-spot procedure.</summary>
public sealed record TurnedOrdinary(string Reason) : CaseFact;

/// <summary>A document as it was made: which template, which content, which bytes, which seal.</summary>
/// <param name="Kind">Code of the document kind, e.g. <c>on-the-spot-decision</c>.</param>
/// <param name="ContentHash">SHA-256 over template and values.</param>
/// <param name="BytesHash">SHA-256 of the file that is handed over.</param>
/// <param name="SealId">Seal used, empty for unsealed kinds.</param>
/// <param name="Basis">Digest of the approved draft it was made from, empty for kinds that need none.</param>
/// <param name="About">Which interview, preservation, draft or served document it is about; empty where a case has only one of the kind.</param>
public sealed record DocumentIssued(
    string Id, string Kind, string Number, string Template, string ContentHash, string BytesHash, string Format, string SealId,
    string Basis = "", string About = "") : CaseFact;

/// <summary>How a document reached the party.</summary>
public enum ServiceMethod { InHand, ElectronicConfirmed, ShownOnly }

/// <summary>交付: into the party's hands, or electronically with a signed confirmation (52, 61).</summary>
public sealed record HandedOver(
    string DocumentId, ServiceMethod Method, string Receiver, Signature Signature, string SignatureNote, string Witness,
    string Confirmation, string BytesHash) : CaseFact;

/// <summary>报所属行政机关备案 (52).</summary>
public sealed record ReportedToBody(string ReceivedBy) : CaseFact;

/// <summary>Money came in, in yuan, with the official receipt (70).</summary>
/// <param name="Gains">没收的违法所得; not written where there is none.</param>
public sealed record PaymentReceived(
    decimal Fine, decimal LateFine, PaymentMode Mode, string Receipt, DateOnly PaidOn,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] decimal Gains = 0) : CaseFact
{
    /// <summary>What was paid, by name; parts of nothing are left out.</summary>
    [JsonIgnore]
    public IEnumerable<(string Name, decimal Yuan)> Parts =>
        new[] { ("罚款", Fine), ("加处罚款", LateFine), ("没收的违法所得", Gains) }.Where(part => part.Item2 != 0);
}

/// <summary>An officer hands cash in to the body (71: two working days).</summary>
public sealed record CashHandedIn(decimal Amount, string Receiver) : CaseFact;

/// <summary>The body pays cash in at the bank (71: two working days).</summary>
public sealed record CashBanked(decimal Amount, string Slip) : CaseFact;

/// <summary>延期缴纳 (66): the party applied and the body agreed.</summary>
public sealed record PaymentDeferred(DateOnly AppliedOn, DateOnly Until, string Reason, string ApprovedBy) : CaseFact;

/// <summary>复议 or 诉讼.</summary>
public enum RemedyKind { Reconsideration, Lawsuit }

public sealed record RemedyOpened(string Id, RemedyKind Kind, string Organ, DateOnly AcceptedOn) : CaseFact;

public enum RemedyResult { Upheld, Changed, Revoked, Withdrawn, Mediated, ConfirmedUnlawful, ConfirmedVoid }

public sealed record RemedyEnded(string Id, RemedyResult Result, DateOnly On, string Note) : CaseFact;

/// <summary>撤销: the body or a higher organ takes the decision back; nothing is erased.</summary>
public sealed record DecisionRevoked(string Reason, string DecidedBy) : CaseFact;

/// <summary>更正 or 补正: what was written, what it should say.</summary>
public sealed record SlipCorrected(string Where, string Was, string Is, string Reason) : CaseFact;

/// <summary>A finding attached to an earlier fact was dealt with.</summary>
public sealed record FindingSettled(string FindingId, string How, string SettledBy) : CaseFact;

public enum ClosingReason { Performed, NoPenalty, Revoked, Turned, NotFiled, Withdrawn, Transferred }

/// <summary>结案.</summary>
public sealed record CaseClosed(ClosingReason Reason, string Summary, string ApprovedBy) : CaseFact;

/// <summary>归档, on-the-spot cases in batches.</summary>
/// <param name="ArchiveNumber">Eight digits: year and serial.</param>
public sealed record CaseArchived(string ArchiveNumber, string Batch, int RetentionYears, int Pages) : CaseFact;
