namespace Summariser.Speech.Audio;

/// <summary>The arguments that keep ffmpeg to the one file it is given, whatever the file says.</summary>
internal static class SafeInput
{
    /// <summary>
    /// Formats that hold their sound in one file. Playlists (HLS, DASH, concat, SDP, image sequences) are left out: they make ffmpeg open
    /// what they name, which a hostile upload could point at any address or file.
    /// </summary>
    private const string Formats =
        "mov,matroska,mp3,wav,w64,flac,ogg,aac,ac3,aiff,amr,asf,avi,caf,flv,mpeg,mpegts,mxf,m4v,au,dv";

    /// <summary>Arguments that come before any option of the output; "file:" keeps a name from being read as an option or an address.</summary>
    public static IReadOnlyList<string> Arguments(string path) =>
        ["-protocol_whitelist", "file", "-format_whitelist", Formats, "-i", $"file:{Path.GetFullPath(path)}"];
}
