using System.Security.Cryptography;

namespace Zhiheng.Rules.Record;

/// <summary>The port through which a hash function comes into Rules: SM3 on the server, SHA-256 on a phone.</summary>
public interface IHashFunction
{
    /// <summary>Name stored beside every hash, e.g. <c>sm3</c> or <c>sha256</c>.</summary>
    string Name { get; }

    /// <summary>Digest of <paramref name="data"/>; 32 bytes for both functions in use.</summary>
    byte[] Digest(ReadOnlySpan<byte> data);
}

/// <summary>SHA-256 (FIPS 180-4), the one hash function that every runtime already has.</summary>
public sealed class Sha256 : IHashFunction
{
    public static readonly Sha256 Function = new();

    public string Name => "sha256";

    public byte[] Digest(ReadOnlySpan<byte> data) => SHA256.HashData(data);
}
