using Zhiheng.Rules.Law;

namespace Zhiheng.Rules.Cases.Ordinary;

/// <summary>Each procedure has acts of its own.</summary>
static class ProcedureRules
{
    static readonly Type[] OnTheSpotOnly =
    [
        typeof(RightsTold), typeof(DecidedOnTheSpot), typeof(NotPenalised), typeof(TurnedOrdinary), typeof(HandedOver), typeof(ReportedToBody),
        typeof(CaseClosed),
    ];

    static readonly Type[] OrdinaryOnly =
    [
        typeof(LeadVerified), typeof(LeadExtended), typeof(DraftSubmitted), typeof(DraftApproved), typeof(DraftReturned),
        typeof(InterviewRecorded), typeof(EvidenceMoved), typeof(PreservationDisposed), typeof(InvestigationReported),
        typeof(CollectivelyDiscussed), typeof(AddressConfirmed), typeof(ServiceFailed), typeof(ServiceAnnounced), typeof(Served),
        typeof(PeriodExcluded), typeof(TransferSent), typeof(DocumentVoided),
        typeof(DecisionPublished), typeof(PublicationWithheld), typeof(PublicationWithdrawn),
    ];

    public static readonly Rule[] Rules =
    [
        Rule.OfState("act-of-simple-procedure", "简易程序的步骤", Article.Penalty("第五十一条"), OnTheSpotOnly, s =>
            !s.Case.IsOrdinary ? null : new Objection("本案按普通程序办理，不能当场处罚。", "按立案、调查、审批、告知、决定的步骤办理。")),

        Rule.OfState("act-of-ordinary-procedure", "普通程序的步骤", Article.Penalty("第五十四条"), OrdinaryOnly, s =>
            !s.Case.Exists || s.Case.IsOrdinary ? null : new Objection("本案按简易程序办理。", "需要立案调查的，先转普通程序。")),

        Rule.Of<DocumentIssued>("document-of-procedure", "文书属于本案的程序", Article.Penalty("第五十四条"), (s, issued) =>
            s.Case.IsOrdinary && issued.Kind is DocumentCodes.Decision or DocumentCodes.Report ? new Objection(
                "本案按普通程序办理，不使用当场处罚的文书。", "出具普通程序的文书。") : null),
    ];
}
