using Summariser.Drafting.Evaluation;

namespace Summariser.Cli.Commands.Evaluation;

/// <summary>summariser evaluate summaries.</summary>
internal static class SummaryScoring
{
    public static object Run(string data, CancellationToken cancel)
    {
        var rows = SummaryEvaluation.Run(data, cancel);
        System.Console.WriteLine(SummaryEvaluation.Method);
        foreach (var row in rows)
        {
            System.Console.WriteLine($"{row.Data,-34} {row.System,-32} ROUGE-1 {100 * row.Score.One:0.0}  ROUGE-2 {100 * row.Score.Two:0.0}  ROUGE-L {100 * row.Score.Longest:0.0}  ({row.Cases} cases)");
        }

        return rows;
    }
}
