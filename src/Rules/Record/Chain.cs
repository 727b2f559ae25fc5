using System.Buffers.Binary;
using System.Text;

namespace Zhiheng.Rules.Record;

/// <summary>What is wrong with a stream, and at which line.</summary>
public sealed record ChainFault(string Stream, long Sequence, string What);

/// <summary>
/// Chains the lines of a stream: hash = H(previous hash, stream, sequence, algorithm, time, actor, payload),
/// each field preceded by its length so that no two different lines have the same bytes.
/// </summary>
public static class Chain
{
    /// <summary>Seals the next line of a stream. <paramref name="previous"/> is null for the first line.</summary>
    public static JournalLine Seal(
        JournalLine? previous, string stream, string payload, string actor, long atMs, IHashFunction function)
    {
        var sequence = (previous?.Sequence ?? 0) + 1;
        var hash = Hash(previous?.Hash ?? "", stream, sequence, function.Name, atMs, actor, payload, function);
        return new JournalLine(stream, sequence, payload, actor, atMs, function.Name, hash);
    }

    /// <summary>Checks the lines of one stream, in order of sequence. Returns the first fault, or null.</summary>
    /// <param name="lines">All lines of the stream.</param>
    /// <param name="functions">Known hash functions by name; an unknown name is a fault.</param>
    public static ChainFault? Verify(IEnumerable<JournalLine> lines, IReadOnlyDictionary<string, IHashFunction> functions)
    {
        var previous = "";
        var expected = 1L;
        foreach (var line in lines)
        {
            if (line.Sequence != expected)
            {
                return new ChainFault(line.Stream, expected, $"缺少第 {expected} 行，读到的是第 {line.Sequence} 行");
            }
            if (!functions.TryGetValue(line.Alg, out var function))
            {
                return new ChainFault(line.Stream, line.Sequence, $"不认识的杂凑算法 {line.Alg}");
            }
            var hash = Hash(previous, line.Stream, line.Sequence, line.Alg, line.AtMs, line.Actor, line.Payload, function);
            if (hash != line.Hash)
            {
                return new ChainFault(line.Stream, line.Sequence, "内容与杂凑值不符");
            }
            previous = hash;
            expected++;
        }
        return null;
    }

    static string Hash(
        string previous, string stream, long sequence, string alg, long atMs, string actor, string payload, IHashFunction function)
    {
        var fields = new[] { previous, stream, Text(sequence), alg, Text(atMs), actor, payload };
        var size = fields.Sum(field => 4 + Encoding.UTF8.GetByteCount(field));
        var bytes = new byte[size];
        var at = 0;
        foreach (var field in fields)
        {
            var length = Encoding.UTF8.GetBytes(field, bytes.AsSpan(at + 4));
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(at), length);
            at += 4 + length;
        }
        return Convert.ToHexStringLower(function.Digest(bytes));
    }

    static string Text(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
