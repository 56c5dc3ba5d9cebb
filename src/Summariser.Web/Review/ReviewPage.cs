using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Core.Review;
using Summariser.Core.Summaries;
using Summariser.Web.Hosting;
using Summariser.Web.Shared;

namespace Summariser.Web.Review;

/// <summary>
/// What all pages of a review have: the meeting, open to those alone who may review for its council, and one way to save. A form carries the
/// number of the revision it was made from; where somebody else was quicker, it comes back with what they changed and what was typed still in it.
/// </summary>
internal abstract class ReviewPage(IMeetings meetings, ReviewDesk desk) : PageBase
{
    /// <summary>The meeting.</summary>
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    /// <summary>Number of the revision that the form was made from.</summary>
    [BindProperty(Name = "revision")]
    public int BasedOn { get; set; }

    /// <summary>The meeting with its newest revision.</summary>
    public ReviewedMeeting Reviewed { get; protected set; } = null!;

    /// <summary>The newest summary.</summary>
    public MeetingSummary Summary => Reviewed.Summary;

    /// <summary>Why what was sent was not done, each in a line.</summary>
    public IReadOnlyList<string> Problems { get; protected set; } = [];

    /// <summary>What somebody else changed meanwhile, or null.</summary>
    public ConflictView? Conflict { get; private set; }

    /// <summary>The review page's address.</summary>
    public string Home => $"/desk/meetings/{Id}/review";

    /// <summary>Whether a script asks, and wants no more than what changes on the page it runs in.</summary>
    public bool IsPart => Request.Headers.XRequestedWith == "fetch";

    /// <summary>The part of the page that holds its form, for <see cref="IsPart"/>; null when scripts do not ask for it.</summary>
    protected virtual string? FormPart => null;

    /// <summary>The text that a change is about, in a summary: what is compared when two people changed it.</summary>
    protected virtual string TextOf(MeetingSummary summary) => "";

    /// <summary>The same text as the person wants it, or null where that cannot be told beforehand.</summary>
    protected virtual string? WantedText => null;

    /// <summary>Prepares the form to be shown with what the summary holds now, after somebody else's change.</summary>
    protected virtual void Follow(MeetingSummary before, MeetingSummary now)
    {
    }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var cancel = HttpContext.RequestAborted;
        if (await meetings.FindAsync(Id, cancel) is not { } meeting || !Visitor.MayReview(meeting.CouncilKey)) throw new Refusal(StatusCodes.Status404NotFound);
        if (meeting.State.IsUnfinished() || await desk.FindAsync(Id, cancel) is not { } found)
        {
            context.Result = Redirect($"/desk/meetings/{Id}");
            return;
        }

        Reviewed = found;
        if (HttpMethods.IsGet(Request.Method)) BasedOn = found.Revision.Number;
        await next();
    }

    /// <summary>The page, or its form alone for a script.</summary>
    protected IActionResult Show(int status = StatusCodes.Status200OK)
    {
        Response.StatusCode = status;
        return IsPart && FormPart is { } part ? Partial(part, this) : Page();
    }

    /// <summary>Saves an edit and goes back to the review page, or shows the form again with what stands in the way.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="anchor">The place of the review page to go back to.</param>
    /// <param name="sections">The sections that the edit changes, null being the overview; for scripts, which put those alone in place.</param>
    /// <param name="cancel">Stops the work.</param>
    protected async Task<IActionResult> SaveAsync(DraftEdit edit, string anchor, IReadOnlyList<int?> sections, CancellationToken cancel)
    {
        try
        {
            return await desk.SaveAsync(Id, BasedOn, edit, Visitor.Actor, cancel) switch
            {
                SaveOutcome.Saved saved => Saved(saved, anchor, sections),
                SaveOutcome.Conflict conflict => await ConflictAsync(conflict.Newest, conflict.Summary, cancel),
                SaveOutcome.Refused refused => Refused(refused.Reasons),
                _ => throw new InvalidOperationException("No such outcome is known."),
            };
        }
        catch (InputException refused)
        {
            return Refused([refused.Message]);
        }
    }

    /// <summary>What the person is told when something was saved, beside the desk's own notes.</summary>
    protected virtual string Told(MeetingSummary summary) => "Saved.";

    /// <summary>Shows the form again with what stands in the way.</summary>
    protected IActionResult Refused(IReadOnlyList<string> reasons)
    {
        Problems = reasons;
        return Show(StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Shows the form again with what somebody else changed.</summary>
    protected async Task<IActionResult> ConflictAsync(Revision newest, MeetingSummary now, CancellationToken cancel)
    {
        Reviewed = new ReviewedMeeting(Reviewed.Meeting with { CurrentRevision = newest.Number }, newest, now, WorkList.Of(now));
        try
        {
            var before = (await desk.CompareAsync(Id, BasedOn, newest.Number, cancel)).Before.Summary;
            Conflict = ConflictView.Of(newest, TextOf(before), TextOf(now), WantedText);
            Follow(before, now);
        }
        catch (InputException)
        {
            // The revision the form was made from is gone: words were closed since, or the form was not ours.
            Conflict = ConflictView.Of(newest, TextOf(now), TextOf(now), WantedText);
        }

        BasedOn = newest.Number;
        return Show(StatusCodes.Status409Conflict);
    }

    /// <summary>Goes back to the review page with what was done.</summary>
    protected IActionResult Back(string anchor, params IReadOnlyList<string> notes)
    {
        TempData["notes"] = string.Join('\n', notes);
        return Redirect($"{Home}#{anchor}");
    }

    private IActionResult Saved(SaveOutcome.Saved saved, string anchor, IReadOnlyList<int?> sections)
    {
        string[] notes = [Told(saved.Summary), .. saved.Notes];
        if (!IsPart) return Back(anchor, notes);
        Reviewed = new ReviewedMeeting(Reviewed.Meeting with { CurrentRevision = saved.Revision.Number }, saved.Revision, saved.Summary, WorkList.Of(saved.Summary));
        return Partial("/Review/Parts/_Changed.cshtml", new ChangedView(DraftView.Of(Reviewed), sections, anchor, string.Join(' ', notes)));
    }
}
