using Summariser.Core;
using Summariser.Core.Recordings;
using Summariser.Core.Transcripts;

namespace Summariser.Tests.Web.Support;

/// <summary>Notes on copies in memory.</summary>
internal sealed class MemoryCopies : IPublicCopies
{
    public Dictionary<Guid, PublicCopy> Copies { get; } = [];

    public Task<PublicCopy?> FindAsync(Guid meeting, CancellationToken cancel) => Task.FromResult(Copies.GetValueOrDefault(meeting));

    public Task<IReadOnlyList<PublicCopy>> ListAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<PublicCopy>>([.. Copies.Values]);

    public Task SaveAsync(PublicCopy copy, CancellationToken cancel)
    {
        Copies[copy.Meeting] = copy;
        return Task.CompletedTask;
    }

    public Task RemoveAsync(Guid meeting, CancellationToken cancel)
    {
        Copies.Remove(meeting);
        return Task.CompletedTask;
    }
}

/// <summary>A machine without ffmpeg.</summary>
internal sealed class RefusingSilencer : ISilencer
{
    public string Version => "none";

    public Task SilenceAsync(Recording recording, IReadOnlyList<TimeRange> silent, string output, CancellationToken cancel) =>
        throw new MissingComponentException("There is no ffmpeg here.");
}
