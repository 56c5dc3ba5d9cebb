using Microsoft.AspNetCore.Mvc;
using Summariser.Core.Records;
using Summariser.Core.Review;
using Summariser.Core.Summaries;
using Summariser.Rendering.Html;

namespace Summariser.Web.Review;

/// <summary>Rewrites all the text of an item, or of the overview, as Markdown.</summary>
internal sealed class SectionPage(IMeetings meetings, ReviewDesk desk) : ReviewPage(meetings, desk)
{
    /// <summary>Place of the item, or null for the overview.</summary>
    [BindProperty(Name = "item", SupportsGet = true)]
    public int? Item { get; set; }

    /// <summary>The text as the person wants it.</summary>
    [BindProperty(Name = "text")]
    public string? Text { get; set; }

    /// <summary>The section's name.</summary>
    public string Section => Places.NameOf(Summary, Item);

    /// <summary>The text as it will look, or null before that was asked for. HTML in the text is shown as text.</summary>
    public string? Preview { get; private set; }

    protected override string FormPart => "/Review/Parts/_SectionForm.cshtml";

    protected override string? WantedText => Text is null ? null : string.Join(" \n ", SectionText.Sentences(Text, [.. Places.SentencesOf(Summary, Item).Select(sentence => sentence.Text)]));

    public IActionResult OnGet()
    {
        if (!Places.Exists(Summary, Item)) return NotFound();
        Text = SectionText.Of(Places.SentencesOf(Summary, Item));
        return Show();
    }

    public IActionResult OnPostPreview()
    {
        Preview = MarkdownPreview.Render(Text ?? "");
        return Show();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => SaveAsync(new DraftEdit.RewriteSection(Item, Text ?? ""), Anchors.Section(Item), [Item], cancel);

    protected override string TextOf(MeetingSummary summary) => Places.TextOf(summary, Item);

    protected override string Told(MeetingSummary summary) => Places.SentencesOf(summary, Item).Count(sentence => sentence.IsOpen) switch
    {
        0 => "Saved. All of it is supported by what was said.",
        1 => "Saved. One sentence is not supported by what was said.",
        var open => $"Saved. {open} sentences are not supported by what was said.",
    };
}
