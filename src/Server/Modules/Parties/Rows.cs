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

static class PartiesModel
{
    public static void Configure(ModelBuilder model) => model.Entity<VaultRow>(vault =>
    {
        vault.ToTable("parties_vault");
        vault.HasKey(x => x.Id);
        vault.HasIndex(x => x.IdentifierHash);
    });
}
