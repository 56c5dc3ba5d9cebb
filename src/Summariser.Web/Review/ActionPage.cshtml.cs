using Microsoft.AspNetCore.Mvc;
using Summariser.Core.Records;
using Summariser.Core.Review;
using Summariser.Core.Summaries;

namespace Summariser.Web.Review;

/// <summary>Changes, deletes or adds an action.</summary>
internal sealed class ActionPage(IMeetings meetings, ReviewDesk desk) : ReviewPage(meetings, desk)
{
    /// <summary>Place of the item.</summary>
    [BindProperty(Name = "item", SupportsGet = true)]
    public int Item { get; set; }

    /// <summary>Place of the action, or null to add one.</summary>
    [BindProperty(Name = "place", SupportsGet = true)]
    public int? Place { get; set; }

    /// <summary>What is to be done.</summary>
    [BindProperty(Name = "text")]
    public string? Text { get; set; }

    /// <summary>Who is to do it.</summary>
    [BindProperty(Name = "owner")]
    public string? Owner { get; set; }

    /// <summary>When by.</summary>
    [BindProperty(Name = "due")]
    public string? Due { get; set; }

    /// <summary>The action as it is now, or null when one is added.</summary>
    public ActionPoint? Now => Place is { } place ? Actions(Summary).ElementAtOrDefault(place) : null;

    /// <summary>The item's name.</summary>
    public string Section => Places.NameOf(Summary, Item);

    protected override string FormPart => "/Review/Parts/_ActionForm.cshtml";

    protected override string? WantedText => Now is null ? null : Text;

    public IActionResult OnGet()
    {
        if (!Places.Exists(Summary, Item) || (Place is not null && Now is null)) return NotFound();
        (Text, Owner, Due) = (Now?.Text, Now?.Owner, Now?.Due);
        return Show();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => SaveAsync(
        new ActionPoint { Text = Text ?? "", Owner = string.IsNullOrWhiteSpace(Owner) ? null : Owner, Due = string.IsNullOrWhiteSpace(Due) ? null : Due, Evidence = Now?.Evidence ?? [] }, cancel);

    public Task<IActionResult> OnPostDeleteAsync(CancellationToken cancel) => SaveAsync(null, cancel);

    protected override string TextOf(MeetingSummary summary) =>
        Place is { } place && Actions(summary).ElementAtOrDefault(place) is { } action ? action.Text : string.Join(" \n ", Actions(summary).Select(each => each.Text));

    protected override void Follow(MeetingSummary before, MeetingSummary now)
    {
        if (Place is not { } place || Actions(before).ElementAtOrDefault(place) is not { } stood) return;
        Place = Places.Find([.. Actions(now).Select(action => action.Text)], stood.Text, place);
    }

    private IReadOnlyList<ActionPoint> Actions(MeetingSummary summary) => summary.Items.ElementAtOrDefault(Item)?.Actions ?? [];

    private Task<IActionResult> SaveAsync(ActionPoint? action, CancellationToken cancel)
    {
        var place = Place ?? Actions(Summary).Count;
        return SaveAsync(new DraftEdit.SetAction(Item, place, action), action is null ? Anchors.Section(Item) : Anchors.Action(Item, place), [Item], cancel);
    }
}
