using Summariser.Agendas.Evaluation;

namespace Summariser.Cli.Commands.Evaluation;

/// <summary>summariser evaluate alignment.</summary>
internal static class AlignmentScoring
{
    public static object Run(string data)
    {
        var report = AlignmentEvaluation.Run(data);
        foreach (var meeting in report.CrossValidated.Meetings)
        {
            System.Console.WriteLine(Line(meeting.Name, meeting.Scores));
        }

        System.Console.WriteLine(Line("cross-validated", report.CrossValidated.Mean));
        System.Console.WriteLine(Line("weights as shipped", report.Shipped.Mean));
        System.Console.WriteLine("Cross-validated: each meeting is scored with weights learnt from others. The shipped weights have seen these meetings.");
        return report;
    }

    private static string Line(string name, AlignmentScores scores) =>
        $"{name,-28} word accuracy {scores.WordAccuracy:0.000}  Pk {scores.Pk:0.000}  WindowDiff {scores.WindowDiff:0.000}  boundary F1 {scores.BoundaryF1:0.000}";
}
