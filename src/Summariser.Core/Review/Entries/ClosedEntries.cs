using Summariser.Core.Alignment;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;

namespace Summariser.Core.Review.Entries;

/// <summary>Closed parts of the recording that no person has confirmed to be.</summary>
internal static class ClosedEntries
{
    public static IEnumerable<WorkEntry> Of(MeetingSummary summary)
    {
        var confirmed = (summary.Review?.Closed ?? []).Select(each => new TimeRange(each.Start, each.End)).ToHashSet();
        return Parts(summary).Where(part => !confirmed.Contains(part.At)).Select(part => new WorkEntry
        {
            Key = WorkList.Key(WorkKind.UnconfirmedClosed, part.At.Start, part.At.End),
            Kind = WorkKind.UnconfirmedClosed,
            Title = $"{Clock.Of(part.At.Start)} to {Clock.Of(part.At.End)} is taken to be closed to the press and public",
            Detail = "Listen to it and confirm that it was. Nothing said there is in the draft.",
            Item = part.Item,
            Seconds = part.At.Start,
            Blocks = true,
            CanBeSeen = false,
        });
    }

    /// <summary>The closed parts of a summary, in order of time, each with its item or null outside items.</summary>
    public static IReadOnlyList<(TimeRange At, int? Item)> Parts(MeetingSummary summary) =>
    [
        .. summary.Items.SelectMany((item, place) => item.Status == ItemStatus.Closed
                ? item.Stretches.Select(stretch => (At: new TimeRange(stretch.Start, stretch.End), Item: (int?)place))
                : [])
            .Concat(summary.Outside.Where(outside => outside.Kind == OutsideKind.Closed)
                .Select(outside => (At: new TimeRange(outside.Start, outside.End), Item: (int?)null)))
            .OrderBy(part => part.At.Start),
    ];
}
