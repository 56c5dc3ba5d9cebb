using Microsoft.AspNetCore.Mvc;
using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Core.Review;

namespace Summariser.Web.Review;

/// <summary>What clerks say to one another about a draft.</summary>
internal sealed class CommentsPage(IMeetings meetings, ReviewDesk desk, IComments comments) : ReviewPage(meetings, desk)
{
    /// <summary>Place of the item a new comment is about, or null for the whole meeting.</summary>
    [BindProperty(Name = "item", SupportsGet = true)]
    public int? Item { get; set; }

    /// <summary>A new comment.</summary>
    [BindProperty(Name = "text")]
    public string? Text { get; set; }

    /// <summary>The comments, open ones first.</summary>
    public IReadOnlyList<Comment> Comments { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        try
        {
            await comments.AddAsync(Id, new CommentPlace(Item is { } item && Places.Exists(Summary, item) ? item : null), Text ?? "", Visitor.Actor, cancel);
            return Redirect($"{Home}/comments");
        }
        catch (InputException refused)
        {
            await LoadAsync(cancel);
            return Refused([refused.Message]);
        }
    }

    public async Task<IActionResult> OnPostResolveAsync(Guid comment, bool resolved, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Comments.Any(known => known.Id == comment)) await comments.ResolveAsync(comment, resolved, Visitor.Actor, cancel);
        return Redirect($"{Home}/comments");
    }

    private async Task LoadAsync(CancellationToken cancel) => Comments = [.. (await comments.ListAsync(Id, cancel)).OrderBy(comment => comment.ResolvedAt is not null)];
}
