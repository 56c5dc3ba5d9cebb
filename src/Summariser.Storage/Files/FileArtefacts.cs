using System.Text.Json;
using Summariser.Core;
using Summariser.Core.Json;
using Summariser.Core.Pipeline;

namespace Summariser.Storage.Files;

/// <summary>Keeps the outputs of stages as JSON files, one an output.</summary>
/// <param name="folder">The folder to keep them in.</param>
public sealed class FileArtefacts(WorkFolder folder) : IArtefacts
{
    /// <inheritdoc/>
    public async Task<T?> FindAsync<T>(string key, CancellationToken cancel)
        where T : class
    {
        var path = PathOf(key);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            await using var file = File.OpenRead(path);
            return await JsonSerializer.DeserializeAsync<T>(file, ContractJson.Compact, cancel);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task SaveAsync<T>(string key, T artefact, CancellationToken cancel)
        where T : class
    {
        MakeFolder(Path.GetDirectoryName(PathOf(key))!);
        await AtomicFile.WriteAsync(PathOf(key), stream => JsonSerializer.SerializeAsync(stream, artefact, ContractJson.Compact, cancel));
    }

    /// <summary>Removes the artefacts whose keys begin alike.</summary>
    public void Remove(string prefix)
    {
        var stages = new DirectoryInfo(Path.Combine(folder.Path, "stages"));
        foreach (var file in stages.Exists ? stages.GetFiles($"{prefix}*") : [])
        {
            file.Delete();
        }
    }

    private static void MakeFolder(string path)
    {
        try
        {
            PrivateFolder.Create(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The work folder {path} cannot be made ({error.Message}). Give another in Storage:WorkFolder.", error);
        }
    }

    private string PathOf(string key) => Path.Combine(folder.Path, "stages", $"{key}.json");
}
