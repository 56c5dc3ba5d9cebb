using Microsoft.AspNetCore.Mvc;
using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Core.Review;
using Summariser.Web.Media;

namespace Summariser.Web.Review;

/// <summary>Brings a summary before the public, corrects it there, or takes it back.</summary>
internal sealed class PublishPage(IMeetings meetings, ReviewDesk desk, Publication publication, CopyMaker copies) : ReviewPage(meetings, desk)
{
    /// <summary>What was changed in a public summary, for the public.</summary>
    [BindProperty(Name = "note")]
    public string? Note { get; set; }

    /// <summary>Why a summary is withdrawn, for the public.</summary>
    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    /// <summary>The meeting.</summary>
    public MeetingRecord Meeting => Reviewed.Meeting;

    /// <summary>Where the public reads it.</summary>
    public string PublicAddress => $"/councils/{Meeting.CouncilKey}/{Meeting.BodyKey}/{Meeting.AddressKey}";

    /// <summary>Whether the public reads the newest version.</summary>
    public bool IsNewest => Meeting.PublishedRevision == Reviewed.Revision.Number;

    /// <summary>What still stands in the way.</summary>
    public IEnumerable<WorkEntry> InTheWay => Reviewed.Work.Entries.Where(entry => entry.Blocks);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        DoAsync(publication.PublishAsync(Id, BasedOn, Visitor.Name, Visitor.Actor, cancel), cancel);

    public Task<IActionResult> OnPostCorrectAsync(CancellationToken cancel) =>
        DoAsync(publication.CorrectAsync(Id, BasedOn, Note ?? "", Visitor.Name, Visitor.Actor, cancel), cancel);

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel) =>
        DoAsync(publication.WithdrawAsync(Id, Reason ?? "", Visitor.Actor, cancel), cancel);

    protected override string TextOf(Core.Summaries.MeetingSummary summary) => string.Join(" \n ", Enumerable.Range(-1, summary.Items.Count + 1).Select(place => Places.TextOf(summary, place < 0 ? null : place)));

    private async Task<IActionResult> DoAsync(Task<PublicationOutcome> doing, CancellationToken cancel)
    {
        try
        {
            var outcome = await doing;
            copies.Order(Id);
            return outcome switch
            {
                PublicationOutcome.Done => Redirect($"{Home}/publish"),
                PublicationOutcome.Conflict conflict => await ConflictAsync(conflict.Newest, conflict.Summary, cancel),
                PublicationOutcome.Refused refused => Refused(refused.Reasons),
                _ => throw new InvalidOperationException("No such outcome is known."),
            };
        }
        catch (InputException refused)
        {
            return Refused([refused.Message]);
        }
    }
}
