using System.Security.Cryptography;
using Zhiheng.Server.Foundation;

namespace Zhiheng.Server.Record;

/// <summary>A file as stored.</summary>
public sealed record StoredFile(string Sha256, long Size);

/// <summary>Files by the hash of their content: the same bytes are stored once and can never be changed under their name.</summary>
public sealed class FileStore(DataFolder folder)
{
    /// <summary>Largest file taken, in bytes.</summary>
    public const long MostBytes = 20 * 1024 * 1024;

    /// <summary>Stores a stream. Returns null when it is larger than <see cref="MostBytes"/>; nothing is left behind then.</summary>
    /// <param name="start">First bytes, where the caller has already read them from the stream.</param>
    public async Task<StoredFile?> SaveAsync(Stream content, CancellationToken ct, ReadOnlyMemory<byte> start = default)
    {
        var temporary = Path.Combine(Root("incoming"), Guid.CreateVersion7().ToString("N"));
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long size = start.Length;
            hash.AppendData(start.Span);
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 81920, FileOptions.Asynchronous))
            {
                await file.WriteAsync(start, ct);
                var buffer = new byte[81920];
                for (int read; (read = await content.ReadAsync(buffer, ct)) > 0;)
                {
                    size += read;
                    if (size > MostBytes)
                    {
                        return null;
                    }
                    hash.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), ct);
                }
                file.Flush(flushToDisk: true);
            }
            var sha = Convert.ToHexStringLower(hash.GetHashAndReset());
            var path = PathOf(sha);
            if (!File.Exists(path))
            {
                File.Move(temporary, path, overwrite: true);
            }
            return new StoredFile(sha, size);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public async Task<StoredFile> SaveAsync(byte[] content, CancellationToken ct) =>
        await SaveAsync(new MemoryStream(content), ct) ?? throw new InvalidOperationException("文件超过上限");

    /// <summary>Size of a stored file, or null.</summary>
    public long? SizeOf(string sha256) => IsHash(sha256) && new FileInfo(PathOf(sha256)) is { Exists: true } file ? file.Length : null;

    /// <summary>Opens a stored file, or null where there is none.</summary>
    public Stream? Open(string sha256) => SizeOf(sha256) is null ? null : File.OpenRead(PathOf(sha256));

    public async Task<byte[]?> ReadAsync(string sha256, CancellationToken ct) =>
        SizeOf(sha256) is null ? null : await File.ReadAllBytesAsync(PathOf(sha256), ct);

    string PathOf(string sha256) => Path.Combine(Root(sha256[..2]), sha256);

    string Root(string part)
    {
        var path = Path.Combine(folder.Root, "files", part);
        Directory.CreateDirectory(path);
        return path;
    }

    static bool IsHash(string text) => text.Length == 64 && text.All(c => char.IsAsciiHexDigitLower(c));
}
