using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Zhiheng.Rules.Record;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Record;

/// <summary>Makes anchors: on closure, on export and every hour.</summary>
public sealed class Anchoring(AppDb db, TimeProvider clock, SigningKey key)
{
    /// <summary>Most heads one anchor takes; what is left waits for the next.</summary>
    const int Most = 5000;

    /// <summary>Anchors the heads that moved. Returns the new anchor, or null when nothing moved or another node was faster.</summary>
    public async Task<Anchor?> MakeAsync(CancellationToken ct)
    {
        var moved = await db.Heads.AsNoTracking().Where(head => head.Sequence > head.Anchored).OrderBy(head => head.Stream).Take(Most).ToListAsync(ct);
        if (moved.Count == 0)
        {
            return null;
        }
        var last = await db.Anchors.AsNoTracking().OrderByDescending(a => a.Number).FirstOrDefaultAsync(ct);
        var heads = moved.Select(head => new Head(head.Stream, head.Sequence, head.Hash)).ToList();
        var anchor = key.Sign(new Anchor(
            (last?.Number ?? 0) + 1, last?.Root ?? "", Anchor.RootOf(last?.Root ?? "", heads, Sm3.Function),
            clock.NowMs(), heads.Count, Sm3.Function.Name, key.Id, ""));
        db.Anchors.Add(ToRow(anchor));
        db.AnchorHeads.AddRange(heads.Select(head =>
            new AnchorHeadRow { Anchor = anchor.Number, Stream = head.Stream, Sequence = head.Sequence, Hash = head.Hash }));
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        try
        {
            await db.SaveChangesAsync(ct);
            // Only the anchored mark moves: a head itself may have grown meanwhile and must not be set back.
            await db.Database.ExecuteSqlAsync(
                $"""
                UPDATE journal_heads SET anchored = (SELECT a.sequence FROM journal_anchor_heads a
                  WHERE a.anchor = {anchor.Number} AND a.stream = journal_heads.stream)
                WHERE stream IN (SELECT a.stream FROM journal_anchor_heads a WHERE a.anchor = {anchor.Number})
                """, ct);
            await transaction.CommitAsync(ct);
            return anchor;
        }
        catch (DbUpdateException)
        {
            return null;
        }
    }

    static AnchorRow ToRow(Anchor a) => new()
    {
        Number = a.Number,
        PreviousRoot = a.PreviousRoot,
        Root = a.Root,
        AtMs = a.AtMs,
        Heads = a.Heads,
        Alg = a.Alg,
        KeyId = a.KeyId,
        Signature = a.Signature,
    };

    public static Anchor FromRow(AnchorRow a) => new(a.Number, a.PreviousRoot, a.Root, a.AtMs, a.Heads, a.Alg, a.KeyId, a.Signature);
}

/// <summary>The installation's P-256 key, made on first start and kept in the data folder, readable by its owner alone.</summary>
public sealed class SigningKey : IDisposable
{
    readonly ECDsa key;

    public SigningKey(DataFolder folder)
    {
        key = ECDsa.Create();
        key.ImportFromPem(folder.Secret("anchor-key.pem", () => ECDsa.Create(ECCurve.NamedCurves.nistP256).ExportPkcs8PrivateKeyPem()));
        PublicPem = key.ExportSubjectPublicKeyInfoPem();
        Id = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..16];
    }

    public string Id { get; }

    public string PublicPem { get; }

    public Anchor Sign(Anchor anchor) =>
        anchor with { Signature = Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes(anchor.SignedText()), HashAlgorithmName.SHA256)) };

    /// <summary>Checks an anchor against a public key in PEM.</summary>
    public static bool Verify(Anchor anchor, string publicPem)
    {
        using var other = ECDsa.Create();
        other.ImportFromPem(publicPem);
        var signature = new byte[anchor.Signature.Length];
        return Convert.TryFromBase64String(anchor.Signature, signature, out var length)
            && other.VerifyData(Encoding.UTF8.GetBytes(anchor.SignedText()), signature.AsSpan(0, length), HashAlgorithmName.SHA256);
    }

    public void Dispose() => key.Dispose();
}
