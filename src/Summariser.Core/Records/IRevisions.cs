using Summariser.Core.Summaries;

namespace Summariser.Core.Records;

/// <summary>A meeting's summaries, each kept for ever as it was.</summary>
public interface IRevisions
{
    /// <summary>Adds a summary as the newest revision and writes that into the audit log, both or neither.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="basedOn">Number of the revision it was made from; null for the first.</param>
    /// <param name="summary">The summary.</param>
    /// <param name="kind">How it came about.</param>
    /// <param name="note">Who made it and why.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="RevisionConflictException">Somebody else added a revision meanwhile.</exception>
    Task<Revision> AddAsync(Guid meeting, int? basedOn, MeetingSummary summary, RevisionKind kind, AuditNote note, CancellationToken cancel);

    /// <summary>A revision with its summary, or null.</summary>
    Task<(Revision Revision, MeetingSummary Summary)?> FindAsync(Guid meeting, int number, CancellationToken cancel);

    /// <summary>All revisions of a meeting, newest first, without their summaries.</summary>
    Task<IReadOnlyList<Revision>> ListAsync(Guid meeting, CancellationToken cancel);
}

/// <summary>A summary as it stood at one time.</summary>
/// <param name="Meeting">Its meeting.</param>
/// <param name="Number">Its number within the meeting, from 1.</param>
/// <param name="BasedOn">Number of the revision it was made from, or null.</param>
/// <param name="Kind">How it came about.</param>
/// <param name="By">Who made it.</param>
/// <param name="At">When.</param>
/// <param name="Note">Why, in the words of who made it; empty when not said.</param>
/// <param name="Digest">SHA-256 of the summary's JSON.</param>
/// <param name="Unsupported">How many of its sentences are not supported by their evidence.</param>
public sealed record Revision(
    Guid Meeting, int Number, int? BasedOn, RevisionKind Kind, string By, DateTimeOffset At, string Note, string Digest, int Unsupported);

/// <summary>How a revision came about.</summary>
public enum RevisionKind
{
    /// <summary>The program drafted it.</summary>
    Drafted,

    /// <summary>A person changed it.</summary>
    Edited,

    /// <summary>The program drafted some of it again.</summary>
    Redrafted,

    /// <summary>An earlier revision was put back.</summary>
    Restored,

    /// <summary>A published summary was changed, with a note to the public.</summary>
    Corrected,

    /// <summary>A person let the public read it.</summary>
    Approved,

    /// <summary>A part of the meeting was closed to the press and public; its words were taken out of all revisions.</summary>
    Closed,
}

/// <summary>Somebody else added a revision after the one a change was made from.</summary>
/// <param name="newest">Number of the newest revision.</param>
public sealed class RevisionConflictException(int newest)
    : SummariserException($"Somebody else has changed this summary meanwhile (revision {newest}). Look at what they changed, then make yours again.")
{
    /// <summary>Number of the newest revision.</summary>
    public int Newest { get; } = newest;
}
