using Summariser.Core.Pipeline;

namespace Summariser.Core.Work;

/// <summary>The artefacts of one meeting among those of all, so that they can be removed when some of its words may be kept no longer.</summary>
/// <param name="inner">Where artefacts are kept.</param>
/// <param name="meeting">The meeting.</param>
public sealed class MeetingArtefacts(IArtefacts inner, Guid meeting) : IArtefacts
{
    /// <summary>What the keys of all artefacts of a meeting begin with.</summary>
    public static string PrefixOf(Guid meeting) => $"{meeting:N}-";

    /// <inheritdoc/>
    public Task<T?> FindAsync<T>(string key, CancellationToken cancel)
        where T : class => inner.FindAsync<T>(PrefixOf(meeting) + key, cancel);

    /// <inheritdoc/>
    public Task SaveAsync<T>(string key, T artefact, CancellationToken cancel)
        where T : class => inner.SaveAsync(PrefixOf(meeting) + key, artefact, cancel);
}
