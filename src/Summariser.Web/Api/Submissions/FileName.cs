namespace Summariser.Web.Api.Submissions;

/// <summary>Names of files as callers give them.</summary>
internal static class FileName
{
    private const int Longest = 200;
    private const string Otherwise = "recording";

    /// <summary>The last part of a name, whichever system it is from, without control characters; never empty.</summary>
    public static string Of(string? given)
    {
        var last = (given ?? "").Split('/', '\\')[^1];
        var clean = string.Concat(last.Where(letter => !char.IsControl(letter))).Trim();
        return clean is "" or "." or ".." ? Otherwise : clean.Length <= Longest ? clean : clean[^Longest..];
    }
}
