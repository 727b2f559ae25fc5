using Microsoft.EntityFrameworkCore;

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

    /// <summary>综合, 专业, 乡镇, separated by a semicolon.</summary>
    public required string Lists { get; set; }

    /// <summary>The <see cref="Rules.Catalogue.Item"/> as JSON.</summary>
    public required string Content { get; set; }
}

static class CatalogueModel
{
    public static void Configure(ModelBuilder model) => model.Entity<ItemRow>(item =>
    {
        item.ToTable("catalogue_items");
        item.HasKey(x => new { x.Id, x.ValidFrom });
        item.HasIndex(x => x.Domain);
    });
}
