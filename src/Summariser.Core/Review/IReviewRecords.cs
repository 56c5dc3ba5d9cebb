using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;

namespace Summariser.Core.Review;

/// <summary>Keeps what comes from the review desk: a draft and the meeting it is a draft of, always both or neither.</summary>
public interface IReviewRecords
{
    /// <summary>Adds a draft as the newest revision and keeps its meeting beside it, in one transaction.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="basedOn">Number of the revision it was made from.</param>
    /// <param name="copy">The draft and its meeting.</param>
    /// <param name="kind">How it came about.</param>
    /// <param name="note">Who made it.</param>
    /// <param name="cancel">Stops the work; nothing is changed then.</param>
    /// <exception cref="RevisionConflictException">Somebody else added a revision meanwhile.</exception>
    /// <exception cref="InputException">The meeting is being worked on again.</exception>
    Task<Revision> AddAsync(Guid meeting, int basedOn, ReviewCopy copy, RevisionKind kind, AuditNote note, CancellationToken cancel);

    /// <summary>
    /// Closes parts of a meeting in all that is kept of it; the one place where revisions are changed, for closed words may be in none. In one transaction: puts a sealed form in the place of every earlier revision and of every remark on it, drops the transcripts they had, keeps the meeting
    /// as it is without its closed parts, adds the newest revision, and writes it all into the audit log.
    /// </summary>
    /// <param name="closing">What is closed.</param>
    /// <param name="note">Who closes it.</param>
    /// <param name="cancel">Stops the work; nothing is changed then.</param>
    /// <exception cref="RevisionConflictException">Somebody else added a revision meanwhile.</exception>
    /// <exception cref="InputException">The meeting is being worked on again.</exception>
    Task<Revision> CloseAsync(ClosingOrder closing, AuditNote note, CancellationToken cancel);
}

/// <summary>What is to be closed in all that is kept of a meeting.</summary>
public sealed record ClosingOrder
{
    /// <summary>The meeting.</summary>
    public required Guid Meeting { get; init; }

    /// <summary>Number of the revision the newest is made from.</summary>
    public required int BasedOn { get; init; }

    /// <summary>The newest draft and its meeting, without what is closed.</summary>
    public required ReviewCopy Copy { get; init; }

    /// <summary>The parts of the recording that are closed from now on, in seconds: they stay closed when the recording is worked on again.</summary>
    public required IReadOnlyList<TimeRange> Ranges { get; init; }

    /// <summary>Places of the agenda's items that are closed as a whole.</summary>
    public required IReadOnlyList<int> Items { get; init; }

    /// <summary>Gives any revision of the meeting without what is closed.</summary>
    public required Func<MeetingSummary, MeetingSummary> Seal { get; init; }

    /// <summary>Gives any remark on the meeting without what is closed; to be asked after all revisions were sealed.</summary>
    public required Func<Remark, Remark> SealRemark { get; init; }
}

/// <summary>What somebody wrote about a place of a summary: a clerk's comment, a reader's report.</summary>
/// <param name="Item">Place of the item, or null for the overview or all of it.</param>
/// <param name="Quote">The words it is about; may be empty.</param>
/// <param name="Text">What they wrote.</param>
public sealed record Remark(int? Item, string Quote, string Text);

/// <summary>What is kept of a meeting's words beside the database, to make repeated work cheap.</summary>
public interface IKeptWork
{
    /// <summary>Removes all that may hold words of the closed parts of a meeting.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="closed">Its closed parts, in seconds.</param>
    /// <param name="cancel">Stops the work.</param>
    Task ForgetAsync(MeetingRecord meeting, IReadOnlyList<TimeRange> closed, CancellationToken cancel);
}
