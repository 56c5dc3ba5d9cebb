using Summariser.Core.Alignment;

namespace Summariser.Core.Summaries;

/// <summary>Puts a meeting and its draft together into what may be published.</summary>
public static class SummaryAssembly
{
    /// <summary>The summary of a meeting.</summary>
    /// <param name="meeting">The meeting without its closed parts.</param>
    /// <param name="draft">The draft of that meeting: one item draft for each of its items.</param>
    /// <param name="provenance">How both were made.</param>
    /// <exception cref="ArgumentException">The draft has more or fewer items than the meeting.</exception>
    public static MeetingSummary Assemble(OpenMeeting meeting, Draft draft, Provenance provenance)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(provenance);
        if (draft.Items.Count != meeting.Items.Count)
        {
            throw new ArgumentException($"The draft has {draft.Items.Count} items and the meeting {meeting.Items.Count}.", nameof(draft));
        }

        return new MeetingSummary
        {
            Meeting = meeting.Meeting,
            Overview = new Overview(draft.Overview),
            Items = [.. meeting.Items.Zip(draft.Items, Assemble)],
            Outside = [.. meeting.Outside.Select(outside =>
                new OutsideSummary(outside.Kind, outside.Run.At.Start, outside.Run.At.End, [outside.Run.First, outside.Run.Last]))],
            Transcript = meeting.Transcript.Utterances,
            Warnings = [.. meeting.Warnings, .. draft.Warnings],
            Provenance = provenance with
            {
                Drafter = draft.Drafter.Length > 0 ? draft.Drafter : provenance.Drafter,
                Style = draft.Style,
                Model = draft.Model,
                Prompts = draft.Prompts,
                Tokens = draft.Tokens,
                Cost = draft.Cost,
            },
        };
    }

    private static ItemSummary Assemble(AlignedItem item, ItemDraft draft) => new()
    {
        Number = item.Item.Number,
        Title = item.Item.Title,
        Status = item.Status,
        Stretches = [.. item.Stretches.Select(stretch =>
            new StretchSummary(stretch.At.Start, stretch.At.End, [stretch.First, stretch.Last], stretch.Confidence))],
        Documents = item.Item.Documents,
        Summary = draft.Summary,
        Decisions = draft.Decisions,
        Actions = draft.Actions,
        Figures = draft.Figures,
        Notice = draft.Notice,
    };
}
