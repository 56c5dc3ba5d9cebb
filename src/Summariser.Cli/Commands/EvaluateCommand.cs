using System.CommandLine;
using System.Text.Json;
using Summariser.Cli.Console;
using Summariser.Core.Json;
using Summariser.Core.Pipeline;
using Summariser.Speech.Evaluation;

namespace Summariser.Cli.Commands;

/// <summary>summariser evaluate: scores of each room on data with known answers.</summary>
internal static class EvaluateCommand
{
    private static readonly Argument<string> Data = new("data") { Description = "The folder of data." };
    private static readonly Option<string?> Out = new("--out") { Description = "Write every score to this JSON file." };
    private static readonly Option<string?> Engine = new("--engine") { Description = "The speech recogniser to score." };

    public static Command Make()
    {
        var speech = new Command("speech", "Word error rate on a folder of clips with a manifest.tsv.") { Data, Out, Engine };
        speech.SetAction(SpeechAsync);
        return new Command("evaluate", "Scores on data with known answers.") { speech };
    }

    private static async Task<int> SpeechAsync(ParseResult parsed, CancellationToken cancel)
    {
        using var work = new TemporaryFolder();
        using var composition = new Composition(parsed.GetValue(Engine), work.Path);
        var scores = await new SpeechEvaluation(composition.Transcriber()).RunAsync(parsed.GetValue(Data)!, cancel);
        foreach (var clip in scores.Clips)
        {
            System.Console.WriteLine($"{clip.Name,-28} {clip.Kind,-12} {Line(clip.Errors)}");
        }

        foreach (var (kind, errors) in scores.ByKind)
        {
            System.Console.WriteLine($"{kind.ToUpperInvariant(),-28} {"",-12} {Line(errors)}");
        }

        var seconds = scores.Clips.Sum(clip => clip.Seconds);
        System.Console.WriteLine($"{seconds:0} s of sound in {scores.Clips.Sum(clip => clip.TookSeconds):0.0} s, {scores.Clips.Sum(clip => clip.TookSeconds) / seconds:0.000} x real time, start-up of each clip included");
        if (parsed.GetValue(Out) is { } path)
        {
            await AtomicFile.WriteAsync(path, stream => JsonSerializer.SerializeAsync(stream, scores, ContractJson.Indented, cancel));
        }

        return ExitCodes.Done;
    }

    private static string Line(WordErrors errors) =>
        $"{errors.Rate,7:0.0%} of {errors.ReferenceWords,5} words (substituted {errors.Substitutions}, missed {errors.Deletions}, invented {errors.Insertions})";
}
