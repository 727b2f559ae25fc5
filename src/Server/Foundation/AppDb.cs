using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Zhiheng.Server.Modules.Cases;
using Zhiheng.Server.Modules.Catalogue;
using Zhiheng.Server.Modules.Catalogue.Import;
using Zhiheng.Server.Modules.Catalogue.Statutes;
using Zhiheng.Server.Modules.Discretion;
using Zhiheng.Server.Modules.Documents;
using Zhiheng.Server.Modules.Parties;
using Zhiheng.Server.Modules.People;
using Zhiheng.Server.Record;

namespace Zhiheng.Server.Foundation;

/// <summary>The one database context; <see cref="SqliteDb"/> and <see cref="PostgresDb"/> differ only in what the engines cannot share.</summary>
public abstract class AppDb(DbContextOptions options) : IdentityUserContext<AccountRow>(options)
{
    public DbSet<LineRow> Lines => Set<LineRow>();
    public DbSet<HeadRow> Heads => Set<HeadRow>();
    public DbSet<AnchorRow> Anchors => Set<AnchorRow>();
    public DbSet<AnchorHeadRow> AnchorHeads => Set<AnchorHeadRow>();
    public DbSet<RequestRow> Requests => Set<RequestRow>();
    public DbSet<ReadRow> Reads => Set<ReadRow>();
    public DbSet<BodyRow> Bodies => Set<BodyRow>();
    public DbSet<DivisionRow> Divisions => Set<DivisionRow>();
    public DbSet<DeputyRow> Deputies => Set<DeputyRow>();
    public DbSet<ItemRow> Items => Set<ItemRow>();
    public DbSet<StatuteRow> Statutes => Set<StatuteRow>();
    public DbSet<ArticleRow> Articles => Set<ArticleRow>();
    public DbSet<ImportRow> Imports => Set<ImportRow>();
    public DbSet<BenchmarkRow> Benchmarks => Set<BenchmarkRow>();
    public DbSet<VaultRow> Vault => Set<VaultRow>();
    public DbSet<CreditRow> Credit => Set<CreditRow>();
    public DbSet<CaseRow> Cases => Set<CaseRow>();
    public DbSet<CaseOfficerRow> CaseOfficers => Set<CaseOfficerRow>();
    public DbSet<CaseDraftRow> CaseDrafts => Set<CaseDraftRow>();
    public DbSet<CaseInterviewRow> CaseInterviews => Set<CaseInterviewRow>();
    public DbSet<NumberRow> Numbers => Set<NumberRow>();
    public DbSet<DocumentRow> Documents => Set<DocumentRow>();
    public DbSet<SealRow> Seals => Set<SealRow>();
    public DbSet<SealUseRow> SealUses => Set<SealUseRow>();

    /// <summary>Cases whose words contain every bigram of the query.</summary>
    public abstract IQueryable<CaseRow> CasesWithWords(IReadOnlyList<string> words);

    /// <summary>Whether a failed save lost a race for a key that another writer took.</summary>
    public abstract bool IsKeyTaken(DbUpdateException exception);

    /// <summary>What the engine needs beyond the model: guards and the search index.</summary>
    public abstract Task InstallAsync(CancellationToken ct);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        RecordModel.Configure(builder);
        PeopleModel.Configure(builder);
        CatalogueModel.Configure(builder);
        DiscretionModel.Configure(builder);
        PartiesModel.Configure(builder);
        CasesModel.Configure(builder);
        DocumentsModel.Configure(builder);
        SnakeCase.Apply(builder);
    }
}
