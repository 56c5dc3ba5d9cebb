using Summariser.Core;
using Summariser.Core.Agendas;

namespace Summariser.Agendas.Import;

/// <summary>Reads an agenda from a file of any known kind; the kind is told by the content, not by the file's name.</summary>
public sealed class AgendaFileReader : IAgendaReader
{
    /// <summary>No agenda page comes near this size.</summary>
    private const long MaximumBytes = 20 * 1024 * 1024;

    /// <inheritdoc/>
    public async Task<Agenda> ReadAsync(string path, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(path);
        var content = await LoadAsync(path, cancel);
        try
        {
            return await AgendaContent.ReadAsync(content, charset: null, address: null, cancel);
        }
        catch (InputException error)
        {
            throw new InputException($"Cannot read an agenda from {path}: {error.Message}", error);
        }
    }

    /// <inheritdoc/>
    public Task<Agenda> ReadAsync(byte[] content, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.Length <= MaximumBytes
            ? AgendaContent.ReadAsync(content, charset: null, address: null, cancel)
            : throw new InputException("The agenda is larger than 20 MB, which no agenda page is. Give the meeting's own page.");
    }

    private static async Task<byte[]> LoadAsync(string path, CancellationToken cancel)
    {
        if (Directory.Exists(path)) throw new InputException($"{path} is a folder. Give the agenda's file.");
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.Asynchronous);
            if (file.Length > MaximumBytes) throw TooLarge(path);
            using var content = new MemoryStream();
            var block = new byte[1 << 16];
            for (int read; (read = await file.ReadAsync(block, cancel)) > 0;)
            {
                content.Write(block, 0, read);
                if (content.Length > MaximumBytes) throw TooLarge(path);
            }

            return content.ToArray();
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException($"There is no file {path}. Check the agenda's path.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputException($"The file {path} cannot be read. Check that it is a file and that you may read it.", error);
        }
    }

    private static InputException TooLarge(string path) => new($"{path} is larger than 20 MB, which no agenda page is. Give the meeting's own page.");
}
