using System.IO.Compression;

namespace Summariser.Rendering.Word;

/// <summary>Zip archives in which nothing tells when they were made, so that the same content is the same bytes.</summary>
internal static class StableZip
{
    /// <summary>The first moment a zip archive can tell.</summary>
    private static readonly DateTimeOffset Beginning = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The archive with its entries by name, all of the same time. The list of types comes first, as readers of packages like it.</summary>
    public static byte[] Of(MemoryStream archive)
    {
        using var output = new MemoryStream();
        using (var from = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.OrderBy(entry => entry.FullName == "[Content_Types].xml" ? 0 : 1).ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Beginning;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }

        return output.ToArray();
    }
}
