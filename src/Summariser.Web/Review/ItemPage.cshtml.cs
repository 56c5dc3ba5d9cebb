using Microsoft.AspNetCore.Mvc;
using Summariser.Core.Alignment;
using Summariser.Core.Records;
using Summariser.Core.Review;
using Summariser.Core.Summaries;

namespace Summariser.Web.Review;

/// <summary>Says what became of an item, drafts it again, or closes it.</summary>
internal sealed class ItemPage(IMeetings meetings, ReviewDesk desk, Media.CopyMaker copies) : ReviewPage(meetings, desk)
{
    /// <summary>What may be said of an item; closing it is a question of its own.</summary>
    public static IReadOnlyList<ItemStatus> Fates { get; } = [ItemStatus.Discussed, ItemStatus.NotReached, ItemStatus.Deferred, ItemStatus.Withdrawn];

    /// <summary>Place of the item.</summary>
    [BindProperty(Name = "item", SupportsGet = true)]
    public int Item { get; set; }

    /// <summary>What became of it.</summary>
    [BindProperty(Name = "status")]
    public ItemStatus Status { get; set; }

    /// <summary>The manner to draft it in; empty for the summary's own.</summary>
    [BindProperty(Name = "style")]
    public string? Style { get; set; }

    /// <summary>What the drafter should mind.</summary>
    [BindProperty(Name = "note")]
    public string? Note { get; set; }

    /// <summary>Whether the person has understood that closing cannot be undone.</summary>
    [BindProperty(Name = "sure")]
    public bool IsSure { get; set; }

    /// <summary>The item as it is now.</summary>
    public ItemSummary Now => Summary.Items[Item];

    private string Anchor => Anchors.Section(Item);

    public IActionResult OnGet()
    {
        if (!Exists) return NotFound();
        Status = Now.Status;
        return Show();
    }

    public Task<IActionResult> OnPostStatusAsync(CancellationToken cancel) =>
        !Exists ? Missing : Fates.Contains(Status) ? SaveAsync(new DraftEdit.SetStatus(Item, Status), Anchor, [Item], cancel) : Task.FromResult(Refused(["Choose what became of the item."]));

    public Task<IActionResult> OnPostDraftAsync(CancellationToken cancel) =>
        !Exists ? Missing : SaveAsync(new DraftEdit.Redraft(Item, string.IsNullOrEmpty(Style) ? null : SummaryStyles.Find(Style), Note ?? ""), Anchor, [Item], cancel);

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancel)
    {
        if (!Exists) return NotFound();
        if (!IsSure) return Refused(["Tick that you understand that closing the item cannot be undone."]);
        var answer = await SaveAsync(new DraftEdit.SetStatus(Item, ItemStatus.Closed), Anchor, [Item, null], cancel);
        copies.Order(Id);
        return answer;
    }

    protected override string TextOf(MeetingSummary summary) => Places.TextOf(summary, Item);

    private bool Exists => Places.Exists(Summary, Item);

    private Task<IActionResult> Missing => Task.FromResult<IActionResult>(NotFound());
}
