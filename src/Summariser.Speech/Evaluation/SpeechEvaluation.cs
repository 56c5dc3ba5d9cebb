using System.Diagnostics;
using Summariser.Core;
using Summariser.Core.Transcripts;

namespace Summariser.Speech.Evaluation;

/// <summary>
/// Word error rate over a folder of clips with a manifest.tsv (columns name, file, seconds and kind) and a text of the same name beside each
/// clip. Texts are compared as <see cref="ComparedWords"/> and <see cref="WordErrors"/> say.
/// </summary>
public sealed class SpeechEvaluation(ITranscriber transcriber)
{
    /// <summary>Clips with fewer reference words a second than this are near silent: they test for invented words, not for errors.</summary>
    private const double NearSilentWordsASecond = 0.5;

    private static readonly string[] Columns = ["name", "file", "kind"];

    /// <summary>Transcribes and scores every clip.</summary>
    /// <exception cref="InputException">The folder has no manifest, or a clip or its text is missing.</exception>
    public async Task<SpeechScores> RunAsync(string folder, CancellationToken cancel)
    {
        var clips = new List<ClipScore>();
        foreach (var (name, file, kind) in await ReadManifestAsync(folder, cancel))
        {
            var reference = ComparedWords.Of(await ReadAsync(Path.Combine(folder, Path.ChangeExtension(file, ".txt")), cancel));
            var watch = Stopwatch.StartNew();
            var transcript = await transcriber.TranscribeAsync(new Recording(Path.Combine(folder, file)), new Unheard(), cancel);
            var heard = ComparedWords.Of(string.Join(' ', transcript.Utterances.Select(said => said.Text)));
            var nearSilent = reference.Count < NearSilentWordsASecond * transcript.DurationSeconds;
            clips.Add(new ClipScore(
                name, nearSilent ? "near-silent" : kind, transcript.DurationSeconds, watch.Elapsed.TotalSeconds,
                WordErrors.Count(reference, heard), string.Join(' ', heard)));
        }

        return new SpeechScores(clips);
    }

    private static async Task<IReadOnlyList<(string Name, string File, string Kind)>> ReadManifestAsync(string folder, CancellationToken cancel)
    {
        var path = Path.Combine(folder, "manifest.tsv");
        var rows = (await ReadAsync(path, cancel)).ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0).Select(line => line.Split('\t')).ToArray();
        var columns = Columns.Select(name => Array.IndexOf(rows.FirstOrDefault([]), name)).ToArray();
        return columns.Contains(-1) || rows.Any(cells => cells.Length <= columns.Max())
            ? throw new InputException($"{path} has a line without a name, a file or a kind. Give it these columns, with tabs between them.")
            : [.. rows.Skip(1).Select(cells => (cells[columns[0]], cells[columns[1]], KindOf(cells[columns[2]])))];
    }

    private static async Task<string> ReadAsync(string path, CancellationToken cancel)
    {
        try
        {
            return await File.ReadAllTextAsync(path, cancel);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path} cannot be read ({error.Message}). Give a folder of clips with a manifest.tsv and a text beside each clip.", error);
        }
    }

    private static string KindOf(string description) =>
        description.StartsWith("meeting", StringComparison.Ordinal) ? "meetings"
        : description.StartsWith("telephone", StringComparison.Ordinal) ? "telephone" : "read";

    private sealed class Unheard : IProgress<TranscriptionProgress>
    {
        public void Report(TranscriptionProgress value)
        {
        }
    }
}

/// <summary>One clip's score.</summary>
/// <param name="Name">The clip.</param>
/// <param name="Kind">read, telephone, meetings or near-silent.</param>
/// <param name="Seconds">Its length.</param>
/// <param name="TookSeconds">How long transcribing it took.</param>
/// <param name="Errors">Its errors.</param>
/// <param name="Heard">The words recognised, as compared.</param>
public sealed record ClipScore(string Name, string Kind, double Seconds, double TookSeconds, WordErrors Errors, string Heard);

/// <summary>Scores of a set of clips.</summary>
/// <param name="Clips">One a clip.</param>
public sealed record SpeechScores(IReadOnlyList<ClipScore> Clips)
{
    /// <summary>Errors by kind of clip, all clips of a kind taken as one text.</summary>
    public IReadOnlyDictionary<string, WordErrors> ByKind =>
        Clips.GroupBy(clip => clip.Kind).ToDictionary(kind => kind.Key, kind => kind.Select(clip => clip.Errors).Aggregate((sum, errors) => sum + errors));
}
