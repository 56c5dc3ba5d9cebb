using Summariser.Core.Language;
using Summariser.Core.Records;
using Summariser.Core.Review.Editing;
using Summariser.Core.Summaries;

namespace Summariser.Core.Review;

/// <summary>Brings summaries before the public, corrects them there, and takes them back. A person answers for each of these by name.</summary>
/// <param name="meetings">The meetings.</param>
/// <param name="revisions">Their summaries.</param>
/// <param name="clock">The time.</param>
public sealed class Publication(IMeetings meetings, IRevisions revisions, TimeProvider clock)
{
    private const int LeastLetters = 3;
    private const int Longest = 2000;

    /// <summary>Why a draft may not be published yet, each in a line for the clerk; empty when it may.</summary>
    /// <param name="summary">The draft.</param>
    /// <param name="name">The name of the person who is to answer for it.</param>
    public static IReadOnlyList<string> ReasonsAgainst(MeetingSummary summary, string name)
    {
        var work = WorkList.Of(summary);
        return
        [
            .. Left(work, WorkKind.UnsupportedSentence, "sentence is", "sentences are", "not supported by what was said. Edit, confirm or delete each."),
            .. Left(work, WorkKind.UnsupportedRecord, "decision or action is", "decisions or actions are", "not supported by what was said. Edit, delete or pass each on the work list."),
            .. Left(work, WorkKind.UnconfirmedClosed, "closed part of the recording is", "closed parts of the recording are", "not confirmed. Listen and confirm each."),
            .. Letters(name) < LeastLetters ? ["Give the name of the person who answers for publishing this summary."] : Array.Empty<string>(),
        ];
    }

    /// <summary>Publishes a draft as it stands.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="revision">Number of the revision the clerk has before them.</param>
    /// <param name="name">The name of the person who answers for it; kept, and not shown to the public.</param>
    /// <param name="by">Who is signed in.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="InputException">There is no such meeting.</exception>
    public Task<PublicationOutcome> PublishAsync(Guid meeting, int revision, string name, Actor by, CancellationToken cancel) => ReleaseAsync(
        meeting, revision, name,
        record => record.State is MeetingState.Draft or MeetingState.InReview ? [] : ["Only a draft can be published. A page that is public already is corrected instead."],
        new Release(MeetingState.Published, RevisionKind.Approved, new AuditNote(by, "meeting-published", $"approved by {Clean(name)}"), null),
        cancel);

    /// <summary>Puts the newest revision in the place of the one the public reads or read, with a dated note of what was changed.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="revision">Number of the revision the clerk has before them.</param>
    /// <param name="note">What was changed, in words for the public.</param>
    /// <param name="name">The name of the person who answers for it; kept, and not shown to the public.</param>
    /// <param name="by">Who is signed in.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="InputException">There is no such meeting.</exception>
    public Task<PublicationOutcome> CorrectAsync(Guid meeting, int revision, string note, string name, Actor by, CancellationToken cancel) => ReleaseAsync(
        meeting, revision, name,
        record =>
        [
            .. record.State is MeetingState.Published or MeetingState.Corrected or MeetingState.Withdrawn ? Array.Empty<string>() : ["Only a page that is or was public can be corrected. Publish this draft instead."],
            .. record.State.IsPublic() && record.PublishedRevision == record.CurrentRevision ? ["Nothing was changed since this page was published. Make the correction first."] : Array.Empty<string>(),
            .. Words(note, "Say in a few words for the public what was changed."),
        ],
        new Release(MeetingState.Corrected, RevisionKind.Corrected, new AuditNote(by, "meeting-corrected", $"approved by {Clean(name)}"), Clean(note)),
        cancel);

    /// <summary>Takes a published page back; a notice with the reason stands in its place.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="reason">Why, in words for the public.</param>
    /// <param name="by">Who is signed in.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="InputException">There is no such meeting.</exception>
    public async Task<PublicationOutcome> WithdrawAsync(Guid meeting, string reason, Actor by, CancellationToken cancel)
    {
        var record = await RequireAsync(meeting, cancel);
        string[] reasons =
        [
            .. record.State.IsPublic() ? Array.Empty<string>() : ["Only a published page can be withdrawn."],
            .. Words(reason, "Say in a few words for the public why the page is withdrawn."),
        ];
        return reasons.Length > 0
            ? new PublicationOutcome.Refused(reasons)
            : new PublicationOutcome.Done(await meetings.ChangeAsync(
                meeting,
                now => now with { State = MeetingState.Withdrawn, Withdrawal = new WithdrawalNotice(Clean(reason), clock.GetUtcNow()) },
                new AuditNote(by, "meeting-withdrawn"),
                cancel));
    }

    private static IEnumerable<string> Left(WorkList work, WorkKind kind, string one, string many, string rest) => work.Entries.Count(entry => entry.Blocks && entry.Kind == kind) switch
    {
        0 => [],
        1 => [$"One {one} {rest}"],
        var count => [$"{count} {many} {rest}"],
    };

    private static IEnumerable<string> Words(string text, string otherwise) =>
        Letters(text) < LeastLetters ? [otherwise] : Clean(text).Length > Longest ? [$"Keep the note under {Longest} characters."] : [];

    private static int Letters(string text) => Clean(text).Count(char.IsLetter);

    private static string Clean(string? text) => PlainText.Clean(text).Trim();

    private async Task<MeetingRecord> RequireAsync(Guid meeting, CancellationToken cancel) =>
        await meetings.FindAsync(meeting, cancel) ?? throw new InputException($"There is no meeting {meeting}. List the meetings to see those there are.");

    private async Task<PublicationOutcome> ReleaseAsync(
        Guid meeting, int revision, string name, Func<MeetingRecord, IReadOnlyList<string>> against, Release release, CancellationToken cancel)
    {
        var record = await RequireAsync(meeting, cancel);
        if (record.CurrentRevision is not { } current || await revisions.FindAsync(meeting, current, cancel) is not var (newest, summary))
        {
            return new PublicationOutcome.Refused(["This meeting has no draft yet."]);
        }

        if (current != revision)
        {
            return new PublicationOutcome.Conflict(newest, summary);
        }

        string[] reasons = [.. against(record), .. ReasonsAgainst(summary, name)];
        return reasons.Length > 0 ? new PublicationOutcome.Refused(reasons) : await ReleaseAsync(record, summary, Clean(name), release, cancel);
    }

    private async Task<PublicationOutcome> ReleaseAsync(MeetingRecord record, MeetingSummary summary, string name, Release release, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var approved = Marks.Approved(summary, new Approval(name, now));
        var corrected = release.Correction is { } note ? approved with { Corrections = [.. approved.Corrections ?? [], new Correction(now, note)] } : approved;
        try
        {
            var revision = await revisions.AddAsync(record.Id, record.CurrentRevision, corrected, release.Kind, release.Note with { Action = "revision-approved" }, cancel);
            return new PublicationOutcome.Done(await meetings.ChangeAsync(
                record.Id,
                meeting => meeting.CurrentRevision == revision.Number
                    ? meeting with { State = release.State, PublishedRevision = revision.Number, Withdrawal = null }
                    : throw new RevisionConflictException(meeting.CurrentRevision ?? 0),
                release.Note, cancel));
        }
        catch (RevisionConflictException conflict)
        {
            var (newest, other) = (await revisions.FindAsync(record.Id, conflict.Newest, cancel))!.Value;
            return new PublicationOutcome.Conflict(newest, other);
        }
    }

    /// <summary>How a summary comes before the public.</summary>
    private sealed record Release(MeetingState State, RevisionKind Kind, AuditNote Note, string? Correction);
}

/// <summary>What became of publishing, correcting or withdrawing.</summary>
public abstract record PublicationOutcome
{
    private PublicationOutcome()
    {
    }

    /// <summary>It is done.</summary>
    /// <param name="Meeting">The meeting as it is now.</param>
    public sealed record Done(MeetingRecord Meeting) : PublicationOutcome;

    /// <summary>Somebody else saved a revision meanwhile; nothing was done.</summary>
    /// <param name="Newest">The newest revision.</param>
    /// <param name="Summary">Its summary, to compare with.</param>
    public sealed record Conflict(Revision Newest, MeetingSummary Summary) : PublicationOutcome;

    /// <summary>It may not be done; nothing was.</summary>
    /// <param name="Reasons">Why, and what to do, each in a line for the clerk.</param>
    public sealed record Refused(IReadOnlyList<string> Reasons) : PublicationOutcome;
}
