using Summariser.Core.Alignment;
using Summariser.Core.Language;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;

namespace Summariser.Core.Review.Entries;

/// <summary>Boundaries between stretches of which at least one is not sure, the least sure first of all; a clerk has time for a few.</summary>
internal static class BoundaryEntries
{
    /// <summary>Below it, words close to the boundary are worth a look.</summary>
    public const double Sure = 0.7;

    private const int Most = 5;

    public static IEnumerable<WorkEntry> Of(MeetingSummary summary)
    {
        var runs = Runs(summary);
        return runs.Zip(runs.Skip(1))
            .Select(pair => (pair.First, pair.Second, Confidence: Math.Min(pair.First.Confidence, pair.Second.Confidence)))
            .Where(boundary => boundary.Confidence < Sure && !(boundary.First.IsClosed && boundary.Second.IsClosed))
            .OrderBy(boundary => boundary.Confidence).Take(Most).OrderBy(boundary => boundary.Second.First)
            .Select(boundary => new WorkEntry
            {
                Key = WorkList.Key(WorkKind.UncertainBoundary, boundary.Second.First, boundary.First.Name, boundary.Second.Name),
                Kind = WorkKind.UncertainBoundary,
                Title = $"Does {boundary.Second.Name} begin at {Clock.Of(boundary.Second.Start)}?",
                Detail = $"Before it is {boundary.First.Name}. Words close by may belong to the other.",
                Item = boundary.Second.Item ?? boundary.First.Item,
                Utterance = boundary.Second.First,
                Seconds = boundary.Second.Start,
            });
    }

    private static Run[] Runs(MeetingSummary summary) =>
    [
        .. summary.Items.SelectMany((item, place) => item.Stretches.Where(stretch => stretch.Utterances.Count > 0).Select(stretch =>
                new Run(place, NameOf(item), stretch.Utterances[0], stretch.Start, stretch.Confidence, item.Status == ItemStatus.Closed)))
            .Concat(summary.Outside.Where(outside => outside.Utterances.Count > 0).Select(outside =>
                new Run(null, NameOf(outside.Kind), outside.Utterances[0], outside.Start, 1, outside.Kind == OutsideKind.Closed)))
            .OrderBy(run => run.First),
    ];

    private static string NameOf(ItemSummary item) =>
        PlainText.Clean(item.Number) is { Length: > 0 } number ? $"item {number}" : $"“{Moments.Short(item.Title)}”";

    private static string NameOf(OutsideKind kind) => kind switch
    {
        OutsideKind.Before => "what comes before the business",
        OutsideKind.Adjournment => "a break",
        OutsideKind.Closed => "a closed part",
        _ => "what comes after the business",
    };

    private sealed record Run(int? Item, string Name, int First, double Start, double Confidence, bool IsClosed);
}
