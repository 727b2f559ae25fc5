using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Zhiheng.Server.Seeding;

/// <summary>A picture for the demo city: a street of coloured blocks, another one for every number, made without a camera.</summary>
public static class DemoPhoto
{
    const int Width = 480;
    const int Height = 320;

    /// <summary>A PNG of some kilobytes.</summary>
    public static byte[] Make(int number)
    {
        var random = new Random(number);
        var pixels = new byte[(Width * 3 + 1) * Height];
        Rectangle(pixels, 0, 0, Width, Height / 2, 205, 220, 235);
        Rectangle(pixels, 0, Height / 2, Width, Height, 120, 120, 124);
        for (var i = 0; i < 14; i++)
        {
            var left = random.Next(Width - 60);
            var top = random.Next(Height / 4, Height - 60);
            Rectangle(pixels, left, top, left + random.Next(20, 110), top + random.Next(15, 60),
                (byte)random.Next(40, 230), (byte)random.Next(40, 230), (byte)random.Next(40, 230));
        }
        return Png(pixels);
    }

    static void Rectangle(byte[] pixels, int left, int top, int right, int bottom, byte red, byte green, byte blue)
    {
        for (var y = top; y < Math.Min(bottom, Height); y++)
        {
            for (var x = left; x < Math.Min(right, Width); x++)
            {
                var at = (y * (Width * 3 + 1)) + 1 + (x * 3);
                (pixels[at], pixels[at + 1], pixels[at + 2]) = (red, green, blue);
            }
        }
    }

    static byte[] Png(byte[] pixels)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        header[8] = 8;
        header[9] = 2;
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(pixels);
        }
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    static byte[] Chunk(ReadOnlySpan<byte> type, byte[] content)
    {
        var chunk = new byte[12 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        type.CopyTo(chunk.AsSpan(4));
        content.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + content.Length), Crc32.HashToUInt32(chunk.AsSpan(4, 4 + content.Length)));
        return chunk;
    }
}
