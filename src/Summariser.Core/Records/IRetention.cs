namespace Summariser.Core.Records;

/// <summary>Removes what has been kept for long enough. What the public reads stays, and each removal leaves a line in the audit log.</summary>
public interface IRetention
{
    /// <summary>Removes all whose time is over; nothing of a meeting that is still being worked on.</summary>
    /// <param name="until">What is older goes.</param>
    /// <param name="cancel">Stops the work; what was removed so far is written down.</param>
    Task<Purged> PurgeAsync(RetentionLimits until, CancellationToken cancel);
}

/// <summary>How old things may be; null keeps them for ever.</summary>
/// <param name="Recordings">Recordings of meetings handed in before this go.</param>
/// <param name="Transcripts">What was said in meetings that are not public goes when nothing was done with them since this.</param>
/// <param name="Drafts">Revisions made before this go, unless they are the newest or the one the public reads.</param>
/// <param name="Reports">Reports of mistakes that were answered before this go.</param>
public sealed record RetentionLimits(DateTimeOffset? Recordings, DateTimeOffset? Transcripts, DateTimeOffset? Drafts, DateTimeOffset? Reports = null);

/// <summary>What was removed.</summary>
/// <param name="Recordings">How many recordings.</param>
/// <param name="Transcripts">How many meetings' transcripts.</param>
/// <param name="Drafts">How many revisions.</param>
/// <param name="Reports">How many reports of mistakes.</param>
public sealed record Purged(int Recordings, int Transcripts, int Drafts, int Reports = 0);
