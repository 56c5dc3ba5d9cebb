using Summariser.Core.Pipeline;

namespace Summariser.Core.Work;

/// <summary>Artefacts of which those of some stages count as absent, so that the stages are done again; what is saved anew is kept.</summary>
/// <param name="inner">Where artefacts are kept.</param>
/// <param name="prefixes">What the keys of those stages begin with.</param>
internal sealed class RedoneArtefacts(IArtefacts inner, IReadOnlyList<string> prefixes) : IArtefacts
{
    public Task<T?> FindAsync<T>(string key, CancellationToken cancel)
        where T : class =>
        prefixes.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal)) ? Task.FromResult<T?>(null) : inner.FindAsync<T>(key, cancel);

    public Task SaveAsync<T>(string key, T artefact, CancellationToken cancel)
        where T : class => inner.SaveAsync(key, artefact, cancel);
}
