using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Catalogue;
using Zhiheng.Server.Modules.Catalogue.Contract;
using Zhiheng.Server.Modules.Catalogue.Import;
using Zhiheng.Server.Modules.Catalogue.Statutes;

namespace Zhiheng.Server.Modules.Catalogue;

/// <summary>One version of an item: columns to list by, the whole as text to decide by.</summary>
public sealed class ItemRow
{
    public required string Id { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; set; }
    public required string Name { get; set; }
    public required string Domain { get; set; }
    public required string Law { get; set; }
    public required string Basis { get; set; }

    /// <summary>综合, 专业, 乡镇, 市级扩展, separated by a semicolon.</summary>
    public required string Lists { get; set; }

    /// <summary>The <see cref="Rules.Catalogue.Item"/> as JSON.</summary>
    public required string Content { get; set; }

    public static ItemRow Of(Item item) => new()
    {
        Id = item.Id,
        ValidFrom = item.From,
        ValidTo = item.To,
        Name = item.Name,
        Domain = item.Domain,
        Law = item.Law,
        Basis = item.Basis,
        Lists = string.Join(';', item.Lists),
        Content = JsonSerializer.Serialize(item, ItemShelf.Json),
    };
}

static class CatalogueModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<ItemRow>(item =>
        {
            item.ToTable("catalogue_items");
            item.HasKey(x => new { x.Id, x.ValidFrom });
            item.HasIndex(x => x.Domain);
        });
        model.Entity<StatuteRow>(statute =>
        {
            statute.ToTable("catalogue_statutes");
            statute.HasKey(x => new { x.Name, x.Version });
        });
        model.Entity<ArticleRow>(article =>
        {
            article.ToTable("catalogue_articles");
            article.HasKey(x => new { x.Statute, x.Version, x.At });
            article.HasOne<StatuteRow>().WithMany().HasForeignKey(x => new { x.Statute, x.Version }).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<ImportRow>(import =>
        {
            import.ToTable("catalogue_imports");
            import.HasKey(x => x.Id);
            import.HasIndex(x => x.AtMs);
            import.Property(x => x.State).HasConversion<string>().IsConcurrencyToken();
        });
    }
}
