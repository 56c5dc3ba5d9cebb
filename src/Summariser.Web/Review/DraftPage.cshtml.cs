using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Summariser.Core.Records;
using Summariser.Core.Review;

namespace Summariser.Web.Review;

/// <summary>The page of a review: the draft by item, what was said beside it, and what to look at first.</summary>
internal sealed class DraftPage(IMeetings meetings, ReviewDesk desk, IComments comments, IMistakeReports reports) : ReviewPage(meetings, desk)
{
    private readonly ReviewDesk desk = desk;

    /// <summary>The draft.</summary>
    public DraftView Draft => DraftView.Of(Reviewed);

    /// <summary>What was said.</summary>
    public TranscriptView Transcript => TranscriptView.Of(Home, Summary);

    /// <summary>How many comments are open.</summary>
    public int OpenComments { get; private set; }

    /// <summary>How many readers' reports of mistakes are open.</summary>
    public int OpenReports { get; private set; }

    /// <summary>What was just done.</summary>
    public IReadOnlyList<string> Notes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (Reviewed.Meeting.State == MeetingState.Draft) Reviewed = await desk.OpenAsync(Id, Visitor.Actor, cancel);
        OpenComments = (await comments.ListAsync(Id, cancel)).Count(comment => comment.ResolvedAt is null);
        OpenReports = (await reports.ListAsync(new MistakeReportQuery { Meeting = Id, Verdict = MistakeVerdict.Open, Take = 1 }, cancel)).Total;
        Notes = TempData["notes"] is string { Length: > 0 } notes ? notes.Split('\n') : [];
    }

    /// <summary>Says of a work list entry that it is right.</summary>
    public Task<IActionResult> OnPostSeenAsync(string? key, CancellationToken cancel) => SaveAsync(new DraftEdit.MarkSeen(key ?? ""), "work", [], cancel);

    /// <summary>Confirms that a part of the recording was closed.</summary>
    public Task<IActionResult> OnPostClosedAsync(string? start, CancellationToken cancel) =>
        double.TryParse(start, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            ? SaveAsync(new DraftEdit.ConfirmClosed(seconds), "work", [], cancel)
            : Task.FromResult(Refused(["No closed part begins there. Load the page again and choose one it shows."]));
}
