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
            System.Console.WriteLine($"{row.Data,-22} {row.Kind,-10} {row.Refused,6} of {row.Sentences,6} refused ({(double)row.Refused / Math.Max(1, row.Sentences):0.0%})");
        }

        foreach (var rows in report.Rows.GroupBy(row => row.Data))
        {
            var changed = rows.Where(row => row.Kind != EvidenceEvaluation.True).ToArray();
            System.Console.WriteLine($"{rows.Key}: {(double)changed.Sum(row => row.Refused) / Math.Max(1, changed.Sum(row => row.Sentences)):0.0%} of all the changed sentences caught");
        }

        return report;
    }
}
