using System.IO.Compression;

namespace Zhiheng.Server.Modules.Documents;

/// <summary>Packs a zip again so that the same content is the same bytes: sorted names, one date.</summary>
internal static class SteadyZip
{
    private static readonly DateTimeOffset OneDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static byte[] Repack(Stream zip)
    {
        using var packed = new MemoryStream();
        using (var from = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Readers expect [Content_Types].xml first.
            var entries = from.Entries.OrderBy(entry => entry.FullName[0] != '[').ThenBy(entry => entry.FullName, StringComparer.Ordinal);
            foreach (var entry in entries)
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = OneDate;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }
        return packed.ToArray();
    }
}
