using System.CommandLine;
using System.Text.Json;
using Summariser.Cli.Console;
using Summariser.Core;
using Summariser.Core.Json;
using Summariser.Core.Pipeline;

namespace Summariser.Cli.Commands.Evaluation;

/// <summary>summariser evaluate: scores of each room on data with known answers.</summary>
internal static class EvaluateCommand
{
    private static readonly Argument<string> Data = new("data") { Description = "The folder of data." };
    private static readonly Option<string?> Out = new("--out") { Description = "Write every score to this JSON file." };
    private static readonly Option<string?> Engine = EngineOption.Make();

    public static Command Make() => new("evaluate", "Scores on data with known answers.")
    {
        Part("speech", "Word error rate on a folder of clips with a manifest.tsv.", (parsed, data, cancel) => SpeechScoring.RunAsync(parsed.GetValue(Engine), data, cancel), Engine),
        Part("alignment", "Share of words under the right item, on a folder of labelled meetings.", (_, data, _) => Task.FromResult(AlignmentScoring.Run(data))),
        Part("summaries", "ROUGE against reference summaries, beside the usual baselines.", (_, data, cancel) => Task.FromResult(SummaryScoring.Run(data, cancel))),
        Part("evidence", "How many altered sentences the checks catch, and how many true ones they refuse.", (_, data, cancel) => Task.FromResult(EvidenceScoring.Run(data, cancel))),
        CostScoring.Make(),
    };

    /// <summary>A part prints its scores and gives them for the file.</summary>
    private static Command Part(string name, string description, Func<ParseResult, string, CancellationToken, Task<object>> run, params Option[] more)
    {
        var command = new Command(name, description) { Data, Out };
        foreach (var option in more)
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, cancel) =>
        {
            var data = parsed.GetValue(Data)!;
            if (!Directory.Exists(data))
            {
                throw new InputException($"{data} is not a folder. Give a folder of data with known answers.");
            }

            var scores = await run(parsed, data, cancel);
            if (parsed.GetValue(Out) is { } path)
            {
                await AtomicFile.WriteAsync(path, stream => JsonSerializer.SerializeAsync(stream, scores, scores.GetType(), ContractJson.Indented, cancel));
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
