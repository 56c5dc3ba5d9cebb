using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Summariser.Core;
using Summariser.Core.Alignment;
using Summariser.Core.Records;
using Summariser.Core.Work;
using Summariser.Web.Api.Meetings;
using Summariser.Web.Hosting;
using Summariser.Web.Shared;

namespace Summariser.Web.Submissions;

/// <summary>A meeting on its way to a draft, as it goes, and what can be done about it.</summary>
[ResponseCache(NoStore = true)]
internal sealed class Progress(IMeetings meetings, INews news, IWorkQueue queue, WordsSoFar words, Pace pace, DraftDesk drafts, Replacing replacing) : PageBase
{
    private const int MostNews = 200;
    private const int MostSaid = 30;

    /// <summary>The meeting.</summary>
    public MeetingRecord Meeting { get; private set; } = null!;

    /// <summary>Whether its recording had been handed in before.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>How far each stage is.</summary>
    public IReadOnlyList<StageRow> Stages { get; private set; } = [];

    /// <summary>What is still to go, in words; empty while that cannot be said.</summary>
    public string Left { get; private set; } = "";

    /// <summary>Number of the last news, after which the page goes on listening.</summary>
    public long LastNews { get; private set; }

    /// <summary>The last words that were recognised, as far as they were surely said in public.</summary>
    public OpenPart Words { get; private set; } = OpenPart.Nothing;

    /// <summary>Why the last thing asked was not done.</summary>
    public IReadOnlyList<(string Field, string Problem)> Problems { get; private set; } = [];

    /// <summary>Whether the recording can be replaced now.</summary>
    public bool CanReplace => Replacing.IsPossible(Meeting);

    /// <summary>Whether the work can be begun again.</summary>
    public bool CanRetry => Meeting.State is MeetingState.Failed or MeetingState.Cancelled or MeetingState.Draft or MeetingState.InReview;

    public async Task OnGetAsync(Guid id, bool known, CancellationToken cancel)
    {
        IsKnown = known;
        await LoadAsync(id, cancel);
        await ListenAsync(cancel);
    }

    /// <summary>The part of the page that changes, for the script.</summary>
    public async Task<IActionResult> OnGetPartAsync(Guid id, CancellationToken cancel)
    {
        await LoadAsync(id, cancel);
        return Partial("/Submissions/_Progress.cshtml", this);
    }

    /// <summary>The words alone, for the script.</summary>
    public async Task<IActionResult> OnGetWordsAsync(Guid id, CancellationToken cancel)
    {
        await FindAsync(id, cancel);
        await ListenAsync(cancel);
        return Partial("/Submissions/_Words.cshtml", this);
    }

    public Task<IActionResult> OnPostCancelAsync(Guid id, CancellationToken cancel) => DoAsync(id, () => queue.CancelAsync(id, Visitor.Actor, cancel), cancel);

    public Task<IActionResult> OnPostPauseAsync(Guid id, CancellationToken cancel) => DoAsync(id, () => queue.PauseAsync(id, Visitor.Actor, cancel), cancel);

    public Task<IActionResult> OnPostResumeAsync(Guid id, CancellationToken cancel) => DoAsync(id, () => queue.ResumeAsync(id, Visitor.Actor, cancel), cancel);

    public Task<IActionResult> OnPostRetryAsync(Guid id, string? from, CancellationToken cancel) =>
        DoAsync(id, () => queue.RetryAsync(id, string.IsNullOrEmpty(from) ? null : from, Visitor.Actor, cancel), cancel);

    public Task<IActionResult> OnPostPriorityAsync(Guid id, int priority, CancellationToken cancel) => DoAsync(
        id,
        () => priority is >= PriorityRequest.Least and <= PriorityRequest.Most && ModelState.IsValid
            ? queue.PrioritiseAsync(id, priority, Visitor.Actor, cancel)
            : throw new InputException($"Enter a whole number from {PriorityRequest.Least} to {PriorityRequest.Most}"),
        cancel);

    public async Task<IActionResult> OnPostReplaceAsync(Guid id, CancellationToken cancel)
    {
        var draft = await drafts.BeginReplacementAsync(await replacing.CheckAsync(id, Visitor, cancel), Visitor, cancel);
        return Redirect($"/desk/submit/{draft.Id}/recording");
    }

    private async Task<IActionResult> DoAsync(Guid id, Func<Task> work, CancellationToken cancel)
    {
        await FindAsync(id, cancel);
        try
        {
            await work();
            return Redirect($"/desk/meetings/{id}");
        }
        catch (InputException error)
        {
            Problems = [("actions", error.Message)];
            await LoadAsync(id, cancel);
            return Page();
        }
    }

    private async Task FindAsync(Guid id, CancellationToken cancel) =>
        Meeting = await meetings.FindAsync(id, cancel) is { } found && Visitor.MaySubmit(found.CouncilKey) ? found : throw new Refusal(StatusCodes.Status404NotFound);

    private async Task LoadAsync(Guid id, CancellationToken cancel)
    {
        await FindAsync(id, cancel);
        var told = await news.LastAsync(id, MostNews, cancel);
        (Stages, LastNews) = (StageRow.Of(Meeting, told), told.Count > 0 ? told[^1].Number : 0);
        Left = pace.Left(Meeting) is { } left ? Wording.Left(left) : "";
    }

    private async Task ListenAsync(CancellationToken cancel)
    {
        var heard = await words.OfAsync(Meeting, cancel);
        Words = heard with { Said = [.. heard.Said.TakeLast(MostSaid)] };
    }
}
