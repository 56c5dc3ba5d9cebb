using Summariser.Agendas.Alignment;

namespace Summariser.Agendas.Evaluation;

/// <summary>Measures alignment on meetings whose turns people have labelled; turns without a label are left out of the score.</summary>
public static class AlignmentEvaluation
{
    /// <summary>Aligns every labelled meeting of a folder with its titles as the agenda, and scores the result.</summary>
    /// <param name="folder">Holds one .json file a meeting.</param>
    /// <exception cref="Core.InputException">The folder holds no labelled meeting, or one of its files is broken.</exception>
    public static AlignmentReport Run(string folder) => Score(ReferenceMeeting.ReadAll(folder), _ => Weights.Standard);

    /// <summary>Scores meetings, each aligned with the weights chosen for it.</summary>
    internal static AlignmentReport Score(IReadOnlyList<ReferenceMeeting> meetings, Func<ReferenceMeeting, Weights> weights)
    {
        MeetingScores[] scores =
        [
            .. meetings.Select(meeting => new MeetingScores(meeting.Name, Score(meeting, Labels.For(meeting.Transcript.Utterances, meeting.Agenda.Items, weights(meeting)).Of))),
        ];
        return new AlignmentReport(AlignmentScores.Mean([.. scores.Select(one => one.Scores)]), scores);
    }

    private static AlignmentScores Score(ReferenceMeeting meeting, int[] found)
    {
        var (reference, aligned) = (new List<int>(), new List<int>());
        for (var at = 0; at < found.Length; at++)
        {
            reference.AddRange(Enumerable.Repeat(meeting.Labels[at] ?? 0, meeting.WordCounts[at]));
            aligned.AddRange(Enumerable.Repeat(found[at], meeting.WordCounts[at]));
        }

        return SegmentationMeasures.Score(reference, aligned);
    }
}
