using Zhiheng.Server.Foundation;
using Zhiheng.Server.Modules.Catalogue.Changes;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Catalogue.Grants;
using Zhiheng.Server.Modules.Catalogue.Import;
using Zhiheng.Server.Modules.Catalogue.Registers;
using Zhiheng.Server.Modules.Catalogue.Statutes;
using Zhiheng.Server.Modules.Catalogue.Transfers;
using Zhiheng.Server.Modules.Catalogue.Wordings;

namespace Zhiheng.Server.Modules.Catalogue;

/// <summary>The features of this module, one by one.</summary>
public static class CatalogueModule
{
    public static void AddCatalogue(this IServiceCollection services)
    {
        services.AddScoped<ItemShelf>();
        services.AddScoped<StatuteShelf>();
        services.AddScoped<GuideShelf>();
        services.AddScoped<CatalogueRecord>();
        services.AddScoped<CatalogueCheck>();
        services.AddScoped<ReadItems>();
        services.AddScoped<StatuteDesk>();
        services.AddScoped<ReadStatutes>();
        services.AddScoped<CheckCitations>();
        services.AddScoped<Competence>();
        services.AddScoped<Register>();
        services.AddScoped<ChangeDesk>();
        services.AddScoped<ReadChanges>();
        services.AddScoped<ReadEffects>();
        services.AddScoped<ReadDifference>();
        services.AddScoped<TownDesk>();
        services.AddScoped<GrantDesk>();
        services.AddScoped<ReadGrants>();
        services.AddScoped<TransferDesk>();
        services.AddScoped<ReadTransfers>();
        services.AddScoped<Batches>();
        services.AddScoped<ReadWordings>();
        services.AddScoped<WordingDesk>();
        services.AddScoped<ImportDesk>();
        services.AddSingleton<ImportQueue>();
        services.AddHostedService<ImportRunner>();
    }

    public static void MapCatalogue(this IEndpointRouteBuilder routes)
    {
        routes.MapFeature<ReadItems>();
        routes.MapFeature<ReadStatutes>();
        routes.MapFeature<ImportStatutes>();
        routes.MapFeature<CheckCitations>();
        routes.MapFeature<ImportItems>();
        routes.MapFeature<ExportItems>();
        routes.MapFeature<ReadRules>();
        routes.MapFeature<CountTerm>();
        routes.MapFeature<ReadChanges>();
        routes.MapFeature<ReadEffects>();
        routes.MapFeature<ReadDifference>();
        routes.MapRegisterAct<ProposeChange, ProposeChange.Request>();
        routes.MapRegisterAct<ProposeBatch, ProposeBatch.Request>();
        routes.MapRegisterAct<ProposeEnding, ProposeEnding.Request>();
        routes.MapRegisterAct<ReviewChange, ReviewChange.Request>();
        routes.MapRegisterAct<ReturnChange, ReturnChange.Request>();
        routes.MapRegisterAct<ApproveChange, ApproveChange.Request>();
        routes.MapRegisterAct<RefuseChange, RefuseChange.Request>();
        routes.MapRegisterAct<PublishChange, PublishChange.Request>();
        routes.MapRegisterAct<DropChange, DropChange.Request>();
        routes.MapFeature<ReadGrants>();
        routes.MapRegisterAct<GrantItems, GrantItems.Request>();
        routes.MapRegisterAct<WithdrawGrants, WithdrawGrants.Request>();
        routes.MapRegisterAct<EvaluateGrants, EvaluateGrants.Request>();
        routes.MapRegisterAct<RecordAssistance, RecordAssistance.Request>();
        routes.MapFeature<ReadTransfers>();
        routes.MapRegisterAct<RegisterField, RegisterField.Request>();
        routes.MapRegisterAct<AnalyseFirstCase, AnalyseFirstCase.Request>();
        routes.MapFeature<ReadWordings>();
        routes.MapRegisterAct<RejectWording, RejectWording.Request>();
        routes.MapRegisterAct<RestoreWording, RestoreWording.Request>();
    }
}
