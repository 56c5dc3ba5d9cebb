using Summariser.Agendas.Alignment;

namespace Summariser.Agendas.Evaluation;

/// <summary>Measures alignment on meetings whose turns people have labelled; turns without a label are left out of the score.</summary>
public static class AlignmentEvaluation
{
    private const int Parts = 5;

    /// <summary>
    /// Aligns every labelled meeting of a folder with its titles as the agenda, and scores the result twice: with the weights that ship with
    /// the program, and with weights learnt from the folder's other meetings, each fifth of the meetings being held back in turn.
    /// </summary>
    /// <param name="folder">Holds one .json file a meeting.</param>
    /// <exception cref="Core.InputException">The folder holds no labelled meeting, or one of its files is broken.</exception>
    public static AlignmentReport Run(string folder)
    {
        var meetings = ReferenceMeeting.ReadAll(folder);
        return new AlignmentReport(Score(meetings, WeightSet.Standard), CrossValidate(meetings));
    }

    /// <summary>Scores meetings with weights learnt from others: no meeting bears on the weights it is scored with.</summary>
    internal static MeanScores CrossValidate(IReadOnlyList<ReferenceMeeting> meetings) =>
        MeanScores.Of([.. Folds.Of(meetings, Parts).SelectMany(fold => Score(fold.Held, AlignmentTraining.Learn(fold.Rest)).Meetings)]);

    /// <summary>Scores meetings with given weights.</summary>
    internal static MeanScores Score(IReadOnlyList<ReferenceMeeting> meetings, WeightSet weights) => MeanScores.Of(
    [
        .. meetings.Select(meeting => new MeetingScores(
            meeting.Name,
            Score(meeting, Labels.For(meeting.Transcript.Utterances, meeting.Agenda.Items, weights.For(meeting.Transcript.Utterances, meeting.Agenda.Items)).Of))),
    ]);

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
