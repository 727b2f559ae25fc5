using System.Text;

namespace Zhiheng.Rules.Record;

/// <summary>The end of one stream when an anchor was made.</summary>
public sealed record Head(string Stream, long Sequence, string Hash);

/// <summary>
/// A signed statement of where streams stood. It covers the heads that moved since the anchor before it and names that
/// anchor's root, so that the newest one covers every line ever anchored at a cost that follows the work, not the archive.
/// </summary>
/// <param name="Number">1-based, without a gap.</param>
/// <param name="PreviousRoot">Root of the anchor before, empty for the first.</param>
/// <param name="Root">Merkle root over the heads that moved and the previous root; lower-case hex.</param>
/// <param name="AtMs">Unix time in milliseconds.</param>
/// <param name="Heads">How many heads moved.</param>
/// <param name="Alg">Hash function of the tree.</param>
/// <param name="KeyId">Which key signed.</param>
/// <param name="Signature">ECDSA P-256 over <see cref="SignedText"/>, base64 of the IEEE P1363 form.</param>
public sealed record Anchor(
    long Number, string PreviousRoot, string Root, long AtMs, int Heads, string Alg, string KeyId, string Signature)
{
    /// <summary>The text under the signature.</summary>
    public string SignedText() =>
        string.Join('\n', "zhiheng-anchor-1", Number, PreviousRoot, Root, AtMs, Heads, Alg, KeyId);

    /// <summary>Merkle root over the moved heads (ordered by stream) and the previous anchor's root.</summary>
    public static string RootOf(string previousRoot, IEnumerable<Head> moved, IHashFunction function)
    {
        var leaves = moved.OrderBy(head => head.Stream, StringComparer.Ordinal)
            .Select(head => $"{head.Stream}\n{head.Sequence}\n{head.Hash}")
            .Prepend("previous\n" + previousRoot)
            .Select(leaf => Node(0, Encoding.UTF8.GetBytes(leaf), function))
            .ToList();
        while (leaves.Count > 1)
        {
            // An odd node climbs alone: doubling it would let two different trees share a root.
            leaves = [.. leaves.Chunk(2).Select(pair => pair.Length == 1 ? pair[0] : Node(1, [.. pair[0], .. pair[1]], function))];
        }
        return Convert.ToHexStringLower(leaves[0]);
    }

    static byte[] Node(byte kind, byte[] content, IHashFunction function) => function.Digest((byte[])[kind, .. content]);
}
