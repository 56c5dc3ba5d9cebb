using Microsoft.AspNetCore.Mvc;
using Summariser.Core.Records;
using Summariser.Core.Review;
using Summariser.Core.Summaries;

namespace Summariser.Web.Review;

/// <summary>Changes, confirms, moves, deletes or adds a sentence.</summary>
internal sealed class SentencePage(IMeetings meetings, ReviewDesk desk) : ReviewPage(meetings, desk)
{
    /// <summary>Place of the item, or null for the overview.</summary>
    [BindProperty(Name = "item", SupportsGet = true)]
    public int? Item { get; set; }

    /// <summary>Place of the sentence, or null to add one.</summary>
    [BindProperty(Name = "sentence", SupportsGet = true)]
    public int? Place { get; set; }

    /// <summary>The text as the person wants it.</summary>
    [BindProperty(Name = "text")]
    public string? Text { get; set; }

    /// <summary>How the person knows that a sentence is right which the checks did not find borne out.</summary>
    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    /// <summary>The sentences of the section as they are now.</summary>
    public IReadOnlyList<Sentence> Sentences => Places.SentencesOf(Summary, Item);

    /// <summary>The sentence as it is now, or null when one is added.</summary>
    public Sentence? Now => Place is { } place ? Sentences.ElementAtOrDefault(place) : null;

    /// <summary>The section's name.</summary>
    public string Section => Places.NameOf(Summary, Item);

    protected override string FormPart => "/Review/Parts/_SentenceForm.cshtml";

    protected override string? WantedText => Now is null ? null : Text;

    private string Anchor => Anchors.Sentence(Item, Place ?? Sentences.Count);

    public IActionResult OnGet()
    {
        if (!Places.Exists(Summary, Item) || (Place is not null && Now is null)) return NotFound();
        Text = Now?.Text;
        return Show();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => SaveAsync(
        Place is { } place ? new DraftEdit.ChangeSentence(new SentencePlace(Item, place), Text ?? "") : new DraftEdit.AddSentence(new SentencePlace(Item, Sentences.Count), Text ?? ""), cancel);

    public Task<IActionResult> OnPostConfirmAsync(CancellationToken cancel) => SaveAsync(new DraftEdit.ConfirmSentence(Here, Reason ?? ""), cancel);

    public Task<IActionResult> OnPostDeleteAsync(CancellationToken cancel) => SaveAsync(new DraftEdit.DeleteSentence(Here), cancel);

    public Task<IActionResult> OnPostUpAsync(CancellationToken cancel) => SaveAsync(new DraftEdit.MoveSentence(Here, Here.Sentence - 1), cancel);

    public Task<IActionResult> OnPostDownAsync(CancellationToken cancel) => SaveAsync(new DraftEdit.MoveSentence(Here, Here.Sentence + 1), cancel);

    protected override string TextOf(MeetingSummary summary) =>
        Place is not null && Now?.Text is { } text && Places.Find(summary, Item, text, Place.Value) is { } found ? Places.SentencesOf(summary, Item)[found].Text : Places.TextOf(summary, Item);

    protected override void Follow(MeetingSummary before, MeetingSummary now)
    {
        if (Place is not { } place || Places.SentencesOf(before, Item).ElementAtOrDefault(place) is not { } stood) return;
        Place = Places.Find(now, Item, stood.Text, place);
        Text ??= stood.Text;
    }

    protected override string Told(MeetingSummary summary) => Place is { } place && Places.SentencesOf(summary, Item).ElementAtOrDefault(place) is { } sentence
        ? sentence switch
        {
            { IsOpen: true } => $"Saved, but it is not supported by what was said. {string.Join(' ', sentence.Reasons)}",
            { Confirmation: not null } => "Saved, with your confirmation.",
            _ => "Saved. It is supported by what was said.",
        }
        : "Saved.";

    private SentencePlace Here => new(Item, Place ?? -1);

    private Task<IActionResult> SaveAsync(DraftEdit edit, CancellationToken cancel) => SaveAsync(edit, Anchor, [Item], cancel);
}
