using Summariser.Core.Alignment;
using Summariser.Core.Summaries;
using Summariser.Rendering.Blocks;
using Summariser.Rendering.Wording;

namespace Summariser.Rendering.Documents;

/// <summary>Breaks, and parts of the recording that the public may not know the words of.</summary>
internal static class OutsidePart
{
    public static IEnumerable<Block> Of(MeetingSummary summary, Moments moments)
    {
        var points = summary.Outside.OrderBy(outside => outside.Start).Select(Point).OfType<IReadOnlyList<Run>>().ToArray();
        return points.Length == 0 ? [] : [new Section("breaks", [new Heading(2, "Breaks and closed parts"), new PointList(points)])];

        IReadOnlyList<Run>? Point(OutsideSummary outside) => outside.Kind switch
        {
            OutsideKind.Adjournment =>
            [
                new PlainRun("The meeting adjourned from "),
                moments.At(outside.Start, outside.Utterances.Count > 0 ? outside.Utterances[0] : 0),
                new PlainRun($" to {Phrases.Clock(outside.End)}."),
            ],
            OutsideKind.Closed =>
            [
                new PlainRun($"The press and public were excluded from {Phrases.Clock(outside.Start)} to {Phrases.Clock(outside.End)}. "),
                new PlainRun("Nothing of that part is shown here."),
            ],
            _ => null,
        };
    }
}
