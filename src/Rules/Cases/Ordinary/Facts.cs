using Zhiheng.Rules.Catalogue;

namespace Zhiheng.Rules.Cases.Ordinary;

/// <summary>What the verification of a lead found.</summary>
public enum LeadResult { Founded, Unfounded, NotOurs }

/// <summary>核查: the lead was looked into; <paramref name="Note"/> says how.</summary>
public sealed record LeadVerified(LeadResult Result, string Note) : CaseFact;

/// <summary>延长核查: a head gave more days, natural ones.</summary>
public sealed record LeadExtended(int Days, string Reason, string ApprovedBy) : CaseFact;

/// <summary>Whom somebody questioned is to the case.</summary>
public enum Relation { Party, LegalRepresentative, Employee, Witness, Victim }

/// <summary>One question and its answer.</summary>
public sealed record Exchange(string Question, string Answer);

/// <summary>询问笔录 (55): one person to a record.</summary>
/// <param name="Interviewee">Name as it may be shown: masked; the particulars are in the vault.</param>
/// <param name="Overlap">Another interview that the same officers held at the same time, looked up when recorded; empty if none.</param>
public sealed record InterviewRecorded(
    DateTime From, DateTime To, string Place, string Interviewee, string VaultId, Relation Relation, IReadOnlyList<OfficerOnDuty> Officers,
    string Recorder, bool CredentialsShown, bool RecusalTold, bool TruthTold, IReadOnlyList<Exchange> Exchanges, Signature Signature,
    string SignatureNote, string Overlap) : CaseFact;

/// <summary>证据流转: a thing passes from one keeper to another.</summary>
public sealed record EvidenceMoved(string EvidenceId, string From, string To, string Place, string Reason) : CaseFact;

/// <summary>What became of things that were registered and preserved (56).</summary>
public enum PreservationEnd { Returned, Lifted, SentForTesting, Seized, Confiscated }

/// <summary>先行登记保存物品处理: within seven working days.</summary>
public sealed record PreservationDisposed(string DraftId, PreservationEnd End, string Note) : CaseFact;

/// <summary>What a piece of evidence proves.</summary>
public sealed record EvidencePoint(string EvidenceId, string Proves);

/// <summary>调查终结报告: facts, what proves them, the law, and what the handlers propose.</summary>
public sealed record InvestigationReported(string Facts, IReadOnlyList<EvidencePoint> Evidence, Disposal Proposal) : CaseFact;

/// <summary>Somebody at a collective discussion. An observer (列席) has a voice and no vote.</summary>
public sealed record Attendee(string Account, string Name, string Position, bool Observer, string Opinion);

/// <summary>集体讨论 (57): the heads of the organ discuss a draft that is complex or grave, or leaves the benchmark.</summary>
public sealed record CollectivelyDiscussed(
    string DraftId, DateTime From, DateTime To, string Place, string Chair, string Recorder, IReadOnlyList<Attendee> Attendees,
    bool Agreed, string Conclusion) : CaseFact;

/// <summary>送达地址确认书: where documents reach the party, and whether electronically (61).</summary>
/// <param name="Channel">E.g. 电子邮箱, 短信, 邮寄地址.</param>
/// <param name="Shown">The address as it may be shown: masked.</param>
public sealed record AddressConfirmed(string Channel, string Shown, bool Electronic, Signature Signature, string EvidenceId) : CaseFact;

/// <summary>Ways of service of the civil procedure law, which 61 takes over.</summary>
public enum Delivery { Direct, Left, Electronic, Posted, Entrusted, Announced }

/// <summary>送达未成: why a way of service did not work.</summary>
public sealed record ServiceFailed(string DocumentId, Delivery Method, string Why) : CaseFact;

/// <summary>公告送达: begins with the announcement and has effect when its days are over.</summary>
public sealed record ServiceAnnounced(string DocumentId, string Channel, string Reason) : CaseFact;

/// <summary>送达: the document has reached the party.</summary>
/// <param name="On">The day that counts as served: on the receipt, in the system, or the end of the announcement.</param>
/// <param name="Proof">Tracking number, system receipt or id of the recording; what the way of service asks for.</param>
public sealed record Served(
    string DocumentId, Delivery Method, DateOnly On, string Place, string Receiver, Signature Signature, string SignatureNote,
    string Witness, string Proof, string BytesHash) : CaseFact;

/// <summary>What does not count towards the ninety days (local setting: which of these the city excludes).</summary>
public enum Excluded { Announcement, Testing, Appraisal, Hearing }

/// <summary>期限扣除: days that do not count, both ends inclusive.</summary>
public sealed record PeriodExcluded(Excluded Kind, DateOnly From, DateOnly To, string Reason) : CaseFact;

/// <summary>移送: the file has reached the organ that takes it.</summary>
public sealed record TransferSent(string Receiver, string Receipt) : CaseFact;

/// <summary>文书作废: its number is kept and never used again.</summary>
public sealed record DocumentVoided(string DocumentId, string Reason) : CaseFact;

/// <summary>公开处罚决定 (48): what went out, word for word, and where.</summary>
/// <param name="Reference">Address or number by which the public finds it.</param>
/// <param name="On">The day it could be seen.</param>
/// <param name="Text">What was published: <see cref="Publication.TextOf"/>.</param>
public sealed record DecisionPublished(string Channel, string Reference, DateOnly On, string Text) : CaseFact;

/// <summary>Why a penalty is not published (浙江省行政处罚结果信息网上公开暂行办法第六条).</summary>
public enum WithheldGround { Secret, Danger, Unsuitable }

/// <summary>不予公开: decided by the head of the body, with the ground and its reasons.</summary>
public sealed record PublicationWithheld(WithheldGround Ground, string Reason, string DecidedBy) : CaseFact;

/// <summary>撤回公开 (48): the information was taken down and the public told why.</summary>
public sealed record PublicationWithdrawn(DateOnly On, string Explanation) : CaseFact;
