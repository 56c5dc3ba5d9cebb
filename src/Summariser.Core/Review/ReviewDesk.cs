using Summariser.Core.Closed;
using Summariser.Core.Records;
using Summariser.Core.Review.Editing;
using Summariser.Core.Summaries;

namespace Summariser.Core.Review;

/// <summary>
/// Where clerks correct drafts. Every change is based on a revision that the clerk has seen and becomes the next one; whoever was slower is given
/// what the other did, and loses nothing. The audit log says who did what, never what was said.
/// </summary>
public sealed class ReviewDesk
{
    private static readonly MeetingState[] Open = [MeetingState.Draft, MeetingState.InReview, MeetingState.Published, MeetingState.Corrected, MeetingState.Withdrawn];

    private readonly ReviewPorts ports;
    private readonly Redrafting redrafting;
    private readonly ClosingDesk closings;

    /// <summary>Makes the desk.</summary>
    /// <param name="ports">All that it works with.</param>
    public ReviewDesk(ReviewPorts ports)
    {
        ArgumentNullException.ThrowIfNull(ports);
        this.ports = ports;
        redrafting = new Redrafting(ports.MakeDrafter);
        closings = new ClosingDesk(ports);
    }

    /// <summary>Opens a meeting for a clerk; a draft that nobody has opened yet is in review from now on.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="by">The clerk.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="InputException">There is no such meeting, or it has no draft to review now.</exception>
    public async Task<ReviewedMeeting> OpenAsync(Guid meeting, Actor by, CancellationToken cancel)
    {
        var found = await RequireAsync(meeting, cancel);
        if (found.State == MeetingState.Draft)
        {
            await ports.Meetings.ChangeAsync(
                meeting, now => now.State == MeetingState.Draft ? now with { State = MeetingState.InReview } : now, new AuditNote(by, "review-begun"), cancel);
        }

        return await FindAsync(meeting, cancel) ?? throw new InputException("This meeting has no draft yet. Come back when its draft is ready.");
    }

    /// <summary>A meeting as the desk shows it, its state left as it is; null when there is none or it has no draft.</summary>
    public async Task<ReviewedMeeting?> FindAsync(Guid meeting, CancellationToken cancel) =>
        await ports.Meetings.FindAsync(meeting, cancel) is { CurrentRevision: { } number } record &&
        await ports.Revisions.FindAsync(meeting, number, cancel) is var (revision, summary)
            ? new ReviewedMeeting(record, revision, summary, WorkList.Of(summary))
            : null;

    /// <summary>Makes an edit of a revision and keeps the outcome as the next one, checked again.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="basedOn">Number of the revision the clerk has before them.</param>
    /// <param name="edit">The edit.</param>
    /// <param name="by">The clerk.</param>
    /// <param name="cancel">Stops the work; nothing is kept then.</param>
    /// <exception cref="InputException">There is no such meeting, or it has no draft to review now.</exception>
    public async Task<SaveOutcome> SaveAsync(Guid meeting, int basedOn, DraftEdit edit, Actor by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var record = await RequireAsync(meeting, cancel);
        if (record.CurrentRevision != basedOn)
        {
            return await ConflictAsync(record, cancel);
        }

        var copy = ReviewCopy.Of((await RevisionAsync(meeting, basedOn, cancel)).Summary, await ports.Meetings.FindOpenMeetingAsync(meeting, cancel));
        Edited edited;
        try
        {
            edited = await redrafting.DoneAsync(record, new DraftEditor(ports.Checks, by, ports.Clock.GetUtcNow()).Apply(copy, edit), cancel);
        }
        catch (SummariserException refused)
        {
            return new SaveOutcome.Refused([refused.Message]);
        }

        try
        {
            return await KeepAsync(record, basedOn, copy, edited, by, cancel);
        }
        catch (RevisionConflictException)
        {
            return await ConflictAsync(record, cancel);
        }
    }

    /// <summary>Two revisions of a meeting, to be compared.</summary>
    /// <exception cref="InputException">There is no such meeting, or one of the revisions is not there.</exception>
    public async Task<(RevisionOf Before, RevisionOf After)> CompareAsync(Guid meeting, int before, int after, CancellationToken cancel) =>
        (await RevisionAsync(meeting, before, cancel), await RevisionAsync(meeting, after, cancel));

    /// <summary>Puts an earlier revision back, as the next one.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="number">Number of the revision to put back.</param>
    /// <param name="basedOn">Number of the revision the clerk has before them.</param>
    /// <param name="by">The clerk.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="InputException">There is no such meeting or revision.</exception>
    public async Task<SaveOutcome> RestoreAsync(Guid meeting, int number, int basedOn, Actor by, CancellationToken cancel)
    {
        var record = await RequireAsync(meeting, cancel);
        var earlier = (await RevisionAsync(meeting, number, cancel)).Summary;
        try
        {
            if (earlier.Transcript.Count == 0 && record.CurrentRevision is { } current && (await RevisionAsync(meeting, current, cancel)).Summary.Transcript.Count > 0)
            {
                return new SaveOutcome.Refused(["What was said is no longer kept with that revision, so it cannot be put back. Copy from it what you need."]);
            }

            var copy = ReviewCopy.Of(Marks.Approved(earlier, null), await ports.Meetings.FindOpenMeetingAsync(meeting, cancel));
            return await AddAsync(record, basedOn, copy, RevisionKind.Restored, new AuditNote(by, "revision-restored", $"revision {number}"), [], cancel);
        }
        catch (RevisionConflictException)
        {
            return await ConflictAsync(record, cancel);
        }
    }

    private async Task<MeetingRecord> RequireAsync(Guid meeting, CancellationToken cancel)
    {
        var record = await ports.Meetings.FindAsync(meeting, cancel)
            ?? throw new InputException($"There is no meeting {meeting}. List the meetings to see those there are.");
        return record.CurrentRevision is not null && Open.Contains(record.State)
            ? record
            : throw new InputException("This meeting has no draft that can be reviewed now. Come back when its draft is ready.");
    }

    private async Task<RevisionOf> RevisionAsync(Guid meeting, int number, CancellationToken cancel) =>
        await ports.Revisions.FindAsync(meeting, number, cancel) is var (revision, summary)
            ? new RevisionOf(revision, summary)
            : throw new InputException($"There is no revision {number} of this meeting. Load the page again to see those there are.");

    private async Task<SaveOutcome> ConflictAsync(MeetingRecord record, CancellationToken cancel)
    {
        var now = await ports.Meetings.FindAsync(record.Id, cancel) ?? record;
        var (revision, summary) = await RevisionAsync(record.Id, now.CurrentRevision ?? 0, cancel);
        return new SaveOutcome.Conflict(revision, summary);
    }

    private async Task<SaveOutcome> KeepAsync(MeetingRecord record, int basedOn, ReviewCopy before, Edited edited, Actor by, CancellationToken cancel)
    {
        var copy = edited.Copy.With(Marks.Approved(edited.Copy.Summary, null));
        if (edited.Closing is { } closing)
        {
            var closed = await closings.CloseAsync(record, basedOn, before, copy, closing, new AuditNote(by, "part-closed", edited.What), cancel);
            return new SaveOutcome.Saved(closed, copy.Summary, edited.Notes);
        }

        var kind = edited.Redraft is null ? RevisionKind.Edited : RevisionKind.Redrafted;
        var saved = await AddAsync(record, basedOn, copy, kind, new AuditNote(by, "draft-edited", edited.What), edited.Notes, cancel);
        if (edited.Learnt is { } name)
        {
            await ports.Glossaries.SaveAsync(record.CouncilKey, name, by, cancel);
        }

        return saved;
    }

    private async Task<SaveOutcome> AddAsync(
        MeetingRecord record, int basedOn, ReviewCopy copy, RevisionKind kind, AuditNote note, IReadOnlyList<string> notes, CancellationToken cancel)
    {
        var revision = await ports.Records.AddAsync(record.Id, basedOn, copy, kind, note, cancel);
        return new SaveOutcome.Saved(revision, copy.Summary, notes);
    }
}

/// <summary>A revision with its summary.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="Summary">Its summary, with what was said in open session.</param>
public sealed record RevisionOf(Revision Revision, MeetingSummary Summary);

/// <summary>All that the review desk works with.</summary>
/// <param name="Meetings">The meetings.</param>
/// <param name="Revisions">Their summaries.</param>
/// <param name="Records">Keeps what comes from the desk.</param>
/// <param name="Kept">What is kept beside the database.</param>
/// <param name="Closed">What becomes of words that a clerk closes.</param>
/// <param name="Glossaries">The councils' names.</param>
/// <param name="Checks">Holds sentences against what was said.</param>
/// <param name="MakeDrafter">Makes drafters.</param>
/// <param name="Clock">The time.</param>
public sealed record ReviewPorts(
    IMeetings Meetings, IRevisions Revisions, IReviewRecords Records, IKeptWork Kept, IClosedKeeper Closed, IGlossaries Glossaries, IEvidenceCheck Checks,
    MakeDrafter MakeDrafter, TimeProvider Clock);
