using System.Text.Json;
using Summariser.Core.Json;
using Summariser.Core.Pipeline;

namespace Summariser.Tests.Core.Pipeline;

/// <summary>Keeps outputs in memory as the JSON a file would hold.</summary>
internal sealed class MemoryArtefacts : IArtefacts
{
    /// <summary>What is kept, by key, in the order of saving.</summary>
    public List<(string Key, string Json)> Kept { get; } = [];

    /// <summary>Called when an output has been saved.</summary>
    public Action<string> Saved { get; init; } = _ => { };

    public Task<T?> FindAsync<T>(string key, CancellationToken cancel)
        where T : class =>
        Task.FromResult(Kept.Where(kept => kept.Key == key).Select(kept => JsonSerializer.Deserialize<T>(kept.Json, ContractJson.Compact)).LastOrDefault());

    public Task SaveAsync<T>(string key, T artefact, CancellationToken cancel)
        where T : class
    {
        Kept.Add((key, JsonSerializer.Serialize(artefact, ContractJson.Compact)));
        Saved(key);
        return Task.CompletedTask;
    }
}
