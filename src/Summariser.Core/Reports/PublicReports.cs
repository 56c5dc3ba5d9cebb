using Summariser.Core.Language;
using Summariser.Core.Records;
using Summariser.Core.Summaries;

namespace Summariser.Core.Reports;

/// <summary>Takes readers' reports of mistakes and shows them how far they have come. What is not public can neither be reported nor be seen by a report.</summary>
/// <param name="meetings">The meetings.</param>
/// <param name="revisions">Their summaries.</param>
/// <param name="reports">Where reports are kept.</param>
/// <param name="limits">How many and how long they may be.</param>
public sealed class PublicReports(IMeetings meetings, IRevisions revisions, IMistakeReports reports, ReportLimits limits)
{
    /// <summary>The longest report, in characters.</summary>
    public int MostCharacters => limits.Characters;

    /// <summary>Takes a report on a public meeting.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="shown">Number of the revision that the reader saw.</param>
    /// <param name="place">Where the mistake is. When another revision is public meanwhile, the item alone is kept.</param>
    /// <param name="text">What is wrong, in the reader's words.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<ReportOutcome> SendAsync(Guid meeting, int shown, MistakePlace place, string? text, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (await PublicAsync(meeting, cancel) is not { } found)
        {
            return new ReportOutcome.NotPublic();
        }

        // Counted before it is cleaned, so that cleaning is never the work of a very long text.
        if ((text ?? "").Length > limits.Characters * 2 || Written(text) is var written && written.Length > limits.Characters)
        {
            return new ReportOutcome.TooLong(limits.Characters);
        }

        if (written.Length == 0)
        {
            return new ReportOutcome.Empty();
        }

        var known = MistakePlaces.Known(found.Summary, shown == found.Revision ? place : new MistakePlace(place.Item));
        var report = new NewMistakeReport(meeting, found.Revision, known, MistakePlaces.QuoteOf(found.Summary, known), written);
        return await reports.AddAsync(report, limits.ADay, cancel) is { } kept ? new ReportOutcome.Received(kept.Token) : new ReportOutcome.TooMany();
    }

    /// <summary>The report that a token follows, or null.</summary>
    public async Task<FollowedReport?> FollowAsync(string? token, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(token) || await reports.FollowAsync(token, cancel) is not { } report)
        {
            return null;
        }

        var found = await PublicAsync(report.Said.Meeting, cancel);
        var quote = found is { } open && MistakePlaces.Holds(open.Summary, report.Said.Quote) ? report.Said.Quote : "";
        return new FollowedReport(found?.Meeting, quote, report.Said.Text, report.At, report.Verdict, report.Answer, report.AnsweredAt);
    }

    /// <summary>Plain text of at most some lines: each line made fit to be shown, empty lines at the ends taken away.</summary>
    private static string Written(string? text) =>
        string.Join('\n', (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(PlainText.Clean)).Trim('\n');

    private async Task<(MeetingRecord Meeting, int Revision, MeetingSummary Summary)?> PublicAsync(Guid meeting, CancellationToken cancel) =>
        await meetings.FindAsync(meeting, cancel) is { PublishedRevision: { } number } record && record.State.IsPublic()
            && await revisions.FindAsync(meeting, number, cancel) is { } revision
                ? (record, number, revision.Summary)
                : null;
}
