namespace Summariser.Agendas.Evaluation;

/// <summary>What an evaluation of alignment found.</summary>
/// <param name="Mean">The mean over meetings, each counting alike.</param>
/// <param name="Meetings">Each meeting's scores, by name.</param>
public sealed record AlignmentReport(AlignmentScores Mean, IReadOnlyList<MeetingScores> Meetings);

/// <summary>One meeting's scores.</summary>
/// <param name="Name">The meeting's file without its ending.</param>
/// <param name="Scores">Its scores.</param>
public sealed record MeetingScores(string Name, AlignmentScores Scores);
