using System.Text.Json;
using Summariser.Core.Json;
using Summariser.Core.Transcripts;
using Summariser.Speech.Evaluation;

namespace Summariser.Benchmarks.Speech;

/// <summary>
/// The command "summariser transcribe", from file to transcript, beside the engine alone on the same recording, in turns and each in a process
/// of its own.
/// </summary>
internal static class SpeechComparison
{
    /// <summary>Runs the pairs and prints what each side took.</summary>
    public static async Task<int> RunAsync(SpeechRunOptions options)
    {
        var recording = await LongRecording.MakeAsync(options.Minutes);
        Console.WriteLine($"{options.Minutes:0} minutes of {Repository.SpeechData}, {options.Engine}, {Environment.ProcessorCount} cores");
        Console.WriteLine($"{"",-20}{"seconds",9}{"x real time",13}{"peak MiB",10}{"words wrong",13}");
        var ratios = new List<double>();
        for (var pair = 0; pair < options.Pairs; pair++)
        {
            var ours = await Programs.TranscribeAsync(recording.Path, options.Engine);
            Show("summariser", ours, recording);
            var alone = await Programs.EngineAloneAsync(recording.Path, options.Engine);
            Show("engine alone", alone, recording);
            ratios.Add(ours.Took.Seconds / alone.Took.Seconds);
            Console.WriteLine($"{"ratio",-20}{ratios[^1],9:0.000}; of the words {1 - Errors(alone.Text, ours.Text).Rate:0.0%} the same on both sides");
        }

        Console.WriteLine($"{"median ratio",-20}{ratios.Order().ElementAt(ratios.Count / 2),9:0.000}");
        return 0;
    }

    private static void Show(string side, Heard heard, LongRecording recording) => Console.WriteLine(
        $"{side,-20}{heard.Took.Seconds,9:0.0}{heard.Took.Seconds / recording.Seconds,13:0.0000}{heard.Took.PeakMebibytes,10:0}{Errors(recording.Text, heard.Text).Rate,13:0.0%}");

    private static WordErrors Errors(string reference, string heard) => WordErrors.Count(ComparedWords.Of(reference), ComparedWords.Of(heard));
}

/// <summary>What one side heard, and what that took.</summary>
internal sealed record Heard(Taken Took, string Text);

/// <summary>Both sides as processes.</summary>
internal static class Programs
{
    /// <summary>The whole program, with an empty work folder so that nothing is taken from an earlier run.</summary>
    public static async Task<Heard> TranscribeAsync(string recording, string engine)
    {
        var folder = Directory.CreateTempSubdirectory("summariser-benchmark-");
        try
        {
            var output = Path.Combine(folder.FullName, "transcript.json");
            var took = await MeasuredProcess.RunAsync(
                Path.Combine(AppContext.BaseDirectory, "summariser"), ["transcribe", recording, "--engine", engine, "--out", output],
                ("Summariser__Storage__WorkFolder", folder.FullName));
            await using var file = File.OpenRead(output);
            var transcript = (await JsonSerializer.DeserializeAsync<Transcript>(file, ContractJson.Indented))!;
            return new Heard(took, string.Join(' ', transcript.Utterances.Select(said => said.Text)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The peer.</summary>
    public static async Task<Heard> EngineAloneAsync(string recording, string engine)
    {
        var output = Path.Combine(Repository.Scratch, "engine-alone.txt");
        var took = await MeasuredProcess.RunAsync(Environment.ProcessPath!, [EngineAlone.Command, recording, engine, output]);
        return new Heard(took, await File.ReadAllTextAsync(output));
    }
}
