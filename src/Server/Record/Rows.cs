using Microsoft.EntityFrameworkCore;

namespace Zhiheng.Server.Record;

/// <summary>A journal line as stored: never updated, never deleted.</summary>
public sealed class LineRow
{
    public required string Stream { get; init; }
    public required long Sequence { get; init; }
    public required string Payload { get; init; }
    public required string Actor { get; init; }
    public required long AtMs { get; init; }
    public required string Alg { get; init; }
    public required string Hash { get; init; }
}

/// <summary>Shadow of a stream's end, so that neither an append nor an anchor has to read the stream.</summary>
public sealed class HeadRow
{
    public required string Stream { get; init; }
    public required long Sequence { get; set; }
    public required string Hash { get; set; }

    /// <summary>Sequence up to which an anchor covers the stream.</summary>
    public long Anchored { get; set; }
}

/// <summary>A signed anchor; see <see cref="Rules.Record.Anchor"/>.</summary>
public sealed class AnchorRow
{
    public required long Number { get; init; }
    public required string PreviousRoot { get; init; }
    public required string Root { get; init; }
    public required long AtMs { get; init; }
    public required int Heads { get; init; }
    public required string Alg { get; init; }
    public required string KeyId { get; init; }
    public required string Signature { get; init; }
}

/// <summary>One head that an anchor covers.</summary>
public sealed class AnchorHeadRow
{
    public required long Anchor { get; init; }
    public required string Stream { get; init; }
    public required long Sequence { get; init; }
    public required string Hash { get; init; }
}

/// <summary>A write that was answered: the same key gets the same answer.</summary>
public sealed class RequestRow
{
    public required string Key { get; init; }
    public required string Actor { get; init; }

    /// <summary>SHA-256 of route and body, so that one key cannot stand for two requests.</summary>
    public required string Fingerprint { get; init; }
    public required string Receipt { get; init; }
    public required long AtMs { get; init; }
}

/// <summary>Who read which personal data, when and why.</summary>
public sealed class ReadRow
{
    public required string Id { get; init; }
    public required string Actor { get; init; }
    public required string About { get; init; }
    public required string Reason { get; init; }
    public required long AtMs { get; init; }
}

static class RecordModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<LineRow>(line =>
        {
            line.ToTable("journal_lines");
            line.HasKey(x => new { x.Stream, x.Sequence });
            line.Property(x => x.Stream).HasMaxLength(120);
            line.Property(x => x.Actor).HasMaxLength(64);
            line.Property(x => x.Alg).HasMaxLength(16);
            line.Property(x => x.Hash).HasMaxLength(64);
        });
        model.Entity<HeadRow>(head =>
        {
            head.ToTable("journal_heads");
            head.HasKey(x => x.Stream);
            head.Property(x => x.Stream).HasMaxLength(120);
            head.Property(x => x.Hash).HasMaxLength(64);
            head.HasIndex(x => x.Stream, "ix_journal_heads_unanchored").HasFilter("sequence > anchored");
        });
        model.Entity<AnchorRow>(anchor =>
        {
            anchor.ToTable("journal_anchors");
            anchor.HasKey(x => x.Number);
            anchor.Property(x => x.Number).ValueGeneratedNever();
        });
        model.Entity<AnchorHeadRow>(head =>
        {
            head.ToTable("journal_anchor_heads");
            head.HasKey(x => new { x.Anchor, x.Stream });
            head.Property(x => x.Stream).HasMaxLength(120);
        });
        model.Entity<RequestRow>(request =>
        {
            request.ToTable("journal_requests");
            request.HasKey(x => x.Key);
            request.Property(x => x.Key).HasMaxLength(64);
            request.HasIndex(x => x.AtMs);
        });
        model.Entity<ReadRow>(read =>
        {
            read.ToTable("journal_reads");
            read.HasKey(x => x.Id);
            read.HasIndex(x => new { x.About, x.AtMs });
        });
    }
}
