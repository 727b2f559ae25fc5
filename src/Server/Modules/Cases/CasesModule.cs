using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Cases.Acts;
using Zhiheng.Server.Modules.Cases.Acts.Ordinary;
using Zhiheng.Server.Modules.Cases.Amounts;

namespace Zhiheng.Server.Modules.Cases;

/// <summary>The features of this module, one by one.</summary>
public static class CasesModule
{
    public static void AddCases(this IServiceCollection services)
    {
        services.AddSingleton<ActRegistry>();
        services.AddScoped<CaseDesk>();
        services.AddScoped<ShadowCheck>();
        services.AddScoped<Contract.CaseLists>();
        services.AddScoped<Contract.ApprovalLists>();
        services.AddScoped<Contract.TeamLists>();
        services.AddScoped<Documents.Contract.ICaseReach, CaseReach>();
        services.AddScoped<Catalogue.Contract.ICaseUse, CaseUse>();
        services.AddScoped<SameAct>();
        services.AddScoped<CaseAmounts>();
        services.AddScoped<WeighAmount>();
        services.AddScoped<RevealParty>();
        services.AddScoped<PartyHistory>();
        services.AddScoped<ChoiceLists>();
        services.AddScoped<CaseRecordCheck>();
        services.AddScoped<CaseOpening>();
        services.AddScoped<OpenCasePages>();
        services.AddScoped<DraftPages>();
        services.AddScoped<OpenCase>();
        services.AddScoped<RegisterLead>();
        services.AddScoped<AdmitPenalty>();
        services.AddScoped<FindCases>();
        services.AddScoped<ItemLinks>();
        services.AddScoped<WhoHandles>();
        services.AddScoped<Papers.PaperSources>();
        services.AddScoped<Dossier>();
        services.AddScoped<ReadDossier>();
    }

    public static void MapCases(this IEndpointRouteBuilder routes)
    {
        routes.MapFeature<OpenCase>();
        routes.MapFeature<RegisterLead>();
        routes.MapFeature<AdmitPenalty>();
        routes.MapFeature<FindCases>();
        routes.MapFeature<ItemLinks>();
        routes.MapFeature<WhoHandles>();
        routes.MapFeature<ReadCase>();
        routes.MapFeature<UploadFile>();
        routes.MapFeature<CasePages>();
        routes.MapFeature<ActPages>();
        routes.MapFeature<WeighAmount>();
        routes.MapFeature<DraftPages>();
        routes.MapFeature<OpenCasePages>();
        routes.MapFeature<AdmissionPages>();
        routes.MapFeature<RevealParty>();
        routes.MapFeature<PartyHistory>();
        routes.MapFeature<ReadDossier>();
        routes.MapCaseAct<ConfirmPresence, ConfirmPresence.Request>();
        routes.MapCaseAct<IdentifyParty, IdentifyParty.Request>();
        routes.MapCaseAct<RecordScene, RecordScene.Request>();
        routes.MapCaseAct<AddEvidence, AddEvidence.Request>();
        routes.MapCaseAct<ExcludeEvidence, ExcludeEvidence.Request>();
        routes.MapCaseAct<OrderCorrection, OrderCorrection.Request>();
        routes.MapCaseAct<RecheckCorrection, RecheckCorrection.Request>();
        routes.MapCaseAct<AskRecusal, AskRecusal.Request>();
        routes.MapCaseAct<DecideRecusal, DecideRecusal.Request>();
        routes.MapCaseAct<TellRights, TellRights.Request>();
        routes.MapCaseAct<HearDefence, HearDefence.Request>();
        routes.MapCaseAct<DecideOnTheSpot, DecideOnTheSpot.Request>();
        routes.MapCaseAct<DecideNoPenalty, DecideNoPenalty.Request>();
        routes.MapCaseAct<TurnToOrdinary, TurnToOrdinary.Request>();
        routes.MapCaseAct<IssueDocument, IssueDocument.Request>();
        routes.MapCaseAct<HandOver, HandOver.Request>();
        routes.MapCaseAct<ReceiveReport, ReceiveReport.Request>();
        routes.MapCaseAct<RecordPayment, RecordPayment.Request>();
        routes.MapCaseAct<DeferPayment, DeferPayment.Request>();
        routes.MapCaseAct<HandInCash, HandInCash.Request>();
        routes.MapCaseAct<BankCash, BankCash.Request>();
        routes.MapCaseAct<RecordRemedy, RecordRemedy.Request>();
        routes.MapCaseAct<RecordRemedyResult, RecordRemedyResult.Request>();
        routes.MapCaseAct<CorrectSlip, CorrectSlip.Request>();
        routes.MapCaseAct<RevokeDecision, RevokeDecision.Request>();
        routes.MapCaseAct<SettleFinding, SettleFinding.Request>();
        routes.MapCaseAct<CloseCase, CloseCase.Request>();
        routes.MapCaseAct<ArchiveCase, ArchiveCase.Request>();
        MapOrdinary(routes);
    }

    static void MapOrdinary(IEndpointRouteBuilder routes)
    {
        routes.MapCaseAct<VerifyLead, VerifyLead.Request>();
        routes.MapCaseAct<ExtendLead, ExtendLead.Request>();
        routes.MapCaseAct<SubmitFiling, SubmitFiling.Request>();
        routes.MapCaseAct<SubmitNoFiling, SubmitNoFiling.Request>();
        routes.MapCaseAct<ApproveDraft, ApproveDraft.Request>();
        routes.MapCaseAct<ReturnDraft, ReturnDraft.Request>();
        routes.MapCaseAct<RecordInterview, RecordInterview.Request>();
        routes.MapCaseAct<SubmitPreservation, SubmitPreservation.Request>();
        routes.MapCaseAct<DisposePreserved, DisposePreserved.Request>();
        routes.MapCaseAct<MoveEvidence, MoveEvidence.Request>();
        routes.MapCaseAct<SubmitExtension, SubmitExtension.Request>();
        routes.MapCaseAct<ExcludePeriod, ExcludePeriod.Request>();
        routes.MapCaseAct<ReportInvestigation, ReportInvestigation.Request>();
        routes.MapCaseAct<SubmitProposal, SubmitProposal.Request>();
        routes.MapCaseAct<RecordDiscussion, RecordDiscussion.Request>();
        routes.MapCaseAct<SubmitDecision, SubmitDecision.Request>();
        routes.MapCaseAct<ConfirmAddress, ConfirmAddress.Request>();
        routes.MapCaseAct<RecordServiceFailure, RecordServiceFailure.Request>();
        routes.MapCaseAct<AnnounceService, AnnounceService.Request>();
        routes.MapCaseAct<ServeDocument, ServeDocument.Request>();
        routes.MapCaseAct<SendTransfer, SendTransfer.Request>();
        routes.MapCaseAct<VoidDocument, VoidDocument.Request>();
        routes.MapCaseAct<SubmitClosing, SubmitClosing.Request>();
        routes.MapCaseAct<PublishDecision, PublishDecision.Request>();
        routes.MapCaseAct<WithholdPublication, WithholdPublication.Request>();
        routes.MapCaseAct<WithdrawPublication, WithdrawPublication.Request>();
    }
}
