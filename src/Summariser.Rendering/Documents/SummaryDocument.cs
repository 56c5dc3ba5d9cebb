using Summariser.Core.Language;
using Summariser.Core.Summaries;
using Summariser.Rendering.Blocks;
using Summariser.Rendering.Documents.Styles;

namespace Summariser.Rendering.Documents;

/// <summary>
/// A meeting's summary as a document: what stands on the page, in which order and in which words. Decided here once, for every format.
/// </summary>
public sealed record SummaryDocument
{
    private SummaryDocument()
    {
    }

    /// <summary>The council, or empty.</summary>
    public required string Council { get; init; }

    /// <summary>The document's title.</summary>
    public required string Title { get; init; }

    /// <summary>The document from its title on.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>The label every form of the document carries.</summary>
    public required string Label { get; init; }

    /// <summary>All decisions, in the order of the items: formats that have tables show them as one.</summary>
    public required IReadOnlyList<DecisionRow> Decisions { get; init; }

    /// <summary>The recording that the document plays, or null.</summary>
    public string? MediaHref { get; init; }

    /// <summary>Lays a summary out. Nothing of closed parts but their number and times goes in.</summary>
    public static SummaryDocument Of(MeetingSummary summary, RenderOptions options)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(options);
        var open = PublicSummary.Of(summary);
        var media = new MediaLinks(options);
        var moments = new Moments(open.Transcript, media);
        var title = new[] { open.Meeting.Title, open.Meeting.Body }.Select(PlainText.Clean)
            .FirstOrDefault(text => text.Length > 0) ?? "Council meeting";
        var items = new ItemPart(moments, ItemLayouts.Of(open.Provenance.Style, moments));
        var isFormal = open.Provenance.Style == SummaryStyle.FormalMinutes; // minutes begin with who was there
        return new SummaryDocument
        {
            Council = PlainText.Clean(open.Meeting.Council),
            Title = title,
            Label = OpeningPart.LabelOf(open.Provenance),
            Decisions = [.. DecisionRow.Of(open.Items, moments)],
            MediaHref = media.File,
            Blocks =
            [
                new Heading(1, title),
                .. OpeningPart.Of(open, media, moments),
                .. isFormal ? AttendancePart.Of(open.Meeting) : [],
                .. open.Items.Select(items.Of),
                .. OutsidePart.Of(open, moments),
                .. isFormal ? [] : AttendancePart.Of(open.Meeting),
                .. ClosingPart.Of(open, options, moments),
                .. TranscriptPart.Of(open, moments),
            ],
        };
    }
}
