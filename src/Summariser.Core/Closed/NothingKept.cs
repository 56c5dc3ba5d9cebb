using Summariser.Core.Alignment;

namespace Summariser.Core.Closed;

/// <summary>The default: closed words are kept nowhere.</summary>
public sealed class NothingKept : IClosedKeeper
{
    /// <inheritdoc/>
    public Task KeepAsync(OpenMeeting meeting, ClosedWords words, CancellationToken cancel) => Task.CompletedTask;
}
