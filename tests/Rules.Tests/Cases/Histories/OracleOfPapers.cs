using Zhiheng.Rules.Cases;
using Zhiheng.Rules.Cases.Ordinary;

namespace Zhiheng.Rules.Tests.Cases.Histories;

/// <summary>The oracle's half about what drafts and papers say, and how papers reach the party.</summary>
internal static class OracleOfPapers
{
    /// <summary>What is wrong with a draft, when it is sent up and when it takes effect.</summary>
    public static IEnumerable<(bool, string)> Content(Tale t, Draft draft, DateOnly day) => draft switch
    {
        FilingDraft f =>
        [
            (t.LastOf<FilingDraft>() >= 0 || t.LastOf<NoFilingDraft>() >= 0, "filed twice"), (t.Party is null, "filed against nobody"),
            (!t.Has<TurnedOrdinary>() && t.Last<LeadVerified>()?.Result != LeadResult.Founded, "filed on nothing"), (Oracle.TooLate(t), "filed too late"),
            (Tale.Certified(f.Handlers, day) < 2 || f.Handlers.Any(o => !o.Bodies.Contains("330102012")), "no two handlers"),
            (f.Handlers.Any(o => t.All<RecusalDecided>().Any(r => r.Accepted && r.OfficerId == o.Id)), "a handler who withdrew"),
            (f is { Similar: not null, Distinct: null or "" }, "filed beside a case that may be the same"),
            (f.EarlierFiling != "" || f.Reason == "", "filed by others first, or for no reason"), (t.Last<CaseOpened>()!.Body.To < day, "body without power"),
        ],
        NoFilingDraft f => [(t.LastOf<FilingDraft>() >= 0 || t.LastOf<NoFilingDraft>() >= 0, "turned down twice"), (f.Reason == "" || (!t.Has<LeadVerified>() && !t.Has<TurnedOrdinary>()), "turned down unseen")],
        PreservationDraft f =>
            [.. Season(t), (f.WorkingDays is < 1 or > 7 || f.Items.Count == 0 || f.Reason == "", "preserved without measure")],
        ExtensionDraft f => [.. Season(t), (f.Days is < 1 or > 30 || f.Reason == "", "extended without measure")],
        ProposalDraft f => [.. Season(t), .. Ripe(t, day), .. Weighed(t, f.Proposed)],
        DecisionDraft f => [.. Season(t), .. Ripe(t, day), .. Weighed(t, f.Final), .. Heard(t, f.Final, day), (t.RecusalPending, "recusal pending")],
        ClosingDraft f => Closing(t, f, day),
        _ => [],
    };

    /// <summary>What is wrong with the last approval beyond what is wrong with the draft.</summary>
    public static IEnumerable<(bool, string)> Effect(Tale t, DraftApproved f, Draft draft, DateOnly day)
    {
        var together = draft is DecisionDraft { Final: var d } && (d.Complex || (d.Discretion is { Benchmark: not "", Maker: null } && d.Kind == DisposalKind.Penalty
                && d.Fine > 0 && !(d.Discretion.Low <= d.Fine && d.Fine <= d.Discretion.High)))
            || (draft is ExtensionDraft && t.LastOf<ExtensionDraft>() >= 0);
        return
        [
            .. Content(t, draft, day), (together && !t.All<CollectivelyDiscussed>().Any(x => x.DraftId == f.DraftId && x.Agreed), "not discussed"),
            (draft is FilingDraft != f.Number.Contains($"立字〔{day.Year}〕", StringComparison.Ordinal), "no number, or one too many"),
        ];
    }

    static IEnumerable<(bool, string)> Season(Tale t) => [(t.LastOf<FilingDraft>() < 0 || t.Determined, "out of season")];

    static IEnumerable<(bool, string)> Ripe(Tale t, DateOnly day) =>
    [
        (!Oracle.Counts<InvestigationReported>(t), "nobody reported"), (OracleOfOffice.Overdue(t, day), "things kept too long"),
        (t.Last<InvestigationReported>()?.Evidence.Any(e => Oracle.Unusable(t, e.EvidenceId)) == true, "proved by what may not be used"),
    ];

    static IEnumerable<(bool, string)> Weighed(Tale t, Disposal d)
    {
        var penalises = d.Fine != 0 || d.Gains > 0 || d.Goods != "" || d.Warning || d.Criticism || d.Other != OtherPenalty.None;
        var much = t.Party?.Kind == PartyKind.Organisation ? 50_000 : 5000;
        if (d.Kind != DisposalKind.Penalty)
        {
            return
            [
                (penalises, "a penalty under another name"), (d.Reasons == "", "no reasons"),
                (d.Kind is DisposalKind.Transferred or DisposalKind.CriminalReferral && d.To == "", "sent to nobody"),
                (d.Kind == DisposalKind.NoPenalty && d.Ground is null, "let go for nothing"),
                (d.Ground == NoPenaltyGround.UnderFourteen && d.Kind == DisposalKind.NoPenalty && t.Party?.AgeAtAct is not < 14, "no child"),
            ];
        }
        var ranges = t.RangesOn(d.Established);
        string[] kinds = [d.Warning ? "警告" : "", d.Criticism ? "通报批评" : "", d.Fine > 0 ? "罚款" : "", d.Gains > 0 ? "没收违法所得" : "", d.Goods != "" ? "没收非法财物" : ""];
        var less = d.Circumstances is { Coerced: true } or { HelpedInvestigation: true } or { ConfessedUnknown: true } or { RemovedConsequences: true }
            or { PartialCapacity: true } || t.Party?.AgeAtAct is >= 14 and < 18;
        return
        [
            (!penalises, "no penalty at all"), (d.Gains < 0 || (d.Goods == "") != (d.GoodsValue == 0), "taken from nobody, or worth nothing"), (d.FactsFound == "" || d.Reasons == "", "no reasons"), (d.Fine < 0 || decimal.Round(d.Fine, 2) != d.Fine, "no amount"),
            (kinds.Any(kind => kind != "" && !t.Item.Kinds.Contains(kind)), "a penalty nobody wrote"), (Oracle.TooLate(t), "too late"),
            (t.Party?.AgeAtAct < 14 || t.Party?.LacksCapacity == true, "a child or a sick person"),
            (t.Party is { Kind: PartyKind.Person, AgeAtAct: null }, "of an age nobody asked"), (!Oracle.Counts<CorrectionOrdered>(t), "no order to correct"),
            (d.Circumstances is { NoFault: true } or { Minor: true, CorrectedInTime: true, NoHarm: true }, "must not be penalised"),
            (d.Other == OtherPenalty.None ? d.Lasts is not null : d.Lasts is { Length: < 1 } || (d.Other == OtherPenalty.LicenceSuspended && d.Lasts is null), "of a length that is none"),
            (d.Fine >= much || d.Gains >= much || d.GoodsValue >= much || d.Other >= OtherPenalty.BusinessStopped, "a hearing is due"),
            (d.Discretion is { Maker: not null, Approval: null } && d.Fine > 0 && !(d.Discretion.Low <= d.Fine && d.Fine <= d.Discretion.High), "beside a superior's benchmark"),
            (d.EarlierFine != "" && d.Fine > 0, "fined twice"), (d.Discretion.IsExample, "an example for a rule"),
            (d.Fine > 0 && ranges.All(r => d.Fine < r.Min || d.Fine > r.Max) && !(less && ranges.Count > 0 && ranges.All(r => d.Fine < r.Min)), "outside the range"),
            (kinds.Append(d.Other == OtherPenalty.None ? "" : Words.Of(d.Other)).Any(kind => t.TooSoonFor(kind, d.Established)), "a penalty before its time"),
            (d.Established is { Conditions.Count: > 0, Shown: "" }, "grave without a reason"),
        ];
    }

    static IEnumerable<(bool, string)> Heard(Tale t, Disposal d, DateOnly day)
    {
        var told = t.InForce<ProposalDraft>()?.Proposed;
        var heard = t.Last<DefenceHeard>();
        return
        [
            (d.Kind == DisposalKind.Penalty && (told is null || OracleOfOffice.ToldOn(t) is null || t.IndexOf<DefenceHeard>() < t.LastOf<ProposalDraft>()), "neither told nor heard"),
            (d.Kind == DisposalKind.Penalty && heard?.Kind != DefenceKind.Waived && day <= OracleOfOffice.SpeaksUntil(t), "before the time to speak is over"),
            (told is not null && t.LastOf<ProposalDraft>() > t.PartyChanged && (d.Fine > told.Fine || (d.Warning && !told.Warning)
                || (d.Other != OtherPenalty.None && d.Other == told.Other && told.Lasts is { Unit: var unit, Length: var length } && (d.Lasts is null || (d.Lasts.Unit == unit ? d.Lasts.Length > length : length < 2)))), "heavier than told"),
        ];
    }

    static IEnumerable<(bool, string)> Closing(Tale t, ClosingDraft f, DateOnly day)
    {
        var kind = t.InForce<DecisionDraft>()?.Final.Kind;
        var revoked = t.Has<DecisionRevoked>();
        return
        [
            (t.FindingsOpen, "findings open"), (kind is null && t.InForce<NoFilingDraft>() is null, "closed undecided"), (f.Summary == "", "closed in silence"),
            (t.Waiting.Any(d => d is not ClosingDraft), "drafts open"), (OracleOfOffice.GoesElsewhere(t) && !t.Has<TransferSent>(), "not sent"),
            (!revoked && kind is DisposalKind.Penalty or DisposalKind.NoPenalty && t.ReachedOn is null, "not served"),
            (!revoked && (t.Owed > 0 || t.GainsOwed > 0 || t.OpenRemedies.Any()), "closed unfinished"),
            (!revoked && t.LateFineOpen(day) > 0 && t.All<PaymentReceived>().All(p => p.LateFine >= 0), "late fine open"),
            ((f.Reason == ClosingReason.Revoked) != revoked, "closed for another reason"),
            (t.Has<DecisionPublished>() && OracleOfOffice.TakenBack(t) && !t.Has<PublicationWithdrawn>(), "still to be read"),
            (t.Slips.Values.Any(s => s.Submitted.Draft is PreservationDraft && s.EffectAt >= 0
                && t.All<PreservationDisposed>().All(p => p.DraftId != s.Submitted.Id)), "things still kept"),
        ];
    }

    /// <summary>What is wrong with a paper of the office.</summary>
    public static IEnumerable<(bool, string)> Issued(Tale t, DocumentIssued f, DateOnly day) =>
    [
        (f.Kind == DocumentCodes.PriorNotice && (t.InForce<ProposalDraft>() is not { } p || f.Basis != DraftOnTheWay.DigestOf(p)), "a notice of something else"),
        (f.Kind == DocumentCodes.OrdinaryDecision && t.InForce<DecisionDraft>()?.Final.Kind != DisposalKind.Penalty, "a decision nobody made"),
        (f.Kind == DocumentCodes.NoPenaltyDecision && t.InForce<DecisionDraft>()?.Final.Kind != DisposalKind.NoPenalty, "a pardon nobody made"),
        (Decides(f.Kind) && (t.InForce<DecisionDraft>() is not { } d || f.Basis != DraftOnTheWay.DigestOf(d) || f.SealId == ""), "another decision, or unsealed"),
        (Decides(f.Kind) && !f.Number.Contains($"〔{day.Year}〕", StringComparison.Ordinal), "no number of the year"),
        (f.Number != "" && t.All<DocumentVoided>().Any(v => t.All<DocumentIssued>().Any(x => x.Id == v.DocumentId && x.Number == f.Number)), "a number that is void"),
        (t.Has<CaseArchived>() || (t.IsClosed && f.Kind is not (DocumentCodes.FileCover or DocumentCodes.FileContents or DocumentCodes.FileNote
            or DocumentCodes.ClosingApproval)), "a paper after the end"),
    ];

    /// <summary>What is wrong with a way of service.</summary>
    public static IEnumerable<(bool, string)> Delivery(Tale t, CaseFact fact, DateOnly day) => fact switch
    {
        Served f => [.. Open(t, f.DocumentId), .. Served(t, f, day)],
        ServiceFailed f => [.. Open(t, f.DocumentId), (f.Why == "", "failed for no reason")],
        ServiceAnnounced f => [.. Open(t, f.DocumentId), (t.All<ServiceFailed>().All(x => x.DocumentId != f.DocumentId) && t.Party is not null, "announced at once")],
        DocumentVoided f => [.. Open(t, f.DocumentId), (f.Reason == "", "void for no reason")],
        AddressConfirmed f => [(f.Signature != Signature.Signed, "an unsigned consent")],
        _ => [],
    };

    static IEnumerable<(bool, string)> Open(Tale t, string id) =>
    [
        (t.All<DocumentIssued>().All(d => d.Id != id), "no such paper"), (t.All<Served>().Any(s => s.DocumentId == id), "served already"),
        (t.All<DocumentVoided>().Any(v => v.DocumentId == id), "void"),
    ];

    static IEnumerable<(bool, string)> Served(Tale t, Served f, DateOnly day)
    {
        var paper = t.Past.FirstOrDefault(e => e.Fact is DocumentIssued d && d.Id == f.DocumentId);
        var document = (DocumentIssued?)paper?.Fact;
        var announced = t.Past.LastOrDefault(e => e.Fact is ServiceAnnounced a && a.DocumentId == f.DocumentId);
        return
        [
            (document?.BytesHash != f.BytesHash, "another paper"), (f.On > day || (paper is not null && f.On < DateOnly.FromDateTime(paper.At)), "on another day"),
            (document is not null && Decides(document.Kind) && (t.LastOf<DecisionDraft>() < 0 || document.SealId == ""), "served before it was decided, or unsealed"),
            (f.Method == Rules.Cases.Ordinary.Delivery.Direct && (f.Receiver == "" || f.Signature == Signature.RefusedToSign), "in nobody's hands"),
            (f.Method == Rules.Cases.Ordinary.Delivery.Left && f.Witness == "" && Oracle.Unusable(t, f.Proof), "left unseen"),
            (f.Method == Rules.Cases.Ordinary.Delivery.Electronic && !t.All<AddressConfirmed>().Any(a => a.Electronic && a.Signature == Signature.Signed), "sent without consent"),
            (f.Method == Rules.Cases.Ordinary.Delivery.Posted && f.Proof == "", "posted without receipt"),
            (f.Method == Rules.Cases.Ordinary.Delivery.Announced && (announced is null || day <= DateOnly.FromDateTime(announced.At).AddDays(30)), "announced too shortly"),
        ];
    }

    static bool Decides(string kind) => kind is DocumentCodes.OrdinaryDecision or DocumentCodes.NoPenaltyDecision;
}
