using System.Globalization;
using Summariser.Core.Alignment;
using Summariser.Core.Language;
using Summariser.Core.Summaries;
using Summariser.Rendering.Blocks;
using Summariser.Rendering.Wording;

namespace Summariser.Rendering.Documents;

/// <summary>What stands before the items: when and where, the label, links, the recording, the overview and the contents.</summary>
internal static class OpeningPart
{
    private const string HowMade =
        "A computer program made this page from the recording and the agenda. It has not been checked by a person and may be wrong. ";

    private const string HowChecked =
        "A computer program made the first draft of this page from the recording and the agenda. A person at the council has checked and corrected it. ";

    public static IEnumerable<Block> Of(MeetingSummary summary, MediaLinks media, Moments moments)
    {
        if (Facts(summary, media) is { Count: > 0 } facts)
        {
            yield return new Panel(PanelKind.Facts, facts);
        }

        var made = summary.Review?.Approval is null ? HowMade : HowChecked;
        var trust = summary.Transcript.Count > 0 ? made + "Each time beside a sentence leads to where it was said." : made.TrimEnd();
        yield return new Panel(PanelKind.Label, [new Paragraph([new StrongRun(LabelOf(summary.Provenance)), new PlainRun(" " + trust)])]);
        foreach (var correction in summary.Corrections ?? [])
        {
            var day = correction.At.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
            yield return new Panel(PanelKind.Notice, [new Paragraph([new StrongRun($"Corrected on {day}."), new PlainRun(" " + PlainText.Clean(correction.Note))])]);
        }

        if (summary.Meeting.Cancelled)
        {
            yield return new Panel(PanelKind.Notice, [new Paragraph([new PlainRun("The council's page says that this meeting was cancelled.")])]);
        }

        if (media.File is { } file)
        {
            yield return new Player("The recording as a file", file);
        }

        if (summary.Overview.Sentences.Count > 0 && summary.Provenance.Style != SummaryStyle.FormalMinutes)
        {
            yield return new Section("overview", [new Heading(2, "Overview"), .. Prose.Of(summary.Overview.Sentences, moments)]);
        }

        if (summary.Items.Count > 1)
        {
            yield return new Section("contents", [new Heading(2, "Contents"),
                new Panel(PanelKind.Contents, [new PointList([.. summary.Items.Select(Entry)])])]);
        }
    }

    /// <summary>The label a summary carries, also where its record lost it.</summary>
    public static string LabelOf(Provenance provenance) => PlainText.Clean(provenance.Label) is { Length: > 0 } words ? words : new Provenance().Label;

    private static List<Block> Facts(MeetingSummary summary, MediaLinks media)
    {
        var meeting = summary.Meeting;
        var title = PlainText.Clean(meeting.Title);
        var body = PlainText.Clean(meeting.Body);
        var bodyIsNews = title.Length > 0 && !title.Contains(body, StringComparison.OrdinalIgnoreCase);
        string[] lines = [bodyIsNews ? body : "", Phrases.When(meeting.Date, meeting.Time), PlainText.Clean(meeting.Venue)];
        var facts = lines.Where(line => line.Length > 0).Select(line => (Block)new Paragraph([new PlainRun(line)])).ToList();
        if (Links(meeting.SourceUrl, media.Page ?? meeting.WebcastUrl) is { Count: > 0 } links)
        {
            facts.Add(new PointList(links));
        }

        return facts;
    }

    private static List<IReadOnlyList<Run>> Links(string? source, string? video)
    {
        var links = new List<IReadOnlyList<Run>>();
        Add("This meeting on the council's website", source);
        Add("Video of this meeting", video);
        return links;

        void Add(string text, string? address)
        {
            if (SafeLink.Web(address) is { } href)
            {
                links.Add([new LinkRun(text, href)]);
            }
        }
    }

    private static IReadOnlyList<Run> Entry(ItemSummary item, int at)
    {
        var jump = new JumpRun(ItemPart.TitleOf(item), ItemPart.Anchor(at));
        return item.Status switch
        {
            ItemStatus.NotReached => [jump, new PlainRun(" (not reached)")],
            ItemStatus.Withdrawn => [jump, new PlainRun(" (withdrawn)")],
            ItemStatus.Deferred => [jump, new PlainRun(" (put off)")],
            _ => [jump],
        };
    }
}
