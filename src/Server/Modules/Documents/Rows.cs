using Microsoft.EntityFrameworkCore;

namespace Zhiheng.Server.Modules.Documents;

/// <summary>Shadow of a number register: the journal stream of the same name is the register itself.</summary>
public sealed class NumberRow
{
    /// <summary>Body id, kind token and year, e.g. <c>330102012:当罚:2026</c>.</summary>
    public required string Register { get; init; }
    public required long Last { get; set; }
}

/// <summary>A document that was issued; its file lies in the file store under <see cref="BytesHash"/>.</summary>
public sealed class DocumentRow
{
    public required string Id { get; init; }
    public required string CaseId { get; init; }
    public required string Kind { get; init; }
    public required string Number { get; init; }

    /// <summary>SHA-256 of the template's Word file.</summary>
    public required string Template { get; init; }

    /// <summary>The values in canonical form, encrypted: they name people.</summary>
    public required string Content { get; init; }
    public required string BytesHash { get; init; }
    public required string Format { get; init; }
    public required long CreatedMs { get; init; }
}

/// <summary>A seal with its keeper.</summary>
public sealed class SealRow
{
    public required string Id { get; init; }
    public required string BodyId { get; init; }
    public required string Name { get; set; }

    /// <summary>Account of the keeper.</summary>
    public required string Keeper { get; set; }
    public required DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
}

/// <summary>One use of a seal.</summary>
public sealed class SealUseRow
{
    public required string Id { get; init; }
    public required string SealId { get; init; }
    public required string CaseId { get; init; }
    public required string DocumentKind { get; init; }
    public required string DocumentNumber { get; init; }
    public required string BytesHash { get; init; }
    public required string Actor { get; init; }
    public required long AtMs { get; init; }
}

static class DocumentsModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<NumberRow>(number =>
        {
            number.ToTable("documents_numbers");
            number.HasKey(x => x.Register);
        });
        model.Entity<DocumentRow>(document =>
        {
            document.ToTable("documents_documents");
            document.HasKey(x => x.Id);
            document.HasIndex(x => x.CaseId);
        });
        model.Entity<SealRow>(seal =>
        {
            seal.ToTable("documents_seals");
            seal.HasKey(x => x.Id);
            seal.HasIndex(x => x.BodyId);
        });
        model.Entity<SealUseRow>(use =>
        {
            use.ToTable("documents_seal_uses");
            use.HasKey(x => x.Id);
            use.HasIndex(x => new { x.SealId, x.AtMs });
        });
    }
}
