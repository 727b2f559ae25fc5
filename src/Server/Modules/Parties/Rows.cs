using Microsoft.EntityFrameworkCore;

namespace Zhiheng.Server.Modules.Parties;

/// <summary>Particulars that may have to be erased one day: kept apart from the record, which holds only their salted hash.</summary>
public sealed class VaultRow
{
    public required string Id { get; init; }

    /// <summary>Body path of the case that brought them: reading follows the case's scope.</summary>
    public required string BodyPath { get; init; }

    /// <summary>The particulars as JSON, encrypted with the installation's key.</summary>
    public required string Content { get; set; }

    /// <summary>Keyed hash of the certificate number or credit code, to find the same party again; empty when unknown.</summary>
    public required string IdentifierHash { get; init; }
    public required long CreatedMs { get; init; }
}

/// <summary>A credit class from another system, by the hash of the identifier and by source; the newest stands.</summary>
public sealed class CreditRow
{
    public required string IdentifierHash { get; init; }
    public required string Source { get; init; }
    public required string Class { get; set; }
    public required DateOnly AsOf { get; set; }
    public required long ImportedMs { get; set; }
}

static class PartiesModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<VaultRow>(vault =>
        {
            vault.ToTable("parties_vault");
            vault.HasKey(x => x.Id);
            vault.HasIndex(x => x.IdentifierHash);
        });
        model.Entity<CreditRow>(credit =>
        {
            credit.ToTable("parties_credit");
            credit.HasKey(x => new { x.IdentifierHash, x.Source });
        });
    }
}
