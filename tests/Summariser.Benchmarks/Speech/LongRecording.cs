using System.Globalization;
using System.Runtime.InteropServices;
using Summariser.Core.Transcripts;
using Summariser.Speech.Audio;

namespace Summariser.Benchmarks.Speech;

/// <summary>A recording as long as asked for, made of real clips one after the other, again and again, in the form a webcast has.</summary>
/// <param name="Path">The file.</param>
/// <param name="Seconds">Its length.</param>
/// <param name="Text">The words of the clips in it.</param>
internal sealed record LongRecording(string Path, double Seconds, string Text)
{
    private const int PauseSamples = SoundStream.SampleRate;

    /// <summary>Makes the recording, or finds the one an earlier run made.</summary>
    public static async Task<LongRecording> MakeAsync(double minutes)
    {
        var (round, clips) = await OneRoundAsync();
        var seconds = minutes * 60;
        var path = System.IO.Path.Combine(Repository.Scratch, string.Create(CultureInfo.InvariantCulture, $"{clips.Count}-clips-{minutes:0.##}-minutes.mp4"));
        if (!File.Exists(path))
        {
            await MeasuredProcess.RunAsync("ffmpeg",
                ["-nostdin", "-v", "error", "-y", "-stream_loop", "-1", "-f", "f32le", "-ar", $"{SoundStream.SampleRate}", "-ac", "1", "-i", round,
                 "-t", seconds.ToString(CultureInfo.InvariantCulture), "-ar", "48000", "-c:a", "aac", "-b:a", "96k", "-f", "mp4", path + ".part"]);
            File.Move(path + ".part", path);
        }

        return new LongRecording(path, seconds, Said(clips, seconds));
    }

    /// <summary>Every clip once, as samples in one file, a second of silence after each.</summary>
    private static async Task<(string Path, IReadOnlyList<(double Seconds, string Text)> Clips)> OneRoundAsync()
    {
        var clips = new List<(double, string)>();
        var path = System.IO.Path.Combine(Repository.Scratch, "round.f32");
        await using var round = File.Create(path);
        var manifest = await File.ReadAllLinesAsync(System.IO.Path.Combine(Repository.SpeechData, "manifest.tsv"));
        var column = Array.IndexOf(manifest[0].Split('\t'), "file");
        foreach (var name in manifest.Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t')[column]))
        {
            var file = System.IO.Path.Combine(Repository.SpeechData, name);
            var samples = await SamplesAsync(file);
            round.Write(MemoryMarshal.AsBytes(samples.AsSpan()));
            clips.Add(((double)samples.Length / SoundStream.SampleRate, await File.ReadAllTextAsync(System.IO.Path.ChangeExtension(file, ".txt"))));
        }

        return (path, clips);
    }

    private static async Task<float[]> SamplesAsync(string file)
    {
        var recording = new Recording(file);
        var track = await new RecordingProbe(new AudioOptions()).ProbeAsync(recording, CancellationToken.None);
        await using var sound = SoundStream.Open(recording, track, new AudioOptions());
        var samples = new List<float>();
        var block = new float[SoundStream.SampleRate];
        for (int read; (read = await sound.ReadAsync(block, CancellationToken.None)) > 0;)
        {
            samples.AddRange(block.AsSpan(0, read));
        }

        samples.AddRange(new float[PauseSamples]);
        return [.. samples];
    }

    private static string Said(IReadOnlyList<(double Seconds, string Text)> clips, double seconds)
    {
        var said = new List<string>();
        for (var (at, next) = (0.0, 0); at + clips[next].Seconds <= seconds; next = (next + 1) % clips.Count)
        {
            said.Add(clips[next].Text);
            at += clips[next].Seconds;
        }

        return string.Join('\n', said);
    }
}
