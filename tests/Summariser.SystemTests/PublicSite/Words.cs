using System.IO.Compression;
using System.Text;

namespace Summariser.SystemTests.PublicSite;

/// <summary>All words of a file, also of one that is an archive of others.</summary>
internal static class Words
{
    public static string Of(byte[] content)
    {
        if (!content.AsSpan().StartsWith("PK"u8)) return Encoding.UTF8.GetString(content);
        using var archive = new ZipArchive(new MemoryStream(content));
        var words = new StringBuilder();
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            words.Append(reader.ReadToEnd());
        }

        return words.ToString();
    }
}
