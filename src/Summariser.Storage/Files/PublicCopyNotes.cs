using System.Text.Json;
using Summariser.Core.Json;
using Summariser.Core.Pipeline;
using Summariser.Core.Recordings;

namespace Summariser.Storage.Files;

/// <summary>Notes on copies as JSON files, one a meeting. They are not in backups: what they tell of is made again.</summary>
/// <param name="folder">The folder to keep them in, an absolute path.</param>
internal sealed class PublicCopyNotes(string folder) : IPublicCopies
{
    /// <inheritdoc/>
    public Task<PublicCopy?> FindAsync(Guid meeting, CancellationToken cancel) => ReadAsync(PathOf(meeting), cancel);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PublicCopy>> ListAsync(CancellationToken cancel)
    {
        var copies = new List<PublicCopy>();
        foreach (var path in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [])
        {
            if (await ReadAsync(path, cancel) is { } copy)
            {
                copies.Add(copy);
            }
        }

        return copies;
    }

    /// <inheritdoc/>
    public async Task SaveAsync(PublicCopy copy, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(copy);
        PrivateFolder.Create(folder);
        await AtomicFile.WriteAsync(PathOf(copy.Meeting), stream => JsonSerializer.SerializeAsync(stream, copy, ContractJson.Compact, cancel));
    }

    /// <inheritdoc/>
    public Task RemoveAsync(Guid meeting, CancellationToken cancel)
    {
        if (Directory.Exists(folder))
        {
            File.Delete(PathOf(meeting));
        }

        return Task.CompletedTask;
    }

    private static async Task<PublicCopy?> ReadAsync(string path, CancellationToken cancel)
    {
        try
        {
            await using var file = File.OpenRead(path);
            return await JsonSerializer.DeserializeAsync<PublicCopy>(file, ContractJson.Compact, cancel);
        }
        catch (Exception error) when (error is JsonException or FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private string PathOf(Guid meeting) => Path.Combine(folder, $"{meeting:N}.json");
}
