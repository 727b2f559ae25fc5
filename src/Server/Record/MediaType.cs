namespace Zhiheng.Server.Record;

/// <summary>Tells what a file is from its first bytes; what it is called proves nothing.</summary>
public static class MediaType
{
    static readonly (byte[] Start, int At, string Type)[] Known =
    [
        ([0xFF, 0xD8, 0xFF], 0, "image/jpeg"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], 0, "image/png"),
        ("WEBP"u8.ToArray(), 8, "image/webp"),
        ("%PDF-"u8.ToArray(), 0, "application/pdf"),
        ("ftyp"u8.ToArray(), 4, "video/mp4"),
        ("ID3"u8.ToArray(), 0, "audio/mpeg"),
        ("WAVE"u8.ToArray(), 8, "audio/wav"),
    ];

    /// <summary>Media type, or null for anything that is not taken as evidence.</summary>
    public static string? Of(ReadOnlySpan<byte> start)
    {
        foreach (var (bytes, at, type) in Known)
        {
            if (start.Length >= at + bytes.Length && start.Slice(at, bytes.Length).SequenceEqual(bytes))
            {
                return type;
            }
        }
        return null;
    }

    /// <summary>Kinds taken, in words.</summary>
    public const string Taken = "照片（JPEG、PNG、WebP）、PDF、视频（MP4）或录音（MP3、WAV）";
}
