using System.Globalization;
using Summariser.Core;
using Summariser.Core.Alignment;
using Summariser.Core.Closed;
using Summariser.Core.Pipeline;

namespace Summariser.Storage.Closed;

/// <summary>Keeps closed words encrypted, one file a meeting, in a folder that only its owner can open.</summary>
/// <param name="folder">The folder; made when it is not there.</param>
/// <param name="key">The council's key.</param>
public sealed class ClosedFolder(string folder, ClosedKey key) : IClosedKeeper
{
    private const string Ending = ".sealed";

    /// <inheritdoc/>
    /// <exception cref="InputException">The folder cannot be written to.</exception>
    public async Task KeepAsync(OpenMeeting meeting, ClosedWords words, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(words);
        if (words.IsEmpty)
        {
            return;
        }

        try
        {
            PrivateFolder.Create(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The folder of closed sessions {folder} cannot be made ({error.Message}). Give another in Agendas:Closed:Folder.", error);
        }

        var bytes = words.Seal(key).Bytes;
        await AtomicFile.WriteAsync(Path.Combine(folder, NameOf(meeting)), stream => stream.WriteAsync(bytes, cancel).AsTask());
    }

    /// <summary>Reads what was kept in a file.</summary>
    /// <exception cref="InputException">The file cannot be read or holds no closed words.</exception>
    public static SealedWords Read(string path)
    {
        try
        {
            return SealedWords.Read(File.ReadAllBytes(path)) ?? throw new InputException($"{path} holds no closed session kept by this program.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path} cannot be read: {error.Message}", error);
        }
    }

    // The day for the clerk to find it by; a digest so that two recordings do not meet, while the same one's file is written anew.
    private static string NameOf(OpenMeeting open) =>
        $"{open.Meeting.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated"}-{Digest.Of((open.Meeting.Title, open.Meeting.Body, open.ClosedRanges))[..12]}{Ending}";
}
