using Summariser.Core.Alignment;
using Summariser.Core.Summaries;

namespace Summariser.Rendering;

/// <summary>
/// The last door before anything is written: whatever a summary holds of closed parts, only their number and times go through; and of those
/// who checked it, only that they did and when.
/// </summary>
public static class PublicSummary
{
    /// <summary>The summary without words, titles, papers or evidence of closed items and closed stretches.</summary>
    public static MeetingSummary Of(MeetingSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var closed = summary.Items.Where(item => item.Status == ItemStatus.Closed).SelectMany(item => item.Stretches)
            .Select(stretch => stretch.Utterances)
            .Concat(summary.Outside.Where(outside => outside.Kind == OutsideKind.Closed).Select(outside => outside.Utterances))
            .Where(ids => ids.Count > 0).ToArray();
        return summary with
        {
            Overview = new Overview(Nameless(summary.Overview.Sentences)),
            Items = [.. summary.Items.Select(item => item.Status == ItemStatus.Closed ? Sealed(item) : Nameless(item))],
            Review = summary.Review?.Approval is { } approval ? new ReviewMarks { Approval = approval with { By = "" } } : null,
            Transcript = [.. summary.Transcript.Where(said => !closed.Any(ids => said.Id >= ids[0] && said.Id <= ids[^1]))],
        };
    }

    private static ItemSummary Nameless(ItemSummary item) => item with
    {
        Summary = Nameless(item.Summary),
        Decisions = [.. item.Decisions.Select(decision => decision with { Doubts = null })],
        Actions = [.. item.Actions.Select(action => action with { Doubts = null })],
    };

    private static IReadOnlyList<Sentence> Nameless(IReadOnlyList<Sentence> sentences) =>
        [.. sentences.Select(sentence => sentence.Confirmation is { } given ? sentence with { Confirmation = new Confirmation("", "", given.At) } : sentence)];

    private static ItemSummary Sealed(ItemSummary item) => new()
    {
        Number = item.Number,
        Title = OpenMeeting.ClosedTitle,
        Status = ItemStatus.Closed,
        Stretches = item.Stretches,
    };
}
