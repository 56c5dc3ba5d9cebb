namespace Summariser.Agendas.Evaluation;

/// <summary>What an evaluation of alignment found.</summary>
/// <param name="Shipped">With the weights that ship with the program; no fair measure on meetings those were learnt from.</param>
/// <param name="CrossValidated">With weights learnt, for each meeting, from other meetings of the folder only.</param>
public sealed record AlignmentReport(MeanScores Shipped, MeanScores CrossValidated);

/// <summary>Scores of several meetings.</summary>
/// <param name="Mean">The mean over meetings, each counting alike.</param>
/// <param name="Meetings">Each meeting's scores.</param>
public sealed record MeanScores(AlignmentScores Mean, IReadOnlyList<MeetingScores> Meetings)
{
    /// <summary>Scores with their mean.</summary>
    public static MeanScores Of(IReadOnlyList<MeetingScores> meetings)
    {
        ArgumentNullException.ThrowIfNull(meetings);
        return new MeanScores(AlignmentScores.Mean([.. meetings.Select(one => one.Scores)]), meetings);
    }
}

/// <summary>One meeting's scores.</summary>
/// <param name="Name">The meeting's file without its ending.</param>
/// <param name="Scores">Its scores.</param>
public sealed record MeetingScores(string Name, AlignmentScores Scores);
