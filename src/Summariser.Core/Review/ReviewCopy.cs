using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;

namespace Summariser.Core.Review;

/// <summary>A draft under a clerk's hands with the open meeting it is a draft of. The two always have the same items, stretches and words.</summary>
public sealed record ReviewCopy
{
    private ReviewCopy(MeetingSummary summary, OpenMeeting open) => (Summary, Open) = (summary, open);

    /// <summary>The draft.</summary>
    public MeetingSummary Summary { get; }

    /// <summary>The meeting it is a draft of.</summary>
    public OpenMeeting Open { get; }

    /// <summary>A draft with its meeting.</summary>
    /// <param name="summary">The draft: where each item was taken and what was said is as it says.</param>
    /// <param name="kept">The meeting as it was kept beside the drafts, for what a summary does not hold (descriptions of items); null when it is gone.</param>
    public static ReviewCopy Of(MeetingSummary summary, OpenMeeting? kept)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var known = kept is not null && kept.Items.Count == summary.Items.Count ? kept : null;
        var items = summary.Items.Select((item, place) => new AlignedItem(
            AgendaItemOf(item, known?.Items[place].Item), item.Status, [.. item.Stretches.Where(HasWords).Select(StretchOf)]));
        var certainty = kept?.Outside.ToDictionary(outside => outside.Run.First, outside => outside.Run.Confidence) ?? [];
        var outside = summary.Outside.Where(each => each.Utterances.Count > 0).Select(each => new OutsideStretch(each.Kind, new Stretch(
            new TimeRange(each.Start, each.End), each.Utterances[0], each.Utterances[^1], certainty.GetValueOrDefault(each.Utterances[0], 1))));
        var transcript = (kept?.Transcript ?? TranscriptOf(summary)) with { Utterances = summary.Transcript, Warnings = [] };
        var open = OpenMeeting.Seal(
            new Agenda { Meeting = summary.Meeting, Items = [.. summary.Items.Select((item, place) => AgendaItemOf(item, known?.Items[place].Item))], Warnings = kept?.Warnings ?? [] },
            transcript,
            new Partition { Items = [.. items], Outside = [.. outside] });
        return new ReviewCopy(summary with { Transcript = open.Transcript.Utterances }, open);
    }

    /// <summary>The same meeting with another draft; where items were taken and what was said stay as they are.</summary>
    public ReviewCopy With(MeetingSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return new ReviewCopy(summary, Open);
    }

    /// <summary>The draft of another arrangement of the same items: times, fates and words follow, sentences stay.</summary>
    public ReviewCopy With(OpenMeeting open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new ReviewCopy(
            Summary with
            {
                Items = [.. Summary.Items.Zip(open.Items, Follow)],
                Outside = [.. open.Outside.Select(each => new OutsideSummary(each.Kind, each.Run.At.Start, each.Run.At.End, [each.Run.First, each.Run.Last]))],
                Transcript = open.Transcript.Utterances,
            },
            open);
    }

    private static ItemSummary Follow(ItemSummary item, AlignedItem aligned) => item with
    {
        Status = aligned.Status,
        Stretches = [.. aligned.Stretches.Select(each => new StretchSummary(each.At.Start, each.At.End, [each.First, each.Last], each.Confidence))],
    };

    private static AgendaItem AgendaItemOf(ItemSummary item, AgendaItem? kept) =>
        (kept ?? new AgendaItem()) with { Number = item.Number, Title = item.Title, Documents = item.Documents };

    private static bool HasWords(StretchSummary stretch) => stretch.Utterances.Count > 0;

    private static Stretch StretchOf(StretchSummary stretch) =>
        new(new TimeRange(stretch.Start, stretch.End), stretch.Utterances[0], stretch.Utterances[^1], stretch.Confidence);

    private static Transcript TranscriptOf(MeetingSummary summary) => new()
    {
        Engine = summary.Provenance.Engine,
        DurationSeconds = summary.Items.SelectMany(item => item.Stretches).Select(stretch => stretch.End)
            .Concat(summary.Outside.Select(outside => outside.End)).DefaultIfEmpty(0).Max(),
    };
}
