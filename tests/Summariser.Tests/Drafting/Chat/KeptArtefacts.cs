using System.Collections.Concurrent;
using Summariser.Core.Pipeline;

namespace Summariser.Tests.Drafting.Chat;

/// <summary>Artefacts in memory.</summary>
internal sealed class KeptArtefacts : IArtefacts
{
    public ConcurrentDictionary<string, object> Kept { get; } = new(StringComparer.Ordinal);

    public Task<T?> FindAsync<T>(string key, CancellationToken cancel)
        where T : class => Task.FromResult(Kept.TryGetValue(key, out var kept) ? (T?)kept : null);

    public Task SaveAsync<T>(string key, T artefact, CancellationToken cancel)
        where T : class
    {
        Kept[key] = artefact;
        return Task.CompletedTask;
    }
}

/// <summary>Keeps what it hears of calls.</summary>
internal sealed class HeardCalls : IProgress<Summariser.Drafting.Chat.ChatCall>
{
    public ConcurrentQueue<Summariser.Drafting.Chat.ChatCall> Calls { get; } = [];

    public void Report(Summariser.Drafting.Chat.ChatCall value) => Calls.Enqueue(value);
}
