using Summariser.Cli.Console;
using Summariser.Speech.Evaluation;

namespace Summariser.Cli.Commands.Evaluation;

/// <summary>summariser evaluate speech.</summary>
internal static class SpeechScoring
{
    public static async Task<object> RunAsync(string? engine, string data, CancellationToken cancel)
    {
        using var work = new TemporaryFolder();
        using var composition = new Composition(engine, work.Path);
        var scores = await new SpeechEvaluation(composition.Transcriber()).RunAsync(data, cancel);
        foreach (var clip in scores.Clips)
        {
            System.Console.WriteLine($"{clip.Name,-28} {clip.Kind,-12} {Line(clip.Errors)}");
        }

        foreach (var (kind, errors) in scores.ByKind)
        {
            System.Console.WriteLine($"{kind.ToUpperInvariant(),-28} {"",-12} {Line(errors)}");
        }

        var (seconds, took) = (scores.Clips.Sum(clip => clip.Seconds), scores.Clips.Sum(clip => clip.TookSeconds));
        System.Console.WriteLine($"{seconds:0} s of sound in {took:0.0} s, {took / seconds:0.000} x real time, the start of each clip included");
        return scores;
    }

    private static string Line(WordErrors errors) =>
        $"{errors.Rate,7:0.0%} of {errors.ReferenceWords,5} words (substituted {errors.Substitutions}, missed {errors.Deletions}, invented {errors.Insertions})";
}
