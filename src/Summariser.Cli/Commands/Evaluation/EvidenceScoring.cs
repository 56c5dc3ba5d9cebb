using Summariser.Drafting.Evaluation;

namespace Summariser.Cli.Commands.Evaluation;

/// <summary>summariser evaluate evidence.</summary>
internal static class EvidenceScoring
{
    public static object Run(string data, CancellationToken cancel)
    {
        var report = EvidenceEvaluation.Run(data, cancel);
        foreach (var row in report.Rows)
        {
            System.Console.WriteLine($"{row.Kind,-24} {row.Refused,6} of {row.Sentences,6} refused ({(double)row.Refused / Math.Max(1, row.Sentences):0.0%})");
        }

        return report;
    }
}
