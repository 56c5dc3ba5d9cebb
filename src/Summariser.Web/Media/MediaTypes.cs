using Summariser.Core.Records;

namespace Summariser.Web.Media;

/// <summary>Kinds of recordings that browsers play. Whatever else was handed in is sent as bytes that a browser keeps and does not open.</summary>
internal static class MediaTypes
{
    public const string Bytes = "application/octet-stream";

    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        [".mp4"] = "video/mp4",
        [".m4v"] = "video/mp4",
        [".mov"] = "video/mp4",
        [".webm"] = "video/webm",
        [".mkv"] = "video/webm",
        [".ogv"] = "video/ogg",
        [".mp3"] = "audio/mpeg",
        [".m4a"] = "audio/mp4",
        [".aac"] = "audio/aac",
        [".ogg"] = "audio/ogg",
        [".oga"] = "audio/ogg",
        [".opus"] = "audio/ogg",
        [".wav"] = "audio/wav",
        [".flac"] = "audio/flac",
    };

    /// <summary>The kind of a file by the ending of its name.</summary>
    public static string Of(StoredFile file) => Known.GetValueOrDefault(Path.GetExtension(file.Name), Bytes);

    /// <summary>Whether a file may have pictures.</summary>
    public static bool MayHavePictures(StoredFile file) => !Of(file).StartsWith("audio/", StringComparison.Ordinal);
}
