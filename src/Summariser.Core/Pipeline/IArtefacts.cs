namespace Summariser.Core.Pipeline;

/// <summary>Keeps the outputs of finished stages. Saving is atomic: an artefact is whole or absent.</summary>
public interface IArtefacts
{
    /// <summary>The output saved under a key, or null. A damaged artefact counts as absent.</summary>
    Task<T?> FindAsync<T>(string key, CancellationToken cancel)
        where T : class;

    /// <summary>Saves an output under a key.</summary>
    Task SaveAsync<T>(string key, T artefact, CancellationToken cancel)
        where T : class;
}
