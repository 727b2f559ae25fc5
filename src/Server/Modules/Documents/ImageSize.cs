using System.Buffers.Binary;
using Zhiheng.Rules.Documents;

namespace Zhiheng.Server.Modules.Documents;

/// <summary>The pixels of a PNG or JPEG, read from its head: enough to keep its proportions, without decoding it.</summary>
internal readonly record struct ImageSize(int Width, int Height, bool IsPng)
{
    internal static ImageSize Of(ReadOnlySpan<byte> image)
    {
        var size = image.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) && image.Length >= 24
            ? new ImageSize(BinaryPrimitives.ReadInt32BigEndian(image[16..]), BinaryPrimitives.ReadInt32BigEndian(image[20..]), true)
            : image.StartsWith<byte>([0xFF, 0xD8]) ? Jpeg(image) : default;
        return size is { Width: > 0, Height: > 0 } ? size : throw new TemplateException("图片只能是 JPEG 或 PNG，且不能损坏");
    }

    private static ImageSize Jpeg(ReadOnlySpan<byte> image)
    {
        var at = 2;
        while (at + 9 <= image.Length && image[at] == 0xFF)
        {
            var kind = image[at + 1];
            // Frame headers are C0 to CF, save for three tables that share the range.
            if (kind is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return new(Number(image, at + 7), Number(image, at + 5), false);
            at += 2 + Number(image, at + 2);
        }
        return default;
    }

    private static int Number(ReadOnlySpan<byte> image, int at) => BinaryPrimitives.ReadUInt16BigEndian(image[at..]);
}
