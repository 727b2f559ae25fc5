using Org.BouncyCastle.Crypto.Digests;
using Zhiheng.Rules.Record;

namespace Zhiheng.Server.Record;

/// <summary>SM3 (GB/T 32905-2016), 32 bytes; a certified module takes this place where the authority requires one.</summary>
public sealed class Sm3 : IHashFunction
{
    public static readonly Sm3 Function = new();

    public string Name => "sm3";

    public byte[] Digest(ReadOnlySpan<byte> data)
    {
        var digest = new SM3Digest();
        digest.BlockUpdate(data);
        var hash = new byte[digest.GetDigestSize()];
        digest.DoFinal(hash);
        return hash;
    }
}

/// <summary>The hash functions that stored lines may name.</summary>
public static class HashFunctions
{
    public static readonly IReadOnlyDictionary<string, IHashFunction> Known =
        new Dictionary<string, IHashFunction> { [Sm3.Function.Name] = Sm3.Function, [Sha256.Function.Name] = Sha256.Function };
}
